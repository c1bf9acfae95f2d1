import type { Finding } from "../../../services/report/findings.js"
import type { ReportData } from "../../../services/report/ReportData.js"
import { html, type Html } from "../html.js"
import { compact, whole } from "../numbers.js"

/** What the data are called, and what is known of how they were made. */
export interface Subject {
  readonly name: string
  /** In the words of a sentence: `made by generator 2, seed 42`. */
  readonly origin: string | undefined
}

const tile = (label: string, value: string, more: string): Html =>
  html`<div class="tile">
    <dt>${label}</dt>
    <dd><b>${value}</b> <small>${more}</small></dd>
  </div>`

const tiles = ({ all, families, programs, sentences, statistics, ...data }: ReportData): Html => {
  const { answers, executed_steps: steps, prompt_length: prompt, records } = statistics
  return html`<dl class="tiles">
    ${tile("Records", compact(records), `${whole(records)} in all, ${whole(all.functions)} that take inputs`)}
    ${tile("Levels and categories", `${data.levels.length} · ${data.categories.length}`, "of 5 levels and 11 categories")}
    ${families === undefined ? undefined : tile("Families of tasks", whole(families.all.length), families.sampled === undefined ? "named in the data" : `found in ${whole(families.sampled)} records`)}
    ${tile("Prompt", `${prompt.median} characters`, `median; 95 % have at most ${whole(prompt.p95)}`)}
    ${tile("Run", `${whole(steps.median)} steps`, `median; 95 % take at most ${whole(steps.p95)}`)}
    ${tile("Sentence shapes", compact(sentences.distinct), "prompts that differ in more than digits")}
    ${tile("Program shapes", compact(programs.distinct), "sequences of operations")}
    ${tile("Answers", compact(answers.distinct), "different numbers")}
  </dl>`
}

const WORDS: Readonly<Record<Finding["kind"], string>> = { fault: "Fault", odd: "Odd", note: "Note" }

const findingList = (findings: ReadonlyArray<Finding>): Html =>
  findings.length === 0
    ? html`<p>Nothing is wrong with these data, and nothing is unusual about them.</p>`
    : html`<ul class="findings">
        ${findings.map(({ kind, text }) => html`<li class="${kind}"><b>${WORDS[kind]}</b> <span>${text}</span></li>`)}
      </ul>`

/** What the data are, in a paragraph and in figures, and what is odd about them. */
export const overview = (subject: Subject, data: ReportData, findings: ReadonlyArray<Finding>): Html => html`
  <header>
    <h1>${subject.name}</h1>
    <p>
      ${whole(data.statistics.records)} records for training models that write
      programs${subject.origin === undefined ? "" : `, ${subject.origin}`}. Each record is a request in English (the
      prompt), a program that does what it says for a small register machine, as assembly and as bytes, and the number
      that the program leaves in register r0 (the answer). Programs that take inputs have tests: inputs, and the answer
      to each.
    </p>
    ${tiles(data)}
  </header>
  <section id="findings">
    <h2>What is odd, and what to know</h2>
    ${findingList(findings)}
  </section>
`
