import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { SinkError, SourceError } from "../../domain/errors.js"

/** Where the answers of a model are kept, so that a run that was stopped goes on: one JSON line each. */
export class AnswerStore extends Context.Tag("nl-datagen/AnswerStore")<
  AnswerStore,
  {
    /** What messages call it. */
    readonly name: string
    /** All that is there: nothing if there is no store yet. */
    readonly read: Effect.Effect<Uint8Array, SourceError>
    /** Keeps the first bytes of what is there and gives what adds a line to them; the line is there once that has succeeded. */
    readonly append: (
      keep: number,
    ) => Effect.Effect<(line: string) => Effect.Effect<void, SinkError>, SinkError, Scope.Scope>
  }
>() {}
