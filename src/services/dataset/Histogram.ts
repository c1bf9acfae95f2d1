/** Smallest, mean and largest value, and quantiles (exact up to 65,535, where larger values count as that). */
export interface Distribution {
  readonly min: number
  readonly mean: number
  readonly median: number
  readonly p95: number
  readonly max: number
}

const LARGEST = 65_535

/** Counts whole numbers from 0. */
export class Histogram {
  private readonly counts = new Uint32Array(LARGEST + 1)
  /** Values that were added. */
  count = 0
  private sum = 0
  private min = Number.POSITIVE_INFINITY
  private max = 0

  add(value: number): void {
    this.counts[Math.min(value, LARGEST)]!++
    this.count++
    this.sum += value
    if (value < this.min) this.min = value
    if (value > this.max) this.max = value
  }

  /** The value that this share of all, 0 … 1, does not exceed. */
  quantile(share: number): number {
    let rest = share * this.count
    for (let value = 0; value <= LARGEST; value++) {
      rest -= this.counts[value]!
      if (rest <= 0) return value
    }
    return LARGEST
  }

  /** How many values are from `from` to `until − 1`; values above 65,535 count as that. */
  between(from: number, until: number): number {
    let sum = 0
    for (let value = Math.max(0, from); value < Math.min(until, LARGEST + 1); value++) sum += this.counts[value]!
    return sum
  }

  get distribution(): Distribution {
    if (this.count === 0) return { min: 0, mean: 0, median: 0, p95: 0, max: 0 }
    const mean = Math.round((100 * this.sum) / this.count) / 100
    return { min: this.min, mean, median: this.quantile(0.5), p95: this.quantile(0.95), max: this.max }
  }
}
