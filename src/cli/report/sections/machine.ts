import type { OperationData, ReportData, ShapeData } from "../../../services/report/ReportData.js"
import { figure } from "../charts.js"
import { html, type Html } from "../html.js"
import { percent, whole } from "../../../domain/quantity.js"
import { dataTable, shade, shareBar, shareText, textCell } from "../tables.js"

/** Bars of the chart of operations, and of the rarest that are named. */
const BARS = 20
const RAREST = 8

const operationTable = (operations: ReadonlyArray<OperationData>, data: ReportData): Html => {
  const { levels, statistics } = data
  const recordsOf = (level: number): number => statistics.levels[level]?.records ?? 0
  const share = ({ byLevel }: OperationData, level: number): number =>
    byLevel[level - 1]! / Math.max(1, recordsOf(level))
  return dataTable(
    "Share of records that use an operation, by level",
    ["operation", "records", ...levels.map((level) => `level ${level}`)],
    operations.map((row) => [
      html`<code>${row.name}</code>`,
      row.records,
      ...levels.map((level) => {
        const part = share(row, level)
        return part === 0 ? "" : shareText(part)
      }),
    ]),
    (r, c) => (c < 2 ? "" : shade(share(operations[r]!, levels[c - 2]!), 1)),
  )
}

/** Operations by level. */
export const operationSection = (data: ReportData): Html => {
  const { all, operations, unused } = data
  const shown = operations.slice(0, BARS)
  const rarest = operations.slice(-RAREST).reverse()
  return html`
    <section id="operations">
      <h2>Operations</h2>
      <p>
        ${operations.length} of the machine's ${operations.length + unused.length} operations are used. The rarest:
        ${rarest.map(({ name, records }, n) => html`${n === 0 ? "" : ", "}<code>${name}</code> (${whole(records)})`)}.
      </p>
      <div class="charts">
        ${figure({
          title: `The ${shown.length} operations that most records use`,
          summary: `${shown[0]?.name ?? ""} is in ${percent((shown[0]?.records ?? 0) / Math.max(1, all.instructions.count))} of the programs.`,
          labelled: "operation",
          labels: shown.map(({ name }) => name),
          series: [{ name: "records", color: "var(--bar)", values: shown.map(({ records }) => records) }],
          horizontal: true,
        })}
      </div>
      <h3>Share of records that use an operation, by level</h3>
      <div class="tall">${operationTable(operations, data)}</div>
    </section>
  `
}

const SHAPES = 12
/** Characters of a shape that are shown. */
const OPERATIONS = 300

const shapes = (
  what: string,
  title: string,
  { commonest, distinct, half, once }: ShapeData,
  records: number,
): Html => html`
  <h3>${title}</h3>
  <p>
    ${whole(distinct)} different ones, each of ${(records / Math.max(1, distinct)).toFixed(1)} records in the mean; the
    ${whole(half)} commonest make up half of the records, and ${whole(once)} come once.
  </p>
  ${dataTable(
    title,
    [what, "records", "share", "an example"],
    commonest
      .slice(0, SHAPES)
      .map(({ example, records: count, text }) => [
        textCell("shape", text, OPERATIONS),
        count,
        shareBar(count / records),
        textCell("prompt", example.record.prompt),
      ]),
  )}
`

/** Sentence and program shapes. */
export const shapeSection = ({ programs, sentences, statistics: { records } }: ReportData): Html => html`
  <section id="shapes">
    <h2>Shapes</h2>
    <p>
      A sentence shape is a prompt with its digits masked (#); a program shape is the sequence of a program's
      operations. The fewer records have one shape, the less a model can learn from shapes instead of the task.
    </p>
    ${shapes("sentence", "Sentence shapes", sentences, records)}
    ${shapes("operations", "Program shapes", programs, records)}
  </section>
`
