import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { SourceError } from "../domain/errors.js"

/** Programs by path: assembly, or what assembling made of it. */
export class SourceFiles extends Context.Tag("nl-datagen/SourceFiles")<
  SourceFiles,
  {
    /** The whole file; `-` is standard input. Fails beyond 64 MiB: no program is that large. */
    readonly read: (path: string) => Effect.Effect<Uint8Array, SourceError>
    /**
     * The `.nl` files at and below a path, at least one, by path in order of code units. Symbolic links to directories
     * are not followed.
     */
    readonly below: (path: string) => Effect.Effect<ReadonlyArray<string>, SourceError>
  }
>() {}
