// What scripts know of the task families in a clone's src/tasks/.
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

export const CATEGORIES =
  "arithmetic bitwise math comparisons memory loops functions algorithms concurrency security crypto".split(" ")

const directoryOf = (root, category) => join(root, "src", "tasks", "families", category)

/** The families of one category, in order of their files. */
export const familiesIn = (root, category) =>
  readdirSync(directoryOf(root, category))
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => {
      const path = `src/tasks/families/${category}/${file}`
      const source = readFileSync(join(root, path), "utf8")
      const name = /^export const (\w+) = family\(/m.exec(source)?.[1]
      if (name === undefined) throw new Error(`${path} exports no family`)
      return { category, path, name, id: /^ {2}id: "([^"]+)"/m.exec(source)?.[1] }
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
