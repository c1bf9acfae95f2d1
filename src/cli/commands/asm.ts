import * as Command from "@effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Flag from "../kit/Flag.js"
import * as Operand from "../kit/Operand.js"
import type { Documentation } from "../nl.js"
import type { Format } from "../programs/assembleFile.js"

const flags = {
  output: Flag.withDefault(
    { name: "output", alias: "o", value: "FILE", description: "Output file path; - is standard output" },
    "-",
    Flag.path,
  ),
  format: Flag.optional(
    {
      name: "format",
      value: "FORMAT",
      description: "bytes, hex or json (default: hex to standard output, bytes to a file)",
    },
    Flag.oneOf<Format>("bytes", "hex", "json"),
  ),
} as const

const file = Operand.required({ name: "FILE", description: "Assembly text; - is standard input" })

export const command = Command.make("asm", { ...Flag.options(flags), file: file.args }, (options) =>
  Effect.flatMap(
    Effect.promise(() => import("../programs/assembleFile.js")),
    ({ asm }) => asm(options),
  ),
)

export const documentation: Documentation = {
  name: "asm",
  flags: Object.values(flags),
  operands: [file],
  manual: {
    summary: "Assemble a program",
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
  },
}
