import * as Args from "@effect/cli/Args"
import * as Command from "@effect/cli/Command"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { availableParallelism } from "node:os"
import { RANGES } from "../../domain/Config.js"
import { STDIN } from "../../domain/standardInput.js"
import type { VerificationReport } from "../../services/dataset/defects.js"
import { Verification } from "../../services/dataset/Verification.js"
import { UsageError } from "../errors.js"
import type { Documentation } from "../kit/entries.js"
import * as Values from "../kit/values.js"
import { count } from "../text.js"
import { fileIdentity } from "./fileIdentity.js"
import { showReading } from "./reading.js"
import { compareFolders } from "./verification/disjoint.js"
import { defectCount, printReport, shown } from "./verification/findings.js"
import { checkFolder, folderAt } from "./verification/folder.js"

const entries = {
  json: Options.boolean("json").pipe(Options.withDescription("Print the report as one JSON object")),
  schedules: Options.boolean("schedules").pipe(
    Options.withDescription("Run programs with threads under 26 other schedules, too: their number must be the same"),
  ),
  workers: Values.integer("workers", ...RANGES.workers).pipe(
    Options.withDescription(`Threads to check with, 1 to ${RANGES.workers[1]} (default: all cores)`),
    Options.optional,
  ),
  disjoint: Options.boolean("disjoint").pipe(
    Options.withDescription(
      "Compare two dataset folders: nothing that one measures with may be in train of the other. Programs are not executed for that",
    ),
  ),
  files: Args.text({ name: "FILE" }).pipe(
    Args.withDescription(
      "Datasets: JSON lines, plain or gzipped, or Parquet; - is standard input. Several are checked as one. Or a dataset folder",
    ),
    Args.atLeast(1),
  ),
} as const

/** Refuses files that are given twice: each of their records would be a duplicate. */
const refuseTwins = (files: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const seen = new Map<string, string>()
    for (const file of files) {
      // Why one cannot be read is told with the others.
      const known = file === STDIN ? undefined : yield* fileIdentity(file)
      const identity = file === STDIN ? file : known?.key
      if (identity === undefined) continue
      const what = known?.type === "Directory" ? "folder" : "file"
      const other = seen.get(identity)
      if (other !== undefined) {
        const names =
          other === file ? `${shown(file)} is given twice` : `${shown(other)} and ${shown(file)} are the same ${what}`
        return yield* new UsageError({ command: "nl verify", problem: names })
      }
      seen.set(identity, file)
    }
  })

/** Which of the paths are directories. */
const directoriesOf = (paths: ReadonlyArray<string>) =>
  Effect.filter(paths, (path) =>
    path === STDIN
      ? Effect.succeed(false)
      : Effect.map(fileIdentity(path), (identity) => identity?.type === "Directory"),
  )

interface VerifyOptions {
  readonly disjoint: boolean
  readonly files: ReadonlyArray<string>
  readonly json: boolean
  readonly schedules: boolean
  readonly workers: Option.Option<number>
}

const conclusion = (report: VerificationReport): string => {
  const unread = new Map(report.unread.map(({ file, lines }) => [file, lines]))
  const checked = report.files
    .filter((file) => !report.empty.includes(file) && unread.get(file) !== 0)
    .map((file) => (unread.has(file) ? `the readable part of ${shown(file)}` : shown(file)))
  return `Checked ${count(report.records, "record")} in ${checked.join(", ")}: ${defectCount(report)}`
}

const verify = (options: VerifyOptions) =>
  Effect.gen(function* () {
    const { files, json, schedules } = options
    const refuse = (problem: string) => new UsageError({ command: "nl verify", problem })
    yield* refuseTwins(files)
    const directories = yield* directoriesOf(files)
    const [first, second] = directories
    if (options.disjoint) {
      if (first === undefined || second === undefined || files.length > 2 || directories.length !== files.length)
        return yield* refuse("--disjoint compares two dataset folders, and nothing else")
      return yield* compareFolders([first, second], json)
    }
    const workers = Option.getOrElse(options.workers, availableParallelism)
    if (first === undefined) {
      const { verify } = yield* Verification
      const report = yield* showReading(files, verify(files, { workers, schedules }))
      return yield* printReport(report, conclusion(report), json)
    }
    if (files.length > 1)
      return yield* refuse(
        second === undefined
          ? `${shown(first)} is a folder, and is checked alone; give it alone, or files`
          : "folders are checked one by one; --disjoint compares two",
      )
    return yield* Effect.provide(checkFolder({ workers, schedules }, json), folderAt(first))
  })

export const command = Command.make("verify", entries, verify).pipe(
  Command.withDescription(
    "Prove a dataset from the files alone: records executed, prompts asked once, no problem in two splits",
  ),
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
        [
          "content",
          "Of a folder: a file is missing, does not belong there, or is not what its receipt or the plan says",
        ],
        [
          "origin",
          "Of a folder: the record is not the one that the plan has at its place: id, family, problem, prompt, answer",
        ],
        ["leak", "Of a folder: its problem, sentence pattern or family belongs to another split"],
      ],
    },
    {
      title: "Exit codes",
      rows: [
        ["0", "No defects; nothing shared (with --disjoint)"],
        ["1", "There are defects, or a file is empty; something is shared"],
        ["2", "The command line is not clear, or the folder's plan is none of this version"],
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
    {
      what: "Prove a dataset folder: files, records, and that no split has what another measures",
      words: "nl verify corpus",
    },
    {
      what: "Prove that a model trained on one folder has not seen what another measures",
      words: "nl verify --disjoint corpus other",
    },
  ],
}
