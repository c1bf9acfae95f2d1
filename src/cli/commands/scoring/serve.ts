import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"
import type { WorkerFailure } from "../../../domain/errors.js"
import { Clients } from "../../../services/scoring/Clients.js"
import { requestLines } from "../../../services/scoring/requestLines.js"
import { LONGEST_REQUEST } from "../../../services/scoring/requests.js"
import { Scoring } from "../../../services/scoring/Scoring.js"
import type { SharedTestData } from "../../../services/scoring/TestData.js"

/** Answers whoever started the program, until there are no more requests, or nobody reads any more answers. */
export const serve = (data: SharedTestData | undefined, workers: number) =>
  Effect.gen(function* () {
    const { answer } = yield* Scoring
    const { starter } = yield* Clients
    const answers = answer(data, workers, requestLines(starter.requests, LONGEST_REQUEST))
    yield* Stream.runForEachWhile(answers, starter.answer)
  })

/** Blocks of requests that wait, of all clients, and of one of them: more are not read. */
const WAITING = 64
const AHEAD = 4

interface Waiting {
  readonly block: Uint8Array | undefined
  readonly done: Deferred.Deferred<string, WorkerFailure>
}

/** Answers all clients at a socket, by one set of threads. What becomes of one is nothing to the others. */
export const listen = (path: string, data: SharedTestData | undefined, workers: number) =>
  Effect.gen(function* () {
    const { answer } = yield* Scoring
    const clients = yield* Clients
    const queue = yield* Queue.bounded<Waiting>(WAITING)
    const asked: Array<Waiting["done"]> = []
    const blocks = Stream.map(Stream.fromQueue(queue, { maxChunkSize: 1 }), ({ block, done }) => {
      asked.push(done)
      return block
    })
    // Answers come in the order of the requests.
    const answering = Stream.runForEach(answer(data, workers, blocks), (text) => Deferred.succeed(asked.shift()!, text))
    const serving = clients.listen(path, (client) =>
      requestLines(client.requests, LONGEST_REQUEST).pipe(
        Stream.mapEffect(
          (block) =>
            Effect.gen(function* () {
              const done = yield* Deferred.make<string, WorkerFailure>()
              yield* Queue.offer(queue, { block, done })
              return yield* Deferred.await(done)
            }),
          { concurrency: AHEAD },
        ),
        Stream.runForEachWhile(client.answer),
        Effect.catchAll(({ message }) => Effect.logWarning(`a client was lost: ${message}`)),
      ),
    )
    return yield* Effect.raceFirst(serving, Effect.zipRight(answering, Effect.never))
  })
