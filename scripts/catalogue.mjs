// Lists every task family of src/tasks/<category>/ in src/tasks/catalogue.ts, so that a family is one file.
import { readdirSync, readFileSync, writeFileSync } from "node:fs"

const CATEGORIES =
  "arithmetic bitwise math comparisons memory loops functions algorithms concurrency security crypto".split(" ")

const families = CATEGORIES.flatMap((category) =>
  readdirSync(new URL(`../src/tasks/${category}/`, import.meta.url))
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => {
      const source = readFileSync(new URL(`../src/tasks/${category}/${file}`, import.meta.url), "utf8")
      const name = /^export const (\w+) = family\(/m.exec(source)?.[1]
      if (name === undefined) throw new Error(`src/tasks/${category}/${file} exports no family`)
      return { name, path: `./${category}/${file.replace(/\.ts$/, ".js")}` }
    }),
)

const list = families.map(({ name }) => `  ${name},\n`).join("")
const text = `// Written by \`npm run catalogue\`: do not edit.
${families.map(({ name, path }) => `import { ${name} } from "${path}"\n`).join("")}import type { Family } from "./Family.js"

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
