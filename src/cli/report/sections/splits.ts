import type { Bin, PartData, ReportData, Spread } from "../../../services/report/ReportData.js"
import { smallBars } from "../charts.js"
import { html, type Html } from "../html.js"
import { percent, whole } from "../../../domain/quantity.js"
import { dataTable } from "../tables.js"
import { categoriesBySplit } from "./contents.js"

const MEANINGS: Readonly<Record<string, string>> = {
  train: "what a model learns from",
  validation: "other problems, for choosing while training",
  test: "other problems, for measuring",
  test_wording: "asked in sentences that no other split has",
  test_family: "of families that no other split has",
}

const shares = (bins: ReadonlyArray<Bin>): ReadonlyArray<number> => {
  const all = bins.reduce((sum, { count }) => sum + count, 0)
  return bins.map(({ count }) => (all === 0 ? 0 : count / all))
}

const spread = (what: string, { name }: PartData, { bins, figures: { median, p95 } }: Spread): Html =>
  html`${smallBars(`${what} in ${name}: median ${whole(median)}, 95 % at most ${whole(p95)}`, shares(bins))}
    <small>median ${whole(median)}, 95 % ≤ ${whole(p95)}</small>`

/** The splits side by side; nothing where there is one. */
export const splitSection = (data: ReportData): Html => {
  const { splits } = data
  if (splits.length === 0) return html``
  const rows = splits.map((part) => [
    html`${part.name} <small>${MEANINGS[part.name] ?? ""}</small>`,
    part.records,
    percent(part.functions / part.records),
    spread("Prompt characters", part, part.promptLength),
    spread("Instructions of the program", part, part.instructions),
    spread("Executed steps", part, part.steps),
  ])
  return html`
    <section id="splits">
      <h2>Splits side by side</h2>
      <p>
        Splits should be alike, apart from what they are held out for. The bars of a column have the same scale of
        values.
      </p>
      ${dataTable("Splits", ["split", "records", "with inputs", "prompt characters", "program instructions", "executed steps"], rows)}
      <h3>Share of each category</h3>
      ${categoriesBySplit(data)}
    </section>
  `
}
