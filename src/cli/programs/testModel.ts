import * as FileSystem from "@effect/platform/FileSystem"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { BenchmarkGroup, groupOf } from "../../domain/BenchmarkGroup.js"
import { Category } from "../../domain/Category.js"
import { SourceError } from "../../domain/errors.js"
import { fileName } from "../../domain/standardInput.js"
import * as FileAnswerStore from "../../layers/FileAnswerStore.js"
import * as WholeFile from "../../layers/files/WholeFile.js"
import { lineSink } from "../../services/dataset/lineSink.js"
import { askModel, type AskOptions } from "../../services/model/askModel.js"
import type { AskSettings } from "../../services/model/keptAnswers.js"
import { type Answer, answerIn } from "../../services/scoring/Answer.js"
import { answersByProblem } from "../../services/scoring/answersByProblem.js"
import { loadTestData } from "../../services/scoring/loadTestData.js"
import { ProgramScorer } from "../../services/scoring/ProgramScorer.js"
import { TestData, TestDataBuilder } from "../../services/scoring/TestData.js"
import { StandardStreams } from "../../services/StandardStreams.js"
import { inTurns } from "../../services/turns/inTurns.js"
import { showReading } from "../commands/reading.js"
import { sampleLine } from "../commands/scoring/sampleLine.js"
import { Failure } from "../errors.js"
import { count, oneLine } from "../text.js"
import { runOfTests } from "./runOfTests.js"

/** Where the cases come from: the files of a dataset, under the name that was given, or the benchmark. */
export type CasesFrom = { readonly name: string; readonly files: ReadonlyArray<string> } | "benchmark"

/** What becomes of the cases. */
export type Task =
  | {
      readonly kind: "ask"
      readonly name: string
      readonly settings: AskSettings
      readonly samples: number
      readonly concurrency: number
      /** File of the answers. */
      readonly answers: string
    }
  | { readonly kind: "score"; readonly name: string; readonly predictions: string }
  | { readonly kind: "export"; readonly file: string; readonly toStdout: boolean; readonly system: string }

/** What messages call the cases. */
const nameOf = (from: CasesFrom): string => (from === "benchmark" ? "the benchmark" : from.name)

const utf8 = new TextEncoder()

const print = (line: string) => Effect.flatMap(StandardStreams, ({ stdout }) => stdout.write(`${line}\n`))
const tell = (line: string) => Effect.flatMap(StandardStreams, ({ stderr }) => stderr.write(`nl: ${oneLine(line)}\n`))

const refuse = (file: string, description: string) =>
  new SourceError({ path: fileName(file), reason: "Invalid", description })

/** The catalogue loads only where records are made. */
const benchmark = Effect.promise(() =>
  Promise.all([import("../../services/scoring/benchmark.js"), import("../../layers/LocalGeneration.js")]),
).pipe(Effect.flatMap(([{ benchmark }, { services }]) => Effect.provide(benchmark, services)))

/** The benchmark as test data. */
const benchmarkData = Effect.gen(function* () {
  const builder = new TestDataBuilder()
  builder.add(utf8.encode((yield* benchmark).map((record) => `${JSON.stringify(record)}\n`).join("")), 1)
  return builder.finish()
})

/** The problems of the cases, and the category of each. */
const loadCases = (from: CasesFrom) =>
  Effect.gen(function* () {
    const run = yield* runOfTests(fileName(nameOf(from)))
    const { data, kinds } =
      from === "benchmark" ? yield* benchmarkData : yield* showReading(from.files, loadTestData(from.files))
    const categoryOf = (number: number): Category => Category.literals[kinds.categories[number]!]!
    return { data: new TestData(data, run), run, categoryOf }
  })

/** The requests of the cases: none of them may have the id of another, which an answer would not tell apart. */
const requestsOf = (data: TestData, from: CasesFrom) =>
  Effect.gen(function* () {
    const ids = new Map<string, number>()
    const requests: Array<{ readonly id: string; readonly prompt: string }> = []
    for (let number = 0; number < data.size; number++) {
      const { id, prompt } = data.problem(number)
      const other = ids.get(id)
      if (other !== undefined)
        return yield* refuse(
          nameOf(from),
          `records ${other + 1} and ${number + 1} have the same id, ${JSON.stringify(id)}; give each its own`,
        )
      ids.set(id, number)
      requests.push({ id, prompt })
    }
    return requests
  })

/** An answer, and how long the model took for it, in milliseconds, if it was asked. */
interface Sample {
  readonly answer: Answer
  readonly latency?: number
}

/** By case, what there is to score. */
type Samples = ReadonlyArray<ReadonlyArray<Sample>>

const asked = (data: TestData, from: CasesFrom, task: Extract<Task, { readonly kind: "ask" }>) =>
  Effect.gen(function* () {
    const { answers: file, concurrency, samples, settings } = task
    const { stderr } = yield* StandardStreams
    const total = count(data.size * samples, "answer")
    const found: AskOptions["found"] = (answers) =>
      answers === 0
        ? Effect.void
        : Effect.ignore(
            stderr.write(`nl: ${answers} of ${total} are in ${oneLine(file)} already, and are not asked for again\n`),
          )
    const answers = yield* askModel(yield* requestsOf(data, from), { settings, samples, concurrency, found }).pipe(
      Effect.provide(FileAnswerStore.layer(file)),
      Effect.catchTag("ModelError", ({ message }) =>
        Effect.gen(function* () {
          const { exists } = yield* FileSystem.FileSystem
          const hasSome = yield* Effect.orElseSucceed(exists(file), () => false)
          const wayOn = hasSome ? `; the same command goes on from the answers in ${oneLine(file)}` : ""
          return yield* new Failure({ conclusion: message + wayOn })
        }),
      ),
    )
    return answers.map((some) =>
      some.map(({ completion, latency_ms }): Sample => ({ answer: answerIn(completion), latency: latency_ms })),
    )
  })

const predicted = (data: TestData, file: string) =>
  Effect.gen(function* () {
    const answers = yield* answersByProblem([file], data, "the cases have")
    const missing = answers.filter(({ length }) => length === 0).length
    if (missing > 0)
      yield* tell(
        `${count(missing, "case")} of ${data.size} ${missing === 1 ? "has" : "have"} no answer in ${fileName(file)}, and ` +
          `${missing === 1 ? "counts" : "count"} as failed`,
      )
    return answers.map((some) => some.map((answer): Sample => ({ answer })))
  })

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`

const NANOS_PER_MS = 1e6

/** Scores the samples and prints how they did. */
const report = (
  { categoryOf, data, run }: Effect.Effect.Success<ReturnType<typeof loadCases>>,
  samples: Samples,
  isVerbose: boolean,
) =>
  Effect.gen(function* () {
    const { stdout } = yield* StandardStreams
    const clock = yield* Effect.clock
    const scorer = new ProgramScorer(run)
    const passed = new Map<BenchmarkGroup, number>()
    const total = new Map<BenchmarkGroup, number>()
    const add = (counts: Map<BenchmarkGroup, number>, group: BenchmarkGroup) =>
      void counts.set(group, (counts.get(group) ?? 0) + 1)
    let answers = 0
    let latency = 0
    let lines = ""
    const flush = Effect.suspend(() => {
      const text = lines
      lines = ""
      return text === "" ? Effect.void : stdout.write(text)
    })
    const score = (number: number, sample: Sample | undefined) => {
      const problem = data.problem(number)
      const started = clock.unsafeCurrentTimeNanos()
      const outcome = scorer.score(sample?.answer, problem)
      const taken = Number(clock.unsafeCurrentTimeNanos() - started) / NANOS_PER_MS
      if (sample !== undefined) {
        answers++
        latency += sample.latency ?? taken
      }
      const group = groupOf(categoryOf(number))
      add(total, group)
      if (outcome.passed) add(passed, group)
      if (isVerbose) lines += `${sampleLine(problem.prompt, outcome)}\n`
    }
    yield* inTurns(samples.entries(), ([number, some]) => {
      for (const sample of some.length === 0 ? [undefined] : some) score(number, sample)
    })
    yield* flush
    const sum = (counts: Map<BenchmarkGroup, number>) => [...counts.values()].reduce((all, one) => all + one, 0)
    for (const group of BenchmarkGroup.literals) {
      const all = total.get(group)
      if (all === undefined) continue
      const good = passed.get(group) ?? 0
      yield* print(`  ${group}: ${good}/${all} (${percent(good, all)})`)
    }
    yield* print("")
    yield* print(`Overall Accuracy: ${percent(sum(passed), sum(total))} (${sum(passed)}/${sum(total)})`)
    yield* print(`Average Latency: ${(answers === 0 ? 0 : latency / answers).toFixed(2)}ms`)
  })

/** Writes what there is to ask, for those who ask their model themselves. */
const exported = (data: TestData, from: CasesFrom, task: Extract<Task, { readonly kind: "export" }>) =>
  Effect.gen(function* () {
    const { file, system, toStdout } = task
    const { stderr, stdout } = yield* StandardStreams
    const requests = yield* requestsOf(data, from)
    const lines = requests.map(({ id, prompt }) => JSON.stringify({ id, ...(system === "" ? {} : { system }), prompt }))
    const bytes = utf8.encode(`${lines.join("\n")}\n`)
    const place = { name: file, open: WholeFile.open(file, "cases.jsonl") }
    const isRead = toStdout
      ? yield* stdout.write(bytes)
      : yield* Effect.as(Stream.run(Stream.succeed(bytes), lineSink(place)), true)
    if (!isRead) return
    yield* (toStdout ? stderr : stdout).write(
      `Wrote ${count(data.size, "case")} to ${toStdout ? "standard output" : oneLine(file)}\n`,
    )
  })

/** Tests a model on the cases, or writes these. */
export const testModel = (from: CasesFrom, task: Task, isVerbose: boolean) =>
  Effect.gen(function* () {
    const cases = yield* loadCases(from)
    const { data } = cases
    if (task.kind === "export") return yield* exported(data, from, task)
    const source = from === "benchmark" ? "benchmark test suite" : oneLine(fileName(from.name))
    yield* print(`Testing model: ${oneLine(task.name)}`)
    yield* print(`Using ${source} (${count(data.size, "case")})`)
    yield* print("")
    yield* print("Running tests...")
    const samples: Samples =
      task.kind === "ask" ? yield* asked(data, from, task) : yield* predicted(data, task.predictions)
    yield* report(cases, samples, isVerbose)
  })
