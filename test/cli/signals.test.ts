import { assert, describe, it } from "@effect/vitest"
import { spawn } from "node:child_process"
import { readdirSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { testDirectory } from "./support/directory.js"
import { NL, outcome, publicProgram, shell } from "./support/run.js"

const directory = testDirectory()

const temporaries = () => readdirSync(directory.path).filter((name) => name.endsWith(".tmp"))

/** Starts a run that takes long, and waits until it writes. */
const started = async (...words: ReadonlyArray<string>) => {
  const child = spawn(process.execPath, [NL, "datagen", "-n", "20000000", "-o", "out.jsonl", ...words], {
    cwd: directory.path,
    stdio: ["ignore", "pipe", "pipe"],
  })
  const ended = outcome(child)
  while (temporaries().length === 0) await sleep(20)
  await sleep(500)
  return { child, ended }
}

describe("signals", () => {
  it.each([
    ["SIGHUP", 129, "1"],
    ["SIGINT", 130, "2"],
    ["SIGQUIT", 131, "2"],
    ["SIGUSR2", 140, "1"],
    ["SIGALRM", 142, "2"],
    ["SIGTERM", 143, "1"],
    ["SIGXCPU", 152, "2"],
  ] as const)("%s ends a run with exit code %i, one line, and nothing left behind (%s threads)", async (...each) => {
    const [signal, code, workers] = each
    const { child, ended } = await started("--workers", workers)
    child.kill(signal)
    const { stderr, ...end } = await ended
    assert.strictEqual(stderr, "nl: interrupted\n")
    assert.strictEqual(end.code, code)
    assert.deepStrictEqual(readdirSync(directory.path), [])
  })

  it("a second signal ends it there and then, with nothing left behind", async () => {
    const { child, ended } = await started("--workers", "2")
    child.kill("SIGINT")
    child.kill("SIGTERM")
    const { code, signal } = await ended
    // The first may have been served before the second came.
    assert.include([130, "SIGTERM"], code ?? signal)
    assert.deepStrictEqual(readdirSync(directory.path), [])
  })

  it.each([
    ["nohup", "nohup $NL datagen -n 60000 -o out.jsonl >printed 2>&1 & pid=$!"],
    ["a parent that ignores it", "trap '' HUP; $NL datagen -n 60000 -o out.jsonl >printed 2>&1 & pid=$!"],
  ])("SIGHUP is ignored under %s", async (_, start) => {
    const run = await shell(directory.path, `${start}; sleep 1.5; kill -HUP $pid; wait $pid; echo "ended with $?"`)
    assert.include(run.stdout, "ended with 0")
    assert.include(directory.text("printed"), "Wrote 60000 examples to out.jsonl")
  })
})

describe("threads that the system does not give", () => {
  it("a run goes on without them, and says so", async () => {
    // As another user, since nothing limits root. Node needs some ten threads to start at all, more or fewer by its version.
    const program = publicProgram(directory.path)
    const run = await shell(
      directory.path,
      `chmod 777 .
      for limit in 9 10 11 12 13 14 15 16; do
        (ulimit -c 0 -u $limit; exec setpriv --reuid 54321 --clear-groups ${process.execPath} ${program} datagen -n 40000 --workers 2 -o out.jsonl) >printed 2>warned
        code=$?
        grep -q "could be started" warned && break
      done
      cat printed; cat warned >&2; exit $code`,
    )
    assert.match(
      run.stderr,
      /(^|\n)nl: (no thread|only 1 of 2 threads) could be started \(EAGAIN: [^\n]*ulimit -u[^\n]*\); going on [^\n]*\n$/,
    )
    assert.strictEqual(run.code, 0)
    assert.include(run.stdout, "Wrote 40000 examples to out.jsonl")
  })
})

describe("programs that loop", () => {
  const loops = (count: number) =>
    Array.from({ length: count }, (_, n) => `; @test: r1=${n} -> r0=1\n`).join("") + "forever:\n  b forever\n"

  it.each([
    ["nl test", ["test", "p.nl"]],
    ["--include-examples", ["datagen", "-n", "5", "--include-examples", "--examples-dir", "."]],
  ])("%s can be interrupted between their tests", async (_, words) => {
    directory.write("p.nl", loops(20_000))
    const child = spawn(process.execPath, [NL, ...words], { cwd: directory.path, stdio: ["ignore", "pipe", "pipe"] })
    const ended = outcome(child)
    await sleep(3000)
    const interrupted = performance.now()
    child.kill("SIGINT")
    assert.deepInclude(await ended, { code: 130, stderr: "nl: interrupted\n" })
    assert.isBelow(performance.now() - interrupted, 3000)
  })
})
