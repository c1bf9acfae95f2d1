import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../../../", import.meta.url))

/** Builds the program once a test run. */
export const setup = () => {
  execFileSync(process.execPath, [`${root}scripts/build.mjs`, "--no-types"], { stdio: "inherit" })
}
