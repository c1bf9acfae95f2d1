// Takes the records of today as the ones to be kept, if the generator's version was raised: see test/golden/goldens.ts.
import { join } from "node:path"
import { loadTypeScript, root } from "./loadTypeScript.mjs"

const { bless, makeGoldens } = await loadTypeScript('export { bless, makeGoldens } from "./test/golden/goldens.js"')
try {
  console.log(`bless: ${await bless(join(root, "test", "golden"), await makeGoldens())}`)
} catch (error) {
  console.error(`bless: ${error.message}`)
  process.exitCode = 1
}
