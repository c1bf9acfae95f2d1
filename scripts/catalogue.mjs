// Lists every task family of src/tasks/families/<category>/ in src/tasks/catalogue.ts, so that a family is one file.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { catalogueText, writeCatalogue } from "./families.mjs"
import { root } from "./loadTypeScript.mjs"

if (process.argv.includes("--check")) {
  if (readFileSync(join(root, "src/tasks/catalogue.ts"), "utf8") !== catalogueText(root)) {
    console.error("src/tasks/catalogue.ts is out of date: run `npm run catalogue`")
    process.exit(1)
  }
} else writeCatalogue(root)
