import * as NodeContext from "@effect/platform-node/NodeContext"
import * as NodeWorker from "@effect/platform-node/NodeWorker"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as Tracer from "effect/Tracer"
import * as FileDatasetReader from "../../src/layers/FileDatasetReader.js"
import * as JsonlSink from "../../src/layers/JsonlSink.js"
import * as LocalGeneration from "../../src/layers/LocalGeneration.js"
import { startWorker } from "../../src/layers/threads/startWorker.js"
import * as WorkerVerification from "../../src/layers/threads/WorkerVerification.js"
import type { Assembler } from "../../src/services/Assembler.js"
import { Verification } from "../../src/services/dataset/Verification.js"
import { Generation } from "../../src/services/Generation.js"
import * as Datagen from "../../src/services/generator/Datagen.js"
import type { Randomness } from "../../src/services/Randomness.js"
import type { Vm } from "../../src/services/Vm.js"
import { inDirectory } from "../layers/support/fileSystem.js"

interface Told {
  readonly name: string
  readonly parent: string | undefined
  readonly attributes: Readonly<Record<string, unknown>>
  readonly ended: () => boolean
}

/** A tracer that notes the spans that begin. */
const noting = () => {
  const spans: Array<Told> = []
  const tracer = Tracer.make({
    span: (name, parent, context, links, startTime, kind) => {
      const attributes = new Map<string, unknown>()
      let status: Tracer.SpanStatus = { _tag: "Started", startTime }
      const span: Tracer.Span = {
        _tag: "Span",
        name,
        spanId: String(spans.length),
        traceId: "trace",
        parent,
        context,
        get status() {
          return status
        },
        attributes,
        links,
        sampled: true,
        kind,
        end: (endTime, exit) => void (status = { _tag: "Ended", startTime, endTime, exit }),
        attribute: (key, value) => void attributes.set(key, value),
        event: () => {},
        addLinks: () => {},
      }
      spans.push({
        name,
        parent: Option.getOrUndefined(Option.map(parent, (each) => (each._tag === "Span" ? each.name : each.spanId))),
        get attributes() {
          return Object.fromEntries(attributes)
        },
        ended: () => status._tag === "Ended",
      })
      return span
    },
    context: (run) => run(),
  })
  const named = (name: string) => spans.filter((span) => span.name === name)
  return { layer: Layer.setTracer(tracer), named, spans }
}

describe("spans", () => {
  const run = { numExamples: 20_000, level: 3, seed: 8, from: 5 } as const

  it.effect("tell of a run and its chunks, not of records", () =>
    Effect.gen(function* () {
      const ways: ReadonlyArray<Stream.Stream<unknown, unknown, Randomness | Assembler | Vm>> = [
        Datagen.stream(run),
        Datagen.samples(run),
        Datagen.lines(run),
        Stream.provideLayer(Generation.lines({ ...run, workers: 1 }), LocalGeneration.layer),
      ]
      for (const records of ways) {
        const { layer, named, spans } = noting()
        yield* Stream.runDrain(records).pipe(Effect.withSpan("mine"), Effect.provide(layer))
        assert.lengthOf(spans, 4)
        assert.deepInclude(named("datagen.run")[0], {
          parent: "mine",
          attributes: { seed: 8, level: 3, from: 5, until: 20_005 },
        })
        assert.deepStrictEqual(
          named("datagen.chunk").map(({ attributes, parent }) => [parent, attributes]),
          [
            ["datagen.run", { from: 5, until: 16_389 }],
            ["datagen.run", { from: 16_389, until: 20_005 }],
          ],
        )
        assert.isTrue(spans.every(({ ended }) => ended()))
      }
    }).pipe(Effect.provide(LocalGeneration.services)),
  )

  it.effect("tell of a file that is written, and of files that are verified", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        const path = `${directory}/a.jsonl`
        const { layer, named, spans } = noting()
        yield* Effect.gen(function* () {
          const lines = Datagen.lines({ ...run, numExamples: 30 })
          const written = yield* Stream.run(lines, JsonlSink.lineSink(path))
          const { verify } = yield* Verification
          yield* verify([path, `${path}.missing`], { workers: 1 })
          assert.deepStrictEqual(
            named("sink.write").map(({ attributes }) => attributes),
            [{ path, ...written }],
          )
        }).pipe(
          Effect.provide(
            WorkerVerification.layer({ platform: NodeWorker.layerWorker, start: startWorker }).pipe(
              Layer.provide(FileDatasetReader.layer()),
            ),
          ),
          Effect.provide(layer),
        )
        assert.deepInclude(named("verify.run")[0], { attributes: { files: 2, workers: 1 } })
        assert.deepStrictEqual(
          named("verify.file").map(({ attributes, parent }) => [parent, attributes]),
          [["verify.run", { path }]],
        )
        assert.isTrue(spans.every(({ ended }) => ended()))
      }),
    ).pipe(Effect.provide(Layer.merge(LocalGeneration.services, NodeContext.layer))),
  )
})
