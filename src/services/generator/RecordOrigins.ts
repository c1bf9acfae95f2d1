import type * as Context from "effect/Context"
import type { Config } from "../../domain/Config.js"
import { ByteWriter } from "../../tasks/dsl/ByteWriter.js"
import type { Family } from "../../tasks/dsl/Family.js"
import type { Randomness } from "../Randomness.js"
import { shortage } from "./capacity.js"
import { type Schedule, scheduleOf } from "./schedule.js"

/** What a record of a split is made from. */
export interface Origin {
  /** Its family, in the record's form. */
  readonly family: Family
  /** Names its problem. */
  readonly problem: string
  readonly prompt: string
  /** What its program leaves. */
  readonly answer: number
}

/** Tells what the records of a split are made from, without making them: no program is put together, and none is executed. */
export class RecordOrigins {
  /** The split's records are 0 … `end` − 1; fewer than asked for where there are not as many. */
  readonly end: number
  private readonly schedule: Schedule
  private readonly prompt = new ByteWriter()

  constructor(randomness: Context.Tag.Service<typeof Randomness>, families: ReadonlyArray<Family>, config: Config) {
    this.schedule = scheduleOf(randomness, families, config)
    this.end = shortage(this.schedule.turns, config)?.largestRun ?? config.numExamples
  }

  /**
   * The origins of the records from … until − 1, as far as there are such. Those of some thousand are found several times as fast as
   * one by one: family by family.
   */
  range(from: number, until: number): ReadonlyArray<Origin> {
    const { members, order } = this.schedule
    const origins: Array<Origin> = []
    const count = order.arrange(from, Math.max(from, Math.min(until, this.end)), 0, 1)
    for (let n = 0; n < count; n++) {
      const place = order.places[n]!
      const { family, order: samples } = members[order.familyOf[place]!]!
      const sample = order.sampleOf[place]!
      samples.find(sample)
      this.prompt.at = 0
      const { answer } = family.write(samples.part, samples.point, samples.draws(sample), this.prompt)
      origins[place] = { family, problem: samples.problemName, prompt: this.prompt.unescaped(), answer }
    }
    return origins
  }
}
