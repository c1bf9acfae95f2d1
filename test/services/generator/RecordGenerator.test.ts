import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { OracleMismatch, RecordFault, type RecordFaultReason } from "../../../src/domain/errors.js"
import * as LocalGeneration from "../../../src/layers/LocalGeneration.js"
import { makeSeeded } from "../../../src/layers/SeededRandomness.js"
import { Assembler } from "../../../src/services/Assembler.js"
import * as Datagen from "../../../src/services/generator/Datagen.js"
import type { DatagenConfig } from "../../../src/services/generator/Run.js"
import { Randomness } from "../../../src/services/Randomness.js"
import { Vm } from "../../../src/services/Vm.js"
import { asm, drawn, family, int, list } from "../../../src/tasks/dsl/index.js"

const any = (value: unknown) => value as never

const fail =
  (reason: unknown): (() => unknown) =>
  () => {
    throw reason
  }

const double = family({
  id: "arithmetic/double",
  level: 1,
  parameters: { n: int(3, 99), xs: list({ length: [1, 3] }) },
  prompt: ["double {n}, not {xs}"],
  answer: ({ n }) => 2 * n,
  programs: [
    ({ n }) => asm`
      mov  %n, ${n}
      add  r0, %n, %n
      halt`,
  ],
})

const run = { numExamples: 5, level: 1, seed: 11, families: [double] } as const

/** The error of a run whose services are replaced by these; both kinds of stream have the same. */
const failureOf = <A>(
  layer: Layer.Layer<A>,
  config: Omit<DatagenConfig, "families"> & { readonly families?: unknown } = run,
) =>
  Effect.gen(function* () {
    const error = yield* Effect.flip(Stream.runDrain(Datagen.stream(any(config))))
    assert.deepStrictEqual(yield* Effect.flip(Stream.runDrain(Datagen.lines(any(config)))), error)
    return error
  }).pipe(Effect.provide(Layer.merge(LocalGeneration.services, layer)))

const isFault = (error: unknown, description: string, reason: RecordFaultReason, family = "arithmetic/double") => {
  assert.instanceOf(error, RecordFault)
  assert.include(error.message, description)
  assert.strictEqual(error.reason, reason)
  assert.strictEqual(error.seed, 11)
  assert.strictEqual(error.family, family)
  assert.isTrue(error.index >= 0 && error.index < 5)
  const again = `{ seed: 11, level: 1, from: ${error.index}, numExamples: 1 } makes it again`
  assert.include(error.message, `${error.description} (`)
  assert.include(error.message, `seed 11, index ${error.index}; ${again})`)
  assert.isBelow(error.message.length, 1800)
}

describe("a Vm that is no machine", () => {
  const sound = { fault: undefined, low: 0, high: 0, steps: 1 }

  it.effect.each([
    [fail(new Error("no power")), "no power"],
    [fail("no power"), 'it threw "no power"'],
    [fail(undefined), "it threw undefined"],
    [fail(Symbol("s")), "it threw Symbol(s)"],
    [() => undefined, "execut"],
    [() => Promise.resolve(sound), "the Vm gave no result"],
    [() => ({}), "the Vm gave no result"],
    [() => ({ ...sound, steps: NaN }), "the Vm gave no result"],
    [() => ({ ...sound, steps: -1 }), "the Vm gave no result"],
    [() => ({ ...sound, steps: 1.5 }), "the Vm gave no result"],
    [() => ({ ...sound, steps: undefined }), "the Vm gave no result"],
    [() => ({ ...sound, low: NaN }), "the Vm gave no result"],
    [() => ({ ...sound, low: 2 ** 40 }), "the Vm gave no result"],
    [() => ({ ...sound, high: 0.5 }), "the Vm gave no result"],
    [() => ({ ...sound, high: 5n }), "the Vm gave no result"],
    [() => ({ ...sound, fault: null }), "the Vm gave no result"],
    [() => ({ ...sound, fault: "x".repeat(1e6) }), "xxx"],
  ] as ReadonlyArray<readonly [() => unknown, string]>)("fails with the record's address (%#)", ([execute, reason]) =>
    Effect.map(failureOf(Layer.succeed(Vm, { execute: any(execute) })), (error) =>
      isFault(error, reason, reason === "xxx" ? "ProgramFaulted" : "VmFailed"),
    ),
  )

  it.effect("that gives another number is still told from one that gives none", () =>
    Effect.map(failureOf(Layer.succeed(Vm, { execute: () => sound })), (error) => {
      assert.instanceOf(error, OracleMismatch)
      assert.strictEqual(error.actual, "0")
    }),
  )
})

describe("an Assembler that is none", () => {
  const linked = { bytes: new Uint8Array(8), length: 8, writeText: () => undefined }

  it.effect.each([
    [fail(new Error("out of paper")), "out of paper"],
    [() => undefined, "undefined"],
    [() => ({}), "the Assembler gave no program"],
    [() => ({ ...linked, bytes: [1, 2] }), "the Assembler gave no program"],
    [() => ({ ...linked, length: NaN }), "the Assembler gave no program"],
    [() => ({ ...linked, length: -1 }), "the Assembler gave no program"],
    [() => ({ ...linked, length: 0 }), "the Assembler gave no program"],
    [() => ({ ...linked, length: 9 }), "the Assembler gave no program"],
    [() => ({ ...linked, writeText: undefined }), "the Assembler wrote no text: undefined"],
    [() => ({ ...linked, writeText: undefined, text: 5 }), "the Assembler wrote no text: 5"],
  ] as ReadonlyArray<readonly [() => unknown, string]>)("fails with the record's address (%#)", ([assemble, reason]) =>
    Effect.map(failureOf(Layer.succeed(Assembler, { assemble: any(assemble) })), (error) =>
      isFault(error, reason, "AssemblerFailed"),
    ),
  )

  it.effect.each([
    [fail(new Error("out of ink")), "out of ink"],
    [() => undefined, "the Assembler wrote no text"],
    ["", "writeText"],
  ] as ReadonlyArray<readonly [unknown, string]>)("fails if it cannot write (%#)", ([writeText, reason]) =>
    Effect.gen(function* () {
      const { assemble } = yield* Assembler
      const layer = Layer.succeed(Assembler, {
        assemble: (program) => ({ ...assemble(program), writeText: any(writeText) }),
      })
      isFault(yield* failureOf(layer), reason, "AssemblerFailed")
    }).pipe(Effect.provide(LocalGeneration.services)),
  )

  it.effect.each([
    ["", "the Assembler wrote no text"],
    ["mov r0, 1\t", "is not plain ASCII text"],
    ["hält", "is not plain ASCII text"],
  ])("fails if its text is none (%#)", ([text, reason]) =>
    Effect.gen(function* () {
      const { assemble } = yield* Assembler
      const layer = Layer.succeed(Assembler, {
        assemble: (program) => {
          const { bytes, length } = assemble(program)
          return { bytes, length, text: text! }
        },
      })
      isFault(yield* failureOf(layer), reason!, "AssemblerFailed")
    }).pipe(Effect.provide(LocalGeneration.services)),
  )
})

describe("a Randomness that is none", () => {
  /** What draws throw while a family draws looks as if the family had thrown it. */
  const isThrownToFamily = (reason: string) => reason === "no luck" || reason === "undefined"

  const random = makeSeeded(1)
  const below = (give: (n: number) => unknown) =>
    any({ ...random, draws: () => ({ word: () => 0, below: (n: number) => give(n) }) })

  it.effect.each([
    [fail(new Error("no entropy")), "no entropy", ""],
    [() => undefined, "", ""],
    [() => below(() => NaN), "the Randomness gave NaN for below(", undefined],
    [() => below(() => undefined), "the Randomness gave undefined for below(", undefined],
    [() => below(() => 0.5), "the Randomness gave 0.5 for below(", undefined],
    [() => below(() => -1), "the Randomness gave -1 for below(", undefined],
    [() => below((n) => n), "for below(", undefined],
    [() => below(fail(new Error("no luck"))), "no luck", undefined],
    [() => ({ ...random, draws: () => undefined }), "undefined", undefined],
    [() => ({ ...random, draws: fail(new Error("no draws")) }), "no draws", undefined],
    [() => ({ ...random, permute: () => NaN }), "the Randomness gave NaN for permute(", "arithmetic/double"],
    [() => ({ ...random, permute: () => 0.5 }), "the Randomness gave 0.5 for permute(", "arithmetic/double"],
    [() => ({ ...random, permute: () => -1 }), "the Randomness gave -1 for permute(", "arithmetic/double"],
    [() => ({ ...random, permute: (_: number, size: number) => size }), "for permute(", "arithmetic/double"],
    [() => ({ ...random, permute: fail(new Error("no order")) }), "no order", "arithmetic/double"],
  ] as ReadonlyArray<readonly [() => unknown, string, string | undefined]>)(
    "fails with the record's address (%#)",
    ([seeded, reason, family]) =>
      Effect.map(failureOf(Layer.succeed(Randomness, { seeded: any(seeded) })), (error) => {
        assert.instanceOf(error, RecordFault)
        // Whose turn it is follows from the draws, too: the family may not be known.
        isFault(error, reason, isThrownToFamily(reason) ? "FamilyFailed" : "RandomnessFailed", family ?? error.family)
      }),
  )
})

describe("a family that fails", () => {
  const circular: Record<string, unknown> = {}
  circular["itself"] = circular

  const with_ = (fields: Record<string, unknown>) =>
    failureOf(Layer.empty, { ...run, families: [family(any({ ...options, ...fields }))] })
  const options = {
    id: "arithmetic/double",
    level: 1,
    parameters: { n: int(3, 99) },
    prompt: ["double {n}"],
    answer: () => 1,
    programs: [() => asm`halt`],
  }

  it.effect.each([
    [{ answer: () => NaN }, "its family's answer, NaN, is not a whole number"],
    [{ answer: () => undefined }, "its family's answer, undefined, is not"],
    [{ answer: () => 5n }, "its family's answer, 5n, is not"],
    [{ answer: () => 1.5 }, "its family's answer, 1.5, is not"],
    [{ answer: () => 2 ** 53 }, "its family's answer, 9007199254740992, is not"],
    [{ answer: fail(new Error("no idea")) }, "no idea"],
    [{ programs: [() => undefined] }, "undefined is not a template", "InvalidTemplate"],
    [{ programs: [() => "halt"] }, '"halt" is not a template', "InvalidTemplate"],
    [{ programs: [fail("no program")] }, 'it threw "no program"'],
    [
      { programs: [() => asm`mov r0, ${1.5}`] },
      "1.5 is not a whole number (line 1, column 9 of the template",
      "InvalidTemplate",
    ],
    [{ programs: [() => asm`trap 7`] }, "UserTrap", "ProgramFaulted"],
    [{ adjust: fail(new Error("no way")) }, "no way"],
    [
      { parameters: { n: int(3, 99), big: drawn(() => 5n), circular: drawn(() => circular) }, answer: () => NaN },
      "its family's answer",
    ],
    [{ parameters: { n: int(3, 99), text: drawn(() => "x".repeat(1e6)) }, answer: () => NaN }, "…, seed 11"],
  ] as ReadonlyArray<readonly [Record<string, unknown>, string, RecordFaultReason?]>)(
    "fails with the record's address (%#)",
    ([fields, description, reason = "FamilyFailed"]) =>
      Effect.map(with_(fields), (error) => isFault(error, description, reason)),
  )
})
