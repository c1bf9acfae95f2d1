import { assert, describe, it } from "@effect/vitest"
import * as FastCheck from "effect/FastCheck"
import { normalisePrompt, promptAsRead } from "../../src/domain/normalise.js"
import { hash, hashPrompt } from "../../src/services/dataset/promptHash.js"

const hashOf = (prompt: string): string => {
  hashPrompt(prompt)
  return `${hash.high},${hash.low}`
}

/** Prompts that a reader takes for the same. */
const SAME: ReadonlyArray<ReadonlyArray<string>> = [
  ["Add 5 and 3.", "add 5 and 3", "ADD 5 AND 3?", "  Add  5\tand\u00a03:", "add 5 and 3..."],
  ["What's the sum?", "what’s the sum", "WHAT'S THE SUM?!", "What's the sum!!"],
  ["compute 2 + 3", "Compute 2+3", "compute 2  +  3."],
  ['the length of "a b"', "The length of “a b”."],
  ["5 \u2212 3", "5 - 3"],
  ["le caf\u00e9 coûte 5", "Le cafe\u0301 coûte 5."],
  ["and 0xFF with 3", "and 0xff with 3"],
  ["is it so: 5?!", "is it so: 5"],
]

/** Pairs of prompts that ask for different things. */
const DIFFERENT: ReadonlyArray<readonly [string, string]> = [
  ["compute (2 + 3) * 4", "compute 2 + (3 * 4)"],
  ["add 1, 23 and 4", "add 12, 3 and 4"],
  ["add 1,234 and 5", "add 1, 234 and 5"],
  ["add 1 2 and 3", "add 12 and 3"],
  ["what is the ASCII code of K", "what is the ASCII code of k"],
  ["the ASCII code of .", "the ASCII code of ?"],
  ["the ASCII code of '.'", "the ASCII code of ':'"],
  ["evaluate 5!", "evaluate 5"],
  ["evaluate five!", "evaluate five"],
  ["evaluate n!", "evaluate n"],
  ["evaluate (2 + 1)!", "evaluate (2 + 1)"],
  ["evaluate 5!!", "evaluate 5!"],
  ["the sum of [1, 2] and [3]", "the sum of [12] and [3]"],
  ['length of the text "a b"', 'length of the text "ab"'],
  ['length of the text "a  b"', 'length of the text "a b"'],
  ['count the capitals in "Ab"', 'count the capitals in "ab"'],
  ["count the capitals in 'Ab'", "count the capitals in 'ab'"],
  ["count the capitals in aBc", "count the capitals in abc"],
  ['the length of "a."', 'the length of "a"'],
  ["add 5 and -3", "add 5 and 3"],
  ["5 -3", "5 - 3"],
  ["2 ** 3", "2 * 3"],
  ["2 < 3", "2 > 3"],
  ["2^3", "23"],
  ["1.5", "15"],
  ["1. 5", "1.5"],
  ["1|2|300$", "0"],
  ["add {1} and 2", "add 1 and 2"],
  ["5\u00b2", "52"],
  ["double 3, plus 4", "double 3 plus, 4"],
  [".", "?"],
  ["...", "!"],
  [" ", "."],
]

const MEGABYTE = 1 << 20
const of = (part: string): string => part.repeat(MEGABYTE / part.length)

/** Texts of a megabyte on which something quadratic would take minutes. */
const LONG: Readonly<Record<string, string>> = {
  "dots and a letter": `${of(".")}x`,
  dots: of("."),
  blanks: of(" "),
  "blanks and a letter": `${of(" ")}x`,
  "double quotes": `${of('"')}"`,
  "single quotes": of("'"),
  "quotes that do not close": of("'a "),
  apostrophes: of("a'"),
  "question and exclamation marks": of("!?"),
  "exclamation marks": of("!"),
  "marks with blanks": `${of(".!? ")}x`,
  "letters and dots": of("a."),
  operators: of("+ "),
  terms: of("a + "),
  "capitals inside a word": of("aB"),
  "words with a capital": of("Hello "),
  brackets: of("("),
  "combining marks in no order": `a${of("\u0301\u0323")}`,
  "letters with marks": of("e\u0323\u0301"),
  "typographic quotes": of("“"),
  "surrogate pairs": of("\u{1f600}"),
}

describe("promptAsRead", () => {
  it.each(SAME.map((prompts) => [prompts] as const))("takes %j for one question", (prompts) => {
    assert.deepStrictEqual(new Set(prompts.map(promptAsRead)).size, 1)
    assert.deepStrictEqual(new Set(prompts.map(hashOf)).size, 1)
  })

  it.each(DIFFERENT)("tells %j from %j", (a, b) => {
    assert.notStrictEqual(promptAsRead(a), promptAsRead(b))
    assert.notStrictEqual(hashOf(a), hashOf(b))
  })

  it("gives equal hashes to equal forms alone, and joins nothing that the loosest form tells apart", () => {
    const piece = FastCheck.constantFrom(
      ...["a", "A", "Ab", "aB", "K", "5", "five", " ", "  ", "\t", "+", "-", "*", "(", ")", ",", ".", "!", "?", ":"],
      ...['"', "'", "`", "“", "’", "é", "e\u0301", "\u00a0", "\u{1f600}", "0xF", "\u200b"],
    )
    const prompt = FastCheck.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""))
    FastCheck.assert(
      FastCheck.property(prompt, prompt, (a, b) => {
        const [formOfA, formOfB] = [promptAsRead(a), promptAsRead(b)]
        assert.strictEqual(hashOf(a) === hashOf(b), formOfA === formOfB)
        // What is the same to a reader is the same in the loosest form, too, but for how Unicode spells it.
        const ascii = /^[ -~]*$/.test(a + b)
        if (ascii && formOfA === formOfB) assert.strictEqual(normalisePrompt(a), normalisePrompt(b))
      }),
      { numRuns: 20_000, seed: 1 },
    )
  })
})

describe("a megabyte", () => {
  it.each(Object.entries(LONG))("of %s is normalised in linear time", (_, text) => {
    const start = performance.now()
    assert.isAtMost(promptAsRead(text).length, text.length)
    assert.isAtMost(normalisePrompt(text).length, text.length)
    hashPrompt(text)
    // Quadratic time would be minutes.
    assert.isBelow(performance.now() - start, 20_000)
  })
})

describe("normalisePrompt", () => {
  it("leaves out case, blanks, commas, quotes, brackets and closing marks", () => {
    const same = ["Add 5 and 3.", "add 5 and 3", '  "Add 5, and 3"?', "ADD [5] AND (3)!"]
    assert.deepStrictEqual(new Set(same.map(normalisePrompt)), new Set(["add5and3"]))
    assert.notStrictEqual(normalisePrompt("add -5 and 3"), normalisePrompt("add 5 and 3"))
    assert.notStrictEqual(normalisePrompt("1.5"), normalisePrompt("15"))
    assert.strictEqual(normalisePrompt("x;y; z?! a.b..."), "x;yza.b")
  })
})
