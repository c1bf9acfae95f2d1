import * as Effect from "effect/Effect"
import { type DisjointReport, SHARED_KINDS } from "../../../services/dataset/defects.js"
import { Verification } from "../../../services/dataset/Verification.js"
import { DatasetFolder } from "../../../services/folder/DatasetFolder.js"
import { StandardStreams } from "../../../services/StandardStreams.js"
import { Failure } from "../../errors.js"
import { count, oneLine } from "../../text.js"
import { endingAtFolder, shownFolder } from "../dataset/folder.js"
import { showReading } from "../reading.js"
import { kindLines, place, shown, UNREAD } from "./findings.js"
import { folderAt, recordFiles } from "./folder.js"

const conclusion = ({ shared }: DisjointReport): string => `${shared} shared`

const lines = (report: DisjointReport): ReadonlyArray<string> => {
  const [a, b] = report.folders
  const rest = report.shared - report.first.length
  const compared = (train: typeof a, measured: typeof a): string =>
    `Compared ${count(train.train_records, "record")} of train in ${shownFolder(train.directory)} with ` +
    `${count(measured.measured_records, "prompt")} and ${count(measured.measured_problems, "problem")} of the other splits in ${shownFolder(measured.directory)}`
  const versions = [a, b].map(({ generator, scheme }) => `generator ${generator} and splits ${scheme}`)
  return [
    ...(versions[0] === versions[1]
      ? []
      : [
          `${shownFolder(a.directory)} is of ${versions[0]}, ${shownFolder(b.directory)} of ${versions[1]}` +
            (report.compares_problems
              ? ""
              : "; problems of two schemes have other names: prompts and families are compared"),
        ]),
    ...report.first.map((finding) => `${place(finding)}: ${finding.kind}: ${oneLine(finding.reason)}`),
    ...(rest > 0 ? [`... and ${rest} more`] : []),
    ...kindLines(SHARED_KINDS, report.kinds),
    compared(a, b),
    compared(b, a),
  ]
}

/** Compares two folders, and prints what one trains on that the other measures with; fails if there is any. */
export const compareFolders = (directories: readonly [string, string], json: boolean) =>
  endingAtFolder(
    Effect.gen(function* () {
      const { stderr, stdout } = yield* StandardStreams
      const { disjoint } = yield* Verification
      const [a, b] = yield* Effect.forEach(directories, (directory) =>
        Effect.all([DatasetFolder, recordFiles(UNREAD)]).pipe(Effect.provide(folderAt(directory))),
      )
      const files = [...a[1], ...b![1]].map(({ path }) => path)
      const report = yield* showReading(files, disjoint(a[0], b![0]))
      const { first, ...totals } = report
      const isWhole = report.unread.length === 0 && report.invalid_lines === 0
      const isClear = isWhole && report.shared === 0
      yield* stdout.write(
        json
          ? `${JSON.stringify({ ...totals, first_shared: first }, undefined, 2)}\n`
          : [...lines(report), ...(isClear ? [conclusion(report)] : []), ""].join("\n"),
      )
      if (report.invalid_lines > 0)
        yield* stderr.write(
          `nl: ${count(report.invalid_lines, "line")} of the two are no records, and were not compared; "nl verify" tells which\n`,
        )
      for (const { file, reason } of report.unread) yield* stderr.write(`nl: cannot use ${shown(file)}: ${reason}\n`)
      if (isClear) return
      yield* new Failure({
        conclusion: isWhole ? conclusion(report) : `${conclusion(report)}, of what could be read`,
        ...(report.unread.length > 0 ? { code: UNREAD } : {}),
      })
    }),
  )
