import { assert, describe, it } from "@effect/vitest"
import * as NodeWorker from "@effect/platform-node/NodeWorker"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Stats from "../../../src/cli/commands/stats.js"
import * as Verify from "../../../src/cli/commands/verify.js"
import { documented } from "../../../src/cli/nl.js"
import * as DatasetProgress from "../../../src/layers/DatasetProgress.js"
import * as NativeVm from "../../../src/layers/NativeVm.js"
import * as SeededRandomness from "../../../src/layers/SeededRandomness.js"
import * as WorkerVerification from "../../../src/layers/threads/WorkerVerification.js"
import { noDefects, type VerificationReport } from "../../../src/services/dataset/defects.js"
import { Verification, type VerificationOptions } from "../../../src/services/dataset/Verification.js"
import type { Vm } from "../../../src/services/Vm.js"
import { lyingVm } from "../../services/vmDoubles.js"
import { datasets, errorOf, fails, inProcess, LINE, progress, succeeds } from "../support/inProcess.js"
import { memoryFileSystem } from "../support/memoryFileSystem.js"

/** The commands on datasets as Effects in this process, on services that the tests supply. */

/** What reading `files` takes, and what it tells of its progress. */
const reading = (files: Readonly<Record<string, string>>) => {
  const { layer, told } = progress()
  return { told, layer: Layer.merge(Layer.provide(DatasetProgress.layer, Layer.merge(layer, datasets(files))), layer) }
}

describe("nl verify", () => {
  const command = documented(Verify.command, Verify.documentation)
  const noFiles = memoryFileSystem(new Map())
  const report = {
    ...{
      files: ["a.jsonl"],
      records: 1,
      distinct_prompts: 1,
      defects: 0,
      kinds: noDefects(),
      first: [],
      unread: [],
      empty: [],
    },
  } satisfies VerificationReport

  /** Runs the command on a Verification that finds this. */
  const reported = (words: string, found: VerificationReport) => {
    const asked: Array<readonly [files: ReadonlyArray<string>, options: VerificationOptions]> = []
    const verification = Layer.succeed(Verification, {
      verify: (...given) => Effect.sync(() => (asked.push(given), found)),
      verifyFolder: () => Effect.die("no folder is given"),
      disjoint: () => Effect.die("no folders are given"),
    })
    const layer = Layer.mergeAll(verification, reading({ "a.jsonl": LINE, "b.jsonl": LINE }).layer, noFiles)
    return Effect.map(inProcess(command, words.split(" "), layer), (ending) => ({ ...ending, asked }))
  }

  /** Runs it on files, in this thread, with the real Verification. */
  const verify = (files: Readonly<Record<string, string>>, vm: Layer.Layer<Vm> = NativeVm.layer) => {
    const { layer, told } = reading(files)
    const threads = { platform: NodeWorker.layerWorker, start: () => assert.fail("a thread is started") }
    const verification = WorkerVerification.layer(threads).pipe(
      Layer.provide(Layer.merge(vm, SeededRandomness.layer)),
      Layer.provideMerge(layer),
    )
    const words = ["verify", "--workers", "1", ...Object.keys(files)]
    return Effect.map(inProcess(command, words, Layer.merge(verification, noFiles)), (ending) => ({ ...ending, told }))
  }

  it.effect("tells what its Verification finds", () =>
    Effect.gen(function* () {
      const well = yield* reported("verify --workers 3 a.jsonl", report)
      succeeds(well, "Checked 1 record in a.jsonl: no defects\n")
      assert.deepStrictEqual(well.asked, [[["a.jsonl"], { workers: 3, schedules: false }]])

      const first = [{ file: "a.jsonl", line: 7, kind: "level", reason: "level 4 calls" }] as const
      const found = { ...report, defects: 1, kinds: { ...report.kinds, level: 1 }, first }
      const ill = yield* reported("verify a.jsonl", found)
      fails(ill, "Failure", "Checked 1 record in a.jsonl: 1 defect")
      assert.strictEqual(ill.stdout, "a.jsonl:7: level: level 4 calls\n\n  level: 1\n\n")

      const json = yield* reported("verify --json a.jsonl", found)
      assert.deepInclude(JSON.parse(json.stdout), { defects: 1, first_defects: first })
    }),
  )

  it.effect("has an exit code of its own for what cannot be read", () =>
    Effect.gen(function* () {
      const unread = [{ file: "b.jsonl", reason: "there is no such file", lines: 0 }]
      const ending = yield* reported("verify a.jsonl b.jsonl", { ...report, files: ["a.jsonl", "b.jsonl"], unread })
      fails(ending, "Failure", "cannot use b.jsonl: there is no such file")
      assert.deepInclude(errorOf(ending), { code: 3 })
      assert.strictEqual(ending.stdout, "Checked 1 record in a.jsonl: no defects\n")
    }),
  )

  it.effect("refuses a file that is given twice before it asks", () =>
    Effect.gen(function* () {
      const ending = yield* reported("verify - -", report)
      fails(ending, "UsageError", 'standard input is given twice; see "nl verify --help"')
      assert.deepStrictEqual(ending.asked, [])
    }),
  )

  it.effect("executes records on the Vm that is supplied, and believes it", () =>
    Effect.gen(function* () {
      const files = { "a.jsonl": LINE }
      const honest = yield* verify(files)
      succeeds(honest, "Checked 1 record in a.jsonl: no defects\n")
      assert.deepStrictEqual(honest.told, [["start", LINE.length, "bytes"], ["advance", LINE.length], ["stop"]])
      const { count, layer } = lyingVm()
      const ending = yield* verify(files, layer)
      fails(ending, "Failure", "Checked 1 record in a.jsonl: 1 defect")
      assert.strictEqual(ending.stdout, "a.jsonl:1: answer: the program leaves 9, not 8\n\n  answer: 1\n\n")
      assert.strictEqual(count.executions, 1)
    }),
  )
})

describe("nl stats", () => {
  const command = documented(Stats.command, Stats.documentation)
  const stats = (words: string, files: Readonly<Record<string, string>>, vm: Layer.Layer<Vm> = NativeVm.layer) => {
    const { layer, told } = reading(files)
    return Effect.map(inProcess(command, words.split(" "), Layer.merge(layer, vm)), (ending) => ({ ...ending, told }))
  }
  const stepsOf = ({ stdout }: { readonly stdout: string }) => /executed steps +(\d+)/.exec(stdout)?.[1]

  it.effect("counts what its reader and its Vm give", () =>
    Effect.gen(function* () {
      const files = { "a.jsonl": LINE + LINE + "not a record\n" }
      const ending = yield* stats("stats a.jsonl", files)
      assert.isTrue(Exit.isSuccess(ending.exit))
      assert.match(ending.stdout, /^ {2}records +2\n {2}lines that are not records +1\n {2}programs that fault +0\n/)
      assert.strictEqual(stepsOf(ending), "4")
      const size = files["a.jsonl"].length
      assert.deepStrictEqual(ending.told, [["start", size, "bytes"], ["advance", size], ["stop"]])
      const { count, layer } = lyingVm()
      assert.strictEqual(stepsOf(yield* stats("stats a.jsonl", files, layer)), "1004")
      assert.strictEqual(count.executions, 2)
    }),
  )

  it.effect("prints JSON for programs to read", () =>
    Effect.gen(function* () {
      const { stdout } = yield* stats("stats --json a.jsonl", { "a.jsonl": LINE })
      assert.deepInclude(JSON.parse(stdout), { records: 1, invalid_lines: 0, faults: 0 })
    }),
  )

  it.effect.each([
    ["there is no such file", "b.jsonl", { "a.jsonl": LINE }],
    ["it is empty; a dataset has one record a line", "a.jsonl", { "a.jsonl": "" }],
    ['it has no records; "nl verify" says what is wrong with its lines', "a.jsonl", { "a.jsonl": "1\n" }],
  ] as const)("fails where %s", ([reason, file, files]) =>
    Effect.gen(function* () {
      const ending = yield* stats(`stats ${file}`, files)
      fails(ending, "SourceError", `cannot use ${file}: ${reason}`)
      assert.strictEqual(ending.stdout, "")
    }),
  )
})
