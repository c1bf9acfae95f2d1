import { type ChildProcess, spawn } from "node:child_process"
import { chmodSync, cpSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** The built program. */
export const NL = fileURLToPath(new URL("../../../dist/nl.js", import.meta.url))

export interface Outcome {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** Everything a process prints, and how it ends. */
export const outcome = (child: ChildProcess): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const printed = { stdout: "", stderr: "" }
    for (const name of ["stdout", "stderr"] as const)
      child[name]?.setEncoding("utf8").on("data", (text: string) => void (printed[name] += text))
    child.on("error", reject)
    child.on("close", (code, signal) => resolve({ code, signal, ...printed }))
  })

/** Runs `nl` with these words in `directory`, as a process of its own. */
export const nl = (directory: string, ...words: ReadonlyArray<string>): Promise<Outcome> =>
  outcome(spawn(process.execPath, [NL, ...words], { cwd: directory, stdio: ["ignore", "pipe", "pipe"] }))

/** A copy of the program in `directory` for every user: the repository may lie where only we can read. */
export const publicProgram = (directory: string): string => {
  const copy = join(directory, ".program")
  cpSync(dirname(NL), copy, { recursive: true })
  chmodSync(directory, 0o755)
  return join(copy, "nl.js")
}

/** The same without the rights of root, which no permission stops. */
export const nlAsNobody = (directory: string, ...words: ReadonlyArray<string>): Promise<Outcome> => {
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const program = publicProgram(directory)
  return outcome(
    spawn(process.execPath, [program, ...words], { cwd: directory, stdio: ["ignore", "pipe", "pipe"], ...user }),
  )
}

/** Runs a shell script in `directory`, in which `$NL` is the program's command. */
export const shell = (directory: string, script: string): Promise<Outcome> =>
  outcome(
    spawn("bash", ["-c", script], {
      cwd: directory,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NL: `${process.execPath} ${NL}` },
    }),
  )
