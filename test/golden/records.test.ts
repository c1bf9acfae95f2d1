import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { createHash } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import * as LocalGeneration from "../../src/layers/LocalGeneration.js"
import * as Datagen from "../../src/services/generator/Datagen.js"

/**
 * The first 10,000 records at three seeds, as SHA-256 of their lines. A changed byte breaks every dataset that somebody
 * wants to make again: `npm run bless` takes the new ones, on purpose.
 */
const FILE = new URL("./records.json", import.meta.url)

const digest = (seed: number) =>
  Effect.runPromise(
    Stream.runFold(Datagen.lines({ numExamples: 10_000, level: 5, seed }), createHash("sha256"), (hash, lines) =>
      hash.update(lines),
    ).pipe(
      Effect.map((hash) => hash.digest("hex")),
      Effect.provide(LocalGeneration.services),
    ),
  )

describe("golden records", () => {
  it("are the same as ever", async () => {
    const digests = { "42": await digest(42), "1": await digest(1), "9007199254740991": await digest(2 ** 53 - 1) }
    if (process.env["BLESS"] !== undefined) writeFileSync(FILE, `${JSON.stringify(digests, undefined, 2)}\n`)
    expect(digests).toEqual(JSON.parse(readFileSync(FILE, "utf8")))
  })
})
