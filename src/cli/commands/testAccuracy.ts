import * as Command from "@effect/cli/Command"
import * as Options from "@effect/cli/Options"
import type { HttpClient } from "@effect/platform/HttpClient"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import { ModelApi, type ModelEndpoint, readEndpoint } from "../../domain/ModelEndpoint.js"
import { Split } from "../../domain/Split.js"
import { fileName, isStdin } from "../../domain/standardInput.js"
import { Model } from "../../services/model/Model.js"
import { UsageError } from "../errors.js"
import type { Documentation } from "../kit/entries.js"
import * as Values from "../kit/values.js"
import type { CasesFrom, Task } from "../programs/testModel.js"
import { keepInputs } from "./fileIdentity.js"
import { isStdout } from "./isStdout.js"
import { recordsOf } from "./recordsOf.js"
import { systemText } from "./systemText.js"

const COMMAND = "nl test-accuracy"

/** What is meant where nobody says. */
const USUAL = { concurrency: 8, samples: 1, temperature: 0, maxTokens: 1024, timeout: 300 } as const

const text = (name: string, what: string, description: string) =>
  Values.someText(name, what).pipe(Options.withDescription(description), Options.optional)

const entries = {
  endpoint: text(
    "endpoint",
    "URL",
    "Address of a model's OpenAI-compatible API, such as http://localhost:8000/v1; asks the model that --model names",
  ),
  model: text("model", "NAME", "Name of the model: on the server, and in what is printed"),
  api: Values.word("api", "API", ModelApi.literals).pipe(
    Options.withDescription("API of the endpoint: chat or completions (default: what its path says, or else chat)"),
    Options.optional,
  ),
  benchmark: Options.boolean("benchmark").pipe(
    Options.withDescription("Test with the benchmark's 500 cases (this is what happens without --test-data)"),
  ),
  testData: Values.path("test-data", "FILE").pipe(
    Options.withDescription(
      "Test with these records: JSON lines, plain or gzipped, Parquet, a dataset folder; - is standard input",
    ),
    Options.optional,
  ),
  split: Values.word("split", "NAME", Split.literals).pipe(
    Options.withDescription(
      "Split of a dataset folder: train, validation, test, test_wording or test_family (default: test)",
    ),
    Options.optional,
  ),
  predictions: Values.path("predictions", "FILE").pipe(
    Options.withDescription("Score the answers in this file, and ask no model; lines as nl score takes them"),
    Options.optional,
  ),
  answers: Values.path("answers", "FILE").pipe(
    Options.withDescription(
      "Keep the model's answers in this file; a run that was stopped goes on from it (default: NAME.answers.jsonl)",
    ),
    Options.optional,
  ),
  concurrency: Values.integer("concurrency", 1, 1024).pipe(
    Options.withDescription(`Requests at once, 1 to 1024 (default: ${USUAL.concurrency})`),
    Options.optional,
  ),
  samples: Values.integer("samples", 1, 1000).pipe(
    Options.withDescription(`Answers to each case, 1 to 1000; the results count answers (default: ${USUAL.samples})`),
    Options.optional,
  ),
  temperature: Values.decimal("temperature", 0, 2).pipe(
    Options.withDescription(`Temperature, 0 to 2 (default: ${USUAL.temperature})`),
    Options.optional,
  ),
  maxTokens: Values.integer("max-tokens", 1, 1_000_000).pipe(
    Options.withDescription(
      `Longest answer, in tokens; models that reason in front of it need more (default: ${USUAL.maxTokens})`,
    ),
    Options.optional,
  ),
  timeout: Values.integer("timeout", 1, 86_400).pipe(
    Options.withPseudoName("SECONDS"),
    Options.withDescription(`Longest time that an answer may take, in seconds (default: ${USUAL.timeout})`),
    Options.optional,
  ),
  apiKeyEnv: text(
    "api-key-env",
    "NAME",
    "Environment variable that has the API key: it is sent to the endpoint, and is never printed or stored",
  ),
  system: text(
    "system",
    "TEXT",
    "What the model is told first: short (a card of the machine), none, or a file with it (default: short)",
  ),
  export: Values.path("export", "FILE").pipe(
    Options.withDescription(
      "Write ids, system message and prompts of the cases to this file, to ask a model by other means, and end",
    ),
    Options.optional,
  ),
  verbose: Options.boolean("verbose").pipe(
    Options.withAlias("v"),
    Options.withDescription("Print each case: what the program left in r0, and what was expected"),
  ),
} as const

/** The options of `nl test-accuracy`, read. */
export interface TestAccuracyOptions {
  readonly endpoint: Option.Option<string>
  readonly model: Option.Option<string>
  readonly api: Option.Option<ModelApi>
  readonly benchmark: boolean
  readonly testData: Option.Option<string>
  readonly split: Option.Option<Split>
  readonly predictions: Option.Option<string>
  readonly answers: Option.Option<string>
  readonly concurrency: Option.Option<number>
  readonly samples: Option.Option<number>
  readonly temperature: Option.Option<number>
  readonly maxTokens: Option.Option<number>
  readonly timeout: Option.Option<number>
  readonly apiKeyEnv: Option.Option<string>
  readonly system: Option.Option<string>
  readonly export: Option.Option<string>
  readonly verbose: boolean
}

const refuse = (problem: string) => new UsageError({ command: COMMAND, problem })

/** Options that say what is done with the cases. */
const WAYS = { endpoint: "--endpoint", predictions: "--predictions", export: "--export" } as const

/** Options that have an effect with one of the ways alone, or with two. */
const NEEDS = {
  api: ["--api", ["endpoint"]],
  answers: ["--answers", ["endpoint"]],
  concurrency: ["--concurrency", ["endpoint"]],
  samples: ["--samples", ["endpoint"]],
  temperature: ["--temperature", ["endpoint"]],
  maxTokens: ["--max-tokens", ["endpoint"]],
  timeout: ["--timeout", ["endpoint"]],
  apiKeyEnv: ["--api-key-env", ["endpoint"]],
  system: ["--system", ["endpoint", "export"]],
  model: ["--model", ["endpoint", "predictions"]],
} as const

type Way = keyof typeof WAYS

/** Refuses options that contradict each other, and gives what is done with the cases. */
const wayOf = (options: TestAccuracyOptions): Effect.Effect<Way, UsageError> => {
  const ways = (Object.keys(WAYS) as ReadonlyArray<Way>).filter((way) => Option.isSome(options[way]))
  const [way, other] = ways
  if (way === undefined)
    return refuse("nothing says what to test: name a model with --endpoint and --model, or answers with --predictions")
  if (other !== undefined) return refuse(`options ${WAYS[way]} and ${WAYS[other]} exclude each other, leave one out`)
  for (const key of Object.keys(NEEDS) as ReadonlyArray<keyof typeof NEEDS>) {
    const [name, needed] = NEEDS[key] as readonly [string, ReadonlyArray<Way>]
    if (Option.isSome<unknown>(options[key]) && !needed.includes(way))
      return refuse(`option ${name} has no effect with ${WAYS[way]}, leave it out`)
  }
  if (options.verbose && way === "export") return refuse("option --verbose has no effect with --export, leave it out")
  if (options.benchmark && Option.isSome(options.testData))
    return refuse("options --benchmark and --test-data exclude each other, leave one out")
  if (Option.isSome(options.split) && Option.isNone(options.testData))
    return refuse("option --split has no effect without --test-data, add that or leave it out")
  if (Option.exists(options.testData, isStdin) && Option.exists(options.predictions, isStdin))
    return refuse("--test-data and --predictions cannot both be standard input")
  if (way === "endpoint" && Option.isNone(options.model))
    return refuse("--endpoint needs the model's name, --model NAME")
  if (Option.exists(options.samples, (samples) => samples > 1) && Option.isNone(options.temperature))
    return refuse("several samples need a --temperature, such as 0.8: at the usual 0 they would be the same")
  return Effect.succeed(way)
}

const endpointOf = (options: TestAccuracyOptions): Effect.Effect<ModelEndpoint, UsageError> =>
  readEndpoint(
    Option.getOrElse(options.endpoint, () => ""),
    Option.getOrUndefined(options.api),
  ).pipe(Either.mapLeft((problem) => refuse(`--endpoint ${problem}`)))

/** Names of variables. What else is there may be the key itself, which must not be shown. */
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/

/** What an HTTP header can hold. */
const SENDABLE = /^[\x21-\x7e]+$/

const keyOf = ({ apiKeyEnv }: TestAccuracyOptions) =>
  Effect.gen(function* () {
    if (Option.isNone(apiKeyEnv)) return undefined
    if (!VARIABLE.test(apiKeyEnv.value))
      return yield* refuse("--api-key-env must be the name of an environment variable that has the key, not the key")
    const key = yield* Effect.option(Config.redacted(apiKeyEnv.value))
    const value = Option.match(key, { onNone: () => "", onSome: (secret) => Redacted.value(secret).trim() })
    if (value === "") return yield* refuse("the environment variable that --api-key-env names is empty, or not set")
    if (!SENDABLE.test(value))
      return yield* refuse("the environment variable that --api-key-env names has characters that no key has")
    return Redacted.make(value)
  })

const maxTokensOf = ({ maxTokens }: TestAccuracyOptions) => Option.getOrElse(maxTokens, () => USUAL.maxTokens)
const temperatureOf = ({ temperature }: TestAccuracyOptions) => Option.getOrElse(temperature, () => USUAL.temperature)

/** Answers that are scored come from a file. */
const noModel = Layer.succeed(Model, { name: "", complete: () => Effect.dieMessage("there is no model to ask") })

/** The model that the options name; none, and no HTTP client, where they name a file of answers. */
export const modelLayer = (
  options: TestAccuracyOptions,
  httpClient: Layer.Layer<HttpClient>,
): Layer.Layer<Model, UsageError> =>
  Layer.unwrapEffect(
    Effect.gen(function* () {
      if ((yield* wayOf(options)) !== "endpoint") return noModel
      const endpoint = yield* endpointOf(options)
      const key = yield* keyOf(options)
      const OpenAiModel = yield* Effect.promise(() => import("../../layers/OpenAiModel.js"))
      const model = OpenAiModel.layer({
        ...{ endpoint, maxTokens: maxTokensOf(options), temperature: temperatureOf(options) },
        model: Option.getOrElse(options.model, () => ""),
        timeout: `${Option.getOrElse(options.timeout, () => USUAL.timeout)} seconds`,
        ...(key === undefined ? {} : { key }),
      })
      return Layer.provide(model, httpClient)
    }),
  )

/** The most characters of a model's name in the name of a file. */
const MOST = 100

/** The file of a model's answers where none is named: `meta-llama/Llama-3` → `meta-llama-Llama-3.answers.jsonl`. */
const answersFile = (model: string): string => {
  const name = model
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[.-]+/, "")
    .slice(0, MOST)
  return `${name === "" ? "model" : name}.answers.jsonl`
}

const task = (one: Task): Task => one

const taskOf = (way: Way, options: TestAccuracyOptions) =>
  Effect.gen(function* () {
    const system = Option.getOrElse(options.system, () => "short")
    if (way === "predictions") {
      const predictions = Option.getOrElse(options.predictions, () => "")
      return task({ kind: "score", predictions, name: Option.getOrElse(options.model, () => fileName(predictions)) })
    }
    if (way === "export") {
      const file = Option.getOrElse(options.export, () => "")
      return task({ kind: "export", file, toStdout: yield* isStdout(file), system: yield* systemText(system) })
    }
    const { name } = yield* Model
    const { api } = yield* endpointOf(options)
    const settings = { temperature: temperatureOf(options), maxTokens: maxTokensOf(options) }
    return task({
      ...{ kind: "ask", name },
      settings: { model: name, api, system: yield* systemText(system), ...settings },
      samples: Option.getOrElse(options.samples, () => USUAL.samples),
      concurrency: Option.getOrElse(options.concurrency, () => USUAL.concurrency),
      answers: Option.getOrElse(options.answers, () => answersFile(name)),
    })
  })

/** Where the cases come from. */
const casesFrom = ({ split, testData }: TestAccuracyOptions) =>
  Effect.gen(function* () {
    if (Option.isNone(testData)) return "benchmark"
    const files = yield* recordsOf(COMMAND, testData.value, split, "test")
    return { name: testData.value, files }
  })

const testAccuracy = (options: TestAccuracyOptions) =>
  Effect.gen(function* () {
    const way = yield* wayOf(options)
    const task = yield* taskOf(way, options)
    const from: CasesFrom = yield* casesFrom(options)
    const cases = from === "benchmark" ? [] : from.files.map((path) => ["the file of --test-data", path] as const)
    if (task.kind === "export" && !task.toStdout) yield* keepInputs(COMMAND, "--export", task.file, cases)
    const { testModel } = yield* Effect.promise(() => import("../programs/testModel.js"))
    yield* testModel(from, task, options.verbose)
  })

/** `nl test-accuracy`. The model is the caller's to provide: `modelLayer` is the one that the options name. */
export const command = Command.make("test-accuracy", entries, testAccuracy).pipe(
  Command.withDescription("Test how many programs a model gets right: one that answers over HTTP, or its answers"),
)

export const documentation: Documentation<typeof entries> = {
  entries,
  offers: { api: ModelApi.literals, split: Split.literals, system: ["short", "none"] },
  tables: [
    {
      title: "Groups",
      rows: [
        ["Arithmetic", "Categories arithmetic, bitwise"],
        ["Loops", "Categories loops, comparisons, math"],
        ["Memory", "Category memory"],
        ["Functions", "Category functions"],
        ["Advanced", "Categories algorithms, concurrency, security, crypto"],
      ],
    },
  ],
  examples: [
    {
      what: "A model that a server on this machine has",
      words: "nl test-accuracy --endpoint http://localhost:8000/v1 --model my-model",
    },
    {
      what: "Ten answers to each case, from a service that needs a key",
      words: "nl test-accuracy --endpoint URL --model NAME --api-key-env KEY --samples 10 --temperature 0.8",
    },
    {
      what: "Ask the model by other means",
      words: "nl test-accuracy --export cases.jsonl && ./ask cases.jsonl > predictions.jsonl",
    },
    { what: "Score what it wrote", words: "nl test-accuracy --predictions predictions.jsonl -v" },
  ],
}
