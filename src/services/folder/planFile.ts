import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as ParseResult from "effect/ParseResult"
import * as Schema from "effect/Schema"
import { DatasetPlan, type PlannedSplit } from "../../domain/DatasetPlan.js"
import {
  type DatagenError,
  FolderError,
  type SinkError,
  type SourceError,
  type WorkerFailure,
} from "../../domain/errors.js"
import { SPLIT_SCHEME } from "../../domain/Split.js"
import { GENERATOR_VERSION } from "../../domain/version.js"
import { DatasetFolder } from "./DatasetFolder.js"
import { sha256 } from "./fingerprint.js"
import { MANIFEST, SUMS } from "./names.js"
import { ShardMaker } from "./ShardMaker.js"
import { writeText } from "./texts.js"

export const PLAN = "plan.json"

const decode = Schema.decodeUnknownEither(Schema.parseJson(Schema.Unknown))
const decodePlan = Schema.decodeUnknownEither(DatasetPlan)
const encodePlan = Schema.encodeSync(DatasetPlan)

/** The plan as a file, with a fingerprint by which a change by hand is seen. */
export const planText = (plan: DatasetPlan): string => {
  const encoded = encodePlan(plan)
  return `${JSON.stringify({ ...encoded, fingerprint: sha256(JSON.stringify(encoded)) }, undefined, 2)}\n`
}

const problemOf = (error: ParseResult.ParseError): string => {
  const [first] = ParseResult.ArrayFormatter.formatErrorSync(error)
  return first === undefined ? error.message : `${first.path.join(".") || "the whole"}: ${first.message}`
}

/** The plan of the folder, if it has one. Fails for one that is of another program, or was changed. */
export const readPlan: Effect.Effect<Option.Option<DatasetPlan>, FolderError | SourceError, DatasetFolder> = Effect.gen(
  function* () {
    const folder = yield* DatasetFolder
    const refuse = (reason: FolderError["reason"], description: string) =>
      new FolderError({ folder: folder.name, reason, description })
    const text = yield* folder.read(PLAN)
    if (Option.isNone(text)) return Option.none()
    const value = decode(text.value)
    const wayOut = "copy it again from where it was made, or make the dataset in another folder"
    if (value._tag === "Left" || typeof value.right !== "object" || value.right === null)
      return yield* refuse("InvalidPlan", `its ${PLAN} is not JSON; ${wayOut}`)
    const { fingerprint, ...rest } = value.right as Record<string, unknown>
    const { generator, scheme } = rest
    if (typeof generator === "number" && generator !== GENERATOR_VERSION)
      return yield* refuse(
        "OtherGenerator",
        `it is planned for generator ${generator}, and this is generator ${GENERATOR_VERSION}, which makes other records; ` +
          "go on with the version that it is planned for, or make the dataset in another folder",
      )
    if (typeof scheme === "string" && scheme !== SPLIT_SCHEME)
      return yield* refuse(
        "OtherGenerator",
        `it is planned for split scheme ${scheme}, and this program has ${SPLIT_SCHEME}; go on with the version that it is planned for`,
      )
    const plan = decodePlan(rest)
    if (plan._tag === "Left")
      return yield* refuse("InvalidPlan", `its ${PLAN} is not a plan (${problemOf(plan.left)}); ${wayOut}`)
    if (fingerprint !== sha256(JSON.stringify(encodePlan(plan.right))))
      return yield* refuse("InvalidPlan", `its ${PLAN} was changed: the fingerprint does not fit; ${wayOut}`)
    return Option.some(plan.right)
  },
)

/** The plan of a folder that must have one. */
export const needPlan: Effect.Effect<DatasetPlan, FolderError | SourceError, DatasetFolder> = Effect.gen(function* () {
  const plan = yield* readPlan
  if (Option.isSome(plan)) return plan.value
  const { name } = yield* DatasetFolder
  return yield* new FolderError({
    folder: name,
    reason: "NoPlan",
    description: `it has no ${PLAN}; "nl dataset plan ${name}" or "nl dataset make ${name}" begins a dataset`,
  })
})

/** A plan of whichever version of this program, as far as it says which files there are. */
export type AnyPlan = Pick<DatasetPlan, "format" | "generator" | "seed" | "splits"> & { readonly scheme: string }

const decodeAny = Schema.decodeUnknownOption(
  Schema.parseJson(
    Schema.Struct(DatasetPlan.fields).pipe(
      Schema.pick("format", "generator", "seed", "splits"),
      Schema.extend(Schema.Struct({ scheme: Schema.NonEmptyString })),
    ),
  ),
)

/** The plan of a folder that must have one, be it of this version or of another. */
export const needAnyPlan: Effect.Effect<AnyPlan, FolderError | SourceError, DatasetFolder> = Effect.catchIf(
  needPlan,
  (error) => error._tag === "FolderError" && error.reason === "OtherGenerator",
  (error) =>
    Effect.gen(function* () {
      const folder = yield* DatasetFolder
      const plan = Option.flatMap(yield* folder.read(PLAN), decodeAny)
      return Option.isSome(plan) ? plan.value : yield* Effect.fail(error)
    }),
)

/** In what a plan differs from the one that is there, in a few words; nothing if it is that, or goes on from it. */
const differenceOf = (old: DatasetPlan, plan: DatasetPlan): string | undefined => {
  const { splits: oldSplits, ...oldRest } = old
  const { splits, ...rest } = plan
  const shown = (value: unknown): string => (value === undefined ? "none" : JSON.stringify(value).slice(0, 60))
  const keys = new Set([...Object.keys(oldRest), ...Object.keys(rest)]) as Set<keyof typeof rest>
  for (const key of keys)
    if (JSON.stringify(oldRest[key]) !== JSON.stringify(rest[key]))
      return `${key} ${shown(oldRest[key])}, not ${shown(rest[key])}; ${SAME}`
  for (const one of oldSplits) {
    const now = splits.find(({ name }) => name === one.name)
    const isSame = JSON.stringify(now) === JSON.stringify(one)
    if (isSame || (now !== undefined && isLonger(one, now))) continue
    const asked = now === undefined ? "none" : `${now.records} in ${now.shards}`
    return `${one.records} records of ${one.name} in ${one.shards} shards, not ${asked}; ${SAME} (${growthOf(one)})`
  }
  return undefined
}

const SAME = "ask for the same, or for nothing to go on with it, or choose another folder"

/** What a dataset with this split can become. */
const growthOf = ({ records_per_shard: size }: PlannedSplit): string =>
  size === undefined
    ? "only a dataset that was made with --records-per-shard can grow"
    : `with --records-per-shard ${size} it can grow, and not shrink`

/** Whether a split goes on from another: then all of its shards but the last are the same. */
const isLonger = (old: PlannedSplit, now: PlannedSplit): boolean =>
  old.records_per_shard !== undefined && old.records_per_shard === now.records_per_shard && now.records >= old.records

/**
 * Begins a dataset by its plan: writes it where none is, or one that goes on from the one that is there (more records of so many
 * each shard, more splits). Refuses a folder that has something else in it, and fails with `CapacityExceeded` for a plan whose
 * splits cannot have so many records.
 */
export const beginPlan = (
  plan: DatasetPlan,
): Effect.Effect<
  void,
  FolderError | SourceError | SinkError | DatagenError | WorkerFailure,
  DatasetFolder | ShardMaker
> =>
  Effect.gen(function* () {
    const folder = yield* DatasetFolder
    const old = yield* readPlan
    const refuse = (reason: FolderError["reason"], description: string) =>
      new FolderError({ folder: folder.name, reason, description })
    if (Option.isNone(old)) {
      const [first] = yield* folder.list("")
      if (first !== undefined)
        return yield* refuse("NotEmpty", `it has files (${first}) and no ${PLAN}; choose a new or an empty folder`)
    } else {
      if (planText(old.value) === planText(plan)) return
      const difference = differenceOf(old.value, plan)
      if (difference !== undefined) return yield* refuse("OtherPlan", `it is planned with ${difference}`)
    }
    yield* Effect.flatMap(ShardMaker, ({ check }) => check(plan))
    // A dataset that grows is not finished until it is again.
    if (Option.isSome(old)) for (const path of [MANIFEST, SUMS]) yield* folder.remove(path)
    yield* writeText(PLAN, planText(plan))
  })
