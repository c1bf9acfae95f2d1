import * as Args from "@effect/cli/Args"
import * as Command from "@effect/cli/Command"
import * as Effect from "effect/Effect"
import type { Documentation } from "../kit/entries.js"
import { DEFAULT_DIRECTORY, whereExamplesAre } from "./shippedExamples.js"

const entries = {
  paths: Args.text({ name: "PATHS" }).pipe(
    Args.withDescription(".nl files, directories to search for them, and pipes; - is standard input"),
    Args.repeated,
    Args.map((given) => (given.length === 0 ? [DEFAULT_DIRECTORY] : given)),
  ),
} as const

export const command = Command.make("test", entries, (options) =>
  Effect.flatMap(
    Effect.promise(() => import("../programs/testFiles.js")),
    ({ test }) => test(options),
  ).pipe(Effect.mapError((error) => whereExamplesAre(error, "name another directory"))),
).pipe(Command.withDescription("Run every @test in the headers of .nl files"))

export const documentation: Documentation<typeof entries> = {
  entries,
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
}
