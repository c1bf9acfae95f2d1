import { createHash } from "node:crypto"
import { writeFileSync, readFileSync, existsSync } from "node:fs"
import { loadTypeScript } from "./loadTypeScript.mjs"
const { catalogue, maker } = await loadTypeScript(`
  export { catalogue } from "./src/tasks/catalogue.js"
  export { maker } from "./test/tasks/method/samples.js"
`)
const out = {}
const names = process.argv.slice(3)
for (const f of catalogue) {
  if (f.category !== "comparisons" && f.category !== "loops") continue
  if (names.length && !names.includes(f.id)) continue
  const h = createHash("sha256")
  const make = maker(f)
  for (let k = 0; k < 1500; k++) { const m = make(k); h.update(m.prompt + "\n" + m.assembly + "\n" + m.answer + ""); h.update(m.bytes) }
  out[f.id] = h.digest("hex")
}
if (process.argv[2] === "base") writeFileSync("/tmp/cl/base.json", JSON.stringify(out))
else { const b = JSON.parse(readFileSync("/tmp/cl/base.json")); for (const k in out) if (b[k] !== out[k]) console.log("CHANGED", k); console.log("hashed", Object.keys(out).length) }
