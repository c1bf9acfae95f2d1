import { existsSync } from "node:fs"
import { tmpdir } from "node:os"
import { gzipSync } from "node:zlib"
import { assert, beforeAll, describe, it } from "vitest"
import { testDirectory } from "./support/directory.js"
import { nl, shell } from "./support/run.js"

const directory = testDirectory()

/** Some megabytes. */
let dataset = ""
beforeAll(async () => void (dataset = (await nl(tmpdir(), "datagen", "-n", "6000", "-o", "-")).stdout))

const CLEAR = "\r\u001b[K"

/** What a terminal of so many columns is sent while the script runs; `$NL` is the program. */
const onTerminal = async (columns: number, script: string): Promise<string> => {
  directory.write("script.sh", `stty cols ${columns}\n${script}\n`)
  const { code, stdout } = await shell(directory.path, 'TERM=xterm script -qec "bash script.sh" /dev/null')
  assert.strictEqual(code, 0, stdout)
  return stdout.replaceAll("\r\n", "\n")
}

/** The drawings of the line in what a terminal was sent. */
const drawings = (sent: string): ReadonlyArray<string> =>
  sent
    .split(CLEAR)
    .slice(1)
    .map((text) => text.split("\n")[0]!)

const hasTerminals = existsSync("/usr/bin/script") && existsSync("/dev/ptmx")

describe.skipIf(!hasTerminals)("on a terminal", () => {
  it.each([20, 40, 80, 200])("of %i columns, datagen's line fits and is gone at the end", async (columns) => {
    const sent = await onTerminal(columns, "$NL datagen -n 3000 -o a.jsonl --workers 1")
    const lines = drawings(sent)
    assert.isAtLeast(lines.length, 3)
    assert.strictEqual(lines[0], "0/3000 (0 %)")
    for (const line of lines.slice(0, -1)) assert.isBelow(line.length, columns)
    assert.strictEqual(lines.at(-1), "Wrote 3000 examples to a.jsonl")
  })

  it.each([
    ["datagen -n 30 -o -", 30],
    ["datagen -n 30 -o - | cat", 30],
    ["datagen -n 3000 -o - | head -n 2", 2],
    ["datagen -n 30 -o /dev/tty", 30],
    ["datagen -n 30 -o >(cat); sleep 0.1", 30],
  ])("nl %s puts nothing before or behind a record", async (words, records) => {
    const sent = await onTerminal(80, `$NL ${words}`)
    assert.notInclude(sent, CLEAR)
    assert.lengthOf(sent.match(/^\{"prompt":.*"\}$/gm) ?? [], records)
  })

  it("that cannot draw a line anew, none is drawn", async () => {
    const sent = await onTerminal(80, "TERM=dumb $NL datagen -n 3000 -o a.jsonl")
    assert.notInclude(sent, "\u001b")
    assert.notMatch(sent, /%/)
  })

  it("the line goes before an error is told", async () => {
    const sent = await onTerminal(80, "$NL datagen -n 3000 -o /dev/full || true")
    assert.match(sent, /\r\u001b\[Knl: cannot write \/dev\/full: no space left on the device[^\n]*\n$/)
  })

  it("the line goes when the run is interrupted", async () => {
    const sent = await onTerminal(
      80,
      "$NL datagen -n 20000000 -o a.jsonl & until ls -a | grep -q tmp; do sleep 0.1; done; kill $!; wait $! || true",
    )
    const shown = drawings(sent).filter((line) => line !== "")
    assert.include(shown, "nl: interrupted")
    assert.match(sent, /(nl: interrupted\n|\r\u001b\[K)$/)
  })

  it.each(["verify a.jsonl", "verify a.jsonl a.jsonl.gz", "stats a.jsonl", "stats --json a.jsonl", "report a.jsonl"])(
    "nl %s shows how much it has read",
    async (words) => {
      directory.write("a.jsonl", dataset)
      directory.write("a.jsonl.gz", gzipSync(dataset))
      const lines = drawings(await onTerminal(40, `$NL ${words} || true`))
      assert.match(lines[0]!, /^0 bytes\/\d\.\d MB \(0 %\)$/)
      assert.match(lines[1]!, /^\d\.\d MB\/\d\.\d MB \(\d+ %\)/)
      assert.notMatch(lines.at(-1)!, /%/)
    },
  )

  it.each(["verify -", "stats --json -"])("nl %s shows how much has come", async (words) => {
    directory.write("a.jsonl", dataset)
    const lines = drawings(await onTerminal(40, `(head -n 3000 a.jsonl; sleep 1; tail -n 3000 a.jsonl) | $NL ${words}`))
    assert.strictEqual(lines[0], "0 bytes")
    assert.match(lines[1]!, /^\d+\.\d [kM]B, \d+\.\d [kM]B\/s$/)
    assert.notMatch(lines.at(-1)!, /B\/s/)
  })
})

it("is not for files and pipes", async () => {
  directory.write("a.jsonl", dataset)
  for (const words of [
    ["verify", "a.jsonl"],
    ["stats", "a.jsonl"],
    ["report", "a.jsonl"],
    ["verify", "missing.jsonl"],
  ])
    assert.notInclude((await nl(directory.path, ...words)).stderr, "\r")
})
