import { loadAll } from "js-yaml"
import { execFileSync, spawnSync } from "node:child_process"
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { bashWord, quoted, yamlText } from "../../../src/cli/commands/dataset/script/quoting.js"
import { divide, tasksOf } from "../../../src/cli/commands/dataset/script/shares.js"
import { contentOf, receiptsIn, SMALL } from "../support/datasets.js"
import { nl } from "../support/run.js"

/** What `nl dataset script` prints, on stand-ins of the engines; `npm run test:engines` has the engines themselves. */

const FOLDER = `it's "a" $HOME b`

let directory = ""
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "nl-script-"))
  const plans = [
    [FOLDER, ...SMALL],
    ["many", ..."-l 1 --train 2003 --validation 0 --test 0 --records-per-shard 1".split(" ")],
  ] as const
  for (const words of plans)
    assert.deepInclude(await nl(directory, "dataset", "plan", ...words), { code: 0, stderr: "" })
  // One write a call: several run at once.
  execute("nl", 'line=$(printf "%s|" "$@"); echo "$line" >>"$CALLS"; exit "${CODE:-0}"')
  execute("scontrol", 'echo "$@" >>"$REQUEUED"')
  execute("sbatch", 'n=$(ls "$JOBS" | wc -l); { echo "# sbatch $*"; cat; } >"$JOBS/$n"; echo "$((40 + n));cluster"')
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** A program that stands in for another, in a folder that PATH begins with. */
const execute = (name: string, script: string) => {
  mkdirSync(join(directory, "bin"), { recursive: true })
  const path = join(directory, "bin", name)
  writeFileSync(path, `#!/usr/bin/env bash\n${script}\n`)
  chmodSync(path, 0o755)
}

const print = async (engine: string, ...words: ReadonlyArray<string>): Promise<string> => {
  const { code, stderr, stdout } = await nl(directory, "dataset", "script", engine, ...words)
  assert.deepStrictEqual([code, stderr], [0, ""])
  return stdout
}

const bash = (script: string, env: Readonly<Record<string, string>>) =>
  spawnSync("bash", [], {
    input: script,
    encoding: "utf8",
    cwd: directory,
    env: { ...process.env, PATH: `${join(directory, "bin")}:${process.env["PATH"]}`, ...env },
  })

const hasPython = spawnSync("python3", ["--version"]).status === 0

/** The jobs that a script submits: what sbatch is called with, and what with it. */
const jobsOf = (script: string): ReadonlyArray<string> => {
  const jobs = mkdtempSync(join(directory, "jobs-"))
  const { status, stderr, stdout } = bash(script, { JOBS: jobs })
  assert.deepStrictEqual([status, stderr], [0, ""], stdout)
  return readdirSync(jobs)
    .sort()
    .map((name) => readFileSync(join(jobs, name), "utf8"))
}

/** Runs a job as a task of an array; what it called, how it ended, and whether it asked for another try. */
const runTask = (job: string, env: Readonly<Record<string, string>>) => {
  const [CALLS, REQUEUED] = [join(directory, "calls"), join(directory, "requeued")]
  for (const file of [CALLS, REQUEUED]) rmSync(file, { force: true })
  const { status } = bash(job, { SLURM_JOB_ID: "41", ...env, CALLS, REQUEUED })
  const lines = existsSync(CALLS) ? readFileSync(CALLS, "utf8").trim().split("\n").sort() : []
  return { status, calls: lines.map((line) => line.split("|").slice(0, -1)), requeued: existsSync(REQUEUED) }
}

describe("nl dataset script slurm", () => {
  it("submits an array that makes every shard, and then finish", async () => {
    const [shards, finish] = jobsOf(await print("slurm", FOLDER, "--nl", "nl")) as [string, string]
    const folder = join(directory, FOLDER)
    assert.match(
      shards,
      /^# sbatch --parsable\n#!\/usr\/bin\/env bash\n#SBATCH --job-name=nl-shards\n#SBATCH --array=0-7\n/,
    )
    assert.include(shards, "\n#SBATCH --requeue\n")
    assert.match(finish, /^# sbatch --parsable --dependency=afterok:40 --kill-on-invalid-dep=yes\n/)
    assert.deepStrictEqual(runTask(shards, { SLURM_ARRAY_TASK_ID: "3" }), {
      ...{ status: 0, requeued: false },
      calls: [["dataset", "shard", folder, "--shard", "auto"]],
    })
    assert.deepInclude(runTask(finish, {}), { status: 0, calls: [["dataset", "finish", folder]] })
  })

  it("tries a task again unless that does not help, or has not five times", async () => {
    const [shards] = jobsOf(await print("slurm", FOLDER, "--nl", "nl")) as [string]
    const task = (CODE: string, SLURM_RESTART_COUNT: string) => {
      const { requeued, status } = runTask(shards, { SLURM_ARRAY_TASK_ID: "0", CODE, SLURM_RESTART_COUNT })
      return [status, requeued]
    }
    assert.deepStrictEqual(task("1", ""), [1, true])
    assert.deepStrictEqual(task("137", "4"), [137, true])
    assert.deepStrictEqual(task("1", "5"), [1, false])
    assert.deepStrictEqual(task("2", "0"), [2, false])
  })

  it("calls this program by its path where nobody says how", async () => {
    const [shards, finish] = jobsOf(await print("slurm", FOLDER)) as [string, string]
    const { status } = bash(shards, { SLURM_ARRAY_TASK_ID: "2" })
    assert.strictEqual(status, 0)
    assert.deepStrictEqual(receiptsIn(join(directory, FOLDER)), ["train-00002.json"])
    // The others are missing.
    assert.strictEqual(bash(finish, {}).status, 1)
  })

  it("keeps the array below MaxArraySize, and divides the shards evenly", async () => {
    const script = await print("slurm", "many", "--nl", "nl")
    assert.include(script, "\n#SBATCH --array=0-667\n")
    assert.include(script, "--shard auto --stride 668 ")
    assert.include(await print("slurm", "many", "--stride", "3000"), "\n#SBATCH --array=0-2002\n")
    assert.include(await print("slurm", "many", "--stride", "10", "--parallelism", "4"), "\n#SBATCH --array=0-9%4\n")
  })

  it("has tasks of several processors make as many shards at once", async () => {
    const [shards] = jobsOf(await print("slurm", "many", "--nl", "nl", "--cpus", "3", "--stride", "500")) as [string]
    // 2003 shards in two rounds of 334 tasks with three each.
    assert.include(shards, "\n#SBATCH --array=0-333\n")
    assert.include(shards, "\n#SBATCH --cpus-per-task=3\n")
    const called = (task: string) =>
      runTask(shards, { SLURM_ARRAY_TASK_ID: task }).calls.map((words) => words.slice(3).join(" "))
    assert.deepStrictEqual(called("333"), [999, 1000, 1001].map((shard) => `--shard ${shard} --stride 1002`).sort())
    assert.deepInclude(runTask(shards, { SLURM_ARRAY_TASK_ID: "0", CODE: "2" }), { status: 2, requeued: false })
    assert.deepInclude(runTask(shards, { SLURM_ARRAY_TASK_ID: "0", CODE: "1" }), { status: 1, requeued: true })
  })

  it("--missing starts tasks for what is missing alone, and for nothing if nothing is", async () => {
    const words = ["dataset", "make", "partly", ...SMALL]
    assert.deepInclude(await nl(directory, ...words), { code: 0 })
    const [finish, none] = jobsOf(await print("slurm", "partly", "--missing", "--nl", "nl"))
    assert.include(finish, "--job-name=nl-finish")
    assert.notInclude(finish, "--dependency")
    assert.isUndefined(none)
    for (const shard of ["train-00001", "train-00005"]) rmSync(join(directory, `partly/_shards/${shard}.json`))
    rmSync(join(directory, "partly/data/test-00000-of-00002.parquet"))
    assert.include(await print("slurm", "partly", "--missing"), "\n#SBATCH --array=1,5-6\n")
    assert.include(await print("slurm", "partly", "--missing", "--stride", "4"), "\n#SBATCH --array=1-2\n")
  })

  it("gives both jobs the options that clusters want", async () => {
    const options = "--partition cpu,long --time 1-12:00:00 --memory 2000 --sbatch=--account=nlp --sbatch=--qos=low"
    for (const job of jobsOf(await print("slurm", FOLDER, ...options.split(" "))))
      for (const line of ["partition=cpu,long", "time=1-12:00:00", "mem-per-cpu=2000M", "account=nlp", "qos=low"])
        assert.include(job, `\n#SBATCH --${line}\n`)
  })
})

interface Container {
  readonly command: ReadonlyArray<string>
}
interface Manifest {
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly data?: Readonly<Record<string, string>>
  readonly spec: {
    readonly completions?: number
    readonly parallelism?: number
    readonly maxFailedIndexes?: number
    readonly resources?: object
    readonly template: {
      readonly spec: {
        readonly containers: ReadonlyArray<Container>
        readonly initContainers: ReadonlyArray<Container>
      }
    }
  }
}

const manifest = async (...words: ReadonlyArray<string>) =>
  loadAll(await print("kubernetes", ...words)) as ReadonlyArray<Manifest>

describe("nl dataset script kubernetes", () => {
  it("has the plan, an Indexed Job of all shards, and finish", async () => {
    const [config, shards, finish, ...others] = (await manifest(FOLDER)) as [Manifest, Manifest, Manifest]
    assert.deepStrictEqual([config.kind, shards.kind, finish.kind, ...others], ["ConfigMap", "Job", "Job"])
    assert.strictEqual(config.data!["plan.json"], readFileSync(join(directory, FOLDER, "plan.json"), "utf8"))
    assert.deepStrictEqual(
      [config, shards, finish].map(({ metadata: { name } }) => name),
      ["it-s-a-home-b-plan", "it-s-a-home-b-shards", "it-s-a-home-b-finish"],
    )
    assert.deepInclude(shards.spec as object, {
      ...{ completionMode: "Indexed", completions: 8, parallelism: 8, backoffLimitPerIndex: 3, maxFailedIndexes: 1 },
      podFailurePolicy: {
        rules: [
          { action: "Ignore", onPodConditions: [{ type: "DisruptionTarget", status: "True" }] },
          { action: "FailJob", onExitCodes: { operator: "In", values: [2] } },
        ],
      },
    })
    const [shard] = shards.spec.template.spec.containers
    assert.deepStrictEqual(shard!.command, ["nl", "dataset", "shard", `/data/${FOLDER}`, "--shard", "auto"])
    assert.deepStrictEqual(finish.spec.template.spec.containers[0]!.command, [
      "nl",
      "dataset",
      "finish",
      `/data/${FOLDER}`,
    ])
    for (const { command } of finish.spec.template.spec.initContainers)
      if (command[0] === "sh") assert.strictEqual(spawnSync("sh", ["-n"], { input: command[2] }).status, 0)
  })

  it("has the names, sizes and numbers that it is told", async () => {
    const words =
      "--name 1e3 --claim 2026 --path sets/a --storage 2Ti --storage-class nfs --stride 1000 --parallelism 50"
    const [claim, , shards] = (await manifest(
      "many",
      ...words.split(" "),
      "--image",
      "registry.example:5000/nl:3",
    )) as [Manifest, Manifest, Manifest]
    assert.deepInclude(claim, { kind: "PersistentVolumeClaim", metadata: { name: "2026" } })
    assert.deepStrictEqual(claim.spec.resources, { requests: { storage: "2Ti" } })
    assert.deepInclude(shards.spec as object, { completions: 668, parallelism: 50, maxFailedIndexes: 67 })
    assert.deepInclude(shards.spec.template.spec.containers[0] as object, {
      image: "registry.example:5000/nl:3",
      command: ["nl", "dataset", "shard", "/data/sets/a", "--shard", "auto", "--stride", "668"],
    })
  })

  it("keeps a plan as it is, whatever its text has in it", async () => {
    writeFileSync(join(directory, "system.txt"), " ünïcode \u0085 \u2028 \ufeff\u00a0 \u{1f600}\n\ttab \\ \" '\n")
    const words = "--train 10 --validation 0 --test 0 --views chat --system system.txt".split(" ")
    assert.deepInclude(await nl(directory, "dataset", "plan", "texts", ...words), { code: 0 })
    const [config] = await manifest("texts")
    assert.strictEqual(config!.data!["plan.json"], readFileSync(join(directory, "texts/plan.json"), "utf8"))
  })

  it("--dockerfile is of this version", async () => {
    const { version } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as {
      version: string
    }
    const text = await print("kubernetes", "--dockerfile", FOLDER)
    for (const line of ["FROM node:22-slim", `COPY nl-datagen-${version}.tgz /tmp/`, "USER node"])
      assert.include(text, `\n${line}\n`)
    assert.include(await print("kubernetes", FOLDER), `image: "nl-datagen:${version}"`)
  })
})

describe.runIf(hasPython)("nl dataset script ray", () => {
  /** A Ray that runs tasks at once. */
  const RAY = [
    "def init(): pass",
    "def get(values): return values",
    "def remote(**options):",
    "    return lambda f: type('Task', (), {'remote': staticmethod(f)})",
    "",
  ].join("\n")

  const FEW = "-l 1 --train 20 --validation 0 --test 0 --shards 2".split(" ")

  it("makes what is missing, and finishes", async () => {
    mkdirSync(join(directory, "stub"), { recursive: true })
    writeFileSync(join(directory, "stub/ray.py"), RAY)
    const copy = `${FOLDER} for Ray`
    assert.deepInclude(await nl(directory, "dataset", "plan", copy, ...FEW), { code: 0 })
    assert.deepInclude(await nl(directory, "dataset", "make", "whole", ...FEW), { code: 0 })
    assert.deepInclude(await nl(directory, "dataset", "shard", copy, "--shard", "0"), { code: 0 })
    const env = { ...process.env, PYTHONPATH: join(directory, "stub"), PYTHONDONTWRITEBYTECODE: "1" }
    const input = await print("ray", copy)
    const printed = execFileSync("python3", ["-"], { input, env, encoding: "utf8", cwd: tmpdir() })
    assert.include(printed, "Shard 1: wrote")
    assert.notInclude(printed, "Shard 0: ")
    assert.strictEqual(contentOf(join(directory, copy)), contentOf(join(directory, "whole")))
  })

  it("ends with 2 where the plan is for another version", async () => {
    assert.deepInclude(await nl(directory, "dataset", "plan", "other", ...FEW), { code: 0 })
    const input = await print("ray", "other")
    const plan = join(directory, "other/plan.json")
    writeFileSync(plan, JSON.stringify({ ...JSON.parse(readFileSync(plan, "utf8")), generator: 999 }))
    const env = { ...process.env, PYTHONPATH: join(directory, "stub"), PYTHONDONTWRITEBYTECODE: "1" }
    const { status, stderr } = spawnSync("python3", ["-"], { input, env, encoding: "utf8" })
    assert.strictEqual(status, 2)
    assert.match(stderr, /^nl: cannot use [^\n]*: it is planned for generator 999, [^\n]*\n$/)
  })
})

describe("a script that cannot be", () => {
  it.each(["slurm", "kubernetes", "ray"])("for want of a plan: %s", async (engine) => {
    const { code, stderr, stdout } = await nl(directory, "dataset", "script", engine, "nothing")
    assert.strictEqual(
      stderr,
      'nl: cannot use nothing: it has no plan.json; "nl dataset plan nothing" or "nl dataset make nothing" begins a dataset\n',
    )
    assert.deepStrictEqual([code, stdout], [2, ""])
  })

  it.each([
    ["slurm", "--partition=a%b", '--partition must be the name of a partition, not "a%b"'],
    [
      "slurm",
      "--time=tomorrow",
      '--time must be a time as Slurm writes it, such as 90, 1:30:00 or 2-12, not "tomorrow"',
    ],
    [
      "slurm",
      "--sbatch=account",
      '--sbatch must be an option of sbatch, such as --sbatch=--account=nlp, not "account"',
    ],
    [
      "slurm",
      "--sbatch=--a\nrm",
      '--sbatch must be an option of sbatch, such as --sbatch=--account=nlp, not "--a\\nrm"',
    ],
    ["slurm", "--cpus=0", '--cpus must be a whole number from 1 to 1024, in plain digits, not "0"'],
    ["slurm", "--nl= ", "--nl must be one line, such as npx nl"],
    ["ray", "--nl=a\nb", "--nl must be one line, such as npx nl"],
    ["ray", "--memory=8", '--memory must be a whole number from 256 to 1000000, in plain digits, not "8"'],
    ["kubernetes", "--name=Corpus", '--name must be up to 40 small letters, digits and hyphens, not "Corpus"'],
    ["kubernetes", "--claim=a_b", '--claim must be the name of a PersistentVolumeClaim, not "a_b"'],
    ["kubernetes", "--image=a b", '--image must be the name of an image, not "a b"'],
    ["kubernetes", "--storage=big", '--storage must be a size such as 500Gi, not "big"'],
    ["kubernetes", "--path=../a", '--path must lead from the top of the claim to a folder in it, not "../a"'],
    ["kubernetes", "--path=/a", '--path must lead from the top of the claim to a folder in it, not "/a"'],
    [
      "kubernetes",
      "--storage-class=a",
      "option --storage-class has no effect without --storage, add that or leave it out",
    ],
    [
      "kubernetes",
      "--stride=100001",
      '--stride must be a whole number from 1 to 100000, in plain digits, not "100001"',
    ],
  ])("for its options: %s %s", async (engine, word, problem) => {
    const { code, stderr, stdout } = await nl(directory, "dataset", "script", engine, FOLDER, word)
    const name = `nl dataset script ${engine}`
    assert.strictEqual(stderr, `${name}: ${problem}; see "${name} --help"\n`)
    assert.deepStrictEqual([code, stdout], [2, ""])
  })
})

describe("quoting", () => {
  const TEXTS = [
    "plain/path-1.txt",
    "",
    "a b",
    "it's",
    `"q"`,
    "$HOME `id` \\",
    "a\nb'c\\n\u0001f",
    "~",
    "-x",
    "ü 日本 \u{1f600}",
    "!x",
    "*",
  ]

  it("in bash gives the text itself", () => {
    const script = `printf '%s\\0' ${TEXTS.map(bashWord).join(" ")}`
    assert.notInclude(script, "\n")
    assert.strictEqual(
      execFileSync("bash", ["-c", script], { encoding: "utf8" }),
      TEXTS.map((text) => `${text}\0`).join(""),
    )
  })

  it.runIf(hasPython)("in Python too", () => {
    const program = `import sys; sys.stdout.buffer.write(b"".join(t.encode() + b"\\0" for t in [${TEXTS.map(quoted).join(", ")}]))`
    assert.strictEqual(
      execFileSync("python3", ["-c", program], { encoding: "utf8" }),
      TEXTS.map((text) => `${text}\0`).join(""),
    )
  })

  it("in YAML too", () => {
    for (const text of [...TEXTS, "{\n  1\n}\n", "\n", "a\n\n", " a\n", "\u0085\u2028\ufeff\n"]) {
      assert.deepStrictEqual(loadAll(`a: ${quoted(text)}`), [{ a: text }])
      assert.deepStrictEqual(loadAll(`a: ${yamlText(text, "  ")}\nb: 1`), [{ a: text, b: 1 }])
    }
  })
})

describe("shards divided among tasks", () => {
  it("are each in one task, and there are no more tasks than there may be", () => {
    for (const [shards, most, width] of [
      [1, 1, 1],
      [24, 1001, 1],
      [24, 5, 1],
      [24, 1001, 5],
      [2003, 1001, 1],
      [1003, 7, 3],
      [5, 1, 2],
    ] as const) {
      const { stride, tasks, width: own } = divide(shards, most, width)
      assert.isAtMost(tasks, most)
      assert.strictEqual(own, width)
      const made = Array.from({ length: tasks * width }, (_, first) => {
        const all: Array<number> = []
        for (let shard = first; shard < shards; shard += stride) all.push(shard)
        return all
      })
      assert.deepStrictEqual(
        made.flat().sort((a, b) => a - b),
        [...Array(shards).keys()],
      )
      const some = [0, shards - 1]
      for (const shard of some) {
        const task = made.findIndex((all) => all.includes(shard)) / width
        assert.include(tasksOf(some, { stride, tasks, width }), Math.floor(task))
      }
    }
  })
})
