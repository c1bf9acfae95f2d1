import { Verdict } from "../../../domain/Score.js"
import type { ReportData, ScoreData } from "../../../services/report/ReportData.js"
import type { GroupReport } from "../../../services/scoring/ScoreCounter.js"
import { figure } from "../charts.js"
import { html, type Html } from "../html.js"
import { percent, whole } from "../../../domain/quantity.js"
import { dataTable, shade, shareBar } from "../tables.js"
import type { FamilyLink } from "./contents.js"

type Groups = ReadonlyArray<readonly [name: string, group: GroupReport]>

const solved = ({ pass_at }: GroupReport): number => pass_at["1"]?.value ?? 0

const interval = ({ pass_at }: GroupReport): string => {
  const estimate = pass_at["1"]
  return estimate === undefined ? "" : `${percent(estimate.low)} to ${percent(estimate.high)}`
}

const groupTable = (what: string, groups: Groups, link?: FamilyLink): Html =>
  dataTable(
    `Right answers by ${what}`,
    [what, "problems", "answers", "right", "95 % interval"],
    groups.map(([name, group]) => [
      link === undefined ? name : link(name),
      group.problems,
      group.samples,
      shareBar(solved(group)),
      interval(group),
    ]),
  )

const groupFigure = (what: string, groups: Groups): Html =>
  figure({
    title: `Right answers by ${what}`,
    summary: `From ${percent(Math.min(...groups.map(([, group]) => solved(group))))} to ${percent(Math.max(...groups.map(([, group]) => solved(group))))}.`,
    labelled: what,
    labels: groups.map(([name]) => name),
    series: [{ name: "right", color: "var(--bar)", values: groups.map(([, group]) => solved(group)) }],
    horizontal: true,
    axis: (share) => `${Math.round(100 * share)} %`,
    cell: percent,
  })

const verdictTable = (levels: Groups): Html => {
  const share = ([, { samples, verdicts }]: Groups[number], verdict: Verdict) =>
    verdicts[verdict] / Math.max(1, samples)
  return dataTable(
    "Verdicts by level",
    ["level", ...Verdict.literals],
    levels.map((row) => [row[0], ...Verdict.literals.map((verdict) => percent(share(row, verdict)))]),
    (r, c) => (c === 0 ? "" : shade(share(levels[r]!, Verdict.literals[c - 1]!), 1)),
  )
}

const families = ({ report, worst }: ScoreData, link: FamilyLink): Html => {
  const all = Object.entries(report.by.family ?? {})
  if (all.length === 0) return html`<p>The data do not name families, so there are no shares by family.</p>`
  return html`
    <h3>The worst families</h3>
    ${worst.length === 0 ? html`<p>Each family is answered right every time.</p>` : groupTable("family", worst, link)}
    <details>
      <summary>All ${all.length} families</summary>
      ${groupTable("family", all, link)}
    </details>
  `
}

const failures = ({ failures }: ScoreData): Html =>
  failures.length === 0
    ? html``
    : html`
        <h3>Wrong answers</h3>
        <p>Some of them; <a href="#records">the record browser</a> has these with their programs, which run there.</p>
        ${failures.slice(0, 12).map(
          ({ answers, record }) =>
            html`<details class="failure">
              <summary>${record.family ?? record.category}: ${record.prompt}</summary>
              <p>Right is ${whole(record.expected_output)}${record.tests === undefined ? "" : " in the first test"}.</p>
              ${answers.map(
                ({ error, text, verdict }) =>
                  html`<p><b>${verdict}</b> ${error ?? ""}</p>
                    <pre tabindex="0">${text}</pre>`,
              )}
            </details>`,
        )}
      `

/** How a model's answers did; nothing where there are none. */
export const scoreSection = ({ scores }: ReportData, link: FamilyLink): Html => {
  if (scores === undefined) return html``
  const { report } = scores
  const levels = Object.entries(report.by.level ?? {})
  const categories = Object.entries(report.by.category ?? {})
  const isOne = report.missing === 1
  const missing =
    report.missing === 0
      ? ""
      : ` ${whole(report.missing)} ${isOne ? "problem has" : "problems have"} no answer, and ${isOne ? "counts" : "count"} as not solved.`
  return html`
    <section id="scores">
      <h2>A model's answers</h2>
      <p>
        <b>${percent(solved(report))}</b> right (95 % interval ${interval(report)}): ${whole(report.samples)} answers to
        ${whole(report.problems)} problems.${missing} An answer is right if its program leaves the right number in every
        test, within its fuel.
      </p>
      <div class="charts">${groupFigure("level", levels)} ${groupFigure("category", categories)}</div>
      <h3>Verdicts by level</h3>
      ${verdictTable(levels)}
      <h3>By category</h3>
      ${groupTable("category", categories)} ${families(scores, link)} ${failures(scores)}
    </section>
  `
}
