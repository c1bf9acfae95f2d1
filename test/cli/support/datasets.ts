import { type ChildProcess, spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { NL, outcome } from "./run.js"

/** Small datasets on a real file system, for tests of the commands that make them. */

/** A dataset of eight shards: six of train with 10 records each, two of test. */
export const SMALL = "-l 1 --train 60 --validation 0 --test 20 --shards 6".split(" ")

/** A dataset that takes a while, because it has many files. */
export const LONG = "-l 1 --train 160 --validation 0 --test 0 --shards 80 --format jsonl".split(" ")

/** Files below a folder, hidden ones too, by their paths in it. */
export const filesOf = (folder: string): ReadonlyArray<string> =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((path) => statSync(join(folder, path), { throwIfNoEntry: false })?.isFile())
        .sort()
    : []

/** Unfinished files below a folder. */
export const temporariesOf = (folder: string): ReadonlyArray<string> =>
  filesOf(folder).filter((path) => path.endsWith(".tmp"))

/** Shards that have receipts. */
export const receiptsIn = (folder: string): ReadonlyArray<string> =>
  filesOf(join(folder, "_shards")).filter((path) => path.endsWith(".json"))

/** The SHA-256 of each file below a folder. */
export const hashesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    filesOf(folder).map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex"),
    ]),
  )

/** What tells whether a file was written again: a file that is replaced is another one. */
export const numbersOf = (folder: string): Readonly<Record<string, number>> =>
  Object.fromEntries(filesOf(folder).map((path) => [path, statSync(join(folder, path)).ino]))

export const contentOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as { readonly content_sha256: string })
    .content_sha256

/** Starts `nl` with these words in `directory`. */
export const start = (directory: string, ...words: ReadonlyArray<string>) => {
  const child = spawn(process.execPath, [NL, ...words], { cwd: directory, stdio: ["ignore", "pipe", "pipe"] })
  return { child, ended: outcome(child) }
}

/** Waits until something is so. Fails if the process ends before. */
export const until = async (child: ChildProcess, isSo: () => boolean): Promise<void> => {
  while (!isSo()) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode} before`)
    await sleep(5)
  }
}

/** Stops a process while it has an unfinished file in a folder. */
export const stopWhileWriting = async (child: ChildProcess, folder: string): Promise<void> => {
  for (;;) {
    await until(child, () => temporariesOf(folder).length > 0)
    child.kill("SIGSTOP")
    const isStopped = () => /\) T /.test(readFileSync(`/proc/${child.pid}/stat`, "utf8"))
    await until(child, isStopped)
    if (temporariesOf(folder).length > 0) return
    child.kill("SIGCONT")
  }
}
