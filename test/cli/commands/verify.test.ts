import { spawn } from "node:child_process"
import { linkSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ParquetEncoder } from "../../../src/services/tables/ParquetEncoder.js"
import { recordTable, type Row } from "../../../src/services/tables/Table.js"
import { assemble } from "../../../src/vm/text/assemble.js"
import { NL, nl, outcome, shell } from "../support/run.js"

let directory = ""
let lines: ReadonlyArray<string> = []

/** Writes lines as a dataset. */
const dataset = (name: string, content: ReadonlyArray<string>, end = "\n"): string => {
  writeFileSync(join(directory, name), content.join("\n") + end)
  return name
}

/** Writes lines as the rows of a Parquet file. */
const parquet = (name: string, content: ReadonlyArray<string>): string => {
  const encoder = new ParquetEncoder(recordTable(false).columns.slice(0, 6))
  const rows = content.map((line) => JSON.parse(line) as Row)
  const parts = [rows.slice(0, 300), rows.slice(300)].map((group) => {
    for (const row of group) encoder.add(row)
    return encoder.group()
  })
  writeFileSync(join(directory, name), Buffer.concat([...parts, encoder.end()]))
  return name
}

/** The lines with line `n` (from 1) replaced. */
const withLine = (n: number, line: string): ReadonlyArray<string> => lines.map((old, at) => (at === n - 1 ? line : old))

const edited = (n: number, edit: (record: Record<string, unknown>) => Record<string, unknown>): ReadonlyArray<string> =>
  withLine(n, JSON.stringify(edit(JSON.parse(lines[n - 1]!) as Record<string, unknown>)))

/** A record of level 1 as a line. */
const asked = (prompt: string, answer: number): string => {
  const assembly = answer < 2 ** 31 ? `mov r0, ${answer}\nhalt` : `mov r0, ${answer / 4}\nmuli r0, r0, 4\nhalt`
  const assembled = assemble(assembly)
  if (!assembled.ok) throw new Error(assembly)
  const binary_ir = Array.from(assembled.bytes)
  return JSON.stringify({ prompt, binary_ir, assembly, expected_output: answer, level: 1, category: "arithmetic" })
}

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

  it("reads Parquet files", async () => {
    const run = await nl(directory, "verify", parquet("good.parquet", lines))
    expect(run).toMatchObject({ code: 0, stderr: "", stdout: "Checked 1000 records in good.parquet: no defects\n" })
    const both = await nl(directory, "verify", "good.parquet", dataset("again.jsonl", lines.slice(0, 1)))
    expect(both.stdout).toContain("again.jsonl:1: duplicate: the prompt stands already in line 1 of good.parquet")
    const edit = edited(400, (record) => ({ ...record, level: 6 }))
    const bad = await nl(directory, "verify", parquet("bad.parquet", edit))
    expect(bad.stdout).toMatch(/^bad\.parquet:400: schema: level must be 1, 2, 3, 4 or 5, not 6$/m)
    const statistics = (file: string) => nl(directory, "stats", "--json", file)
    expect((await statistics("good.parquet")).stdout).toBe((await statistics("good.jsonl")).stdout)
  })

  it("says what keeps a Parquet file from being read", async () => {
    writeFileSync(join(directory, "cut.parquet"), readFileSync(join(directory, "good.parquet")).subarray(0, 5000))
    const reason = "it is a damaged Parquet file: it is cut off, or something follows its end; copy or write it again"
    for (const command of ["verify", "stats"]) {
      const run = await nl(directory, command, "cut.parquet")
      expect(run.stderr).toBe(`nl: cannot use cut.parquet: ${reason}\n`)
    }
    const piped = await shell(directory, "cat good.parquet | $NL verify -")
    expect(piped).toMatchObject({
      code: 3,
      stderr:
        "nl: cannot use standard input: it is a Parquet file, which cannot be read from a pipe; save it as a file, and name that\n",
    })
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

  it("finds a prompt with two answers, whatever the case of its words and its closing marks", async () => {
    const file = dataset("two.jsonl", [asked("Double the number nine.", 18), asked("  DOUBLE the  number nine ?!", 19)])
    const run = await nl(directory, "verify", file)
    // A mark after a blank is what is asked about.
    expect(run).toMatchObject({ code: 0 })
    const again = dataset("again.jsonl", [
      asked("Double the number nine.", 18),
      asked("  DOUBLE the  number nine?!", 19),
    ])
    const second = await nl(directory, "verify", again)
    expect(second.code).toBe(1)
    expect(second.stdout).toMatch(/^again\.jsonl:2: contradiction: the prompt stands, with another answer, in line 1$/m)
  })

  it("takes prompts for different ones that a reader tells apart", async () => {
    const prompts = [
      ...[
        "compute (2 + 3) * 4",
        "compute 2 + (3 * 4)",
        "add 1, 23 and 4",
        "add 12, 3 and 4",
        "evaluate 5!",
        "evaluate 5",
      ],
      ...[
        "what is the ASCII code of K",
        "what is the ASCII code of k",
        "the sum of [1, 2] and [3]",
        "the sum of [12] and [3]",
      ],
      ...['length of the text "a b"', 'length of the text "ab"', "1|2|300$", "0"],
    ]
    const run = await nl(directory, "verify", dataset("read.jsonl", prompts.map(asked)))
    expect(run).toMatchObject({ code: 0, stdout: `Checked ${prompts.length} records in read.jsonl: no defects\n` })
  })

  it("is as strict as the readers of JSON lines", async () => {
    const good = asked("double the number nine", 18)
    const swapped = (part: string, by: string) => good.replace(part, () => by)
    const deep = "[".repeat(4000) + "]".repeat(4000)
    const bad: ReadonlyArray<readonly [line: string, found: RegExp]> = [
      [`\u00ef\u00bb\u00bf${good}`, /json: the line begins with a byte order mark/],
      [swapped("nine", "caf\u00e9"), /json: the line is not UTF-8: 0xe9 at byte offset 32$/],
      [swapped("nine", "\u00ed\u00a0\u0080"), /json: the line is not UTF-8: 0xed at byte offset 29/],
      [swapped("nine", "\\ud800"), /json: half of a surrogate pair, U\+D800/],
      [swapped('"level":1', '"level":2,"\\u006cevel":1'), /json: the key "level" comes twice/],
      [swapped(":18,", ":18.0,"), /schema: expected_output must be written as an integer, .*, not 18\.0$/],
      [swapped(":18,", ":9007199254740993,"), /schema: expected_output must be .*, not 9007199254740993$/],
      [swapped("nine", "\\u0000"), /json: a string has the character NUL/],
      ["", /json: the line is empty$/],
      [deep, /json: arrays and objects are nested more than 32 deep/],
      [swapped('"level":1', `"level":${deep}`), /json: arrays and objects are nested more than 32 deep/],
      [
        swapped("nine", "9".repeat(1_100_000)),
        /json: the line has 1100\d{3} bytes, and some readers take no more than 1048576$/,
      ],
      [swapped(":18,", `:"${"9".repeat(500_000)}",`), /schema: expected_output must be .*, not "9{100,199}…"$/],
      ["[1]", /schema: the line is not a JSON object but an array$/],
      [swapped('"level":1', '"level":6'), /schema: level must be 1, 2, 3, 4 or 5, not 6$/],
      [swapped("arithmetic", "algebra"), /schema: category must be arithmetic, .* or crypto, not "algebra"$/],
    ]
    writeFileSync(
      join(directory, "strict.jsonl"),
      Buffer.from(bad.map(([line]) => `${line}\n`).join("") + good, "latin1"),
    )
    const run = await nl(directory, "verify", "strict.jsonl")
    expect(run).toMatchObject({ code: 1, stderr: "nl: Checked 1 record in strict.jsonl: 16 defects\n" })
    const found = run.stdout.split("\n")
    bad.forEach(([, reason], n) => {
      expect(found[n]).toMatch(new RegExp(`^strict\\.jsonl:${n + 1}: ${reason.source}`))
    })
    const stats = await nl(directory, "stats", "--json", "strict.jsonl")
    expect(stats.code).toBe(0)
    expect(JSON.parse(stats.stdout)).toMatchObject({ records: 1, invalid_lines: 16 })
  })

  it("compares answers by value", async () => {
    // The two were the same once they were mixed into 32 bits.
    const file = dataset("large.jsonl", [asked("what", 5), asked("what", 8345931956)])
    const run = await nl(directory, "verify", file)
    expect(run.stdout).toMatch(/^large\.jsonl:2: contradiction: /m)
  })

  it("ends on prompts of a megabyte", async () => {
    const long = [".", " ", "'", "!?", "a."].map((part) => asked(`${part.repeat(900_000 / part.length)}x`, 5))
    const run = await nl(directory, "verify", dataset("long.jsonl", [...long, long[0]!]))
    expect(run.stdout).toMatch(/^long\.jsonl:6: duplicate: the prompt stands already in line 1\n\n {2}duplicate: 1\n/)
    expect((await nl(directory, "stats", "long.jsonl")).code).toBe(0)
  })

  it("checks several files as one dataset", async () => {
    const [a, b] = [dataset("a.jsonl", lines.slice(0, 500)), dataset("b.jsonl", [...lines.slice(500), lines[3]!])]
    const run = await nl(directory, "verify", a, b)
    expect(run.code).toBe(1)
    expect(run.stdout).toContain("b.jsonl:501: duplicate: the prompt stands already in line 4 of a.jsonl")
  })

  it("reads many files, one of them empty or not to be read, and tells of the others", async () => {
    const [a, b] = [dataset("c.jsonl", lines.slice(0, 500)), dataset("d.jsonl", lines.slice(500))]
    writeFileSync(join(directory, "nothing-in-it.jsonl"), "")
    const empty = await nl(directory, "verify", a, "nothing-in-it.jsonl", b)
    expect(empty).toMatchObject({
      code: 1,
      stdout: "Checked 1000 records in c.jsonl, d.jsonl: no defects\n",
      stderr: "nl: nothing-in-it.jsonl is empty; a dataset has one record a line\n",
    })
    const gone = await nl(directory, "verify", a, "gone.jsonl", b, a.replace("c", "a"))
    expect(gone.code).toBe(3)
    expect(gone.stdout).toMatch(/^a\.jsonl:1: duplicate: the prompt stands already in line 1 of c\.jsonl$/m)
    expect(gone.stdout).toMatch(/\nChecked 1500 records in c\.jsonl, d\.jsonl, a\.jsonl: 500 defects\n$/)
    expect(gone.stderr).toBe("nl: cannot use gone.jsonl: there is no such file or directory\n")
    const report = await nl(directory, "verify", "--json", "gone.jsonl", a, "nothing-in-it.jsonl")
    expect(report.code).toBe(3)
    expect(JSON.parse(report.stdout)).toMatchObject({
      records: 500,
      defects: 0,
      unread: [{ file: "gone.jsonl", reason: "there is no such file or directory", lines: 0 }],
      empty: ["nothing-in-it.jsonl"],
    })
  })

  it("checks hundreds of small files together", async () => {
    const names = lines.slice(0, 300).map((line, n) => dataset(`small-${n}.jsonl`, [line]))
    const run = await nl(directory, "verify", ...names, dataset("small-again.jsonl", [lines[299]!]))
    expect(run.code).toBe(1)
    expect(run.stdout).toMatch(
      /^small-again\.jsonl:1: duplicate: the prompt stands already in line 1 of small-299\.jsonl$/m,
    )
    expect(run.stderr).toMatch(/^nl: Checked 301 records in small-0\.jsonl, .*: 1 defect\n$/)
  })

  it("tells of the readable part of a damaged file", async () => {
    await nl(directory, "datagen", "-n", "5000", "-o", "whole.jsonl")
    const packed = gzipSync(readFileSync(join(directory, "whole.jsonl")))
    writeFileSync(join(directory, "cut.gz"), packed.subarray(0, packed.length - 20_000))
    const run = await nl(directory, "verify", "cut.gz")
    expect(run.code).toBe(3)
    expect(run.stdout).toMatch(/^Checked \d+ records in the readable part of cut\.gz: no defects\n$/)
    expect(run.stderr).toMatch(/^nl: cannot use cut\.gz: [^\n]*damaged[^\n]*\n$/)
  })

  it("refuses a file that is given twice, by whatever name", async () => {
    symlinkSync("good.jsonl", join(directory, "symbolic.jsonl"))
    linkSync(join(directory, "good.jsonl"), join(directory, "hard.jsonl"))
    for (const [names, said] of [
      [["good.jsonl", "good.jsonl"], "good.jsonl is given twice"],
      [["good.jsonl", "./good.jsonl"], "good.jsonl and ./good.jsonl are the same file"],
      [["crlf.jsonl", "symbolic.jsonl", "hard.jsonl"], "symbolic.jsonl and hard.jsonl are the same file"],
      [["-", "good.jsonl", "-"], "standard input is given twice"],
    ] as const) {
      const run = await nl(directory, "verify", ...names)
      expect(run).toMatchObject({ code: 2, stdout: "", stderr: `nl verify: ${said}; see "nl verify --help"\n` })
    }
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
    [["verify", "nothing.jsonl"], 3],
    [["verify", "."], 3],
    [["verify", "good.jsonl", "."], 2],
    [["verify", "empty.jsonl"], 1],
    [["verify", "broken.gz"], 3],
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

describe("interrupting", () => {
  /** Records whose programs run until their fuel is used up: half a minute of work, or more. */
  const looping = (prompt: string) =>
    JSON.stringify({
      ...{ prompt, binary_ir: [64, 128, 0, 0, 0, 0, 0, 0], assembly: "L0:\nb L0" },
      ...{ expected_output: 0, level: 5, category: "loops" },
    })

  it.each([
    [["verify", "--workers", "1", "loops.jsonl"]],
    [["verify", "--workers", "2", "loops.jsonl"]],
    [["stats", "loops.jsonl"]],
  ])("%j ends soon", async (words) => {
    dataset(
      "loops.jsonl",
      Array.from({ length: 5000 }, (_, n) => looping(`loop ${n}`)),
    )
    const child = spawn(process.execPath, [NL, ...words], { cwd: directory, stdio: ["ignore", "pipe", "pipe"] })
    const ended = outcome(child)
    await new Promise((resolve) => setTimeout(resolve, 3000))
    expect(child.exitCode).toBeNull()
    const start = performance.now()
    child.kill("SIGINT")
    expect(await ended).toMatchObject({ code: 130, stdout: "" })
    // All of it would take ten times as long, and more.
    expect(performance.now() - start).toBeLessThan(4000)
  })

  it("ends soon among millions of blank lines", async () => {
    writeFileSync(join(directory, "blank.jsonl"), "\n".repeat(30_000_000))
    const child = spawn(process.execPath, [NL, "verify", "--workers", "1", "blank.jsonl"], {
      cwd: directory,
      stdio: ["ignore", "pipe", "pipe"],
    })
    const ended = outcome(child)
    await new Promise((resolve) => setTimeout(resolve, 2000))
    child.kill("SIGINT")
    expect(await ended).toMatchObject({ code: 130, stdout: "" })
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
