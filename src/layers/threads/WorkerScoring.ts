import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { linesOf } from "../../services/dataset/checkLines.js"
import { Answerer, TOO_LONG } from "../../services/scoring/requests.js"
import { LineScorer } from "../../services/scoring/scoreLines.js"
import { Scoring } from "../../services/scoring/Scoring.js"
import { scoringRun } from "../../services/scoring/scoringRun.js"
import { inTurns } from "../../services/turns/inTurns.js"
import { Vm } from "../../services/Vm.js"
import { AnswerRequests, ScoreLines } from "./protocol.js"
import { type Ask, inThreads, type Threads } from "./ThreadPool.js"

/** Bytes of answers that are scored sooner than a thread starts. */
const PER_THREAD = 256 << 10

/** Runs get numbers, by which threads know what they have made for one. */
let runs = 0

/**
 * Scoring on worker threads; few answers, and one worker, stay in this thread, and run on the `Vm` that is supplied here, which must
 * have a `run`. A thread has a `Vm` of its own, from the layers of its entry.
 */
export const layer = (threads: Threads): Layer.Layer<Scoring, never, Vm> =>
  Layer.effect(
    Scoring,
    Effect.map(Vm, (vm) => {
      const machine = scoringRun(vm)
      return Scoring.of({
        score: (data, { bytes, faults, workers }, lines) => {
          const here = () =>
            Stream.suspend(() => {
              const scorer = new LineScorer(data, machine, faults)
              return Stream.mapEffect(lines, (some) =>
                Effect.suspend(() => {
                  scorer.begin(some.skip)
                  return Effect.map(
                    inTurns(linesOf(some.bytes), (line) => scorer.add(line)),
                    () => [some, scorer.result] as const,
                  )
                }),
              )
            })
          const size = Math.min(workers, Math.ceil(bytes / PER_THREAD))
          if (size <= 1) return here()
          const run = runs++
          return inThreads(
            threads,
            { size, ahead: 2 * size, otherwise: here },
            Stream.zipWithIndex(lines),
            (ask: Ask<ScoreLines>, [some, n]) =>
              // Its bytes go to the thread, and are needed no more.
              Effect.map(ask(n, new ScoreLines({ run, data, faults, ...some })), (scored) => [some, scored] as const),
          )
        },
        answer: (data, workers, requests) => {
          const here = () =>
            Stream.suspend(() => {
              const answerer = new Answerer(data, machine)
              return Stream.mapEffect(requests, (block) => {
                if (block === undefined) return Effect.succeed(`${TOO_LONG}\n`)
                let text = ""
                return Effect.map(
                  inTurns(linesOf(block), (line) => (text += `${answerer.answer(line)}\n`)),
                  () => text,
                )
              })
            })
          if (workers === 1) return here()
          const run = runs++
          return inThreads(
            threads,
            { size: workers, ahead: 2 * workers, otherwise: here },
            Stream.zipWithIndex(requests),
            (ask: Ask<AnswerRequests>, [bytes, n]) =>
              bytes === undefined ? Effect.succeed(`${TOO_LONG}\n`) : ask(n, new AnswerRequests({ run, data, bytes })),
          )
        },
      })
    }),
  )
