import { spawn } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { gzipSync } from "node:zlib"
import { afterAll, assert, beforeAll, beforeEach, describe, it } from "vitest"
import * as Schema from "effect/Schema"
import { SampleScore } from "../../../src/domain/Score.js"
import { nl, NL, outcome } from "../support/run.js"

/** What a test reads of a record. */
interface Record {
  readonly id: string
  readonly prompt: string
  readonly assembly: string
  readonly binary_ir: ReadonlyArray<number>
  readonly expected_output: number
}

let root = ""
let directory = ""
let records: ReadonlyArray<Record> = []

const linesOf = (name: string): ReadonlyArray<string> =>
  readFileSync(join(directory, name), "utf8").split("\n").slice(0, -1)

const write = (name: string, lines: ReadonlyArray<object>): void =>
  writeFileSync(join(directory, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(""))

const resultsOf = (name: string): ReadonlyArray<SampleScore> =>
  linesOf(name).map((line) => Schema.decodeUnknownSync(SampleScore)(JSON.parse(line)))

const FOLDER = "dataset make folder --train 20 --validation 0 --test 200 --tests 4 --shards 1".split(" ")

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "nl-score-"))
  assert.deepInclude(await nl(root, ...FOLDER), { code: 0, stderr: "" })
  assert.deepInclude(
    await nl(root, ...FOLDER.map((word) => (word === "folder" ? "lines" : word)), "--format", "jsonl"),
    {
      code: 0,
    },
  )
  const text = readFileSync(join(root, "lines/data/test-00000-of-00001.jsonl"), "utf8")
  records = text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))
beforeEach(() => void (directory = mkdtempSync(join(root, "t-"))))

const score = (...words: ReadonlyArray<string>) => nl(directory, "score", ...words)
const TEST = ["--test-data", "../folder"]

/** The results of a run that has not come to its end. */
const partial = () => readdirSync(directory).find((name) => name.endsWith(".partial"))

/** A run that is ended by a signal when it has written some results to part.jsonl. */
const endedBy = async (signal: NodeJS.Signals) => {
  const child = spawn(process.execPath, [NL, "score", "answers.jsonl", ...TEST, "-o", "part.jsonl"], {
    cwd: directory,
    stdio: ["ignore", "pipe", "pipe"],
  })
  const ended = outcome(child)
  while (partial() === undefined || readFileSync(join(directory, partial()!)).length === 0) await sleep(2)
  child.kill(signal)
  return ended
}

describe("nl score", () => {
  it("the records' own programs pass, by id and by prompt, as text, bytes and from a gzipped file", async () => {
    write(
      "id.jsonl",
      records.map(({ assembly, id }) => ({ task_id: id, completion: "```\n" + assembly + "\n```" })),
    )
    write(
      "prompt.jsonl",
      records.map(({ binary_ir, prompt }) => ({ prompt: `${prompt.toUpperCase()}  `, binary_ir })),
    )
    write(
      "same.jsonl",
      records.map(({ binary_ir, prompt }) => ({ prompt, binary_ir })),
    )
    writeFileSync(join(directory, "id.jsonl.gz"), gzipSync(readFileSync(join(directory, "id.jsonl"))))
    for (const file of [
      "id.jsonl",
      "same.jsonl",
      "id.jsonl.gz",
      "../lines/data/test-00000-of-00001.jsonl",
      "../folder/data/test-00000-of-00001.parquet",
    ]) {
      const end = await score(file, ...TEST, "-o", "results.jsonl")
      assert.deepInclude(end, { code: 0, stderr: "" }, file)
      assert.match(
        end.stdout,
        /^Scored 200 samples of 200 problems in \.\.\/folder\n {2}each problem has an answer\n\n {2}pass@1: 100\.0 % \(/,
      )
      assert.deepStrictEqual(
        resultsOf("results.jsonl").map(({ id, passed, sample }) => [id, sample, passed]),
        records.map(({ id }) => [id, 0, true]),
      )
    }
  })

  it("tells what became of each sample, in the order of the file, whatever the number of threads", async () => {
    const lines = Array.from({ length: 1000 }, (_, n) => {
      const { assembly, expected_output, id } = records[n % 200]!
      const kind = Math.floor(n / 200) % 5
      const constant = `mov r0, ${expected_output}\nhalt`
      return { id, completion: [assembly, constant, "", "nonsense", "loop:\nb loop"][kind]! }
    })
    write("answers.jsonl", lines)
    const ends = await Promise.all(
      [1, 2, 3].map((workers) =>
        score("answers.jsonl", ...TEST, "--workers", String(workers), "-o", `${workers}.jsonl`),
      ),
    )
    for (const end of ends) assert.strictEqual(end.stdout, ends[0]!.stdout)
    const texts = [1, 2, 3].map((workers) => readFileSync(join(directory, `${workers}.jsonl`), "utf8"))
    assert.strictEqual(texts[0], texts[1])
    assert.strictEqual(texts[0], texts[2])
    const results = resultsOf("1.jsonl")
    assert.deepStrictEqual(
      results.map(({ id, sample }) => [id, sample]),
      lines.map(({ id }, n) => [id, Math.floor(n / 200)]),
    )
    for (const [n, { verdict }] of results.entries())
      if (Math.floor(n / 200) % 5 !== 1)
        assert.strictEqual(
          verdict,
          ["passed", "", "no-program", "not-assembled", "out-of-fuel"][Math.floor(n / 200) % 5],
        )
  })

  it("estimates pass@k, group by group, as text and as JSON", async () => {
    write(
      "answers.jsonl",
      records.flatMap(({ assembly, id }, n) => [{ id, completions: [n % 2 === 0 ? assembly : "x", "x", "x", "x"] }]),
    )
    const text = await score("answers.jsonl", ...TEST, "-k", "1,4,10", "--by", "level")
    assert.match(text.stdout, /pass@1: 12\.5 % \([\d.]+ to [\d.]+\)\n {2}pass@4: 50\.0 % \(/)
    assert.match(text.stdout, /left out: pass@10, since a problem has 4 samples only/)
    assert.match(text.stdout, /95 % intervals, clustered by family/)
    const { stdout } = await score(
      "answers.jsonl",
      ...TEST,
      "-k",
      "4,1",
      "--by",
      "family,category",
      "--json",
      "--report",
    )
    const report = JSON.parse(stdout) as {
      readonly pass_at: object
      readonly by: object
      readonly faults: { readonly messages: object }
    }
    assert.deepStrictEqual(Object.keys(report.pass_at), ["1", "4"])
    assert.deepStrictEqual(Object.keys(report.by), ["family", "category"])
    assert.deepStrictEqual(report.faults.messages, { "unknown operation `…`": 700 })
  })

  it("says which problems lack an answer", async () => {
    write(
      "half.jsonl",
      records.slice(0, 100).map(({ assembly, id }) => ({ id, completion: assembly })),
    )
    const failing = await score("half.jsonl", ...TEST)
    assert.match(
      failing.stdout,
      /100 problems of 200 have no answer, and count as failed \(--missing ignore leaves them out\)\n\n {2}pass@1: 50\.0 %/,
    )
    const ignoring = await score("half.jsonl", ...TEST, "--missing", "ignore")
    assert.match(
      ignoring.stdout,
      /100 problems of 200 have no answer, and are left out: [^\n]+\n\n {2}pass@1: 100\.0 %/,
    )
  })

  it("prints a line for each sample with -v", async () => {
    write("plain.jsonl", [
      {
        prompt: "add 5 and 3",
        binary_ir: [80, 128, 0, 0, 8, 0, 0, 0, 95, 0, 0, 0],
        assembly: "mov r0, 8\nhalt",
        expected_output: 8,
        level: 1,
        category: "arithmetic",
      },
    ])
    write("answers.jsonl", [
      { prompt: "Add 5 and 3.", completions: ["mov r0, 8\nhalt", "mov r0, 7\nhalt", "nothing", "div r0, r0, r0"] },
    ])
    const { stdout } = await score("answers.jsonl", "--test-data", "plain.jsonl", "-v")
    assert.deepStrictEqual(stdout.split("\n").slice(0, 5), [
      '[PASS] "add 5 and 3" -> 8 (expected: 8)',
      '[FAIL] "add 5 and 3" -> 7 (expected: 8)',
      '[FAIL] "add 5 and 3" -> not-assembled: line 1, column 1: unknown operation `nothing` (expected: 8)',
      '[FAIL] "add 5 and 3" -> fault: DivisionByZero at byte 0 (div r0, r0, r0) (expected: 8)',
      "",
    ])
    assert.match(stdout, /as if problems were independent/)
  })

  it("writes results to standard output, and the report beside", async () => {
    write("answers.jsonl", [{ id: records[0]!.id, completion: "" }])
    const end = await score("answers.jsonl", ...TEST, "-o", "-")
    assert.match(end.stdout, /^\{"id":"test\/0","sample":0,"passed":false,"verdict":"no-program"[^\n]+\}\n$/)
    assert.match(end.stderr, /^Scored 1 sample of 200 problems/)
    const clash = await score("answers.jsonl", ...TEST, "-o", "-", "--json")
    assert.deepInclude(clash, { code: 2, stdout: "" })
    assert.match(clash.stderr, /^nl score: --output and --json would both print on standard output; /)
  })

  it("goes on where it was stopped, with the same files only", async () => {
    const lines = Array.from({ length: 6000 }, (_, n) => ({
      id: records[n % 200]!.id,
      completion: n % 20 === 0 ? "loop:\nb loop" : records[(n * 7) % 200]!.assembly,
    }))
    write("answers.jsonl", lines)
    const whole = await score("answers.jsonl", ...TEST, "-o", "whole.jsonl")
    assert.deepInclude(whole, { code: 0, stderr: "" })
    await endedBy("SIGKILL")
    assert.isFalse(readdirSync(directory).includes("part.jsonl"))
    // A line that was cut in the middle.
    const name = partial()!
    const kept = readFileSync(join(directory, name))
    writeFileSync(join(directory, name), kept.subarray(0, kept.length - 17))
    const other = await score("answers.jsonl", "answers.jsonl", ...TEST, "-o", "part.jsonl")
    assert.deepInclude(other, { code: 0, stderr: "" })
    assert.lengthOf(linesOf("part.jsonl"), 12_000)
    const again = await score("answers.jsonl", ...TEST, "-o", "part.jsonl")
    assert.strictEqual(again.code, 0)
    assert.match(
      again.stderr,
      /^nl: [1-9]\d+ samples had been scored by an earlier run of the same files; it went on behind them\n$/,
    )
    assert.strictEqual(again.stdout, whole.stdout)
    assert.isTrue(readFileSync(join(directory, "part.jsonl")).equals(readFileSync(join(directory, "whole.jsonl"))))
    assert.isUndefined(partial())
  })

  it("keeps what was scored when it is interrupted, and says where", async () => {
    const lines = Array.from({ length: 3000 }, (_, n) => ({
      id: records[n % 200]!.id,
      completions: ["loop:\nb loop", ""],
    }))
    write("answers.jsonl", lines)
    const end = await endedBy("SIGINT")
    assert.strictEqual(end.code, 130)
    assert.match(end.stderr, /^nl: interrupted\nnl: what was scored is kept in part\.jsonl\.[0-9a-f]{12}\.partial\n$/)
    assert.isAbove(linesOf(partial()!).length, 0)
  })

  it("refuses what is not an answer to the problems, names the line, and leaves what was there", async () => {
    writeFileSync(join(directory, "results.jsonl"), "mine\n")
    const refuses = async (lines: ReadonlyArray<object | string>, reason: RegExp) => {
      writeFileSync(
        join(directory, "bad.jsonl"),
        lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join(""),
      )
      const end = await score("bad.jsonl", ...TEST, "-o", "results.jsonl")
      assert.strictEqual(end.code, 1)
      assert.match(end.stderr.split("\n").at(-2)!, reason)
      assert.strictEqual(readFileSync(join(directory, "results.jsonl"), "utf8"), "mine\n")
      for (const name of readdirSync(directory)) if (name.endsWith(".partial")) rmSync(join(directory, name))
    }
    await refuses(
      [{ id: "test/9999", completion: "" }],
      /^nl: cannot use bad\.jsonl: line 1: the test data have no problem with the id "test\/9999"$/,
    )
    await refuses(
      [
        { id: "test/1", completion: "" },
        { id: 200, completion: "" },
      ],
      /line 2: the test data have no problem number 200$/,
    )
    await refuses(
      [{ prompt: "add 5 and 3", completion: "" }],
      /line 1: the test data have no problem with the prompt "add 5 and 3"$/,
    )
    await refuses([{ id: "test/1", completion: "" }, "{"], /line 2: the line is cut off/)
    await refuses([{ id: "test/1", answer: "" }], /line 1: it has no answer: a line has one of completion, /)
  })

  it("refuses wrong files and flags with one line that says the way out", async () => {
    write("answers.jsonl", [{ id: "test/0", completion: "" }])
    const refuses = async (words: ReadonlyArray<string>, code: number, message: RegExp) => {
      const end = await score(...words)
      assert.deepInclude(end, { code, stdout: "" }, words.join(" "))
      assert.match(end.stderr, message)
      assert.lengthOf(end.stderr.trimEnd().split("\n"), 1)
    }
    await refuses([], 2, /no file of answers is given; see "nl score --help"/)
    await refuses(["answers.jsonl"], 2, /option --test-data is missing/)
    await refuses(["answers.jsonl", ...TEST, "-k", "0"], 2, /--pass-at must be whole numbers from 1 to 1000000/)
    await refuses(["answers.jsonl", ...TEST, "--by", "colour"], 2, /--by must be of level, category, family/)
    await refuses(
      ["answers.jsonl", ...TEST, "--split", "test_family"],
      2,
      /\.\.\/folder has no split test_family, but train, test/,
    )
    await refuses(
      ["answers.jsonl", "--test-data", "answers.jsonl"],
      1,
      /cannot use answers\.jsonl: line 1 is not a record of test data: /,
    )
    await refuses(
      ["answers.jsonl", "--test-data", "missing.jsonl"],
      1,
      /cannot use missing\.jsonl: there is no such file/,
    )
    await refuses(["missing.jsonl", ...TEST], 1, /cannot use missing\.jsonl: there is no such file/)
    await refuses(["-", "--test-data", "-"], 2, /standard input can be read once only/)
    await refuses(
      ["answers.jsonl", ...TEST, "-o", "."],
      1,
      /cannot write \.: it is a directory; name a file in it, such as \.\/results\.jsonl/,
    )
    await refuses(
      ["answers.jsonl", ...TEST, "-o", "./answers.jsonl"],
      2,
      /option --output names a file of answers itself, \.\/answers\.jsonl; choose another path/,
    )
    assert.deepStrictEqual(linesOf("answers.jsonl"), ['{"id":"test/0","completion":""}'])
    await refuses(["answers.jsonl", ...TEST, "-o", "none/results.jsonl"], 1, /there is no such directory/)
    await refuses(["answers.jsonl", "--serve"], 2, /--serve answers requests, and reads no file of answers/)
    await refuses(["--serve", "--listen", "s"], 2, /--serve and --listen exclude each other/)
    await refuses(["--serve", "--json"], 2, /option --json has no effect with --serve/)
    await refuses(["--serve", "--split", "test"], 2, /--split has no effect without --test-data/)
  })
})
