import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import type { Scope } from "effect/Scope"
import type { SinkError, SourceError } from "../../domain/errors.js"
import type { Target } from "../dataset/lineSink.js"

/** What a file is, without its content. */
export interface Digest {
  readonly bytes: number
  /** SHA-256 in hexadecimal. */
  readonly sha256: string
}

/**
 * A place for the files of a dataset: a folder on a disk, or what somebody else keeps files in. Paths are relative and have
 * `/` between names; what they need above them is made when they are written.
 */
export class DatasetFolder extends Context.Tag("nl-datagen/DatasetFolder")<
  DatasetFolder,
  {
    /** What messages call it. */
    readonly name: string
    /** Names in a directory in order, those that begin with a point left out; none where there is no such directory. */
    readonly list: (directory: string) => Effect.Effect<ReadonlyArray<string>, SourceError>
    /** A file's text, if there is one. */
    readonly read: (path: string) => Effect.Effect<Option.Option<string>, SourceError>
    /** Bytes of a file, if there is one. */
    readonly size: (path: string) => Effect.Effect<Option.Option<number>, SourceError>
    /** A file's digest, for which it is read whole, if there is one. */
    readonly digest: (path: string) => Effect.Effect<Option.Option<Digest>, SourceError>
    /** Opens a file that is written whole or not at all: it replaces what is there when it is committed. */
    readonly write: (path: string) => Effect.Effect<Target, SinkError, Scope>
    /** Gives a file another name, in place of what has that. */
    readonly rename: (from: string, to: string) => Effect.Effect<void, SinkError>
    readonly remove: (path: string) => Effect.Effect<void, SinkError>
    /** Removes what writers that are no more left unfinished, if there can be such. */
    readonly clean: (directory: string) => Effect.Effect<void>
  }
>() {}
