import type { Draws } from "../../tasks/dsl/Draws.js"
import type { Family } from "../../tasks/dsl/Family.js"
import { keyOf } from "../../tasks/dsl/key.js"
import { type Turn, Turns } from "../../tasks/dsl/Turns.js"
import type { SeededRandomness } from "../Randomness.js"

/** Sets the keys of a family's parts apart: 2^32 divided by the golden ratio. */
const PART_KEY = 0x9e3779b9

/**
 * Which point of a family's space each of its samples is, by arithmetic alone: its parts take turns, and the points of a
 * part follow each other in the order of a keyed permutation.
 */
export class SampleOrder {
  /** Of the last `find`: the part, and the point in it. */
  part = 0
  point = 0
  private turns: Turns | undefined
  private readonly key: number
  private readonly turnKey: number
  private readonly turn: Turn = { source: 0, sample: 0 }
  private readonly blockDraws: (block: number) => Draws

  constructor(
    private readonly family: Pick<Family, "id" | "parts">,
    private readonly random: SeededRandomness,
  ) {
    this.key = keyOf(family.id)
    this.turnKey = keyOf(`${family.id}, turns`)
    this.blockDraws = (block) => random.draws(this.turnKey, block)
  }

  /** Finds `part` and `point` of a sample, 0 ≤ sample < the family's size. */
  find(sample: number): void {
    const { family, turn } = this
    this.turns ??= new Turns(family.parts)
    this.turns.turn(sample, this.blockDraws, turn)
    this.part = turn.source
    const { size } = family.parts[turn.source]!
    this.point = this.random.permute((this.key + Math.imul(turn.source, PART_KEY)) | 0, size, turn.sample)
  }

  /** The draws of a sample. They hold until the next ones are asked for. */
  draws(sample: number): Draws {
    return this.random.draws(this.key, sample)
  }
}
