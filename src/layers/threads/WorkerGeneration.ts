import * as Arr from "effect/Array"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { type GenerationConfig, readGenerationConfig } from "../../domain/Config.js"
import type { DatagenError, WorkerFailure } from "../../domain/errors.js"
import { CHUNK, Generation, runAttributes } from "../../services/Generation.js"
import { inOrder } from "../../services/generator/RangeBuffer.js"
import { SpareBuffers } from "../../services/SpareBuffers.js"
import { GenerateRange } from "./protocol.js"
import { type Ask, inThreads, type Threads } from "./ThreadPool.js"

/** The most threads that share a chunk's families. */
const LARGEST_TEAM = 4

/** The largest team into which that many threads can be divided. */
const teamSize = (workers: number): number => {
  let size = LARGEST_TEAM
  while (workers % size !== 0) size--
  return size
}

/** The error of the first wrong record, whichever part found one first. */
const firstFailure = <E extends DatagenError | WorkerFailure>(failures: ReadonlyArray<E>): E =>
  failures.reduce((first, error) => ("index" in first && "index" in error && error.index < first.index ? error : first))

/**
 * Chunks go to teams in turn. The members of a team have families of their own: then each thread warms up, compiles and
 * keeps in its caches a part of the catalogue only.
 */
const inTeams = (
  threads: Threads,
  local: Stream.Stream<Uint8Array, DatagenError | WorkerFailure>,
  { workers, ...run }: GenerationConfig,
  spare: Array<Uint8Array>,
): Stream.Stream<Uint8Array, DatagenError | WorkerFailure> => {
  const end = run.from + run.numExamples
  const chunks = Math.ceil(run.numExamples / CHUNK)
  const parts = teamSize(workers)
  const teams = Math.min(workers / parts, chunks)
  const rooms: Array<Uint8Array> = []
  return inThreads(
    threads,
    // A chunk that is made, and two that wait: threads go on while this one puts lines in order.
    { size: teams * parts, ahead: 3 * teams, otherwise: () => local },
    Stream.range(0, chunks - 1),
    (ask: Ask<GenerateRange>, chunk) => {
      const start = run.from + chunk * CHUNK
      const until = Math.min(start + CHUNK, end)
      const request = { run, start, until, parts }
      return Effect.forEach(
        Array.from({ length: parts }, (_, part) => part),
        (part) =>
          Effect.either(
            Effect.suspend(() => ask(chunk * parts + part, new GenerateRange({ ...request, part, room: rooms.pop() }))),
          ),
        { concurrency: "unbounded" },
      ).pipe(
        Effect.flatMap((results) => {
          const [failures, made] = Arr.separate(results)
          if (failures.length > 0) return Effect.fail(firstFailure(failures))
          const lines = inOrder(made, spare.pop())
          for (const part of made) rooms.push(part.bytes)
          return Effect.succeed(lines)
        }),
        Effect.withSpan("datagen.chunk", { attributes: { from: start, until } }),
      )
    },
  ).pipe(Stream.withSpan("datagen.run", { attributes: { ...runAttributes(run), workers } }))
}

/**
 * Generation on worker threads, from drawing to finished lines; the chunks come out in order. Runs with one
 * worker are `local`, which is built when it is needed. The lines are the same either way.
 */
export const layer = (threads: Threads, local: Layer.Layer<Generation>): Layer.Layer<Generation> =>
  Layer.succeed(Generation, {
    lines: (config) =>
      Stream.unwrap(
        Effect.gen(function* () {
          const run = yield* readGenerationConfig(config)
          const here = Stream.unwrapScoped(
            Effect.map(Layer.build(local), (context) => Context.get(context, Generation).lines(run)),
          )
          if (run.workers === 1) return here
          return inTeams(threads, here, run, yield* SpareBuffers)
        }),
      ),
  })
