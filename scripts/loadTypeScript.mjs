import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { build } from "esbuild"

/** The repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Imports TypeScript text that stands, as it were, in the root: scripts get parts of src/ and test/ by it. */
export const loadTypeScript = async (contents) => {
  const directory = await mkdtemp(join(tmpdir(), "nl-script-"))
  const outfile = join(directory, "parts.mjs")
  try {
    await build({
      absWorkingDir: root,
      stdin: { contents, resolveDir: root, loader: "ts" },
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      outfile,
      logLevel: "warning",
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
