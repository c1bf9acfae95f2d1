import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { numbersOf, receiptsIn, SMALL } from "../support/datasets.js"
import { nl, NL, outcome } from "../support/run.js"

const ENGINES = [
  "SLURM_ARRAY_TASK_ID",
  "JOB_COMPLETION_INDEX",
  "AWS_BATCH_JOB_ARRAY_INDEX",
  "PBS_ARRAY_INDEX",
  "CLOUD_RUN_TASK_INDEX",
] as const

let directory = ""
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "nl-shard-"))
  assert.deepInclude(await nl(directory, "dataset", "plan", "folder", ...SMALL), { code: 0, stderr: "" })
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const folder = () => join(directory, "folder")

/** Makes shards where an engine has set these variables. */
const shard = (variables: Readonly<Record<string, string>>, ...words: ReadonlyArray<string>) => {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ENGINES.includes(name as never)))
  return outcome(
    spawn(process.execPath, [NL, "dataset", "shard", "folder", ...words], {
      cwd: directory,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...env, ...variables },
    }),
  )
}

const usage = (problem: string) => ({
  ...{ code: 2, stdout: "" },
  stderr: `nl dataset shard: ${problem}; see "nl dataset shard --help"\n`,
})

describe("nl dataset shard", () => {
  it("makes one, and leaves one that is there", async () => {
    assert.deepInclude(await shard({}, "--shard", "3"), { code: 0, stdout: "Shard 3: wrote 10 records\n", stderr: "" })
    assert.deepStrictEqual(receiptsIn(folder()), ["train-00003.json"])
    const before = numbersOf(folder())
    assert.deepInclude(await shard({}, "--shard", "3"), { code: 0, stdout: "Shard 3: there already\n", stderr: "" })
    assert.deepStrictEqual(numbersOf(folder()), before)
  })

  it("refuses a number that no shard has", async () => {
    const before = numbersOf(folder())
    const [above, far, sign, none] = await Promise.all([
      shard({}, "--shard", "8"),
      shard({}, "--shard", "999999999999999", "--stride", "5"),
      shard({}, "--shard", "1e1"),
      shard({}),
    ])
    assert.deepInclude(above, usage("there is no shard 8, the plan has 0 to 7"))
    assert.deepInclude(far, usage("there is no shard 999999999999999, the plan has 0 to 7"))
    assert.deepInclude(sign, usage('--shard must be a whole number from 0, or auto, not "1e1"'))
    assert.match(none.stderr, /^nl dataset shard: no --shard given, --shard K \([^\n]+\); see [^\n]+\n$/)
    assert.deepInclude(none, { code: 2, stdout: "" })
    assert.deepStrictEqual(numbersOf(folder()), before)
  })

  it("auto makes the shard that the engine says, whichever that is", async () => {
    const ends = await Promise.all(ENGINES.map((name, n) => shard({ [name]: String(n) }, "--shard", "auto")))
    for (const [n, end] of ends.entries())
      assert.deepInclude(end, {
        code: 0,
        stdout: n === 3 ? "Shard 3: there already\n" : `Shard ${n}: wrote 10 records\n`,
        stderr: "",
      })
    assert.lengthOf(receiptsIn(folder()), 5)
  })

  it("auto refuses what is no number, or no shard, or not there", async () => {
    const [none, word, empty, above] = await Promise.all([
      shard({}, "--shard", "auto"),
      shard({ JOB_COMPLETION_INDEX: "seven" }, "--shard", "auto"),
      shard({ SLURM_ARRAY_TASK_ID: "" }, "--shard", "auto"),
      shard({ PBS_ARRAY_INDEX: "8" }, "--shard", "auto"),
    ])
    assert.deepInclude(
      none,
      usage(`--shard auto finds no task number in the environment (${ENGINES.join(", ")}), name the shard`),
    )
    assert.deepInclude(word, usage('--shard auto: JOB_COMPLETION_INDEX is "seven", not a whole number'))
    assert.deepInclude(empty, usage('--shard auto: SLURM_ARRAY_TASK_ID is "", not a whole number'))
    assert.deepInclude(above, usage("there is no shard 8, the plan has 0 to 7"))
  })

  it("--stride makes that one and each T-th after it", async () => {
    assert.deepInclude(await shard({ SLURM_ARRAY_TASK_ID: "1" }, "--shard", "auto", "--stride", "2"), {
      code: 0,
      // 1 and 3 are there.
      stdout: "Shards 1,3,5,7: wrote 20 records\n",
      stderr: "",
    })
    assert.deepInclude(await shard({}, "--shard", "6", "--stride", "1000"), {
      code: 0,
      stdout: "Shard 6: wrote 10 records\n",
    })
    assert.deepInclude(await shard({}, "--shard", "0", "--stride", "1"), {
      code: 0,
      stdout: "Shards 0-7: there already\n",
    })
  })
})
