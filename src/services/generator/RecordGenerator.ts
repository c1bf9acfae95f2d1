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

/** What a generator works with. */
export interface Services extends Tools {
  readonly randomness: Context.Tag.Service<typeof Randomness>
}

/** Is told of a record that has been made: where its line begins, its family, and the task, which is reused. */
export type Made = (index: number, start: number, family: Family, task: Task) => void

/** The families in a form: as functions, those that can be. */
export const inForm = (families: ReadonlyArray<Family>, form: "value" | "function"): ReadonlyArray<Family> =>
  form === "value" ? families : families.flatMap(({ asFunction }) => asFunction ?? [])

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

  /** `ownFamilies` tells whether the families are not those of the catalogue. */
  constructor(
    services: Services,
    families: ReadonlyArray<Family>,
    readonly config: Config,
    ownFamilies: boolean,
  ) {
    const random = checkedRandomness(services.randomness, config.seed)
    const members: Array<Member> = []
    const levels = formsOf(config).flatMap((form) =>
      Array.from({ length: config.level }, (_, n) => {
        const ofLevel = inForm(families, form).filter((family) => family.level === n + 1)
        const firstFamily = members.length
        for (const family of ofLevel) members.push(memberOf(family, random))
        const key = keyOf(form === "value" ? `level ${n + 1} of ${config.level}` : `functions of level ${n + 1}`)
        return { schedule: new Turns(ofLevel), firstFamily, blockDraws: (block: number) => random.draws(key, block) }
      }),
    )
    this.members = members
    this.schedules = levels.map(({ schedule }) => schedule)
    this.order = new RecordOrder(levels, members.length)
    this.writer = new RecordWriter(services, config, ownFamilies)
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
