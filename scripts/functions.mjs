// npm run functions -- NAME [COUNT]: a family's first samples as functions, with their tests, to be read.
import { loadTypeScript } from "./loadTypeScript.mjs"

const [name = "", count = "8"] = process.argv.slice(2)
const { catalogue, maker } = await loadTypeScript(`
  export { catalogue } from "./src/tasks/catalogue.js"
  export { maker } from "./test/tasks/method/samples.js"
`)
const family = catalogue.find(({ id }) => id === name)?.asFunction
if (family === undefined) {
  console.error(`no family with a function form is called "${name}"; families have ids such as math/gcd`)
  process.exit(2)
}
console.log(`${family.id}: ${family.size} prompts`)
const make = maker(family)
for (let k = 0; k < Number(count); k++) {
  const { assembly, prompt, tests } = make(k)
  console.log(`\n${prompt}\n${assembly.replace(/^/gm, "    ")}`)
  for (const { input, memory, output } of tests) {
    const bytes = memory.length === 0 ? "" : ` and ${memory.length} bytes [${memory.slice(0, 24).join(",")}]`
    console.log(`  [${input.join(", ")}]${bytes} -> ${output}`)
  }
}
