import { createHash } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { nl } from "./support/run.js"

let directory = ""
beforeAll(() => void (directory = mkdtempSync(join(tmpdir(), "nl-workers-"))))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const digest = (text: Buffer) => createHash("sha256").update(text).digest("hex")

/** Records to generate: several chunks for each of three workers, and a last one that is not full. */
const RECORDS = "60001"

/** Milliseconds: seven threads get the program ready seven times, on two cores or fewer. */
const PATIENCE = 400_000

describe("nl datagen --workers", () => {
  it(
    "writes the same bytes with any number of threads, and a longer run begins with a shorter one",
    { timeout: PATIENCE },
    async () => {
      const digests = new Set<string>()
      let whole = ""
      for (const workers of ["1", "2", "3", "7"]) {
        const run = await nl(directory, "datagen", "-n", RECORDS, "-o", "a.jsonl", "--workers", workers)
        expect(run).toMatchObject({ code: 0, stderr: "" })
        const file = readFileSync(join(directory, "a.jsonl"))
        digests.add(digest(file))
        whole = file.toString("latin1")
      }
      expect(digests.size).toBe(1)
      expect(whole.split("\n")).toHaveLength(60002)
      const short = await nl(directory, "datagen", "-n", "1000", "-o", "-")
      expect(short.code).toBe(0)
      expect(whole.startsWith(short.stdout)).toBe(true)
    },
  )

  it("writes any part of a run alone, with any number of threads", { timeout: PATIENCE }, async () => {
    const run = async (...words: ReadonlyArray<string>) => {
      const { code, stderr } = await nl(directory, "datagen", "-o", "part.jsonl", "--level", "3", ...words)
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
      return readFileSync(join(directory, "part.jsonl"), "latin1")
    }
    const whole = await run("-n", "41000", "--workers", "1")
    const part = whole.split("\n").slice(7001, 7001 + 33_000)
    for (const workers of ["1", "2", "3"])
      expect(digest(Buffer.from(await run("-n", "33000", "--from", "7001", "--workers", workers)))).toBe(
        digest(Buffer.from(`${part.join("\n")}\n`)),
      )
  })

  it.each([["0"], ["1025"], ["two"], ["-1"]])("refuses %s", async (workers) => {
    const run = await nl(directory, "datagen", "-n", "10", "-o", "b.jsonl", "--workers", workers)
    expect(run).toMatchObject({ code: 2, stdout: "" })
    expect(run.stderr).toMatch(/^nl datagen: --workers must be a whole number from 1 to 1024[^\n]*\n$/)
  })
})
