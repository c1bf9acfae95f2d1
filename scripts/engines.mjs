// npm run test:engines [-- slurm|ray|kubernetes…]: makes a small dataset with what `nl dataset script` prints: on a Slurm cluster of
// this machine, on a Ray cluster of this machine, and by a simulator of Kubernetes' Job controller whose pods are processes. Tasks,
// nodes, workers and pods are killed meanwhile; the content must be what `nl dataset make` makes. Prints what it did.
// It needs Linux and dist/ (npm run build), Slurm, Python, npm and, the first time, the network. What an engine lacks here is said,
// and the engine skipped; where CI is set, Debian's Slurm is installed, and a lack is a failure.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import { contentOf, nl, WORDS } from "../test/engines/harness.mjs"
import { kubernetes } from "../test/engines/kubernetes.mjs"
import { ray } from "../test/engines/ray.mjs"
import { slurm } from "../test/engines/slurm.mjs"
import { tellEnd } from "./unavailable.mjs"

const ENGINES = { slurm, ray, kubernetes }

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in ENGINES))
if (unknown !== undefined) {
  console.log(`failed: there is no engine ${unknown}, only ${Object.keys(ENGINES).join(", ")}`)
  process.exit(1)
}

/** Sockets have their paths in it, which may not be long. */
const directory = mkdtempSync(join(tmpdir(), "nl-e-"))
try {
  const folder = join(directory, "made")
  nl("dataset", "make", folder, ...WORDS)
  const expected = contentOf(folder)
  console.log(`engines: nl dataset make: content ${expected}`)
  for (const [name, engine] of Object.entries(ENGINES)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    const start = performance.now()
    try {
      await engine(join(directory, name), expected)
      console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`)
    } catch (error) {
      tellEnd(name, error)
    }
  }
} finally {
  rmSync(directory, { recursive: true, force: true })
}
