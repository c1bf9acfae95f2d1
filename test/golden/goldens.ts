import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { createHash } from "node:crypto"
import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { TrainingExample } from "../../src/domain/TrainingExample.js"
import { GENERATOR_VERSION } from "../../src/domain/version.js"
import * as LocalGeneration from "../../src/layers/LocalGeneration.js"
import { takesInputs } from "../../src/services/dataset/recordTests.js"
import * as Datagen from "../../src/services/generator/Datagen.js"

/** The first 10,000 records at three seeds; the last is the largest that there is. */
const RECORDS = 10_000
const SEEDS = [1, 42, 2 ** 53 - 1]

/** The digest of as many records with tests, at one of the seeds. */
const TESTS = 4
const WITH_TESTS = `42, with ${TESTS} tests`

/** The seed of which single records are kept as lines. */
const READABLE_SEED = 42

/** SHA-256 of the lines of each seed. */
export type Digests = Readonly<Record<string, string>>

export interface Goldens {
  readonly digests: Digests
  /** For each category and level the first record of it, as the command writes them; then the first function. */
  readonly lines: string
}

/** Both files of goldens as they lie in a directory. */
export interface Recorded {
  /** By generator version: those of earlier ones stay, so that a dataset can be told its version. */
  readonly digests: Readonly<Record<string, Digests>>
  readonly lines: string
}

const bytesOf = (seed: number, tests?: number): Promise<Buffer> =>
  Datagen.lines({ numExamples: RECORDS, level: 5, seed, ...(tests === undefined ? {} : { tests }) }).pipe(
    Stream.runFold(new Array<Buffer>(), (batches, lines) => [...batches, Buffer.from(lines)]),
    Effect.map((batches) => Buffer.concat(batches)),
    Effect.provide(LocalGeneration.services),
    Effect.runPromise,
  )

const firstOfEach = (text: string): string => {
  const first = new Map<string, string>()
  for (const line of text.trimEnd().split("\n")) {
    const { category, level } = JSON.parse(line) as TrainingExample
    const key = `${level} ${category}`
    if (!first.has(key)) first.set(key, `${line}\n`)
  }
  return [...first.keys()]
    .sort()
    .map((key) => first.get(key)!)
    .join("")
}

/** The goldens of the code as it is now. */
export const makeGoldens = async (): Promise<Goldens> => {
  const digests: Record<string, string> = {}
  let lines = ""
  for (const seed of SEEDS) {
    const bytes = await bytesOf(seed)
    digests[seed] = createHash("sha256").update(bytes).digest("hex")
    if (seed === READABLE_SEED) lines = firstOfEach(bytes.toString("utf8"))
  }
  const bytes = await bytesOf(READABLE_SEED, TESTS)
  digests[WITH_TESTS] = createHash("sha256").update(bytes).digest("hex")
  const functions = bytes
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "" && takesInputs((JSON.parse(line) as TrainingExample).tests!))
  return { digests, lines: lines + firstOfEach(functions.join("\n")) }
}

const DIGESTS = "digests.json"
const LINES = "records.jsonl"

export const readGoldens = async (directory: string): Promise<Recorded> => ({
  digests: JSON.parse(await readFile(join(directory, DIGESTS), "utf8")) as Recorded["digests"],
  lines: await readFile(join(directory, LINES), "utf8").catch(() => ""),
})

/** The newest generator version that has goldens. */
export const newestVersion = ({ digests }: Recorded): number => Math.max(0, ...Object.keys(digests).map(Number))

const WAY_OUT =
  "raise GENERATOR_VERSION in src/domain/version.ts, say in CHANGELOG.md what changed, and run `npm run bless` again"

/**
 * Takes goldens as those of this generator version, and says what it did. Rejects where the version has others already:
 * two datasets of one version and seed would differ.
 */
export const bless = async (directory: string, goldens: Goldens, version = GENERATOR_VERSION): Promise<string> => {
  const recorded = await readGoldens(directory)
  const newest = newestVersion(recorded)
  if (version < newest) {
    throw new Error(`GENERATOR_VERSION is ${version}, below ${newest}, of which there are goldens already: ${WAY_OUT}`)
  }
  const same = (seed: string): boolean => goldens.digests[seed] === recorded.digests[version]?.[seed]
  const changed = Object.keys(goldens.digests).filter((seed) => version === newest && !same(seed))
  if (changed.length > 0) {
    throw new Error(
      `the records of seed ${changed.join(", ")} differ from those of generator version ${version}. If that is meant, ${WAY_OUT}`,
    )
  }
  if (version === newest && goldens.lines === recorded.lines)
    return `nothing has changed since generator version ${version}`
  const digests = { ...recorded.digests, [version]: goldens.digests }
  await writeFile(join(directory, DIGESTS), `${JSON.stringify(digests, undefined, 2)}\n`)
  await writeFile(join(directory, LINES), goldens.lines)
  return `the records of today are those of generator version ${version}`
}
