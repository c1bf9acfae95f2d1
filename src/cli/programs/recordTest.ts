import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { SourceError } from "../../domain/errors.js"
import { fileName } from "../../domain/standardInput.js"
import type { TestCase } from "../../domain/TrainingExample.js"
import { linesOf } from "../../services/dataset/checkLines.js"
import { DatasetReader } from "../../services/dataset/DatasetReader.js"
import { RecordReader } from "../../services/dataset/RecordReader.js"
import { nameOfTest } from "../../services/dataset/recordTests.js"
import { UsageError } from "../errors.js"
import { count } from "../text.js"
import { nameOf, programOfText, type Source } from "./read.js"

/** A record's program, and the test that it is to run. */
export interface RecordTest {
  readonly source: Source
  readonly test: TestCase
  /** Which of the record's tests it is, from 1, and how many there are. */
  readonly number: number
  readonly of: number
  /** The test in a few words. */
  readonly name: string
}

const usage = (given: string) =>
  new UsageError({
    command: "nl run",
    problem: `--test must be a dataset, a line of it and perhaps which of its tests, such as data.jsonl:12 or data.jsonl:12:3, not "${given}"`,
  })

/** Line `number` of a dataset, from 1. */
const lineOf = (path: string, number: number) =>
  Effect.gen(function* () {
    const { blocks } = yield* DatasetReader
    let seen = 0
    let found: string | Uint8Array | undefined
    yield* Stream.runForEachWhile(blocks(path), (block) =>
      Effect.sync(() => {
        for (const line of linesOf(block)) {
          if (++seen < number) continue
          found = line
          return false
        }
        return true
      }),
    )
    if (found !== undefined) return found
    return yield* new SourceError({
      path: fileName(path),
      reason: "Invalid",
      description: `it has ${count(seen, "line")}, and no line ${number}`,
    })
  })

/** What `--test FILE:LINE` or `FILE:LINE:TEST` means. */
export const readRecordTest = (given: string) =>
  Effect.gen(function* () {
    const [, path, line, which = "1"] = /^(.+?):(\d{1,15})(?::(\d{1,15}))?$/.exec(given) ?? []
    if (path === undefined || Number(line) < 1 || Number(which) < 1) return yield* usage(given)
    const refuse = (description: string) => new SourceError({ path: fileName(path), reason: "Invalid", description })
    const reader = new RecordReader()
    const defect = reader.read(yield* lineOf(path, Number(line)))
    const { record } = reader
    if (record === undefined) return yield* refuse(`line ${line} is no record: ${defect?.reason ?? ""}`)
    const tests = record.tests ?? [{ input: [], memory: [], output: record.expected_output }]
    const test = tests[Number(which) - 1]
    if (test === undefined)
      return yield* refuse(`line ${line} has ${count(tests.length, "test")}, and no test ${which}`)
    const source = yield* programOfText(`${nameOf(path)}:${line}`, record.assembly)
    const number = Number(which)
    return { source, test, number, of: tests.length, name: nameOfTest(test, number - 1) } satisfies RecordTest
  })
