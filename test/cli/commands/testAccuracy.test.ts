import { assert, describe, it } from "@effect/vitest"
import { spawn } from "node:child_process"
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { afterEach, beforeEach } from "vitest"
import { type Behaviour, chat, first, json, promptOf, says, startServer } from "../../support/modelServer.js"
import { testDirectory } from "../support/directory.js"
import { RECORD } from "../support/inProcess.js"
import { NL, nl, outcome } from "../support/run.js"

/** `nl test-accuracy` as a process, with a server that behaves well or badly. */

const directory = testDirectory()

const KEY = "sk-a-key-that-nobody-may-see"

let server: Awaited<ReturnType<typeof startServer>>
let behaviour: Behaviour
beforeEach(async () => {
  server = await startServer((...request) => behaviour(...request))
})
afterEach(() => server.stop())

/** Records that ask for sums, all of one category. */
const write = (count: number): void =>
  directory.write(
    "data.jsonl",
    Array.from({ length: count }, (_, n) =>
      JSON.stringify({ ...RECORD, prompt: `add ${n} and 3`, expected_output: n + 3 }),
    ).join("\n"),
  )

const right = says((asked) => {
  const n = /add (\d+) and/.exec(promptOf(asked))![1]
  return `mov r0, ${n}\naddi r0, r0, 3\nhalt`
})

const start = (words: string, env: NodeJS.ProcessEnv = {}) => {
  const all = ["test-accuracy", "--endpoint", server.url, "--model", "m", ...words.split(" ")]
  const child = spawn(process.execPath, [NL, ...all], {
    cwd: directory.path,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  })
  return { child, ended: outcome(child) }
}

const run = (words: string, env: NodeJS.ProcessEnv = {}) => start(words, env).ended

const answers = () => directory.text("m.answers.jsonl")

/** What is printed, without the latency. */
const printed = (right: number, of: number, cases = of) =>
  `Testing model: m\nUsing data.jsonl (${cases} cases)\n\nRunning tests...\n  Arithmetic: ${right}/${of} (${((100 * right) / of).toFixed(1)}%)\n\n` +
  `Overall Accuracy: ${((100 * right) / of).toFixed(1)}% (${right}/${of})\nAverage Latency: `

describe("a run that is stopped", () => {
  it.each([
    ["SIGINT", 130, "nl: interrupted\n"],
    ["SIGKILL", null, ""],
  ] as const)("by %s goes on where it was", async (signal, code, stderr) => {
    write(60)
    let held = 0
    behaviour = (asked, response, number) => (number < 25 ? right(asked, response, number) : void held++)
    const { child, ended } = start("--test-data data.jsonl --concurrency 4")
    while (held < 4) await sleep(20)
    child.kill(signal)
    const first = await ended
    assert.deepStrictEqual([first.code, first.stderr], [code, stderr])
    const kept = answers()
    assert.strictEqual(kept.split("\n").length, 26)
    // As if it had been killed while it wrote.
    writeFileSync(join(directory.path, "m.answers.jsonl"), kept + kept.slice(0, 50))

    behaviour = right
    const before = server.asked.length
    const second = await run("--test-data data.jsonl --concurrency 4")
    assert.strictEqual(server.asked.length - before, 35)
    assert.isTrue(answers().startsWith(kept))
    assert.strictEqual(answers().trimEnd().split("\n").length, 60)
    assert.isTrue(second.stdout.startsWith(printed(60, 60)), second.stdout)
    assert.strictEqual(
      second.stderr,
      "nl: 25 of 60 answers are in m.answers.jsonl already, and are not asked for again\n",
    )
    assert.strictEqual(second.code, 0)
    assert.deepStrictEqual(readdirSync(directory.path).sort(), ["data.jsonl", "m.answers.jsonl"])
  })
})

describe("a server that misbehaves", () => {
  it("at first does no harm", async () => {
    write(10)
    behaviour = first(
      (_, response) => void response.writeHead(429, { "retry-after": "0" }).end(),
      (_, response) => json(response, 500, { error: { message: "boom" } }),
      (_, response) => void response.socket?.resetAndDestroy(),
      (_, response) => void response.writeHead(200, { "content-length": "99" }).write("{", () => response.destroy()),
      (_, response) => json(response, 200, { object: "list" }),
    )(right)
    const { code, stderr, stdout } = await run("--test-data data.jsonl --concurrency 10")
    assert.strictEqual(stderr, "")
    assert.isTrue(stdout.startsWith(printed(10, 10)), stdout)
    assert.strictEqual(code, 0)
  })

  it("to the end is told of in one line, and what came is kept", async () => {
    write(10)
    behaviour = (asked, response, number) =>
      number < 3
        ? right(asked, response, number)
        : json(response, 401, { error: { message: `no such key: ${asked.headers.authorization}` } })
    const { code, stderr } = await run("--test-data data.jsonl --concurrency 1 --api-key-env SOME_KEY", {
      SOME_KEY: KEY,
    })
    assert.strictEqual(
      stderr,
      `nl: cannot ask the model at ${server.url}/chat/completions: status 401, "no such key: Bearer …"; see that the key is ` +
        "the right one, and may use this model; the same command goes on from the answers in m.answers.jsonl\n",
    )
    assert.strictEqual(code, 1)
    assert.strictEqual(answers().trimEnd().split("\n").length, 3)
  })
})

describe("the key", () => {
  it("is sent, and is nowhere else, even where the server repeats it", async () => {
    write(2)
    behaviour = (asked, response) => json(response, 200, chat(`mov r0, 3 ; ${asked.headers.authorization}\nhalt`))
    const { stderr, stdout } = await run("--test-data data.jsonl -v --api-key-env SOME_KEY", { SOME_KEY: ` ${KEY}\n` })
    assert.strictEqual(server.asked[0]!.headers.authorization, `Bearer ${KEY}`)
    assert.isTrue(stdout.includes('[PASS] "add 0 and 3" -> 3 (expected: 3)'), stdout + stderr)
    for (const text of [stdout, stderr, answers()]) assert.notInclude(text, KEY)
  })

  it.each([
    ["NO_SUCH_VARIABLE", {}, "the environment variable that --api-key-env names is empty, or not set"],
    ["SOME_KEY", { SOME_KEY: "" }, "the environment variable that --api-key-env names is empty, or not set"],
    [
      "SOME_KEY",
      { SOME_KEY: `${KEY}\n${KEY}` },
      "the environment variable that --api-key-env names has characters that no key has",
    ],
    [KEY, {}, "--api-key-env must be the name of an environment variable that has the key, not the key"],
  ] as const)("must be in a variable: %s %o", async (name, env, problem) => {
    write(1)
    behaviour = right
    const { code, stderr, stdout } = await run(`--test-data data.jsonl --api-key-env ${name}`, env)
    assert.strictEqual(stderr, `nl test-accuracy: ${problem}; see "nl test-accuracy --help"\n`)
    assert.deepStrictEqual([code, stdout, server.asked], [2, "", []])
  })

  it("is not looked for in an endpoint", async () => {
    const { code, stderr } = await nl(
      directory.path,
      ..."test-accuracy --endpoint http://u:secret@a/v1 --model m".split(" "),
    )
    assert.match(stderr, /^nl test-accuracy: --endpoint must not have a password in it; [^\n]*\n$/)
    assert.notInclude(stderr, "secret")
    assert.strictEqual(code, 2)
  })
})

it("writes no cases over the records", async () => {
  write(2)
  const before = directory.text("data.jsonl")
  const words = "test-accuracy --test-data data.jsonl --export ./data.jsonl"
  const { code, stderr } = await nl(directory.path, ...words.split(" "))
  assert.strictEqual(code, 2)
  assert.include(stderr, "option --export names the file of --test-data itself, ./data.jsonl; choose another path")
  assert.strictEqual(directory.text("data.jsonl"), before)
})

describe("the benchmark", () => {
  it("is 500 cases, of which the page of results tells", async () => {
    const exported = await nl(directory.path, ..."test-accuracy --export cases.jsonl --system none".split(" "))
    assert.deepInclude(exported, { code: 0, stdout: "Wrote 500 cases to cases.jsonl\n", stderr: "" })
    const cases = directory
      .text("cases.jsonl")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { readonly id: string; readonly prompt: string })
    assert.strictEqual(cases.length, 500)

    behaviour = says(() => "mov r0, 1\nhalt")
    const live = await run("-v")
    assert.deepStrictEqual([live.code, live.stderr], [0, ""])
    const lines = live.stdout.split("\n")
    assert.deepStrictEqual(lines.slice(0, 4), [
      ...["Testing model: m", "Using benchmark test suite (500 cases)", "", "Running tests..."],
    ])
    const told = lines.slice(4, 504)
    for (const [n, line] of told.entries()) {
      assert.match(line, /^\[(PASS|FAIL)\] ".*" -> (1|fault: .*) \(expected: -?\d+\)$/)
      assert.isTrue(line.slice(7).startsWith(`"${cases[n]!.prompt}" -> `), line)
    }
    const passed = told.filter((line) => line.startsWith("[PASS]")).length
    const results = lines.slice(504, 509).map((line) => /^ {2}(\w+): (\d+)\/100 \((\d+\.\d)%\)$/.exec(line)!)
    assert.deepStrictEqual(
      results.map(([, group]) => group),
      ["Arithmetic", "Loops", "Memory", "Functions", "Advanced"],
    )
    assert.strictEqual(
      results.reduce((sum, [, , number]) => sum + Number(number), 0),
      passed,
    )
    assert.deepStrictEqual(lines.slice(509, 511), ["", `Overall Accuracy: ${(passed / 5).toFixed(1)}% (${passed}/500)`])
    assert.match(lines[511]!, /^Average Latency: \d+\.\d\dms$/)
    assert.deepStrictEqual(lines.slice(512), [""])

    // The same answers, from the file in which they were kept.
    const scored = await nl(directory.path, ..."test-accuracy --predictions m.answers.jsonl --model m".split(" "))
    assert.deepStrictEqual(
      scored.stdout.split("\n").slice(0, -2),
      lines.filter((line) => !line.startsWith("[")).slice(0, -2),
    )
  })
})

describe("files", () => {
  it.each([
    ["--answers .", /^nl: cannot use \.: it is a directory; name a file in it\n$/],
    ["--answers no/a.jsonl", /^nl: cannot write no\/a\.jsonl: there is no such directory; create it first/],
    [
      "--answers /dev/null",
      /^nl: cannot use \/dev\/null: it is a pipe or a device, which keeps nothing; choose a file\n$/,
    ],
    ["--answers data.jsonl", /^nl: cannot use data\.jsonl: line 1 is not an answer of a model that is tested; /],
    ["--system missing.txt", /^nl: cannot use missing\.txt: there is no such file or directory\n$/],
  ])("%s", async (words, line) => {
    write(2)
    const before = readFileSync(join(directory.path, "data.jsonl"), "utf8")
    behaviour = right
    const { code, stderr } = await run(`--test-data data.jsonl ${words}`)
    assert.match(stderr, line)
    assert.strictEqual(code, 1)
    assert.strictEqual(directory.text("data.jsonl"), before)
    assert.deepStrictEqual(server.asked, [])
    assert.isFalse(existsSync(join(directory.path, "m.answers.jsonl")))
  })

  it("a dataset folder is asked its test split, and a file with the system message is used", async () => {
    const made = await nl(
      directory.path,
      ..."dataset make ds -l 1 --train 20 --validation 0 --test 4 --tests 2".split(" "),
    )
    assert.strictEqual(made.code, 0, made.stderr)
    directory.write("system.txt", "Be brief.")
    behaviour = says(() => "halt")
    const { stderr, stdout } = await run("--test-data ds --system system.txt --api completions")
    assert.strictEqual(stderr, "")
    assert.include(stdout, "Using ds (4 cases)\n")
    assert.isTrue(
      server.asked.every(({ body, path }) => path === "/v1/completions" && body.prompt!.startsWith("Be brief.\n\n")),
    )
    const { stdout: train } = await run("--test-data ds --split train --answers train.jsonl --max-tokens 9 --timeout 7")
    assert.include(train, "Using ds (20 cases)\n")
    assert.strictEqual(server.asked.at(-1)!.body.max_tokens, 9)
  })
})
