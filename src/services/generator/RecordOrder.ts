import type { Draws } from "../../tasks/dsl/Draws.js"
import type { Turns, Turn } from "../../tasks/dsl/Turns.js"

/**
 * Records that a part makes in order before it makes others family by family: V8 compiles the shared code for what it has
 * seen so far, and throws it away at the first thing that is new. So it sees all kinds of records at the start.
 */
const MIXED = 1000

/** The records of a level: whose turn each is. */
export interface LevelTurns {
  readonly schedule: Turns
  /** Number of the level's first family among the families of all levels. */
  readonly firstFamily: number
  readonly blockDraws: (block: number) => Draws
}

/** Finds which family makes each record of a range, and in which order they are best made. */
export class RecordOrder {
  /** Of the range at hand, by place: the number of the family that makes the record, and of that sample among its own. */
  familyOf = new Int32Array(0)
  sampleOf = new Float64Array(0)
  /** Places of the range in the order in which they are made. */
  places = new Int32Array(0)
  /** Index of the record whose turn is being found. */
  current = 0
  private readonly turn: Turn = { source: 0, sample: 0 }
  /** Whether nothing has been made yet. */
  private isNew = true

  constructor(
    private readonly levels: ReadonlyArray<LevelTurns>,
    private readonly families: number,
  ) {}

  /**
   * Arranges the records from … until − 1 that part `part` of `parts` makes: by family (a counting sort), except the very
   * first ones. Returns how many they are.
   */
  arrange(from: number, until: number, part: number, parts: number): number {
    const count = until - from
    if (this.familyOf.length < count) {
      this.familyOf = new Int32Array(count)
      this.sampleOf = new Float64Array(count)
      this.places = new Int32Array(count)
    }
    const { families, familyOf, places, sampleOf, turn } = this
    const starts = new Int32Array(families + 1)
    const top = this.levels.length
    const mixed = this.isNew ? Math.min(count, MIXED * parts) : 0
    this.isNew = false
    for (let level = 0; level < top; level++) {
      const { blockDraws, firstFamily, schedule } = this.levels[level]!
      // The first place of this level in the range.
      const first = (((level - from) % top) + top) % top
      let index = Math.floor((from + first) / top)
      for (let place = first; place < count; place += top) {
        this.current = from + place
        schedule.turn(index++, blockDraws, turn)
        const family = firstFamily + turn.source
        familyOf[place] = family
        sampleOf[place] = turn.sample
        if (place >= mixed) starts[family + 1]!++
      }
    }
    for (let place = 0; place < mixed; place++) if (familyOf[place]! % parts === part) places[starts[0]!++] = place
    for (let family = 0; family < families; family++) {
      if (family % parts !== part) starts[family + 1] = 0
      starts[family + 1]! += starts[family]!
    }
    const own = starts[families]!
    for (let place = mixed; place < count; place++) {
      const family = familyOf[place]!
      if (family % parts === part) places[starts[family]!++] = place
    }
    return own
  }
}
