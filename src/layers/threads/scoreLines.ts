import * as Effect from "effect/Effect"
import { linesOf } from "../../services/dataset/checkLines.js"
import { Answerer } from "../../services/scoring/requests.js"
import { LineScorer } from "../../services/scoring/scoreLines.js"
import { scoringRun } from "../../services/scoring/scoringRun.js"
import { Vm } from "../../services/Vm.js"
import type { AnswerRequests, ScoreLines } from "./protocol.js"

/** What was made for the last run, since the requests of a run come one after the other. */
const ofRun = <A, B>(make: (request: B) => A) => {
  let last: { readonly run: number; readonly made: A } | undefined
  return (run: number, request: B): A => {
    if (last?.run !== run) last = { run, made: make(request) }
    return last.made
  }
}

/** A thread's answers to `ScoreLines` and `AnswerRequests`. */
export const scoreHandlers = Effect.map(Vm, (vm) => {
  const run = scoringRun(vm)
  const scorerOf = ofRun(({ data, faults }: ScoreLines) => new LineScorer(data, run, faults))
  const answererOf = ofRun(({ data }: AnswerRequests) => new Answerer(data, run))
  return {
    score: (request: ScoreLines) =>
      Effect.sync(() => {
        const scorer = scorerOf(request.run, request)
        scorer.begin(request.skip)
        for (const line of linesOf(request.bytes)) scorer.add(line)
        return scorer.result
      }),
    answer: (request: AnswerRequests) =>
      Effect.sync(() => {
        const answerer = answererOf(request.run, request)
        let text = ""
        for (const line of linesOf(request.bytes)) text += `${answerer.answer(line)}\n`
        return text
      }),
  }
})
