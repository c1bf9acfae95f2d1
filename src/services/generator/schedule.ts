import type * as Context from "effect/Context"
import { type Config, formsOf } from "../../domain/Config.js"
import type { Family } from "../../tasks/dsl/Family.js"
import { keyOf } from "../../tasks/dsl/key.js"
import { Turns } from "../../tasks/dsl/Turns.js"
import type { Randomness } from "../Randomness.js"
import { checkedRandomness } from "./checkedRandomness.js"
import { RecordOrder } from "./RecordOrder.js"
import { type Member, memberOf } from "./RecordWriter.js"
import type { Share } from "./SampleOrder.js"
import { heldOutPatterns, isHeldOut, PUBLIC_SEED } from "./splits.js"

type RandomnessService = Context.Tag.Service<typeof Randomness>

/** A family in a form, and what a split has of it. */
interface Given {
  readonly family: Family
  readonly share: Share | undefined
}

/** The families of a run's split and levels: those that are held out, or the others. */
const ofSplit = (
  families: ReadonlyArray<Family>,
  { level: top, split }: Config,
  randomness: RandomnessService,
): ReadonlyArray<Given> => {
  if (split === undefined) return families.map((family) => ({ family, share: undefined }))
  const shared = { split, public: checkedRandomness(randomness, PUBLIC_SEED) }
  return families
    .filter(({ id, level }) => level <= top && isHeldOut(id) === (split === "test_family"))
    .map((family) => ({ family, share: { ...shared, heldOut: heldOutPatterns(family) } }))
}

/** The families in a form: as functions, those that can be. */
const inForm = (families: ReadonlyArray<Given>, form: "value" | "function"): ReadonlyArray<Given> =>
  form === "value"
    ? families
    : families.flatMap(({ family: { asFunction }, share }) =>
        asFunction === undefined ? [] : [{ family: asFunction, share }],
      )

/** Who makes each record of a run. */
export interface Schedule {
  /** All families, level after level. */
  readonly members: ReadonlyArray<Member>
  /** By level: whose turn each of its records is. */
  readonly turns: ReadonlyArray<Turns>
  readonly order: RecordOrder
}

/** The schedule of a run, which follows from its configuration and its families alone. */
export const scheduleOf = (
  randomness: RandomnessService,
  families: ReadonlyArray<Family>,
  config: Config,
): Schedule => {
  const random = checkedRandomness(randomness, config.seed)
  const given = ofSplit(families, config, randomness)
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
  return { members, turns: levels.map(({ schedule }) => schedule), order: new RecordOrder(levels, members.length) }
}
