import { assert, describe, it } from "vitest"
import { testDirectory } from "./support/directory.js"
import { nl, shell } from "./support/run.js"

const directory = testDirectory()

const PROGRAM = `.equ LIMIT, 3
main: li r0, 0
again:
  ADD r0, r0, 1      ; count
  blt r0, r1, again
  ld r2, text
  hlt
.data
text: .asciz "hello"
`

const CANONICAL = `mov r0, 0
L0:
addi r0, r0, 1
blt r0, r1, L0
load.d r2, [zero + 65536]
halt
.data
.asciz "hello"
`

describe("nl disasm", () => {
  it.each(["bytes", "hex", "json"])("reads what nl asm --format %s writes", async (format) => {
    directory.write("p.nl", PROGRAM.replace("ld r2, text", "ld r2, [text]"))
    await nl(directory.path, "asm", "p.nl", "--format", format, "-o", "out")
    assert.deepInclude(await nl(directory.path, "disasm", "out"), { code: 0, stdout: CANONICAL, stderr: "" })
    // The canonical text is a fixed point.
    assert.strictEqual((await shell(directory.path, "$NL disasm out | $NL asm - | $NL disasm -")).stdout, CANONICAL)
  })

  it.each([
    ["an array over several lines", "[ 80, 128, 0, 0,\n  5, 0, 0, 0 ]\n"],
    ["digits without blanks, in capitals", "5080000005000000"],
    ["four-byte words", "50800000 05000000\r\n"],
  ])("reads %s", async (_, text) => {
    directory.write("p", text)
    assert.deepInclude(await nl(directory.path, "disasm", "p"), { code: 0, stdout: "mov r0, 5\n", stderr: "" })
  })

  it.each([
    ["[1, 300]", "element 1 of its JSON array is 300, not a byte (0 to 255)"],
    ["[1, -1]", "element 1 of its JSON array is -1, not a byte (0 to 255)"],
    ['["80"]', 'element 0 of its JSON array is "80", not a byte (0 to 255)'],
    ["[]", "there are no bytes in it"],
    ["[[80]]", "element 0 of its JSON array is [80], not a byte (0 to 255)"],
    ["[80, 128]", "its bytes are no program: invalid instruction at byte 0: cut off"],
    ["5f000000 1f000000", "its bytes are no program: invalid instruction at byte 4: unknown operation 31"],
    ["5f 00 00 0", "its hex text has a byte without a second digit: 0"],
    ["hello", "it is neither a program's bytes, nor hex text, nor a JSON array of bytes"],
    [
      "mov r0, 5\n",
      "it is neither a program's bytes, nor hex text, nor a JSON array of bytes; " +
        'it is assembly, which "nl asm" and "nl run" read',
    ],
    ["", "it is empty"],
    [" \n", "there are no bytes in it"],
    [
      Uint8Array.of(95, 0, 0, 0, 31, 255, 0, 0),
      "it is no program: invalid instruction at byte 4: unknown operation 31",
    ],
  ])("refuses %j in one line", async (content, reason) => {
    directory.write("p", content)
    const { code, stderr, stdout } = await nl(directory.path, "disasm", "p")
    assert.strictEqual(stderr, `nl: cannot use p: ${reason}\n`)
    assert.strictEqual(stdout, "")
    assert.strictEqual(code, 1)
  })

  it("says what is wrong with JSON that is none", async () => {
    directory.write("p", "[1,")
    const { code, stderr } = await nl(directory.path, "disasm", "p")
    assert.match(stderr, /^nl: cannot use p: its JSON is not valid: [^\n]+\n$/)
    assert.strictEqual(code, 1)
  })
})
