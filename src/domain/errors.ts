import * as Schema from "effect/Schema"
import { count } from "./quantity.js"
import { cut } from "./shown.js"
import { Split } from "./Split.js"

/** Where in a run a record is: enough to make it again alone. */
const RecordAddress = {
  /** The run's seed. */
  seed: Schema.Number,
  /** The run's highest level. */
  level: Schema.Number,
  /** The split that the run is of, if it is of one. */
  split: Schema.UndefinedOr(Split),
  /** Index of the record in the run, from 0. */
  index: Schema.Number,
  /** Id of the task family that made it; empty if it was not yet known which one would. */
  family: Schema.String,
  /** The family's parameters, as JSON. */
  parameters: Schema.String,
  /** Whether the run draws from families of its own, not from the catalogue. */
  ownFamilies: Schema.Boolean,
}

type Address = { readonly [K in keyof typeof RecordAddress]: Schema.Schema.Type<(typeof RecordAddress)[K]> }

/** Characters of the parameters that a message shows: nearly all have fewer, and somebody may want to make them again. */
const MOST_PARAMETERS = 1000

/** What makes the record again: the command, or the configuration where there is no command for it. */
const again = ({ index, level, ownFamilies, seed, split }: Address): string =>
  ownFamilies || split !== undefined
    ? `{ ${split === undefined ? "" : `split: "${split}", `}seed: ${seed}, level: ${level}, from: ${index}, numExamples: 1 } makes it again`
    : `"nl datagen --seed ${seed} --level ${level} --from ${index} -n 1 -o -" makes it again`

const where = (error: Address): string => {
  const { family, index, parameters, seed, split } = error
  const ofSplit = split === undefined ? "" : ` of ${split}`
  const made = family === "" ? "" : `family ${family}, parameters ${cut(parameters, MOST_PARAMETERS)}, `
  return `${made}seed ${seed}, index ${index}${ofSplit}; ${again(error)}`
}

/** A run's configuration cannot be carried out. Nothing has been made. */
export class InvalidConfig extends Schema.TaggedError<InvalidConfig>()("InvalidConfig", {
  /** Which setting it is: `numExamples`, `level`, `seed`, `from`, `workers`, `families`. */
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
  /** What is wrong, and where: a wording's column, an option. */
  description: Schema.String,
}) {
  override get message(): string {
    return `task family ${this.family}: ${this.description}`
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

/** Whose fault it is that a record could not be made. */
export const RecordFaultReason = Schema.Literal(
  /** The program ended in a fault of the machine. */
  "ProgramFaulted",
  /** The family's template and its values make no program. */
  "InvalidTemplate",
  /** The family threw, or gave something that is not an answer. */
  "FamilyFailed",
  /** The service threw, or gave something that it should not. */
  "RandomnessFailed",
  "AssemblerFailed",
  "VmFailed",
)
export type RecordFaultReason = typeof RecordFaultReason.Type

/** A record could not be made: its program could not be assembled or faulted, or a service or its family failed. */
export class RecordFault extends Schema.TaggedError<RecordFault>()("RecordFault", {
  ...RecordAddress,
  reason: RecordFaultReason,
  description: Schema.String,
}) {
  override get message(): string {
    return `a record could not be made: ${this.description} (${where(this)})`
  }
}

/** More records were asked of a level than it has distinct prompts. */
export class CapacityExceeded extends Schema.TaggedError<CapacityExceeded>()("CapacityExceeded", {
  level: Schema.Number,
  /** Of which form they are, where there are several. */
  form: Schema.UndefinedOr(Schema.Literal("value", "function")),
  /** Of which split they are, if they are of one. */
  split: Schema.UndefinedOr(Split),
  /** Records that the level needs to have for it: those before the run, too. */
  needed: Schema.Number,
  /** Records that the level can give. */
  available: Schema.Number,
  /** The largest run from record 0 that fits. */
  largestRun: Schema.Number,
  /** Index of the run's first record, and how many it should have. */
  from: Schema.Number,
  numExamples: Schema.Number,
}) {
  override get message(): string {
    const { available, form, from, largestRun, level, needed, numExamples, split } = this
    const inForm = form === undefined ? "" : ` in ${form} form`
    const ofSplit = split === undefined ? "" : ` of split ${split}`
    const has = `level ${level} has ${count(available, "distinct record")}${inForm}${ofSplit}`
    if (available === 0) return `${has}; leave ${split ?? "it"} out`
    if (from === 0)
      return `${has}, but this run needs ${needed} of them; ask for at most ${count(largestRun, "example")}`
    const wayOut =
      from < largestRun
        ? `ask for at most ${count(largestRun - from, "example")} from there`
        : `there is no record after ${largestRun - 1}`
    return `${has}, too few for records ${from} to ${from + numExamples - 1} of a run; ${wayOut}`
  }
}

/** What became of a worker thread. */
export const WorkerFailureReason = Schema.Literal(
  /** The system had no thread to give, or the thread did not come up. */
  "NotStarted",
  /** An error ended it. */
  "Crashed",
  /** It ended without one. */
  "Ended",
  /** A message to or from it could not be read. */
  "InvalidMessage",
)
export type WorkerFailureReason = typeof WorkerFailureReason.Type

/** A worker thread ended before its work was done. */
export class WorkerFailure extends Schema.TaggedError<WorkerFailure>()("WorkerFailure", {
  reason: WorkerFailureReason,
  description: Schema.String,
}) {
  override get message(): string {
    return `a worker thread failed: ${this.description}`
  }
}

/** What can go wrong while records are made. */
export type DatagenError = InvalidConfig | InvalidFamily | CapacityExceeded | OracleMismatch | RecordFault

/** Why a file cannot be read or written. */
export const FileErrorReason = Schema.Literal(
  /** There is nothing at the path, or no directory where it should be. */
  "NotFound",
  "PermissionDenied",
  /** The path leads to something that cannot be used so: a directory, a socket, links that go round in a circle. */
  "BadPath",
  /** The device, or the quota, is full. */
  "NoSpace",
  /** It is larger than the system, or this program, takes. */
  "TooLarge",
  /** It is in use, or the system is short of memory or descriptors: later it may do. */
  "Busy",
  /** The device or its server reports an error, or does not answer. */
  "DeviceFailed",
  /** The other end is closed, or it is not open for this. */
  "Closed",
  /** What is in it, or should be written to it, is not what it has to be. */
  "Invalid",
  /** The system gives a reason that is none of these. */
  "Unknown",
)
export type FileErrorReason = typeof FileErrorReason.Type

/** Records could not be written. What stood in a file at the path before is still there. */
export class SinkError extends Schema.TaggedError<SinkError>()("SinkError", {
  path: Schema.String,
  reason: FileErrorReason,
  description: Schema.String,
}) {
  override get message(): string {
    return `cannot write ${this.path}: ${this.description}`
  }
}

/** A program, a dataset or a directory of programs could not be read, or is not what it should be. */
export class SourceError extends Schema.TaggedError<SourceError>()("SourceError", {
  path: Schema.String,
  reason: FileErrorReason,
  description: Schema.String,
}) {
  override get message(): string {
    return `cannot use ${this.path}: ${this.description}`
  }
}

/** What keeps a dataset folder from being used so. */
export const FolderErrorReason = Schema.Literal(
  /** There is no plan in it. */
  "NoPlan",
  /** Its plan is none, or was changed by hand. */
  "InvalidPlan",
  /** Its plan is for another version of the data. */
  "OtherGenerator",
  /** It has another plan than the one that is asked for. */
  "OtherPlan",
  /** It has files that are not of the dataset. */
  "NotEmpty",
  /** Shards are missing or damaged. */
  "Incomplete",
)

/** A dataset folder is not what it should be. What is in it stays as it was. */
export class FolderError extends Schema.TaggedError<FolderError>()("FolderError", {
  folder: Schema.String,
  reason: FolderErrorReason,
  description: Schema.String,
}) {
  override get message(): string {
    return `cannot use ${this.folder}: ${this.description}`
  }
}

/** Why a model gives no answer. */
export const ModelErrorReason = Schema.Literal(
  /** Nobody is at the endpoint, or the connection breaks off. */
  "Unreachable",
  /** It takes longer than it may. */
  "TimedOut",
  /** The server does not take the request: the key, the model's name, or what is asked of it. */
  "Refused",
  /** The server has too much to do, or fails itself. */
  "Overloaded",
  /** What comes is not what the API has. */
  "Invalid",
)
export type ModelErrorReason = typeof ModelErrorReason.Type

/** A model could not be asked, however often that was tried. */
export class ModelError extends Schema.TaggedError<ModelError>()("ModelError", {
  /** Address of its API, without a query. */
  endpoint: Schema.String,
  reason: ModelErrorReason,
  /** The HTTP status of the last response, if there was one. */
  status: Schema.UndefinedOr(Schema.Number),
  description: Schema.String,
}) {
  override get message(): string {
    return `cannot ask the model at ${this.endpoint}: ${this.description}`
  }
}
