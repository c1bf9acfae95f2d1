import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { SourceError } from "../domain/errors.js"

/** What lies at and below some paths. */
export interface FoundFiles {
  /** In the order of the paths that were asked for; below a directory by path, in order of code units. */
  readonly files: ReadonlyArray<string>
  /** Directories that cannot be listed, and links that lead nowhere, or out of the directory. */
  readonly unreadable: ReadonlyArray<SourceError>
}

export interface WalkOptions {
  /** Whether links in a directory that lead to files outside of it are reported in place of read (default: no). */
  readonly staysInside?: boolean
}

/** Programs by path: assembly, or what assembling made of it. A path may also lead to a pipe; `-` is standard input. */
export class SourceFiles extends Context.Tag("nl-datagen/SourceFiles")<
  SourceFiles,
  {
    /** The whole file. Fails beyond 64 MiB: no program is that large. */
    readonly read: (path: string) => Effect.Effect<Uint8Array, SourceError>
    /** The whole file as text. Fails if it is not UTF-8, and tells what it is instead. */
    readonly text: (path: string) => Effect.Effect<string, SourceError>
    /**
     * The `.nl` files at and below each of the paths, at least one, none twice. A path may also be a pipe, whatever its
     * name. Below a directory, symbolic links to directories are not followed (what they lead to inside of it is found
     * at its own place), and what is hidden (`.x.nl`) or not a file does not matter.
     */
    readonly below: (paths: ReadonlyArray<string>, options?: WalkOptions) => Effect.Effect<FoundFiles, SourceError>
  }
>() {}
