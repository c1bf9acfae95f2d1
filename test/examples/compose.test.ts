import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { createHash } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  Category,
  Datagen,
  Generation,
  LocalGeneration,
  NativeVm,
  normalisePrompt,
  Scorer,
  type TrainingExample,
} from "nl-datagen"
import { dataset } from "../../examples/compose/bucket.js"
import { curriculum } from "../../examples/compose/curriculum.js"
import { capitals, trace } from "../../examples/compose/machine.js"
import { operations } from "../../examples/compose/ownAssembler.js"
import { fencePosts, fences } from "../../examples/compose/ownFamily.js"
import { ownLayers } from "../../examples/compose/ownLayers.js"
import { onThreads } from "../../examples/compose/threads.js"
import { passAt1, scores } from "../../examples/compose/score.js"
import { verified } from "../../examples/compose/verified.js"

/** The programs of docs/library.md. They import the library by its name; test/package.test.ts is about what is published. */

describe("curriculum", () => {
  it.effect("takes as many short programs as it is asked for, of all categories that have some", () =>
    Effect.gen(function* () {
      const { categories, pairs } = yield* curriculum(500, 120)
      assert.strictEqual(pairs.length, 500)
      assert.strictEqual(
        [...categories.values()].reduce((a, b) => a + b),
        500,
      )
      for (const category of categories.keys()) assert.include(Category.literals, category)
      assert.isAtLeast(categories.size, 8)
      for (const { completion, instruction } of pairs) {
        assert.match(completion, /^[a-z.0-9_]+.*\n; leaves -?\d+ in r0$/s)
        // 120 bytes are 30 instructions at the most, and a label for each.
        assert.isAtMost(completion.split("\n").length, 62)
        assert.isNotEmpty(instruction)
      }
      assert.deepStrictEqual((yield* curriculum(20, 120)).pairs, pairs.slice(0, 20))
      assert.notDeepEqual((yield* curriculum(20, 60)).pairs, pairs.slice(0, 20))
    }),
  )
})

describe("bucket", () => {
  it.effect("has the files of a dataset folder, and the same each time", () =>
    Effect.gen(function* () {
      const { content, objects } = yield* dataset
      assert.deepStrictEqual([...objects.keys()].sort().slice(0, 8), [
        "README.md",
        "SHA256SUMS",
        "_shards/test-00000.json",
        "_shards/test_family-00000.json",
        "_shards/train-00000.json",
        "_shards/validation-00000.json",
        "data/test-00000-of-00001.parquet",
        "data/test_family-00000-of-00001.parquet",
      ])
      const again = yield* dataset
      assert.strictEqual(again.content, content)
      assert.deepStrictEqual(again.objects, objects)
      for (const line of Buffer.from(objects.get("SHA256SUMS")!).toString().trimEnd().split("\n")) {
        const [sum, path] = line.split("  ")
        assert.strictEqual(createHash("sha256").update(objects.get(path!)!).digest("hex"), sum)
      }
    }),
  )
})

describe("score", () => {
  const record: TrainingExample = {
    ...{ prompt: "add r0 and r1", binary_ir: [], assembly: "", expected_output: 5 },
    level: 1,
    category: "arithmetic",
    tests: [
      { input: [2, 3], memory: [], output: 5 },
      { input: [4, 4], memory: [], output: 8 },
    ],
  }

  it.effect("says of each completion how it does by the tests of its record", () =>
    Effect.gen(function* () {
      const candidates = ["add r0, r0, r1", "mov r0, 5", "load.d r0, [r0 - 9]", "ad r0, r0, r1"]
      const completions = Stream.map(
        Stream.fromIterable(candidates),
        (line) => `Here you are:\n\n    ${line}\n\`\`\`\n${line}\nhalt`,
      )
      const outcomes = yield* Stream.runCollect(scores(Stream.repeatValue(record), completions))
      assert.deepStrictEqual(
        Array.from(outcomes, ({ test, verdict }) => [verdict, test]),
        [
          ["passed", null],
          ["wrong-answer", 2],
          ["fault", 1],
          ["not-assembled", null],
        ],
      )
    }).pipe(Effect.provide(Layer.provide(Scorer.layer, NativeVm.layer))),
  )

  it.effect("pays for the reference program, and never for a constant", () =>
    Effect.gen(function* () {
      const config = { numExamples: 100, level: 5, seed: 7, tests: 8, form: "function" } as const
      const records = yield* Effect.provide(Stream.runCollect(Datagen.stream(config)), LocalGeneration.services)
      const known = new Map(Array.from(records, (record) => [record.prompt, record]))
      const right = yield* passAt1(100, (prompt) => Effect.succeed(known.get(prompt)!.assembly))
      assert.deepInclude(right, { value: 1, high: 1 })
      const constant = yield* passAt1(100, (prompt) =>
        Effect.succeed(`mov r0, ${known.get(prompt)!.expected_output}\nhalt`),
      )
      assert.deepInclude(constant, { value: 0, low: 0 })
    }),
  )
})

describe("own layers", () => {
  it.effect("are the ones that the records are made with", () =>
    Effect.gen(function* () {
      const { counts, records } = yield* ownLayers(300)
      assert.strictEqual(records.length, 300)
      assert.strictEqual(counts.programs, 300)
      assert.isAbove(counts.instructions, 300)
      assert.deepStrictEqual(
        records.map(({ level }) => level),
        records.map((_, index) => (index % 3) + 1),
      )
      assert.strictEqual(new Set(records.map(({ prompt }) => normalisePrompt(prompt))).size, 300)
      const again = yield* ownLayers(300)
      assert.deepStrictEqual(again, { counts, records })

      const builtIn = yield* Stream.runCollect(Datagen.stream({ numExamples: 300, level: 3, seed: 7 })).pipe(
        Effect.provide(LocalGeneration.services),
      )
      assert.notDeepEqual(Array.from(builtIn), records)
    }),
  )
})

describe("own assembler", () => {
  it.effect("sees the operations of every record", () =>
    Effect.gen(function* () {
      const counts = yield* operations(300)
      const records = yield* Stream.runCollect(Datagen.stream({ numExamples: 300, level: 5, seed: 42 })).pipe(
        Effect.provide(LocalGeneration.services),
      )
      const expected = new Map<string, number>()
      for (const { assembly } of records) {
        const [code] = assembly.split("\n.data\n")
        for (const line of code!.split("\n")) {
          const operation = line.split(" ")[0]!
          if (!operation.endsWith(":")) expected.set(operation, (expected.get(operation) ?? 0) + 1)
        }
      }
      assert.deepStrictEqual(counts, expected)
    }),
  )
})

describe("own family", () => {
  it.effect("is all that the records are made of", () =>
    Effect.gen(function* () {
      const records = yield* fences(1000)
      assert.strictEqual(records.length, 1000)
      assert.strictEqual(new Set(records.map(({ prompt }) => normalisePrompt(prompt))).size, 1000)
      for (const { category, expected_output, level, prompt } of records) {
        assert.deepStrictEqual([level, category], [1, "arithmetic"])
        const [sections, distance] = Array.from(prompt.matchAll(/\d{1,3}(?= sections)|\d+(?= m\b)/g), Number)
        if (distance !== undefined) assert.strictEqual(expected_output, (sections! + 1) * sections! * distance)
      }
      assert.strictEqual(new Set(records.map(({ assembly }) => assembly.split("\n").length)).size, 2)
    }),
  )

  it.effect("gives as many records as it has, and no more", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(fences(fencePosts.size + 1))
      assert.strictEqual(error._tag, "CapacityExceeded")
      assert.include(error.message, `ask for at most ${fencePosts.size} examples`)
    }),
  )
})

describe("machine", () => {
  it("reads, prints and calls what its host gives it", () => {
    const result = capitals("Hello World")
    assert.strictEqual(result.capitals, 2n)
    assert.strictEqual(result.console, "Hello World")
    assert.strictEqual(result.steps, 6)
    assert.include(result.text, "ext.call r0, 1000, r1, r2\nhalt\n.data\n.space 64\n")
    assert.strictEqual(capitals("").capitals, 0n)
    // The line is cut to the room that there is.
    assert.strictEqual(capitals("X".repeat(1000)).capitals, 64n)
  })

  it("shows its steps", () => {
    assert.deepStrictEqual(trace("mov r1, 6\nmuli r0, r1, 7\nhalt"), ["0: r1 = 6", "8: r0 = 42", "16: "])
    assert.throws(() => trace("nop\nmov r0"), /^program:2:1: error: /)
  })
})

describe("verified", () => {
  it.effect("finds the lines well, and as many as were asked for", () =>
    Effect.gen(function* () {
      const { defects, lines, steps, written } = yield* verified(400)
      assert.deepStrictEqual(defects, [])
      assert.strictEqual(lines.length, 400)
      assert.deepStrictEqual(written, { records: 400, bytes: Buffer.byteLength(lines.join("\n")) + 1 })
      assert.isAbove(steps, 400)
    }),
  )
})

describe("threads", () => {
  it.live("write the lines that one thread writes, which are all well", () =>
    Effect.gen(function* () {
      const directory = yield* Effect.acquireRelease(
        Effect.sync(() => mkdtempSync(join(tmpdir(), "nl-threads-"))),
        (path) => Effect.sync(() => rmSync(path, { recursive: true })),
      )
      const path = join(directory, "a.jsonl")
      // Enough for threads: a smaller run stays in this one.
      const count = 40_001
      const result = yield* onThreads(path, count, 2)
      const file = readFileSync(path)
      assert.deepStrictEqual(result, {
        written: { records: count, bytes: file.length },
        records: count,
        defects: 0,
      })
      const digest = yield* Stream.runFold(
        Datagen.lines({ numExamples: count, level: 5, seed: 7 }),
        createHash("sha256"),
        (hash, lines) => hash.update(lines),
      ).pipe(Effect.provide(LocalGeneration.services))
      assert.strictEqual(createHash("sha256").update(file).digest("hex"), digest.digest("hex"))
    }).pipe(Effect.scoped),
  )

  it.effect("are not needed: the same service is there without them, and gives records, too", () =>
    Effect.gen(function* () {
      const run = { numExamples: 50, level: 5, seed: 7, from: 3 } as const
      const records = yield* Stream.runCollect(Generation.stream({ ...run, workers: 1 }))
      assert.deepStrictEqual(
        Array.from(records),
        Array.from(yield* Stream.runCollect(Datagen.stream(run)).pipe(Effect.provide(LocalGeneration.services))),
      )
    }).pipe(Effect.provide(LocalGeneration.layer), Effect.provide(LocalGeneration.services)),
  )
})
