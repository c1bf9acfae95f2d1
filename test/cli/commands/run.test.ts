import { type ChildProcess, spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { assert, describe, it } from "vitest"
import { testDirectory } from "../support/directory.js"
import { nl, NL, outcome, shell } from "../support/run.js"

const directory = testDirectory()

/** Runs a program from a file. */
const run = (source: string, ...words: ReadonlyArray<string>) => {
  directory.write("p.nl", source)
  return nl(directory.path, "run", "p.nl", ...words)
}

/** One of the signals that the program handles, all at the same time, and that Node leaves alone (it handles SIGINT itself at first). */
const SIGALRM = 14n

/** Whether a process handles signals by now. */
const handlesSignals = ({ pid }: ChildProcess): boolean => {
  const caught = /^SigCgt:\s*([0-9a-f]+)$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1]
  return (BigInt(`0x${caught ?? "0"}`) & (1n << (SIGALRM - 1n))) !== 0n
}

const ADD = "add r0, r0, r1\nhalt\n"
const LOAD = "load.d r0, [0x10000]\nhalt\n"

describe("a newcomer's first program", () => {
  it("goes from a typo to a traced, assembled and disassembled program", async () => {
    const source = `; adds the numbers 1 to 4
  mov r0, 0
  mov r1, 4
again:
  add r0, r0, r1
  subi r1, r1, 1
  bgtz r1, agian
  ; the sum is in r0
  halt
`
    directory.write("sum.nl", source)
    const typo = await nl(directory.path, "run", "sum.nl")
    assert.strictEqual(
      typo.stderr,
      `sum.nl:7:12: error: unknown label \`agian\`
    7 |   bgtz r1, agian
      |            ^~~~~
      = did you mean \`again\`?
nl: 1 error in sum.nl
`,
    )
    assert.strictEqual(typo.stdout, "")
    assert.strictEqual(typo.code, 1)

    directory.write("sum.nl", source.replace("agian", "again"))
    const fixed = await nl(directory.path, "run", "sum.nl")
    assert.deepInclude(fixed, { code: 0, stdout: "r0 = 10\nsteps = 15\n", stderr: "" })

    const trace = await nl(directory.path, "run", "sum.nl", "--trace")
    const lines = trace.stdout.split("\n")
    assert.strictEqual(lines.length, 15 + 2 + 1)
    assert.match(lines[1]!, /^ +8 {2}mov r1, 4 +r1 = 4$/)
    assert.match(lines[2]!, /^ +16 {2}add r0, r0, r1 +r0 = 4$/)
    assert.match(lines[4]!, /^ +28 {2}bgt r1, zero, again$/)
    assert.match(lines[14]!, /^ +36 {2}halt$/)
    assert.strictEqual(lines.slice(15).join("\n"), "r0 = 10\nsteps = 15\n")

    await nl(directory.path, "asm", "sum.nl", "-o", "sum.bin")
    const canonical = (await nl(directory.path, "disasm", "sum.bin")).stdout
    assert.strictEqual(canonical, "mov r0, 0\nmov r1, 4\nL0:\nadd r0, r0, r1\nsubi r1, r1, 1\nbgt r1, zero, L0\nhalt\n")
    directory.write("again.nl", canonical)
    await nl(directory.path, "asm", "again.nl", "-o", "again.bin")
    assert.deepStrictEqual(directory.bytes("again.bin"), directory.bytes("sum.bin"))
    assert.strictEqual((await nl(directory.path, "run", "again.bin")).stdout, fixed.stdout)
  })
})

describe("nl run", () => {
  it.each(["bytes", "hex", "json"])(
    "runs what nl asm --format %s writes, from a file and from a pipe",
    async (format) => {
      directory.write("p.nl", "mov r0, 5\nmov r1, 3\nadd r0, r0, r1\nhalt\n")
      await nl(directory.path, "asm", "p.nl", "--format", format, "-o", "out")
      for (const script of ["$NL run out", "cat out | $NL run -", "$NL run - <p.nl"])
        assert.deepInclude(await shell(directory.path, script), { code: 0, stdout: "r0 = 8\nsteps = 4\n", stderr: "" })
    },
  )

  it("begins with zeros, also if there are tests, and with the registers that --reg gives", async () => {
    const tested = `; @test: r0=5, r1=6 -> r0=11\n${ADD}`
    assert.include((await run(tested)).stdout, "r0 = 0\n")
    assert.include((await run(tested, "--reg", "r0=-5", "--reg=r1=0x1F")).stdout, "r0 = 26\n")
    assert.include((await run(tested, "--reg", "A0=0xffffffffffffffff")).stdout, "r0 = -1\n")
  })

  it.each([
    ["0x10000=-7", "-7"],
    ["65536=0x10", "16"],
    ["[0x10000]=3", "3"],
    ["0x10000=abc", "6513249"],
    ['0x10000="abc"', "6513249"],
    ['0x10000="12"', "12849"],
    ['0x10000="\\x01\\n\\0"', "2561"],
    ['0x10000=say "a"', "9676948409770355"],
  ])("takes memory as --mem %s", async (value, result) => {
    const { stderr, stdout } = await run(LOAD, "--mem", value)
    assert.strictEqual(stderr, "")
    assert.strictEqual(stdout, `r0 = ${result}\nsteps = 2\n`)
  })

  it.each([
    ["--reg r0", '--reg must be a register and its value, such as r0=5, not "r0"'],
    ["--reg r0=", "--reg r0=: cannot read `r0=`"],
    ["--reg r0=five", "--reg r0=five: `five` is not a number"],
    ["--reg r0=1.5", "--reg r0=1.5: `1.5` is not a number"],
    ["--reg r0=18446744073709551616", "--reg r0=18446744073709551616: `18446744073709551616` does not fit 64 bits"],
    ["--reg rO=5", '--reg rO=5: "rO" is not a register (did you mean r0?)'],
    ["--reg eax=5", '--reg eax=5: "eax" is not a register (registers are r0 to r15, sp, fp, lr, csp and cfp)'],
    ["--reg pc=8", "--reg pc=8: `pc` and `zero` cannot be set"],
    ["--mem 5", '--mem must be an address and what is there, such as 0x10000=5 or 0x10000="abc", not "5"'],
    ["--mem 0x200000=1", "--mem 0x200000=1: address 0x200000 is outside the memory"],
    ["--mem 0x1ffff9=1", "--mem 0x1ffff9=1: address 0x1ffff9 is outside the memory"],
    ["--mem -8=1", "--mem -8=1: address -8 is outside the memory"],
    ["--mem r0=1", "--mem r0=1: `r0` is not a number"],
    ["--mem 0x10000=12x", "--mem 0x10000=12x: `12x` is not a number"],
    ["--mem 0x10000=a\\q", '--mem 0x10000=a\\q: unknown escape `\\q` (known are \\n \\r \\t \\0 \\\\ \\" \\xHH)'],
    ["--mem 0x10000=\\101", "--mem 0x10000=\\101: octal escapes such as `\\101` are not supported (write \\x41)"],
    [`--reg r0=${"5".repeat(5000)}`, `--reg r0=${"5".repeat(197)}…: \`${"5".repeat(200)}…\` does not fit 64 bits`],
    [`--mem ${"5".repeat(5000)}=1`, `--mem ${"5".repeat(200)}…: \`${"5".repeat(200)}…\` does not fit 64 bits`],
    ["--env =5", '--env must be a name and its value, such as HOME=/root, not "=5"'],
    ["--env HOME", '--env must be a name and its value, such as HOME=/root, not "HOME"'],
    ["--env=", "--env must be a name and its value, such as HOME=/root, not empty"],
    ["--input=", "--input must be a path, not empty"],
    ["--input a --input b", "option --input is given twice"],
    ["--arg", "option --arg needs a value, --arg VALUE"],
    ["--fuel 0", '--fuel must be a whole number from 1 to 9007199254740991, in plain digits, not "0"'],
    ["--trace=yes", "option --trace takes no value"],
  ])("refuses %s in one line", async (words, problem) => {
    const { code, stderr, stdout } = await run(ADD, ...words.split(" "))
    assert.strictEqual(stderr, `nl run: ${problem}; see "nl run --help"\n`)
    assert.strictEqual(stdout, "")
    assert.strictEqual(code, 2)
  })

  it("prints what the program writes, and then its result", async () => {
    const hello = 'mov r1, text\nmov r2, 5\nio.print r0, r1, r2\nhalt\n.data\ntext: .ascii "hello"\n'
    assert.strictEqual((await run(hello)).stdout, "hello\nr0 = 5\nsteps = 4\n")
  })

  describe("a fault", () => {
    const source = "; divides\nstart:\n  mov r0, 84\n  div r0, r0, r1 ; by nothing\n  halt\n"

    it("tells where in the text it was, and why", async () => {
      const { code, stderr, stdout } = await run(source)
      assert.strictEqual(
        stderr,
        `p.nl:4:3: error: DivisionByZero at byte 8 (div r0, r0, r1)
    4 |   div r0, r0, r1 ; by nothing
      |   ^~~~~~~~~~~~~~
nl: p.nl faulted after 1 step
`,
      )
      assert.strictEqual(stdout, "")
      assert.strictEqual(code, 1)
    })

    it("tells where in the bytes it was, if there is no text", async () => {
      directory.write("p.nl", source)
      const { code, stderr } = await shell(directory.path, "$NL asm p.nl | $NL run -")
      assert.strictEqual(
        stderr,
        "<stdin>: error: DivisionByZero at byte 8 (div r0, r0, r1)\nnl: <stdin> faulted after 1 step\n",
      )
      assert.strictEqual(code, 1)
    })

    it("ends a trace", async () => {
      const { code, stdout } = await run(source, "--trace")
      assert.match(stdout, /^ +0 {2}mov r0, 84 +r0 = 84\n +8 {2}div r0, r0, r1 +\(faults\)\n$/)
      assert.strictEqual(code, 1)
    })

    it("names the thread, and the line behind an entry, constants and intrinsics", async () => {
      const { stderr } = await run(`.entry main
work:
  load.d r0, [r1 + FAR]
  halt
main:
  @gcd 12, 8
  spawn r3, work
  join r4, r3
  halt
.equ FAR, 3000000
`)
      assert.match(stderr, /^p\.nl:3:3: error: OutOfBounds at byte 8 in thread 1 \(load\.d r0, \[r1 \+ 3000000\]\)/)
      const inside = await run("mov r1, -8\n@sum r1, 1\n")
      assert.match(inside.stderr, /^p\.nl:2:1: error: OutOfBounds[^]*\n {4}2 \| @sum r1, 1\n/)
    })

    it("is what an endless program ends with, and says how to go on", async () => {
      const { code, stderr } = await run("x: b x\n", "--fuel", "1000")
      assert.match(
        stderr,
        /^p\.nl:1:4: error: OutOfFuel[^]*--fuel lets it run longer\nnl: p\.nl faulted after 1000 steps\n$/,
      )
      assert.strictEqual(code, 1)
    })
  })

  it("shows every thread's steps", async () => {
    const { stdout } = await run("spawn r1, work\njoin r2, r1\nhalt\nwork:\nmov r0, 7\n", "--trace")
    const lines = stdout.split("\n").map((line) => line.replace(/ +/g, " ").trim())
    assert.deepStrictEqual(lines.slice(0, 5), [
      "0 0 spawn r1, work r1 = 1",
      "0 8 join r2, r1 (waits)",
      "1 16 mov r0, 7 r0 = 7",
      "0 8 join r2, r1 r2 = 7",
      "0 12 halt",
    ])
  })

  describe("--json", () => {
    const json = async (source: string, ...words: ReadonlyArray<string>) => {
      const { code, stdout } = await run(source, "--json", ...words)
      assert.strictEqual(stdout.indexOf("\n"), stdout.length - 1)
      return { code, value: JSON.parse(stdout) as unknown }
    }

    it("is one object", async () => {
      assert.deepStrictEqual(await json(ADD, "--reg", "r0=-5"), {
        code: 0,
        value: { result: -5, steps: 2, console: "", fault: null },
      })
    })

    it("keeps results beyond 2^53 - 1 as digits", async () => {
      for (const [value, result] of [
        ["9007199254740991", 9007199254740991],
        ["-9007199254740991", -9007199254740991],
        ["9007199254740992", "9007199254740992"],
        ["9007199254740993", "9007199254740993"],
        ["-9223372036854775808", "-9223372036854775808"],
      ] as const)
        assert.deepInclude((await json("halt\n", "--reg", `r0=${value}`)).value, { result })
    })

    it("tells of a fault, and exits with 1", async () => {
      assert.deepStrictEqual(await json("mov r0, 1\n\ntrap 7\n"), {
        code: 1,
        value: {
          result: null,
          steps: 1,
          console: "",
          fault: { kind: "UserTrap", address: 8, thread: 0, instruction: "trap 7", detail: "trap 7", line: 3 },
        },
      })
    })

    it("leaves standard output to the object when there is a trace", async () => {
      const { stderr, stdout } = await run(ADD, "--json", "--trace")
      assert.deepInclude(JSON.parse(stdout), { steps: 2 })
      assert.match(stderr, /^ +0 {2}add r0, r0, r1\n +4 {2}halt\n$/)
    })
  })

  it.each([
    ["missing", "there is no such file or directory"],
    [".", "it is a directory; name a file in it"],
    ["garbage", "it is not a program: invalid instruction at byte 0: unknown operation 254"],
    ["cut", "it is not a program: invalid instruction at byte 8: cut off"],
    ["latin1", "it is not assembly text: it is not UTF-8 (byte 0xE9 on line 2)"],
    ["nul", "it is not assembly text: there is a control character (U+0000) on line 1"],
    ["escape", "it is not assembly text: there is a control character (U+001B) on line 2"],
    ["utf16", "it is UTF-16 text; convert it to UTF-8 first, as in: iconv -f UTF-16 -t UTF-8 utf16 | nl run -"],
  ])("refuses %s in one line", async (file, reason) => {
    directory.write("cut", Uint8Array.of(80, 128, 0, 0, 5, 0, 0, 0, 95, 0))
    directory.write("latin1", Buffer.from("halt\n; caf\u00e9\n", "latin1"))
    directory.write("nul", "halt\0\n")
    directory.write("escape", "halt\n; \u001b[1m\n")
    directory.write("utf16", Buffer.from("\ufeffhalt\n", "utf16le"))
    directory.write("garbage", Uint8Array.of(254, 1, 2, 3, 0, 255))
    const { code, stderr, stdout } = await nl(directory.path, "run", file)
    assert.strictEqual(stderr, `nl: cannot use ${file}: ${reason}\n`)
    assert.strictEqual(stdout, "")
    assert.strictEqual(code, 1)
  })

  it.each(["", "; nothing", "\n\n\n\n", ".equ A, 5\n", ".data\n"])("ends at once with 0 for %j", async (source) => {
    assert.deepInclude(await run(source), { code: 0, stdout: "r0 = 0\nsteps = 0\n", stderr: "" })
    assert.deepInclude(await run(source, "--reg", "r0=7", "--trace"), { code: 0, stdout: "r0 = 7\nsteps = 0\n" })
    directory.write("p.nl", `; @test: r0=5 -> r0=5\n${source}`)
    assert.deepInclude(await nl(directory.path, "test", "p.nl"), { code: 0, stdout: "1 passed, 0 failed\n" })
  })

  describe("what a program reads", () => {
    const COPY = `
    mov r1, buffer
    mov r2, 64
    OPERATION r0, r1, r2
    io.print r3, r1, r0
    halt
.data
buffer: .space 64
`
    const copy = (operation: string, ...words: ReadonlyArray<string>) =>
      run(COPY.replace("OPERATION", operation), "--json", ...words)

    it("comes from a file or a pipe", async () => {
      directory.write("lines", "hello\r\nsecond\n")
      const { stdout } = await copy("io.readline", "--input", "lines")
      assert.deepInclude(JSON.parse(stdout), { result: 5, console: "hello" })
      const piped = await shell(directory.path, "printf 'hello\\n' | $NL run p.nl --input -")
      assert.strictEqual(piped.stdout, "hello\nr0 = 5\nsteps = 5\n")
      const program = await shell(directory.path, "cat p.nl | $NL run - --input lines")
      assert.strictEqual(program.stdout, "hello\nr0 = 5\nsteps = 5\n")
    })

    it("is nothing unless it is given, whatever standard input holds", async () => {
      directory.write("p.nl", COPY.replace("OPERATION", "io.readline"))
      const { stdout } = await shell(directory.path, "echo hello | $NL run p.nl")
      assert.strictEqual(stdout, "r0 = 0\nsteps = 5\n")
    })

    it("may be arguments and variables", async () => {
      const args = await copy("io.getargs", "--arg", "a b", "--arg", "", "--arg=-x", "--arg", "é")
      assert.deepInclude(JSON.parse(args.stdout), { result: 11, console: "a b\0\0-x\0é\0" })
      const env = await copy("io.getenv", "--env", "A=1=2", "--env", "EMPTY=", "--env", "B=x", "--env", "B=y")
      assert.deepInclude(JSON.parse(env.stdout), { result: 17, console: "A=1=2\0EMPTY=\0B=y\0" })
      // The environment of the process is not the program's.
      assert.deepInclude(JSON.parse((await copy("io.getenv")).stdout), { result: 0, console: "" })
    })

    it.each([
      ["--input missing", 1, "nl: cannot use missing: there is no such file or directory"],
      ["--input .", 1, "nl: cannot use .: it is a directory; name a file in it"],
    ])("is refused for %s", async (words, code, message) => {
      const result = await copy("io.readline", ...words.split(" "))
      assert.deepInclude(result, { code, stdout: "", stderr: `${message}\n` })
    })

    it.each(["-", "/dev/stdin"])("cannot be standard input together with the program (%s)", async (file) => {
      const { code, stderr } = await shell(directory.path, `echo halt | $NL run - --input ${file}`)
      assert.strictEqual(
        stderr,
        'nl run: FILE and --input are both standard input; give one of them as a file; see "nl run --help"\n',
      )
      assert.strictEqual(code, 2)
    })
  })

  it("names an extension that only the file's tests have", async () => {
    const { code, stderr } = await run("; @mock: weather=5\next.call r0, weather\nhalt\n")
    assert.include(stderr, "UnknownExtension at byte 0 (ext.call r0, 65536): there is no extension `weather`")
    assert.strictEqual(code, 1)
  })

  it("ends a program that fills channels without end", async () => {
    const source = "chan.create r1, 2147483647\nmore: chan.send r1, r2\nb more\n"
    const { code, stderr } = await run(source, "--fuel", "1000000000000")
    assert.include(stderr, "ResourceLimit at byte 8")
    assert.strictEqual(code, 1)
  })

  it("shows a short part of a long line", async () => {
    const { stderr } = await run(`mov r0, ${"y".repeat(1_000_000)}\n`)
    assert.isBelow(stderr.length, 800)
    assert.strictEqual(stderr.split("\n").length, 5)
  })

  it.each([[[]], [["--trace"]]])("can be interrupted (%j)", async (words) => {
    directory.write("p.nl", "x: b x\n")
    const child = spawn(process.execPath, [NL, "run", "p.nl", "--fuel", "9007199254740991", ...words], {
      cwd: directory.path,
      stdio: ["ignore", words.length > 0 ? "pipe" : "ignore", "pipe"],
    })
    const ended = outcome(child)
    // It listens once it has begun.
    while (!handlesSignals(child)) await sleep(5)
    await sleep(500)
    child.kill("SIGINT")
    const { code, stderr } = await ended
    assert.strictEqual(stderr, "nl: interrupted\n")
    assert.strictEqual(code, 130)
  })

  it("stops tracing when nobody reads any more", async () => {
    directory.write("p.nl", "x: b x\n")
    const { code, stderr } = await shell(
      directory.path,
      "$NL run p.nl --trace --fuel 9007199254740991 | head -n 1 >/dev/null; exit ${PIPESTATUS[0]}",
    )
    assert.strictEqual(stderr, "")
    assert.strictEqual(code, 0)
  })
})
