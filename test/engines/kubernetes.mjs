// The printed manifest: by the schema of the API, and as the Job controller carries it out, with the packed program.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { loadAll } from "js-yaml"
import { root } from "../../scripts/loadTypeScript.mjs"
import { environment } from "../../scripts/pythonEnvironment.mjs"
import { caught, contentOf, done, kill, nl, run, SHARDS, until, WORDS } from "./harness.mjs"
import { JobController, SPEED } from "./jobController.mjs"

const here = dirname(fileURLToPath(import.meta.url))

/** What the Dockerfile does, as far as this machine can: installs the package, and gives the folder of its command. */
const image = (directory, dockerfile) => {
  const npm = (...words) =>
    run("npm", words, { cwd: root, env: { ...process.env, npm_config_prefix: join(directory, "image") } })
  npm("pack", "--ignore-scripts", "--silent", "--pack-destination", directory)
  const [, install] = /^RUN npm (.*)$/m.exec(dockerfile)
  npm(...install.replace("/tmp/", `${directory}/`).split(" "))
  return join(directory, "image/bin")
}

export const kubernetes = async (directory, expected) => {
  const python = environment(join(here, "requirements.txt"))
  mkdirSync(directory)
  const planned = join(directory, 'The planned "corpus"')
  nl("dataset", "plan", planned, ...WORDS)
  const printed = nl(
    "dataset",
    "script",
    "kubernetes",
    planned,
    "--parallelism",
    "3",
    "--storage",
    "20Gi",
    "--path",
    "sets/it's 1",
  )
  const objects = loadAll(printed)
  console.log(
    `kubernetes: ${run(python, [join(here, "manifests.py")], { input: JSON.stringify(objects) }).trim()}, all as the API of 1.33 has them`,
  )

  const bin = image(directory, nl("dataset", "script", "kubernetes", planned, "--dockerfile"))
  const shim = join(directory, "shim")
  mkdirSync(shim)
  // Time runs faster for containers, too.
  writeFileSync(join(shim, "sleep"), `#!/bin/sh\nexec /bin/sleep "$(($1 * 1000 / ${SPEED}))e-3"\n`)
  chmodSync(join(shim, "sleep"), 0o755)
  const env = { ...process.env, PATH: `${shim}:${bin}:${process.env.PATH}` }
  const jobOf = (all, what) => all.find(({ kind, metadata }) => kind === "Job" && metadata.name.endsWith(`-${what}`))

  /** Applies objects where the claim is this folder. */
  const apply = (all, claim, plan) => {
    for (const folder of [claim, plan]) mkdirSync(folder, { recursive: true })
    const { data } = all.find(({ kind }) => kind === "ConfigMap")
    for (const [name, text] of Object.entries(data)) writeFileSync(join(plan, name), text)
    const surroundings = { env, directories: { data: claim, plan } }
    return ["shards", "finish"].map((what) => new JobController(jobOf(all, what), surroundings))
  }

  const claim = join(directory, "claim")
  const folder = join(claim, "sets/it's 1")
  const [shards, finish] = apply(objects, claim, join(directory, "config"))
  try {
    const meanwhile = (waiting) =>
      Promise.race([
        waiting,
        shards.condition.then((verdict) => Promise.reject(new Error(`the Job came to ${verdict} before`))),
      ])
    shards.double(1)
    await meanwhile(until("third of the shards", () => done(folder) >= SHARDS / 3))
    const killed = await meanwhile(caught(folder))
    shards.double([...shards.pods].find(({ pid }) => pid === killed).index)
    kill(killed)
    const moved = await meanwhile(caught(folder, killed))
    process.kill(moved, "SIGCONT")
    const doneThen = done(folder)
    await [...shards.pods].find(({ pid }) => pid === moved).evict()
    const [made, finished] = await Promise.all([shards.condition, finish.condition])
    if (made !== "Complete" || finished !== "Complete") throw new Error(`the Jobs came to ${made} and ${finished}`)
    if (contentOf(folder) !== expected) throw new Error('the dataset is not what "nl dataset make" makes')
    if (readFileSync(join(folder, "plan.json"), "utf8") !== readFileSync(join(planned, "plan.json"), "utf8"))
      throw new Error("the plan is another")
    console.log(
      `kubernetes: ${SHARDS} shards in ${shards.started} pods, two indexes with two at once; with ${doneThen} made a pod was killed, and one evicted: ` +
        `${shards.failures} failure counted, ${shards.disruptions} disruption not; content ${expected}`,
    )
  } catch (error) {
    console.log(`kubernetes: pods said: ${`${shards.output}${finish.output}`.split("\n").slice(-20).join("\n  ")}`)
    throw error
  } finally {
    await Promise.all([shards.end(), finish.end()])
  }

  // Another plan in the folder, and a plan of another version: neither is tried again.
  const other = loadAll(
    nl("dataset", "script", "kubernetes", planned, "--path", "sets/it's 1", "--stride", "5", "--parallelism", "2"),
  )
  const config = other.find(({ kind }) => kind === "ConfigMap")
  config.data["plan.json"] = JSON.stringify({ ...JSON.parse(config.data["plan.json"]), generator: 999 })
  for (const [what, where] of [
    ["another plan", claim],
    ["a plan of another version", join(directory, "empty")],
  ]) {
    const [job, last] = apply(other, where, join(directory, "other"))
    const [verdict] = await Promise.all([job.condition, last.condition])
    if (verdict !== "PodFailurePolicy" || job.failures > 0)
      throw new Error(`with ${what} the Job came to ${verdict}: ${job.output}`)
    console.log(`kubernetes: ${what}: ${job.started} pods, none tried again, and the Job failed by its policy`)
  }
  if (contentOf(folder) !== expected) throw new Error("the dataset is not what it was")
}
