import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { AnyRecord } from "../../../src/domain/DatasetRecord.js"
import * as LocalGeneration from "../../../src/layers/LocalGeneration.js"
import * as NativeVm from "../../../src/layers/NativeVm.js"
import { StatisticsCounter } from "../../../src/services/dataset/statistics.js"
import * as Datagen from "../../../src/services/generator/Datagen.js"
import { findingsOf } from "../../../src/services/report/findings.js"
import { ReportCounter } from "../../../src/services/report/ReportCounter.js"
import { Vm } from "../../../src/services/Vm.js"
import { assemble } from "../../../src/vm/text/assemble.js"

/** What a report tells of data that have something odd about them. */

const generated = (numExamples: number) =>
  Effect.map(
    Effect.provide(Stream.runCollect(Datagen.stream({ numExamples, level: 5, seed: 11 })), LocalGeneration.services),
    (records): ReadonlyArray<AnyRecord> => [...records],
  )

const reportOf = (parts: Readonly<Record<string, ReadonlyArray<unknown>>>) =>
  Effect.gen(function* () {
    const observer = new ReportCounter()
    const counter = new StatisticsCounter(yield* Vm, undefined, observer)
    for (const [split, lines] of Object.entries(parts)) {
      observer.begin(split, undefined)
      yield* counter.add(new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join("")))
    }
    return observer.report(counter, undefined)
  })

const told = (parts: Parameters<typeof reportOf>[0]) =>
  Effect.map(reportOf(parts), (data) => findingsOf(data).map(({ kind, text }) => `${kind}: ${text}`))

const bytesOf = (source: string): ReadonlyArray<number> => {
  const assembled = assemble(source)
  assert.isTrue(assembled.ok)
  return assembled.ok ? [...assembled.bytes] : []
}

describe("findings", () => {
  it.effect("of what is generated are of nothing wrong", () =>
    Effect.gen(function* () {
      const findings = yield* told({ train: yield* generated(2000) })
      assert.deepStrictEqual(
        findings.filter((text) => text.startsWith("wrong")),
        [],
      )
      assert.include(findings.join("\n"), "No program takes inputs")
    }).pipe(Effect.provide(NativeVm.layer)),
  )

  it.effect(
    "tell lines that are no records, programs that fault or leave another number, and repeated prompts, and where",
    () =>
      Effect.gen(function* () {
        const records = yield* generated(300)
        const [first] = records
        const bad = { ...first!, prompt: "divide by nothing", binary_ir: bytesOf("mov r1, 0\ndiv r0, r1, r1\nhalt") }
        const cut = { ...first!, prompt: "cut short", binary_ir: first!.binary_ir.slice(0, -1), id: "train/17" }
        const lie = { ...first!, prompt: "a lie", expected_output: first!.expected_output + 1 }
        const inputs = { ...first!, prompt: "r0", binary_ir: bytesOf("halt"), expected_output: 7 }
        const tests = [{ input: [7], memory: [], output: 7 }]
        const other = { ...records[8]!, prompt: records[7]!.prompt, expected_output: 12345 }
        const data = yield* reportOf({
          train: [
            ...records,
            records[7],
            { prompt: "?" },
            bad,
            cut,
            lie,
            { ...inputs, tests },
            { ...inputs, prompt: "r1" },
            other,
          ],
        })
        const wrong = findingsOf(data).filter(({ kind }) => kind === "wrong")
        const [label, , sameLabel] = data.defects.find(({ kind }) => kind === "wrong label")!.places
        assert.deepStrictEqual(
          wrong.map(({ text }) => text).sort(),
          [
            "1 line is not a record, and counts nowhere else.",
            "1 record has the prompt of an earlier one, with another answer.",
            "1 record has the prompt of an earlier one, with the same answer.",
            "The program of 2 records cannot be run to its end.",
            "The program of 3 records leaves another number than the record says.",
          ].sort(),
        )
        assert.strictEqual(label, `record 304 says ${first!.expected_output + 1}`)
        assert.strictEqual(sameLabel, "record 307 says 12345")
        const places = Object.fromEntries(data.defects.map(({ kind, places }) => [kind, places]))
        assert.match(places["not a record"]!.join(), /^line 302: .*missing/)
        assert.match(places["faults"]!.join("\n"), /^record 302: DivisionByZero.*\ntrain\/17: /)
        assert.deepStrictEqual(places["repeated prompt"], ["record 301 has the prompt of record 8"])
        assert.deepStrictEqual(places["contradicted prompt"], ["record 307 has the prompt of record 8"])
        assert.deepStrictEqual(
          data.defects.find(({ kind }) => kind === "faults")!.records.map(({ record }) => record.prompt),
          ["divide by nothing", "cut short"],
        )
      }).pipe(Effect.provide(NativeVm.layer)),
  )

  it.effect("tell what is missing, what is too much, and what can be guessed", () =>
    Effect.gen(function* () {
      const records = (yield* generated(2000)).filter(({ level }) => level !== 4)
      const binary_ir = bytesOf("mov r0, 7\nhalt")
      const more = records
        .filter(({ level }) => level === 1)
        .map((record, n) => ({
          ...{ ...record, prompt: `say seven, ${n}`, binary_ir, expected_output: 7 },
        }))
      const findings = (yield* told({ train: [...records, ...more] })).join("\n")
      assert.include(findings, "odd: There are no records of level 4.")
      assert.include(findings, "odd: There are no records of category functions.")
      assert.match(findings, /odd: Level 1 has 2\.0 times as many records as \d/)
      assert.match(findings, /odd: 2\d\.\d % of the answers are 7:/)
      assert.match(findings, /odd: \d\d\.\d % of the programs do no more than two instructions/)
      assert.match(findings, /odd: 20\.0 % of the prompts are the same but for their digits: “say seven, #”\./)
      assert.match(findings, /odd: 2\d\.\d % of the programs have the same operations: mov · halt\./)
    }).pipe(Effect.provide(NativeVm.layer)),
  )

  it.effect("tell splits that have other subjects", () =>
    Effect.gen(function* () {
      const records = yield* generated(2000)
      const parts = {
        train: records.slice(0, 1000),
        test: records.slice(1000).filter(({ level }) => level !== 2),
        validation: records.slice(1000, 1600),
        test_family: records.slice(1000).filter(({ level }) => level !== 3),
      }
      const findings = (yield* told(parts)).filter((text) => /other subjects/.test(text))
      assert.deepStrictEqual(
        findings.map((text) => text.replace(/\d+\.\d/, "#")),
        [
          "odd: test has other subjects and levels than train: # % of its records would have to be others.",
          "note: test_family has other subjects and levels than train: # % of its records would have to be others; it is made of families that no other split has.",
        ],
      )
    }).pipe(Effect.provide(NativeVm.layer)),
  )

  it.effect("find answers in prompts only as numbers of their own", () =>
    Effect.gen(function* () {
      const [first] = yield* generated(1)
      const binary_ir = bytesOf("mov r0, 12\nhalt")
      const prompts = ["give 12", "12", "give -12", "give 120", "give 12.5", "give 512", "is 12.", "x12 12"]
      const records = prompts.map((prompt) => ({ ...first!, prompt, binary_ir, expected_output: 12 }))
      const { answerInPrompt, constantPrograms } = yield* reportOf({ train: records })
      assert.deepStrictEqual([answerInPrompt, constantPrograms], [4, 8])
    }).pipe(Effect.provide(NativeVm.layer)),
  )
})
