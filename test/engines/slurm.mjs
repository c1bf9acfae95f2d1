// A Slurm cluster of a controller and three node daemons on this machine, and the printed script on it.
import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { hostname, userInfo } from "node:os"
import { join } from "node:path"
import { needPrograms, PATH } from "../../scripts/debian.mjs"
import {
  ancestors,
  caught,
  contentOf,
  descendants,
  done,
  kill,
  nl,
  run,
  SHARDS,
  start,
  titleOf,
  until,
  variableOf,
  WORDS,
} from "./harness.mjs"

const NODES = ["node1", "node2", "node3"]
const PROGRAMS = ["munged", "slurmctld", "slurmd", "sbatch", "scontrol", "squeue", "scancel"]

/** So many ports that nobody has. */
const freePorts = async (count) => {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise((resolve, reject) => {
          const server = createServer()
            .on("error", reject)
            .listen(0, "127.0.0.1", () => resolve(server))
        }),
    ),
  )
  const ports = servers.map((server) => server.address().port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

/** No accounting, no control groups; a node that is not heard of for six seconds is down, and its tasks are requeued. */
const configuration = (directory, [controller, ...nodes]) => {
  const user = userInfo().username
  return [
    ...["ClusterName=nl", `SlurmctldHost=${hostname()}(127.0.0.1)`, `SlurmctldPort=${controller}`],
    ...[`SlurmUser=${user}`, `SlurmdUser=${user}`, "AuthType=auth/munge", "CredType=cred/munge"],
    `AuthInfo=socket=${directory}/munge.socket,cred_expire=5`,
    ...["ProctrackType=proctrack/linuxproc", "TaskPlugin=task/none", "JobAcctGatherType=jobacct_gather/none"],
    ...["AccountingStorageType=accounting_storage/none", "MpiDefault=none", "MaxArraySize=1001", "ReturnToService=2"],
    ...["SelectType=select/cons_tres", "SelectTypeParameters=CR_CPU_Memory"],
    "SchedulerParameters=sched_interval=1,bf_interval=1,batch_sched_delay=1",
    ...["SlurmdTimeout=6", "KillWait=2", "MessageTimeout=5", `StateSaveLocation=${directory}/state`],
    ...[
      `SlurmdSpoolDir=${directory}/%n`,
      `SlurmctldPidFile=${directory}/controller.pid`,
      `SlurmdPidFile=${directory}/%n.pid`,
    ],
    ...NODES.map(
      (name, n) =>
        `NodeName=${name} NodeHostname=${hostname()} NodeAddr=127.0.0.1 Port=${nodes[n]} CPUs=2 RealMemory=4096`,
    ),
    "PartitionName=all Nodes=ALL Default=YES State=UP",
    "",
  ].join("\n")
}

/** Starts the cluster; `use` has its commands, and its node daemons by their names. */
const withCluster = async (directory, use) => {
  const key = join(directory, "munge.key")
  writeFileSync(key, randomBytes(1024), { mode: 0o600 })
  for (const name of ["state", ...NODES]) mkdirSync(join(directory, name))
  const file = join(directory, "slurm.conf")
  writeFileSync(file, configuration(directory, await freePorts(4)))
  const env = { ...process.env, PATH, SLURM_CONF: file }
  const socket = [
    "key-file=munge.key",
    "socket=munge.socket",
    "pid-file=munge.pid",
    "log-file=munge.log",
    "seed-file=munge.seed",
  ]
  const daemons = new Map()
  const daemon = (name, command, ...words) => daemons.set(name, start(command, words, { env, cwd: directory }))
  const ask = (command, ...words) => run(command, words, { env, cwd: directory })
  try {
    daemon(
      "munged",
      "munged",
      "--foreground",
      "--force",
      ...socket.map((each) => `--${each.replace("=", `=${directory}/`)}`),
    )
    await until("socket of munged", () => existsSync(join(directory, "munge.socket")), 20)
    daemon("slurmctld", "slurmctld", "-D")
    for (const name of NODES) daemon(name, "slurmd", "-D", "-N", name)
    const idle = () => {
      try {
        return ask("sinfo", "-h", "-o", "%t %D").trim() === `idle ${NODES.length}`
      } catch {
        return false
      }
    }
    await until("node daemon that is idle", idle, 30)
    return await use({ ask, daemons, env })
  } catch (error) {
    for (const [name, { output }] of daemons)
      console.log(`slurm: ${name} said: ${output.split("\n").slice(-8).join("\n  ")}`)
    throw error
  } finally {
    try {
      ask("scancel", "--user", userInfo().username)
      await until("end of tasks", () => ask("squeue", "-h").trim() === "", 10)
    } catch {
      // A cluster that has failed runs no task.
    }
    for (const { child } of [...daemons.values()].reverse()) child.kill("SIGTERM")
    const ended = Promise.all([...daemons.values()].map(({ ended }) => ended))
    setTimeout(() => kill(...[...daemons.values()].map(({ child }) => child.pid)), 5000).unref()
    await ended
  }
}

/** Jobs as scontrol shows them. */
const jobsOf = (ask, id) =>
  ask("scontrol", "show", "job", "-o", id)
    .trim()
    .split("\n")
    .map((line) => ({
      state: / JobState=(\S+)/.exec(line)[1],
      restarts: Number(/ Restarts=(\d+)/.exec(line)[1]),
    }))

export const slurm = async (directory, expected) => {
  needPrograms(PROGRAMS, ["slurmctld", "slurmd", "slurm-client", "munge"])
  mkdirSync(directory)
  const folder = join(directory, "the cluster's data")
  nl("dataset", "plan", folder, ...WORDS)
  const cluster = join(directory, "cluster")
  mkdirSync(cluster)
  return withCluster(cluster, async ({ ask, daemons, env }) => {
    const submit = (printed) => {
      const file = join(cluster, "submitted.sh")
      writeFileSync(file, printed)
      const [, array, finish] = /^Job (\d+) makes [^\n]*\nJob (\d+) finishes [^\n]*\n$/.exec(
        run("bash", [file], { env, cwd: cluster }),
      )
      return { array, finish, over: () => until("end of all jobs", () => ask("squeue", "-h").trim() === "", 180) }
    }
    const said = () =>
      readdirSync(cluster)
        .filter((name) => name.endsWith(".out"))
        .map((name) => readFileSync(join(cluster, name), "utf8"))
        .join("")
    const check = (what) => {
      if (!existsSync(join(folder, "manifest.json")) || contentOf(folder) !== expected)
        throw new Error(`${what}: the dataset is not what "nl dataset make" makes; tasks said ${said()}`)
    }

    const whole = submit(nl("dataset", "script", "slurm", folder))
    await until("third of the shards", () => done(folder) >= SHARDS / 3)
    const task = await caught(folder)
    kill(task)
    const other = await caught(folder, task)
    const name = variableOf(other, "SLURMD_NODENAME")
    const steps = ancestors(other).filter((pid) => titleOf(pid).startsWith("slurmstepd"))
    kill(daemons.get(name).child.pid, ...steps.flatMap(descendants))
    const doneThen = done(folder)
    await whole.over()
    check("after a task and a node were killed")
    const restarts = jobsOf(ask, whole.array).reduce((sum, job) => sum + job.restarts, 0)
    if (restarts < 2) throw new Error(`two tasks were killed, and Slurm started ${restarts} again`)
    console.log(
      `slurm: ${SHARDS} shards on ${NODES.length} nodes; with ${doneThen} made a task was killed, and ${name} with its daemon; ${restarts} restarts, content ${contentOf(folder)}`,
    )

    // What is missing alone, two shards a task.
    for (const shard of ["train-00003", "train-00017"]) rmSync(join(folder, `_shards/${shard}.json`))
    truncateSync(join(folder, "data/test-00001-of-00002.parquet"), 1000)
    rmSync(join(folder, "manifest.json"))
    const printed = nl("dataset", "script", "slurm", folder, "--missing", "--cpus", "2")
    const array = /^#SBATCH --array=(.*)$/m.exec(printed)[1]
    await submit(printed).over()
    check("after --missing")
    console.log(
      `slurm: 3 shards of them missing or damaged, --array=${array} of 2 processors: content ${contentOf(folder)}`,
    )

    // Trying again does not help where the plan is for another version.
    const wrong = join(directory, "wrong")
    nl("dataset", "plan", wrong, ..."-l 1 --train 20 --validation 0 --test 0 --shards 2".split(" "))
    const stopping = nl("dataset", "script", "slurm", wrong)
    const plan = JSON.parse(readFileSync(join(wrong, "plan.json"), "utf8"))
    writeFileSync(join(wrong, "plan.json"), JSON.stringify({ ...plan, generator: 999 }))
    const { array: id, finish, over } = submit(stopping)
    await over()
    const ended = [...jobsOf(ask, id), ...jobsOf(ask, finish)].map(
      ({ restarts, state }) => `${state} after ${restarts} restarts`,
    )
    if (ended.join() !== "FAILED after 0 restarts,FAILED after 0 restarts,CANCELLED after 0 restarts")
      throw new Error(`with a plan of another version the jobs are ${ended.join()}`)
    console.log("slurm: a plan of another version: 2 tasks failed, none tried again, finish cancelled")
  })
}
