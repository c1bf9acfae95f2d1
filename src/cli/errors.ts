import * as Schema from "effect/Schema"

/** The command line does not say what to do. */
export class UsageError extends Schema.TaggedError<UsageError>()("UsageError", {
  /** The command that was asked for, as typed: `nl`, `nl datagen`. */
  command: Schema.String,
  problem: Schema.String,
}) {
  override get message(): string {
    return `${this.problem}; see "${this.command} --help"`
  }
}

/** The command did what it was asked for, found something wrong, and has told of it; this is the last line. */
export class Failure extends Schema.TaggedError<Failure>()("Failure", {
  conclusion: Schema.String,
  /** The program's exit code. */
  code: Schema.optionalWith(Schema.Number, { default: () => 1 }),
}) {
  override get message(): string {
    return this.conclusion
  }
}
