import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { userProject } from "./support/userProject.js"

/** The package as `npm run build` makes it, used by its name. */

const root = fileURLToPath(new URL("../", import.meta.url))
const packageJson = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>
  readonly sideEffects: ReadonlyArray<string>
}

let project: ReturnType<typeof userProject>
beforeAll(() => void (project = userProject()))
afterAll(() => project.remove())

const bundle = (contents: string, external: Array<string> = []) =>
  build({
    stdin: { contents, resolveDir: project.path },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    external,
    write: false,
    metafile: true,
    logLevel: "silent",
  })

const PRODUCT = `
  import { Machine, assemble } from "nl-datagen/machine"
  const { bytes } = assemble("mul r0, r1, r2\\nhalt")
  const machine = new Machine()
  machine.run(bytes, bytes.length, { registers: [[1, 6n], [2, 7n]] })
  console.log(String(machine.result))`

describe("nl-datagen/machine", () => {
  it("bundles to less than 120 kB, without Effect, and runs", async () => {
    const { metafile, outputFiles, warnings } = await bundle(PRODUCT)
    const [{ contents, text }] = outputFiles as [(typeof outputFiles)[number]]
    assert.isBelow(contents.length, 120_000)
    assert.deepStrictEqual(warnings, [])
    assert.isEmpty(Object.keys(metafile.inputs).filter((path) => /node_modules\/(effect|@effect)\//.test(path)))
    assert.strictEqual(await project.run("bundled.mjs", text), "42\n")
  })
})

describe("the package", () => {
  it.each([
    ["nl-datagen", ["Datagen", "LocalGeneration", "RecordChecker", "Machine", "Task", "catalogue"]],
    ["nl-datagen/machine", ["Machine", "assemble", "decodeProgram", "encodeProgram", "printProgram", "makeHost"]],
    ["nl-datagen/families", ["catalogue", "family", "asm", "int", "list"]],
    ["nl-datagen/dataset", ["RecordChecker", "TrainingExample", "promptAsRead"]],
  ])("has an entry %s", async (entry, names) => {
    const found = await project.run(
      "entry.mjs",
      `import * as entry from "${entry}"; console.log(Object.keys(entry).join(" "))`,
    )
    assert.includeMembers(found.trim().split(" "), names)
  })

  it("has in its entry of everything the same things as in the others", async () => {
    const source = `
      import * as all from "nl-datagen"
      import * as machine from "nl-datagen/machine"
      import * as dataset from "nl-datagen/dataset"
      import * as families from "nl-datagen/families"
      const { catalogue, InvalidFamily, ...dsl } = families
      const own = { ...machine, ...dataset, catalogue, InvalidFamily }
      for (const [name, value] of Object.entries(own)) if (all[name] !== value) console.log(name)
      for (const [name, value] of Object.entries(dsl)) if (all.Task[name] !== value) console.log(name)
      console.log(Object.keys(own).length > 15, Object.keys(dsl).length > 10)`
    assert.strictEqual(await project.run("same.mjs", source), "true true\n")
  })

  it("hides what is not an entry", async () => {
    const source = (name: string) => `import("nl-datagen/${name}").catch(({ code }) => console.log(code))`
    assert.strictEqual(await project.run("hidden.mjs", source("dist/index.js")), "ERR_PACKAGE_PATH_NOT_EXPORTED\n")
  })

  it("does nothing on import, as it says", async () => {
    const entries = Object.keys(packageJson.exports).filter((entry) => !entry.endsWith(".json"))
    const imports = entries.map((entry) => `import "nl-datagen${entry.slice(1)}"`).join("\n")
    const { outputFiles } = await bundle(imports)
    assert.strictEqual(outputFiles[0]?.text, "")
    // Nor does anything hang, print, or change what is global.
    const before = "const before = Reflect.ownKeys(globalThis).map(String).join()\n"
    const after = "console.log(before === Reflect.ownKeys(globalThis).map(String).join())"
    const dynamic = entries.map((entry) => `await import("nl-datagen${entry.slice(1)}")\n`).join("")
    const effect = `await import("effect")\nawait import("@effect/platform")\n`
    assert.strictEqual(await project.run("import.mjs", effect + before + dynamic + after), "true\n")
  })

  it("names as having side effects what runs when it is imported", () => {
    const scripts = packageJson.sideEffects.filter((path) => !path.includes("*"))
    assert.deepStrictEqual(scripts, ["./dist/nl.js", "./dist/worker.js"])
    for (const script of scripts) assert.isTrue(existsSync(join(root, script)), script)
    // The command's own code is in the one chunk that nl.js imports.
    const imported = /import\("\.\/(chunk-main-[^"]+\.js)"\)/.exec(readFileSync(join(root, "dist/nl.js"), "utf8"))
    assert.isNotNull(imported)
    assert.include(packageJson.sideEffects, "./dist/chunk-main-*.js")
  })

  it("has a script and a source map for each entry, and its version", async () => {
    for (const [entry, target] of Object.entries(packageJson.exports)) {
      if (typeof target === "string") continue
      const script = join(root, target.default)
      const text = readFileSync(script, "utf8")
      assert.match(text, /\n\/\/# sourceMappingURL=\w+\.js\.map\n$/, entry)
      assert.isTrue(existsSync(`${script}.map`), entry)
    }
    const version = `
      import { createRequire } from "node:module"
      console.log(createRequire(import.meta.url)("nl-datagen/package.json").name)`
    assert.strictEqual(await project.run("version.mjs", version), "nl-datagen\n")
  })

  it("tells in a stack trace where in the sources an error is", async () => {
    const source = `
      import { setSourceMapsEnabled } from "node:process"
      setSourceMapsEnabled(true)
      const { Machine } = await import("nl-datagen/machine")
      try {
        new Machine().run(new Uint8Array(4), 4, { registers: [[99, 1n]] })
      } catch (error) {
        console.log(error.stack)
      }`
    assert.match(await project.run("trace.mjs", source), /src\/vm\/exec\/Machine\.ts:\d+/)
  })
})
