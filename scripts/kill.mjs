// Kills `nl dataset make` with SIGKILL at random moments, each time followed by the same command again, which every other time is
// killed as well, and looks whether the folder is at last what it would have been: same content, same files, nothing left over.
// Prints what it did; exits with 1 if not.
//   npm run kill [-- MOMENTS]
import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import { root } from "./loadTypeScript.mjs"

const moments = Number(process.argv[2] ?? 100)
const directory = await mkdtemp(join(tmpdir(), "nl-kill-"))
const nl = join(root, "dist", "nl.js")

/** Small shards of two tables, so that there is much to interrupt. */
const words = (folder, workers) => [
  ...["dataset", "make", folder, "-l", "1", "--train", "120", "--validation", "0", "--test", "10", "--shards", "12"],
  ...["--views", "sft", "--workers", String(workers)],
]

/** Runs the command, and kills it after so many milliseconds. Gives its exit code, or `undefined` if it was killed. */
const run = (folder, workers, killAfter) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [nl, ...words(folder, workers)], { stdio: ["ignore", "ignore", "pipe"] })
    let errors = ""
    child.stderr.on("data", (piece) => (errors += piece))
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter)
    child.on("error", reject)
    child.on("exit", (code, signal) => {
      clearTimeout(timer)
      if (signal === "SIGKILL") resolve(undefined)
      else if (code === 0) resolve(0)
      else reject(new Error(`exit code ${code}: ${errors}`))
    })
  })

/** All files below a folder, hidden ones too, with the hash of what is in them. */
const content = async (folder) => {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
  const lines = []
  for (const name of names) {
    const hash = createHash("sha256")
      .update(await readFile(name))
      .digest("hex")
    lines.push(`${hash} ${name.slice(folder.length)}`)
  }
  return lines.join("\n")
}

const temporaries = async (folder) =>
  existsSync(folder) ? (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".tmp")).length : 0

try {
  const whole = join(directory, "whole")
  const lengths = []
  for (const workers of [1, 2]) {
    const start = performance.now()
    await rm(whole, { recursive: true, force: true })
    await run(whole, workers)
    lengths.push(performance.now() - start)
  }
  const wanted = await content(whole)
  const hash = JSON.parse(await readFile(join(whole, "manifest.json"), "utf8")).content_sha256

  let killed = 0
  let survived = 0
  let leftovers = 0
  let completed = 0
  const halfway = new Set()
  const wrong = []
  for (let n = 0; (killed < moments || n % 2 === 1) && n < 3 * moments; n++) {
    const folder = join(directory, "killed")
    if (n % 2 === 0) await rm(folder, { recursive: true, force: true })
    const workers = n % 5 === 4 ? 2 : 1
    // From before anything is written to just before the end, and a little beyond.
    const moment = (0.2 + 0.85 * Math.random()) * lengths[workers - 1]
    if ((await run(folder, workers, moment)) === undefined) {
      killed++
      leftovers += await temporaries(folder)
      halfway.add(existsSync(join(folder, "_shards")) ? (await readdir(join(folder, "_shards"))).length : 0)
    } else survived++
    if (n % 2 === 0) continue
    await run(folder, 1)
    completed++
    const found = await content(folder)
    if (found !== wanted) wrong.push({ moment: Math.round(moment), workers, left: await temporaries(folder) })
  }
  console.log(
    `kill: ${killed} runs killed at moments up to ${Math.round(Math.max(...lengths))} ms, ${survived} ended before; ` +
      `${leftovers} unfinished files were left by them, and from ${Math.min(...halfway)} to ${Math.max(...halfway)} shards of 13 done`,
  )
  console.log(
    `kill: ${completed} runs to the end after one or two of them, ${wrong.length} with another folder than the uninterrupted one, content ${hash}`,
  )
  for (const one of wrong) console.log(`kill: wrong after ${JSON.stringify(one)}`)
  if (wrong.length > 0 || killed < moments) process.exitCode = 1
} finally {
  await rm(directory, { recursive: true, force: true })
}
