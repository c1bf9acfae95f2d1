import { describe, expect, it } from "vitest"
import { assemble } from "../../../src/vm/text/assemble.js"
import { formatDiagnostic } from "../../../src/vm/text/diagnostic.js"
import { printProgram } from "../../../src/vm/text/print.js"

const found = (source: string): Array<string> => {
  const result = assemble(source)
  return result.ok
    ? []
    : result.diagnostics.map(({ column, hint, line, message }) => `${line}:${column} ${message} (${hint})`)
}

describe("a character that cannot be seen is named by its code point", () => {
  it.each([
    ["\u200bmov r0, 5", "1:1 unexpected U+200B (zero-width space) (it cannot be seen; delete it)"],
    ["mo\u200bv r0, 5", "1:3 unexpected U+200B (zero-width space) (it cannot be seen; delete it)"],
    ["mov\u00a0r0, 5", "1:4 unexpected U+00A0 (no-break space) (write an ordinary blank)"],
    ["mov r0,\u00a05", "1:8 unexpected U+00A0 (no-break space) (write an ordinary blank)"],
    ["mov r0,\u30005", "1:8 unexpected U+3000 (ideographic space) (write an ordinary blank)"],
    ["mov r\u200d0, 5", "1:6 unexpected U+200D (zero-width joiner) (it cannot be seen; delete it)"],
    ["mov r0, 5\u00ad", "1:10 unexpected U+00AD (soft hyphen) (it cannot be seen; delete it)"],
    ["mov r0, 'a\u200b'", "1:11 unexpected U+200B (zero-width space) (it cannot be seen; delete it)"],
    ["ld r0, [r1\u200b]", "1:11 unexpected U+200B (zero-width space) (it cannot be seen; delete it)"],
    ["ld r0, [r1 +\u00a08]", "1:13 unexpected U+00A0 (no-break space) (write an ordinary blank)"],
    ["ld r0, [\u200br1]", "1:9 unexpected U+200B (zero-width space) (it cannot be seen; delete it)"],
    ["ld r0, 8(\u200br1)", "1:10 unexpected U+200B (zero-width space) (it cannot be seen; delete it)"],
    ["ld r0, 8(r1\u200b)", "1:12 unexpected U+200B (zero-width space) (it cannot be seen; delete it)"],
    ["lo\u00adop: nop", "1:3 unexpected U+00AD (soft hyphen) (it cannot be seen; delete it)"],
    ["halt\n\ufeffhalt", "2:1 unexpected U+FEFF (byte order mark) (it cannot be seen; delete it)"],
    ["\ufeff\ufeffhalt", "1:1 unexpected U+FEFF (byte order mark) (it cannot be seen; delete it)"],
    ["\u202emov r0, 5", "1:1 unexpected U+202E (right-to-left override) (it cannot be seen; delete it)"],
    ["mov r0, 5\u2066", "1:10 unexpected U+2066 (left-to-right isolate) (it cannot be seen; delete it)"],
    ["halt\u0000", "1:5 unexpected U+0000 (write an ordinary blank)"],
    ["halt\u001b[0m", "1:5 unexpected U+001B (write an ordinary blank)"],
    ["halt\u000c", "1:5 unexpected U+000C (write an ordinary blank)"],
    ["halt\u2028", "1:5 unexpected U+2028 (line separator) (write an ordinary blank)"],
    ["halt \u{e0041}", "1:6 unexpected U+E0041 (it cannot be seen; delete it)"],
    ["halt \u0301", "1:6 unexpected U+0301 (it cannot be seen; delete it)"],
  ])("%j", (source, message) => {
    expect(found(source)).toEqual([message])
  })

  it("and marked in the line that is shown", () => {
    const source = "mo\u200bv r0, 5"
    const result = assemble(source)
    expect(result.ok ? "" : formatDiagnostic(result.diagnostics[0]!, source, "a.nl").split("\n").slice(1, 3)).toEqual([
      "    1 | mo·v r0, 5",
      "      |   ^",
    ])
  })
})

describe("a character that looks like another", () => {
  it.each([
    ["mov r0, \u22125", "1:9 unexpected `\u2212` (U+2212) (write `-`)"],
    ["mov r0, \u20135", "1:9 unexpected `\u2013` (U+2013) (write `-`)"],
    [".data\n.ascii \u201cabc\u201d", '2:8 unexpected `\u201c` (U+201C) (write `"`)'],
    ["mov r0, \u2018a\u2019", "1:9 unexpected `\u2018` (U+2018) (write `'`)"],
    ["mov r0, 'a\u2019", "1:11 unexpected `\u2019` (U+2019) (write `'`)"],
    ["halt \u037e comment", "1:6 unexpected `\u037e` (U+037E) (write `;`)"],
    ["\uff1b comment", "1:1 unexpected `\uff1b` (U+FF1B) (write `;`)"],
    ["mov r0\uff0c 5", "1:7 unexpected `\uff0c` (U+FF0C) (write `,`)"],
    ["mov r0, \uff15", "1:9 unexpected `\uff15` (U+FF15) (write `5`)"],
    ["\u0430dd r0, r0, r1", "1:1 unexpected `\u0430` (U+0430) (undefined)"],
    ["mov r\u00e9, 5", "1:6 unexpected `\u00e9` (U+00E9) (undefined)"],
    ["mov r0, 5 😀", "1:11 unexpected `😀` (U+1F600) (undefined)"],
  ])("is named with what to write: %j", (source, message) => {
    expect(found(source)).toContain(message)
  })

  it("is only itself in strings, characters and comments", () => {
    const result = assemble("mov r0, '\u2212' ; \u200b\u201c\n.data\n.ascii \"\u00a0\u201c\"")
    expect(result.ok && printProgram(result.program)).toBe("mov r0, 8722\n.data\n.byte 194, 160, 226, 128, 156\n")
  })
})

describe("columns", () => {
  it("do not count a byte order mark", () => {
    const source = "\ufefffrob\nfrob"
    const result = assemble(source)
    expect(result.ok ? [] : result.diagnostics.map(({ column, line }) => [line, column])).toEqual([
      [1, 1],
      [2, 1],
    ])
    expect(result.ok ? "" : formatDiagnostic(result.diagnostics[0]!, source, "a.nl")).toContain(
      "a.nl:1:1: error: unknown operation `frob`\n    1 | frob\n      | ^~~~",
    )
  })
})

describe("numbers", () => {
  it("may have zeros at the front, which change nothing", () => {
    const zeros = "0".repeat(200)
    const source = `mov r0, 010\nmov r1, -08\nmov r2, ${zeros}9\nmov r3, 0x${zeros}1F\nmov r4, 0b${zeros}11\nmov r5, 0x${zeros}\nld r6, [r7 + 010]`
    const result = assemble(source)
    expect(result.ok && printProgram(result.program)).toBe(
      "mov r0, 10\nmov r1, -8\nmov r2, 9\nmov r3, 31\nmov r4, 3\nmov r5, 0\nload.d r6, [r7 + 10]\n",
    )
  })

  it("that are too long are refused", () => {
    expect(found(`mov r0, 1${"0".repeat(300)}`)[0]).toMatch(/^1:9 `10+…` does not fit 64 bits/)
    expect(found(`mov r0, 0x1${"0".repeat(300)}`)[0]).toMatch(/^1:9 `0x10+…` does not fit 64 bits/)
    expect(found("mov r0, 0o17")[0]).toMatch(/^1:9 `0o17` is not a number/)
  })
})

describe("escapes", () => {
  const data = (text: string) => found(`.data\n.ascii ${text}`)

  it("are not octal", () => {
    expect(data('"\\101"')).toEqual(["2:9 octal escapes such as `\\101` are not supported (write \\x41)"])
    expect(data('"\\07"')).toEqual(["2:9 octal escapes such as `\\07` are not supported (write \\x07)"])
    expect(data('"\\1"')).toEqual(["2:9 octal escapes such as `\\1` are not supported (write \\x01)"])
    expect(data('"a\\00"')).toEqual([
      "2:10 octal escapes such as `\\00` are not supported (write \\x00 before a digit)",
    ])
    expect(data('"\\08"')).toEqual(["2:9 octal escapes such as `\\08` are not supported (write \\x00 before a digit)"])
    expect(data('"\\777"')).toEqual(["2:9 octal escapes such as `\\777` are not supported (write \\xHH)"])
    expect(found("mov r0, '\\07'")).toEqual(["1:10 octal escapes such as `\\07` are not supported (write \\x07)"])
    expect(data('"\\8"')[0]).toMatch(/^2:9 unknown escape `\\8`/)
  })

  it("are these", () => {
    const result = assemble(".data\n.ascii \"\\n\\r\\t\\0\\\\\\\"\\x7f\\0a\"\n.byte '\\0', '\\''")
    expect(result.ok && [...result.program.data]).toEqual([10, 13, 9, 0, 92, 34, 127, 0, 97, 0, 39])
  })
})
