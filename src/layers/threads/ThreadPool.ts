import * as Worker from "@effect/platform/Worker"
import type { WorkerError } from "@effect/platform/WorkerError"
import * as Arr from "effect/Array"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as LogLevel from "effect/LogLevel"
import type { ParseError } from "effect/ParseResult"
import type * as Schema from "effect/Schema"
import type { Scope } from "effect/Scope"
import * as Stream from "effect/Stream"
import type * as NodeThreads from "node:worker_threads"
import { WorkerFailure, type WorkerFailureReason } from "../../domain/errors.js"

/** Where worker threads come from. */
export interface Threads {
  /** How messages go to and fro. */
  readonly platform: Layer.Layer<Worker.PlatformWorker>
  /** Starts a thread. May throw where the system has no thread to give. */
  readonly start: () => NodeThreads.Worker
}

const workerFailure = (error: WorkerError | ParseError) => {
  if (error._tag === "ParseError") return new WorkerFailure({ reason: "InvalidMessage", description: error.message })
  return new WorkerFailure({
    reason: PLATFORM_REASONS[error.reason],
    description: error.cause instanceof Error ? error.cause.message : error.message,
  })
}

/** The platform's reasons in our words. */
const PLATFORM_REASONS = {
  spawn: "NotStarted",
  decode: "InvalidMessage",
  encode: "InvalidMessage",
  send: "Ended",
  unknown: "Crashed",
} as const satisfies Readonly<Record<WorkerError["reason"], WorkerFailureReason>>

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

const reasonOf = (error: unknown): string => {
  const reason = error instanceof Error ? error.message : String(error)
  return reason === "EAGAIN" ? "EAGAIN: the limit on processes and threads is reached, see ulimit -u" : reason
}

/**
 * Starts one thread, which the scope ends at once, whatever it is doing. Fails if it dies before it is ready; a later
 * death is told to `onDeath`.
 */
const startOne = <I extends Request>(threads: Threads, onDeath: (failure: WorkerFailure) => void) =>
  Effect.gen(function* () {
    let thread: NodeThreads.Worker | undefined
    const death = yield* Deferred.make<never, WorkerFailure>()
    let isReady = false
    const dies = (reason: WorkerFailureReason, description: string): void => {
      const failure = new WorkerFailure({ reason: isReady ? reason : "NotStarted", description })
      Deferred.unsafeDone(death, Effect.fail(failure))
      onDeath(failure)
    }
    const spawner = Worker.layerSpawner(() => {
      try {
        thread = threads.start()
      } catch (error) {
        // The platform would wait for ever for a thread that never was.
        dies("NotStarted", reasonOf(error))
        throw error
      }
      thread.on("error", (error) => dies("Crashed", reasonOf(error)))
      thread.on("exit", (code) => dies("Ended", `a thread ended with code ${code}`))
      return thread
    })
    const worker = yield* Worker.makeSerialized<I>({} as Worker.SerializedWorker.Options<I>).pipe(
      Effect.provide(Layer.provideMerge(Worker.layerManager, Layer.merge(threads.platform, spawner))),
      Effect.mapError(workerFailure),
      // A thread that dies at its start is never ready.
      Effect.disconnect,
      Effect.raceFirst(Deferred.await(death)),
      // They log what they die of; whoever asked is told.
      Logger.withMinimumLogLevel(LogLevel.None),
    )
    isReady = true
    // The platform asks a thread to end and waits for seconds; one that computes does not listen.
    yield* Effect.addFinalizer(() => Effect.promise(async () => thread?.terminate()))
    return worker
  })

/**
 * What `work` makes of each input, in order, with `size` threads that end with the stream. `ahead` inputs are worked on at
 * once; more are not taken before somebody takes the results. Where not all threads can be started, it goes on with those
 * that can be, or with `otherwise` if there are none, and logs a warning. A thread that dies later ends the stream with
 * `WorkerFailure`.
 */
export const inThreads = <A, I extends Request, B, E, R, E2 = never, R2 = never, E3 = never, R3 = never>(
  threads: Threads,
  {
    ahead,
    otherwise,
    size,
  }: { readonly size: number; readonly ahead: number; readonly otherwise: () => Stream.Stream<B, E2, R2> },
  inputs: Stream.Stream<A, E, R>,
  work: (ask: Ask<I>, input: A) => Effect.Effect<B, Failure<I> | E3, R3>,
): Stream.Stream<B, E | E2 | E3 | Failure<I>, R | R2 | R3> =>
  Stream.unwrapScoped(
    Effect.gen(function* (): Effect.fn.Return<Stream.Stream<B, E | E2 | E3 | Failure<I>, R | R2 | R3>, never, Scope> {
      const death = yield* Deferred.make<never, WorkerFailure>()
      let isStarted = false
      const onDeath = (failure: WorkerFailure): void => {
        if (isStarted) Deferred.unsafeDone(death, Effect.fail(failure))
      }
      const [failures, started] = yield* Effect.forEach(
        Array.from({ length: size }),
        () => Effect.either(startOne<I>(threads, onDeath)),
        { concurrency: "unbounded" },
      ).pipe(Effect.map(Arr.separate))
      isStarted = true
      const [failure] = failures
      if (failure !== undefined) {
        const count = started.length === 0 ? "no thread" : `only ${started.length} of ${size} threads`
        const then = started.length === 0 ? "going on without" : "going on with fewer"
        yield* Effect.logWarning(`${count} could be started (${failure.description}); ${then}`)
      }
      if (started.length === 0) return otherwise()
      const ask: Ask<I> = (number, request) =>
        Effect.catchIf(started[number % started.length]!.executeEffect(request), isPoolError, (error) =>
          Effect.fail(workerFailure(error)),
        ) as ReturnType<Ask<I>>
      return inputs.pipe(
        Stream.rechunk(1),
        Stream.mapEffect((input) => work(ask, input), { concurrency: ahead }),
        Stream.interruptWhenDeferred(death),
      )
    }),
  )
