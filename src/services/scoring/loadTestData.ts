import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { createHash } from "node:crypto"
import { SourceError } from "../../domain/errors.js"
import { fileName } from "../../domain/standardInput.js"
import { DatasetReader } from "../dataset/DatasetReader.js"
import { lineCount } from "../dataset/lineCount.js"
import { type Kinds, type SharedTestData, TestDataBuilder } from "./TestData.js"

/** Problems to score answers against. */
export interface LoadedTestData {
  readonly data: SharedTestData
  readonly kinds: Kinds
  /** How many problems there are: at least one. */
  readonly size: number
  /** SHA-256 of their lines. */
  readonly hash: string
}

/** Reads test data from files. Fails with a `SourceError` at what is not a record, and where there are none. */
export const loadTestData = (files: ReadonlyArray<string>): Effect.Effect<LoadedTestData, SourceError, DatasetReader> =>
  Effect.gen(function* () {
    const { blocks } = yield* DatasetReader
    const builder = new TestDataBuilder()
    const hash = createHash("sha256")
    const refuse = (file: string, description: string) =>
      new SourceError({ path: fileName(file), reason: "Invalid", description })
    for (const file of files) {
      let line = 1
      yield* Stream.runForEach(blocks(file), (block) =>
        Effect.suspend(() => {
          hash.update(block)
          const problem = builder.add(block, line)
          line += lineCount(block)
          return problem === undefined
            ? Effect.void
            : Effect.fail(
                refuse(
                  file,
                  `line ${problem.line} is not a record of test data: ${problem.reason}; "nl verify" tells all that is wrong with the file`,
                ),
              )
        }),
      )
    }
    if (builder.size === 0) return yield* refuse(files[0] ?? "", "it is empty; test data have one record a line")
    const { data, kinds } = builder.finish()
    return { data, kinds, size: builder.size, hash: hash.digest("hex") }
  })
