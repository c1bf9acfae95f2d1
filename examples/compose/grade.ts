/** Grades candidate programs by the tests of records: what a reward function does with the answers of a model. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { assemble, Datagen, LocalGeneration, Machine, presetsOf, type TrainingExample } from "nl-datagen"

export interface Grade {
  readonly verdict: "passed" | "wrong answer" | "fault" | "not assembled"
  /** Tests that it passes, of all. */
  readonly passed: number
  readonly of: number
}

const machine = new Machine()
/** Instructions that a candidate may take for a test: fuel decides, never a clock. */
const FUEL = 100_000

/** Runs a candidate's assembly on every test of a record. */
export const grade = ({ tests = [] }: TrainingExample, candidate: string): Grade => {
  const assembled = assemble(candidate)
  if (!assembled.ok) return { verdict: "not assembled", passed: 0, of: tests.length }
  const { bytes } = assembled
  let faults = 0
  const passed = tests.filter((test) => {
    const halted = machine.run(bytes, bytes.length, { ...presetsOf(test), fuel: FUEL })
    if (!halted) faults++
    return halted && machine.result === BigInt(test.output)
  }).length
  const verdict = passed === tests.length ? "passed" : faults > 0 ? "fault" : "wrong answer"
  return { verdict, passed, of: tests.length }
}

/** The share of `count` records, all functions with eight tests each, that `model` writes a right program for. */
export const meanReward = <E, R>(count: number, model: (record: TrainingExample) => Effect.Effect<string, E, R>) =>
  Datagen.stream({ numExamples: count, level: 5, seed: 7, tests: 8, form: "function" }).pipe(
    Stream.mapEffect((record) => Effect.map(model(record), (answer) => grade(record, answer))),
    Stream.runFold(0, (sum, { verdict }) => sum + (verdict === "passed" ? 1 / count : 0)),
    Effect.provide(LocalGeneration.services),
  )
