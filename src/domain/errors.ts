import * as Schema from "effect/Schema"
import { count } from "./quantity.js"
import { cut } from "./shown.js"

/** Where in a run a record is: enough to make it again alone. */
const RecordAddress = {
  /** The run's seed. */
  seed: Schema.Number,
  /** Index of the record in the run, from 0. */
  index: Schema.Number,
  /** Id of the task family that made it; empty if it was not yet known which one would. */
  family: Schema.String,
  /** The family's parameters, as JSON. */
  parameters: Schema.String,
}

/** Characters of the parameters that a message shows: nearly all have fewer, and somebody may want to make them again. */
const MOST_PARAMETERS = 1000

const where = (error: { seed: number; index: number; family: string; parameters: string }): string => {
  const made =
    error.family === "" ? "" : `family ${error.family}, parameters ${cut(error.parameters, MOST_PARAMETERS)}, `
  return `${made}seed ${error.seed}, index ${error.index}`
}

/** A run's configuration cannot be carried out. Nothing has been made. */
export class InvalidConfig extends Schema.TaggedError<InvalidConfig>()("InvalidConfig", {
  /** Which setting it is: `numExamples`, `level`, `seed`, `workers`, `families`. */
  field: Schema.String,
  /** What it was set to, in at most 200 characters. */
  value: Schema.String,
  /** What it may be. */
  expected: Schema.String,
}) {
  override get message(): string {
    return `${this.field} must be ${this.expected}, not ${this.value}`
  }
}

/** A task family that cannot work as it is declared: a mistake in its file. */
export class InvalidFamily extends Schema.TaggedError<InvalidFamily>()("InvalidFamily", {
  /** Its id, as far as it has one. */
  family: Schema.String,
  reason: Schema.String,
}) {
  override get message(): string {
    return `task family ${this.family}: ${this.reason}`
  }
}

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

/** A record could not be made: its program could not be assembled or faulted, or a service or its family failed. */
export class RecordFault extends Schema.TaggedError<RecordFault>()("RecordFault", {
  ...RecordAddress,
  reason: Schema.String,
}) {
  override get message(): string {
    return `a record could not be made: ${this.reason} (${where(this)})`
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
    return `a worker thread failed: ${this.reason}`
  }
}

/** What can go wrong while records are made. */
export type DatagenError = InvalidConfig | InvalidFamily | CapacityExceeded | OracleMismatch | RecordFault

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
