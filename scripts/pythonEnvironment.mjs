// Virtual environments of Python for checks: kept outside of the tree, in the user's cache.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { homedir } from "node:os"
import { join, relative } from "node:path"
import { root } from "./loadTypeScript.mjs"
import { Unavailable } from "./unavailable.mjs"

const OLDEST = [3, 11]

const run = (command, words) => spawnSync(command, words, { encoding: "utf8" })

const findPython = () => {
  for (const name of ["python3", "python"]) {
    const { status, stdout } = run(name, ["-c", "import sys, venv, ensurepip; print(*sys.version_info[:2])"])
    const [major, minor] = (stdout ?? "").split(" ").map(Number)
    if (status === 0 && major === OLDEST[0] && minor >= OLDEST[1]) return { name, version: `${major}.${minor}` }
  }
  throw new Unavailable(`there is no Python ${OLDEST.join(".")} or newer with venv`)
}

/** The interpreter of an environment with what such a file of requirements says: one for each content of it. */
export const environment = (file) => {
  const { name, version } = findPython()
  const hash = createHash("sha256").update(version).update(readFileSync(file)).digest("hex").slice(0, 16)
  const path = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "nl-datagen", `python-${hash}`)
  const python = join(path, process.platform === "win32" ? "Scripts/python.exe" : "bin/python")
  const done = join(path, "complete")
  if (existsSync(done)) return python
  console.log(`installing ${relative(root, file)} in ${path}`)
  rmSync(path, { recursive: true, force: true })
  const made = run(name, ["-m", "venv", path])
  if (made.status !== 0) throw new Unavailable(`python -m venv: ${(made.stderr || made.stdout).trim()}`)
  const installed = run(python, [
    "-m",
    "pip",
    "install",
    "--quiet",
    "--no-compile",
    "--disable-pip-version-check",
    "-r",
    file,
  ])
  if (installed.status !== 0)
    throw new Unavailable(`pip could not install them: ${installed.stderr.trim().split("\n").at(-1)}`)
  writeFileSync(done, "")
  return python
}
