import * as Schema from "effect/Schema"
import { count } from "./quantity.js"

/** Where in a run a record is: enough to make it again alone. */
const RecordAddress = {
  /** The run's seed. */
  seed: Schema.Number,
  /** Index of the record in the run, from 0. */
  index: Schema.Number,
  /** Id of the task family that made it. */
  family: Schema.String,
  /** The family's parameters, as JSON. */
  parameters: Schema.String,
}

const where = (error: { seed: number; index: number; family: string; parameters: string }): string =>
  `family ${error.family}, parameters ${error.parameters}, seed ${error.seed}, index ${error.index}`

/** The machine's result and the family's own computation differ. Nothing of the record is written. */
export class OracleMismatch extends Schema.TaggedError<OracleMismatch>()("OracleMismatch", {
  ...RecordAddress,
  /** What the family computed from its parameters. */
  expected: Schema.Number,
  /** What the program left in `r0`, as decimal text (it may exceed 2^53). */
  actual: Schema.String,
}) {
  override get message(): string {
    return `wrong answer: the program left ${this.actual} in r0, the oracle says ${this.expected} (${where(this)})`
  }
}

/** A record's program could not be assembled, or faulted on the machine. */
export class RecordFault extends Schema.TaggedError<RecordFault>()("RecordFault", {
  ...RecordAddress,
  reason: Schema.String,
}) {
  override get message(): string {
    return `a generated program failed: ${this.reason} (${where(this)})`
  }
}

/** More records were asked of a level than it has distinct prompts. */
export class CapacityExceeded extends Schema.TaggedError<CapacityExceeded>()("CapacityExceeded", {
  level: Schema.Number,
  /** Records that the run needs of the level. */
  needed: Schema.Number,
  /** Records that the level can give. */
  available: Schema.Number,
  /** The largest run that fits. */
  largestRun: Schema.Number,
}) {
  override get message(): string {
    return (
      `level ${this.level} has ${count(this.available, "distinct record")}, but this run needs ${this.needed} of them; ` +
      `ask for at most ${count(this.largestRun, "example")}`
    )
  }
}

/** A worker thread ended before its work was done. */
export class WorkerFailure extends Schema.TaggedError<WorkerFailure>()("WorkerFailure", {
  reason: Schema.String,
}) {
  override get message(): string {
    return `a generation worker failed: ${this.reason}`
  }
}

/** What can go wrong while records are made. */
export type DatagenError = OracleMismatch | RecordFault | CapacityExceeded | WorkerFailure

/** Records could not be written. What stood at the path before is still there. */
export class SinkError extends Schema.TaggedError<SinkError>()("SinkError", {
  path: Schema.String,
  reason: Schema.String,
}) {
  override get message(): string {
    return `cannot write ${this.path}: ${this.reason}`
  }
}

/** Examples could not be read from a directory of program files. */
export class SourceError extends Schema.TaggedError<SourceError>()("SourceError", {
  path: Schema.String,
  reason: Schema.String,
}) {
  override get message(): string {
    return `cannot use ${this.path}: ${this.reason}`
  }
}
