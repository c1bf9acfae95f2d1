import * as Command from "@effect/cli/Command"
import * as HelpDoc from "@effect/cli/HelpDoc"
import * as Options from "@effect/cli/Options"
import * as ValidationError from "@effect/cli/ValidationError"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { cut } from "../../../../domain/shown.js"
import { shardCount } from "../../../../domain/DatasetPlan.js"
import { needPlan } from "../../../../services/folder/planFile.js"
import { numbers, statesOf } from "../../../../services/folder/shards.js"
import { UsageError } from "../../../errors.js"
import type { Documentation } from "../../../kit/entries.js"
import * as Values from "../../../kit/values.js"
import { count } from "../../../text.js"
import { directory, endingAtFolder, shownFolder } from "../folder.js"
import { bashWord } from "./quoting.js"
import { atOnce, callOf, fullPath, MEMORY, NL, print } from "./script.js"
import { divide, type Shares, tasksOf } from "./shares.js"

/** Slurm's own limit where nobody changed it: an array has numbers 0 to MaxArraySize − 1, which is 1000. */
const MOST_TASKS = 1001

/** How often a task is tried again that failed by itself; Slurm counts here the nodes that it lost, too. */
const RETRIES = 5

const matching = (name: string, what: string, pattern: RegExp, problem: string) =>
  Options.text(name).pipe(
    Options.withPseudoName(what),
    Options.mapEffect((text) =>
      pattern.test(text)
        ? Effect.succeed(text)
        : Effect.fail(
            ValidationError.invalidValue(
              HelpDoc.p(`--${name} must be ${problem}, not ${text === "" ? "empty" : `"${cut(text)}"`}`),
            ),
          ),
    ),
  )

const entries = {
  missing: Options.boolean("missing").pipe(
    Options.withDescription('Start tasks only for what "nl dataset status" says is missing or damaged'),
  ),
  stride: Values.integer("stride", 1, 4_000_000).pipe(
    Options.withPseudoName("T"),
    Options.withDescription(
      `Tasks of the array, at most: task K makes shards K, K + T, K + 2T, … (default: ${MOST_TASKS}, as MaxArraySize is unless changed)`,
    ),
    Options.optional,
  ),
  parallelism: atOnce("Tasks").pipe(Options.optional),
  cpus: Values.integer("cpus", 1, 1024).pipe(
    Options.withDescription(
      "Processors of each task, each of which makes a shard: all of a node where jobs get whole nodes",
    ),
    Options.withDefault(1),
  ),
  memory: MEMORY,
  partition: matching("partition", "NAME", /^[\w.+-]+(,[\w.+-]+)*$/, "the name of a partition").pipe(
    Options.withDescription("Partition to run in (default: the cluster's)"),
    Options.optional,
  ),
  time: matching(
    "time",
    "TIME",
    /^(\d+-\d{1,2}(:\d{1,2}){0,2}|\d+(:\d{1,2}){0,2})$/,
    "a time as Slurm writes it, such as 90, 1:30:00 or 2-12",
  ).pipe(
    Options.withDescription(
      "Time limit of each task: minutes, hours:minutes:seconds or days-hours (default: the partition's)",
    ),
    Options.optional,
  ),
  sbatch: Values.texts("sbatch").pipe(
    Options.withPseudoName("OPTION"),
    Options.withDescription("Further option of sbatch, such as --sbatch=--account=nlp; may be given more than once"),
  ),
  nl: NL,
  directory: directory("The dataset's folder, with its plan: all nodes must see it at this path"),
} as const

interface SlurmOptions {
  readonly missing: boolean
  readonly stride: Option.Option<number>
  readonly parallelism: Option.Option<number>
  readonly cpus: number
  readonly memory: number
  readonly partition: Option.Option<string>
  readonly time: Option.Option<string>
  readonly sbatch: ReadonlyArray<string>
  readonly nl: Option.Option<string>
  readonly directory: string
}

const NAME = "nl dataset script slurm"

/** What is the same for both jobs. */
const common = (options: SlurmOptions): ReadonlyArray<string> => [
  ...Option.match(options.partition, { onNone: () => [], onSome: (name) => [`--partition=${name}`] }),
  ...Option.match(options.time, { onNone: () => [], onSome: (time) => [`--time=${time}`] }),
  `--mem-per-cpu=${options.memory}M`,
  "--requeue",
  "--open-mode=append",
  ...options.sbatch,
]

const directives = (words: ReadonlyArray<string>): ReadonlyArray<string> => words.map((word) => `#SBATCH ${word}`)

/** Makes the shards of one task, and leaves in `code` how that ended. */
const making = (shards: number, { stride, width }: Shares, call: string, folder: string): ReadonlyArray<string> => {
  const strided = stride < shards ? ` --stride ${stride}` : ""
  if (width === 1) return ["code=0", `${call} dataset shard ${folder} --shard auto${strided} || code=$?`]
  return [
    `# A shard takes one thread, and this task has ${width}.`,
    "running=()",
    `for ((shard = SLURM_ARRAY_TASK_ID * ${width}; shard < (SLURM_ARRAY_TASK_ID + 1) * ${width} && shard < ${shards}; shard++)); do`,
    `  ${call} dataset shard ${folder} --shard "$shard"${strided} &`,
    '  running+=("$!")',
    "done",
    "code=0",
    'for one in "${running[@]}"; do',
    '  wait "$one" || { ended=$?; [ "$code" -eq 2 ] || code=$ended; }',
    "done",
  ]
}

const script = (options: SlurmOptions) =>
  endingAtFolder(
    Effect.gen(function* () {
      const plan = yield* needPlan
      for (const option of options.sbatch)
        if (!/^-[^\u0000-\u001f\u007f]+$/.test(option))
          return yield* new UsageError({
            command: NAME,
            problem: `--sbatch must be an option of sbatch, such as --sbatch=--account=nlp, not "${cut(option)}"`,
          })
      const call = yield* callOf(NAME, options.nl)
      const shards = shardCount(plan)
      const shares = divide(
        shards,
        Option.getOrElse(options.stride, () => MOST_TASKS),
        options.cpus,
      )
      const missing = options.missing
        ? (yield* statesOf(plan, "hash")).flatMap(({ kind, shard }) => (kind === "done" ? [] : [shard.number]))
        : undefined
      const tasks = missing === undefined ? [...Array(shares.tasks).keys()] : tasksOf(missing, shares)
      const limit = Option.match(options.parallelism, { onNone: () => "", onSome: (most) => `%${most}` })
      const path = yield* fullPath(options.directory)
      const folder = bashWord(path)
      const what = missing === undefined ? count(shards, "shard") : `${missing.length} of ${count(shards, "shard")}`
      const isEmpty = tasks.length === 0
      const array = [
        "shards() {",
        "  cat <<'SHARDS'",
        "#!/usr/bin/env bash",
        ...directives([
          "--job-name=nl-shards",
          `--array=${numbers(tasks)}${limit}`,
          ...["--ntasks=1", `--cpus-per-task=${options.cpus}`],
          ...common(options),
        ]),
        ...making(shards, shares, call, folder),
        `# 0: done. 2: another try would end the same way. Anything else may go better, ${RETRIES} times, on whichever node is free.`,
        `if [ "$code" -ne 0 ] && [ "$code" -ne 2 ] && [ "\${SLURM_RESTART_COUNT:-0}" -lt ${RETRIES} ]; then`,
        '  scontrol requeue "$SLURM_JOB_ID"',
        "fi",
        'exit "$code"',
        "SHARDS",
        "}",
        "",
      ]
      const submission = [
        "array=$(shards | sbatch --parsable)",
        "array=${array%%;*}",
        `echo "Job $array makes the shards in ${count(tasks.length, "task")}"`,
        "# It starts when every task has ended with 0, and goes if one never will.",
        'last=$(finish | sbatch --parsable --dependency="afterok:$array" --kill-on-invalid-dep=yes)',
      ]
      yield* print([
        "#!/usr/bin/env bash",
        `# Makes ${what} of the dataset in ${shownFolder(path)} on a Slurm cluster, then its card, manifest and checksums.`,
        "# Run it with bash where sbatch is. What tasks say is in slurm-*.out in the directory where that is done.",
        "# A task may be killed and run again, or run twice: what is made stays, and is not made again.",
        "# If shards are missing in the end, print this again with --missing.",
        "set -euo pipefail",
        "",
        ...(isEmpty ? [] : array),
        "finish() {",
        "  cat <<'FINISH'",
        "#!/usr/bin/env bash",
        ...directives(["--job-name=nl-finish", "--ntasks=1", "--cpus-per-task=1", ...common(options)]),
        `${call} dataset finish ${folder}`,
        "FINISH",
        "}",
        "",
        ...(isEmpty ? ["last=$(finish | sbatch --parsable)"] : submission),
        'echo "Job ${last%%;*} finishes the dataset"',
      ])
    }),
  )

export const command = Command.make("slurm", entries, script).pipe(
  Command.withDescription("Print a script that makes a planned dataset on a Slurm cluster: a job array, then finish"),
)

export const documentation: Documentation<typeof entries> = {
  entries,
  tables: [],
  examples: [
    {
      what: "Make the dataset that is planned in corpus",
      words: "nl dataset script slurm corpus >corpus.sh && bash corpus.sh",
    },
    {
      what: "Whole nodes of 64 processors, 20 of them at once",
      words: "nl dataset script slurm --cpus 64 --parallelism 20 corpus",
    },
    { what: "What is missing, and for whom", words: "nl dataset script slurm --missing --sbatch=--account=nlp corpus" },
  ],
}
