// npm run samples -- [--count N] [--seed N] [NAME…]: computes the answers of N random samples of each family, in both forms, without
// running their programs: what goes wrong once in ten thousand samples, and that the contract's hundreds do not meet.
import { parseArgs } from "node:util"
import { loadTypeScript } from "./loadTypeScript.mjs"

const fail = (problem) => {
  console.error(`samples: ${problem}; usage: npm run samples -- [--count N] [--seed N] [NAME…]`)
  process.exit(2)
}

const read = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { count: { type: "string", default: "20000" }, seed: { type: "string", default: "1" } },
    })
  } catch (error) {
    return fail(error.message)
  }
}

const {
  positionals: names,
  values: { count, seed },
} = read()
if (!/^[1-9]\d{0,8}$/.test(count)) fail(`--count must be a whole number from 1 to 999999999, not "${count}"`)
if (!/^\d{1,9}$/.test(seed)) fail(`--seed must be a whole number from 0 to 999999999, not "${seed}"`)

const { catalogue } = await loadTypeScript(`export { catalogue } from "./src/tasks/catalogue.js"`)
const chosen = catalogue.filter(
  ({ id }) => names.length === 0 || names.some((name) => id === name || id.startsWith(`${name}/`)),
)
if (chosen.length === 0) fail(`no family is called ${names.join(" or ")}`)

/** Draws that differ from family to family (mulberry32). */
const drawsOf = (id) => {
  let state = [...id].reduce((sum, c) => (Math.imul(sum, 31) + c.charCodeAt(0)) | 0, Number(seed))
  const word = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) >>> 0
  }
  return { word, below: (n) => Math.floor((word() / 2 ** 32) * n) }
}

let wrong = 0
let samples = 0
for (const family of chosen)
  for (const form of [family, family.asFunction]) {
    if (form === undefined) continue
    const draws = drawsOf(family.id)
    const isFunction = form !== family
    for (let n = 0; n < Number(count); n++) {
      const part = n % form.parts.length
      const point = Math.floor(((draws.word() * 2 ** 21 + (draws.word() >>> 11)) / 2 ** 53) * form.parts[part].size)
      samples++
      try {
        const sample = form.sample(part, point, draws)
        if (!Number.isSafeInteger(sample.answer))
          throw new Error(`the answer is ${sample.answer}: ${JSON.stringify(sample.parameters)?.slice(0, 300)}`)
        if (isFunction) form.tests(sample, 4, draws)
      } catch (error) {
        wrong++
        console.log(`${family.id}${isFunction ? " as a function" : ""}, part ${part}, point ${point}: ${error.message}`)
        break
      }
    }
  }
console.log(`samples: ${samples} of ${chosen.length} families, ${wrong} forms of families go wrong`)
process.exitCode = wrong > 0 ? 1 : 0
