const EMPTY = 0
/** Words of a slot: two of hash, one for the line. */
const SLOT = 3

/**
 * Remembers texts by 64 bits of hash, with a value (a prompt's answer, a problem's split) and the number of the line: 20 bytes a
 * slot, and at most three slots a text. Two texts in 10^7 share a hash with a probability of 3 in 10^6.
 */
export class HashIndex {
  /** Distinct texts. */
  size = 0
  private capacity = 1 << 14
  private words = new Uint32Array(this.capacity * SLOT)
  private values = new Float64Array(this.capacity)
  /** What the last `add` or `has` found: the line and the value of the text that was there. */
  earlier = 0
  earlierValue = 0
  private earlierSlot = 0

  /** Adds a text; false if it was there, and `earlier…` then tell of it. `line` is 1 … 2^32 − 1. */
  add(low: number, high: number, value: number, line: number): boolean {
    const { words } = this
    const mask = this.capacity - 1
    for (let slot = (low ^ (high >>> 7)) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * SLOT
      if (words[at + 2] === EMPTY) {
        words[at] = low
        words[at + 1] = high
        words[at + 2] = line
        this.values[slot] = value
        if (++this.size * 4 > this.capacity * 3) this.grow()
        return true
      }
      if (words[at] === low >>> 0 && words[at + 1] === high >>> 0) {
        this.earlier = words[at + 2]!
        this.earlierValue = this.values[slot]!
        this.earlierSlot = slot
        return false
      }
    }
  }

  /** Counts a text; gives how often it has come, this time included. Its value is that number. */
  count(low: number, high: number): number {
    if (this.add(low, high, 1, 1)) return 1
    return ++this.values[this.earlierSlot]!
  }

  /** The values of all texts, in no order. */
  *eachValue(): Generator<number> {
    const { values, words } = this
    for (let slot = 0; slot < values.length; slot++) if (words[slot * SLOT + 2] !== EMPTY) yield values[slot]!
  }

  /** Whether a text is there; `earlier…` then tell of it. */
  has(low: number, high: number): boolean {
    const { words } = this
    const mask = this.capacity - 1
    for (let slot = (low ^ (high >>> 7)) & mask; words[slot * SLOT + 2] !== EMPTY; slot = (slot + 1) & mask) {
      const at = slot * SLOT
      if (words[at] !== low >>> 0 || words[at + 1] !== high >>> 0) continue
      this.earlier = words[at + 2]!
      this.earlierValue = this.values[slot]!
      return true
    }
    return false
  }

  private grow(): void {
    const { values, words } = this
    this.capacity *= 2
    this.words = new Uint32Array(this.capacity * SLOT)
    this.values = new Float64Array(this.capacity)
    this.size = 0
    for (let slot = 0; slot < values.length; slot++) {
      const at = slot * SLOT
      if (words[at + 2] !== EMPTY) this.add(words[at]!, words[at + 1]!, values[slot]!, words[at + 2]!)
    }
  }
}
