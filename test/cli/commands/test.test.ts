import { execFileSync } from "node:child_process"
import { chmodSync, mkdirSync, symlinkSync, truncateSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { assert, describe, it } from "vitest"
import { testDirectory } from "../support/directory.js"
import { nl, nlAsNobody } from "../support/run.js"

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
      fileURLToPath(new URL("../../../examples", import.meta.url)),
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

  it("warns of annotations that are misspelt or unknown, and of mocks that nothing uses", async () => {
    directory.write(
      "odd.nl",
      `; @test r0=1 -> r0=3
; @tset: r0=1 -> r0=3
; @net_mock: socket=3
; @mock: fetch=1
; mail me@example.com, see @foo
${DOUBLE}`,
    )
    const { code, stderr, stdout } = await nl(directory.path, "test", "odd.nl")
    assert.strictEqual(
      stderr,
      `odd.nl:1: warning: this annotation is ignored: \`@test\` lacks its colon: write \`@test:\`
odd.nl:2: warning: this annotation is ignored: unknown annotation \`@tset\`; did you mean \`@test:\`?
odd.nl:3: warning: unknown annotation \`@net_mock\`
odd.nl:4: warning: nothing uses this mock: the program calls no extension, not fetch
`,
    )
    assert.strictEqual(stdout, "2 passed, 0 failed\n")
    assert.strictEqual(code, 0)
  })

  it("runs a file once, however often it is named", async () => {
    directory.write("a/double.nl", DOUBLE)
    const paths = ["a", "a/double.nl", "./a/double.nl", "a/../a", join(directory.path, "a")]
    assert.strictEqual((await nl(directory.path, "test", ...paths)).stdout, "2 passed, 0 failed\n")
  })

  it("runs the files of a directory once, whatever links lead round in circles or out of it", async () => {
    directory.write("l/double.nl", DOUBLE)
    for (const [target, name] of [
      [".", "a"],
      [".", "b.nl"],
      ["..", "up"],
      ["/", "root"],
    ] as const)
      symlinkSync(target, join(directory.path, "l", name))
    assert.deepInclude(await nl(directory.path, "test", "l"), { code: 0, stdout: "2 passed, 0 failed\n", stderr: "" })
  })

  it("passes over what is not a program file", async () => {
    directory.write("double.nl", DOUBLE)
    directory.write("dir.nl/double.nl", DOUBLE)
    for (const name of ["._double.nl", ".double.nl", ".git/double.nl"]) directory.write(name, "no program\n")
    symlinkSync("me@here.1:2", join(directory.path, ".#double.nl"))
    execFileSync("mkfifo", [join(directory.path, "p.nl")])
    assert.deepInclude(await nl(directory.path, "test", "."), { code: 0, stdout: "4 passed, 0 failed\n", stderr: "" })
  })

  it("goes on after what it cannot read, with a warning each, a summary, and exit code 1", async () => {
    directory.write("m/a.nl", DOUBLE)
    directory.write("m/bytes.nl", Uint8Array.of(0x61, 0xe9))
    directory.write("m/packed.nl", gzipSync(DOUBLE))
    directory.write("m/large.nl", "")
    truncateSync(join(directory.path, "m/large.nl"), (64 << 20) + 1)
    directory.write("m/new\nline\u001b.nl", Uint8Array.of(0xff))
    directory.write("m/no/x.nl", DOUBLE)
    directory.write("m/secret.nl", DOUBLE)
    directory.write("m/z.nl", DOUBLE.replace("r0=-2", "r0=2"))
    symlinkSync("nothing", join(directory.path, "m/dangling.nl"))
    chmodSync(join(directory.path, "m/no"), 0)
    chmodSync(join(directory.path, "m/secret.nl"), 0)
    const { code, stderr, stdout } = await nlAsNobody(directory.path, "test", "m")
    chmodSync(join(directory.path, "m/no"), 0o755)
    assert.strictEqual(stdout, "m/z.nl:3: r0 is -2, not 2 (@test: r0=-1 -> r0=2)\n3 passed, 1 failed\n")
    assert.sameMembers(stderr.split("\n"), [
      "warning: cannot use m/dangling.nl: there is no such file or directory",
      "warning: cannot use m/no: permission denied; choose a file that you may read",
      "warning: cannot use m/bytes.nl: it is not UTF-8 text",
      "warning: cannot use m/large.nl: it is larger than 64 MiB, the most that is read",
      "warning: cannot use m/new\\nline\\u001b.nl: it is not UTF-8 text",
      "warning: cannot use m/packed.nl: it is compressed with gzip; decompress it first, as in: gzip -dc m/packed.nl | nl run -",
      "warning: cannot use m/secret.nl: permission denied; choose a file that you may read",
      "nl: 1 test failed, 7 paths could not be read",
      "",
    ])
    assert.strictEqual(code, 1)
  })

  it("fails after the summary if all that it can read passes", async () => {
    directory.write("a.nl", DOUBLE)
    directory.write("b.nl", Uint8Array.of(0xff))
    assert.deepInclude(await nl(directory.path, "test", "b.nl", "a.nl"), {
      code: 1,
      stdout: "2 passed, 0 failed\n",
      stderr: "warning: cannot use b.nl: it is not UTF-8 text\nnl: 1 path could not be read\n",
    })
  })

  it.each([
    [
      [],
      "cannot use examples: there is no such file or directory; name another directory, " +
        "such as node_modules/nl-datagen/examples, where the shipped examples are",
    ],
    [["missing.nl"], "cannot use missing.nl: there is no such file or directory"],
    [["good.nl", "missing"], "cannot use missing: there is no such file or directory"],
    [["folder"], "cannot use folder: there are no .nl files in it"],
    [["notes.txt"], "cannot use notes.txt: it is not a .nl file"],
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
