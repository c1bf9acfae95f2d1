import { type ChildProcess, spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { afterEach, assert, beforeEach, describe, it } from "vitest"
import { nl, NL, outcome } from "../support/run.js"

let directory = ""
beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), "nl-serve-"))))
afterEach(() => rmSync(directory, { recursive: true, force: true }))

interface Answer {
  readonly id: unknown
  readonly verdict: string | null
  readonly error: string | null
}

const start = (...words: ReadonlyArray<string>): ChildProcess =>
  spawn(process.execPath, [NL, "score", ...words], { cwd: directory, stdio: ["pipe", "pipe", "pipe"] })

/** Memory that a process has had at most, in megabytes. */
const peak = ({ pid }: ChildProcess): number =>
  Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1024

/** Sends lines while it takes them, and gives the answers. */
const converse = async (child: ChildProcess, requests: Iterable<string | Uint8Array>) => {
  let text = ""
  child.stdout!.setEncoding("utf8").on("data", (part: string) => void (text += part))
  for (const request of requests)
    if (!child.stdin!.write(request)) await new Promise((resolve) => child.stdin!.once("drain", resolve))
  return {
    answers: () =>
      text
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Answer),
  }
}

const RIGHT = (id: unknown) => `${JSON.stringify({ id, completion: "mov r0, 8\nhalt", expected_output: 8 })}\n`

/** What somebody might send who means no good, each with the answer's verdict. */
const HOSTILE: ReadonlyArray<readonly [line: string | Uint8Array, verdict: string | null]> = [
  ["\n", null],
  ["nonsense\n", null],
  ["null\n", null],
  ['{"completion":"halt"}\n', null],
  ['{"completion":{"a":1},"expected_output":1}\n', null],
  ['{"completion":"halt","expected_output":1e400}\n', null],
  ['{"completion":"halt","tests":[{"input":[9007199254740993],"memory":[],"output":1}]}\n', null],
  ['{"completion":"halt","expected_output":1,"steps":-1}\n', null],
  ['{"__proto__":{"completion":"halt"},"expected_output":1}\n', null],
  [Uint8Array.from([0xff, 0xfe, 0, 1, 2, 10]), null],
  [Uint8Array.from([...new TextEncoder().encode('{"completion":"'), 0xc3, 0x28, 34, 125, 10]), null],
  ['{"completion":"loop:\\nb loop","expected_output":1}\n', "out-of-fuel"],
  ['{"completion":"spawn r1, t\\nt:\\nspawn r1, t\\nb t","expected_output":1}\n', "fault"],
  ['{"completion":"call 0","expected_output":1}\n', "not-assembled"],
  ['{"completion":"f:\\ncall f","expected_output":1}\n', "fault"],
  ['{"completion":"\\u0000\\ud800","expected_output":1}\n', "not-assembled"],
  ['{"completion":"mov r0, 1\\u0000","expected_output":1}\n', "not-assembled"],
  ['{"completion":".data\\n.space 99999999999","expected_output":1}\n', "not-assembled"],
  ['{"completion":[],"expected_output":1}\n', "no-program"],
  ['{"completion":[1e308],"expected_output":1}\n', "not-decoded"],
  ['{"completion":null,"expected_output":0}\n', "no-program"],
]

/** The same, larger. */
const HUGE: ReadonlyArray<readonly [line: string | Uint8Array, verdict: string | null]> = [
  [`${"[".repeat(2_000_000)}\n`, null],
  [`{"completion":${"[".repeat(50_000)}${"]".repeat(50_000)},"expected_output":1}\n`, null],
  [`{"completion":"${"nop\\n".repeat(500_000)}","expected_output":1}\n`, "not-assembled"],
  [`{"completion":[${"95,".repeat(700_000)}95],"expected_output":1}\n`, "not-decoded"],
  [`{"completion":"${"x".repeat(17 << 20)}"}\n`, null],
  [`{"completions":[${"null,".repeat(200_000)}null],"expected_output":1}\n`, null],
  [`{"id":"${"i".repeat(1 << 20)}","completion":"","expected_output":1}\n`, "no-program"],
  [`{"completion":"${"(".repeat(200_000)}","expected_output":1}\n`, "not-assembled"],
  [`{"completion":"${"a:".repeat(100_000)}","expected_output":1}\n`, "not-assembled"],
]

describe("nl score --serve", () => {
  it("answers each line by one, in order, and ends when there are no more", async () => {
    const child = start("--serve")
    const ended = outcome(child)
    const { answers } = await converse(child, [RIGHT("a"), "x\n", RIGHT(3), RIGHT(null).trimEnd()])
    child.stdin!.end()
    assert.deepInclude(await ended, { code: 0, stderr: "" })
    assert.deepStrictEqual(
      answers().map(({ id, verdict }) => [id, verdict]),
      [
        ["a", "passed"],
        [null, null],
        [3, "passed"],
        [null, "passed"],
      ],
    )
  })

  it("answers at once, while more may come", async () => {
    const child = start("--serve")
    const ended = outcome(child)
    const { answers } = await converse(child, [])
    for (let n = 0; n < 20; n++) {
      child.stdin!.write(RIGHT(n))
      while (answers().length <= n) await sleep(1)
    }
    child.kill("SIGTERM")
    assert.deepInclude(await ended, { code: 143, stderr: "nl: interrupted\n" })
  })

  it("survives 100,000 hostile lines within bounded memory, and is right about each", async () => {
    const child = start("--serve")
    const ended = outcome(child)
    let sent = 0
    const expected: Array<string | null> = []
    const cheap = HOSTILE.filter(([, verdict]) => verdict !== "out-of-fuel")
    const requests = function* () {
      for (; sent < 100_000; sent++) {
        const [line, verdict] =
          sent % 2000 === 0
            ? HUGE[(sent / 2000) % HUGE.length]!
            : sent % 50 === 0
              ? HOSTILE[(sent / 50) % HOSTILE.length]!
              : sent % 10 === 9
                ? ([RIGHT(sent), "passed"] as const)
                : cheap[sent % cheap.length]!
        expected.push(verdict)
        yield line
      }
    }
    const { answers } = await converse(child, requests())
    const memory = () => peak(child)
    child.stdin!.write(RIGHT("last"))
    while (!answers().some(({ id }) => id === "last")) await sleep(100)
    assert.isBelow(memory(), 700)
    child.stdin!.end()
    assert.deepInclude(await ended, { code: 0, stderr: "" })
    const all = answers()
    assert.lengthOf(all, 100_001)
    for (const [n, verdict] of expected.entries())
      if (all[n]!.verdict !== verdict) assert.fail(`${n}: ${JSON.stringify(all[n])}, not ${verdict}`)
  })

  it("keeps the order with several threads", async () => {
    const child = start("--serve", "--workers", "3")
    const ended = outcome(child)
    const requests = function* () {
      for (let n = 0; n < 3000; n++)
        yield n % 7 === 0 ? `${JSON.stringify({ id: n, completion: "loop:\nb loop", expected_output: 1 })}\n` : RIGHT(n)
    }
    const { answers } = await converse(child, requests())
    child.stdin!.end()
    assert.deepInclude(await ended, { code: 0, stderr: "" })
    assert.deepStrictEqual(
      answers().map(({ id }) => id),
      Array.from({ length: 3000 }, (_, n) => n),
    )
  })

  it("knows the problems of test data", async () => {
    await nl(directory, "datagen", "-n", "5", "-o", "some.jsonl", "--tests", "3")
    const [record] = readFileSync(join(directory, "some.jsonl"), "utf8")
      .split("\n")
      .map((line) => (line === "" ? {} : JSON.parse(line)) as { readonly assembly: string })
    const child = start("--serve", "--test-data", "some.jsonl")
    const ended = outcome(child)
    const { answers } = await converse(child, [
      `${JSON.stringify({ id: 0, completion: record!.assembly })}\n`,
      '{"id":5,"completion":""}\n',
    ])
    child.stdin!.end()
    assert.deepInclude(await ended, { code: 0, stderr: "" })
    assert.deepStrictEqual(
      answers().map(({ verdict }) => verdict),
      ["passed", null],
    )
  })

  it("ends when nobody reads the answers any more", async () => {
    const child = start("--serve")
    child.stdout!.destroy()
    const ended = outcome(child)
    child.stdin!.on("error", () => {})
    for (let n = 0; n < 1000 && child.exitCode === null; n++) {
      child.stdin!.write(RIGHT(n))
      await sleep(2)
    }
    assert.deepInclude(await ended, { code: 0, stderr: "" })
  })
})

describe("nl score --listen", () => {
  const path = () => join(directory, "nl.sock")

  /** A client that sends its lines, says that there are no more, and waits for all answers. */
  const client = (lines: ReadonlyArray<string>): Promise<ReadonlyArray<Answer>> =>
    new Promise((resolve, reject) => {
      let text = ""
      const socket = connect({ path: path(), allowHalfOpen: true })
      socket.setEncoding("utf8").on("data", (part: string) => void (text += part))
      socket.on("error", reject)
      socket.on("end", () => {
        socket.destroy()
        resolve(
          text
            .split("\n")
            .slice(0, -1)
            .map((line) => JSON.parse(line) as Answer),
        )
      })
      socket.end(lines.join(""))
    })

  const listening = async (...words: ReadonlyArray<string>) => {
    const child = start("--listen", "nl.sock", ...words)
    const ended = outcome(child)
    while (!existsSync(path())) {
      if (child.exitCode !== null) assert.fail((await ended).stderr)
      await sleep(5)
    }
    return { child, ended }
  }

  for (const workers of ["1", "2"])
    it(`serves several clients side by side, each in its order, with ${workers} threads`, async () => {
      const { child, ended } = await listening("--workers", workers)
      const all = await Promise.all(
        Array.from({ length: 8 }, (_, n) => client(Array.from({ length: 500 }, (_, m) => RIGHT(`${n}/${m}`)))),
      )
      for (const [n, answers] of all.entries())
        assert.deepStrictEqual(
          answers.map(({ id, verdict }) => [id, verdict]),
          Array.from({ length: 500 }, (_, m) => [`${n}/${m}`, "passed"]),
        )
      child.kill("SIGTERM")
      assert.deepInclude(await ended, { code: 143 })
      assert.isFalse(existsSync(path()))
    })

  it("outlives clients that go away in the middle", async () => {
    const { child, ended } = await listening()
    for (let n = 0; n < 20; n++) {
      const socket = connect(path())
      socket.on("error", () => {})
      socket.write(RIGHT(n).repeat(200))
      await sleep(2)
      socket.destroy()
    }
    assert.deepStrictEqual(
      (await client([RIGHT("a")])).map(({ id }) => id),
      ["a"],
    )
    child.kill("SIGINT")
    assert.strictEqual((await ended).code, 130)
  })

  it("takes the place of a process that was killed, but of nothing else", async () => {
    const first = await listening()
    const second = await nl(directory, "score", "--listen", "nl.sock")
    assert.deepInclude(second, {
      code: 1,
      stderr: "nl: cannot write nl.sock: a process listens there already; use it, or choose another path\n",
    })
    first.child.kill("SIGKILL")
    await first.ended
    assert.isTrue(existsSync(path()))
    const third = start("--listen", "nl.sock")
    const ended = outcome(third)
    for (let tries = 0; tries < 500; tries++) {
      const answers = await client([RIGHT("a")]).catch(() => undefined)
      if (answers !== undefined) break
      await sleep(10)
    }
    assert.deepStrictEqual(
      (await client([RIGHT("b")])).map(({ id }) => id),
      ["b"],
    )
    third.kill("SIGTERM")
    await ended
    writeFileSync(path(), "mine")
    assert.match(
      (await nl(directory, "score", "--listen", "nl.sock")).stderr,
      /something that is not a socket is there/,
    )
    assert.strictEqual(readFileSync(path(), "utf8"), "mine")
  })
})
