import * as Effect from "effect/Effect"
import { SourceError } from "../../../domain/errors.js"
import { refusal } from "../FileBytes.js"

/** A file is not as the format has it. The message is part of a sentence. */
export class Damage extends Error {}

/** Why a file cannot be read, as a sentence: the library's own errors say little to who did not write it. */
export const damaged =
  (path: string) =>
  (error: unknown): SourceError => {
    if (error instanceof SourceError) return error
    const reason = error instanceof Damage ? error.message : "something in it is not as the format has it"
    return refusal(path, `it is a damaged Parquet file: ${reason}; copy or write it again`)
  }

/** What `make` gives; all that it throws is damage to the file at `path`. */
export const attempt = <A>(path: string, make: () => A): Effect.Effect<A, SourceError> =>
  Effect.try({ try: make, catch: damaged(path) })
