import type { Draws } from "./Draws.js"

/** Who takes turns: the families of a level, the parts of a family. */
export interface Source {
  /** Samples that it can give. */
  readonly size: number
  /** Samples that it gives in a block. */
  readonly weight: number
}

/** Blocks in which it takes part. */
const blocksOf = ({ size, weight }: Source): number => Math.floor(size / weight)

/** Which sample of which source a turn is; filled in by `Turns.turn`. */
export interface Turn {
  /** Number of the source among all. */
  source: number
  /** Number of the sample among the source's: how many it has given before. */
  sample: number
}

/** Sources that take turns in the same way, from turn `start` on. */
interface Epoch {
  readonly start: number
  /** Turns of a block. */
  readonly size: number
  /** Blocks before it: whoever still takes part has given as many times its weight. */
  readonly blocks: number
  /** By slot of a block: number of the source that it belongs to, and which of the source's samples in the block it is. */
  slots: { readonly sourceOf: Int32Array; readonly sampleOf: Int32Array } | undefined
}

/**
 * Sources that take turns evenly: blocks in which each gives as many samples as its weight, in an order keyed by the
 * block. One whose next quota would exceed its size leaves at the end of a block, and the others go on. So whose any turn
 * is follows from its index alone.
 */
export class Turns {
  /** How many there are. */
  readonly capacity: number
  private readonly epochs: Array<Epoch> = []
  private order = new Int32Array(0)
  private cachedEpoch = -1
  private cachedBlock = -1

  constructor(private readonly sources: ReadonlyArray<Source>) {
    const byEnd = new Map<number, number>()
    let size = 0
    for (const source of sources) {
      const end = blocksOf(source)
      if (end === 0) continue
      byEnd.set(end, (byEnd.get(end) ?? 0) + source.weight)
      size += source.weight
    }
    let start = 0
    let blocks = 0
    for (const end of [...byEnd.keys()].sort((a, b) => a - b)) {
      this.epochs.push({ start, size, blocks, slots: undefined })
      start += (end - blocks) * size
      blocks = end
      size -= byEnd.get(end)!
      if (start > Number.MAX_SAFE_INTEGER) break
    }
    this.capacity = Math.min(start, Number.MAX_SAFE_INTEGER)
  }

  /**
   * Turn `index`, 0 ≤ index < capacity. `drawsOf` gives the draws of a block; neighbouring turns share theirs, so a
   * block's order is made once.
   */
  turn(index: number, drawsOf: (block: number) => Draws, turn: Turn): void {
    const e = this.epochOf(index)
    const epoch = this.epochs[e]!
    const { size, start } = epoch
    const { sampleOf, sourceOf } = (epoch.slots ??= this.slotsOf(epoch))
    const block = Math.floor((index - start) / size)
    if (e !== this.cachedEpoch || block !== this.cachedBlock) {
      // Keyed by the block's first turn, which no other epoch shares.
      this.arrange(size, drawsOf(start + block * size))
      this.cachedEpoch = e
      this.cachedBlock = block
    }
    const slot = this.order[index - start - block * size]!
    const source = sourceOf[slot]!
    turn.source = source
    turn.sample = (epoch.blocks + block) * this.sources[source]!.weight + sampleOf[slot]!
  }

  private slotsOf({ blocks, size }: Epoch): NonNullable<Epoch["slots"]> {
    const sourceOf = new Int32Array(size)
    const sampleOf = new Int32Array(size)
    let slot = 0
    for (const [n, source] of this.sources.entries()) {
      if (blocksOf(source) <= blocks) continue
      for (let sample = 0; sample < source.weight; sample++) {
        sourceOf[slot] = n
        sampleOf[slot++] = sample
      }
    }
    return { sourceOf, sampleOf }
  }

  /** The epoch of a turn: mostly the one before it was of the same. */
  private epochOf(index: number): number {
    const { epochs, cachedEpoch } = this
    if (cachedEpoch >= 0 && index >= epochs[cachedEpoch]!.start) {
      const next = epochs[cachedEpoch + 1]
      if (next === undefined || index < next.start) return cachedEpoch
    }
    let e = epochs.length - 1
    while (epochs[e]!.start > index) e--
    return e
  }

  private arrange(size: number, draws: Draws): void {
    if (this.order.length !== size) this.order = new Int32Array(size)
    const order = this.order
    for (let n = 0; n < size; n++) order[n] = n
    for (let n = size - 1; n > 0; n--) {
      const m = draws.below(n + 1)
      const slot = order[n]!
      order[n] = order[m]!
      order[m] = slot
    }
  }
}
