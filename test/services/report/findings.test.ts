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
      observer.split = split
      yield* counter.add(new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join("")))
    }
    return observer.report(counter.statistics, counter.promptShapes, counter.programShapes, undefined)
  })

const told = (parts: Parameters<typeof reportOf>[0]) =>
  Effect.map(reportOf(parts), (data) => findingsOf(data).map(({ kind, text }) => `${kind}: ${text}`))

const bytesOf = (source: string): ReadonlyArray<number> => {
  const assembled = assemble(source)
  assert.isTrue(assembled.ok)
  return assembled.ok ? [...assembled.bytes] : []
}

describe("findings", () => {
  it.effect("of what is generated are none of faults", () =>
    Effect.gen(function* () {
      const findings = yield* told({ train: yield* generated(2000) })
      assert.deepStrictEqual(
        findings.filter((text) => text.startsWith("fault")),
        [],
      )
      assert.include(findings.join("\n"), "No program takes inputs")
    }).pipe(Effect.provide(NativeVm.layer)),
  )

  it.effect("tell lines that are no records, programs that fault and repeated prompts", () =>
    Effect.gen(function* () {
      const records = yield* generated(300)
      const bad = { ...records[0]!, prompt: "divide by nothing", binary_ir: bytesOf("mov r1, 0\ndiv r0, r1, r1\nhalt") }
      const findings = yield* told({ train: [...records, records[7], { prompt: "?" }, bad] })
      assert.include(findings, 'fault: 1 line of the data is not a record; "nl verify" tells what is wrong.')
      assert.include(findings, "fault: 1 program faults instead of leaving a number.")
      assert.include(findings, "fault: 1 record has a prompt that an earlier record has: there are only 301 prompts.")
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
