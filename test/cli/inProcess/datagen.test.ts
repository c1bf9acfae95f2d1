import { assert, describe, it } from "@effect/vitest"
import * as Command from "@effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as Datagen from "../../../src/cli/commands/datagen.js"
import { documented } from "../../../src/cli/nl.js"
import type { GenerationConfig } from "../../../src/domain/Config.js"
import { OracleMismatch, type WorkerFailure } from "../../../src/domain/errors.js"
import type { TrainingExample } from "../../../src/domain/TrainingExample.js"
import * as DirectorySource from "../../../src/layers/DirectorySource.js"
import * as MemorySink from "../../../src/layers/MemorySink.js"
import { ExampleSource } from "../../../src/services/ExampleSource.js"
import { Generation } from "../../../src/services/Generation.js"
import type { StandardStreams } from "../../../src/services/StandardStreams.js"
import { lyingVm } from "../../services/vmDoubles.js"
import { errorOf, fails, GCD, inProcess, LINE, progress, RECORD, sourceFiles, succeeds } from "../support/inProcess.js"
import { memoryFileSystem } from "../support/memoryFileSystem.js"

/** `nl datagen` as an Effect in this process, on services that the tests supply. */

describe("nl datagen", () => {
  const command = documented(Datagen.command, Datagen.documentation)

  /** Generation of these batches, which notes what it was asked for and which buffers came back. */
  const generation = (...batches: ReadonlyArray<string | WorkerFailure | OracleMismatch>) => {
    const asked: Array<typeof GenerationConfig.Encoded> = []
    const layer = Layer.succeed(Generation, {
      lines: (config) =>
        Stream.suspend(() => {
          asked.push(config)
          return Stream.mapEffect(Stream.fromIterable(batches), (batch) =>
            typeof batch === "string" ? Effect.succeed(new TextEncoder().encode(batch)) : Effect.fail(batch),
          )
        }),
    })
    return { asked, layer }
  }

  const included = (...records: ReadonlyArray<TrainingExample>) =>
    Layer.succeed(ExampleSource, {
      records: ({ level }) => {
        const leftOut = new Map([
          ["asked", 4],
          ["level", level],
        ] as const)
        return Effect.succeed({ records, programs: 1, leftOut })
      },
    })
  const noExamples = Layer.mock(ExampleSource, {})

  /** Runs the command into memory, and gives what arrived there too. */
  const run = (
    words: string,
    made: ReturnType<typeof generation>,
    examples: Layer.Layer<ExampleSource, never, StandardStreams> = noExamples,
    told = progress(),
  ) =>
    Effect.gen(function* () {
      const files = memoryFileSystem(new Map())
      const sink = yield* Layer.build(MemorySink.layer)
      const layer = Layer.mergeAll(made.layer, examples, told.layer, files, Layer.succeedContext(sink))
      const ending = yield* inProcess(command, words.split(" "), layer)
      const text = yield* Effect.flatMap(MemorySink.MemorySink, ({ text }) => text).pipe(Effect.provide(sink))
      return { ...ending, text, told: told.told }
    }).pipe(Effect.scoped)

  it.effect("hands what Generation makes to the sink, and tells of it", () =>
    Effect.gen(function* () {
      const made = generation(LINE + LINE, LINE)
      const ending = yield* run("datagen -n 3 -l 2 --seed 9 --workers 4 -o some.jsonl", made)
      succeeds(
        ending,
        `Generating 3 training examples...
  Level 1 (basic): 2 examples
  Level 2 (control): 1 example

Wrote 3 examples to some.jsonl
File size: ${3 * LINE.length} bytes
`,
      )
      assert.strictEqual(ending.text, LINE.repeat(3))
      assert.deepStrictEqual(made.asked, [{ numExamples: 3, level: 2, seed: 9, from: 0, workers: 4 }])
      assert.deepStrictEqual(ending.told, [["start", 3, "records"], ["advance", 2], ["advance", 1], ["stop"]])
    }),
  )

  it.effect("appends what the source of examples has, and counts what is left out", () =>
    Effect.gen(function* () {
      const own = { ...RECORD, prompt: "three and five, together" }
      const ending = yield* run("datagen -n 1 -l 1 --include-examples", generation(LINE), included(own))
      assert.include(
        ending.stdout,
        "\n  Examples: 1 record from 1 program, 5 left out: 1 above the level of this run, 4 asked already\n",
      )
      assert.strictEqual(ending.text, `${LINE}${JSON.stringify(own)}\n`)
      assert.deepStrictEqual(ending.told.at(0), ["start", 2, "records"])
      assert.isTrue(Exit.isSuccess(ending.exit))
    }),
  )

  it.effect("includes programs with the results of the Vm that is supplied", () =>
    Effect.gen(function* () {
      const examples = (source: string) =>
        DirectorySource.layer("mine").pipe(
          Layer.provide(Layer.merge(sourceFiles({ "mine/gcd.nl": source }), lyingVm().layer)),
        )
      const words = "datagen -n 1 -l 2 --include-examples --examples-dir mine"
      const ending = yield* run(words, generation(LINE), examples(GCD.replace("r0=6", "r0=7")))
      assert.isTrue(Exit.isSuccess(ending.exit))
      const [, last] = ending.text.trimEnd().split("\n")
      assert.deepInclude(JSON.parse(last!), { prompt: "walk from 48 and 18 down to their gcd", expected_output: 7 })
      const refused = yield* run(words, generation(LINE), examples(GCD))
      fails(refused, "SourceError", "cannot use mine/gcd.nl:6: its test fails: r0 is 7, not 6")
      assert.strictEqual(refused.text, "")
    }),
  )

  it.effect("keeps nothing where a record is wrong, and shows no progress any more", () =>
    Effect.gen(function* () {
      const wrong = new OracleMismatch({
        ...{ seed: 42, level: 1, split: undefined, index: 2, family: "math/gcd", parameters: "{}", ownFamilies: false },
        ...{ expected: 6, actual: "7" },
      })
      const ending = yield* run("datagen -n 3 -l 1", generation(LINE + LINE, wrong))
      assert.strictEqual(errorOf(ending), wrong)
      assert.strictEqual(ending.text, "")
      assert.notInclude(ending.stdout, "Wrote")
      assert.deepStrictEqual(ending.told.at(-1), ["stop"])
    }),
  )

  it.effect("asks nobody for anything where the command line is not clear", () =>
    Effect.gen(function* () {
      const made = generation(LINE)
      const ending = yield* run("datagen -n 0", made)
      fails(
        ending,
        "UsageError",
        '--num-examples must be a whole number from 1 to 9007199254740991, in plain digits, not "0"; see "nl datagen --help"',
      )
      assert.deepStrictEqual([made.asked, ending.told, ending.stdout], [[], [], ""])
    }),
  )

  describe("with the sink that --output names", () => {
    const stored = documented(
      Command.provide(Datagen.command, (options) => Datagen.sinkLayer(options)),
      Datagen.documentation,
    )
    const written = (output: string, files: Map<string, string>, failure?: string, reads?: number) => {
      const layer = Layer.mergeAll(
        ...([generation(LINE, LINE).layer, noExamples, progress().layer, memoryFileSystem(files, failure)] as const),
      )
      return inProcess(stored, ["datagen", "-n", "2", "-l", "1", "-o", output], layer, reads)
    }

    it.effect("writes the file whole", () =>
      Effect.gen(function* () {
        const files = new Map([["data.jsonl", "old\n"]])
        const ending = yield* written("data.jsonl", files)
        assert.isTrue(Exit.isSuccess(ending.exit))
        assert.deepStrictEqual(Array.from(files), [["data.jsonl", LINE + LINE]])
      }),
    )

    it.effect("leaves the old file and nothing else where the disk is full", () =>
      Effect.gen(function* () {
        const files = new Map([["data.jsonl", "old\n"]])
        const ending = yield* written("data.jsonl", files, "ENOSPC")
        fails(
          ending,
          "SinkError",
          "cannot write data.jsonl: no space left on the device; free some or choose another path",
        )
        assert.deepStrictEqual(Array.from(files), [["data.jsonl", "old\n"]])
      }),
    )

    it.effect("writes to standard output, and tells on standard error", () =>
      Effect.gen(function* () {
        const ending = yield* written("-", new Map())
        assert.strictEqual(ending.stdout, LINE + LINE)
        assert.include(ending.stderr, "Wrote 2 examples to standard output\n")
        // Nobody to tell, and nothing wrong, where the reader has left.
        const left = yield* written("-", new Map(), undefined, 1)
        assert.isTrue(Exit.isSuccess(left.exit))
        assert.strictEqual(left.stdout, LINE)
        assert.notInclude(left.stderr, "Wrote")
      }),
    )
  })
})
