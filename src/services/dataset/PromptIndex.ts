const EMPTY = 0
/** Words of a slot: two of hash, one for the line. */
const SLOT = 3

/**
 * Remembers prompts by 64 bits of hash, with their answer and the number of the line: 20 bytes a slot, and at most three
 * slots a prompt. Two prompts in 10^7 share a hash with a probability of 3 in 10^6.
 */
export class PromptIndex {
  /** Distinct prompts. */
  size = 0
  private capacity = 1 << 14
  private words = new Uint32Array(this.capacity * SLOT)
  private answers = new Float64Array(this.capacity)
  /** What the last `add` found: the number and the answer of the prompt that was there. */
  earlier = 0
  earlierAnswer = 0

  /** Adds a prompt; false if it was there, and `earlier…` then tell of it. `line` is 1 … 2^32 − 1. */
  add(low: number, high: number, answer: number, line: number): boolean {
    const { words } = this
    const mask = this.capacity - 1
    for (let slot = (low ^ (high >>> 7)) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * SLOT
      if (words[at + 2] === EMPTY) {
        words[at] = low
        words[at + 1] = high
        words[at + 2] = line
        this.answers[slot] = answer
        if (++this.size * 4 > this.capacity * 3) this.grow()
        return true
      }
      if (words[at] === low >>> 0 && words[at + 1] === high >>> 0) {
        this.earlier = words[at + 2]!
        this.earlierAnswer = this.answers[slot]!
        return false
      }
    }
  }

  private grow(): void {
    const { answers, words } = this
    this.capacity *= 2
    this.words = new Uint32Array(this.capacity * SLOT)
    this.answers = new Float64Array(this.capacity)
    this.size = 0
    for (let slot = 0; slot < answers.length; slot++) {
      const at = slot * SLOT
      if (words[at + 2] !== EMPTY) this.add(words[at]!, words[at + 1]!, answers[slot]!, words[at + 2]!)
    }
  }
}
