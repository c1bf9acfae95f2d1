import { execFile } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

const root = fileURLToPath(new URL("../../", import.meta.url))

/** A directory in which the built package is installed, with its peers, as in the project of somebody who uses it. */
export const userProject = () => {
  const path = mkdtempSync(join(tmpdir(), "nl-user-"))
  writeFileSync(join(path, "package.json"), '{ "private": true, "type": "module" }')
  mkdirSync(join(path, "node_modules"))
  symlinkSync(root, join(path, "node_modules/nl-datagen"))
  for (const peer of ["effect", "@effect"])
    symlinkSync(join(root, "node_modules", peer), join(path, "node_modules", peer))
  return {
    path,
    /** Runs a module in the directory, and gives what it prints. Fails with what it prints if it fails. */
    run: async (name: string, source: string): Promise<string> => {
      writeFileSync(join(path, name), source)
      const { stderr, stdout } = await promisify(execFile)(process.execPath, [name], { cwd: path, encoding: "utf8" })
      return stdout + stderr
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}
