// The scorer: files of answers, and requests through a pipe. `npm run bench -- --only score` runs it.
import { spawn } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** Problems, and answers to each in a file. */
const PROBLEMS = 5000
const SAMPLES = 20
/** Requests through a pipe as fast as they are taken, and at a rate: their number, and how many a second. */
const REQUESTS = 50_000
const PACED = 10_000
const RATE = 1000
/** Requests that are under way at most. */
const WINDOW = 256

/** Sends requests to a resident scorer: `send(n)` says when number n may go; gives milliseconds by request. */
const converse = async (nl, lines, wait) => {
  const child = spawn(process.execPath, [nl, "score", "--serve"], { stdio: ["pipe", "pipe", "inherit"] })
  const sent = new Float64Array(lines.length)
  const times = new Float64Array(lines.length)
  let answered = 0
  let rest = ""
  let wake = () => {}
  child.stdout.setEncoding("utf8").on("data", (text) => {
    const now = performance.now()
    rest += text
    for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n")) {
      const { verdict } = JSON.parse(rest.slice(0, end))
      if (verdict !== "passed") throw new Error(rest.slice(0, end))
      rest = rest.slice(end + 1)
      times[answered] = now - sent[answered]
      answered++
    }
    wake()
  })
  const until = async (isSo) => {
    while (!isSo()) await new Promise((resolve) => (wake = resolve))
  }
  // What starts and warms up is not measured.
  const warm = Math.min(2000, lines.length)
  for (let n = 0; n < warm; n++) child.stdin.write(lines[n])
  await until(() => answered >= warm)
  answered = 0
  const start = performance.now()
  for (let n = 0; n < lines.length; n++) {
    await wait(n, start, () => until(() => n - answered < WINDOW))
    sent[n] = performance.now()
    child.stdin.write(lines[n])
  }
  await until(() => answered >= lines.length)
  const seconds = (performance.now() - start) / 1000
  child.stdin.end()
  return { seconds, times: times.toSorted() }
}

/** Measures the scorer `rounds` times; `run` runs a Node process and gives its seconds and peak memory. */
export const score = async ({ nl, rounds, run, work }) => {
  const folder = join(work, "scored")
  run(
    nl,
    "dataset",
    "make",
    folder,
    "--train",
    "1",
    "--validation",
    "0",
    "--test",
    String(PROBLEMS),
    "--tests",
    "8",
    "--format",
    "jsonl",
  )
  const records = readFileSync(join(folder, "data", "test-00000-of-00001.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))
  const answers = Array.from({ length: PROBLEMS * SAMPLES }, (_, n) => {
    const { assembly, id } = records[n % PROBLEMS]
    return `${JSON.stringify({ id, completion: `\`\`\`asm\n${assembly}\n\`\`\`` })}\n`
  })
  const file = join(work, "answers.jsonl")
  writeFileSync(file, answers.join(""))
  const requests = Array.from({ length: REQUESTS }, (_, n) => {
    const { assembly, steps, tests } = records[n % PROBLEMS]
    return `${JSON.stringify({ id: n, completion: assembly, tests, steps })}\n`
  })
  const times = { one: [], two: [] }
  const peaks = []
  const rates = []
  const p99s = []
  for (let round = 0; round < rounds; round++) {
    times.one.push(run(nl, "score", file, "--test-data", folder, "--workers", "1").seconds)
    const both = run(nl, "score", file, "--test-data", folder, "--workers", "2")
    times.two.push(both.seconds)
    peaks.push(both.megabytes)
    const fast = await converse(nl, requests, (n, start, hasRoom) => hasRoom())
    rates.push(REQUESTS / fast.seconds)
    const paced = await converse(nl, requests.slice(0, PACED), async (n, start) => {
      const due = start + (n * 1000) / RATE
      while (performance.now() < due)
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now() - 0.5)))
    })
    p99s.push(paced.times[Math.floor(0.99 * PACED)])
  }
  return { samples: answers.length, times, peaks, rates, p99s }
}
