import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "vitest"

/** Lines in a row that two files may have alike: what is more belongs into `_shared/` or `idioms/`. */
const MOST = 20

/** A line of code as words and signs. */
type Line = ReadonlyArray<string>

/** A text's lines without imports, comments and lines of brackets. */
const codeLines = (text: string): ReadonlyArray<Line> =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /\w/.test(line) && line.length > 3 && !/^(import|\/\*\*|\*|\/\/)/.test(line))
    .map((line) => line.match(/\w+|[^\w\s]/g) ?? [])

/** Whether two lines are equal, or differ in one word. */
const areAlike = (a: Line, b: Line): boolean => {
  if (a.length !== b.length) return false
  let different = 0
  for (let n = 0; n < a.length; n++) if (a[n] !== b[n] && ++different > 1) return false
  return different === 0 || a.length > 2
}

/** The longest row of more than `MOST` lines in both that are alike, pair by pair; 0 if there is none. */
const longestRow = (a: ReadonlyArray<Line>, b: ReadonlyArray<Line>): number => {
  let longest = 0
  // So long a row has one of these lines of the first.
  for (let x = MOST; x < a.length; x += MOST + 1) {
    for (let y = 0; y < b.length; y++) {
      if (!areAlike(a[x]!, b[y]!)) continue
      let before = 0
      while (before < Math.min(x, y) && areAlike(a[x - before - 1]!, b[y - before - 1]!)) before++
      let after = 1
      while (x + after < a.length && y + after < b.length && areAlike(a[x + after]!, b[y + after]!)) after++
      longest = Math.max(longest, before + after)
    }
  }
  return longest > MOST ? longest : 0
}

describe("twins", () => {
  const text = (lines: number, word: string) =>
    Array.from({ length: lines }, (_, n) => `add %${word}, %x, ${n}`).join("\n")

  it.each([0, 7, 33])("are found behind %i other lines", (lines) => {
    const [a, b] = [text(MOST + 1, "best"), `${text(lines, "other, %y")}\n${text(MOST + 1, "least")}`].map(codeLines)
    assert.strictEqual(longestRow(a!, b!), MOST + 1)
    assert.strictEqual(longestRow(b!, a!), MOST + 1)
  })

  it("are longer than what any two files may share, and a word apart in each line", () => {
    assert.strictEqual(longestRow(codeLines(text(MOST, "best")), codeLines(text(MOST, "least"))), 0)
    const apart = text(MOST + 1, "least").replace("add %least, %x, 10", "sub %least, %x, 10")
    assert.strictEqual(longestRow(codeLines(text(MOST + 1, "best")), codeLines(apart)), 0)
  })

  it("are not in src/tasks", () => {
    const root = fileURLToPath(new URL("../../src/tasks/", import.meta.url))
    const files = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && file !== "catalogue.ts")
      .map((file) => ({ file, lines: codeLines(readFileSync(join(root, file), "utf8")) }))
    assert.isAbove(files.length, 550)
    const twins = files.flatMap((a, n) =>
      files.slice(n + 1).flatMap((b) => {
        const row = longestRow(a.lines, b.lines)
        return row === 0 ? [] : [`${a.file} and ${b.file} share ${row} lines in a row, each a word apart at most`]
      }),
    )
    assert.deepStrictEqual(twins, [])
  })
})
