import { spawn } from "node:child_process"
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { assert, beforeEach, describe, it } from "vitest"
import { testDirectory } from "./support/directory.js"
import { NL, nl, outcome, shell } from "./support/run.js"

const directory = testDirectory()

const RECORD =
  '{"prompt":"Add 1 and 2","binary_ir":[80,128,0,0,3,0,0,0,95,0,0,0],"assembly":"mov r0, 3\\nhalt","expected_output":3,"level":1,"category":"arithmetic"}\n'
const OTHER = RECORD.replace("Add 1 and 2", "Give me 3")

beforeEach(() => {
  directory.write("p.nl", "; @test: r0=4 -> r0=11\n; @test: -> r0=3\nadd r0, r0, r0\nadd r0, r0, 3\n")
  directory.write("a.jsonl", RECORD)
  directory.write("b.jsonl", OTHER)
  directory.write("ab.jsonl.gz", gzipSync(RECORD + OTHER))
})

/** Runs `nl` in the directory, with these standard streams, and gives the process. */
const start = (words: ReadonlyArray<string>, ...stdio: ReadonlyArray<"ignore" | "pipe">) =>
  spawn(process.execPath, [NL, ...words], { cwd: directory.path, stdio: [...stdio] })

describe("pipes by path", () => {
  it.each([
    ["$NL verify <(zcat ab.jsonl.gz)", /^Checked 2 records in \/dev\/fd\/\d+: no defects\n$/],
    ["$NL verify <(cat ab.jsonl.gz)", /^Checked 2 records in \/dev\/fd\/\d+: no defects\n$/],
    ["$NL verify <(cat a.jsonl) b.jsonl", /^Checked 2 records in /],
    ["$NL verify <(cat a.jsonl) <(cat b.jsonl)", /^Checked 2 records in /],
    ["cat a.jsonl | $NL verify /dev/stdin", /^Checked 1 record in \/dev\/stdin: no defects\n$/],
    ["$NL verify /dev/stdin < a.jsonl", /^Checked 1 record in /],
    ["$NL verify /dev/fd/7 7< a.jsonl", /^Checked 1 record in /],
    ["cat a.jsonl | $NL verify /proc/self/fd/0", /^Checked 1 record in /],
    ["(head -c1 ab.jsonl.gz; sleep 1; tail -c+2 ab.jsonl.gz) | $NL verify -", /^Checked 2 records in /],
    ["(head -c1 ab.jsonl.gz; sleep 1; tail -c+2 ab.jsonl.gz) | $NL verify /dev/stdin", /^Checked 2 records in /],
    ["$NL stats --json <(cat a.jsonl) | head -2", /"records": 1,/],
    ["$NL run <(cat p.nl)", /^r0 = 3\n/],
    ["$NL run <(cat p.nl) --reg r0=1", /^r0 = 5\n/],
    ["cat p.nl | $NL run /dev/stdin", /^r0 = 3\n/],
    ["cat p.nl | $NL asm /dev/stdin | $NL run /dev/stdin", /^r0 = 3\n/],
    ["$NL asm --format hex <(cat p.nl)", /^00 00 00 00\n/],
    ["$NL disasm <($NL asm p.nl)", /^add r0, r0, r0\n/],
    ["$NL test <(cat p.nl)", /^2 passed, 0 failed\n$/],
    ["$NL test - < p.nl", /^2 passed, 0 failed\n$/],
    ["cat p.nl | $NL test /dev/stdin", /^2 passed, 0 failed\n$/],
  ])("%s", async (script, printed) => {
    const { code, stderr, stdout } = await shell(directory.path, script)
    assert.strictEqual(stderr, "")
    assert.match(stdout, printed)
    assert.strictEqual(code, 0)
  })

  it("reads sockets that are its own descriptors", async () => {
    // Node makes sockets where shells make pipes.
    for (const path of ["/dev/stdin", "/dev/fd/0", "-"]) {
      const child = start(["verify", path], "pipe", "pipe", "pipe")
      child.stdin!.end(readFileSync(join(directory.path, "ab.jsonl.gz")))
      assert.match((await outcome(child)).stdout, /^Checked 2 records in /)
    }
    const child = start(["verify", "/dev/fd/3"], "ignore", "pipe", "pipe", "pipe")
    ;(child.stdio[3] as NodeJS.WritableStream).end(RECORD)
    assert.match((await outcome(child)).stdout, /^Checked 1 record in /)
  })

  it.each([
    ["stats /dev/zero", "/dev/zero: a line is longer than 64 MiB; this is not a file of JSON lines"],
    ["asm /dev/zero", "/dev/zero: it is larger than 64 MiB, the most that is read"],
    ["verify - < .", "standard input: it is a directory; name a file in it"],
    ["run - < .", "standard input: it is a directory; name a file in it"],
    ["verify p.nl/x", "p.nl/x: a part of the path is a file, not a directory; choose another path"],
  ])("nl %s is refused in one line", async (words, reason) => {
    const { code, stderr, stdout } = await shell(directory.path, `$NL ${words}`)
    assert.strictEqual(stderr, `nl: cannot use ${reason}\n`)
    assert.strictEqual(stdout, "")
    assert.isAbove(code!, 0)
  })

  it("reads /dev/null as an empty file", async () => {
    const verified = await nl(directory.path, "verify", "/dev/null")
    assert.strictEqual(verified.stderr, "nl: /dev/null is empty; a dataset has one record a line\n")
    assert.isAbove(verified.code!, 0)
    assert.deepInclude(await nl(directory.path, "run", "/dev/null"), {
      code: 0,
      stdout: "r0 = 0\nsteps = 0\n",
      stderr: "",
    })
  })

  it("says that it cannot read a socket", async () => {
    const script = `import sys, socket
s = socket.socket(socket.AF_UNIX)
s.bind("s.nl")`
    await shell(
      directory.path,
      `python3 -c '${script}' || perl -MSocket -e 'socket(S,AF_UNIX,SOCK_STREAM,0);bind(S,sockaddr_un("s.nl"))'`,
    )
    for (const command of ["verify", "stats", "report", "run", "test"]) {
      const { code, stderr } = await shell(directory.path, `$NL ${command} s.nl`)
      assert.strictEqual(stderr, "nl: cannot use s.nl: it is a socket; choose a file or a pipe\n")
      assert.isAbove(code!, 0)
    }
  })
})

describe("a FIFO", () => {
  beforeEach(async () => {
    await shell(directory.path, "mkfifo f.nl g h i j k")
  })

  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

  /** Waits until the process has opened the FIFO. */
  const opened = async (pid: number): Promise<void> => {
    const descriptors = `/proc/${pid}/fd`
    const has = (fd: string) => {
      try {
        return readlinkSync(join(descriptors, fd)).endsWith("/f.nl")
      } catch {
        return false
      }
    }
    while (!readdirSync(descriptors).some(has)) await wait(50)
  }

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("that nobody writes into does not keep a command from being ended by %s", async (signal, expected) => {
    const commands = ["verify", "stats", "report", "run", "asm", "disasm", "test"]
    const ends = commands.map(async (command) => {
      const child = start([command, "f.nl"], "ignore", "pipe", "pipe")
      const ended = outcome(child)
      await opened(child.pid!)
      child.kill(signal)
      const end = await Promise.race([ended, wait(30_000)])
      child.kill("SIGKILL")
      assert.deepInclude(end, { code: expected, stdout: "" }, command)
    })
    await Promise.all(ends)
  })

  it("is read to its end, whenever its writer comes", async () => {
    const script = `$NL verify f.nl & sleep 2; (cat a.jsonl; sleep 1; cat b.jsonl) > f.nl; wait
$NL run f.nl & sleep 2; cat p.nl > f.nl; wait
cat a.jsonl > f.nl & sleep 1; $NL verify f.nl; wait`
    const { stderr, stdout } = await shell(directory.path, script)
    assert.strictEqual(stderr, "")
    assert.match(
      stdout,
      /^Checked 2 records in f\.nl: no defects\nr0 = 3\nsteps = \d+\nChecked 1 record in f\.nl: no defects\n$/,
    )
  })

  it("whose writer says nothing is empty", async () => {
    const { stderr } = await shell(directory.path, "$NL stats f.nl & sleep 2; : > f.nl; wait")
    assert.strictEqual(stderr, "nl: cannot use f.nl: it is empty; a dataset has one record a line\n")
  })

  it("is one of as many as one likes, written in any order", async () => {
    for (const [n, name] of ["f.nl", "g", "h", "i", "j", "k"].entries())
      writeFileSync(join(directory.path, `${name}.jsonl`), RECORD.replace("Add", `Add, ${n},`))
    const script = `for f in k j i h g f.nl; do cat $f.jsonl > $f & done
$NL verify f.nl g h i j k; wait`
    const { stderr, stdout } = await shell(directory.path, script)
    assert.strictEqual(stderr, "")
    assert.strictEqual(stdout, "Checked 6 records in f.nl, g, h, i, j, k: no defects\n")
  })
})

describe("a current directory that was deleted", () => {
  it.each([
    ["verify", "$NL verify --workers 2 <(cat ../../a.jsonl) $OLD/b.jsonl"],
    ["verify, alone", "$NL verify $OLD/a.jsonl $OLD/b.jsonl"],
    ["stats", "$NL stats $OLD/ab.jsonl.gz | head -1"],
    ["run", "$NL run $OLD/p.nl"],
    ["test", "$NL test $OLD/p.nl"],
    ["asm", "$NL asm $OLD/p.nl -o $OLD/p.bin && $NL disasm $OLD/p.bin"],
    ["datagen", "$NL datagen -n 3 -o $OLD/o.jsonl"],
  ])("does not matter to %s, or is said", async (_, script) => {
    const { code, stderr, stdout } = await shell(
      directory.path,
      `export OLD=$PWD; mkdir -p d/e; cd d/e; rmdir ../e; ${script}`,
    )
    if (code === 0) assert.notStrictEqual(stdout, "")
    else assert.match(stderr, /^nl: [^\n]*the current directory was deleted; go to one that exists\n$/)
    assert.notMatch(stderr, /uv_cwd|ENOENT|fault of the program/)
  })
})
