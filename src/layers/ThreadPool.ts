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

/** What a request may fail with. */
type Failure<I extends Request> = WorkerFailure | Schema.WithResult.Failure<I>

/** Asks thread `number` (modulo their count). Each thread answers its requests in the order in which they were sent. */
export type Ask<I extends Request> = (
  number: number,
  request: I,
) => Effect.Effect<Schema.WithResult.Success<I>, Failure<I>>

const isPoolError = (error: unknown): error is WorkerError | ParseError =>
  typeof error === "object" &&
  error !== null &&
  "_tag" in error &&
  (error._tag === "WorkerError" || error._tag === "ParseError")

/**
 * What `work` makes of each input, in order, with `size` threads that end with the stream. `ahead` inputs are worked on at
 * once; more are not taken before somebody takes the results. A thread that dies ends the stream with `WorkerFailure`.
 */
export const inThreads = <A, I extends Request, B, E, R>(
  threads: Threads,
  { ahead, size }: { readonly size: number; readonly ahead: number },
  inputs: Stream.Stream<A, E, R>,
  work: (ask: Ask<I>, input: A) => Effect.Effect<B, Failure<I>>,
): Stream.Stream<B, E | Failure<I>, R> =>
  Stream.unwrapScoped(
    Effect.gen(function* () {
      const death = yield* Deferred.make<never, WorkerFailure>()
      const onDeath = (reason: string) => Deferred.unsafeDone(death, Effect.fail(new WorkerFailure({ reason })))
      const started = yield* Effect.forEach(
        Array.from({ length: size }),
        () => Worker.makeSerialized<I>({} as Worker.SerializedWorker.Options<I>),
        {
          concurrency: "unbounded",
        },
      ).pipe(
        Effect.provide(Layer.provideMerge(Worker.layerManager, threads.spawn(onDeath))),
        Effect.mapError(workerFailure),
        // A thread that dies at its start is never ready, and would be waited for.
        Effect.disconnect,
        Effect.raceFirst(Deferred.await(death)),
        // They log what they die of; the stream fails with it.
        Logger.withMinimumLogLevel(LogLevel.None),
      )
      const ask: Ask<I> = (number, request) =>
        Effect.catchIf(started[number % size]!.executeEffect(request), isPoolError, (error) =>
          Effect.fail(workerFailure(error)),
        ) as ReturnType<Ask<I>>
      return inputs.pipe(
        Stream.rechunk(1),
        Stream.mapEffect((input) => work(ask, input), { concurrency: ahead }),
        Stream.interruptWhenDeferred(death),
      )
    }),
  )
