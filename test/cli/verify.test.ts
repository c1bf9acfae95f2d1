import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { nl, shell } from "./support/run.js"

let directory = ""
let lines: ReadonlyArray<string> = []

/** Writes lines as a dataset. */
const dataset = (name: string, content: ReadonlyArray<string>, end = "\n"): string => {
  writeFileSync(join(directory, name), content.join("\n") + end)
  return name
}

/** The lines with line `n` (from 1) replaced. */
const withLine = (n: number, line: string): ReadonlyArray<string> => lines.map((old, at) => (at === n - 1 ? line : old))

const edited = (n: number, edit: (record: Record<string, unknown>) => Record<string, unknown>): ReadonlyArray<string> =>
  withLine(n, JSON.stringify(edit(JSON.parse(lines[n - 1]!) as Record<string, unknown>)))

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "nl-verify-"))
  const run = await nl(directory, "datagen", "-n", "1000", "--seed", "5", "-o", "good.jsonl")
  expect(run.code).toBe(0)
  lines = readFileSync(join(directory, "good.jsonl"), "utf8").trimEnd().split("\n")
})

afterAll(() => rmSync(directory, { recursive: true, force: true }))

describe("nl verify", () => {
  it("proves a good dataset", async () => {
    const run = await nl(directory, "verify", "good.jsonl")
    expect(run).toMatchObject({ code: 0, stderr: "", stdout: "Checked 1000 records in good.jsonl: no defects\n" })
  })

  it("reads gzip, standard input and CR LF", async () => {
    writeFileSync(join(directory, "good.jsonl.gz"), gzipSync(readFileSync(join(directory, "good.jsonl"))))
    expect((await nl(directory, "verify", "good.jsonl.gz")).code).toBe(0)
    const piped = await shell(directory, "$NL verify - < good.jsonl")
    expect(piped).toMatchObject({ code: 0, stdout: "Checked 1000 records in standard input: no defects\n" })
    writeFileSync(join(directory, "crlf.jsonl"), lines.map((line) => `${line}\r\n`).join(""))
    expect((await nl(directory, "verify", "crlf.jsonl")).code).toBe(0)
  })

  it("finds one changed byte", async () => {
    const file = dataset(
      "byte.jsonl",
      edited(300, (record) => {
        const bytes = [...(record["binary_ir"] as ReadonlyArray<number>)]
        bytes[4]! ^= 1
        return { ...record, binary_ir: bytes }
      }),
    )
    const run = await nl(directory, "verify", file)
    expect(run.code).toBe(1)
    expect(run.stdout).toMatch(/^byte\.jsonl:300: bytes: byte 4 is \d+, the assembly gives \d+$/m)
  })

  it("finds one changed answer", async () => {
    const file = dataset(
      "answer.jsonl",
      edited(17, (record) => ({ ...record, expected_output: (record["expected_output"] as number) - 1 })),
    )
    const run = await nl(directory, "verify", file)
    expect(run).toMatchObject({ code: 1, stderr: "nl: Checked 1000 records in answer.jsonl: 1 defect\n" })
    expect(run.stdout).toMatch(/^answer\.jsonl:17: answer: the program leaves (-?\d+), not (-?\d+)$/m)
  })

  it("finds one repeated line", async () => {
    const run = await nl(directory, "verify", dataset("twice.jsonl", [...lines, lines[41]!]))
    expect(run.code).toBe(1)
    expect(run.stdout).toMatch(/^twice\.jsonl:1001: duplicate: the prompt stands already in line 42$/m)
  })

  it("finds one cut line, in the middle and at the end", async () => {
    const middle = await nl(directory, "verify", dataset("cut.jsonl", withLine(500, lines[499]!.slice(0, 80))))
    expect(middle.code).toBe(1)
    expect(middle.stdout).toMatch(/^cut\.jsonl:500: json: /m)
    const last = lines[999]!.slice(0, -20)
    const end = await nl(directory, "verify", dataset("end.jsonl", withLine(1000, last), ""))
    expect(end.code).toBe(1)
    expect(end.stdout).toMatch(/^end\.jsonl:1000: json: /m)
  })

  it("finds a prompt with two answers, whatever its case and punctuation", async () => {
    const record = JSON.parse(lines[9]!) as { prompt: string }
    // The same program under line 10's prompt: right in itself, but the question now has two answers.
    const other = lines
      .map((line) => JSON.parse(line) as { prompt: string; expected_output: number })
      .find(
        ({ expected_output }) =>
          expected_output !== (JSON.parse(lines[9]!) as { expected_output: number }).expected_output,
      )!
    const spelled = ` ${record.prompt.toUpperCase().replace(/[.?]$/, "")}!`
    const run = await nl(
      directory,
      "verify",
      dataset("two.jsonl", [...lines, JSON.stringify({ ...other, prompt: spelled })]),
    )
    expect(run.code).toBe(1)
    expect(run.stdout).toMatch(/^two\.jsonl:1001: contradiction: the prompt stands, with another answer, in line 10$/m)
  })

  it("checks several files as one dataset", async () => {
    const [a, b] = [dataset("a.jsonl", lines.slice(0, 500)), dataset("b.jsonl", [...lines.slice(500), lines[3]!])]
    const run = await nl(directory, "verify", a, b)
    expect(run.code).toBe(1)
    expect(run.stdout).toContain("b.jsonl:501: duplicate: the prompt stands already in line 4 of a.jsonl")
  })

  it("shows the first twenty defects, then counts", async () => {
    const broken = lines.map((line, n) => (n % 10 === 0 ? "{" : line))
    const run = await nl(directory, "verify", dataset("many.jsonl", broken))
    expect(run.stdout.match(/^many\.jsonl:\d+: json: /gm)).toHaveLength(20)
    expect(run.stdout).toContain("\n... and 80 more\n")
    expect(run.stdout).toContain("\n  json: 100\n")
    const report = JSON.parse((await nl(directory, "verify", "--json", "many.jsonl")).stdout) as {
      defects: number
      records: number
      kinds: Record<string, number>
      first_defects: ReadonlyArray<{ line: number }>
    }
    expect(report).toMatchObject({ records: 900, defects: 100, kinds: { json: 100, answer: 0 } })
    expect(report.first_defects.map((defect) => defect.line)).toEqual(Array.from({ length: 20 }, (_, n) => n * 10 + 1))
  })

  it("says the same with any number of threads", async () => {
    await nl(directory, "datagen", "-n", "30000", "-o", "large.jsonl")
    const large = readFileSync(join(directory, "large.jsonl"), "utf8").trimEnd().split("\n")
    for (const n of [3, 20_000, 29_999]) large[n] = large[n]!.replace(/"level":\d/, '"level":9')
    dataset("damaged.jsonl", [...large, large[100]!])
    const reports = await Promise.all(
      ["1", "2", "3"].map((workers) => nl(directory, "verify", "damaged.jsonl", "--json", "--workers", workers)),
    )
    expect(reports[0]!.code).toBe(1)
    expect(JSON.parse(reports[0]!.stdout)).toMatchObject({ defects: 4, kinds: { schema: 3, duplicate: 1 } })
    expect(reports.map((report) => report.stdout)).toEqual(Array(3).fill(reports[0]!.stdout))
  })

  it.each([
    [["verify"], 2],
    [["verify", "nothing.jsonl"], 1],
    [["verify", "."], 1],
    [["verify", "empty.jsonl"], 1],
    [["verify", "broken.gz"], 1],
    [["verify", "--fast", "good.jsonl"], 2],
    [["stats"], 2],
    [["stats", "nothing.jsonl"], 1],
    [["stats", "empty.jsonl"], 1],
    [["stats", "good.jsonl", "many.jsonl"], 2],
  ])("%j is refused in one line", async (words, code) => {
    writeFileSync(join(directory, "empty.jsonl"), "")
    writeFileSync(join(directory, "broken.gz"), gzipSync(readFileSync(join(directory, "good.jsonl"))).subarray(0, 5000))
    const run = await nl(directory, ...words)
    expect(run).toMatchObject({ code, stdout: "" })
    expect(run.stderr).toMatch(/^nl[^\n]*\n$/)
  })
})

describe("nl stats", () => {
  it("counts what there is", async () => {
    const run = await nl(directory, "stats", "--json", "good.jsonl")
    expect(run.code).toBe(0)
    const records = lines.map(
      (line) => JSON.parse(line) as { prompt: string; binary_ir: Array<number>; category: string },
    )
    const stats = JSON.parse(run.stdout) as Record<string, unknown>
    expect(stats).toMatchObject({
      records: 1000,
      invalid_lines: 0,
      faults: 0,
      distinct_prompts: 1000,
      prompt_shapes: new Set(records.map(({ prompt }) => prompt.replace(/\d+/g, "#"))).size,
      levels: { 1: { records: 200, share: 0.2 }, 5: { records: 200, share: 0.2 } },
    })
    const memory = records.filter(({ category }) => category === "memory").length
    expect(stats["categories"]).toMatchObject({ memory: { records: memory, share: memory / 1000 } })
    expect(stats["program_bytes"]).toMatchObject({ max: Math.max(...records.map(({ binary_ir }) => binary_ir.length)) })
  })

  it("prints a table", async () => {
    const run = await nl(directory, "stats", "good.jsonl")
    expect(run.code).toBe(0)
    expect(run.stdout).toMatch(/^ {2}records +1000$/m)
    expect(run.stdout).toMatch(/^ {2}memory +\d+ +\d+\.\d %$/m)
    expect(run.stdout).toMatch(/^ {2}halt +\d+ +\d+$/m)
  })
})
