import * as fc from "effect/FastCheck"
import { assert, describe, it } from "vitest"
import { highlight, type TokenKind } from "../../../src/cli/report/browser/highlight.js"
import { text } from "../../vm/support/arbitraryText.js"

/** The pieces that have a colour, with the first letter of their kind. */
const coloured = (source: string): ReadonlyArray<string> =>
  highlight(source)
    .filter(({ kind }) => kind !== "text")
    .map(({ kind, text }) => `${kind} ${text}`)

const has = (source: string, kind: TokenKind, text: string): void =>
  assert.include(coloured(source), `${kind} ${text}`, source)

describe("highlight", () => {
  it("keeps every text as it is", () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "binary", maxLength: 200 })), (source) => {
        const tokens = highlight(source)
        assert.strictEqual(tokens.map((token) => token.text).join(""), source)
        assert.isTrue(tokens.every((token) => token.text !== ""))
      }),
      { numRuns: 2000 },
    )
  })

  it("takes a lone half of a character as it is", () => {
    assert.deepStrictEqual(highlight("\ud800;\udc00"), [
      { kind: "text", text: "\ud800" },
      { kind: "comment", text: ";\udc00" },
    ])
  })

  it("tells the parts of a program", () => {
    const source = [
      "start: again :  MOV R0, -5 ; five # less",
      "  load.b r1, [text + 2]",
      "\tbeq\tr1, 'a', again",
      "  @gcd r1, sp",
      "  ext.call r0, sha256, r10, r11",
      ".data",
      'text: .asciz "a;b\\"#", 0x1F # end',
    ].join("\n")
    assert.deepStrictEqual(coloured(source), [
      ...["label start", "label again", "name MOV", "register R0", "number -5", "comment ; five # less"],
      ...["name load.b", "register r1", "label text", "number 2"],
      ...["name beq", "register r1", "number 'a'", "label again"],
      ...["name @gcd", "register r1", "register sp"],
      ...["name ext.call", "register r0", "label sha256", "register r10", "register r11"],
      ...["name .data", "label text", "name .asciz", 'string "a;b\\"#"', "number 0x1F", "comment # end"],
    ])
  })

  it("knows where a comment begins", () => {
    assert.deepStrictEqual(coloured("mov r0, ';'"), ["name mov", "register r0", "number ';'"])
    assert.deepStrictEqual(coloured("mov r0, '#' # a"), ["name mov", "register r0", "number '#'", "comment # a"])
    has("#a: mov", "comment", "#a: mov")
    has('.ascii "a', "name", ".ascii")
    has('.ascii "a ; b', "comment", "; b")
  })

  it("gives no colour to what is none of the machine's", () => {
    assert.deepStrictEqual(coloured("Here is the program,\nwhich ends: halt"), [])
    assert.deepStrictEqual(coloured("mov r0, 12ab, 0x, 0b12"), ["name mov", "register r0"])
    assert.deepStrictEqual(coloured("\ufeffhalt"), ["name halt"])
  })
})
