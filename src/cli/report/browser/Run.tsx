import { useEffect, useId, useRef, useState } from "preact/hooks"
import { wholeCount } from "../../../domain/quantity.js"
import type { TestCase } from "../../../domain/TrainingExample.js"
import type { ShownRecord } from "../ShownRecord.js"
import { memoryOf, registersOf } from "./bytes.js"
import { hasPassed, type Outcome, runRecord, testsOf } from "./runRecord.js"

/** Characters of a program's output that a page shows. */
const MOST_CONSOLE = 10_000
/** Characters of a test in a list. */
const MOST_NAME = 60

const nameOf = (test: TestCase, n: number): string => {
  const inputs = [registersOf(test), memoryOf(test)].filter((part) => part !== "").join("; ")
  const name = `Test ${n + 1}${inputs === "" ? "" : `: ${inputs}`}`
  return name.length > MOST_NAME ? `${name.slice(0, MOST_NAME)}…` : name
}

const Console = ({ text }: { readonly text: string }) => (
  <>
    <h4>Printed</h4>
    <pre class="console" tabIndex={0} role="region" aria-label="What the program printed">
      {text.slice(0, MOST_CONSOLE)}
    </pre>
    {text.length > MOST_CONSOLE && (
      <p class="note">
        The first {MOST_CONSOLE} of {wholeCount(text.length, "character")}.
      </p>
    )}
  </>
)

/** In words, as colours do not reach everyone. */
const verdictOn = (outcome: Outcome): string => {
  const { expected, fault } = outcome
  if (fault !== undefined) return `✗ It faulted${fault.line === undefined ? "" : ` in line ${fault.line}`}`
  return hasPassed(outcome) ? "✓ as expected" : `✗ ${expected} is expected`
}

const Result = ({ outcome }: { readonly outcome: Outcome }) => {
  const { fault, result, steps } = outcome
  const passed = hasPassed(outcome)
  return (
    <p class={passed ? "result good" : "result bad"} data-outcome={passed ? "passed" : fault ? "faulted" : "failed"}>
      {fault === undefined && <code>r0 = {`${result}`}</code>} <strong>{verdictOn(outcome)}</strong>{" "}
      {fault !== undefined && <code class="fault">{fault.message}</code>} <span>after {wholeCount(steps, "step")}</span>
    </p>
  )
}

const Trace = ({ trace, untraced }: Outcome) => (
  <>
    <h4>Steps</h4>
    <pre class="trace" tabIndex={0} role="region" aria-label="Steps of the run">
      {trace}
    </pre>
    {untraced > 0 && <p class="note">{wholeCount(untraced, "more step")} ran that are not shown.</p>}
  </>
)

type State =
  | { readonly is: "running" }
  | { readonly is: "done"; readonly outcome: Outcome }
  | { readonly is: "refused"; readonly reason: string }

const Status = ({ state }: { readonly state: State }) => {
  switch (state.is) {
    case "running":
      return <p class="result">Running…</p>
    case "done":
      return <Result outcome={state.outcome} />
    case "refused":
      return (
        <p class="result bad" data-outcome="refused">
          It cannot run: {state.reason}
        </p>
      )
  }
}

/** The button that runs a record's program here, and what came of it. */
export const Run = ({ record }: { readonly record: ShownRecord }) => {
  const tests = testsOf(record)
  const [chosen, choose] = useState(0)
  const [state, setState] = useState<State | undefined>()
  const running = useRef<AbortController | undefined>(undefined)
  const id = useId()
  useEffect(() => () => running.current?.abort(), [])

  const begin = (): void => {
    running.current?.abort()
    const { signal } = (running.current = new AbortController())
    setState({ is: "running" })
    runRecord(record, tests[chosen]!, signal).then(
      (outcome) => {
        if (outcome !== undefined && !signal.aborted) setState({ is: "done", outcome })
      },
      (error: unknown) => setState({ is: "refused", reason: String(error) }),
    )
  }

  const take = (n: number): void => {
    running.current?.abort()
    setState(undefined)
    choose(n)
  }

  return (
    <div class="run">
      <div class="controls">
        {tests.length > 1 && (
          <div class="control">
            <label for={id}>Inputs</label>
            <select id={id} value={`${chosen}`} onChange={({ currentTarget }) => take(Number(currentTarget.value))}>
              {tests.map((test, n) => (
                <option key={n} value={`${n}`}>
                  {nameOf(test, n)}
                </option>
              ))}
            </select>
          </div>
        )}
        <button type="button" class="run-button" onClick={begin}>
          Run
        </button>
      </div>
      <div role="status">{state !== undefined && <Status state={state} />}</div>
      {state?.is === "done" && state.outcome.console !== "" && <Console text={state.outcome.console} />}
      {state?.is === "done" && state.outcome.trace !== "" && <Trace {...state.outcome} />}
    </div>
  )
}
