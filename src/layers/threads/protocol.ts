import * as Transferable from "@effect/platform/Transferable"
import * as Schema from "effect/Schema"
import { Config } from "../../domain/Config.js"
import { DatasetPlan, ShardReceipt } from "../../domain/DatasetPlan.js"
import { CapacityExceeded, InvalidConfig, InvalidFamily, OracleMismatch, RecordFault } from "../../domain/errors.js"
import type { SharedTestData } from "../../services/scoring/TestData.js"
import { DEFECT_KINDS } from "../../services/dataset/defects.js"

/** What threads are asked, and what they answer. */

const Spans = Transferable.schema(
  Schema.declare((u): u is Int32Array<ArrayBuffer> => u instanceof Int32Array),
  (spans) => [spans.buffer],
)

const DatagenError = Schema.Union(OracleMismatch, RecordFault, CapacityExceeded, InvalidConfig, InvalidFamily)

/** Asks a worker for part `part` of `parts` of the records `start` … `until` − 1 of a run, as JSON lines. */
export class GenerateRange extends Schema.TaggedRequest<GenerateRange>()("GenerateRange", {
  failure: DatagenError,
  /** The buffers change hands; they are not copied. */
  success: Schema.Struct({ bytes: Transferable.Uint8Array, spans: Spans }),
  payload: {
    run: Schema.typeSchema(Config),
    ...{ start: Schema.Number, until: Schema.Number, part: Schema.Number, parts: Schema.Number },
    /** A buffer to use again, if there is one. */
    room: Schema.UndefinedOr(Transferable.Uint8Array),
  },
}) {}

/** Asks a worker for the next part of a shard: for the first, where `begins`. */
export class NextShardPart extends Schema.TaggedRequest<NextShardPart>()("NextShardPart", {
  failure: DatagenError,
  success: Schema.Struct({
    records: Schema.Number,
    files: Schema.Array(Transferable.Uint8Array),
    receipt: Schema.UndefinedOr(Schema.typeSchema(ShardReceipt)),
  }),
  payload: { plan: Schema.typeSchema(DatasetPlan), shard: Schema.Number, begins: Schema.Boolean },
}) {}

/** Asks a worker whether the splits of a plan can have so many records. */
export class CheckPlan extends Schema.TaggedRequest<CheckPlan>()("CheckPlan", {
  failure: DatagenError,
  success: Schema.Void,
  payload: { plan: Schema.typeSchema(DatasetPlan) },
}) {}

const Kind = Schema.Literal(...DEFECT_KINDS)

const Words = Transferable.schema(
  Schema.declare((u): u is Uint32Array<ArrayBuffer> => u instanceof Uint32Array),
  (words) => [words.buffer],
)
const Numbers = Transferable.schema(
  Schema.declare((u): u is Float64Array<ArrayBuffer> => u instanceof Float64Array),
  (numbers) => [numbers.buffer],
)

const BLOCK_RESULT = {
  lines: Schema.Number,
  kinds: Schema.Record({ key: Kind, value: Schema.Number }),
  first: Schema.Array(Schema.Struct({ line: Schema.Number, kind: Kind, reason: Schema.String })),
  hashes: Words,
  answers: Numbers,
}

/** Asks a worker to check a block of lines. */
export class CheckLines extends Schema.TaggedRequest<CheckLines>()("CheckLines", {
  failure: Schema.Never,
  success: Schema.Struct(BLOCK_RESULT),
  payload: { bytes: Transferable.Uint8Array, schedules: Schema.Boolean },
}) {}

const { categories, families, functions, levels } = ShardReceipt.fields

/** Asks a worker to check lines of a shard. */
export class CheckShardLines extends Schema.TaggedRequest<CheckShardLines>()("CheckShardLines", {
  failure: Schema.Never,
  success: Schema.Struct({
    ...BLOCK_RESULT,
    problems: Words,
    counts: Schema.Struct({ levels, categories, families, functions }),
  }),
  payload: {
    bytes: Transferable.Uint8Array,
    schedules: Schema.Boolean,
    place: Schema.Struct({ plan: Schema.typeSchema(DatasetPlan), shard: Schema.Number, first: Schema.Number }),
  },
}) {}

const SharedProblems = Schema.declare((u): u is SharedTestData => typeof u === "object" && u !== null && "places" in u)
const Verdicts = Transferable.schema(
  Schema.declare((u): u is Uint8Array<ArrayBuffer> => u instanceof Uint8Array),
  (verdicts) => [verdicts.buffer],
)
const Counts = Schema.Record({ key: Schema.String, value: Schema.Number })

/** Asks a worker to score lines of answers. Requests of the same `run` have the same test data. */
export class ScoreLines extends Schema.TaggedRequest<ScoreLines>()("ScoreLines", {
  failure: Schema.Never,
  success: Schema.Struct({
    lines: Schema.Number,
    problems: Words,
    verdicts: Verdicts,
    outcomes: Schema.String,
    bad: Schema.UndefinedOr(Schema.String),
    faults: Schema.UndefinedOr(Schema.Struct({ messages: Counts, missing: Counts })),
  }),
  payload: {
    run: Schema.Number,
    data: SharedProblems,
    faults: Schema.Boolean,
    bytes: Transferable.Uint8Array,
    skip: Schema.Number,
  },
}) {}

/** Asks a worker to answer requests of `nl score --serve`. Requests of the same `run` have the same test data. */
export class AnswerRequests extends Schema.TaggedRequest<AnswerRequests>()("AnswerRequests", {
  failure: Schema.Never,
  success: Schema.String,
  payload: { run: Schema.Number, data: Schema.UndefinedOr(SharedProblems), bytes: Transferable.Uint8Array },
}) {}
