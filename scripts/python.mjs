// npm run test:python [-- JSONL_FOLDER FOLDER…]: makes dataset folders in each format and opens them with datasets, pandas, polars,
// pyarrow and DuckDB, each value compared; or the folders that are given, which hold the same dataset, the first as JSON lines.
// Without folders it then runs integrations/python/nl_datagen.py as trainers call it, and with verifiers and Inspect themselves.
// It needs dist/ (npm run build), Python and, the first time, the network. Without these it is skipped, but not where CI is set.
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { root } from "./loadTypeScript.mjs"
import { environment as environmentOf } from "./pythonEnvironment.mjs"
import { Unavailable } from "./unavailable.mjs"

const TESTS = join(root, "test/python")
const INTEGRATIONS = join(root, "integrations/python")
/** Trainers and the like that integrations/python is run with, each in an environment of its own: their requirements clash. */
const TRAINERS = ["verifiers", "inspect"]

/** What all folders have besides their format, and the formats. The second is for Parquet's row groups, which have 16,384 rows. */
const DATASETS = [
  {
    name: "small",
    options:
      "--train 2000 --validation 200 --test 200 --test-wording 100 --test-family 100 --tests 4 --shards 4 --views sft,chat,rl --system short",
    formats: ["jsonl", "jsonl.gz", "parquet"],
  },
  { name: "large", options: "--train 20000 --tests 4 --shards 1", formats: ["jsonl", "parquet"] },
]

/** Ends with 0 where this machine cannot check, but with 1 where it has to. */
const skip = (why) => {
  const mustRun = Boolean(process.env.CI)
  console.log(mustRun ? `failed: ${why}` : `skipped: ${why}`)
  process.exit(mustRun ? 1 : 0)
}

const run = (command, words, options = {}) => spawnSync(command, words, { encoding: "utf8", ...options })

/** The interpreter of an environment with what such a file of test/python says. */
const environment = (requirements) => {
  try {
    return environmentOf(join(TESTS, requirements))
  } catch (error) {
    if (error instanceof Unavailable) return skip(error.message)
    throw error
  }
}

const nl = (words) => {
  const { status } = run(process.execPath, [join(root, "dist/nl.js"), ...words], {
    stdio: ["ignore", "ignore", "inherit"],
  })
  if (status !== 0) {
    console.log(`failed: nl ${words.join(" ")} ended with ${status}`)
    process.exitCode = 1
  }
  return status === 0
}

const make = (directory) =>
  DATASETS.flatMap(({ formats, name, options }) => {
    const folders = formats.map((format) => [join(directory, `${name}-${format}`), format])
    const areMade = folders.every(([folder, format]) =>
      nl(["dataset", "make", folder, ...options.split(" "), "--format", format]),
    )
    return areMade ? [folders.map(([folder]) => folder)] : []
  })

const given = process.argv.slice(2)
const python = environment("requirements.txt")
const trainers = given.length > 0 ? [] : TRAINERS.map((name) => [name, environment(`requirements-${name}.txt`)])
const directory = mkdtempSync(join(tmpdir(), "nl-python-"))
try {
  // Nothing goes to the Hub or comes from there, and nothing stays in the user's caches.
  const env = {
    ...process.env,
    HF_HUB_OFFLINE: "1",
    HF_DATASETS_OFFLINE: "1",
    HF_HUB_DISABLE_TELEMETRY: "1",
    HF_DATASETS_DISABLE_PROGRESS_BARS: "1",
    HF_HOME: join(directory, "huggingface"),
    PYTHONDONTWRITEBYTECODE: "1",
    PYTHONPATH: [TESTS, INTEGRATIONS, process.env.PYTHONPATH].filter(Boolean).join(delimiter),
  }
  const datasets = given.length > 0 ? [given] : make(directory)
  const words = datasets.flatMap((folders, n) => (n === 0 ? folders : ["--", ...folders]))
  const check = (interpreter, program, folders) => {
    const { status } = run(interpreter, [join(TESTS, program), ...folders], { env, stdio: "inherit" })
    if (status !== 0) process.exitCode = 1
  }
  check(python, "check.py", words)
  const [[jsonl, , parquet] = []] = datasets
  if (given.length === 0 && parquet !== undefined) {
    check(python, "integration.py", [jsonl, parquet])
    for (const [name, interpreter] of trainers) check(interpreter, `integration_${name}.py`, [jsonl])
  }
} finally {
  rmSync(directory, { recursive: true, force: true })
}
