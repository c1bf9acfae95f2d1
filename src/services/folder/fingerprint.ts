import { createHash } from "node:crypto"
import { type DatasetPlan, type Shard, tablesOf } from "../../domain/DatasetPlan.js"

export const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex")

/**
 * SHA-256 of all that a shard's bytes depend on: not of how many records its split has beyond it, so that a dataset that grows
 * keeps the shards that it has.
 */
export const fingerprintOf = (plan: DatasetPlan, { from, split, until }: Shard): string => {
  const { form, format, generator, level, scheme, seed, system, tests } = plan
  const all = {
    generator,
    scheme,
    seed,
    level,
    tests,
    form,
    format,
    system,
    tables: tablesOf(plan),
    split,
    from,
    until,
  }
  return sha256(JSON.stringify(all))
}
