import { assert, describe, it } from "@effect/vitest"
import * as Either from "effect/Either"
import * as FastCheck from "effect/FastCheck"
import * as Schema from "effect/Schema"
import { Category } from "../../../src/domain/Category.js"
import { DatasetRecord } from "../../../src/domain/DatasetRecord.js"
import { TrainingExample } from "../../../src/domain/TrainingExample.js"
import { JsonLine } from "../../../src/services/dataset/jsonLine.js"
import { ordinaryRecord } from "../../../src/services/dataset/ordinaryRecord.js"
import { isRecord, LONGEST_LINE, RecordReader } from "../../../src/services/dataset/RecordReader.js"
import { decodeUtf8, utf8Defect } from "../../../src/services/dataset/utf8.js"

const GOOD: TrainingExample = {
  prompt: "double the number nine",
  binary_ir: [80, 128, 0, 0, 18, 0, 0, 0, 95, 0, 0, 0],
  assembly: "mov r0, 18\nhalt",
  expected_output: 18,
  level: 1,
  category: "arithmetic",
}
const LINE = JSON.stringify(GOOD)
const ORIGIN = { id: "train/0", family: "arithmetic/double", problem: "0123456789abcdef", steps: 2 }

const reader = new RecordReader()
const read = (line: string | Uint8Array): string => {
  const defect = reader.read(line)
  assert.strictEqual(reader.record === undefined, defect !== undefined)
  return defect === undefined ? "" : `${defect.kind}: ${defect.reason}`
}

/** The good line with one part of it replaced. */
const withPart = (part: string, by: string): string => {
  assert.include(LINE, part)
  return LINE.replace(part, () => by)
}
const withPrompt = (json: string) => withPart("double the number nine", json)
const withAnswer = (json: string) => withPart('"expected_output":18', `"expected_output":${json}`)
const withLevel = (json: string) => withPart('"level":1', `"level":${json}`)

const bytes = (...parts: ReadonlyArray<string | ReadonlyArray<number>>): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : part)))
/** The good line with bytes in its prompt, which begins at byte offset 11. */
const withBytes = (...prompt: ReadonlyArray<number>) => bytes('{"prompt":"', prompt, LINE.slice(11))

const ALL_CATEGORIES = `${Category.literals.slice(0, -1).join(", ")} or crypto`
const ANSWER = "an integer from -9007199254740991 to 9007199254740991"
const PROBLEM = "problem must be 16 hexadecimal digits in lower case"
const deep = (open: string, inside: string, close: string, depth: number) =>
  open.repeat(depth) + inside + close.repeat(depth)

describe("RecordReader", () => {
  it.each([
    ["as it is written here", LINE],
    ["as bytes", bytes(LINE)],
    ["with blanks", ` ${LINE.replaceAll(":", " :\t").replaceAll(",", " , ")}\r`],
    ["with its keys in another order", JSON.stringify(Object.fromEntries(Object.entries(GOOD).reverse()))],
    ["with escapes", withPrompt(String.raw`\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00`)],
    ["with characters of all planes", withPrompt("é\u2028\u0085\u{1f600}")],
    ["with -0, which every reader takes for the integer 0", withAnswer("-0")],
    ["with the largest answer", withAnswer("9007199254740991")],
    ["with the smallest answer", withAnswer("-9007199254740991")],
    ["that tells where it comes from", JSON.stringify({ ...GOOD, ...ORIGIN })],
    ["that tells its number alone", JSON.stringify({ ...GOOD, id: "test/5" })],
    ["that tells it in another order", JSON.stringify({ steps: 0, ...GOOD, problem: ORIGIN.problem })],
    ["with a line as long as may be", withPrompt("x".repeat(LONGEST_LINE - LINE.length + 22))],
  ])("takes a record %s", (_, line) => {
    assert.strictEqual(read(line), "")
    assert.strictEqual(reader.record?.category, "arithmetic")
  })

  it.each([
    ["", "json: the line is empty"],
    [" \t\r", "json: the line is empty"],
    [`\ufeff${LINE}`, "json: the line begins with a byte order mark (U+FEFF); save the file as UTF-8 without one"],
    [
      bytes([0xef, 0xbb, 0xbf], LINE),
      "json: the line begins with a byte order mark (U+FEFF); save the file as UTF-8 without one",
    ],
    ["\0\0\0", "json: a value is expected, not U+0000, at column 1"],
    [LINE.slice(0, 20), "json: the line is cut off: it ends inside a string"],
    [LINE.slice(0, 25) + "\\", "json: the line is cut off: it ends inside a string"],
    [LINE.slice(0, 25) + "\\u00", "json: the line is cut off: it ends inside a string"],
    [LINE.slice(0, -1), "json: the line is cut off: it ends where , or } is expected"],
    ["{", "json: the line is cut off: it ends where a key in double quotes is expected"],
    [`${LINE}${LINE}`, `json: the JSON value ends, and { follows at column ${LINE.length + 1}`],
    [`${LINE},`, `json: the JSON value ends, and , follows at column ${LINE.length + 1}`],
    ["{'a': 1}", "json: a key in double quotes is expected, not ', at column 2"],
    ['{"a":1,}', "json: a key in double quotes is expected, not }, at column 8"],
    ["[1,]", "json: a value is expected, not ], at column 4"],
    ['{"a" 1}', "json: : is expected, not 1, at column 6"],
    ['{"a":NaN}', "json: a value is expected, not NaN, at column 6"],
    ['{"a":True}', "json: a value is expected, not True, at column 6"],
    ['{"a":+1}', "json: a value is expected, not +1, at column 6"],
    ['{"a":.5}', "json: a value is expected, not .5, at column 6"],
    ['{"a":-}', "json: - is not a number in JSON at column 6"],
    ['{"a":007}', "json: 007 is not a number in JSON at column 6"],
    ['{"a":-01}', "json: -01 is not a number in JSON at column 6"],
    ['{"a":1.}', "json: 1. is not a number in JSON at column 6"],
    ['{"a":1e+}', "json: 1e+ is not a number in JSON at column 6"],
    [withPrompt("a\tb"), "json: the control character U+0009 stands in a string unescaped at column 13"],
    [withPrompt("a\0b"), "json: the control character U+0000 stands in a string unescaped at column 13"],
    [withPrompt("a\\u0000b"), "json: a string has the character NUL at column 13, which databases do not take"],
    [withPrompt("\\x41"), "json: \\x41 is not an escape sequence at column 12"],
    [withPrompt("\\u12g4"), "json: \\u12g4 is not an escape sequence at column 12"],
  ])("says what keeps %j from being JSON that every reader takes", (line, defect) => {
    assert.strictEqual(read(line), defect)
  })

  it.each([
    [withPrompt("\\ud800"), "U+D800", 12],
    [withPrompt("ab\\uDFFF"), "U+DFFF", 14],
    [withPrompt("\\ude00\\ud83d"), "U+DE00", 12],
    [withPrompt("\\ud83d\\u0041"), "U+D83D", 12],
    [withPrompt("\\ud83d\ude00"), "U+D83D", 12],
    [withPrompt("\ud83d."), "U+D83D", 12],
    [withPrompt("\ude00."), "U+DE00", 12],
    [`{"\\ud800":1}`, "U+D800", 3],
  ])("finds half a surrogate pair in %j", (line, half, column) => {
    const [first] = read(line).split("; ")
    assert.strictEqual(first, `json: half of a surrogate pair, ${half}, stands alone at column ${column}`)
  })

  it.each([
    [withBytes(0x78, 0xff), 12, "0xff"],
    [withBytes(0xe9), 11, "0xe9"],
    [withBytes(0xc0, 0x80), 11, "0xc0"],
    [withBytes(0xed, 0xa0, 0x80), 11, "0xed"],
    [withBytes(0xf4, 0x90, 0x80, 0x80), 11, "0xf4"],
    [withBytes(0xc3, 0xa9, 0xf0, 0x9f, 0x98), 13, "0xf0"],
    [bytes([0x80], LINE), 0, "0x80"],
    [bytes(LINE, [0xe2, 0x82]), LINE.length, "0xe2"],
  ])("finds bytes that are not UTF-8: %#", (line, offset, byte) => {
    const surrogate = byte === "0xed" ? " begins half of a surrogate pair" : ""
    assert.strictEqual(read(line), `json: the line is not UTF-8: ${byte} at byte offset ${offset}${surrogate}`)
  })

  it.each([
    [withPart('"level":1', '"level":2,"level":1'), "level"],
    [withPart('"level":1', '"level":1,"level":1'), "level"],
    [withPart('"level":1', '"\\u006cevel":2,"level":1'), "level"],
    [withPart('"level":1', '"l\\u0065vel":2,"\\u006cevel":1'), "level"],
    [LINE.replace('{"prompt"', '{"prompt":"","\\u0070rompt"'), "prompt"],
    [withLevel('{"a":1,"a":2}'), "a"],
    [withLevel('[[{"x":{"":1,"b":2,"":3}}]]'), ""],
    [withPart('"level":1', '"level":1,"__proto__":1,"__proto__":2'), "__proto__"],
  ])("finds a key that comes twice in %j", (line, key) => {
    assert.strictEqual(read(line), `json: the key "${key}" comes twice in one object`)
  })

  it("takes the same key in different objects for no repetition", () => {
    assert.match(read(withLevel('[{"a":{"a":1}},{"a":1}]')), /^schema: /)
  })

  it.each([
    ["arrays", deep("[", "", "]", 4000)],
    ["arrays that do not end", "[".repeat(200_000)],
    ["objects", deep('{"a":', "1", "}", 4000)],
    ["arrays and objects", deep('[{"a":', "1", "}]", 4000)],
    ["arrays in a field", withLevel(deep("[", "", "]", 4000))],
    ["objects in an array of bytes", withPart("[80,", `[${deep('{"a":', "1", "}", 4000)},`)],
    ["one array too many", deep("[", "", "]", 33)],
  ])("refuses %s that are nested deeply", (_, line) => {
    assert.match(read(line), /^json: arrays and objects are nested more than 32 deep at column \d+$/)
  })

  it.each([
    ["null", "null"],
    ["[1,2]", "an array"],
    ["5", "a number"],
    ['"x"', "a string"],
    ["true", "a boolean"],
    [deep("[", "", "]", 32), "an array"],
  ])("says in a few words that %s is not an object", (line, what) => {
    assert.strictEqual(read(line), `schema: the line is not a JSON object but ${what}`)
  })

  it.each([
    [withLevel("6"), "level must be 1, 2, 3, 4 or 5, not 6"],
    [withLevel("0"), "level must be 1, 2, 3, 4 or 5, not 0"],
    [withLevel('"1"'), 'level must be 1, 2, 3, 4 or 5, not "1"'],
    [withLevel("1.5"), "level must be 1, 2, 3, 4 or 5, not 1.5"],
    [withLevel("[1]"), "level must be 1, 2, 3, 4 or 5, not an array"],
    [withLevel("{}"), "level must be 1, 2, 3, 4 or 5, not an object"],
    [withPart("arithmetic", "algebra"), `category must be ${ALL_CATEGORIES}, not "algebra"`],
    [withAnswer("9007199254740993"), `expected_output must be ${ANSWER}, not 9007199254740993`],
    [withAnswer("-9007199254740992"), `expected_output must be ${ANSWER}, not -9007199254740992`],
    [withAnswer("1e400"), `expected_output must be ${ANSWER}, not 1e400`],
    [withAnswer("12345678901234567890.5"), `expected_output must be ${ANSWER}, not 12345678901234567890.5`],
    [withAnswer("null"), `expected_output must be ${ANSWER}, not null`],
    [withAnswer("18.5"), `expected_output must be ${ANSWER}, not 18.5`],
    [withPart("[80,", "[256,"), "binary_ir[0] must be an integer from 0 to 255, not 256"],
    [withPart("128,", '"128",'), 'binary_ir[1] must be an integer from 0 to 255, not "128"'],
    [withPart('"binary_ir":[80', '"binary_ir":[[80]'), "binary_ir[0] must be an integer from 0 to 255, not an array"],
    [JSON.stringify({ ...GOOD, binary_ir: "80" }), 'binary_ir must be an array of bytes, not "80"'],
    [JSON.stringify({ ...GOOD, prompt: "" }), "prompt is empty"],
    [JSON.stringify({ ...GOOD, assembly: 5 }), "assembly must be a string, not 5"],
    [JSON.stringify({ ...GOOD, extra: 1 }), 'a record has no key "extra"'],
    [withPart('"level":1', '"__proto__":1'), 'level is missing; a record has no key "__proto__"'],
    [withPart('"level":1', '"__proto__":{"level":1}'), 'level is missing; a record has no key "__proto__"'],
    [withLevel('1,"id":""'), 'id must be a string that is not empty, not ""'],
    [withLevel('1,"family":5'), "family must be a string that is not empty, not 5"],
    [withLevel('1,"problem":"0123456789ABCDEF"'), `${PROBLEM}, not "0123456789ABCDEF"`],
    [withLevel('1,"problem":"0123456789abcde"'), `${PROBLEM}, not "0123456789abcde"`],
    [withLevel('1,"steps":-1'), "steps must be an integer from 0 to 9007199254740991, not -1"],
    [withLevel('1,"steps":null'), "steps must be an integer from 0 to 9007199254740991, not null"],
    ["{}", "prompt is missing; binary_ir is missing; assembly is missing; and 3 more"],
  ])("says what keeps %j from being a record", (line, reason) => {
    assert.strictEqual(read(line), `schema: ${reason}`)
  })

  it.each([
    [withAnswer("18.0"), "expected_output", "18.0"],
    [withAnswer("1.8e1"), "expected_output", "1.8e1"],
    [withAnswer("18E0"), "expected_output", "18E0"],
    [withAnswer("-0.0"), "expected_output", "-0.0"],
    [withLevel("1.0"), "level", "1.0"],
    [withLevel('1,"steps":2.0'), "steps", "2.0"],
    [withPart("[80,", "[80.0,"), "binary_ir[0]", "80.0"],
    [withPart("95,", "9.5e1,"), "binary_ir[8]", "9.5e1"],
  ])("refuses integers that are not written as such: %j", (line, place, literal) => {
    const reason = `${place} must be written as an integer, without a fraction or an exponent, not ${literal}`
    assert.strictEqual(read(line), `schema: ${reason}`)
  })

  it("refuses lines that are longer than a reader's block", () => {
    const limit = `, and some readers take no more than ${LONGEST_LINE}`
    const long = withPrompt("x".repeat(LONGEST_LINE - LINE.length + 23))
    assert.strictEqual(read(long), `json: the line has 1048577 bytes${limit}`)
    assert.strictEqual(read(bytes(long)), `json: the line has 1048577 bytes${limit}`)
    assert.strictEqual(read("é".repeat(LONGEST_LINE)), `json: the line has ${2 * LONGEST_LINE} bytes${limit}`)
  })

  it.each([
    ["a key", withPart('"level"', `"${"k".repeat(500_000)}"`)],
    ["a key twice", `{"${"k".repeat(300_000)}":1,"${"k".repeat(300_000)}":1}`],
    ["a number", withAnswer("9".repeat(500_000))],
    ["a number with leading zeros", withAnswer("0".repeat(500_000))],
    ["a float", withLevel(`1.${"0".repeat(500_000)}`)],
    ["a text", withLevel(`"${"\\u0001".repeat(100_000)}"`)],
    ["many wrong bytes", JSON.stringify({ ...GOOD, binary_ir: Array(200_000).fill(-1) })],
    ["many keys", `{${Array.from({ length: 60_000 }, (_, n) => `"k${n}":1`).join(",")}}`],
    ["a word", `{"a":${"N".repeat(500_000)}}`],
  ])("shows no more than 200 characters of %s", (_, line) => {
    const reason = read(line)
    assert.isBelow(reason.length, 500)
    for (const part of reason.split("; ")) assert.isBelow(part.length, 300)
  })
})

describe("isRecord", () => {
  // Each of the keys that tell where it comes from may be missing.
  const { id, family, problem, steps } = DatasetRecord.fields
  const origin = Schema.partialWith(Schema.Struct({ id, family, problem, steps }), { exact: true })
  const AnyRecord = Schema.extend(TrainingExample, origin)
  const decodeRecord = Schema.decodeUnknownEither(AnyRecord, { onExcessProperty: "error" })
  it("agrees with the Schema", () => {
    const { level: _, ...short } = GOOD
    const odd: ReadonlyArray<unknown> = [
      ...[GOOD, short, null, 5, "x", [], {}, { ...GOOD, extra: 0 }, { ...GOOD, prompt: "" }, { ...GOOD, assembly: "" }],
      ...["80", [], [0.5], [-1], [255], ["1"]].map((binary_ir) => ({ ...GOOD, binary_ir })),
      ...[0, 1, 2.5, 6, "1", null].map((level) => ({ ...GOOD, level })),
      ...[0.5, 2 ** 53 - 1, -(2 ** 53) + 1, 2 ** 53, null, "0"].map((answer) => ({ ...GOOD, expected_output: answer })),
      ...["math", "Math", 1].map((category) => ({ ...GOOD, category })),
      { ...GOOD, prompt: 3 },
      ...[{}, { id: "" }, { id: 1 }, { family: "" }, { family: null }].map((part) => ({ ...GOOD, ...ORIGIN, ...part })),
      ...["", "0123456789abcdeg", "0123456789abcdef0", 5].map((problem) => ({ ...GOOD, ...ORIGIN, problem })),
      ...[0, -1, 1.5, 2 ** 53 - 1, 2 ** 53, "1", null].map((steps) => ({ ...GOOD, steps })),
      { ...GOOD, steps: 1, extra: 1 },
      { ...short, steps: 1 },
    ]
    for (const value of odd)
      assert.strictEqual(isRecord(value), Either.isRight(decodeRecord(value)), JSON.stringify(value))
  })
})

/** Pieces that lines of JSON, right and wrong, are made of. */
const PIECES = [
  ...["{", "}", "[", "]", ",", ":", " ", "\t", '"', "\\", "\\n", "\\u0041", "\\ud83d", "\\ude00", "\ud83d", "é"],
  ...["0", "-", "1", "18", "1.5", "1e3", "E", ".", "01", "true", "null", '"a"', '"b":', '"a":1', "\0", "\u{1f600}"],
]

describe("JsonLine", () => {
  it("takes nothing that JSON.parse refuses, and refuses only what it has a reason for", () => {
    const line = FastCheck.array(FastCheck.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(""))
    const json = new JsonLine()
    FastCheck.assert(
      FastCheck.property(line, (text) => {
        const problems = json.read(text)
        const parsed = Either.try(() => JSON.parse(text) as unknown)
        if (problems.length === 0) assert.isTrue(Either.isRight(parsed), text)
        else if (Either.isRight(parsed)) assert.match(problems.join("; "), /surrogate|twice|NUL/, text)
      }),
      { numRuns: 50_000, seed: 1 },
    )
  })
})

describe("ordinaryRecord", () => {
  it("reads a record as JSON.parse does, or says nothing", () => {
    const record = FastCheck.record({
      prompt: FastCheck.string(),
      binary_ir: FastCheck.array(FastCheck.integer({ min: 0, max: 256 })),
      assembly: FastCheck.string({ unit: FastCheck.constantFrom("\n", "a", '"', "\\", "\u0001", "é") }),
      expected_output: FastCheck.maxSafeInteger(),
      level: FastCheck.integer({ min: 0, max: 6 }),
      category: FastCheck.constantFrom("math", "loops", "cooking", ""),
    })
    const origin = FastCheck.record({
      id: FastCheck.constantFrom("train/0", 'a "b" \\ c', ""),
      family: FastCheck.string({ minLength: 1 }),
      problem: FastCheck.constantFrom(ORIGIN.problem, "fedcba9876543210", "0123456789ABCDEF"),
      steps: FastCheck.nat(),
    })
    const tests = [{ input: [1, -2], memory: [255], output: 3 }]
    let taken = 0
    let placed = 0
    FastCheck.assert(
      FastCheck.property(record, FastCheck.option(origin), FastCheck.boolean(), (plain, from, isTested) => {
        const value = { ...plain, ...from, ...(isTested ? { tests } : {}) }
        const line = JSON.stringify(value)
        const read = ordinaryRecord(line)
        if (read === undefined) return
        taken++
        if (from !== null) placed++
        assert.isTrue(isRecord(value))
        assert.deepStrictEqual(read, JSON.parse(line))
      }),
      { numRuns: 15_000, seed: 1 },
    )
    assert.isAbove(taken, 100)
    assert.isAbove(placed, 30)
  })

  it("says nothing about lines that need a closer look", () => {
    const lines = [
      ...[withAnswer("18.0"), withAnswer("018"), withLevel("1.0"), withLevel("6"), withPart("[80,", "[256,")],
      ...[
        withPrompt(""),
        withPrompt("\\u0041"),
        withPrompt("\ud800"),
        withPart("[80,", "[080,"),
        ` ${LINE}`,
        `${LINE} `,
      ],
      ...[LINE.replace('{"prompt"', '{"prompt":"x","prompt"'), withPart("arithmetic", "cooking")],
    ]
    for (const line of lines) assert.isUndefined(ordinaryRecord(line), line)
    assert.deepStrictEqual(ordinaryRecord(LINE), GOOD)
  })
})

describe("utf8Defect", () => {
  it("finds a place in all that the decoder refuses, and the first one", () => {
    const byte = FastCheck.constantFrom(
      0x41,
      0x80,
      0x8f,
      0x90,
      0x9f,
      0xa0,
      0xbf,
      0xc0,
      0xc2,
      0xe0,
      0xe1,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xf5,
    )
    FastCheck.assert(
      FastCheck.property(FastCheck.array(byte, { maxLength: 10 }), (array) => {
        const all = Uint8Array.from(array)
        if (decodeUtf8(all) !== undefined) return
        const offset = Number(/offset (\d+)/.exec(utf8Defect(all))?.[1])
        assert.isBelow(offset, all.length)
        assert.isDefined(decodeUtf8(all.subarray(0, offset)))
        for (let end = offset + 1; end <= Math.min(offset + 4, all.length); end++) {
          assert.isUndefined(decodeUtf8(all.subarray(offset, end)))
        }
      }),
      { numRuns: 20_000, seed: 1 },
    )
  })
})
