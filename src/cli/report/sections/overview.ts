import type { Finding } from "../../../services/report/findings.js"
import type { ReportData } from "../../../services/report/ReportData.js"
import { MEMORY_SIZE } from "../../../vm/isa/limits.js"
import { html, type Html } from "../html.js"
import { whole } from "../../../domain/quantity.js"
import { compact } from "../numbers.js"

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

const familiesKnown = (sampled: number | undefined): string =>
  sampled === undefined
    ? "kinds of tasks, named in the data"
    : `kinds of tasks in ${whole(sampled)} records at random; there may be more`

const tiles = ({ all, families, programs, sentences, statistics, ...data }: ReportData): Html => {
  const { answers, executed_steps: steps, prompt_length: prompt, records } = statistics
  return html`<dl class="tiles">
    ${tile("Records", compact(records), `${whole(records)} in all, ${whole(all.functions)} that take inputs`)}
    ${tile("Levels", `${data.levels.length} of 5`, "stages of a curriculum")}
    ${tile("Categories", `${data.categories.length} of 11`, "subjects")}
    ${families === undefined ? undefined : tile("Families", whole(families.all.length), familiesKnown(families.sampled))}
    ${tile("Prompt characters", whole(prompt.median), `median; 95 % have at most ${whole(prompt.p95)}`)}
    ${tile("Steps of a run", whole(steps.median), `median; 95 % take at most ${whole(steps.p95)}`)}
    ${tile("Sentence shapes", compact(sentences.distinct), "prompts that differ in more than digits")}
    ${tile("Program shapes", compact(programs.distinct), "sequences of operations")}
    ${tile("Answers", compact(answers.distinct), "different numbers")}
  </dl>`
}

const WORDS: Readonly<Record<Finding["kind"], string>> = { wrong: "Wrong", odd: "Odd", note: "Note" }

const placeList = (places: ReadonlyArray<string>): Html =>
  html`<details>
    <summary>${places.length === 1 ? "Which" : `Which: the first ${places.length}`}</summary>
    <ul>
      ${places.map((place) => html`<li>${place}</li>`)}
    </ul>
  </details>`

const findingList = (findings: ReadonlyArray<Finding>): Html =>
  findings.length === 0
    ? html`<p>Nothing is wrong with these data, and nothing is unusual about them.</p>`
    : html`<ul class="findings">
        ${findings.map(
          ({ kind, places, text }) =>
            html`<li class="${kind}">
              <b>${WORDS[kind]}</b>
              <div>${text} ${places === undefined ? undefined : placeList(places)}</div>
            </li>`,
        )}
      </ul>`

/** How many records' programs leave what the records say. */
const runs = ({ defects, statistics: { records } }: ReportData): string => {
  const isWrong = new Set(["faults", "wrong label"])
  const wrong = defects.reduce((sum, { count, kind }) => (isWrong.has(kind) ? sum + count : sum), 0)
  const right = wrong === 0 ? "each left" : `${whole(records - wrong)} of ${whole(records)} left`
  return `All programs were run for this page, with the inputs of their first test if they take some: ${right} the number that the record says.`
}

/** What the data are, in a paragraph and in figures, and what is odd about them. */
export const overview = (subject: Subject, data: ReportData, findings: ReadonlyArray<Finding>): Html => html`
  <header>
    <h1>${subject.name}</h1>
    <p>
      ${whole(data.statistics.records)} records for training models that write
      programs${subject.origin === undefined ? "" : `, ${subject.origin}`}. Each record is a request in English (the
      prompt), a program that does what it says for a small register machine, as assembly and as bytes, and the number
      that the program leaves in register r0 (the answer). Programs that take inputs have tests: inputs, and the answer
      to each. ${runs(data)}
    </p>
    <p>
      The machine has 16 registers of 64 bits, ${MEMORY_SIZE / 2 ** 20} MiB of memory, calls, threads and channels, and
      functions of cryptography. Threads take turns in a fixed order, and clock and random numbers are the same in each
      run: a program leaves the same number everywhere, or faults.
    </p>
    ${tiles(data)}
  </header>
  <section id="findings">
    <h2>What is odd, and what to know</h2>
    ${findingList(findings)}
  </section>
`
