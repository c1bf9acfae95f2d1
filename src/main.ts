import * as Command from "@effect/cli/Command"
import * as FileSystem from "@effect/platform/FileSystem"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import * as NodeStream from "@effect/platform-node/NodeStream"
import * as NodeWorker from "@effect/platform-node/NodeWorker"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import { fileURLToPath } from "node:url"
import { setFlagsFromString } from "node:v8"
import packageJson from "../package.json" with { type: "json" }
import * as Asm from "./cli/commands/asm.js"
import * as Datagen from "./cli/commands/datagen.js"
import * as DatasetFinish from "./cli/commands/dataset/finish.js"
import * as DatasetMake from "./cli/commands/dataset/make.js"
import * as DatasetPlan from "./cli/commands/dataset/plan.js"
import * as ScriptKubernetes from "./cli/commands/dataset/script/kubernetes.js"
import * as ScriptRay from "./cli/commands/dataset/script/ray.js"
import * as ScriptSlurm from "./cli/commands/dataset/script/slurm.js"
import * as DatasetShard from "./cli/commands/dataset/shard.js"
import * as DatasetStatus from "./cli/commands/dataset/status.js"
import * as Disasm from "./cli/commands/disasm.js"
import * as Report from "./cli/commands/report.js"
import * as Run from "./cli/commands/run.js"
import * as Score from "./cli/commands/score.js"
import * as Stats from "./cli/commands/stats.js"
import * as Test from "./cli/commands/test.js"
import * as TestAccuracy from "./cli/commands/testAccuracy.js"
import * as Verify from "./cli/commands/verify.js"
import { Failure, UsageError } from "./cli/errors.js"
import { documented, group, nl } from "./cli/nl.js"
import { exitCodeOf, runMain } from "./cli/signals.js"
import { PageFiles } from "./cli/report/PageFiles.js"
import { oneLine } from "./cli/text.js"
import { GENERATOR_VERSION } from "./domain/version.js"
import * as DatasetProgress from "./layers/DatasetProgress.js"
import * as DirectoryFolder from "./layers/DirectoryFolder.js"
import * as DiskSourceFiles from "./layers/DiskSourceFiles.js"
import * as FileDatasetReader from "./layers/FileDatasetReader.js"
import { removeTemporaries } from "./layers/files/temporaries.js"
import * as NodeClients from "./layers/NodeClients.js"
import * as NodeStandardStreams from "./layers/NodeStandardStreams.js"
import * as SeededRandomness from "./layers/SeededRandomness.js"
import * as TerminalProgress from "./layers/TerminalProgress.js"
import { startWorker } from "./layers/threads/startWorker.js"
import type { Threads } from "./layers/threads/ThreadPool.js"
import * as WorkerGeneration from "./layers/threads/WorkerGeneration.js"
import * as WorkerScoring from "./layers/threads/WorkerScoring.js"
import * as WorkerShardMaker from "./layers/threads/WorkerShardMaker.js"
import { ThisProgram } from "./services/ThisProgram.js"

/**
 * Generation runs thousands of small functions a few thousand times each, and every thread compiles its own. In Node 20 a
 * third of all work would be optimising what has little left to do: so optimise five times later than usual. Threads that
 * start afterwards inherit this.
 */
const optimiseLater = (): void => {
  if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=300000")
}

/**
 * A row group is some tens of megabytes, and garbage as soon as it is written. V8 lets a heap grow by several times what is in use
 * before it collects such: so let it grow by less. Threads that start afterwards inherit this.
 */
const collectSooner = (): void => {
  if (/^1[1-3]\./.test(process.versions.v8)) setFlagsFromString("--heap-growing-percent=30")
}

/** Where threads come from. */
const threads: Threads = {
  platform: NodeWorker.layerWorker,
  start: () => {
    optimiseLater()
    return startWorker()
  },
}

/** The catalogue is most of the program: it loads where records are made, so that help, errors and threads start at once. */
const local = Layer.unwrapEffect(
  Effect.map(
    Effect.promise(() => {
      optimiseLater()
      return import("./layers/LocalGeneration.js")
    }),
    ({ layer, services }) => Layer.provide(layer, services),
  ),
)

/** The same for the shards of datasets. */
const localShards = Layer.unwrapEffect(
  Effect.map(
    Effect.promise(() => {
      optimiseLater()
      return Promise.all([import("./layers/LocalShardMaker.js"), import("./layers/LocalGeneration.js")])
    }),
    ([{ layer }, { services }]) => Layer.provide(layer, services),
  ),
)

/** The machine loads where programs run in this thread. */
const vm = Layer.unwrapEffect(
  Effect.map(
    Effect.promise(() => import("./layers/NativeVm.js")),
    (NativeVm) => NativeVm.layer,
  ),
)

/** Programs in files load only when they are asked for, too. */
const exampleSource = (directory: string, skipsBad: boolean) =>
  Layer.unwrapEffect(
    Effect.map(
      Effect.promise(() => import("./layers/DirectorySource.js")),
      (DirectorySource) => Layer.provide(DirectorySource.layer(directory, { skipsBad }), vm),
    ),
  )

const datagen = Datagen.command.pipe(
  Command.provide((options) => Datagen.sinkLayer(options)),
  Command.provide((options) => Datagen.progressLayer(options)),
  Command.provide(WorkerGeneration.layer(threads, local)),
  Command.provide((options) => exampleSource(Datagen.examplesDirectory(options), options.skipBadExamples)),
)

const shardThreads: Threads = {
  ...threads,
  start: () => {
    collectSooner()
    return threads.start()
  },
}

const verification = Layer.unwrapEffect(
  Effect.map(
    Effect.promise(() => import("./layers/threads/WorkerVerification.js")),
    (WorkerVerification) => Layer.provide(WorkerVerification.layer(threads), Layer.merge(vm, SeededRandomness.layer)),
  ),
)

const shardMaker = WorkerShardMaker.layer(shardThreads, localShards)

/** What makes shards, and shows how far it is. */
const making = Layer.merge(shardMaker, TerminalProgress.layer)

/** All of the program lies in one folder. */
const thisProgram = Layer.succeed(ThisProgram, {
  words: [process.execPath, fileURLToPath(new URL("./nl.js", import.meta.url))],
  version: packageJson.version,
})

const script = group({
  name: "script",
  summary: "Print a ready script that makes a planned dataset on many machines",
  commands: [
    documented(
      ScriptSlurm.command.pipe(
        Command.provide(({ directory }) => DirectoryFolder.layer(directory)),
        Command.provide(thisProgram),
      ),
      ScriptSlurm.documentation,
    ),
    documented(
      ScriptKubernetes.command.pipe(
        Command.provide(({ directory }) => DirectoryFolder.layer(directory)),
        Command.provide(thisProgram),
      ),
      ScriptKubernetes.documentation,
    ),
    documented(
      ScriptRay.command.pipe(
        Command.provide(({ directory }) => DirectoryFolder.layer(directory)),
        Command.provide(thisProgram),
      ),
      ScriptRay.documentation,
    ),
  ],
})

const dataset = group({
  name: "dataset",
  summary: "Make dataset folders for training: splits that do not leak, shards, Parquet, a card",
  commands: [
    documented(
      DatasetMake.command.pipe(
        Command.provide(({ directory }) => DirectoryFolder.layer(directory)),
        Command.provide(making),
      ),
      DatasetMake.documentation,
    ),
    documented(
      DatasetPlan.command.pipe(
        Command.provide(({ directory }) => DirectoryFolder.layer(directory)),
        Command.provide(shardMaker),
      ),
      DatasetPlan.documentation,
    ),
    documented(
      DatasetShard.command.pipe(
        Command.provide(({ directory }) => DirectoryFolder.layer(directory)),
        Command.provide(making),
      ),
      DatasetShard.documentation,
    ),
    documented(
      DatasetStatus.command.pipe(Command.provide(({ directory }) => DirectoryFolder.layer(directory))),
      DatasetStatus.documentation,
    ),
    documented(
      DatasetFinish.command.pipe(
        Command.provide(({ directory }) => DirectoryFolder.layer(directory)),
        Command.provide(verification),
        Command.provide(DatasetProgress.layer),
        Command.provide(TerminalProgress.layer),
      ),
      DatasetFinish.documentation,
    ),
    script,
  ],
})

const verify = Verify.command.pipe(
  Command.provide(verification),
  Command.provide(DatasetProgress.layer),
  Command.provide(TerminalProgress.layer),
)

const stats = Stats.command.pipe(
  Command.provide(vm),
  Command.provide(DatasetProgress.layer),
  Command.provide(TerminalProgress.layer),
)

/** What runs in a report's page, and how that looks, lies beside this program. */
const pageFiles = Layer.effect(
  PageFiles,
  Effect.map(FileSystem.FileSystem, ({ readFileString }) => {
    const part = (name: string) => readFileString(fileURLToPath(new URL(`./${name}`, import.meta.url)))
    return { parts: Effect.orDie(Effect.all({ script: part("report.js"), style: part("report.css") })) }
  }),
)

const report = Report.command.pipe(
  Command.provide(pageFiles),
  Command.provide(thisProgram),
  Command.provide(vm),
  Command.provide(DatasetProgress.layer),
  Command.provide(TerminalProgress.layer),
)

/** HTTP is asked for only where a model is. */
const httpClient = Layer.unwrapEffect(
  Effect.map(
    Effect.promise(() => import("./httpClient.js")),
    ({ layer }) => layer,
  ),
)

const testAccuracy = TestAccuracy.command.pipe(
  Command.provide((options) => TestAccuracy.modelLayer(options, httpClient)),
  Command.provide(vm),
  Command.provide(DatasetProgress.layer),
  Command.provide(TerminalProgress.layer),
)

const score = Score.command.pipe(
  Command.provide(Layer.provideMerge(WorkerScoring.layer(threads), vm)),
  Command.provide(DatasetProgress.layer),
  Command.provide(TerminalProgress.layer),
)

const program = nl({
  version: `${packageJson.version} (generator ${GENERATOR_VERSION})`,
  summary: "nl: make and check training data for models that write programs",
  commands: [
    documented(datagen, Datagen.documentation),
    dataset,
    documented(Run.command, Run.documentation),
    documented(Test.command, Test.documentation),
    documented(Asm.command, Asm.documentation),
    documented(Disasm.command, Disasm.documentation),
    documented(verify, Verify.documentation),
    documented(stats, Stats.documentation),
    documented(report, Report.documentation),
    documented(score, Score.documentation),
    documented(testAccuracy, TestAccuracy.documentation),
  ],
})

const stdin = NodeStream.fromReadable<unknown, Uint8Array>(
  () => process.stdin,
  (error) => error,
)

const layers = Layer.mergeAll(
  DiskSourceFiles.layer(stdin),
  FileDatasetReader.layer(stdin),
  NodeClients.layer(stdin),
).pipe(Layer.provideMerge(Layer.mergeAll(NodeFileSystem.layer, NodePath.layer, NodeStandardStreams.layer(process))))

const SUCCESS = 0
const FAILURE = 1
const USAGE = 2

/** Takes a progress bar's line away before other lines. */
const CLEAR_LINE = process.stderr.isTTY ? "\r\u001b[K" : ""

const say = (words: string): void => {
  process.stderr.write(`${CLEAR_LINE}${oneLine(words)}\n`)
}

/** Warnings go the way of errors. */
const logger = Logger.replace(
  Logger.defaultLogger,
  Logger.make(({ message }) => say(`nl: ${Array.isArray(message) ? message.join(" ") : String(message)}`)),
)

let interruptedBy: number | undefined

/** Tells why the program ended, if not well, and gives its exit code. */
const conclude = (exit: Exit.Exit<unknown, unknown>): number => {
  if (Exit.isSuccess(exit)) return SUCCESS
  if (interruptedBy !== undefined && Cause.isInterrupted(exit.cause)) return interruptedBy
  const [failure] = Cause.failures(exit.cause)
  if (failure instanceof UsageError) {
    say(`${failure.command}: ${failure.message}`)
    return USAGE
  }
  if (failure instanceof Error) {
    say(`nl: ${failure.message}`)
    return failure instanceof Failure ? failure.code : FAILURE
  }
  process.stderr.write(`nl: this is a fault of the program itself, please report it\n${Cause.pretty(exit.cause)}\n`)
  return FAILURE
}

// However the process ends: an exit in the midst of it waits for no finalizer.
process.on("exit", removeTemporaries)

const run = runMain(process, {
  onFirst: (signal) => {
    interruptedBy = exitCodeOf(signal)
    say("nl: interrupted")
  },
  onSecond: () => {
    removeTemporaries()
    say("nl: interrupted again, ending at once")
  },
})

run(program(process.argv.slice(2)).pipe(Effect.provide(layers), Effect.provide(logger)), {
  disableErrorReporting: true,
  disablePrettyLogger: true,
  teardown: (exit, onExit) => onExit(conclude(exit)),
})
