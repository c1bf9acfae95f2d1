import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeWorkerRunner from "@effect/platform-node/NodeWorkerRunner"
import * as WorkerRunner from "@effect/platform/WorkerRunner"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { services } from "./layers/LocalGeneration.js"
import { handler, MakeLines } from "./layers/WorkerGeneration.js"

/** The entry of a generation thread: requests come in, buffers of finished lines go out. */
const runner = Layer.unwrapEffect(
  Effect.map(handler, (handle) => WorkerRunner.layerSerialized(MakeLines, { MakeLines: handle })),
).pipe(Layer.provide(services), Layer.provide(NodeWorkerRunner.layer))

NodeRuntime.runMain(WorkerRunner.launch(runner), { disableErrorReporting: true, disablePrettyLogger: true })
