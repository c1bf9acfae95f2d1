import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "vitest"

const root = fileURLToPath(new URL("../src/", import.meta.url))

/** What each file of src/ imports of it, as a value, as a type, or when it is needed; names without .ts or .tsx. */
const imports = new Map(
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => {
      const names = readFileSync(join(root, file), "utf8").matchAll(/(?:from |import\()"(\.[^"]+)\.js"/g)
      return [file.replace(/\.tsx?$/, ""), Array.from(names, ([, name]) => join(dirname(file), name!))] as const
    }),
)

describe("src", () => {
  it("has no circle of imports, of types either", () => {
    const done = new Set<string>()
    const path: Array<string> = []
    const visit = (file: string): void => {
      const at = path.indexOf(file)
      if (at >= 0) assert.fail(`${path.slice(at).join(" → ")} → ${file}`)
      if (done.has(file)) return
      path.push(file)
      for (const imported of imports.get(file) ?? []) visit(imported)
      path.pop()
      done.add(file)
    }
    for (const file of imports.keys()) visit(file)
    assert.strictEqual(done.size, imports.size)
  })
})
