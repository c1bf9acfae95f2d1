import { execFileSync, spawn } from "node:child_process"
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, assert, beforeEach, describe, it } from "vitest"
import { nl, NL, outcome, shell } from "../support/run.js"

let directory = ""
beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), "nl-datagen-"))))
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const records = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { level: number })

const read = (name: string) => readFileSync(join(directory, name), "utf8")

/** Waits until `holds`, looking every 10 ms. */
const until = async (holds: () => boolean) => {
  for (let tries = 0; tries < 2000; tries++) {
    if (holds()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error("waited in vain")
}

describe("nl datagen", () => {
  it("prints what the page shows and writes what it says", async () => {
    const { code, stdout, stderr } = await nl(directory, "datagen", "-n", "12", "-o", "a.jsonl")
    assert.strictEqual(stderr, "")
    assert.strictEqual(
      stdout,
      `Generating 12 training examples...
  Level 1 (basic): 3 examples
  Level 2 (control): 3 examples
  Level 3 (memory): 2 examples
  Level 4 (functions): 2 examples
  Level 5 (advanced): 2 examples

Wrote 12 examples to a.jsonl
File size: ${(statSync(join(directory, "a.jsonl")).size / 1e3).toFixed(1)} kB
`,
    )
    assert.strictEqual(code, 0)
    assert.deepStrictEqual(
      records(read("a.jsonl")).map(({ level }) => level),
      [1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2],
    )
    assert.deepStrictEqual(readdirSync(directory), ["a.jsonl"])
  })

  it("counts one record as one, and few bytes as bytes", async () => {
    const { stdout } = await nl(directory, "datagen", "-n", "1", "-l", "2", "-o", "a.jsonl")
    assert.strictEqual(
      stdout,
      `Generating 1 training example...
  Level 1 (basic): 1 example
  Level 2 (control): 0 examples

Wrote 1 example to a.jsonl
File size: ${statSync(join(directory, "a.jsonl")).size} bytes
`,
    )
  })

  it("tells a file's name in one line that disturbs no terminal", async () => {
    const name = "a\nb\u001b[31m\u009bc"
    const { stdout } = await nl(directory, "datagen", "-n", "5", "-o", name)
    assert.include(stdout, "\nWrote 5 examples to a\\nb\\u001b[31m\\u009bc\nFile size: ")
    assert.deepStrictEqual(readdirSync(directory), [name])
  })

  it("counts the size in millions of bytes", async () => {
    const { stdout } = await nl(directory, "datagen", "-n", "9000", "-o", "a.jsonl")
    assert.include(stdout, `File size: ${(statSync(join(directory, "a.jsonl")).size / 1e6).toFixed(1)} MB\n`)
  })

  it("writes training_data.jsonl by default, and takes long options, with = and without", async () => {
    const { code, stdout } = await nl(directory, "datagen", "--num-examples=6", "--level", "2", "--seed=0")
    assert.strictEqual(code, 0)
    assert.include(stdout, "  Level 2 (control): 3 examples\n\nWrote 6 examples to training_data.jsonl\n")
    assert.strictEqual(records(read("training_data.jsonl")).length, 6)
  })

  it("gives the same bytes for the same seed and others for another", async () => {
    await nl(directory, "datagen", "-n", "50", "-o", "a")
    await nl(directory, "datagen", "-n", "50", "-o", "b", "--seed", "42", "--workers", "1")
    await nl(directory, "datagen", "-n", "50", "-o", "c", "--seed", "43")
    assert.strictEqual(read("a"), read("b"))
    assert.notStrictEqual(read("a"), read("c"))
  })

  it("makes the records from an index on, alone", async () => {
    await nl(directory, "datagen", "-n", "40", "-o", "whole.jsonl", "--seed", "7")
    const { code, stderr, stdout } = await nl(directory, ..."datagen --from 23 -n 4 -o part.jsonl --seed 7".split(" "))
    assert.strictEqual(stderr, "")
    assert.strictEqual(code, 0)
    assert.strictEqual(
      stdout,
      `Generating 4 training examples...
  Level 1 (basic): 1 example
  Level 2 (control): 1 example
  Level 3 (memory): 0 examples
  Level 4 (functions): 1 example
  Level 5 (advanced): 1 example

Wrote 4 examples to part.jsonl
File size: ${(statSync(join(directory, "part.jsonl")).size / 1e3).toFixed(1)} kB
`,
    )
    assert.deepStrictEqual(read("part.jsonl").split("\n"), [...read("whole.jsonl").split("\n").slice(23, 27), ""])
    const one = await nl(directory, ..."datagen --from=39 -n 1 -o - --seed 7".split(" "))
    assert.strictEqual(one.stdout, `${read("whole.jsonl").split("\n")[39]}\n`)
  })

  it.each([
    ["--from -1", '--from must be a whole number from 0 to 9007199254740990, in plain digits, not "-1"'],
    ["--from 1e3", '--from must be a whole number from 0 to 9007199254740990, in plain digits, not "1e3"'],
    [
      "--from 9007199254740990 -n 2",
      "--from must be a whole number from 0 to 9007199254740989 with 2 examples, not 9007199254740990",
    ],
    [
      "--from 5 --include-examples",
      "options --include-examples and --from exclude each other, included examples belong to a run that begins at 0",
    ],
  ])("refuses %s", async (words, problem) => {
    const { code, stderr, stdout } = await nl(directory, "datagen", "-o", "a.jsonl", ...words.split(" "))
    assert.deepStrictEqual(
      { code, stderr, stdout },
      { code: 2, stderr: `nl datagen: ${problem}; see "nl datagen --help"\n`, stdout: "" },
    )
    assert.deepStrictEqual(readdirSync(directory), [])
  })

  it("says how much there is where a run goes beyond it", async () => {
    const { code, stderr } = await nl(directory, ..."datagen --from 9007199254740000 -n 5 -o a.jsonl".split(" "))
    assert.strictEqual(code, 1)
    assert.match(
      stderr,
      /^nl: level \d has \d+ distinct records, too few for records 9007199254740000 to 9007199254740004 of a run; there is no record after \d+\n$/,
    )
    assert.deepStrictEqual(readdirSync(directory), [])
  })

  describe("standard output", () => {
    it.each(["-", "/dev/stdout"])("takes the records with -o %s, and standard error the rest", async (name) => {
      const { code, stdout, stderr } = await nl(directory, "datagen", "-n", "7", "-l", "1", "-o", name)
      assert.strictEqual(code, 0)
      assert.strictEqual(records(stdout).length, 7)
      assert.match(
        stderr,
        /^Generating 7 training examples\.\.\.\n {2}Level 1 \(basic\): 7 examples\n\nWrote 7 examples to standard output\nFile size: 2\.\d kB\n$/,
      )
      assert.deepStrictEqual(readdirSync(directory), [])
    })

    it("ends quietly when its reader leaves", async () => {
      const { code, stdout, stderr } = await shell(
        directory,
        "$NL datagen -n 200000 -o - 2>err | head -n 1; exit ${PIPESTATUS[0]}",
      )
      assert.strictEqual(code, 0)
      assert.strictEqual(records(stdout).length, 1)
      assert.strictEqual(stderr, "")
      assert.match(read("err"), /^Generating[^]*\n\n$/)
    })

    it("may close while the records go to a file", async () => {
      const { code, stderr } = await shell(
        directory,
        "$NL datagen -n 20000 -o a.jsonl | head -n 1 >first; exit ${PIPESTATUS[0]}",
      )
      assert.strictEqual(stderr, "")
      assert.strictEqual(code, 0)
      assert.strictEqual(records(read("a.jsonl")).length, 20000)
    })

    it("takes the records by any other name, too", async () => {
      symlinkSync("/dev/stdout", join(directory, "link"))
      for (const name of ["link", "/dev/../dev//stdout", "/proc/self/fd/1"]) {
        const { code } = await shell(directory, `$NL datagen -n 7 -o ${name} >out 2>err`)
        assert.strictEqual(code, 0)
        assert.strictEqual(records(read("out")).length, 7)
        assert.include(read("err"), "Wrote 7 examples to standard output\n")
      }
    })

    it("being full is a failure", async () => {
      const { code, stderr } = await shell(
        directory,
        "$NL datagen -n 5 -o - 2>err >/dev/full; code=$?; tail -n 1 err >&2; exit $code",
      )
      assert.strictEqual(
        stderr,
        "nl: cannot write standard output: no space left on the device; free some or choose another path\n",
      )
      assert.strictEqual(code, 1)
    })
  })

  describe("a file that cannot be written", () => {
    const refuses = (output: string, reason: string) => async () => {
      mkdirSync(join(directory, "folder"))
      writeFileSync(join(directory, "file"), "as it was")
      const { code, stderr } = await nl(directory, "datagen", "-n", "5", "-o", output)
      assert.strictEqual(stderr, `nl: cannot write ${output}: ${reason}\n`)
      assert.strictEqual(code, 1)
      assert.deepStrictEqual(readdirSync(directory).sort(), ["file", "folder"])
      assert.deepStrictEqual(readdirSync(join(directory, "folder")), [])
      assert.strictEqual(read("file"), "as it was")
    }

    it("is a directory", refuses("folder", "it is a directory; name a file in it, such as folder/training_data.jsonl"))
    it("has a slash at the end", refuses("new/", "there is no directory new; create it first"))
    it("lies in no directory", refuses("missing/a.jsonl", "there is no directory missing; create it first"))
    it("lies in a file", refuses("file/a.jsonl", "a part of the path is a file, not a directory; choose another path"))
    it("has too long a name", refuses("x".repeat(300), "the name is too long; choose a shorter one"))
    it.skipIf(!existsSync("/dev/full"))(
      "is on a full device",
      refuses("/dev/full", "no space left on the device; free some or choose another path"),
    )
    it.skipIf(!existsSync("/sys/kernel"))("is not for us to create", async () => {
      const { code, stderr } = await nl(directory, "datagen", "-n", "5", "-o", "/sys/kernel/a.jsonl")
      assert.match(stderr, /^nl: cannot write \/sys\/kernel\/a\.jsonl: [^\n]+\n$/)
      assert.strictEqual(code, 1)
    })

    it("stays one line, whatever its name", async () => {
      const { stderr } = await nl(directory, "datagen", "-n", "5", "-o", "a\nb/c")
      assert.strictEqual(stderr, "nl: cannot write a\\nb/c: there is no directory a\\nb; create it first\n")
    })

    it("grows beyond what the system allows: the old file stays", async () => {
      writeFileSync(join(directory, "a.jsonl"), "as it was")
      const { code, stderr } = await shell(directory, "trap '' XFSZ; ulimit -f 100; $NL datagen -n 20000 -o a.jsonl")
      assert.match(stderr, /^nl: cannot write a\.jsonl: the file would be larger than the system allows; [^\n]+\n$/)
      assert.strictEqual(code, 1)
      assert.strictEqual(read("a.jsonl"), "as it was")
      assert.deepStrictEqual(readdirSync(directory), ["a.jsonl"])
    })
  })

  describe("a file that is there already", () => {
    it("is replaced, with the same permissions", async () => {
      writeFileSync(join(directory, "a.jsonl"), "as it was", { mode: 0o640 })
      assert.strictEqual((await nl(directory, "datagen", "-n", "5", "-o", "a.jsonl")).code, 0)
      assert.strictEqual(records(read("a.jsonl")).length, 5)
      assert.strictEqual(statSync(join(directory, "a.jsonl")).mode & 0o777, 0o640)
    })

    it.each(["there", "not there yet"])("behind a symbolic link (%s) is written, the link stays", async (state) => {
      mkdirSync(join(directory, "elsewhere"))
      if (state === "there") writeFileSync(join(directory, "elsewhere/a.jsonl"), "as it was")
      symlinkSync("elsewhere/a.jsonl", join(directory, "link"))
      assert.strictEqual((await nl(directory, "datagen", "-n", "5", "-o", "link")).code, 0)
      assert.strictEqual(records(read("elsewhere/a.jsonl")).length, 5)
      assert.deepStrictEqual(readdirSync(join(directory, "elsewhere")), ["a.jsonl"])
      assert.isTrue(statSync(join(directory, "link")).isFile())
    })

    it("behind a link in a linked directory is the one that the system finds there", async () => {
      mkdirSync(join(directory, "real/dir"), { recursive: true })
      symlinkSync("real/dir", join(directory, "s"))
      symlinkSync("../t", join(directory, "s/lnk"))
      writeFileSync(join(directory, "t"), "precious")
      const { code, stdout } = await nl(directory, "datagen", "-n", "3", "-o", "s/lnk")
      assert.strictEqual(code, 0)
      assert.include(stdout, "Wrote 3 examples to s/lnk\n")
      assert.strictEqual(records(read("real/t")).length, 3)
      assert.strictEqual(records(read("s/lnk")).length, 3)
      assert.strictEqual(read("t"), "precious")
      assert.deepStrictEqual(readdirSync(directory).sort(), ["real", "s", "t"])
    })

    it.skipIf(!existsSync("/dev/shm"))("may lie beyond a link to another device", async () => {
      const elsewhere = mkdtempSync("/dev/shm/nl-datagen-")
      try {
        mkdirSync(join(elsewhere, "sub"))
        symlinkSync(join(elsewhere, "sub"), join(directory, "d"))
        const { code, stderr } = await nl(directory, "datagen", "-n", "3", "-o", "d/../x")
        assert.strictEqual(stderr, "")
        assert.strictEqual(code, 0)
        assert.strictEqual(records(readFileSync(join(elsewhere, "x"), "utf8")).length, 3)
        assert.deepStrictEqual(readdirSync(directory), ["d"])
      } finally {
        rmSync(elsewhere, { recursive: true })
      }
    })

    it("must not be a link to itself", async () => {
      symlinkSync("link", join(directory, "link"))
      const { code, stderr } = await nl(directory, "datagen", "-n", "5", "-o", "link")
      assert.strictEqual(
        stderr,
        "nl: cannot write link: its symbolic links go round in a circle; choose another path\n",
      )
      assert.strictEqual(code, 1)
    })

    it("may be a device or a pipe, which is written straight", async () => {
      assert.strictEqual((await nl(directory, "datagen", "-n", "5", "-o", "/dev/null")).code, 0)
      assert.isFalse(statSync("/dev/null").isFile())
      execFileSync("mkfifo", [join(directory, "pipe")])
      const { code, stderr } = await shell(
        directory,
        "cat pipe >copy & $NL datagen -n 3000 -o pipe; code=$?; wait; exit $code",
      )
      assert.strictEqual(stderr, "")
      assert.strictEqual(code, 0)
      assert.strictEqual(records(read("copy")).length, 3000)
      assert.isTrue(statSync(join(directory, "pipe")).isFIFO())
    })

    it("may be an open descriptor", async () => {
      const { code } = await shell(directory, "$NL datagen -n 5 -o /dev/fd/3 3>a.jsonl")
      assert.strictEqual(code, 0)
      assert.strictEqual(records(read("a.jsonl")).length, 5)
    })
  })

  it.skipIf(!existsSync("/proc/self"))("removes what a killed run left, and leaves a living one alone", async () => {
    const start = (output: string) =>
      spawn(process.execPath, [NL, "datagen", "-n", "20000000", "-o", output], { cwd: directory })
    const temporaries = () => readdirSync(directory).filter((name) => name.endsWith(".tmp"))
    const living = start("b.jsonl")
    await until(() => temporaries().length === 1)
    const [ofLiving] = temporaries()
    const killed = start("a.jsonl")
    await until(() => temporaries().length === 2)
    const ended = outcome(killed)
    killed.kill("SIGKILL")
    await ended
    assert.strictEqual(temporaries().length, 2)
    const { code, stderr } = await nl(directory, "datagen", "-n", "5", "-o", "a.jsonl")
    assert.strictEqual(stderr, "")
    assert.strictEqual(code, 0)
    assert.deepStrictEqual(readdirSync(directory).sort(), [ofLiving, "a.jsonl"])
    const livingEnded = outcome(living)
    living.kill("SIGTERM")
    await livingEnded
    assert.deepStrictEqual(readdirSync(directory), ["a.jsonl"])
  })

  describe.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("%s", (signal, code) => {
    it(`ends with exit code ${code} and leaves the old file alone`, async () => {
      writeFileSync(join(directory, "a.jsonl"), "as it was")
      const child = spawn(process.execPath, [NL, "datagen", "-n", "20000000", "-o", "a.jsonl"], { cwd: directory })
      const ended = outcome(child)
      await until(() => readdirSync(directory).length === 2)
      child.kill(signal)
      const { stderr, ...rest } = await ended
      assert.strictEqual(rest.code, code)
      assert.strictEqual(stderr, "nl: interrupted\n")
      assert.strictEqual(read("a.jsonl"), "as it was")
      assert.deepStrictEqual(readdirSync(directory), ["a.jsonl"])
    })

    it("ends a run that waits for the reader of a pipe", async () => {
      execFileSync("mkfifo", [join(directory, "pipe")])
      const child = spawn(process.execPath, [NL, "datagen", "-n", "5", "-o", "pipe"], { cwd: directory })
      child.stdout.once("data", () => setTimeout(() => child.kill(signal), 100))
      assert.strictEqual((await outcome(child)).code, code)
    })

    it("ends a run to standard output too", async () => {
      const child = spawn(process.execPath, [NL, "datagen", "-n", "20000000", "-o", "-"], {
        cwd: directory,
        stdio: ["ignore", "ignore", "pipe"],
      })
      child.stderr?.once("data", () => setTimeout(() => child.kill(signal), 100))
      assert.strictEqual((await outcome(child)).code, code)
    })
  })
})
