import { useState } from "preact/hooks"
import { wholeCount } from "../../../domain/quantity.js"
import type { TestCase } from "../../../domain/TrainingExample.js"
import type { ShownAnswer } from "../../../services/report/ShownAnswer.js"
import type { ShownRecord } from "../ShownRecord.js"
import { Code } from "./Code.js"
import { hexLines, memoryOf, registersOf } from "./bytes.js"
import { Run } from "./Run.js"

const Facts = ({ record }: { readonly record: ShownRecord }) => {
  const { binary_ir, expected_output, family, id, split, steps, why } = record
  const facts: ReadonlyArray<readonly [name: string, value: string | undefined]> = [
    ["Family", family],
    ["ID", id],
    ["Split", split],
    ["Answer", `${expected_output}`],
    ["Steps", steps === undefined ? undefined : `${steps}`],
    ["Bytes", `${binary_ir.length}`],
    ["Shown as", why],
  ]
  return (
    <dl>
      {facts.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

const Tests = ({ tests }: { readonly tests: ReadonlyArray<TestCase> }) => {
  const hasMemory = tests.some(({ memory }) => memory.length > 0)
  return (
    <>
      <h4>Tests</h4>
      <div class="scroll" tabIndex={0} role="region" aria-label="Tests">
        <table>
          <thead>
            <tr>
              <th scope="col">Test</th>
              <th scope="col">Registers</th>
              {hasMemory && <th scope="col">Memory from 0x40000</th>}
              <th scope="col">Answer</th>
            </tr>
          </thead>
          <tbody>
            {tests.map((test, n) => (
              <tr key={n}>
                <th scope="row">{n + 1}</th>
                <td>{registersOf(test)}</td>
                {hasMemory && <td>{memoryOf(test)}</td>}
                <td>{test.output}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

const Verdict = ({ passed, verdict }: ShownAnswer) => (
  <span class={passed ? "verdict good" : "verdict bad"}>
    {passed ? "✓" : "✗"} {verdict}
  </span>
)

const Answers = ({ answers }: { readonly answers: ReadonlyArray<ShownAnswer> }) => (
  <>
    <h4>{answers.length === 1 ? "The model’s answer" : "The model’s answers"}</h4>
    <ol class="answers">
      {answers.map((answer, n) => (
        <li key={n}>
          <p>
            <Verdict {...answer} /> {answer.error}
          </p>
          <Code label={`Answer ${n + 1}`} source={answer.text} />
        </li>
      ))}
    </ol>
  </>
)

const Body = ({ record }: { readonly record: ShownRecord }) => {
  const { answers = [], assembly, binary_ir, prompt, tests = [] } = record
  return (
    <div class="body">
      <p class="prompt">{prompt}</p>
      <Facts record={record} />
      <h4>Assembly</h4>
      <Code label="Assembly" source={assembly} />
      <details>
        <summary>{wholeCount(binary_ir.length, "byte")} in hexadecimal</summary>
        <pre tabIndex={0} role="region" aria-label="Bytes in hexadecimal">
          {hexLines(binary_ir)}
        </pre>
      </details>
      {tests.length > 0 && <Tests tests={tests} />}
      <Run record={record} />
      {answers.length > 0 && <Answers answers={answers} />}
    </div>
  )
}

const firstLine = (text: string): string => text.slice(0, text.search(/\n|$/))

/** A record in a line; the rest is made when it is first opened. */
export const RecordView = ({ record }: { readonly record: ShownRecord }) => {
  const { answers = [], category, level, number, prompt, why } = record
  const [opened, open] = useState(false)
  return (
    <details
      class="record"
      data-number={number}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) open(true)
      }}
    >
      <summary>
        <span class="number">{number}</span> <span class="tag">level {level}</span> <span class="tag">{category}</span>{" "}
        {why !== undefined && <span class="tag why">{why}</span>}{" "}
        {answers.map((answer, n) => (
          <Verdict key={n} {...answer} />
        ))}{" "}
        <span class="first-line">{firstLine(prompt)}</span>
      </summary>
      {opened && <Body record={record} />}
    </details>
  )
}
