import { chmodSync, linkSync, mkdirSync, readdirSync, statSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "vitest"
import { testDirectory } from "../support/directory.js"
import { nl, shell } from "../support/run.js"

const directory = testDirectory()

const PROGRAM = "mov r0, 5\nmov r1, 3\nadd r0, r0, r1\nhalt\n"
const BYTES = [80, 128, 0, 0, 5, 0, 0, 0, 80, 129, 0, 0, 3, 0, 0, 0, 0, 0, 0, 1, 95, 0, 0, 0]
const HEX = "50 80 00 00 05 00 00 00\n50 81 00 00 03 00 00 00\n00 00 00 01\n5f 00 00 00\n"

describe("nl asm", () => {
  it("prints hex, an instruction a line, and writes bytes to a file", async () => {
    directory.write("p.nl", PROGRAM)
    assert.deepInclude(await nl(directory.path, "asm", "p.nl"), { code: 0, stdout: HEX, stderr: "" })
    assert.deepInclude(await nl(directory.path, "asm", "p.nl", "-o", "p.bin"), { code: 0, stdout: "", stderr: "" })
    assert.deepStrictEqual(directory.bytes("p.bin"), BYTES)
    assert.deepStrictEqual(readdirSync(directory.path).sort(), ["p.bin", "p.nl"])
  })

  it("writes any format anywhere", async () => {
    directory.write("p.nl", PROGRAM)
    const json = `[${BYTES.join(",")}]\n`
    assert.strictEqual((await nl(directory.path, "asm", "p.nl", "--format", "json")).stdout, json)
    await nl(directory.path, "asm", "--format=hex", "p.nl", "--output=p.hex")
    assert.strictEqual(directory.text("p.hex"), HEX)
    await shell(directory.path, "$NL asm p.nl --format bytes -o - >p.bin")
    assert.deepStrictEqual(directory.bytes("p.bin"), BYTES)
  })

  it("shows the data behind the instructions, 16 bytes a line", async () => {
    directory.write("d.nl", 'halt\n.data\n.ascii "0123456789abcdefgh"\n')
    assert.strictEqual(
      (await nl(directory.path, "asm", "d.nl")).stdout,
      "5f 00 00 00\nff 80 00 00 12 00 00 00\n" + "30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66\n67 68\n",
    )
  })

  it("reads standard input", async () => {
    directory.write("p.nl", PROGRAM)
    assert.strictEqual((await shell(directory.path, "cat p.nl | $NL asm -")).stdout, HEX)
    const { code, stderr } = await shell(directory.path, "echo hatl | $NL asm -")
    assert.match(stderr, /^<stdin>:1:1: error: unknown operation `hatl`\n/)
    assert.strictEqual(code, 1)
  })

  it("tells all errors of a file at once, with line, column, caret and the nearest name", async () => {
    directory.write("bad.nl", "loop:\n\tadd r0, r0, r77\n  ad r0, r0, r1\n  b lop\n")
    const { code, stderr, stdout } = await nl(directory.path, "asm", "bad.nl", "-o", "out")
    assert.strictEqual(stdout, "")
    for (const part of [
      "bad.nl:2:14: error: ",
      "    2 | \tadd r0, r0, r77\n      | \t            ^~~",
      "bad.nl:3:3: error: unknown operation `ad`\n    3 |   ad r0, r0, r1\n      |   ^~\n      = did you mean `add`?\n",
      "bad.nl:4:5: error: unknown label `lop`\n    4 |   b lop\n      |     ^~~\n      = did you mean `loop`?\n",
    ])
      assert.include(stderr, part)
    assert.match(stderr, /\nnl: 3 errors in bad\.nl\n$/)
    assert.strictEqual(code, 1)
    assert.deepStrictEqual(readdirSync(directory.path), ["bad.nl"])
  })

  it("shows the part of a long line that matters, and not endless errors", async () => {
    directory.write("long.nl", `${'.ascii "x" '.repeat(30)}\n${"frob\n".repeat(500)}`)
    const { stderr } = await nl(directory.path, "asm", "long.nl")
    for (const line of stderr.split("\n")) assert.isAtMost(line.length, 200)
    assert.match(stderr, /\.\.\. and \d+ more errors\nnl: \d+ errors in long\.nl\n$/)
    assert.isBelow(stderr.split("\n").length, 500)
  })

  it("leaves the output as it was unless all is well", async () => {
    directory.write("bad.nl", "frobnicate\n")
    directory.write("p.nl", PROGRAM)
    directory.write("out", "as it was")
    chmodSync(join(directory.path, "out"), 0o640)
    await nl(directory.path, "asm", "bad.nl", "-o", "out")
    assert.strictEqual(directory.text("out"), "as it was")
    await nl(directory.path, "asm", "p.nl", "-o", "out")
    assert.deepStrictEqual(directory.bytes("out"), BYTES)
    assert.strictEqual(statSync(join(directory.path, "out")).mode & 0o777, 0o640)
  })

  it.each(["./p.nl", "link", "hard", "d/../p.nl", "self/p.nl"])(
    "does not overwrite the program that it reads by the name %s",
    async (output) => {
      directory.write("p.nl", PROGRAM)
      symlinkSync("p.nl", join(directory.path, "link"))
      linkSync(join(directory.path, "p.nl"), join(directory.path, "hard"))
      mkdirSync(join(directory.path, "d"))
      symlinkSync(".", join(directory.path, "self"))
      const { code, stderr } = await nl(directory.path, "asm", "p.nl", "-o", output)
      assert.strictEqual(
        stderr,
        `nl asm: option --output names FILE itself, ${output}; choose another path; see "nl asm --help"\n`,
      )
      assert.strictEqual(code, 2)
      for (const name of ["p.nl", "hard"]) assert.strictEqual(directory.text(name), PROGRAM)
      assert.strictEqual((await shell(directory.path, `$NL asm - -o ${output} <p.nl`)).code, 2)
      assert.strictEqual(directory.text("p.nl"), PROGRAM)
    },
  )

  it("writes beside its program where only the text of the paths is the same", async () => {
    directory.write("p.nl", PROGRAM)
    directory.write("real/dir/x", "")
    symlinkSync("real/dir", join(directory.path, "s"))
    symlinkSync("../p.nl", join(directory.path, "real/dir/lnk"))
    for (const output of ["s/../p.nl", "s/lnk"]) {
      assert.deepInclude(await nl(directory.path, "asm", "p.nl", "-o", output), { code: 0, stderr: "" })
      assert.deepStrictEqual(directory.bytes("real/p.nl"), BYTES)
      assert.strictEqual(directory.text("p.nl"), PROGRAM)
    }
  })

  it("prints hex to standard output by any name", async () => {
    directory.write("p.nl", PROGRAM)
    symlinkSync("/dev/stdout", join(directory.path, "out"))
    assert.deepInclude(await nl(directory.path, "asm", "p.nl", "-o", "out"), { code: 0, stdout: HEX, stderr: "" })
  })

  it.each([
    ["missing.nl", "there is no such file or directory"],
    ["folder", "it is a directory; name a file in it"],
    ["latin1", "it is not assembly text: it is not UTF-8 (byte 0xE9 on line 2)"],
    ["utf16", "it is UTF-16 text; convert it to UTF-8 first, as in: iconv -f UTF-16 -t UTF-8 utf16 | nl run -"],
    ["control", "it is not assembly text: there is a control character (U+001B) on line 2"],
    ["nul", "it is not assembly text: there is a control character (U+0000) on line 1"],
    [
      "p.bin",
      "it is not assembly text: it is not UTF-8 (byte 0x80 on line 1); " +
        'it is an assembled program, which "nl disasm" reads',
    ],
  ])("refuses %s in one line", async (file, reason) => {
    mkdirSync(join(directory.path, "folder"))
    // A replacement character that is there in truth is not the byte that is wrong.
    directory.write("latin1", Buffer.concat([Buffer.from("; ok\n; \ufffd "), Uint8Array.of(0xe9, 0x0a)]))
    directory.write("utf16", Buffer.from("\ufeffhalt\n", "utf16le"))
    directory.write("nul", "halt\0\n")
    directory.write("control", "halt\n\u001b[31m\n")
    directory.write("p.bin", Uint8Array.from(BYTES))
    const { code, stderr, stdout } = await nl(directory.path, "asm", file)
    assert.strictEqual(stderr, `nl: cannot use ${file}: ${reason}\n`)
    assert.strictEqual(stdout, "")
    assert.strictEqual(code, 1)
  })

  it.each([
    ["a file of no bytes", ""],
    ["a comment", "; nothing"],
    ["line breaks", "\n\n\n\n"],
    ["a byte order mark", "\ufeff"],
    ["blanks and comments", " \t\r\n# nothing\n;\n"],
    ["a constant", ".equ A, 5\n"],
    ["an empty section", ".data\n"],
  ])("makes a program of no bytes of %s", async (_, text) => {
    directory.write("p.nl", text)
    assert.deepInclude(await nl(directory.path, "asm", "p.nl"), { code: 0, stdout: "", stderr: "" })
    assert.deepInclude(await nl(directory.path, "asm", "p.nl", "--format", "json"), { code: 0, stdout: "[]\n" })
    assert.deepInclude(await nl(directory.path, "asm", "p.nl", "-o", "p.bin"), { code: 0, stderr: "" })
    assert.deepStrictEqual(directory.bytes("p.bin"), [])
  })

  it("tells how many things are wrong with a large file, in a short text and little memory", async () => {
    directory.write("large.nl", "x\n".repeat(5_000_000))
    const { code, stderr } = await shell(directory.path, "NODE_OPTIONS=--max-old-space-size=64 $NL asm large.nl")
    assert.match(stderr, /\n\.\.\. and 4999900 more errors\nnl: 5000000 errors in large\.nl\n$/)
    assert.isBelow(stderr.length, 20_000)
    assert.strictEqual(code, 1)
  })

  it("says what an extension should be called, and that constants are circular", async () => {
    directory.write("p.nl", ".equ A, B\n.equ B, A\next.call r0, sha265, r1, r2\n")
    const { code, stderr } = await nl(directory.path, "asm", "p.nl")
    assert.strictEqual(
      stderr,
      `p.nl:1:6: error: the constant \`A\` is circular: A → B → A
    1 | .equ A, B
      |      ^
p.nl:3:14: error: unknown extension \`sha265\`
    3 | ext.call r0, sha265, r1, r2
      |              ^~~~~~
      = did you mean \`sha256\`?
nl: 2 errors in p.nl
`,
    )
    assert.strictEqual(code, 1)
  })

  it("needs a directory for its output", async () => {
    directory.write("p.nl", PROGRAM)
    const { code, stderr } = await nl(directory.path, "asm", "p.nl", "-o", "no/p.bin")
    assert.strictEqual(stderr, "nl: cannot write no/p.bin: there is no directory no; create it first\n")
    assert.strictEqual(code, 1)
  })

  it.each([
    [[], "no FILE given (Assembly text; - is standard input)"],
    [["a.nl", "b.nl"], 'unexpected argument "b.nl"'],
    [["a.nl", "--format", "xml"], '--format must be bytes or hex or json, not "xml"'],
    [["a.nl", "--fromat", "hex"], "unknown option --fromat (did you mean --format?)"],
    [[""], "an argument is empty"],
  ])("says what is wrong with the words %j", async (words, problem) => {
    const { code, stderr } = await nl(directory.path, "asm", ...words)
    assert.strictEqual(stderr, `nl asm: ${problem}; see "nl asm --help"\n`)
    assert.strictEqual(code, 2)
  })
})
