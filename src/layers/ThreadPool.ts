import * as Worker from "@effect/platform/Worker"
import type { WorkerError } from "@effect/platform/WorkerError"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as LogLevel from "effect/LogLevel"
import type { ParseError } from "effect/ParseResult"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { WorkerFailure } from "../domain/errors.js"

/** Starts worker threads, and tells of one that dies: its error or its exit, whatever comes first. */
export interface Threads {
  readonly spawn: (onDeath: (reason: string) => void) => Layer.Layer<Worker.PlatformWorker | Worker.Spawner>
}

const workerFailure = (error: WorkerError | ParseError) =>
  new WorkerFailure({ reason: "cause" in error && error.cause instanceof Error ? error.cause.message : error.message })

/** A request to a thread, as a class of `Schema.TaggedRequest` has them. */
type Request = Schema.TaggedRequest.All

/**
 * Answers to requests, in order, from a pool of `size` threads that ends with the stream. Two requests a thread keep
 * it busy; more are not sent before somebody takes the answers. A thread that dies ends the stream with `WorkerFailure`.
 */
export const inThreads = <A, I extends Request, B, E, R>(
  threads: Threads,
  size: number,
  inputs: Stream.Stream<A, E, R>,
  request: (input: A) => I,
  answer: (success: Schema.WithResult.Success<I>, input: A) => B,
): Stream.Stream<
  B,
  E | WorkerFailure | Schema.WithResult.Failure<I>,
  R | Schema.WithResult.Context<I> | Schema.Schema.Context<I>
> =>
  Stream.unwrapScoped(
    Effect.gen(function* () {
      const death = yield* Deferred.make<never, WorkerFailure>()
      const onDeath = (reason: string) => Deferred.unsafeDone(death, Effect.fail(new WorkerFailure({ reason })))
      const pool = yield* Worker.makePoolSerialized<I>({
        size,
        concurrency: 2,
      } as Worker.SerializedWorkerPool.Options<I>).pipe(
        Effect.provide(Layer.provideMerge(Worker.layerManager, threads.spawn(onDeath))),
        Effect.mapError(workerFailure),
        // A thread that dies at its start is never ready, and the pool would wait for it.
        Effect.disconnect,
        Effect.raceFirst(Deferred.await(death)),
        // The pool logs what its threads die of; the stream fails with it.
        Logger.withMinimumLogLevel(LogLevel.None),
      )
      return inputs.pipe(
        Stream.rechunk(1),
        Stream.mapEffect(
          (input) =>
            pool.executeEffect(request(input)).pipe(
              Effect.map((success) => answer(success, input)),
              Effect.catchIf(
                (error): error is WorkerError | ParseError =>
                  typeof error === "object" &&
                  error !== null &&
                  "_tag" in error &&
                  (error._tag === "WorkerError" || error._tag === "ParseError"),
                (error) => Effect.fail(workerFailure(error)),
              ),
            ),
          { concurrency: 2 * size },
        ),
        Stream.interruptWhenDeferred(death),
      )
    }),
  ) as never
