import { Category } from "../../../domain/Category.js"
import { type Level, levelName } from "../../../domain/Level.js"
import type { FamilyData, PartData, ReportData } from "../../../services/report/ReportData.js"
import { figure } from "../charts.js"
import { html, type Html } from "../html.js"
import { percent, whole } from "../../../domain/quantity.js"
import { dataTable, shade, shareBar } from "../tables.js"

const levelTitle = (level: Level): string => `${level} ${levelName(level)}`

const subjects = ({ all, categories, levels }: ReportData): Html => {
  const rows = categories.map((category) => all.cells[Category.literals.indexOf(category)]!)
  const totals = rows.map((row) => row.reduce((sum, count) => sum + count, 0))
  const most = totals.indexOf(Math.max(...totals))
  return figure({
    title: "Records by category and level",
    summary: `${categories[most]!} has the most: ${whole(totals[most]!)}.`,
    labelled: "category",
    labels: categories,
    series: levels.map((level) => ({
      name: `level ${levelTitle(level)}`,
      color: `var(--level-${level})`,
      values: rows.map((row) => row[level - 1]!),
    })),
    horizontal: true,
  })
}

const levelFigure = ({ all, levels }: ReportData): Html => {
  const counts = levels.map((level) => all.cells.reduce((sum, row) => sum + row[level - 1]!, 0))
  return figure({
    title: "Records by level",
    summary: "1 is straight lines of instructions, 5 whole algorithms, threads and cryptography.",
    labelled: "level",
    labels: levels.map(levelTitle),
    series: [{ name: "records", color: "var(--bar)", values: counts }],
    horizontal: true,
  })
}

/** How a family is named in the page. */
export type FamilyLink = (id: string) => Html

/** Families at either end that are shown; all of them are in a table to open. */
const SHOWN = 8

const familyRows = (families: ReadonlyArray<FamilyData>, of: number, link: FamilyLink) =>
  families.map(({ functions, id, records }) => [link(id), records, shareBar(records / of), functions])

const FAMILY_HEAD = ["family", "records", "share", "with inputs"]

const familySection = ({ families, statistics }: ReportData, link: FamilyLink): Html => {
  if (families === undefined) return html``
  const { all, sampled } = families
  const of = sampled ?? statistics.records
  const known = all.reduce((sum, { records }) => sum + records, 0)
  const [most, least] = [all[0]!, all[all.length - 1]!]
  const origin =
    sampled === undefined
      ? html`<p>
          ${all.length} kinds of tasks. The commonest, ${most.id}, has ${whole(most.records)} records; the rarest,
          ${least.id}, has ${whole(least.records)}.
        </p>`
      : html`<p>
          The data do not name families (kinds of tasks), so they were recognised by the sentences of ${whole(sampled)}
          records at random: ${all.length} of them, in ${whole(known)} records; ${whole(sampled - known)} fit no known
          family. Numbers are of that sample.
        </p>`
  return html`
    <h3>Families</h3>
    ${origin}
    <div class="pair">
      <div>
        <h4>The commonest</h4>
        ${dataTable("The commonest families", FAMILY_HEAD, familyRows(all.slice(0, SHOWN), of, link))}
      </div>
      ${
        // What is rare in a sample is so by chance.
        sampled !== undefined
          ? undefined
          : html`<div>
              <h4>The rarest</h4>
              ${dataTable("The rarest families", FAMILY_HEAD, familyRows(all.slice(-SHOWN).reverse(), of, link))}
            </div>`
      }
    </div>
    ${
      all.length <= 2 * SHOWN
        ? undefined
        : html`<details>
            <summary>All ${all.length} families</summary>
            ${dataTable("All families", FAMILY_HEAD, familyRows(all, of, link))}
          </details>`
    }
  `
}

/** What levels and categories have to do with each other. */
const levelsAndCategories = ({ all, levels }: ReportData): Html => {
  const isOneLevel = all.cells.every((row) => row.filter((count) => count > 0).length <= 1)
  return levels.length > 1 && isOneLevel
    ? html`<p>Each category is of one level: the level of a record says nothing that its category does not say.</p>`
    : html``
}

/** Levels, categories and families. */
export const contents = (data: ReportData, link: FamilyLink): Html => html`
  <section id="contents">
    <h2>What is in it</h2>
    <div class="charts">${subjects(data)} ${levelFigure(data)}</div>
    ${levelsAndCategories(data)} ${familySection(data, link)}
  </section>
`

const sharesOf = ({ cells, records }: PartData) =>
  cells.map((row) => row.reduce((sum, count) => sum + count, 0) / records)

/** A heat table of categories by split. */
export const categoriesBySplit = ({ categories, splits }: ReportData): Html => {
  const shares = splits.map(sharesOf)
  const rows = categories.map((category) => shares.map((some) => some[Category.literals.indexOf(category)]!))
  const largest = Math.max(...rows.flat())
  return dataTable(
    "Share of each category by split",
    ["category", ...splits.map(({ name }) => name)],
    rows.map((row, n) => [categories[n]!, ...row.map((share) => percent(share))]),
    (r, c) => (c === 0 ? "" : shade(rows[r]![c - 1]!, largest)),
  )
}
