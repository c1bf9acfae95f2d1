import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeWorkerRunner from "@effect/platform-node/NodeWorkerRunner"
import * as WorkerRunner from "@effect/platform/WorkerRunner"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { services } from "./layers/LocalGeneration.js"
import { handler } from "./layers/lineMaker.js"
import { MakeLines } from "./layers/WorkerGeneration.js"
import { CheckLines, checkHandler } from "./layers/WorkerVerification.js"

/** The entry of a thread: ranges of records come in and their lines go out, or lines come in and what is wrong with them goes out. */
const runner = Layer.unwrapEffect(
  Effect.map(Effect.all([handler, checkHandler]), ([make, check]) =>
    WorkerRunner.layerSerialized(Schema.Union(MakeLines, CheckLines), { MakeLines: make, CheckLines: check }),
  ),
).pipe(Layer.provide(services), Layer.provide(NodeWorkerRunner.layer))

NodeRuntime.runMain(WorkerRunner.launch(runner), { disableErrorReporting: true, disablePrettyLogger: true })
