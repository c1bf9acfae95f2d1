import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { WorkerFailure } from "../domain/errors.js"
import { Generation } from "../services/Generation.js"

/** Stands where generation will be. */
export const layer = Layer.succeed(Generation, {
  lines: () => Stream.fail(new WorkerFailure({ reason: "no generator is built in yet" })),
})
