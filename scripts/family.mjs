// Writes a new task family that passes the contract as it is: `npm run family memory/count_peaks`. With `--root DIR`
// into another copy of the repository.
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { CATEGORIES, writeCatalogue } from "./families.mjs"
import { root as here } from "./loadTypeScript.mjs"

const MOST_LETTERS = 40

/** Names that a family's file or the catalogue needs for something else, and words of the language. */
const TAKEN = new Set(
  (
    "asm ascending ascendingPair between by catalogue distinct drawn edged family int list mapped oneOf phrase pick shuffled " +
    "steps word " +
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends false " +
    "finally for function if implements import in instanceof interface let new null package private protected public return " +
    "static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
)

const fail = (problem) => {
  console.error(`family: ${problem}`)
  process.exit(2)
}

const read = () => {
  try {
    return parseArgs({ allowPositionals: true, options: { root: { type: "string", default: here } } })
  } catch (error) {
    return fail(error.message)
  }
}

const { positionals, values } = read()
const { root } = values
const [id, ...more] = positionals
if (id === undefined || more.length > 0) fail('name one family, as in "npm run family memory/count_peaks"')

const [category, name = ""] = id.split(/\/(.*)/s)
if (!CATEGORIES.includes(category)) fail(`"${category}" is not a category, the categories are ${CATEGORIES.join(", ")}`)
if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name))
  fail(`a name is lower-case words with _ between them, as in ${category}/count_peaks, not "${name}"`)
if (name.length > MOST_LETTERS) fail(`a name has at most ${MOST_LETTERS} characters, and ${name} has ${name.length}`)

const camelName = name.replace(/_(.)/g, (_, first) => first.toUpperCase())
if (TAKEN.has(camelName))
  fail(`"${camelName}" has another meaning in TypeScript or in a family's file, take another name`)

const path = `src/tasks/families/${category}/${camelName}.ts`
const target = join(root, path)
if (existsSync(target)) fail(`${id} exists, it is ${path}`)

const { format, resolveConfig } = await import("prettier")
const scaffold = readFileSync(join(here, "scripts", "scaffold", `${category}.ts`), "utf8")
const text = scaffold
  .replace('"../../src/tasks/dsl/index.js"', '"../../dsl/index.js"')
  .replaceAll("scaffoldName", camelName)
  .replaceAll("scaffold_name", name)
  .replaceAll("scaffold name", name.replaceAll("_", " "))
writeFileSync(target, await format(text, { ...(await resolveConfig(join(here, path))), parser: "typescript" }), {
  flag: "wx",
})
writeCatalogue(root)

console.log(`${path} is written, and listed in src/tasks/catalogue.ts. It passes the contract as it is; now make it yours:

  1. Change its parameters, wordings, answer and programs: docs/library.md has the language.
  2. npm run check -- ${id}
     npx vitest run test/tasks/contract.test.ts -t "shares no wording"
  3. npm run docs

A new family changes the records of every seed. Before \`npm run bless\`, raise GENERATOR_VERSION in src/domain/version.ts,
and say in CHANGELOG.md what changed in the data.`)
