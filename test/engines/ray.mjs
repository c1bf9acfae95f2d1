// A Ray cluster on this machine, and the printed program on it.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { environment } from "../../scripts/pythonEnvironment.mjs"
import { ancestors, caught, contentOf, done, kill, nl, NL, SHARDS, start, titleOf, until, WORDS } from "./harness.mjs"

const REQUIREMENTS = join(dirname(fileURLToPath(import.meta.url)), "requirements.txt")

export const ray = async (directory, expected) => {
  const python = environment(REQUIREMENTS)
  mkdirSync(directory)
  const folder = join(directory, 'the "cluster" data')
  nl("dataset", "plan", folder, ...WORDS)
  // It tells how often it was called.
  const calls = join(directory, "calls")
  const counting = join(directory, "counting nl")
  writeFileSync(counting, `#!/bin/sh\necho "$2" >>${calls}\nexec ${process.execPath} ${NL} "$@"\n`)
  chmodSync(counting, 0o755)
  const driver = join(directory, "driver.py")
  writeFileSync(driver, nl("dataset", "script", "ray", folder, "--nl", `'${counting}'`, "--memory", "500"))

  const { RAY_ADDRESS: _, ...variables } = process.env
  const env = { ...variables, RAY_USAGE_STATS_ENABLED: "0", RAY_TMPDIR: directory, PYTHONDONTWRITEBYTECODE: "1" }
  const run = start(python, [driver], { env, cwd: directory })
  try {
    const ended = run.ended.then(({ code }) => Promise.reject(new Error(`it ended with ${code} before`)))
    const meanwhile = (waiting) => Promise.race([waiting, ended])
    ended.catch(() => {})
    await meanwhile(until("third of the shards", () => done(folder) >= SHARDS / 3))
    // A task's own program, and then the worker of another task, which leaves its program behind.
    const task = await meanwhile(caught(folder))
    kill(task)
    const other = await meanwhile(caught(folder, task))
    const worker = ancestors(other).find((pid) => titleOf(pid).startsWith("ray::shard"))
    if (worker === undefined) throw new Error(`no worker of Ray runs ${titleOf(other)}`)
    kill(worker)
    process.kill(other, "SIGCONT")
    const doneThen = done(folder)
    const { code } = await run.ended
    if (code !== 0) throw new Error(`the program ended with ${code}`)
    if (contentOf(folder) !== expected) throw new Error('the dataset is not what "nl dataset make" makes')
    const starts = readFileSync(calls, "utf8")
      .split("\n")
      .filter((word) => word === "shard").length
    if (starts < SHARDS + 2) throw new Error(`two tasks were killed, and there were ${starts} for ${SHARDS} shards`)
    console.log(
      `ray: ${SHARDS} shards; with ${doneThen} made a task's program was killed, and a worker of Ray; ` +
        `${starts - SHARDS} restarts, content ${expected}`,
    )
  } catch (error) {
    console.log(`ray: the program said: ${run.output.split("\n").slice(-20).join("\n  ")}`)
    throw error
  } finally {
    // Its cluster ends with it.
    run.child.kill("SIGTERM")
    await run.ended
  }
}
