import type { Bin, ReportData, Spread } from "../../../services/report/ReportData.js"
import { figure } from "../charts.js"
import { html, type Html } from "../html.js"
import { whole } from "../../../domain/quantity.js"
import { compact } from "../numbers.js"
import { dataTable, shareBar, textCell } from "../tables.js"

const range = ({ from, until }: Bin): string =>
  until - from === 1 ? whole(from) : `${whole(from)} to ${whole(until - 1)}`

const histogram = (title: string, unit: string, { bins, figures }: Spread): Html => {
  const { max, mean, median, min, p95 } = figures
  return figure({
    title,
    summary: `From ${whole(min)} to ${whole(max)}, median ${whole(median)}, mean ${whole(mean)}; 95 % have at most ${whole(p95)}.`,
    labelled: unit,
    labels: bins.map(({ from }) => compact(from)),
    fullLabels: bins.map(range),
    series: [{ name: "records", color: "var(--bar)", values: bins.map(({ count }) => count) }],
  })
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"

/** `−10³`: the smallest number of so many digits. */
const power = (digits: number): string => {
  if (digits === 0) return "0"
  const exponent = Array.from(String(Math.abs(digits) - 1), (digit) => SUPERSCRIPTS[Number(digit)]).join("")
  return `${digits < 0 ? "−" : ""}${Math.abs(digits) === 1 ? "1" : `10${exponent}`}`
}

const powerRange = (digits: number): string => {
  if (digits === 0) return "0"
  const count = Math.abs(digits)
  const [small, large] = [whole(10 ** (count - 1)), whole(10 ** count - 1)]
  return digits < 0 ? `−${large} to −${small}` : `${small} to ${large}`
}

const answerFigure = ({ answerDigits, statistics: { answers } }: ReportData): Html => {
  const used = answerDigits.flatMap(({ count }, n) => (count > 0 ? [n] : []))
  const shown = answerDigits.slice(used[0], used[used.length - 1]! + 1)
  return figure({
    title: "Answers",
    summary: `By sign and number of digits: ${whole(answers.negative)} negative, ${whole(answers.zero)} zero, ${whole(answers.positive)} positive.`,
    labelled: "answer",
    labels: shown.map(({ digits }) => power(digits)),
    fullLabels: shown.map(({ digits }) => powerRange(digits)),
    series: [{ name: "records", color: "var(--bar)", values: shown.map(({ count }) => count) }],
  })
}

const commonAnswers = ({ statistics: { answers } }: ReportData): Html => html`
  <h3>The commonest answers</h3>
  ${dataTable(
    "The commonest answers",
    ["answer", "records", "share"],
    answers.most_common.map(({ answer, records, share }) => [whole(answer), records, shareBar(share)]),
  )}
`

const extremeTable = ({ extremes }: ReportData): Html => html`
  <h3>The extremes</h3>
  ${dataTable(
    "The extremes",
    ["what", "value", "unit", "record", "prompt"],
    extremes.map(({ number, record, unit, value, why }) => [
      why,
      whole(value),
      unit,
      record.id ?? `number ${whole(number)}`,
      textCell("prompt", record.prompt),
    ]),
  )}
`

/** Programs that are in no figure of programs. */
const unread = ({ all, statistics: { faults, records } }: ReportData): Html => {
  const bytes = records - all.instructions.count
  return faults === 0
    ? html``
    : html`<p>
        ${whole(faults)} records whose programs fault are not in the figures of steps, and ${whole(bytes)} whose bytes
        are no program are not in those of instructions, operations and program shapes.
      </p>`
}

const testLine = ({ statistics: { tests } }: ReportData): Html =>
  tests === undefined
    ? html``
    : html`<p>
        ${whole(tests.records)} records have tests; ${whole(tests.function_records)} of them take inputs, and have
        ${tests.per_function.min === tests.per_function.max ? `${tests.per_function.max} tests each` : `from ${tests.per_function.min} to ${tests.per_function.max} tests, ${tests.per_function.mean} in the mean`}.
      </p>`

/** Lengths, steps and answers. */
export const distributions = (data: ReportData): Html => html`
  <section id="distributions">
    <h2>Lengths, steps and answers</h2>
    <div class="charts">
      ${histogram("Prompt length", "characters", data.all.promptLength)}
      ${histogram("Program length", "instructions", data.all.instructions)}
      ${histogram("Executed steps", "steps", data.all.steps)} ${answerFigure(data)}
    </div>
    ${unread(data)} ${testLine(data)} ${commonAnswers(data)} ${extremeTable(data)}
  </section>
`
