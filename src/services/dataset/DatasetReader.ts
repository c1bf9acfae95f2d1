import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type { SourceError } from "../../domain/errors.js"

/** Datasets by path: JSON lines, plain or gzipped, and Parquet files, whose rows are given as such lines; `-` is standard input. */
export class DatasetReader extends Context.Tag("nl-datagen/DatasetReader")<
  DatasetReader,
  {
    /**
     * The file's lines in order, in blocks of about a megabyte of UTF-8. A line break ends each line except, perhaps,
     * the last of all. `taken` is told how many bytes of the file, as it lies there, have been read each time.
     */
    readonly blocks: (
      path: string,
      taken?: (bytes: number) => Effect.Effect<void>,
    ) => Stream.Stream<Uint8Array, SourceError>
    /** Bytes of the file as it lies there; infinite where that is not known. */
    readonly size: (path: string) => Effect.Effect<number, SourceError>
  }
>() {}
