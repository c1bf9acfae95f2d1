import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeWorkerRunner from "@effect/platform-node/NodeWorkerRunner"
import * as WorkerRunner from "@effect/platform/WorkerRunner"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { services } from "./layers/LocalGeneration.js"
import { checkHandler } from "./layers/threads/checkLines.js"
import { generateHandler } from "./layers/threads/generateRange.js"
import { CheckLines, GenerateRange } from "./layers/threads/protocol.js"

/** The entry of a thread: ranges of records come in and their lines go out, or lines come in and what is wrong with them goes out. */
const runner = Layer.unwrapEffect(
  Effect.map(Effect.all([generateHandler, checkHandler]), ([generate, check]) =>
    WorkerRunner.layerSerialized(Schema.Union(GenerateRange, CheckLines), {
      GenerateRange: generate,
      CheckLines: check,
    }),
  ),
).pipe(Layer.provide(services), Layer.provide(NodeWorkerRunner.layer))

NodeRuntime.runMain(WorkerRunner.launch(runner), { disableErrorReporting: true, disablePrettyLogger: true })
