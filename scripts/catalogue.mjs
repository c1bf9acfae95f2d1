// Lists every task family of src/tasks/families/<category>/ in src/tasks/catalogue.ts, so that a family is one file.
import { readdirSync, readFileSync, writeFileSync } from "node:fs"

const CATEGORIES =
  "arithmetic bitwise math comparisons memory loops functions algorithms concurrency security crypto".split(" ")

/** The order is part of the data: families whose files got another name stay where the old one put them. */
const PLACES = {
  "bitwise/and": "bitwiseAnd",
  "bitwise/not": "bitwiseNot",
  "bitwise/or": "bitwiseOr",
  "bitwise/xor": "bitwiseXor",
  "math/gcd": "greatestCommonDivisor",
}

/** A family's name, and so its file's, is its id's in camel case. */
const camelCase = (id) => id.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())

const families = CATEGORIES.flatMap((category) =>
  readdirSync(new URL(`../src/tasks/families/${category}/`, import.meta.url))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.replace(/\.ts$/, ""))
    .map((name) => ({ name, place: PLACES[`${category}/${name}`] ?? name }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ name }) => {
      const source = readFileSync(new URL(`../src/tasks/families/${category}/${name}.ts`, import.meta.url), "utf8")
      const [, exported, id] = /^export const (\w+) = family\(\{\n  id: "([^"]+)"/m.exec(source) ?? []
      if (id === undefined)
        throw new Error(`src/tasks/families/${category}/${name}.ts exports no family that begins with its id`)
      if (exported !== name || camelCase(id) !== `${category}/${name}`)
        throw new Error(
          `src/tasks/families/${category}/${name}.ts exports ${exported}, which is ${id}: the three must have one name`,
        )
      return { name, category, path: `./families/${category}/${name}.js` }
    }),
)

/** Two categories may have families of one name: those are imported under the category's, too. */
const names = families.map(({ name }) => name)
for (const family of families) {
  const unique = names.indexOf(family.name) === names.lastIndexOf(family.name)
  const longer = family.category + family.name[0].toUpperCase() + family.name.slice(1)
  family.binding = unique ? family.name : `${family.name} as ${longer}`
  family.local = unique ? family.name : longer
}

const list = families.map(({ local }) => `  ${local},\n`).join("")
const text = `// Written by \`npm run catalogue\`: do not edit.
${families.map(({ binding, path }) => `import { ${binding} } from "${path}"\n`).join("")}import type { Family } from "./dsl/Family.js"

/** All task families, in order of category and file. The order is part of the generator's version. */
export const catalogue: ReadonlyArray<Family> = [
${list}]
`
const target = new URL("../src/tasks/catalogue.ts", import.meta.url)
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== text) {
    console.error("src/tasks/catalogue.ts is out of date: run `npm run catalogue`")
    process.exit(1)
  }
} else writeFileSync(target, text)
