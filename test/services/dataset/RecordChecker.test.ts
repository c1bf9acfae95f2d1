import * as Effect from "effect/Effect"
import * as fc from "effect/FastCheck"
import * as Stream from "effect/Stream"
import { beforeAll, describe, expect, it } from "vitest"
import { normalisePrompt, promptAsRead } from "../../../src/domain/normalise.js"
import type { TrainingExample } from "../../../src/domain/TrainingExample.js"
import * as LocalGeneration from "../../../src/layers/LocalGeneration.js"
import { HashIndex } from "../../../src/services/dataset/HashIndex.js"
import { RecordChecker } from "../../../src/services/dataset/RecordChecker.js"
import * as Datagen from "../../../src/services/generator/Datagen.js"
import { nativeVm } from "../../../src/services/nativeVm.js"
import { Vm } from "../../../src/services/Vm.js"
import { decode, Image } from "../../../src/vm/binary/decode.js"
import { assemble } from "../../../src/vm/text/assemble.js"
import { TextMatcher } from "../../../src/vm/text/matchProgram.js"
import { lyingVm } from "../vmDoubles.js"

let records: ReadonlyArray<TrainingExample> = []

beforeAll(async () => {
  const run = Stream.runCollect(Datagen.stream({ numExamples: 3000, level: 5, seed: 99 }))
  records = Array.from(await Effect.runPromise(Effect.provide(run, LocalGeneration.services)))
})

const checker = new RecordChecker()
const kindsOf = (value: unknown) =>
  checker.check(typeof value === "string" ? value : JSON.stringify(value)).map((defect) => defect.kind)

/** One of the first `count` records. */
const record = (count: number) => fc.nat(count - 1).map((n) => records[n]!)

/** Where in a text or in bytes; taken modulo their length. */
const place = fc.nat(0xffff)

describe("RecordChecker", () => {
  it("finds nothing wrong with generated records", () => {
    for (const record of records) expect(kindsOf(record), record.prompt).toEqual([])
  })

  it("sees no prompt twice among generated records, however loosely it looks", () => {
    for (const form of [promptAsRead, normalisePrompt]) {
      expect(new Set(records.map(({ prompt }) => form(prompt))).size).toBe(records.length)
    }
  })

  it("runs programs on the Vm that it is given", () => {
    const lying = Effect.runSync(Effect.provide(Vm, lyingVm().layer))
    const [record] = records
    const { steps } = nativeVm().execute(Uint8Array.from(record!.binary_ir), record!.binary_ir.length)
    const own = new RecordChecker(lying)
    expect(own.check(JSON.stringify(record))).toEqual([
      { kind: "answer", reason: `the program leaves ${record!.expected_output + 1}, not ${record!.expected_output}` },
    ])
    expect(own.steps).toBe(steps + 1000)
    expect(checker.check(JSON.stringify(record))).toEqual([])
    expect(checker.steps).toBe(steps)
  })

  it("compares the instructions that are executed, if a record tells them", () => {
    const [record] = records
    expect(kindsOf(record)).toEqual([])
    const { steps } = checker
    expect(kindsOf({ ...record, steps })).toEqual([])
    expect(checker.check(JSON.stringify({ ...record, steps: steps + 1 }))).toEqual([
      { kind: "steps", reason: `the program executes ${steps} instructions, not ${steps + 1}` },
    ])
  })

  it("says nothing of the instructions of a program that faults", () => {
    const assembly = "mov r0, 1\ndiv r0, r0, r1\nhalt"
    const assembled = assemble(assembly)
    if (!assembled.ok) throw new Error(assembly)
    const binary_ir = Array.from(assembled.bytes)
    expect(kindsOf({ ...records[0], assembly, binary_ir, steps: 7 })).not.toContain("steps")
    expect(kindsOf({ ...records[0], assembly, binary_ir, steps: 7 })).toContain("execution")
  })

  it("counts instructions with the inputs of the first test", () => {
    const assembly = "addi r0, r0, 1\nhalt"
    const assembled = assemble(assembly)
    if (!assembled.ok) throw new Error(assembly)
    const tests = [1, 5].map((value) => ({ input: [value], memory: [], output: value + 1 }))
    const value = {
      ...{ prompt: "add 1 to r0", binary_ir: Array.from(assembled.bytes), assembly, expected_output: 2 },
      ...{ level: 1, category: "arithmetic", tests },
    }
    expect(kindsOf({ ...value, steps: 2 })).toEqual([])
    expect(kindsOf({ ...value, steps: 3 })).toEqual(["steps"])
  })

  it.each([
    [{ fault: undefined, low: 2 ** 40, high: 0, steps: 1 }, /^the Vm gave no result: \{"low":"1099511627776"/],
    [{ fault: 7 as never, low: 0, high: 0, steps: 1 }, /^the Vm gave no result: \{"fault":7/],
    [undefined as never, /undefined/],
  ])("says what is wrong with a Vm that gives no result, %o", (execution, reason) => {
    const [defect, ...others] = new RecordChecker({ execute: () => execution }).check(JSON.stringify(records[0]))
    expect(others).toEqual([])
    expect(defect?.kind).toBe("execution")
    expect(defect?.reason).toMatch(reason)
  })

  it("finds, when it is asked to, that a result depends on how threads take turns", () => {
    const counting = (body: string): TrainingExample => {
      const assembly = `mov r1, cell\nspawn r2, worker\nspawn r3, worker\njoin r2\njoin r3\nload.d r0, [r1]\nhalt\nworker:\n${body}\nhalt\n.data\ncell:\n.dword 40`
      const assembled = assemble(assembly)
      if (!assembled.ok) throw new Error(assembled.diagnostics[0]!.message)
      const prompt = "let two threads add 1 to 40"
      return {
        prompt,
        binary_ir: [...assembled.bytes],
        assembly,
        expected_output: 42,
        level: 5,
        category: "concurrency",
      }
    }
    const careful = new RecordChecker(nativeVm(), true)
    const torn = counting("load.d r4, [r1]\naddi r4, r4, 1\nstore.d r4, [r1]")
    const atomic = counting("mov r4, 1\natomic.add zero, r1, r4")
    expect(kindsOf(torn)).toEqual([])
    expect(careful.check(JSON.stringify(torn))).toEqual([
      { kind: "schedule", reason: "with --quantum 1 the program leaves 41, not 42" },
    ])
    expect(careful.check(JSON.stringify(atomic))).toEqual([])
    const { execute } = nativeVm()
    expect(new RecordChecker({ execute }, true).check(JSON.stringify(atomic))).toEqual([
      { kind: "schedule", reason: "this Vm has no `run`, which schedules need" },
    ])
  })

  it("sees bytes that are not a program, whatever the Vm says", () => {
    const blind = new RecordChecker({ execute: () => ({ fault: undefined, low: 8, high: 0, steps: 1 }) })
    const record = { ...records[0]!, binary_ir: [255, 255], expected_output: 8 }
    expect(blind.check(JSON.stringify(record)).map(({ kind }) => kind)).toEqual(["bytes"])
  })

  it("finds a wrong answer", () => {
    for (const record of records.slice(0, 200)) {
      expect(kindsOf({ ...record, expected_output: record.expected_output + 1 })).toEqual(["answer"])
    }
  })

  it("finds any changed byte", () => {
    const changed = fc.property(record(3000), place, fc.integer({ min: 1, max: 255 }), (record, place, by) => {
      const at = place % record.binary_ir.length
      const binary_ir = record.binary_ir.slice()
      binary_ir[at] = (binary_ir[at]! + by) % 256
      expect(kindsOf({ ...record, binary_ir }), `${record.prompt} byte ${at}`).toContain("bytes")
    })
    fc.assert(changed, { seed: 5, numRuns: 1000 })
  })

  it("finds any changed character of the assembly", () => {
    let same = 0
    const character = fc.constantFrom(..."0123456789abcr, \n:.")
    const changed = fc.property(record(3000), place, character, (record, place, character) => {
      const at = place % record.assembly.length
      const assembly = record.assembly.slice(0, at) + character + record.assembly.slice(at + 1)
      const kinds = kindsOf({ ...record, assembly })
      // What the assembler itself takes for the same program is none.
      const assembled = assemble(assembly)
      const unchanged = assembled.ok && Buffer.compare(assembled.bytes, Uint8Array.from(record.binary_ir)) === 0
      if (unchanged) same++
      expect(kinds.includes("assembly") || kinds.includes("bytes"), assembly).toBe(!unchanged)
    })
    fc.assert(changed, { seed: 6, numRuns: 1000 })
    expect(same).toBeLessThan(300)
  })

  it("finds lines that are no records", () => {
    const [record] = records
    expect(kindsOf("")).toEqual(["json"])
    expect(kindsOf('{"prompt":"a')).toEqual(["json"])
    expect(kindsOf("[]")).toEqual(["schema"])
    expect(kindsOf({ ...record, extra: 1 })).toEqual(["schema"])
    expect(kindsOf({ ...record, level: 6 })).toEqual(["schema"])
    expect(kindsOf({ ...record, category: "cooking" })).toEqual(["schema"])
    expect(kindsOf({ ...record, expected_output: 2 ** 53 })).toEqual(["schema"])
    expect(kindsOf({ ...record, expected_output: "8" })).toEqual(["schema"])
    expect(checker.check(JSON.stringify({ ...record, binary_ir: [1, 256] }))[0]!.reason).toContain("binary_ir")
  })

  it("gives one defect, and ends, whatever stands in a line", () => {
    const [record] = records
    const deep = "[".repeat(4000) + "]".repeat(4000)
    expect(kindsOf(deep)).toEqual(["json"])
    expect(kindsOf(JSON.stringify(record).replace(/"level":\d/, `"level":${deep}`))).toEqual(["json"])
    expect(kindsOf(JSON.stringify(record).replace('"binary_ir":[', `"binary_ir":[${deep},`))).toEqual(["json"])
    expect(kindsOf({ ...record, assembly: `mov r0, ${"y".repeat(500_000)}` })).toEqual(["assembly"])
    expect(kindsOf({ ...record, assembly: "x\n".repeat(200_000) })).toEqual(["assembly"])
    for (const defect of checker.check(JSON.stringify({ ...record, assembly: `mov r0, ${"y".repeat(500_000)}` }))) {
      expect(defect.reason.length).toBeLessThan(400)
    }
  })

  it("takes a line as bytes, too", () => {
    const line = JSON.stringify(records[0])
    expect(checker.check(new TextEncoder().encode(line))).toEqual([])
    expect(checker.record).toEqual(records[0])
    expect(checker.check(Buffer.from(line.replace("{", "\xff{"), "latin1"))[0]?.kind).toBe("json")
    expect(checker.record).toBeUndefined()
  })

  it("finds programs that do not belong at their level", () => {
    const looping = records.find((record) => record.level === 2 && record.assembly.includes("\nb"))!
    expect(kindsOf({ ...looping, level: 1 })).toEqual(["level"])
    const crypto = records.find((record) => record.category === "crypto")!
    expect(kindsOf({ ...crypto, level: 4 })).toContain("level")
  })

  it("finds programs that fault or never end", () => {
    const base = { prompt: "p", expected_output: 0, level: 5, category: "security" }
    expect(kindsOf({ ...base, binary_ir: [93, 128, 0, 0, 7, 0, 0, 0], assembly: "trap 7" })).toEqual(["execution"])
    expect(kindsOf({ ...base, binary_ir: [64, 128, 0, 0, 0, 0, 0, 0], assembly: "l:\nb l" })).toEqual(["execution"])
    expect(kindsOf({ ...base, binary_ir: [1, 2, 3], assembly: "halt" })).toEqual(["execution", "bytes"])
  })

  it("takes programs written by others, in any spelling", () => {
    const program = "; sum\nMOV R0, 0x5\n  li r1 3\n alu.Add r0,r0,r1\nhlt"
    const binary_ir = [80, 128, 0, 0, 5, 0, 0, 0, 80, 129, 0, 0, 3, 0, 0, 0, 0, 0, 0, 1, 95, 0, 0, 0]
    const record = {
      prompt: "add 5 and 3",
      binary_ir,
      assembly: program,
      expected_output: 8,
      level: 1,
      category: "arithmetic",
    }
    expect(kindsOf(record)).toEqual([])
  })
})

describe("TextMatcher", () => {
  const matcher = new TextMatcher()
  const image = new Image()
  const load = (record: TrainingExample): Uint8Array => {
    const bytes = Uint8Array.from(record.binary_ir)
    decode(bytes, bytes.length, image)
    return bytes
  }

  it("knows all generated programs without the assembler", () => {
    for (const record of records) {
      const bytes = load(record)
      expect(matcher.matches(record.assembly, bytes, image), record.assembly).toBe(true)
    }
  })

  it("knows no altered program that the assembler would not", () => {
    const character = fc.constantFrom(..."01r:. ,\nadd")
    const altered = fc.property(record(3000), place, character, fc.nat(2), (record, place, character, cut) => {
      const at = place % record.assembly.length
      const assembly = record.assembly.slice(0, at) + character + record.assembly.slice(at + cut)
      const bytes = load(record)
      if (!matcher.matches(assembly, bytes, image)) return
      const assembled = assemble(assembly)
      expect(assembled.ok && Buffer.compare(assembled.bytes, bytes) === 0, assembly).toBe(true)
    })
    fc.assert(altered, { seed: 7, numRuns: 3000 })
  })
})

describe("HashIndex", () => {
  it("finds what was added, and nothing else, while it grows", () => {
    const hash = fc.tuple(fc.nat(399), fc.nat(199))
    const hashes = fc.array(hash, { minLength: 60_000, maxLength: 60_000 })
    const added = fc.property(hashes, (hashes) => {
      const index = new HashIndex()
      const seen = new Map<string, number>()
      for (const [n, [word, high]] of hashes.entries()) {
        const line = n + 1
        const low = word << 20
        const before = seen.get(`${low},${high}`)
        const answer = line * 2 ** 33 - 2 ** 50
        expect(index.add(low, high, answer, line)).toBe(before === undefined)
        if (before === undefined) seen.set(`${low},${high}`, line)
        else expect([index.earlier, index.earlierValue]).toEqual([before, before * 2 ** 33 - 2 ** 50])
      }
      expect(index.size).toBe(seen.size)
    })
    fc.assert(added, { seed: 3, numRuns: 1, unbiased: true })
  })
})
