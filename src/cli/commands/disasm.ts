import * as Args from "@effect/cli/Args"
import * as Command from "@effect/cli/Command"
import * as Effect from "effect/Effect"
import type { Documentation } from "../kit/entries.js"

const entries = {
  file: Args.text({ name: "FILE" }).pipe(
    Args.withDescription("A program as bytes, hex text or a JSON array of bytes; - is standard input"),
  ),
} as const

export const command = Command.make("disasm", entries, (options) =>
  Effect.flatMap(
    Effect.promise(() => import("../programs/disassembleFile.js")),
    ({ disasm }) => disasm(options),
  ),
).pipe(Command.withDescription("Print the canonical assembly text of a program"))

export const documentation: Documentation<typeof entries> = {
  entries,
  tables: [],
  examples: [
    { what: "Read what nl asm wrote", words: "nl disasm program.bin" },
    { what: "Read a record's binary_ir", words: "echo '[80,128,0,0,5,0,0,0,95,0,0,0]' | nl disasm -" },
  ],
}
