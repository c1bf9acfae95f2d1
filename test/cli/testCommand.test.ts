import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "vitest"
import { testDirectory } from "./support/directory.js"
import { nl } from "./support/run.js"

const directory = testDirectory()

const DOUBLE = `; @name: Double
; @test: r0=4 -> r0=8
; @test: r0=-1 -> r0=-2
add r0, r0, r0
`

describe("nl test", () => {
  it("runs every test of every program below examples, and counts", async () => {
    directory.write("examples/a/double.nl", DOUBLE)
    directory.write("examples/b.nl", '; @test: [0x10000]="ab" -> r0=25185, [0x10000]=25185\nload.d r0, [0x10000]\n')
    directory.write("examples/notes.txt", "; @test: -> r0=1\n")
    assert.deepInclude(await nl(directory.path, "test"), { code: 0, stdout: "3 passed, 0 failed\n", stderr: "" })
  })

  it("passes on the shipped examples", async () => {
    const { code, stderr, stdout } = await nl(
      directory.path,
      "test",
      fileURLToPath(new URL("../../examples", import.meta.url)),
    )
    assert.strictEqual(stderr, "")
    assert.match(stdout, /^\d+ passed, 0 failed\n$/)
    assert.strictEqual(code, 0)
  })

  it("gives each failure a line, with what was expected", async () => {
    directory.write(
      "bad.nl",
      `; @test: r0=2 -> r0=5
; @test: r0=2 -> r0=4
; @test: r0=1, r1=7 -> r0=2, r1=8
; @test: r0=1
; @test: -> [0x10000]="x"
add r0, r0, r0
`,
    )
    const { code, stderr, stdout } = await nl(directory.path, "test", "bad.nl")
    assert.strictEqual(
      stdout,
      `bad.nl:1: r0 is 4, not 5 (@test: r0=2 -> r0=5)
bad.nl:3: r1 is 7, not 8 (@test: r0=1, r1=7 -> r0=2, r1=8)
bad.nl:4: unreadable: there is no \`->\` (@test: r0=1)
bad.nl:5: memory at 65536 is "\\x00", not "x" (@test: -> [0x10000]="x")
1 passed, 4 failed
`,
    )
    assert.strictEqual(stderr, "nl: 4 tests failed\n")
    assert.strictEqual(code, 1)
  })

  it("tells of faults, and uses mocks", async () => {
    directory.write("fault.nl", "; @test: -> r0=5\next.call r0, 65536\n")
    directory.write("mock.nl", "; @mock: weather=5\n; @test: -> r0=5\next.call r0, weather\n")
    const { code, stdout } = await nl(directory.path, "test", "mock.nl", "fault.nl")
    assert.match(stdout, /^fault\.nl:1: UnknownExtension at byte 0 [^\n]*\n1 passed, 1 failed\n$/)
    assert.strictEqual(code, 1)
  })

  it("counts the tests of a program that does not assemble as failed, and shows why", async () => {
    directory.write("typo.nl", DOUBLE.replace("add", "ad"))
    directory.write("good.nl", DOUBLE)
    const { code, stderr, stdout } = await nl(directory.path, "test", ".")
    assert.strictEqual(stdout, "2 passed, 2 failed\n")
    assert.match(
      stderr,
      /^typo\.nl:4:1: error: unknown operation `ad`\n[^]*did you mean `add`\?\nnl: 2 tests failed\n$/,
    )
    assert.strictEqual(code, 1)
  })

  it("warns of annotations that it cannot read", async () => {
    directory.write("odd.nl", `; @mock: sha256\n${DOUBLE}`)
    const { code, stderr } = await nl(directory.path, "test", "odd.nl")
    assert.strictEqual(stderr, "odd.nl:1: warning: this annotation is ignored: a mock is written `name=value`\n")
    assert.strictEqual(code, 0)
  })

  it("runs a file once, however often it is named", async () => {
    directory.write("a/double.nl", DOUBLE)
    assert.strictEqual((await nl(directory.path, "test", "a", "a/double.nl")).stdout, "2 passed, 0 failed\n")
  })

  it.each([
    [[], "cannot use examples: there is no such file or directory"],
    [["missing.nl"], "cannot use missing.nl: there is no such file or directory"],
    [["good.nl", "missing"], "cannot use missing: there is no such file or directory"],
    [["folder"], "cannot use folder: there are no .nl files in it"],
    [["notes.txt"], "cannot use notes.txt: it is no .nl file"],
    [["bytes.nl"], "cannot use bytes.nl: it is not UTF-8 text"],
    [["untested.nl"], "there are no tests in untested.nl"],
  ])("refuses the paths %j", async (paths, reason) => {
    directory.write("good.nl", DOUBLE)
    directory.write("notes.txt", DOUBLE)
    directory.write("untested.nl", "halt\n")
    directory.write("bytes.nl", Uint8Array.of(0xff, 0xfe))
    mkdirSync(join(directory.path, "folder"))
    const { code, stderr, stdout } = await nl(directory.path, "test", ...paths)
    assert.strictEqual(stderr, `nl: ${reason}\n`)
    assert.strictEqual(stdout, "")
    assert.strictEqual(code, 1)
  })
})
