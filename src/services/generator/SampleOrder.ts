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
  /** Of each part. */
  private sizes: ReadonlyArray<number> = []
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
    const { turn } = this
    const turns = (this.turns ??= this.begin())
    turns.turn(sample, this.blockDraws, turn)
    const part = turn.source
    this.part = part
    this.point = this.random.permute((this.key + Math.imul(part, PART_KEY)) | 0, this.sizes[part]!, turn.sample)
  }

  /** What all samples need, once there is one. */
  private begin(): Turns {
    const { parts } = this.family
    this.sizes = parts.map(({ size }) => size)
    return new Turns(parts)
  }

  /** The draws of a sample. They hold until the next ones are asked for. */
  draws(sample: number): Draws {
    return this.random.draws(this.key, sample)
  }
}
