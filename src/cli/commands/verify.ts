import * as Args from "@effect/cli/Args"
import * as Command from "@effect/cli/Command"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { availableParallelism } from "node:os"
import { RANGES } from "../../domain/Config.js"
import { fileName, STDIN } from "../../domain/standardInput.js"
import { DEFECT_KINDS } from "../../services/dataset/defects.js"
import type { VerificationReport } from "../../services/dataset/defects.js"
import { Verification } from "../../services/dataset/Verification.js"
import { StandardStreams } from "../../services/StandardStreams.js"
import { Failure, UsageError } from "../errors.js"
import type { Documentation } from "../kit/entries.js"
import * as Values from "../kit/values.js"
import { count, oneLine } from "../text.js"
import { fileIdentity } from "./fileIdentity.js"
import { showReading } from "./reading.js"

const entries = {
  json: Options.boolean("json").pipe(Options.withDescription("Print the report as one JSON object")),
  schedules: Options.boolean("schedules").pipe(
    Options.withDescription("Run programs with threads under 26 other schedules, too: their number must be the same"),
  ),
  workers: Values.integer("workers", ...RANGES.workers).pipe(
    Options.withDescription(`Threads to check with, 1 to ${RANGES.workers[1]} (default: all cores)`),
    Options.optional,
  ),
  files: Args.text({ name: "FILE" }).pipe(
    Args.withDescription(
      "Datasets: JSON lines, plain or gzipped, or Parquet; - is standard input. Several are checked as one",
    ),
    Args.atLeast(1),
  ),
} as const

const shown = (file: string): string => oneLine(fileName(file))

/** The report as text: a line a defect, counts where there are more, and a conclusion. */
const lines = (report: VerificationReport): ReadonlyArray<string> => {
  const first = report.first.map(
    ({ file, line, kind, reason }) => `${shown(file)}:${line}: ${kind}: ${oneLine(reason)}`,
  )
  const rest = report.defects - report.first.length
  const kinds = DEFECT_KINDS.filter((kind) => report.kinds[kind] > 0)
  return [
    ...first,
    ...(rest > 0 ? [`... and ${rest} more`] : []),
    ...(kinds.length > 0 ? ["", ...kinds.map((kind) => `  ${kind}: ${report.kinds[kind]}`), ""] : []),
  ]
}

const conclusion = (report: VerificationReport): string => {
  const unread = new Map(report.unread.map(({ file, lines }) => [file, lines]))
  const checked = report.files
    .filter((file) => !report.empty.includes(file) && unread.get(file) !== 0)
    .map((file) => (unread.has(file) ? `the readable part of ${shown(file)}` : shown(file)))
  const defects = report.defects === 0 ? "no defects" : count(report.defects, "defect")
  return `Checked ${count(report.records, "record")} in ${checked.join(", ")}: ${defects}`
}

/** Files that could not be checked, each with its reason. */
const unchecked = (report: VerificationReport): ReadonlyArray<string> => [
  ...report.unread.map(({ file, reason }) => `cannot use ${shown(file)}: ${reason}`),
  ...report.empty.map((file) => `${shown(file)} is empty; a dataset has one record a line`),
]

/** The exit code where a file could not be read, whatever the others have. */
const UNREAD = 3

/** Refuses files that are given twice: each of their records would be a duplicate. */
const refuseTwins = (files: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const seen = new Map<string, string>()
    for (const file of files) {
      // Why one cannot be read is told with the others.
      const identity = file === STDIN ? file : (yield* fileIdentity(file))?.key
      if (identity === undefined) continue
      const other = seen.get(identity)
      if (other !== undefined) {
        const names =
          other === file ? `${shown(file)} is given twice` : `${shown(other)} and ${shown(file)} are the same file`
        return yield* new UsageError({ command: "nl verify", problem: names })
      }
      seen.set(identity, file)
    }
  })

interface VerifyOptions {
  readonly files: ReadonlyArray<string>
  readonly json: boolean
  readonly schedules: boolean
  readonly workers: Option.Option<number>
}

const verify = (options: VerifyOptions) =>
  Effect.gen(function* () {
    const { stderr, stdout } = yield* StandardStreams
    const { verify } = yield* Verification
    yield* refuseTwins(options.files)
    const workers = Option.getOrElse(options.workers, availableParallelism)
    const report = yield* showReading(options.files, verify(options.files, { workers, schedules: options.schedules }))
    const problems = unchecked(report)
    if (options.json) {
      const { first, ...totals } = report
      yield* stdout.write(`${JSON.stringify({ ...totals, first_defects: first }, undefined, 2)}\n`)
    } else {
      const text = [...lines(report)]
      // Where standard error tells of files, this is the place for what the others have.
      const isLast = problems.length === 0 && report.defects > 0
      if (!isLast && report.records + report.defects > 0) text.push(conclusion(report))
      if (text.length > 0) yield* stdout.write(`${text.join("\n")}\n`)
    }
    for (const problem of problems.slice(0, -1)) yield* stderr.write(`nl: ${problem}\n`)
    const last = problems.at(-1)
    if (last !== undefined) {
      return yield* new Failure({ conclusion: last, ...(report.unread.length > 0 ? { code: UNREAD } : {}) })
    }
    if (report.defects > 0) return yield* new Failure({ conclusion: conclusion(report) })
  })

export const command = Command.make("verify", entries, verify).pipe(
  Command.withDescription("Prove a dataset from the file alone: every record executed, every prompt asked once"),
)

export const documentation: Documentation<typeof entries> = {
  entries,
  tables: [
    {
      title: "Defects",
      rows: [
        ["json", "The line is not JSON that every reader takes"],
        ["schema", "The JSON is not a record: a field is missing, surplus or of the wrong type"],
        ["assembly", "The assembly cannot be assembled"],
        ["bytes", "The assembly and binary_ir are different programs"],
        ["execution", "The program faults"],
        ["answer", "The program leaves another number than expected_output, or than a test says"],
        ["steps", "The program executes another number of instructions than steps says"],
        ["tests", "A program that always leaves the same number passes the tests"],
        ["schedule", "Under another schedule the program leaves another number (with --schedules)"],
        ["level", "The program or the category does not belong at its level"],
        ["duplicate", "The prompt has been asked before (case of words, blanks and closing marks aside)"],
        ["contradiction", "The prompt has been asked before, with another answer"],
      ],
    },
    {
      title: "Exit codes",
      rows: [
        ["0", "No defects"],
        ["1", "There are defects, or a file is empty"],
        ["3", "A file could not be read; what the others have is printed all the same"],
      ],
    },
  ],
  examples: [
    { what: "Check a dataset", words: "nl verify training_data.jsonl" },
    {
      what: "Prove that no result depends on how threads take turns",
      words: "nl verify --schedules training_data.jsonl",
    },
    { what: "Check shards together, for a program to read", words: "nl verify --json shard-*.parquet" },
  ],
}
