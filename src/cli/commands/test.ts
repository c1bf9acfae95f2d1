import * as Command from "@effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Flag from "../kit/Flag.js"
import * as Operand from "../kit/Operand.js"
import type { Documentation } from "../nl.js"
import { DEFAULT_DIRECTORY, whereExamplesAre } from "./shippedExamples.js"

const flags = {} as const

const paths = Operand.variadic(
  { name: "PATHS", description: ".nl files, directories to search for them, and pipes; - is standard input" },
  [DEFAULT_DIRECTORY],
)

export const command = Command.make("test", { ...Flag.options(flags), paths: paths.args }, (options) =>
  Effect.flatMap(
    Effect.promise(() => import("../programs/testFiles.js")),
    ({ test }) => test(options),
  ).pipe(Effect.mapError((error) => whereExamplesAre(error, "name another directory"))),
)

export const documentation: Documentation = {
  name: "test",
  flags: Object.values(flags),
  operands: [paths],
  manual: {
    summary: "Run every @test in the headers of .nl files",
    tables: [
      {
        title: "Headers",
        rows: [
          ["; @test: r0=48, r1=18 -> r0=6", "Registers before, and what must hold after"],
          ['; @test: [0x10000]="abc\\0" -> r0=3', "Memory before, as text or as numbers of 8 bytes"],
          ["; @mock: sha256=32", "What an extension gives in the file's tests, instead of being called"],
        ],
      },
    ],
    examples: [
      { what: "Test all examples", words: "nl test" },
      { what: "Test one program, and all those in a directory", words: "nl test program.nl examples/math" },
    ],
  },
}
