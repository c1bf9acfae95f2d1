import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { SourceError } from "../../domain/errors.js"
import { fileName } from "../../domain/standardInput.js"
import { DatasetReader } from "../../services/dataset/DatasetReader.js"
import type { StatisticsCounter } from "../../services/dataset/statistics.js"
import { showReading } from "./reading.js"
import type { RecordFile } from "./recordsOf.js"

/**
 * Has a counter take all records of the files, and shows how far it is; `begin` is told of each file before its first line. Fails
 * where there are no records; `path` is what the command line calls the files.
 */
export const countRecords = (
  path: string,
  files: ReadonlyArray<RecordFile>,
  counter: StatisticsCounter,
  begin: (file: RecordFile) => void = () => {},
) =>
  Effect.gen(function* () {
    const { blocks, size } = yield* DatasetReader
    const paths = files.map((file) => file.path)
    yield* Effect.forEach(paths, size, { discard: true })
    const count = Effect.forEach(
      files,
      (file) => {
        begin(file)
        return Stream.runForEach(blocks(file.path), (block) => counter.add(block))
      },
      { discard: true },
    )
    yield* showReading(paths, count)
    const { statistics } = counter
    if (statistics.records > 0) return statistics
    const description =
      statistics.invalid_lines === 0
        ? "it is empty; a dataset has one record a line"
        : 'it has no records; "nl verify" says what is wrong with its lines'
    return yield* new SourceError({ path: fileName(path), reason: "Invalid", description })
  })
