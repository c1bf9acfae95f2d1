// Runs the fuzz tests for longer, or from another seed: `npm run fuzz`, `npm run fuzz -- --runs 50000 --seed 7`.
import { spawn } from "node:child_process"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { root } from "./loadTypeScript.mjs"

const TESTS = ["test/vm/exec/fuzz.test.ts", "test/vm/text/fuzz.test.ts"]

const fail = (problem) => {
  console.error(`fuzz: ${problem}; usage: npm run fuzz -- [--runs N] [--seed N]`)
  process.exit(2)
}

const read = () => {
  try {
    return parseArgs({
      options: { runs: { type: "string", default: "1000000" }, seed: { type: "string", default: "1" } },
    }).values
  } catch (error) {
    return fail(error.message)
  }
}

const { runs, seed } = read()
if (!/^[1-9]\d{0,8}$/.test(runs)) fail(`--runs must be a whole number from 1 to 999999999, not "${runs}"`)
if (!/^\d{1,9}$/.test(seed)) fail(`--seed must be a whole number from 0 to 999999999, not "${seed}"`)

spawn(process.execPath, [join(root, "node_modules", "vitest", "vitest.mjs"), "run", ...TESTS], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, FUZZ_RUNS: runs, FUZZ_SEED: seed },
}).on("exit", (code) => (process.exitCode = code ?? 1))
