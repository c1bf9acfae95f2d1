import type { ShardReceipt } from "../../domain/DatasetPlan.js"
import type { AnyRecord } from "../../domain/DatasetRecord.js"

/** Records by level, category and family, and how many take inputs, as receipts count them. */
export type Counts = Pick<ShardReceipt, "levels" | "categories" | "families" | "functions">

const addTo = (counts: Record<string, number>, key: string | number, count = 1): void => {
  counts[key] = (counts[key] ?? 0) + count
}

/** Counts records as receipts do. */
export class ShardCounts implements Counts {
  readonly levels: Record<string, number> = {}
  readonly categories: Record<string, number> = {}
  readonly families: Record<string, number> = {}
  functions = 0

  /** Counts a record; one that does not say its family is of none. */
  add(
    { category, family, level }: Pick<AnyRecord, "category" | "level"> & { readonly family: string | undefined },
    isFunction: boolean,
  ): void {
    addTo(this.levels, level)
    addTo(this.categories, category)
    if (family !== undefined) addTo(this.families, family)
    if (isFunction) this.functions++
  }

  addAll({ categories, families, functions, levels }: Counts): void {
    for (const [key, count] of Object.entries(levels)) addTo(this.levels, key, count)
    for (const [key, count] of Object.entries(categories)) addTo(this.categories, key, count)
    for (const [key, count] of Object.entries(families)) addTo(this.families, key, count)
    this.functions += functions
  }

  /** What a receipt counts otherwise: the names of such counts. */
  differences(receipt: Counts): ReadonlyArray<string> {
    const names = (["levels", "categories", "families"] as const).filter((name) => !isSame(this[name], receipt[name]))
    return this.functions === receipt.functions ? names : [...names, "functions"]
  }
}

const isSame = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean => {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key])
}
