import * as Command from "@effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Flag from "../kit/Flag.js"
import * as Operand from "../kit/Operand.js"
import type { Documentation } from "../nl.js"

const flags = {} as const

const file = Operand.required({
  name: "FILE",
  description: "A program as bytes, hex text or a JSON array of bytes; - is standard input",
})

export const command = Command.make("disasm", { ...Flag.options(flags), file: file.args }, (options) =>
  Effect.flatMap(
    Effect.promise(() => import("../programs/disassembleFile.js")),
    ({ disasm }) => disasm(options),
  ),
)

export const documentation: Documentation = {
  name: "disasm",
  flags: Object.values(flags),
  operands: [file],
  manual: {
    summary: "Print the canonical assembly text of a program",
    tables: [],
    examples: [
      { what: "Read what nl asm wrote", words: "nl disasm program.bin" },
      { what: "Read a record's binary_ir", words: "echo '[80,128,0,0,5,0,0,0,95,0,0,0]' | nl disasm -" },
    ],
  },
}
