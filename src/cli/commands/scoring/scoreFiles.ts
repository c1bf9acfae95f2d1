import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { createHash } from "node:crypto"
import { SourceError } from "../../../domain/errors.js"
import { SampleScore, Verdict } from "../../../domain/Score.js"
import { fileName, STDIN } from "../../../domain/standardInput.js"
import * as KeptFile from "../../../layers/files/KeptFile.js"
import { linesOf } from "../../../services/dataset/checkLines.js"
import { DatasetReader } from "../../../services/dataset/DatasetReader.js"
import { lineCount } from "../../../services/dataset/lineCount.js"
import { inPieces, SkippedAnswers } from "../../../services/scoring/answerLines.js"
import type { LoadedTestData } from "../../../services/scoring/loadTestData.js"
import { requestLines } from "../../../services/scoring/requestLines.js"
import { LONGEST_REQUEST } from "../../../services/scoring/requests.js"
import { ScoreCounter } from "../../../services/scoring/ScoreCounter.js"
import type { ScoredLines } from "../../../services/scoring/scoreLines.js"
import { type AnswerLines, Scoring } from "../../../services/scoring/Scoring.js"
import { scoringRun } from "../../../services/scoring/scoringRun.js"
import { TestData } from "../../../services/scoring/TestData.js"
import { StandardStreams } from "../../../services/StandardStreams.js"
import { Vm } from "../../../services/Vm.js"
import { oneLine } from "../../text.js"
import { sampleLine } from "./sampleLine.js"

/** The version of what a result says: results of another one are not gone on with. */
const VERSION = "nl score 1"

const utf8 = new TextEncoder()

const NEWLINE = 10

/** What is to be scored, and how. */
export interface ScoreFiles {
  readonly files: ReadonlyArray<string>
  readonly test: LoadedTestData
  readonly workers: number
  readonly faults: boolean
  /** Where the lines of the results go: a path, `-` for standard output, or nowhere. */
  readonly output: string | undefined
  /** Whether each sample is told of on standard output. */
  readonly tells: boolean
}

/** SHA-256 of all that the results depend on. */
const identityOf = (files: ReadonlyArray<string>, test: LoadedTestData) =>
  Effect.gen(function* () {
    const { blocks } = yield* DatasetReader
    const hash = createHash("sha256").update(`${VERSION}\n${test.hash}\n`)
    for (const file of files) yield* Stream.runForEach(blocks(file), (block) => Effect.sync(() => hash.update(block)))
    return hash.digest("hex")
  })

/** A line of the results, as it is read again; none if it was cut. */
const readLine = Schema.decodeUnknownOption(Schema.parseJson(SampleScore))

/** Scores the files of answers; gives what was counted, and how many samples an earlier run had scored. */
export const scoreFiles = ({ faults, files, output, tells, test, workers }: ScoreFiles) =>
  Effect.gen(function* () {
    const { blocks, size } = yield* DatasetReader
    const { score } = yield* Scoring
    const { stdout } = yield* StandardStreams
    const problems = new TestData(test.data, scoringRun(yield* Vm))
    const counter = new ScoreCounter(test.size, test.kinds)
    let bytes = 0
    for (const file of files) bytes += yield* size(file)

    // What is wrong is counted anew, since the results do not say it; standard input comes once.
    const resumes = output !== undefined && output !== STDIN && !files.includes(STDIN) && !faults
    const kept =
      output === undefined || output === STDIN
        ? undefined
        : yield* KeptFile.open(output, resumes ? yield* identityOf(files, test) : undefined)
    const write = (lines: string) =>
      kept !== undefined
        ? kept.write(utf8.encode(lines))
        : output === STDIN
          ? Effect.asVoid(stdout.write(lines))
          : Effect.void

    /** Counts the results of an earlier run, as far as they are whole. */
    const earlier = Effect.gen(function* () {
      if (kept === undefined) return 0
      let samples = 0
      let length = 0
      yield* Stream.runForEachWhile(requestLines(kept.earlier, LONGEST_REQUEST), (block) => {
        const said: Array<string> = []
        // The last line may have been cut, even if only its line break is missing.
        const lines = block?.subarray(0, block.lastIndexOf(NEWLINE) + 1) ?? new Uint8Array()
        let isWhole = lines.length > 0
        for (const line of linesOf(lines)) {
          const sample = Option.getOrUndefined(readLine(line))
          const problem = sample === undefined ? undefined : problems.find({ kind: "id", id: sample.id })
          isWhole = sample !== undefined && problem !== undefined
          if (sample === undefined || problem === undefined) break
          counter.add(problem.number, Verdict.literals.indexOf(sample.verdict))
          samples++
          length += Buffer.byteLength(line) + 1
          if (tells) said.push(`${sampleLine(problem.prompt, sample)}\n`)
        }
        return Effect.as(said.length > 0 ? stdout.write(said.join("")) : Effect.void, isWhole)
      })
      yield* kept.goOn(length)
      return samples
    })

    const before = yield* earlier
    const skipped = new SkippedAnswers(before)
    /** Where the blocks that are being scored come from, in order. */
    const places: Array<{ readonly file: string; readonly line: number }> = []
    const lines = Stream.flatMap(Stream.fromIterable(files), (file) => {
      let line = 1
      return Stream.map(Stream.mapConcat(blocks(file), inPieces), (piece): AnswerLines => {
        const rest = skipped.rest(piece)
        places.push({ file, line: line + rest.skipped })
        line += lineCount(piece)
        return rest.lines
      })
    })

    const take = ({ bad, lines, outcomes, problems: numbers, verdicts, faults: some }: ScoredLines) =>
      Effect.gen(function* () {
        const place = places.shift()!
        counter.addFaults({ faults: some })
        const results: Array<string> = []
        const said: Array<string> = []
        let at = 0
        for (const [n, number] of numbers.entries()) {
          const end = outcomes.indexOf("\n", at) < 0 ? outcomes.length : outcomes.indexOf("\n", at)
          const tab = outcomes.indexOf("\t", at)
          const [id, outcome] = [outcomes.slice(at, tab), outcomes.slice(tab + 1, end)]
          at = end + 1
          const sample = counter.add(number, verdicts[n]!)
          if (output !== undefined) results.push(`{"id":${id},"sample":${sample},${outcome.slice(1)}\n`)
          if (tells) said.push(`${sampleLine(problems.problem(number).prompt, JSON.parse(outcome) as SampleScore)}\n`)
        }
        if (results.length > 0) yield* write(results.join(""))
        if (said.length > 0) yield* stdout.write(said.join(""))
        if (bad !== undefined)
          return yield* new SourceError({
            path: fileName(place.file),
            reason: "Invalid",
            description: `line ${place.line + lines}: ${bad}`,
          })
      })

    yield* Stream.runForEach(score(test.data, { workers, bytes, faults }, lines), ([, scored]) => take(scored)).pipe(
      Effect.onError(() =>
        kept?.isKept() === true
          ? Effect.logWarning(`what was scored is kept in ${oneLine(kept.partial)}`)
          : Effect.void,
      ),
    )
    if (kept !== undefined) yield* kept.commit
    return { counter, before }
  }).pipe(Effect.scoped)
