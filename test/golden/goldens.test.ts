import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import type { TrainingExample } from "../../src/domain/TrainingExample.js"
import { GENERATOR_VERSION } from "../../src/domain/version.js"
import { catalogue } from "../../src/tasks/catalogue.js"
import { bless, type Goldens, makeGoldens, newestVersion, readGoldens, type Recorded } from "./goldens.js"

const HERE = fileURLToPath(new URL(".", import.meta.url))
const CHANGELOG = readFileSync(new URL("../../CHANGELOG.md", import.meta.url), "utf8")

let made: Goldens
let recorded: Recorded
beforeAll(async () => {
  made = await makeGoldens()
  recorded = await readGoldens(HERE)
})

const parsed = (lines: string): ReadonlyArray<TrainingExample> =>
  lines
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as TrainingExample)

/**
 * A changed byte breaks every dataset that somebody wants to make again: what to do if it is meant, CONTRIBUTING.md says.
 * The lines show what changed, the digests that nothing else did.
 */
describe("golden records", () => {
  it("are the same as ever, one of each category and level", () => {
    assert.deepStrictEqual(parsed(made.lines), parsed(recorded.lines))
    assert.strictEqual(made.lines, recorded.lines)
  })

  it("are the same as ever, the first 10,000 of each seed", () => {
    assert.deepStrictEqual(made.digests, recorded.digests[GENERATOR_VERSION])
  })

  it("have a line for each category and level", () => {
    const pairs = (of: ReadonlyArray<{ readonly level: number; readonly category: string }>) =>
      [...new Set(of.map(({ category, level }) => `${level} ${category}`))].sort()
    const records = parsed(recorded.lines)
    const values = records.filter(({ tests }) => tests === undefined)
    const functions = records.filter(({ tests }) => tests !== undefined)
    assert.deepStrictEqual(pairs(values), pairs(catalogue))
    assert.deepStrictEqual(pairs(functions), pairs(catalogue.filter(({ asFunction }) => asFunction !== undefined)))
    assert.strictEqual(records.length, pairs(values).length + pairs(functions).length)
  })

  it("belong to the generator's version, of which CHANGELOG.md tells", () => {
    const told = Array.from(CHANGELOG.matchAll(/^### Data: generator version (\d+)$/gm), ([, version]) =>
      Number(version),
    )
    assert.strictEqual(newestVersion(recorded), GENERATOR_VERSION)
    assert.deepStrictEqual(
      told,
      Object.keys(recorded.digests)
        .map(Number)
        .sort((a, b) => b - a),
    )
  })
})

describe("blessing", () => {
  let directory = ""
  beforeAll(() => void (directory = mkdtempSync(join(tmpdir(), "nl-golden-"))))
  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  const copy = (): Promise<Recorded> => {
    cpSync(HERE, directory, { recursive: true })
    return readGoldens(directory)
  }
  const changed = (): Goldens => ({ digests: { ...made.digests, "42": "0".repeat(64) }, lines: `${made.lines}{}\n` })
  const refused = async (goldens: Goldens, version: number, message: RegExp) => {
    const before = await copy()
    const error = await bless(directory, goldens, version).then(
      () => undefined,
      (error: Error) => error,
    )
    assert.match(error?.message ?? "", message)
    assert.deepStrictEqual(await readGoldens(directory), before)
  }

  it("leaves goldens alone that hold", async () => {
    const before = await copy()
    assert.strictEqual(await bless(directory, made), `nothing has changed since generator version ${GENERATOR_VERSION}`)
    assert.deepStrictEqual(await readGoldens(directory), before)
  })

  it("refuses changed records under the same version, and says the way out", () =>
    refused(
      changed(),
      GENERATOR_VERSION,
      /^the records of seed 42 differ from those of generator version \d+\. If that is meant, raise GENERATOR_VERSION in src\/domain\/version\.ts, say in CHANGELOG\.md what changed, and run `npm run bless` again$/,
    ))

  it("refuses a version below that of the goldens", () =>
    refused(
      made,
      GENERATOR_VERSION - 1,
      /^GENERATOR_VERSION is \d+, below \d+, of which there are goldens already: raise /,
    ))

  it("takes changed records under a raised version, and keeps the digests of earlier ones", async () => {
    const before = await copy()
    const next = GENERATOR_VERSION + 1
    assert.strictEqual(
      await bless(directory, changed(), next),
      `the records of today are those of generator version ${next}`,
    )
    const after = await readGoldens(directory)
    assert.deepStrictEqual(after.digests, { ...before.digests, [next]: changed().digests })
    assert.strictEqual(after.lines, changed().lines)
    assert.strictEqual(newestVersion(after), next)
  })

  it("writes lines that are missing or were edited by hand", async () => {
    await copy()
    rmSync(join(directory, "records.jsonl"))
    await bless(directory, made)
    assert.strictEqual((await readGoldens(directory)).lines, made.lines)
  })
})
