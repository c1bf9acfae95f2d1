// What the runs of engines have in common: the dataset, and how one finds whom to kill.
import { spawn, spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { root } from "../../scripts/loadTypeScript.mjs"

export const NL = join(root, "dist", "nl.js")

/** 22 shards of train and 2 of test: each takes a second or two, so that there is something to interrupt. */
export const WORDS = "-l 2 --train 8800 --validation 0 --test 800 --records-per-shard 400".split(" ")
export const SHARDS = 24

/** Runs a command to its end and gives what it printed. Fails if the command does. */
export const run = (command, words, options = {}) => {
  const { error, status, stderr, stdout } = spawnSync(command, words, { encoding: "utf8", ...options })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${command} ${words.join(" ")} ended with ${status}: ${stderr || stdout}`)
  return stdout
}

export const nl = (...words) => run(process.execPath, [NL, ...words])

/** Starts a process whose output, if it comes to that, tells why a run failed. */
export const start = (command, words, options = {}) => {
  const child = spawn(command, words, { stdio: ["ignore", "pipe", "pipe"], ...options })
  const started = { child, output: "", ended: undefined }
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => (started.output += text))
  started.ended = new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 127, signal: null, error }))
    child.on("close", (code, signal) => resolve({ code, signal }))
  })
  return started
}

/** Waits until `isSo` gives something, and gives that. */
export const until = async (what, isSo, seconds = 120) => {
  for (let left = seconds * 50; left > 0; left--) {
    const found = isSo()
    if (found) return found
    await sleep(20)
  }
  throw new Error(`after ${seconds} s there is still no ${what}`)
}

export const contentOf = (folder) => JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")).content_sha256

/** How many shards have receipts. */
export const done = (folder) =>
  existsSync(join(folder, "_shards"))
    ? readdirSync(join(folder, "_shards")).filter((name) => name.endsWith(".json")).length
    : 0

const processes = () =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)

const orElse = (read, otherwise) => {
  try {
    return read()
  } catch {
    // It has ended meanwhile.
    return otherwise
  }
}

/** The unfinished file of the folder that a process writes at this moment, if it does. */
const unfinishedOf = (pid, folder) =>
  orElse(() => readdirSync(`/proc/${pid}/fd`), [])
    .map((fd) => orElse(() => readlinkSync(`/proc/${pid}/fd/${fd}`), ""))
    .find((path) => path.startsWith(`${folder}/`) && path.endsWith(".tmp"))

/** A process that writes a file of the folder, stopped in the middle of it; none of those named. */
export const caught = (folder, ...others) =>
  until("process that writes", () => {
    for (const pid of processes()) {
      if (others.includes(pid) || unfinishedOf(pid, folder) === undefined) continue
      orElse(() => process.kill(pid, "SIGSTOP"))
      if (unfinishedOf(pid, folder) !== undefined) return pid
      orElse(() => process.kill(pid, "SIGCONT"))
    }
  })

const parentOf = (pid) =>
  Number(
    orElse(() => readFileSync(`/proc/${pid}/stat`, "latin1"), ") Z 0")
      .split(") ")
      .at(-1)
      .split(" ")[1],
  )

/** The process itself, what started it, and so on. */
export const ancestors = (pid) => (pid > 1 ? [pid, ...ancestors(parentOf(pid))] : [])

/** The process and all that it and its children have started. */
export const descendants = (pid) => [
  pid,
  ...processes()
    .filter((one) => parentOf(one) === pid)
    .flatMap(descendants),
]

/** The words that a process was started with, or its title. */
export const titleOf = (pid) => orElse(() => readFileSync(`/proc/${pid}/cmdline`, "utf8"), "").replaceAll("\0", " ")

export const variableOf = (pid, name) =>
  orElse(() => readFileSync(`/proc/${pid}/environ`, "utf8"), "")
    .split("\0")
    .find((line) => line.startsWith(`${name}=`))
    ?.slice(name.length + 1)

/** Ends processes as a power cut would. */
export const kill = (...pids) => {
  for (const pid of pids) orElse(() => process.kill(pid, "SIGKILL"))
}
