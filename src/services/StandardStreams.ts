import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { SinkError } from "../domain/errors.js"

/** Standard output or standard error. */
export interface OutputStream {
  /** Writes text (as UTF-8) or bytes, and waits until they are taken. Gives `false` if nobody reads any more. */
  readonly write: (content: string | Uint8Array) => Effect.Effect<boolean, SinkError>
  /** Whether a person is watching, on a screen where a line can be drawn anew. */
  readonly isTerminal: boolean
  /** Characters that fit in a line of the terminal at this moment, if that is known. */
  readonly columns?: number | undefined
}

/** The two streams that a command prints to. */
export class StandardStreams extends Context.Tag("nl-datagen/StandardStreams")<
  StandardStreams,
  {
    readonly stdout: OutputStream
    readonly stderr: OutputStream
  }
>() {}
