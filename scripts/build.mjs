// Builds dist/: nl.js (the command, everything bundled in), worker.js (its threads, if there are any),
// report.js and report.css (what runs in the page of nl report, and how it looks),
// index.js, machine.js, families.js, dataset.js (the library; effect and @effect/* stay imports) with source maps, and
// types/ (its declarations).
// `--no-types` leaves the declarations as they are, which is quicker.
import { spawn } from "node:child_process"
import { chmod, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises"
import { existsSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, "dist")
const source = (name) => join(root, "src", name)

const shared = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  // Everything lies flat in dist/, so `new URL("./worker.js", import.meta.url)` holds in every chunk.
  outdir: dist,
  chunkNames: "chunk-[name]-[hash]",
  splitting: true,
  metafile: true,
  logLevel: "warning",
  legalComments: "none",
}

const entries = (names) =>
  Object.fromEntries(names.filter(([, file]) => existsSync(source(file))).map(([name, file]) => [name, source(file)]))

const command = () =>
  build({
    ...shared,
    entryPoints: entries([
      ["nl", "start.ts"],
      ["worker", "worker.ts"],
    ]),
    minify: true,
  })

/** The entries of the library: package.json's `exports`. */
const LIBRARY = ["index", "machine", "families", "dataset"]

const library = () =>
  build({
    ...shared,
    entryPoints: entries(LIBRARY.map((name) => [name, `${name}.ts`])),
    sourcemap: true,
    chunkNames: "chunk-index-[name]-[hash]",
    external: ["effect", "effect/*", "@effect/*"],
  })

/** Goes into a page as it is, so it is one script without imports. Its tsconfig.json tells what `node:crypto` is there. */
const page = async () => {
  const folder = join(root, "src", "cli", "report")
  const result = await build({
    ...shared,
    entryPoints: ["browser/main.tsx", "report.css"].map((name) => ({ in: join(folder, name), out: "report" })),
    tsconfig: join(folder, "browser", "tsconfig.json"),
    platform: "browser",
    format: "iife",
    target: "es2022",
    splitting: false,
    minify: true,
    // Pages go to others, and what is in them asks for its licence to be named.
    legalComments: "eof",
  })
  const script = await readFile(join(dist, "report.js"), "utf8")
  if (/<\/script|<!--/i.test(script)) throw new Error("dist/report.js holds what would end its script element")
  return result
}

const declarations = () =>
  new Promise((resolve, reject) => {
    const tsc = join(root, "node_modules", "typescript", "bin", "tsc")
    spawn(process.execPath, [tsc, "-p", join(root, "tsconfig.build.json")], { stdio: "inherit" })
      .on("error", reject)
      .on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`tsc ended with exit code ${code}`))))
  })

/** Scripts and source maps in dist/ that no build of this run wrote. */
const stale = async (results) => {
  const written = new Set(
    results.flatMap(({ metafile }) => Object.keys(metafile.outputs).map((path) => basename(path))),
  )
  return (await readdir(dist)).filter((name) => /\.js(\.map)?$/.test(name) && !written.has(name))
}

const hasLibrary = existsSync(source("index.ts"))
const withTypes = hasLibrary && !process.argv.includes("--no-types")

await mkdir(dist, { recursive: true })
if (withTypes) await rm(join(dist, "types"), { recursive: true, force: true })
const [results] = await Promise.all([
  Promise.all([command(), page(), ...(hasLibrary ? [library()] : [])]),
  withTypes ? declarations() : undefined,
])
for (const name of await stale(results)) await rm(join(dist, name))

// esbuild names chunks of which an entry needs nothing: other bundlers warn of that, since package.json says that they do nothing
// by themselves. The line stays, so that source maps fit.
for (const name of hasLibrary ? LIBRARY : []) {
  const path = join(dist, `${name}.js`)
  await writeFile(path, (await readFile(path, "utf8")).replace(/^import "\.\/chunk-index-[^"]+";$/gm, ""))
}

const nl = join(dist, "nl.js")
if (!(await readFile(nl, "utf8")).startsWith("#!")) throw new Error("dist/nl.js lacks its #! line")
await chmod(nl, 0o755)
