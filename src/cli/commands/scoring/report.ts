import { Verdict } from "../../../domain/Score.js"
import type { Estimate } from "../../../services/scoring/passAtK.js"
import type { GroupReport, Grouping, ScoreReport } from "../../../services/scoring/ScoreCounter.js"
import { table } from "../../table.js"
import { count, percent } from "../../text.js"

/** Lines of a list that are shown. */
const SHOWN = 15

/** `94.6 % (93.1 to 95.9)`. */
const estimate = ({ high, low, value }: Estimate): string =>
  `${percent(value)} (${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)})`

const groupTable = (grouping: Grouping, groups: Readonly<Record<string, GroupReport>>): ReadonlyArray<string> => {
  const ks = Object.keys(Object.values(groups)[0]?.pass_at ?? {})
  return [
    "",
    ...table([
      [grouping, "problems", "samples", ...ks.map((k) => `pass@${k} (95 %)`)],
      ...Object.entries(groups).map(([name, { pass_at, problems, samples }]) => [
        name,
        String(problems),
        String(samples),
        ...ks.map((k) => estimate(pass_at[k]!)),
      ]),
    ]),
  ]
}

/** How many got each verdict, level by level. */
const verdictTable = (levels: Readonly<Record<string, GroupReport>>): ReadonlyArray<string> => [
  "",
  ...table([
    ["level", ...Verdict.literals],
    ...Object.entries(levels).map(([level, { verdicts }]) => [
      level,
      ...Verdict.literals.map((verdict) => String(verdicts[verdict])),
    ]),
  ]),
]

const countTable = (title: string, counts: Readonly<Record<string, number>>): ReadonlyArray<string> => {
  const entries = Object.entries(counts)
  if (entries.length === 0) return []
  const more = entries.length > SHOWN ? [`  and ${entries.length - SHOWN} more`] : []
  return [
    "",
    ...table([[title, "answers"], ...entries.slice(0, SHOWN).map(([name, times]) => [name, String(times)])]),
    ...more,
  ]
}

/** What a report says of the coverage of the test data. */
const coverage = ({ missing, missing_as, problems }: ScoreReport): string => {
  if (missing === 0) return "  each problem has an answer"
  return missing_as === "fail"
    ? `  ${count(missing, "problem")} of ${problems} ${missing === 1 ? "has" : "have"} no answer, and count${missing === 1 ? "s" : ""} as failed (--missing ignore leaves them out)`
    : `  ${count(missing, "problem")} of ${problems + missing} ${missing === 1 ? "has" : "have"} no answer, and ${missing === 1 ? "is" : "are"} left out: the shares are of the others`
}

/** The report as a person reads it. */
export const reportText = (report: ScoreReport, what: string): string => {
  const { by, clusters, faults, left_out, pass_at, samples, verdicts } = report
  const named = Verdict.literals.filter((verdict) => verdicts[verdict] > 0)
  return [
    `Scored ${count(samples, "sample")} of ${what}`,
    coverage(report),
    "",
    ...Object.entries(pass_at).map(([k, value]) => `  pass@${k}: ${estimate(value)}`),
    ...(left_out === null
      ? []
      : [
          `  left out: ${left_out.k.map((k) => `pass@${k}`).join(", ")}, since a problem has ${count(left_out.fewest_samples, "sample")} only`,
        ]),
    `  in brackets: 95 % intervals, ${clusters === null ? "as if problems were independent (the test data do not name their families)" : "clustered by family"}`,
    "",
    ...table([
      ["verdict", "samples", "share"],
      ...named.map((verdict) => [verdict, String(verdicts[verdict]), percent(verdicts[verdict] / samples)]),
    ]),
    ...Object.entries(by).flatMap(([grouping, groups]) => groupTable(grouping as Grouping, groups)),
    ...(faults === undefined
      ? []
      : [
          ...(by.level === undefined ? [] : verdictTable(by.level)),
          ...countTable("what the assembler says first", faults.messages),
          ...countTable("operation of the reference that wrong programs lack", faults.missing),
        ]),
    "",
  ].join("\n")
}
