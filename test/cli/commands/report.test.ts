import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { nl, shell } from "../support/run.js"

/** `nl report`, as a program. What happens in the page when it is open is for `npm run test:browser`. */

let directory = ""
const read = (name: string): string => readFileSync(join(directory, name), "utf8")

/** A page without what each of them has: its script and its style. */
const contentOf = (page: string): string =>
  page.replace(/<style>[\s\S]*?<\/style>/, "").replace(/<script>\s*\S[\s\S]*?<\/script>/g, "")

/** A page's text as a person reads it. */
const textOf = (page: string): string =>
  contentOf(page)
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, " ")

const shownIn = (page: string) =>
  JSON.parse(
    /<script type="application\/json" id="shown-records">([\s\S]*?)<\/script>/.exec(page)![1]!,
  ) as ReadonlyArray<Readonly<Record<string, unknown>>>

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "nl-report-"))
  await nl(directory, "datagen", "-n", "2000", "-o", "a.jsonl")
  const sizes = "--train 600 --validation 100 --test 300 --test-wording 100 --test-family 100 --tests 3".split(" ")
  await nl(directory, "dataset", "make", "corpus", ...sizes)
}, 120_000)
afterAll(() => rmSync(directory, { recursive: true, force: true }))

describe("nl report", () => {
  it("writes one page that tells what a file is", async () => {
    const { code, stderr, stdout } = await nl(directory, "report", "a.jsonl")
    assert.deepStrictEqual({ code, stderr }, { code: 0, stderr: "" })
    assert.match(stdout, /^Wrote a report of 2000 records to report\.html\nFile size: 0\.\d MB\n$/)
    const page = read("report.html")
    assert.match(page, /^<!doctype html>\s*<html lang="en">/)
    const text = textOf(page)
    for (const part of [
      "a.jsonl 2,000 records for training models that write programs",
      "Records 2K",
      "with the inputs of their first test if they take some: each left the number that the record says.",
      "No program takes inputs",
      "Records by category and level",
      "they were recognised by the sentences of 2,000 records at random",
      "The commonest answers",
      "operations are used. The rarest:",
      "Sentence shapes",
      "Program shapes",
      "One record of each category",
    ])
      assert.include(text, part)
    // One level has 400 records; the table of the chart says so.
    assert.match(text, /Records by level .*1 basic 400 2 control 400 3 memory 400 4 functions 400 5 advanced 400/)
    assert.notInclude(text, "undefined")
    assert.notInclude(text, "NaN")
    assert.notMatch(contentOf(page), /(src|href)="(?!#)/)
    const shown = shownIn(page)
    assert.isAtLeast(shown.length, 200)
    for (const category of ["arithmetic", "crypto", "concurrency"])
      assert.isAtLeast(shown.filter((record) => record["category"] === category).length, 15, category)
    const lines = read("a.jsonl").split("\n")
    for (const { number, prompt } of shown)
      assert.strictEqual((JSON.parse(lines[(number as number) - 1]!) as { readonly prompt: string }).prompt, prompt)
    assert.isTrue(shown.some(({ why }) => why === "longest prompt"))
  })

  it("is the same page again, and goes to standard output, where it can be read from", async () => {
    await nl(directory, "report", "a.jsonl", "-o", "one.html")
    const { stderr, stdout } = await shell(
      directory,
      "cat a.jsonl | $NL report - -o - | sed 's/standard input/a.jsonl/g'",
    )
    assert.match(stderr, /^Wrote a report of 2000 records to standard output\n/)
    assert.strictEqual(stdout, read("one.html"))
  })

  it("has the splits of a folder side by side", async () => {
    const { code, stderr } = await nl(directory, "report", "corpus/", "-o", "corpus.html")
    assert.deepStrictEqual({ code, stderr }, { code: 0, stderr: "" })
    const page = read("corpus.html")
    const text = textOf(page)
    assert.include(text, "corpus 1,200 records for training models that write programs, a dataset folder of generator")
    assert.include(text, "Splits side by side")
    assert.match(text, /train what a model learns from 600 50\.0 %/)
    assert.match(text, /test_family of families that no other split has 100 \d/)
    assert.include(text, "The rarest")
    assert.notInclude(text, "The data do not name families")
    assert.isTrue(shownIn(page).some(({ split }) => split === "test_family"))
    await nl(directory, "report", "corpus", "--split", "test", "-o", "test.html")
    assert.include(textOf(read("test.html")), "corpus 300 records")
    assert.notInclude(read("test.html"), "Splits side by side")
  })

  it("tells what a model gets right, on the test split unless told otherwise", async () => {
    await nl(directory, "dataset", "make", "plain", ..."--train 1 --validation 0 --test 200 --format jsonl".split(" "))
    const lines = read("plain/data/test-00000-of-00001.jsonl").trimEnd().split("\n")
    const answers = lines.map((line) => {
      const { assembly, id, level } = JSON.parse(line) as { assembly: string; id: string; level: number }
      return JSON.stringify({ id, completion: level === 2 ? "fly r0\nhalt" : assembly })
    })
    writeFileSync(join(directory, "answers.jsonl"), `${answers.slice(0, 199).join("\n")}\n`)
    const { code, stderr } = await nl(directory, "report", "plain", "--predictions", "answers.jsonl", "-o", "m.html")
    assert.deepStrictEqual({ code, stderr }, { code: 0, stderr: "" })
    const text = textOf(read("m.html"))
    assert.match(
      text,
      /79\.5 % right \(95 % interval 7\d\.\d % to 8\d\.\d %\): 199 answers to 200 problems\. 1 problem has no answer, and counts as not solved\./,
    )
    assert.match(
      text,
      /Verdicts by level level passed wrong-answer .* 2 0\.0 % 0\.0 % 0\.0 % 0\.0 % 100\.0 % 0\.0 % 0\.0 %/,
    )
    assert.match(text, /not-assembled line 1, column 1: /)
    const wrong = shownIn(read("m.html")).filter(({ answers }) => answers !== undefined)
    assert.isAtLeast(wrong.length, 12)
    for (const { level, why } of wrong) assert.deepStrictEqual([level, why], [2, "wrong answer"])
  })

  it("shows prompts that would be markup as what they are", async () => {
    const [line] = read("a.jsonl").split("\n")
    const record = JSON.parse(line!) as Readonly<Record<string, unknown>>
    const prompt = `</script><script>alert(1)</script><img src=x onerror="alert(2)"> & '"`
    writeFileSync(join(directory, "hostile.jsonl"), `${JSON.stringify({ ...record, prompt })}\n`)
    const { code } = await nl(directory, "report", "hostile.jsonl", "-o", "h.html")
    assert.strictEqual(code, 0)
    const page = read("h.html")
    assert.strictEqual(shownIn(page)[0]!["prompt"], prompt)
    assert.notInclude(page, "alert(1)</script>")
    assert.notInclude(page, "<img")
    assert.include(page, "&lt;img src=x onerror=&quot;alert(2)&quot;&gt; &amp; &#39;&quot;")
  })

  it("tells what is wrong with data, and goes on", async () => {
    writeFileSync(
      join(directory, "bad.jsonl"),
      `${read("a.jsonl")}{"prompt":"?"}\n${read("a.jsonl").split("\n")[3]!}\n`,
    )
    const { code, stderr } = await nl(directory, "report", "bad.jsonl", "-o", "bad.html")
    assert.deepStrictEqual({ code, stderr }, { code: 0, stderr: "" })
    const text = textOf(read("bad.html"))
    assert.match(text, /Wrong 1 line is not a record, and counts nowhere else\. Which line 2001: [^.]*missing/)
    assert.include(
      text,
      "Wrong 1 record has the prompt of an earlier one, with the same answer. Which record 2001 has the prompt of record 4",
    )
    assert.isTrue(shownIn(read("bad.html")).some(({ number, why }) => number === 2001 && why === "repeated prompt"))
  })

  it.each([
    [["report"], 2, "nl report: no FILE given"],
    [["report", "none.jsonl"], 1, "nl: cannot use none.jsonl: "],
    [["report", "empty.jsonl"], 1, "nl: cannot use empty.jsonl: it is empty; a dataset has one record a line"],
    [
      ["report", "words.txt"],
      1,
      'nl: cannot use words.txt: it has no records; "nl verify" says what is wrong with its lines',
    ],
    [["report", "a.jsonl", "--split", "test"], 2, "nl report: --split is for a dataset folder, and this is a file"],
    [
      ["report", "corpus", "--split", "tests"],
      2,
      "nl report: --split must be train, validation, test, test_wording or test_family",
    ],
    [["report", "a.jsonl", "-o", "none/r.html"], 1, "nl: "],
    [["report", "a.jsonl", "-o", "."], 1, "name a file in it, such as ./report.html"],
    [
      ["report", "a.jsonl", "-o", "./a.jsonl"],
      2,
      "nl report: option --output names FILE itself, ./a.jsonl; choose another",
    ],
    [
      ["report", "a.jsonl", "--predictions", "odd.jsonl", "-o", "odd.jsonl"],
      2,
      "names the file of --predictions itself",
    ],
    [["report", "-", "--predictions", "answers.jsonl"], 2, "nl report: with --predictions the records are read twice"],
    [["report", "a.jsonl", "--predictions", "-"], 2, "nl report: --predictions must be a file, not standard input"],
    [["report", "a.jsonl", "--predictions", "none.jsonl"], 1, "nl: cannot use none.jsonl: "],
    [
      ["report", "a.jsonl", "--predictions", "odd.jsonl"],
      1,
      "nl: cannot use odd.jsonl: line 1: the records have no problem with the id",
    ],
  ])("%s ends with exit code %i", async (words, code, message) => {
    writeFileSync(join(directory, "empty.jsonl"), "")
    writeFileSync(join(directory, "words.txt"), "not a record\n")
    writeFileSync(join(directory, "odd.jsonl"), '{"id":"no/such","completion":"halt"}\n')
    writeFileSync(join(directory, "report.html"), "what was there before")
    const ended = await nl(directory, ...words)
    assert.strictEqual(ended.code, code)
    assert.strictEqual(ended.stdout, "")
    assert.include(ended.stderr, message)
    assert.strictEqual(ended.stderr.trimEnd().split("\n").length, 1)
    assert.strictEqual(read("report.html"), "what was there before")
  })

  it("keeps the page small and leaves nothing else", () => {
    for (const name of ["one.html", "corpus.html", "m.html"]) assert.isBelow(statSync(join(directory, name)).size, 3e6)
    assert.isFalse(existsSync(join(directory, "none")))
  })
})
