// What scripts know of the task families in a clone's src/tasks/.
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

export const CATEGORIES =
  "arithmetic bitwise math comparisons memory loops functions algorithms concurrency security crypto".split(" ")

const directoryOf = (root, category) => join(root, "src", "tasks", "families", category)

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

/** The families of one category, in order of their files. Throws where a file, its export and its id have not one name. */
export const familiesIn = (root, category) =>
  readdirSync(directoryOf(root, category))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.replace(/\.ts$/, ""))
    .map((name) => ({ name, place: PLACES[`${category}/${name}`] ?? name }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ name }) => {
      const path = `src/tasks/families/${category}/${name}.ts`
      const source = readFileSync(join(root, path), "utf8")
      const [, exported, id] = /^export const (\w+) = family\(\{\n {2}id: "([^"]+)"/m.exec(source) ?? []
      if (id === undefined) throw new Error(`${path} exports no family that begins with its id`)
      if (exported !== name || camelCase(id) !== `${category}/${name}`)
        throw new Error(`${path} exports ${exported}, which is ${id}: the three must have one name`)
      return { category, path, name, id }
    })

/** The text of src/tasks/catalogue.ts. */
export const catalogueText = (root) => {
  const families = CATEGORIES.flatMap((category) => familiesIn(root, category))
  // Two categories may have families of one name: those are imported under the category's, too.
  const names = families.map(({ name }) => name)
  const imported = families.map(({ category, name, path }) => {
    const unique = names.indexOf(name) === names.lastIndexOf(name)
    const local = unique ? name : category + name[0].toUpperCase() + name.slice(1)
    const from = path.replace("src/tasks/", "./").replace(/\.ts$/, ".js")
    return { local, line: `import { ${unique ? name : `${name} as ${local}`} } from "${from}"\n` }
  })
  return `// Written by \`npm run catalogue\`: do not edit.
${imported.map(({ line }) => line).join("")}import type { Family } from "./dsl/Family.js"

/** All task families, in order of category and file. The order is part of the generator's version. */
export const catalogue: ReadonlyArray<Family> = [
${imported.map(({ local }) => `  ${local},\n`).join("")}]
`
}

export const writeCatalogue = (root) => writeFileSync(join(root, "src", "tasks", "catalogue.ts"), catalogueText(root))
