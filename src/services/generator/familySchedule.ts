import type { Draws } from "../../tasks/dsl/Draws.js"
import type { Family } from "../../tasks/dsl/Family.js"

/** Which sample of which family a record is; filled in by `Schedule.turn`. */
export interface Turn {
  /** Number of the family among the schedule's. */
  family: number
  /** Number of the sample among the family's: how many it has given before in the run. */
  sample: number
}

/** Families that take turns in the same way, from the level's record `start` on. */
interface Epoch {
  readonly start: number
  /** By slot of a block: number of the family that it belongs to, and which of the family's samples in the block it is. */
  readonly familyOf: Int32Array
  readonly sampleOf: Int32Array
  /** By family: samples given before this epoch. */
  readonly given: ReadonlyArray<number>
}

/**
 * A level's records in order: blocks in which every family has as many records as its weight, in an order keyed by the
 * block. A family whose next quota would exceed its space leaves at the end of a block, and the others go on. So the
 * turn of any record follows from its index alone.
 */
export class Schedule {
  /** Records that the level can give. */
  readonly capacity: number
  private readonly epochs: Array<Epoch> = []
  private order = new Int32Array(0)
  private cachedEpoch = -1
  private cachedBlock = -1
  private readonly weights: ReadonlyArray<number>

  constructor(families: ReadonlyArray<Pick<Family, "size" | "weight">>) {
    this.weights = families.map((family) => family.weight)
    const blocks = families.map((family) => Math.floor(family.size / family.weight))
    const ends = [...new Set(blocks)].filter((n) => n > 0).sort((a, b) => a - b)
    let start = 0
    let done = 0
    const given = families.map(() => 0)
    for (const end of ends) {
      const familyOf: Array<number> = []
      const sampleOf: Array<number> = []
      families.forEach(({ weight }, family) => {
        if (blocks[family]! < end) return
        for (let n = 0; n < weight; n++) {
          familyOf.push(family)
          sampleOf.push(n)
        }
      })
      this.epochs.push({
        start,
        familyOf: Int32Array.from(familyOf),
        sampleOf: Int32Array.from(sampleOf),
        given: given.slice(),
      })
      start += (end - done) * familyOf.length
      families.forEach(({ weight }, family) => {
        if (blocks[family]! >= end) given[family]! += (end - done) * weight
      })
      done = end
      if (start > Number.MAX_SAFE_INTEGER) break
    }
    this.capacity = Math.min(start, Number.MAX_SAFE_INTEGER)
  }

  /**
   * The turn of the level's record `index`, 0 ≤ index < capacity. `drawsOf` gives the draws of a block; neighbouring
   * records share theirs, so a block's order is made once.
   */
  turn(index: number, drawsOf: (block: number) => Draws, turn: Turn): void {
    const e = this.epochOf(index)
    const epoch = this.epochs[e]!
    const size = epoch.familyOf.length
    const block = Math.floor((index - epoch.start) / size)
    if (e !== this.cachedEpoch || block !== this.cachedBlock) {
      // Keyed by the block's first record, which no other epoch shares.
      this.arrange(size, drawsOf(epoch.start + block * size))
      this.cachedEpoch = e
      this.cachedBlock = block
    }
    const slot = this.order[index - epoch.start - block * size]!
    const family = epoch.familyOf[slot]!
    turn.family = family
    turn.sample = epoch.given[family]! + block * this.weights[family]! + epoch.sampleOf[slot]!
  }

  /** The epoch of a record: mostly the one before it was of the same. */
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
