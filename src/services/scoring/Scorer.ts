import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Outcome } from "../../domain/Score.js"
import { Vm } from "../Vm.js"
import type { Answer } from "./Answer.js"
import { type Problem, ProgramScorer } from "./ProgramScorer.js"
import { scoringRun } from "./scoringRun.js"

/** Scores what models write, by a plain synchronous function. */
export class Scorer extends Context.Tag("nl-datagen/Scorer")<
  Scorer,
  {
    /** How an answer to a problem does. The same for the same answer and problem, whenever and wherever. Never throws. */
    readonly score: (answer: Answer, problem: Problem) => Outcome
  }
>() {
  /** Runs answers on the `Vm`, which must have a `run`. */
  static readonly layer = Layer.effect(
    Scorer,
    Effect.map(Vm, (vm) => {
      const scorer = new ProgramScorer(scoringRun(vm))
      return Scorer.of({ score: (answer, problem) => scorer.score(answer, problem) })
    }),
  )
}
