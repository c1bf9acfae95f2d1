import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, beforeEach } from "vitest"

/** A new directory for each test of the file that asks for it. */
export const testDirectory = () => {
  let path = ""
  beforeEach(() => void (path = mkdtempSync(join(tmpdir(), "nl-test-"))))
  afterEach(() => rmSync(path, { recursive: true, force: true }))
  return {
    get path() {
      return path
    },
    write: (name: string, content: string | Uint8Array) => {
      mkdirSync(dirname(join(path, name)), { recursive: true })
      writeFileSync(join(path, name), content)
    },
    text: (name: string) => readFileSync(join(path, name), "utf8"),
    bytes: (name: string) => Array.from(readFileSync(join(path, name))),
  }
}
