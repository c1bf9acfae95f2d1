import type { CountedRecord } from "../dataset/statistics.js"
import { picked, type PickedRecord } from "./picked.js"

interface Kept extends PickedRecord {
  readonly hash: number
}

/** Spreads 32 bits, so that hashes that begin alike do not stay together. */
const spread = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0

/**
 * Records by chance, as many as are asked for: those whose prompts have the smallest hashes, so the same ones of the same
 * records, in whatever order these come.
 */
export class RandomRecords {
  private kept: Array<Kept> = []
  private limit = 2 ** 32

  constructor(private readonly size: number) {}

  add(counted: CountedRecord, split: string | undefined): void {
    const hash = spread(counted.promptHash)
    if (hash >= this.limit) return
    this.kept.push({ hash, ...picked(counted, split) })
    if (this.kept.length < 2 * this.size) return
    this.kept = this.smallest
    this.limit = this.kept[this.kept.length - 1]!.hash
  }

  private get smallest(): Array<Kept> {
    return [...this.kept].sort((a, b) => a.hash - b.hash || a.number - b.number).slice(0, this.size)
  }

  /** At most `size` of them, in an order that is by chance, too. */
  get all(): ReadonlyArray<PickedRecord> {
    return this.smallest
  }
}
