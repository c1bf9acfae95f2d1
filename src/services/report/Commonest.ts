import { copied } from "../dataset/copied.js"

/** A thing that comes more often than others. */
export interface Common<A> {
  readonly text: string
  readonly records: number
  /** What came with it when it was first among the commonest. */
  readonly example: A
}

/**
 * The commonest of texts whose numbers somebody else counts: exact, ties aside, in memory for twice as many as are asked for. A text
 * is offered each time it comes, with the number of times that it has, so it is there when it comes for the last time.
 */
export class Commonest<A> {
  private kept = new Map<string, { records: number; readonly example: A }>()
  /** What has not come more often than this is none of the commonest. */
  private least = 0

  constructor(private readonly size: number) {}

  /** `records`: how many times the text has come, this time included. */
  offer(text: string, records: number, example: () => A): void {
    if (records <= this.least) return
    const known = this.kept.get(text)
    if (known !== undefined) {
      known.records = records
      return
    }
    this.kept.set(copied(text), { records, example: example() })
    if (this.kept.size < 2 * this.size) return
    const [...first] = this.first
    this.least = first[first.length - 1]![1].records
    this.kept = new Map(first)
  }

  private get first() {
    return [...this.kept].sort(([, a], [, b]) => b.records - a.records).slice(0, this.size)
  }

  /** At most `size` of them, the commonest first. */
  get all(): ReadonlyArray<Common<A>> {
    return this.first.map(([text, { example, records }]) => ({ text, records, example }))
  }
}
