// npm run bench: everything in one run on one machine, because only ratios mean something.
//   --records N   records of the whole-process runs (default 1000000)
//   --rounds N    how often each is measured; medians count (default 3)
//   --only NAME   whole | threads | tests | datasets | score | stages | machine | startup
import { spawn, spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { build } from "esbuild"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const nl = join(root, "dist", "nl.js")
const work = mkdtempSync(join(tmpdir(), "nl-bench-"))
process.on("exit", () => rmSync(work, { recursive: true, force: true }))

const { values } = parseArgs({
  options: {
    records: { type: "string", default: "1000000" },
    rounds: { type: "string", default: "3" },
    only: { type: "string" },
  },
})
const records = Number(values.records)
const rounds = Number(values.rounds)
const wanted = (name) => values.only === undefined || values.only === name

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** Runs a Node process; gives its seconds, what it printed and its peak memory in MB. */
const run = (...words) => {
  const script = `process.on("exit", () => process.stderr.write("\\npeak " + process.resourceUsage().maxRSS + "\\n"))`
  const preload = join(work, "peak.cjs")
  writeFileSync(preload, `if (require("node:worker_threads").isMainThread) ${script}`)
  const start = performance.now()
  const result = spawnSync(process.execPath, ["--require", preload, ...words], {
    encoding: "utf8",
    cwd: work,
    maxBuffer: 1 << 30,
  })
  const seconds = (performance.now() - start) / 1000
  if (result.status !== 0) throw new Error(`${words.join(" ")} ended with ${result.status}:\n${result.stderr}`)
  return { seconds, stdout: result.stdout, megabytes: Number(/peak (\d+)/.exec(result.stderr)?.[1] ?? 0) / 1024 }
}

const bundled = async (name) => {
  const outfile = join(work, `${name}.mjs`)
  await build({
    entryPoints: [join(root, "bench", `${name}.ts`)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "warning",
  })
  return outfile
}

const results = { node: process.version, records, rounds }
const line = (label, ...cells) =>
  console.log(`  ${label.padEnd(46)}${cells.map((cell) => String(cell).padStart(14)).join("")}`)
const rate = (seconds) => `${Math.round(records / seconds / 1000)} k/s`

if (wanted("startup")) {
  const times = { bare: [], version: [], ten: [] }
  for (let round = 0; round < Math.max(5, rounds); round++) {
    times.bare.push(run("-e", "0").seconds)
    times.version.push(run(nl, "--version").seconds)
    times.ten.push(run(nl, "datagen", "-n", "10", "-o", join(work, "ten.jsonl")).seconds)
  }
  const [bare, version, ten] = [times.bare, times.version, times.ten].map(median)
  results.startup = { node: bare, version, ten_records: ten, version_over_node: version - bare }
  console.log("Start-up (seconds)")
  line("node -e 0", bare.toFixed(3))
  line("nl --version", version.toFixed(3), `+${(version - bare).toFixed(3)}`)
  line("nl datagen -n 10", ten.toFixed(3), `+${(ten - bare).toFixed(3)}`)
}

if (wanted("whole")) {
  const file = join(work, "records.jsonl")
  const times = { one: [], two: [], limit: [], verify: [] }
  const peaks = { one: [], two: [] }
  const small = run(nl, "datagen", "-n", String(Math.round(records / 10)), "-o", file, "--workers", "2").megabytes
  for (let round = 0; round < rounds; round++) {
    for (const [name, workers] of [
      ["one", "1"],
      ["two", "2"],
    ]) {
      const { megabytes, seconds } = run(nl, "datagen", "-n", String(records), "-o", file, "--workers", workers)
      times[name].push(seconds)
      peaks[name].push(megabytes)
    }
    times.verify.push(run(nl, "verify", file, "--workers", "2").seconds)
    // The script's own start-up counts, loading the records into its memory does not.
    const limit = run("--max-old-space-size=16000", join(root, "bench", "limit.mjs"), file, join(work, "copy.jsonl"))
    times.limit.push(Number(limit.stdout) + run("-e", "0").seconds)
    rmSync(join(work, "copy.jsonl"))
  }
  const [one, two, limit, verify] = [times.one, times.two, times.limit, times.verify].map(median)
  results.whole = {
    seconds: { one_worker: one, two_workers: two, stringify_and_write: limit, verify_two_workers: verify },
    ratios: {
      two_workers_over_script: limit / two,
      one_worker_over_script: limit / one,
      two_over_one: one / two,
      verify_over_generation: two / verify,
      memory_over_tenth: median(peaks.two) / small,
    },
    peak_megabytes: { one_worker: median(peaks.one), two_workers: median(peaks.two), tenth: small },
  }
  console.log(`\nWhole process, ${records} records at level 5 (medians of ${rounds})`)
  line("", "seconds", "records", "x script", "peak MB")
  line("JSON.stringify and write, from memory", limit.toFixed(2), rate(limit), "1.00")
  line("nl datagen --workers 1", one.toFixed(2), rate(one), (limit / one).toFixed(2), Math.round(median(peaks.one)))
  line("nl datagen --workers 2", two.toFixed(2), rate(two), (limit / two).toFixed(2), Math.round(median(peaks.two)))
  line("nl verify --workers 2", verify.toFixed(2), rate(verify), (limit / verify).toFixed(2))
  line("2 workers / 1 worker", (one / two).toFixed(2))
  line("verify / generation (2 workers)", (two / verify).toFixed(2))
  line(`peak memory / that of ${Math.round(records / 10)} records`, (median(peaks.two) / small).toFixed(2))
}

/** Seconds until all of these have run at the same time. */
const together = async (...commands) => {
  const start = performance.now()
  const ended = commands.map(
    (words) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, words, { cwd: work, stdio: "ignore" })
        child.on("error", reject)
        child.on("exit", (code) =>
          code === 0 ? resolve() : reject(new Error(`${words.join(" ")} ended with ${code}`)),
        )
      }),
  )
  await Promise.all(ended)
  return (performance.now() - start) / 1000
}

if (wanted("threads")) {
  const file = (name) => join(work, `${name}.jsonl`)
  const half = Math.floor(records / 2)
  results.threads = {}
  console.log("\nThreads, level 5 (seconds, medians)")
  line("records", "default", "--workers 1", "--workers 2", "default/best")
  for (const count of [records / 100, records / 10, records].map(Math.round)) {
    const times = { usual: [], one: [], two: [] }
    for (let round = 0; round < (count < records ? Math.max(5, rounds) : rounds); round++) {
      const timed = async (...more) => together([nl, "datagen", "-n", String(count), "-o", file("a"), ...more])
      times.one.push(await timed("--workers", "1"))
      times.usual.push(await timed())
      times.two.push(await timed("--workers", "2"))
    }
    const [usual, one, two] = [times.usual, times.one, times.two].map(median)
    results.threads[count] = { default: usual, one_worker: one, two_workers: two }
    line(
      String(count),
      ...[usual, one, two].map((seconds) => seconds.toFixed(2)),
      (usual / Math.min(one, two)).toFixed(2),
    )
  }
  const times = { threads: [], processes: [] }
  const part = (from, name) => [
    nl,
    "datagen",
    "-n",
    String(half),
    "--from",
    String(from),
    "-o",
    file(name),
    "--workers",
    "1",
  ]
  for (let round = 0; round < rounds; round++) {
    times.threads.push(await together([nl, "datagen", "-n", String(2 * half), "-o", file("a"), "--workers", "2"]))
    times.processes.push(await together(part(0, "a"), part(half, "b")))
  }
  const [inThreads, inProcesses] = [times.threads, times.processes].map(median)
  results.threads.two_workers_over_two_processes = inProcesses / inThreads
  line(`two workers, ${2 * half} records`, inThreads.toFixed(2))
  line("two processes, half of them each", inProcesses.toFixed(2), `${(inProcesses / inThreads).toFixed(2)} x`)
}

if (wanted("tests")) {
  const count = String(Math.round(records / 10))
  const times = { without: [], with: [] }
  for (let round = 0; round < rounds; round++) {
    const timed = (...more) =>
      run(nl, "datagen", "-n", count, "-o", join(work, "t.jsonl"), "--workers", "1", ...more).seconds
    times.without.push(timed())
    times.with.push(timed("--tests", "8"))
  }
  const [plain, tested] = [times.without, times.with].map(median)
  results.tests = { records: Number(count), seconds: { without: plain, with_eight: tested }, ratio: tested / plain }
  console.log(`\nTests, ${count} records, one worker (seconds, medians of ${rounds})`)
  line("", "without", "--tests 8", "ratio")
  line("", plain.toFixed(2), tested.toFixed(2), (tested / plain).toFixed(2))
}

if (wanted("datasets")) {
  const [train, other] = [records, Math.round(records / 100)]
  const folder = join(work, "folder")
  const make = (format, count) => {
    rmSync(folder, { recursive: true, force: true })
    const counts = ["--train", String(count), "--validation", String(other), "--test", String(other)]
    return run(nl, "dataset", "make", folder, ...counts, "--format", format)
  }
  const times = { file: [], jsonl: [], parquet: [], verify: [] }
  const peaks = { jsonl: [], parquet: [] }
  const tenth = make("parquet", Math.round(records / 10)).megabytes
  for (let round = 0; round < rounds; round++) {
    times.file.push(run(nl, "datagen", "-n", String(train + 2 * other), "-o", join(work, "d.jsonl")).seconds)
    for (const format of ["jsonl", "parquet"]) {
      const { megabytes, seconds } = make(format, train)
      times[format].push(seconds)
      peaks[format].push(megabytes)
    }
    times.verify.push(run(nl, "verify", folder).seconds)
  }
  const [file, jsonl, parquet, verify] = [times.file, times.jsonl, times.parquet, times.verify].map(median)
  const [jsonlPeak, parquetPeak] = [peaks.jsonl, peaks.parquet].map(median)
  results.datasets = {
    seconds: { datagen: file, jsonl, parquet, verify_parquet: verify },
    ratios: { jsonl: jsonl / file, parquet: parquet / file },
    peak_megabytes: { jsonl: jsonlPeak, parquet: parquetPeak, parquet_tenth: tenth },
  }
  console.log(`\nDataset folders, ${train + 2 * other} records (medians of ${rounds})`)
  line("", "seconds", "x datagen", "peak MB")
  line("nl datagen", file.toFixed(2), "1.00")
  line("nl dataset make --format jsonl", jsonl.toFixed(2), (jsonl / file).toFixed(2), Math.round(jsonlPeak))
  line("nl dataset make --format parquet", parquet.toFixed(2), (parquet / file).toFixed(2), Math.round(parquetPeak))
  line("  a tenth of the records", "", "", Math.round(tenth))
  line("nl verify of the Parquet folder", verify.toFixed(2), (verify / file).toFixed(2))
}

if (wanted("score")) {
  const { score } = await import("./score.mjs")
  const { p99s, peaks, rates, samples, times } = await score({ nl, rounds, run, work })
  const [one, two, peak, rate, p99] = [times.one, times.two, peaks, rates, p99s].map(median)
  results.score = {
    samples,
    samples_a_second: { one_thread: samples / one, two_threads: samples / two },
    peak_megabytes: peak,
    serve: { requests_a_second: rate, p99_milliseconds_at_1000_a_second: p99 },
  }
  console.log(`\nScores, ${samples} samples with 8 tests each (medians of ${rounds})`)
  line("", "a second", "peak MB")
  line("nl score --workers 1", Math.round(samples / one))
  line("nl score --workers 2", Math.round(samples / two), Math.round(peak))
  line("nl score --serve, one thread", Math.round(rate))
  line("  p99 in ms at 1,000 a second", p99.toFixed(2))
}

for (const name of ["stages", "machine"]) {
  if (!wanted(name)) continue
  const { stdout } = run(await bundled(name))
  results[name] = JSON.parse(stdout)
  console.log(
    name === "stages"
      ? "\nStages of a record (µs, one thread)"
      : "\nThe machine (million instructions a second, one thread)",
  )
  for (const [label, cells] of Object.entries(results[name])) {
    line(
      label,
      ...(typeof cells === "object" ? Object.entries(cells).map(([key, value]) => `${key} ${value}`) : [cells]),
    )
  }
}

mkdirSync(join(root, "bench", "results"), { recursive: true })
const target = join(root, "bench", "results", "latest.json")
writeFileSync(target, `${JSON.stringify(results, undefined, 2)}\n`)
console.log(`\nSaved to ${target}`)
