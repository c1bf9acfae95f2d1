import * as Command from "@effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Flag from "../kit/Flag.js"
import * as Operand from "../kit/Operand.js"
import type { Documentation } from "../nl.js"

const flags = {
  reg: Flag.repeated(
    { name: "reg", value: "REG=NUMBER", description: "Value of a register at the start, such as r0=5" },
    Flag.text,
  ),
  mem: Flag.repeated(
    { name: "mem", value: "ADDRESS=VALUE", description: "Memory at the start, a number (8 bytes) or text" },
    Flag.text,
  ),
  input: Flag.optional(
    { name: "input", value: "FILE", description: "What io.readline reads; - is standard input (default: nothing)" },
    Flag.path,
  ),
  arg: Flag.repeated({ name: "arg", value: "VALUE", description: "An argument for io.getargs" }, Flag.anyText),
  env: Flag.repeated({ name: "env", value: "NAME=VALUE", description: "A variable for io.getenv" }, Flag.anyText),
  fuel: Flag.withDefault(
    { name: "fuel", value: "N", description: "Instructions that may complete, 1 to 2^53-1" },
    "1000000",
    Flag.integer(1, Number.MAX_SAFE_INTEGER),
  ),
  trace: Flag.toggle({
    name: "trace",
    description: "Show each instruction and the registers that it changed (default: no)",
  }),
  json: Flag.toggle({
    name: "json",
    description: "Print one JSON object; a trace then goes to standard error (default: no)",
  }),
} as const

const file = Operand.required({
  name: "FILE",
  description: "Assembly text, or what nl asm writes; - is standard input",
})

export const command = Command.make("run", { ...Flag.options(flags), file: file.args }, (options) =>
  Effect.flatMap(
    Effect.promise(() => import("../programs/runFile.js")),
    ({ run }) => run(options),
  ),
)

export const documentation: Documentation = {
  name: "run",
  flags: Object.values(flags),
  operands: [file],
  manual: {
    summary: "Run a program and print what it wrote, its result in r0, and the instructions it took",
    tables: [
      {
        title: "Values",
        rows: [
          ["5, -5, 0x1F", "A number; registers and memory that are not given are 0, also in a program with tests"],
          ['"a\\tb\\x00"', 'Text with the escapes \\n \\r \\t \\0 \\\\ \\" \\xHH. A shell takes the quotes away:'],
          ["", "text then needs none unless it begins as a number does"],
        ],
      },
      {
        title: "JSON",
        rows: [
          ["result", "r0: a number, a string of digits beyond 2^53-1, or null after a fault"],
          ["steps", "Instructions that completed"],
          ["console", "What the program wrote, as UTF-8"],
          ["fault", "null, or an object: kind, address, thread, instruction, detail, line (null if not known)"],
        ],
      },
      {
        title: "Exit codes",
        rows: [
          ["0", "The program halted"],
          ["1", "It faulted, or it could not be read"],
        ],
      },
    ],
    examples: [
      { what: "Run a program with two inputs", words: "nl run examples/math/gcd.nl --reg r0=48 --reg r1=18" },
      { what: "See every step", words: "nl run program.nl --trace --mem '0x10000=\"abc\"'" },
    ],
  },
}
