import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { ModelError } from "../../domain/errors.js"

/** What a model is asked. */
export interface ModelRequest {
  /** What it is told first, such as what the machine can do; none if it is empty. */
  readonly system: string
  readonly prompt: string
}

/** What a model wrote. */
export interface Completion {
  /** Empty where it wrote nothing. */
  readonly text: string
  /** Milliseconds from the request to the whole answer, without attempts that failed before. */
  readonly latencyMs: number
}

/** A model that writes programs. */
export class Model extends Context.Tag("nl-datagen/Model")<
  Model,
  {
    /** What reports call it. */
    readonly name: string
    /** Its answer to one request. May be called many times at once; fails when trying again will not help. */
    readonly complete: (request: ModelRequest) => Effect.Effect<Completion, ModelError>
  }
>() {}
