import type * as Context from "effect/Context"
import type { Config } from "../../domain/Config.js"
import type { CapacityExceeded, OracleMismatch, RecordFault } from "../../domain/errors.js"
import type { ByteWriter } from "../../tasks/dsl/ByteWriter.js"
import type { Family, Task } from "../../tasks/dsl/Family.js"
import type { Randomness } from "../Randomness.js"
import { shortage } from "./capacity.js"
import { RecordWriter, type Tools } from "./RecordWriter.js"
import { type Schedule, scheduleOf } from "./schedule.js"

/** What a generator works with. */
export interface Services extends Tools {
  readonly randomness: Context.Tag.Service<typeof Randomness>
}

/** Is told of a record that has been made: where its line begins, its family, and the task, which is reused. */
export type Made = (index: number, start: number, family: Family, task: Task) => void

/** Records between two pauses: some ten milliseconds. */
const PAUSE = 1024

/**
 * Makes records, executed and checked, as JSON lines, by plain synchronous functions: an Effect a record would cost
 * more than the record.
 */
export class RecordGenerator {
  private readonly schedule: Schedule
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
    this.schedule = scheduleOf(services.randomness, families, config)
    this.writer = new RecordWriter(services, config, ownFamilies, withOrigin)
  }

  /** Why the run cannot have all its records, if it cannot. */
  shortage(): CapacityExceeded | undefined {
    return shortage(this.schedule.turns, this.config)
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
    const { writer } = this
    const { members, order } = this.schedule
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
