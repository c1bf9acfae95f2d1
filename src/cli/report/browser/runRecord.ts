import type { TestCase } from "../../../domain/TrainingExample.js"
import { presetsOf } from "../../../services/testCases.js"
import { DEFAULT_FUEL, Machine } from "../../../vm/exec/Machine.js"
import { Tracer } from "../../../vm/exec/Tracer.js"
import { type Assembled, assemble } from "../../../vm/text/assemble.js"
import type { ShownRecord } from "../ShownRecord.js"

/** Lines of a trace that a page shows: more, nobody reads. */
export const SHOWN_STEPS = 500

/** Fuel between two turns of the page: a few milliseconds. */
const SLICE = 100_000

/** What came of a run. */
export interface Outcome {
  /** As `nl run --trace` prints it, the first steps alone. */
  readonly trace: string
  /** Instructions that completed behind those. */
  readonly untraced: number
  readonly steps: number
  readonly result: bigint
  readonly expected: bigint
  readonly console: string
  /** Why it ended early, and in which line of the assembly that was. */
  readonly fault: { readonly message: string; readonly line: number | undefined } | undefined
}

export const hasPassed = ({ expected, fault, result }: Outcome): boolean => fault === undefined && result === expected

/** A record's tests; one without any is run as it is. */
export const testsOf = ({ expected_output, tests }: ShownRecord): ReadonlyArray<TestCase> =>
  tests ?? [{ input: [], memory: [], output: expected_output }]

/** The record's text assembled, if it is the text of these bytes: its names are then theirs. */
const textOf = (assembly: string, bytes: Uint8Array): Assembled | undefined => {
  const assembled = assemble(assembly)
  const fits =
    assembled.ok &&
    assembled.bytes.length === bytes.length &&
    assembled.bytes.every((byte, index) => byte === bytes[index])
  return fits ? assembled : undefined
}

/** Lets the page draw and listen. */
const turn = () => new Promise<void>((resolve) => setTimeout(resolve))

/** Runs a record's bytes with the inputs of a test, as `nl run --test` does; `undefined` if it was called off. */
export const runRecord = async (
  record: ShownRecord,
  test: TestCase,
  signal: AbortSignal,
): Promise<Outcome | undefined> => {
  const bytes = Uint8Array.from(record.binary_ir)
  const text = textOf(record.assembly, bytes)
  const machine = new Machine()
  const extensions = text?.extensions ?? new Map<string, number>()
  const isProgram = machine.start(bytes, bytes.length, { ...presetsOf(test), extensions, fuel: DEFAULT_FUEL })
  let trace = ""
  let traced = 0
  if (isProgram) {
    const tracer = new Tracer(bytes, text?.labels)
    for (let n = 0; n < SHOWN_STEPS; n++) {
      const step = machine.step()
      if (step === undefined) break
      trace += tracer.line(step, machine.fault !== undefined)
    }
    traced = machine.steps
    while (machine.advance(SLICE)) {
      await turn()
      if (signal.aborted) return undefined
    }
  }
  const { console, fault, result, steps } = machine
  return {
    trace,
    untraced: steps - traced,
    steps,
    result,
    expected: BigInt(test.output),
    console: new TextDecoder().decode(console),
    fault: fault && { message: fault.message, line: text?.placeOf(fault.address)?.line },
  }
}
