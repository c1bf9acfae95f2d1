import * as Effect from "effect/Effect"
import { fileName } from "../../../domain/standardInput.js"
import { DEFECT_KINDS, type VerificationReport } from "../../../services/dataset/defects.js"
import { StandardStreams } from "../../../services/StandardStreams.js"
import { Failure } from "../../errors.js"
import { count, oneLine } from "../../text.js"

export const shown = (file: string): string => oneLine(fileName(file))

/** `file:line`, or the file alone where it is about the whole. */
export const place = ({ file, line }: { readonly file: string; readonly line?: number }): string =>
  line === undefined ? shown(file) : `${shown(file)}:${line}`

/** Counts by kind, those that are not 0. */
export const kindLines = <K extends string>(
  kinds: ReadonlyArray<K>,
  counts: Readonly<Record<K, number>>,
): ReadonlyArray<string> => {
  const found = kinds.filter((kind) => counts[kind] > 0)
  return found.length > 0 ? ["", ...found.map((kind) => `  ${kind}: ${counts[kind]}`), ""] : []
}

/** The report as text: a line a defect, and counts where there are more. */
const lines = (report: VerificationReport): ReadonlyArray<string> => {
  const first = report.first.map((finding) => `${place(finding)}: ${finding.kind}: ${oneLine(finding.reason)}`)
  const rest = report.defects - report.first.length
  return [...first, ...(rest > 0 ? [`... and ${rest} more`] : []), ...kindLines(DEFECT_KINDS, report.kinds)]
}

export const defectCount = ({ defects }: VerificationReport): string =>
  defects === 0 ? "no defects" : count(defects, "defect")

/** Files that could not be checked, each with its reason. */
const unchecked = (report: VerificationReport): ReadonlyArray<string> => [
  ...report.unread.map(({ file, reason }) => `cannot use ${shown(file)}: ${reason}`),
  ...report.empty.map((file) => `${shown(file)} is empty; a dataset has one record a line`),
]

/** The exit code where a file could not be read, whatever the others have. */
export const UNREAD = 3

/** Prints a report with its conclusion, and fails where there are defects, or files that cannot be read. */
export const printReport = (report: VerificationReport, conclusion: string, json: boolean) =>
  Effect.gen(function* () {
    const { stderr, stdout } = yield* StandardStreams
    const problems = unchecked(report)
    if (json) {
      const { first, ...totals } = report
      yield* stdout.write(`${JSON.stringify({ ...totals, first_defects: first }, undefined, 2)}\n`)
    } else {
      const text = [...lines(report)]
      // Where standard error tells of files, this is the place for what the others have.
      const isLast = problems.length === 0 && report.defects > 0
      if (!isLast && report.records + report.defects > 0) text.push(conclusion)
      if (text.length > 0) yield* stdout.write(`${text.join("\n")}\n`)
    }
    for (const problem of problems.slice(0, -1)) yield* stderr.write(`nl: ${problem}\n`)
    const last = problems.at(-1)
    if (last !== undefined) {
      return yield* new Failure({ conclusion: last, ...(report.unread.length > 0 ? { code: UNREAD } : {}) })
    }
    if (report.defects > 0) return yield* new Failure({ conclusion })
  })
