// What Kubernetes' Job controller does with a Job (batch/v1, version 1.33), where pods are processes of this machine: the Jobs'
// indexes, the limits of retries, the pod failure policy, back-off and deletion are as its documentation says; images, nodes and
// security are not there. Time runs faster, and containers see their volumes where these lie on this machine.
import { spawn } from "node:child_process"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

/** By how much time runs faster. */
export const SPEED = 60

/** Seconds after which a pod that shall end is killed. */
const GRACE = 30
/** Seconds before the first retry: twice as many before each further one, ten minutes at most. */
const BACKOFF = 10
const MOST_BACKOFF = 600

/** What the API server says of a Job besides that it is of its schema. */
export const refusalOf = ({ spec }) => {
  const { template } = spec
  const never = template.spec.restartPolicy === "Never"
  const indexed = spec.completionMode === "Indexed"
  if (!["Never", "OnFailure"].includes(template.spec.restartPolicy)) return "restartPolicy must be Never or OnFailure"
  if (indexed && spec.completions === undefined) return "an Indexed Job needs completions"
  if (indexed && spec.parallelism > 100_000) return "parallelism is above 100000"
  if (spec.podFailurePolicy !== undefined && !never) return "podFailurePolicy needs restartPolicy Never"
  for (const { onExitCodes, onPodConditions } of spec.podFailurePolicy?.rules ?? []) {
    if ((onExitCodes === undefined) === (onPodConditions === undefined)) return "a rule has exit codes or conditions"
    if (onExitCodes?.operator === "In" && onExitCodes.values.includes(0)) return "0 is not the exit code of a failure"
  }
  if (spec.backoffLimitPerIndex !== undefined && !(indexed && never))
    return "backoffLimitPerIndex needs Indexed and Never"
  if (spec.maxFailedIndexes !== undefined) {
    if (spec.backoffLimitPerIndex === undefined) return "maxFailedIndexes needs backoffLimitPerIndex"
    if (spec.maxFailedIndexes > spec.completions) return "maxFailedIndexes is above completions"
  }
  const many = spec.completions > 100_000 && spec.backoffLimitPerIndex !== undefined
  if (many && !(spec.maxFailedIndexes <= 10_000 && spec.parallelism <= 10_000))
    return "so many indexes need limits of 10000"
  for (const { name, volumeMounts = [] } of [...(template.spec.initContainers ?? []), ...template.spec.containers])
    for (const mount of volumeMounts)
      if (!template.spec.volumes.some((volume) => volume.name === mount.name))
        return `${name} mounts no volume ${mount.name}`
  return undefined
}

/** A word of a container's command, with the paths of its volumes as they are here. */
const placed = (word, mounts, directories) => {
  const mount = mounts.find(({ mountPath }) => word === mountPath || word.startsWith(`${mountPath}/`))
  return mount === undefined ? word : join(directories[mount.name], word.slice(mount.mountPath.length))
}

/** A pod of a Job: runs its containers one after the other. `ended` has the exit code of the last, and whether it was disrupted. */
class Pod {
  constructor(job, index, { directories, env }) {
    this.index = index
    this.output = ""
    this.disrupted = false
    this.ended = this.#run(job, directories, {
      ...env,
      HOSTNAME: `${job.metadata.name}-${index}`,
      ...(job.spec.completionMode === "Indexed" ? { JOB_COMPLETION_INDEX: String(index) } : {}),
    })
  }

  /** As where the node is drained: the pod is told to end, and has some time for it. */
  async evict() {
    this.disrupted = true
    await this.stop()
  }

  async stop() {
    this.stopped = true
    this.child?.kill("SIGTERM")
    const killing = setTimeout(() => this.child?.kill("SIGKILL"), GRACE * 1000)
    await this.ended
    clearTimeout(killing)
  }

  get pid() {
    return this.child?.pid
  }

  async #run({ spec: { template } }, directories, env) {
    for (const container of [...(template.spec.initContainers ?? []), ...template.spec.containers]) {
      const [command, ...words] = container.command.map((word) => placed(word, container.volumeMounts, directories))
      const code = this.stopped ? 143 : await this.#container(command, words, env)
      if (code !== 0) return code
    }
    return 0
  }

  #container(command, words, env) {
    return new Promise((resolve) => {
      this.child = spawn(command, words, { env, stdio: ["ignore", "pipe", "pipe"] })
      for (const stream of [this.child.stdout, this.child.stderr])
        stream.setEncoding("utf8").on("data", (text) => (this.output += text))
      this.child.on("error", () => resolve(127))
      this.child.on("close", (code, signal) => resolve(code ?? { SIGKILL: 137, SIGTERM: 143 }[signal] ?? 255))
    })
  }
}

/** What the policy says of a pod that failed. */
const actionOf = ({ podFailurePolicy }, code, disrupted) =>
  podFailurePolicy?.rules.find(({ onExitCodes, onPodConditions }) =>
    onExitCodes === undefined
      ? disrupted && onPodConditions.some(({ status, type }) => type === "DisruptionTarget" && status === "True")
      : onExitCodes.values.includes(code) === (onExitCodes.operator === "In"),
  )?.action ?? "Count"

/** Carries out a Job. `condition` is what it comes to: Complete, or why it failed. */
export class JobController {
  pods = new Set()
  succeeded = new Set()
  failed = new Set()
  started = 0
  failures = 0
  disruptions = 0
  output = ""

  constructor(job, surroundings) {
    const refusal = refusalOf(job)
    if (refusal !== undefined) throw new Error(`Job ${job.metadata.name}: ${refusal}`)
    this.job = job
    this.surroundings = surroundings
    this.#failuresOf = new Map()
    this.#notBefore = new Map()
    this.condition = this.#control()
  }

  #failuresOf
  #notBefore
  #verdict

  /** Starts one more pod for an index that has one: this happens, and then the first to succeed counts. */
  double(index) {
    this.#start(index)
  }

  #start(index) {
    const pod = new Pod(this.job, index, this.surroundings)
    this.pods.add(pod)
    this.started++
    void pod.ended.then((code) => {
      this.pods.delete(pod)
      this.output += pod.output
      if (this.#verdict === undefined) this.#took(pod, code)
    })
  }

  #took({ disrupted, index }, code) {
    const { spec } = this.job
    if (code === 0) {
      this.succeeded.add(index)
      return
    }
    if (this.succeeded.has(index)) return
    const action = actionOf(spec, code, disrupted)
    if (action === "FailJob") this.#verdict = "PodFailurePolicy"
    if (action === "Ignore") this.disruptions++
    if (action !== "Count") return
    const failures = (this.#failuresOf.get(index) ?? 0) + 1
    this.failures++
    this.#failuresOf.set(index, failures)
    const wait = Math.min(BACKOFF * 2 ** (failures - 1), MOST_BACKOFF)
    this.#notBefore.set(index, performance.now() + (wait * 1000) / SPEED)
    if (spec.backoffLimitPerIndex === undefined) {
      if (this.failures > (spec.backoffLimit ?? 6)) this.#verdict = "BackoffLimitExceeded"
    } else if (failures > spec.backoffLimitPerIndex) {
      this.failed.add(index)
      if (this.failed.size > (spec.maxFailedIndexes ?? Number.POSITIVE_INFINITY))
        this.#verdict = "MaxFailedIndexesExceeded"
    }
  }

  /** Indexes that need a pod, lowest first. Without an end of the old pod there is no new one: podReplacementPolicy Failed. */
  #next() {
    const active = new Set([...this.pods].map(({ index }) => index))
    for (let index = 0; index < (this.job.spec.completions ?? 1); index++) {
      if (active.has(index) || this.succeeded.has(index) || this.failed.has(index)) continue
      if ((this.#notBefore.get(index) ?? 0) <= performance.now()) return index
    }
    return undefined
  }

  async #control() {
    const { completions = 1, parallelism = 1 } = this.job.spec
    while (this.#verdict === undefined && this.succeeded.size + this.failed.size < completions) {
      for (let index; this.pods.size < parallelism && (index = this.#next()) !== undefined;) this.#start(index)
      await sleep(10)
    }
    this.#verdict ??= this.failed.size > 0 ? "FailedIndexes" : "Complete"
    await this.end()
    return this.#verdict
  }

  /** Deletes the Job and its pods. */
  async end() {
    this.#verdict ??= "Deleted"
    await Promise.all([...this.pods].map((pod) => pod.stop()))
  }
}
