import type { Split } from "../../domain/Split.js"
import type { Draws } from "../../tasks/dsl/Draws.js"
import type { Family } from "../../tasks/dsl/Family.js"
import { keyOf } from "../../tasks/dsl/key.js"
import { type Source, type Turn, Turns } from "../../tasks/dsl/Turns.js"
import type { SeededRandomness } from "../Randomness.js"
import { problemName, type Ranks, ranksOf } from "./splits.js"

/** Sets the keys of a family's parts apart: 2^32 divided by the golden ratio. */
const PART_KEY = 0x9e3779b9

/** What a run has of a family, where it does not have all. */
export interface Share {
  readonly split: Split
  /** Its sentence patterns that are held out for `test_wording`. */
  readonly heldOut: ReadonlySet<string>
  /** The choices that are the same for all seeds: they rank problems. */
  readonly public: SeededRandomness
}

/** What a run has of a part. */
interface Some extends Source, Ranks {
  /** Number of the part. */
  readonly part: number
}

/**
 * Which point of a family's space each of its samples is, by arithmetic alone: its parts take turns, and the points of a
 * part follow each other in the order of a keyed permutation. In a split, they are those of the problems that it has: of
 * certain ranks in a permutation that no seed changes.
 */
export class SampleOrder {
  /** Of the last `find`: the part, and the point in it. */
  part = 0
  point = 0
  private problem = 0
  private turns: Turns | undefined
  private some: ReadonlyArray<Some> = []
  private readonly key: number
  private readonly turnKey: number
  private readonly turn: Turn = { source: 0, sample: 0 }
  private readonly blockDraws: (block: number) => Draws
  /** By space: the key of its ranks. */
  private readonly spaceKeys = new Map<number, number>()

  /** All samples of a family, or those of a split. */
  constructor(
    private readonly family: Pick<Family, "id" | "parts" | "size" | "tests" | "wordings">,
    private readonly random: SeededRandomness,
    private readonly share?: Share,
  ) {
    const name = share === undefined ? family.id : `${family.id} in ${share.split}`
    this.key = keyOf(name)
    this.turnKey = keyOf(`${name}, turns`)
    this.blockDraws = (block) => random.draws(this.turnKey, block)
  }

  /** How many samples there are. */
  get size(): number {
    return this.share === undefined ? this.family.size : this.begin().capacity
  }

  /** Finds `part` and `point` of a sample, 0 ≤ sample < `size`. */
  find(sample: number): void {
    const { random, share, turn } = this
    const turns = this.begin()
    turns.turn(sample, this.blockDraws, turn)
    const some = this.some[turn.source]!
    this.part = some.part
    const place = random.permute((this.key + Math.imul(some.part, PART_KEY)) | 0, some.size, turn.sample)
    if (share === undefined) {
      this.point = place
      return
    }
    const { point, problems, space, wordings } = this.family.parts[some.part]!
    const rank = Math.floor(place / wordings)
    this.problem = share.public.permute(this.spaceKey(space), problems, some.from + rank)
    this.point = point(this.problem, place - rank * wordings)
  }

  /** Names the problem of the last `find` in a split. */
  get problemName(): string {
    const { id, parts, tests } = this.family
    return problemName(id, tests !== undefined, parts[this.part]!.space, this.problem)
  }

  private spaceKey(space: number): number {
    let key = this.spaceKeys.get(space)
    if (key === undefined) {
      const { id, tests } = this.family
      key = keyOf(`${id}, ${tests === undefined ? "value" : "function"}, ${space}`)
      this.spaceKeys.set(space, key)
    }
    return key
  }

  /** What all samples need, once there is one. */
  private begin(): Turns {
    if (this.turns !== undefined) return this.turns
    const { parts } = this.family
    this.some =
      this.share === undefined
        ? parts.map(({ problems, size, weight }, part) => ({ part, from: 0, problems, size, weight }))
        : this.shared(this.share)
    return (this.turns = new Turns(this.some))
  }

  /** What a split has of each part. */
  private shared({ heldOut, split }: Share): ReadonlyArray<Some> {
    const { parts, wordings } = this.family
    const hasPattern = wordings.patterns.some((pattern) => heldOut.has(pattern))
    return parts.flatMap(({ pattern, problems, weight, wordings: ways }, part): ReadonlyArray<Some> => {
      const isOfSplit =
        split === "test_family" || heldOut.has(wordings.patterns[pattern]!) === (split === "test_wording")
      const ranks = ranksOf(split, problems, hasPattern)
      const size = Math.min(ranks.problems * ways, Number.MAX_SAFE_INTEGER)
      return isOfSplit && size > 0 ? [{ part, ...ranks, size, weight: Math.min(weight, size) }] : []
    })
  }

  /** The draws of a sample. They hold until the next ones are asked for. */
  draws(sample: number): Draws {
    return this.random.draws(this.key, sample)
  }
}
