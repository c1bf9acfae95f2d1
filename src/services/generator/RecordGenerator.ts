import type * as Context from "effect/Context"
import { type Config, formsOf } from "../../domain/Config.js"
import type { CapacityExceeded, OracleMismatch, RecordFault } from "../../domain/errors.js"
import type { ByteWriter } from "../../tasks/dsl/ByteWriter.js"
import type { Family, Task } from "../../tasks/dsl/Family.js"
import { keyOf } from "../../tasks/dsl/key.js"
import type { Randomness } from "../Randomness.js"
import { shortage } from "./capacity.js"
import { checkedRandomness } from "./checkedRandomness.js"
import { Turns } from "../../tasks/dsl/Turns.js"
import { RecordOrder } from "./RecordOrder.js"
import { type Member, memberOf, RecordWriter, type Tools } from "./RecordWriter.js"
import type { Share } from "./SampleOrder.js"
import { heldOutPatterns, isHeldOut, PUBLIC_SEED } from "./splits.js"

/** What a generator works with. */
export interface Services extends Tools {
  readonly randomness: Context.Tag.Service<typeof Randomness>
}

/** Is told of a record that has been made: where its line begins, its family, and the task, which is reused. */
export type Made = (index: number, start: number, family: Family, task: Task) => void

/** A family in a form, and what a split has of it. */
interface Given {
  readonly family: Family
  readonly share: Share | undefined
}

/** The families of a split: those that are held out, or the others. */
const ofSplit = (
  families: ReadonlyArray<Family>,
  { split }: Config,
  randomness: Services["randomness"],
): ReadonlyArray<Given> => {
  if (split === undefined) return families.map((family) => ({ family, share: undefined }))
  const shared = { split, public: checkedRandomness(randomness, PUBLIC_SEED) }
  return families
    .filter(({ id }) => isHeldOut(id) === (split === "test_family"))
    .map((family) => ({ family, share: { ...shared, heldOut: heldOutPatterns(family) } }))
}

/** The families in a form: as functions, those that can be. */
const inForm = (families: ReadonlyArray<Given>, form: "value" | "function"): ReadonlyArray<Given> =>
  form === "value"
    ? families
    : families.flatMap(({ family: { asFunction }, share }) =>
        asFunction === undefined ? [] : [{ family: asFunction, share }],
      )

/** Records between two pauses: some ten milliseconds. */
const PAUSE = 1024

/**
 * Makes records, executed and checked, as JSON lines, by plain synchronous functions: an Effect a record would cost
 * more than the record.
 */
export class RecordGenerator {
  private readonly schedules: ReadonlyArray<Turns>
  /** All families, level after level. */
  private readonly members: ReadonlyArray<Member>
  private readonly order: RecordOrder
  private readonly writer: RecordWriter

  /**
   * `ownFamilies` tells whether the families are not those of the catalogue. `withOrigin` gives lines the keys of a
   * `DatasetRecord`; the run is then one of a split.
   */
  constructor(
    services: Services,
    families: ReadonlyArray<Family>,
    readonly config: Config,
    ownFamilies: boolean,
    withOrigin = false,
  ) {
    const random = checkedRandomness(services.randomness, config.seed)
    const given = ofSplit(families, config, services.randomness)
    const members: Array<Member> = []
    const splitKey = config.split === undefined ? "" : ` in ${config.split}`
    const levels = formsOf(config).flatMap((form) =>
      Array.from({ length: config.level }, (_, n) => {
        const firstFamily = members.length
        for (const { family, share } of inForm(given, form))
          if (family.level === n + 1) members.push(memberOf(family, random, share))
        const sources = members
          .slice(firstFamily)
          .map(({ family: { weight }, order: { size } }) => ({ size, weight: Math.max(1, Math.min(size, weight)) }))
        const name = form === "value" ? `level ${n + 1} of ${config.level}` : `functions of level ${n + 1}`
        const key = keyOf(`${name}${splitKey}`)
        return { schedule: new Turns(sources), firstFamily, blockDraws: (block: number) => random.draws(key, block) }
      }),
    )
    this.members = members
    this.schedules = levels.map(({ schedule }) => schedule)
    this.order = new RecordOrder(levels, members.length)
    this.writer = new RecordWriter(services, config, ownFamilies, withOrigin)
  }

  /** Why the run cannot have all its records, if it cannot. */
  shortage(): CapacityExceeded | undefined {
    return shortage(this.schedules, this.config)
  }

  /**
   * Makes the records from … until − 1, appends the line of each to `out`, and calls `made`. Most are made family by
   * family, not in order: a family's code and templates are then in the caches, which makes it several times as fast. Of
   * several parts of a range, each has families of its own. Pauses after each thousand records, and returns the error of
   * the first wrong record, if there is one.
   */
  *make(
    from: number,
    until: number,
    part: number,
    parts: number,
    out: ByteWriter,
    made: Made,
  ): Generator<void, OracleMismatch | RecordFault | undefined> {
    const { members, order, writer } = this
    let count: number
    try {
      count = order.arrange(from, until, part, parts)
    } catch (error) {
      return writer.fault(order.current, undefined, "RandomnessFailed", error)
    }
    const { familyOf, places, sampleOf } = order
    let failure: OracleMismatch | RecordFault | undefined
    for (let n = 0; n < count; n++) {
      if (n % PAUSE === PAUSE - 1) yield
      const place = places[n]!
      const index = from + place
      const start = out.at
      const member = members[familyOf[place]!]!
      const wrong = writer.write(index, member, sampleOf[place]!, out)
      if (wrong === undefined) made(index, start, member.family, writer.task!)
      else if (failure === undefined || index < failure.index) failure = wrong
    }
    return failure
  }
}
