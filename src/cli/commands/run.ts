import * as Args from "@effect/cli/Args"
import * as Command from "@effect/cli/Command"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import type { Documentation } from "../kit/entries.js"
import * as Values from "../kit/values.js"

const entries = {
  reg: Values.texts("reg").pipe(
    Options.withPseudoName("REG=NUMBER"),
    Options.withDescription("Value of a register at the start, such as r0=5"),
  ),
  mem: Values.texts("mem").pipe(
    Options.withPseudoName("ADDRESS=VALUE"),
    Options.withDescription("Memory at the start, a number (8 bytes) or text"),
  ),
  input: Values.path("input", "FILE").pipe(
    Options.withDescription("What io.readline reads; - is standard input (default: nothing)"),
    Options.optional,
  ),
  arg: Options.text("arg").pipe(
    Options.withPseudoName("VALUE"),
    Options.withDescription("An argument for io.getargs"),
    Options.repeated,
  ),
  env: Options.text("env").pipe(
    Options.withPseudoName("NAME=VALUE"),
    Options.withDescription("A variable for io.getenv"),
    Options.repeated,
  ),
  fuel: Values.integer("fuel", 1, Number.MAX_SAFE_INTEGER).pipe(
    Options.withDescription("Instructions that may complete, 1 to 2^53-1"),
    Options.withDefault(1_000_000),
  ),
  quantum: Values.integer("quantum", 1, 2 ** 31 - 1).pipe(
    Options.withDescription("Instructions of a turn, after which the next thread runs, 1 to 2^31-1"),
    Options.withDefault(64),
  ),
  schedule: Values.integer("schedule", 0, Number.MAX_SAFE_INTEGER).pipe(
    Options.withPseudoName("SEED"),
    Options.withDescription("Turns of random length, at most the quantum, in random order (default: round robin)"),
    Options.optional,
  ),
  test: Options.text("test").pipe(
    Options.withPseudoName("FILE:LINE"),
    Options.withDescription(
      "Run the record on this line of a dataset with the inputs of its first test, or of the one behind another colon",
    ),
    Options.optional,
  ),
  trace: Options.boolean("trace").pipe(
    Options.withDescription("Show each instruction and the registers that it changed"),
  ),
  json: Options.boolean("json").pipe(
    Options.withDescription("Print one JSON object; a trace then goes to standard error"),
  ),
  file: Args.text({ name: "FILE" }).pipe(
    Args.withDescription("Assembly text, or what nl asm writes; - is standard input"),
    Args.optional,
  ),
} as const

export const command = Command.make("run", entries, (options) =>
  Effect.flatMap(
    Effect.promise(() => import("../programs/runFile.js")),
    ({ run }) => run(options),
  ),
).pipe(Command.withDescription("Run a program and print what it wrote, its result in r0, and the instructions it took"))

export const documentation: Documentation<typeof entries> = {
  entries,
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
        ["test", "With --test, an object: number, of, input, memory, output, passed"],
        ["fault", "null, or an object: kind, address, thread, instruction, detail, line (null if not known)"],
      ],
    },
    {
      title: "Exit codes",
      rows: [
        ["0", "The program halted"],
        ["1", "It faulted, failed its test, or could not be read"],
      ],
    },
  ],
  examples: [
    { what: "Run a program with two inputs", words: "nl run examples/math/gcd.nl --reg r0=48 --reg r1=18" },
    { what: "See whether its threads get in each other's way", words: "nl run program.nl --quantum 3 --schedule 7" },
    { what: "Run the third test of the record on line 12", words: "nl run --test training_data.jsonl:12:3" },
    { what: "See every step", words: "nl run program.nl --trace --mem '0x10000=\"abc\"'" },
  ],
}
