import * as Args from "@effect/cli/Args"
import * as Command from "@effect/cli/Command"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import type { Documentation } from "../kit/entries.js"
import * as Values from "../kit/values.js"

const entries = {
  output: Values.path("output", "FILE").pipe(
    Options.withAlias("o"),
    Options.withDescription("Output file path; - is standard output"),
    Options.withDefault("-"),
  ),
  format: Options.choice("format", ["bytes", "hex", "json"]).pipe(
    Options.withDescription("How the bytes are written (default: hex to standard output, bytes to a file)"),
    Options.optional,
  ),
  file: Args.text({ name: "FILE" }).pipe(Args.withDescription("Assembly text; - is standard input")),
} as const

export const command = Command.make("asm", entries, (options) =>
  Effect.flatMap(
    Effect.promise(() => import("../programs/assembleFile.js")),
    ({ asm }) => asm(options),
  ),
).pipe(Command.withDescription("Assemble a program"))

export const documentation: Documentation<typeof entries> = {
  entries,
  tables: [
    {
      title: "Formats",
      rows: [
        ["bytes", "The program's bytes themselves"],
        ["hex", "Two digits a byte, an instruction a line"],
        ["json", "An array of numbers from 0 to 255, as a record's binary_ir"],
      ],
    },
  ],
  examples: [
    { what: "Show the bytes of each instruction", words: "nl asm program.nl" },
    { what: "Write them to a file", words: "nl asm program.nl -o program.bin" },
  ],
}
