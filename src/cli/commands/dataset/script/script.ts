import * as Options from "@effect/cli/Options"
import * as Path from "@effect/platform/Path"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { StandardStreams } from "../../../../services/StandardStreams.js"
import { ThisProgram } from "../../../../services/ThisProgram.js"
import { UsageError } from "../../../errors.js"
import * as Values from "../../../kit/values.js"
import { bashWord } from "./quoting.js"

/** What the commands that print scripts have in common. */

/** MB that a task is promised: a shard of 262,144 records takes some 480, whatever its format. */
export const MEMORY = Values.integer("memory", 256, 1_000_000).pipe(
  Options.withPseudoName("MB"),
  Options.withDescription("Memory of each task in MB: a shard of 262144 records takes some 500"),
  Options.withDefault(1024),
)

export const atOnce = (what: string) =>
  Values.integer("parallelism", 1, 100_000).pipe(
    Options.withDescription(`${what} that run at once, at most: what the shared folder bears`),
  )

/** How the program is called where tasks run. */
export const NL = Options.text("nl").pipe(
  Options.withPseudoName("COMMAND"),
  Options.withDescription(
    'How tasks call this program, as in a shell: "npx nl" (default: this Node and this program by their paths)',
  ),
  Options.optional,
)

/** The words that call the program, as in a shell. */
export const callOf = (command: string, nl: Option.Option<string>) =>
  Effect.gen(function* () {
    const { words } = yield* ThisProgram
    if (Option.isNone(nl)) return words.map(bashWord).join(" ")
    if (/^\s*$|[\u0000-\u001f\u007f]/.test(nl.value))
      return yield* new UsageError({ command, problem: "--nl must be one line, such as npx nl" })
    return nl.value.trim()
  })

/** The folder's path, wherever the script is run. */
export const fullPath = (directory: string) => Effect.map(Path.Path, ({ resolve }) => resolve(directory))

export const print = (lines: ReadonlyArray<string>) =>
  Effect.flatMap(StandardStreams, ({ stdout }) => Effect.asVoid(stdout.write(`${lines.join("\n")}\n`)))
