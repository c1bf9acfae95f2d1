import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type { SinkError, SourceError } from "../../domain/errors.js"

/** Somebody who asks, and waits for answers. */
export interface Client {
  /** Bytes as they come, until the client says that there are no more. */
  readonly requests: Stream.Stream<Uint8Array, SourceError>
  /** Sends an answer, and waits until it is taken. Gives `false` if nobody reads any more. */
  readonly answer: (text: string) => Effect.Effect<boolean, SinkError>
}

/** Where those come from who ask. */
export class Clients extends Context.Tag("nl-datagen/Clients")<
  Clients,
  {
    /** Whoever started this program, by standard input and output. */
    readonly starter: Client
    /**
     * Makes a Unix-domain socket at the path, and serves all who come, side by side, until it is interrupted; then the socket is
     * removed. Fails with a `SinkError` if something else is at the path, or somebody listens there.
     */
    readonly listen: (path: string, serve: (client: Client) => Effect.Effect<void>) => Effect.Effect<never, SinkError>
  }
>() {}
