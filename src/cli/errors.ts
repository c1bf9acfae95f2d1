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
