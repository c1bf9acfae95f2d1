// Lists every task family of src/tasks/families/<category>/ in src/tasks/catalogue.ts, so that a family is one file.
import { readdirSync, readFileSync, writeFileSync } from "node:fs"

const CATEGORIES =
  "arithmetic bitwise math comparisons memory loops functions algorithms concurrency security crypto".split(" ")

const families = CATEGORIES.flatMap((category) =>
  readdirSync(new URL(`../src/tasks/families/${category}/`, import.meta.url))
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => {
      const source = readFileSync(new URL(`../src/tasks/families/${category}/${file}`, import.meta.url), "utf8")
      const name = /^export const (\w+) = family\(/m.exec(source)?.[1]
      if (name === undefined) throw new Error(`src/tasks/families/${category}/${file} exports no family`)
      return { name, category, path: `./families/${category}/${file.replace(/\.ts$/, ".js")}` }
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
