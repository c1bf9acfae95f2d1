import { assert, describe, it } from "vitest"
import { testDirectory } from "../support/directory.js"
import { nl, shell } from "../support/run.js"

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

  it.each(["", "[]", " [ ] \n", " \n", "\n\n\n\n", "\ufeff[]"])(
    "prints nothing for the empty program %j",
    async (text) => {
      directory.write("p", text)
      assert.deepInclude(await nl(directory.path, "disasm", "p"), { code: 0, stdout: "", stderr: "" })
      assert.deepInclude(await nl(directory.path, "run", "p"), { code: 0, stdout: "r0 = 0\nsteps = 0\n", stderr: "" })
    },
  )

  it.each([
    ["arrays", "[".repeat(100_000) + "]".repeat(100_000), /element 0 of its JSON array is \[{200}…, not a byte/],
    ["arrays that do not end", "[1, " + "[".repeat(100_000), /element 1 of its JSON array is \[{200}…, not a byte/],
    ["objects", '{"a":'.repeat(100_000), /it is a JSON object/],
    ["objects in an array", "[" + '{"a":'.repeat(100_000), /element 0 of its JSON array is \{"a":[^…]*…, not a byte/],
    ["text", `["${"x".repeat(1_000_000)}"]`, /element 0 of its JSON array is "x{199}…, not a byte/],
    ["digits", `[${"1".repeat(1_000_000)}]`, /element 0 of its JSON array is 1{200}…, not a byte/],
    ["hex digits", "1".repeat(1_000_001), /its hex text has a byte without a second digit: 1{200}…/],
  ])("cuts %s without end", async (_, content, reason) => {
    directory.write("p", content)
    for (const command of ["disasm", "run"]) {
      const { code, stderr } = await nl(directory.path, command, "p")
      assert.match(stderr, /^nl: cannot use p: [^\n]+\n$/)
      assert.match(stderr, reason)
      assert.isBelow(stderr.length, 400)
      assert.strictEqual(code, 1)
    }
  })

  it.each(["hex", "json"])("reads megabytes of %s in a few times their memory", async (format) => {
    const item = format === "hex" ? "5e000000\n" : "94,0,0,0,\n"
    const text = item.repeat(1_000_000)
    directory.write("p", format === "hex" ? text : `[${text}95,0,0,0]`)
    const script = "NODE_OPTIONS=--max-old-space-size=64 $NL disasm p | tail -n 1 && $NL run p --fuel 2000000"
    const { stdout } = await shell(directory.path, script)
    assert.strictEqual(stdout, format === "hex" ? "nop\nr0 = 0\nsteps = 1000000\n" : "halt\nr0 = 0\nsteps = 1000001\n")
  })

  it.each([
    ["[ 80, 1.28e2, 0e0, 0.0, 5, 0, 0, -0 ]", "mov r0, 5\n"],
    ["\ufeff[80,128,0,0,5,0,0,0]", "mov r0, 5\n"],
    ["\ufeff50800000\t05000000", "mov r0, 5\n"],
  ])("reads %j", async (text, assembly) => {
    directory.write("p", text)
    assert.deepInclude(await nl(directory.path, "disasm", "p"), { code: 0, stdout: assembly, stderr: "" })
  })

  it.each([
    ["[1, 300]", "element 1 of its JSON array is 300, not a byte (0 to 255)"],
    ["[1, -1]", "element 1 of its JSON array is -1, not a byte (0 to 255)"],
    ['["80"]', 'element 0 of its JSON array is "80", not a byte (0 to 255)'],
    ["[80, true]", "element 1 of its JSON array is true, not a byte (0 to 255)"],
    ['[{"a": [1]}, 2]', 'element 0 of its JSON array is {"a": [1]}, not a byte (0 to 255)'],
    ["[1.5]", "element 0 of its JSON array is 1.5, not a byte (0 to 255)"],
    ["[007]", "element 0 of its JSON array is 007, not a byte (0 to 255)"],
    ["[1 2]", "its JSON is not valid: there is no comma after element 0"],
    ["[1,,2]", "its JSON is not valid: element 1 is missing"],
    ["[1,]", "its JSON is not valid: element 1 is missing"],
    ["[1] 2", "its JSON is not valid: there is more after the array"],
    [
      '{"binary_ir": [80]}',
      "it is a JSON object, not an array of bytes; the program of a record is the array in its binary_ir",
    ],
    ["[[80]]", "element 0 of its JSON array is [80], not a byte (0 to 255)"],
    ["[80, 128]", "its bytes are not a program: invalid instruction at byte 0: cut off"],
    ["5f000000 1f000000", "its bytes are not a program: invalid instruction at byte 4: unknown operation 31"],
    ["5f 00 00 0", "its hex text has a byte without a second digit: 0"],
    ["hello", "it is neither a program's bytes, nor hex text, nor a JSON array of bytes"],
    [
      "mov r0, 5\n",
      "it is neither a program's bytes, nor hex text, nor a JSON array of bytes; " +
        'it is assembly, which "nl asm" and "nl run" read',
    ],
    [
      "; nothing\n",
      "it is neither a program's bytes, nor hex text, nor a JSON array of bytes; " +
        'it is assembly, which "nl asm" and "nl run" read',
    ],
    [
      "; caf\u00e9 \n",
      "it is neither a program's bytes, nor hex text, nor a JSON array of bytes; " +
        'it is assembly, which "nl asm" and "nl run" read',
    ],
    [
      Buffer.from("; caf\u00e9 \n", "latin1"),
      "it is neither a program's bytes, nor hex text, nor a JSON array of bytes; " +
        "it is not UTF-8 (byte 0xE9 on line 1)",
    ],
    [
      Uint8Array.of(95, 0, 0, 0, 31, 255, 0, 0),
      "it is not a program: invalid instruction at byte 4: unknown operation 31",
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
