import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { existsSync } from "node:fs"
import * as TestAccuracy from "../../../src/cli/commands/testAccuracy.js"
import { documented } from "../../../src/cli/nl.js"
import { ModelError } from "../../../src/domain/errors.js"
import * as NativeVm from "../../../src/layers/NativeVm.js"
import { Model, type ModelRequest } from "../../../src/services/model/Model.js"
import { SHORT_CARD } from "../../../src/services/tables/instructionCard.js"
import { Vm } from "../../../src/services/Vm.js"
import { testDirectory } from "../support/directory.js"
import { datasets, fails, inProcess, LINE, progress, RECORD, succeeds } from "../support/inProcess.js"

const directory = testDirectory()

const command = documented(TestAccuracy.command, TestAccuracy.documentation)

const lineOf = (change: object): string => `${JSON.stringify({ ...RECORD, ...change })}\n`

/** Records with ids, one of each of three groups. */
const RECORDS = [
  lineOf({ id: "a" }),
  lineOf({ id: "b", prompt: "ADD 6 and 3", expected_output: 9, category: "memory" }),
  lineOf({ id: "c", prompt: "add 7\nand 3", expected_output: 10, category: "crypto" }),
].join("")

/** Runs the command with a model that answers so. */
const run = (words: string, answer: (request: ModelRequest) => string = () => "", files = {}) => {
  const asked: Array<ModelRequest> = []
  const model = Layer.succeed(Model, {
    name: "a/model",
    complete: (request) =>
      Effect.sync(() => {
        asked.push(request)
        return { text: answer(request), latencyMs: 0.12 }
      }),
  })
  const all = { "data.jsonl": RECORDS, "empty.jsonl": "", ...files }
  const { layer, told } = progress()
  const services = Layer.mergeAll(model, layer, NativeVm.layer, datasets(all), NodeFileSystem.layer)
  return Effect.map(inProcess(command, ["test-accuracy", ...words.split(" ")], services), (ending) => ({
    ...{ ...ending, asked, told },
  }))
}

const answersAt = () => `${directory.path}/answers.jsonl`
const ASK = "--endpoint http://a/v1 --model a/model --test-data data.jsonl"

const right = ({ prompt }: ModelRequest): string => `mov r0, ${/\d/.exec(prompt)![0]}\naddi r0, r0, 3\nhalt`

describe("nl test-accuracy with a model", () => {
  it.effect("prints how it did, group by group", () =>
    Effect.gen(function* () {
      const ending = yield* run(`${ASK} --answers ${answersAt()}`, right)
      succeeds(
        ending,
        `Testing model: a/model
Using data.jsonl (3 cases)

Running tests...
  Arithmetic: 1/1 (100.0%)
  Memory: 1/1 (100.0%)
  Advanced: 1/1 (100.0%)

Overall Accuracy: 100.0% (3/3)
Average Latency: 0.12ms
`,
      )
      assert.deepStrictEqual(
        ending.asked.map(({ system }) => system),
        [SHORT_CARD, SHORT_CARD, SHORT_CARD],
      )
      assert.deepStrictEqual(
        ending.told.filter(([event]) => event === "start"),
        [
          ["start", RECORDS.length, "bytes"],
          ["start", 3, "answers"],
        ],
      )
    }),
  )

  it.effect("and with -v case by case, on one line each", () =>
    Effect.gen(function* () {
      const answers = ["```\nmov r0, 8\nhalt\n```", "mov r0, 7\nhalt", "mvo r0, 10"]
      const { stdout } = yield* run(`${ASK} -v --concurrency 1 --answers ${answersAt()}`, () => answers.shift()!)
      assert.strictEqual(
        stdout,
        `Testing model: a/model
Using data.jsonl (3 cases)

Running tests...
[PASS] "add 5 and 3" -> 8 (expected: 8)
[FAIL] "ADD 6 and 3" -> 7 (expected: 9)
[FAIL] "add 7\\nand 3" -> not-assembled: line 1, column 1: unknown operation \`mvo\`; did you mean \`mov\`? (expected: 10)
  Arithmetic: 1/1 (100.0%)
  Memory: 0/1 (0.0%)
  Advanced: 0/1 (0.0%)

Overall Accuracy: 33.3% (1/3)
Average Latency: 0.12ms
`,
      )
    }),
  )

  it.effect("counts samples, and asks none of them twice", () =>
    Effect.gen(function* () {
      const words = `${ASK} --samples 4 --temperature 0.5 --concurrency 1 --answers ${answersAt()}`
      let n = 0
      const first = yield* run(words, (request) => (n++ % 4 === 0 ? right(request) : "halt"))
      assert.include(first.stdout, "Using data.jsonl (3 cases)")
      assert.include(first.stdout, "\nOverall Accuracy: 25.0% (3/12)\n")
      const second = yield* run(words, () => assert.fail("it is asked again"))
      succeeds(
        second,
        first.stdout,
        `nl: 12 of 12 answers are in ${answersAt()} already, and are not asked for again\n`,
      )
    }),
  )

  it.effect("refuses answers to something else, which stay as they are", () =>
    Effect.gen(function* () {
      yield* run(`${ASK} --answers ${answersAt()}`, right)
      const before = directory.text("answers.jsonl")
      fails(
        yield* run(`${ASK} --system none --answers ${answersAt()}`, right),
        "SourceError",
        `cannot use ${answersAt()}: it has answers of another model, or with another API, system message, temperature or ` +
          "length; answers are kept in a file of their own, so choose another",
      )
      assert.strictEqual(directory.text("answers.jsonl"), before)
    }),
  )

  it.effect("that does not answer ends it, and leaves no empty file", () =>
    Effect.gen(function* () {
      const error = new ModelError({ endpoint: "http://a", reason: "Refused", status: 401, description: "no" })
      const model = Layer.succeed(Model, { name: "m", complete: () => error })
      const services = Layer.mergeAll(
        ...([
          model,
          progress().layer,
          NativeVm.layer,
          datasets({ "data.jsonl": RECORDS }),
          NodeFileSystem.layer,
        ] as const),
      )
      const words = ["test-accuracy", ...`${ASK} --answers ${answersAt()}`.split(" ")]
      fails(yield* inProcess(command, words, services), "Failure", "cannot ask the model at http://a: no")
      assert.isFalse(existsSync(answersAt()))
    }),
  )

  it.effect("needs cases that can be told apart, and some", () =>
    Effect.gen(function* () {
      fails(
        yield* run("--endpoint http://a/v1 --model m --test-data twice.jsonl", right, {
          "twice.jsonl": RECORDS + LINE.replace("{", '{"id":"a",'),
        }),
        "SourceError",
        'cannot use twice.jsonl: records 1 and 4 have the same id, "a"; give each its own',
      )
      fails(
        yield* run("--endpoint http://a/v1 --model m --test-data empty.jsonl"),
        "SourceError",
        "cannot use empty.jsonl: it is empty; test data have one record a line",
      )
      fails(
        yield* run("--predictions p.jsonl --test-data bad.jsonl", right, { "bad.jsonl": `${LINE}{}\n`, "p.jsonl": "" }),
        "SourceError",
        "cannot use bad.jsonl: line 2 is not a record of test data: prompt is missing; binary_ir is missing; assembly is missing; and 3 more; " +
          '"nl verify" tells all that is wrong with the file',
      )
    }),
  )
})

describe("nl test-accuracy with predictions", () => {
  const predictions = (text: string, words = "") =>
    run(`--predictions p.jsonl --test-data data.jsonl${words}`, () => assert.fail("a model is asked"), {
      "p.jsonl": text,
    })

  it.effect("scores them; what is missing has failed, and is said", () =>
    Effect.gen(function* () {
      const text = `{"id":"a","completion":"mov r0, 8\\nhalt"}\n{"prompt":"add 6 and 3.","completions":["mov r0, 9\\nhalt",""]}\n`
      const { exit, stderr, stdout } = yield* predictions(text, " --model me")
      assert.strictEqual(exit._tag, "Success")
      assert.match(
        stdout,
        /^Testing model: me\nUsing data.jsonl \(3 cases\)\n\nRunning tests...\n {2}Arithmetic: 1\/1 \(100.0%\)\n {2}Memory: 1\/2 \(50.0%\)\n {2}Advanced: 0\/1 \(0.0%\)\n\nOverall Accuracy: 50.0% \(2\/4\)\nAverage Latency: \d+\.\d\dms\n$/,
      )
      assert.strictEqual(stderr, "nl: 1 case of 3 has no answer in p.jsonl, and counts as failed\n")
    }),
  )

  it.effect("takes a file without any", () =>
    Effect.gen(function* () {
      const { stderr, stdout } = yield* predictions("")
      assert.include(stdout, "Testing model: p.jsonl\n")
      assert.include(stdout, "Overall Accuracy: 0.0% (0/3)\nAverage Latency: 0.00ms\n")
      assert.strictEqual(stderr, "nl: 3 cases of 3 have no answer in p.jsonl, and count as failed\n")
    }),
  )

  it.effect.each([
    ["{}\n", "line 1: it names no problem: a line has id, task_id or prompt"],
    ['{"id":"a","completion":""}\n{"id":"z","completion":""}\n', 'line 2: the cases have no problem with the id "z"'],
  ] as const)("refuses %s", ([text, description]) =>
    Effect.map(predictions(text), (ending) => fails(ending, "SourceError", `cannot use p.jsonl: ${description}`)),
  )

  it.effect("needs a Vm that can run tests", () =>
    Effect.gen(function* () {
      const vm = Layer.succeed(Vm, { execute: () => assert.fail("a program is executed") })
      const model = Layer.succeed(Model, { name: "m", complete: () => Effect.dieMessage("it is asked") })
      const files = datasets({ "data.jsonl": RECORDS, "p.jsonl": "" })
      const services = Layer.mergeAll(model, progress().layer, vm, files, NodeFileSystem.layer)
      fails(
        yield* inProcess(command, "test-accuracy --predictions p.jsonl --test-data data.jsonl".split(" "), services),
        "SourceError",
        "cannot use data.jsonl: the Vm that is supplied cannot run tests: it has no `run`",
      )
    }),
  )
})

describe("nl test-accuracy --export", () => {
  const lines = (system: object) =>
    ["add 5 and 3", "ADD 6 and 3", "add 7\nand 3"]
      .map((prompt, n) => `${JSON.stringify({ id: "abc"[n], ...system, prompt })}\n`)
      .join("")

  it.effect("writes what there is to ask", () =>
    Effect.gen(function* () {
      const file = `${directory.path}/cases.jsonl`
      succeeds(yield* run(`--export ${file} --test-data data.jsonl`), `Wrote 3 cases to ${file}\n`)
      assert.strictEqual(directory.text("cases.jsonl"), lines({ system: SHORT_CARD }))
      succeeds(yield* run(`--export ${file} --test-data data.jsonl --system none`), `Wrote 3 cases to ${file}\n`)
      assert.strictEqual(directory.text("cases.jsonl"), lines({}))
    }),
  )

  it.effect("also to standard output", () =>
    Effect.map(run("--export - --test-data data.jsonl --system none"), (ending) =>
      succeeds(ending, lines({}), "Wrote 3 cases to standard output\n"),
    ),
  )
})

describe("nl test-accuracy refuses", () => {
  const endpoint = "--endpoint http://a/v1 --model m"
  it.effect.each([
    ["-v", "nothing says what to test: name a model with --endpoint and --model, or answers with --predictions"],
    ["--model m", "nothing says what to test: name a model with --endpoint and --model, or answers with --predictions"],
    ["--endpoint http://a/v1", "--endpoint needs the model's name, --model NAME"],
    [`${endpoint} --predictions p`, "options --endpoint and --predictions exclude each other, leave one out"],
    ["--export a --predictions p", "options --predictions and --export exclude each other, leave one out"],
    ["--predictions p --samples 3", "option --samples has no effect with --predictions, leave it out"],
    ["--predictions p --system none", "option --system has no effect with --predictions, leave it out"],
    ["--export p --model m", "option --model has no effect with --export, leave it out"],
    ["--export p -v", "option --verbose has no effect with --export, leave it out"],
    [`${endpoint} --benchmark --test-data a`, "options --benchmark and --test-data exclude each other, leave one out"],
    [`${endpoint} --split test`, "option --split has no effect without --test-data, add that or leave it out"],
    [`${endpoint} --test-data data.jsonl --split test`, "--split is for a dataset folder, and this is a file"],
    ["--predictions - --test-data -", "--test-data and --predictions cannot both be standard input"],
    [
      `${endpoint} --samples 2`,
      "several samples need a --temperature, such as 0.8: at the usual 0 they would be the same",
    ],
    ["--endpoint a --model m", "--endpoint must be a URL such as http://localhost:8000/v1"],
    [`${endpoint} --temperature 3`, '--temperature must be a number from 0 to 2, such as 0.7, not "3"'],
    [`${endpoint} --temperature 1e0`, '--temperature must be a number from 0 to 2, such as 0.7, not "1e0"'],
    [`${endpoint} --model=`, "option --model is given twice"],
    ["--endpoint= --model m", "--endpoint needs a value, not empty"],
  ] as const)("%s", ([words, problem]) =>
    Effect.map(run(words), (ending) => fails(ending, "UsageError", `${problem}; see "nl test-accuracy --help"`)),
  )
})
