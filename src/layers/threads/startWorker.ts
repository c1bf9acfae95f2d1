import { Worker } from "node:worker_threads"

/** Starts a thread that runs dist/worker.js, which lies beside every script of dist/. May throw where there is none to give. */
export const startWorker = (): Worker =>
  new Worker(new URL("./worker.js", import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: 16 } })
