// npm run check -- NAME…: what the contract says of families (`math/gcd`, `loops`): seconds instead of the minutes of all.
import { loadTypeScript } from "./loadTypeScript.mjs"

const names = process.argv.slice(2).filter((word) => !word.startsWith("--"))
/** `--functions`: the function form alone. */
const onlyFunctions = process.argv.includes("--functions")
const isShort = process.argv.includes("--short")
const { catalogue, familyDefects, functionReport, methodReport } = await loadTypeScript(`
  export { catalogue } from "./src/tasks/catalogue.js"
  export { familyDefects } from "./test/tasks/contract.js"
  export { functionReport } from "./test/tasks/method/functions.js"
  export { methodReport } from "./test/tasks/method/method.js"
`)
const chosen = catalogue.filter(
  ({ id }) => names.length === 0 || names.some((name) => id === name || id.startsWith(`${name}/`)),
)
if (chosen.length === 0) {
  console.error(`no family is called ${names.join(" or ")}; families have ids such as math/gcd`)
  process.exit(2)
}

/** The most findings of a kind that are shown in full. */
const SHOWN = 3
let wrong = 0
const total = new Map()
for (const family of chosen) {
  if (onlyFunctions && family.asFunction === undefined) continue
  const figures = []
  const all = []
  if (!onlyFunctions) {
    const { excepted, findings, guess, rarestBranch } = methodReport(family)
    const defects = familyDefects(family, 600).map((message) => ({ check: "contract", message }))
    all.push(...findings, ...defects)
    figures.push(
      `best guess ${(100 * guess.share).toFixed(0)} % (${guess.name})`,
      `rarest branch ${(100 * rarestBranch).toFixed(1)} %`,
      `${excepted.length} excepted`,
    )
  }
  if (family.asFunction !== undefined) {
    try {
      const { different, exceptions, failing, findings } = functionReport(family.asFunction)
      all.push(...findings)
      figures.push(`as a function: ${failing} of ${different} wrong programs fail, ${exceptions.size} exceptions`)
    } catch (error) {
      all.push({ check: "made", message: `function form: ${error.message}` })
    }
  }
  if (all.length > 0) wrong++
  const byCheck = new Map()
  for (const { check, message } of all) byCheck.set(check, [...(byCheck.get(check) ?? []), message])
  console.log(`${all.length === 0 ? "ok " : "BAD"} ${family.id}: ${figures.join(", ")}`)
  for (const [check, messages] of byCheck) {
    total.set(check, (total.get(check) ?? 0) + 1)
    console.log(`  ${check}: ${messages.length}`)
    if (isShort) continue
    for (const message of messages.slice(0, SHOWN)) console.log(`    ${message.replaceAll("\n", "\n      ")}`)
  }
}
console.log(
  `${chosen.length - wrong} of ${chosen.length} families pass. ${[...total].map(([check, n]) => `${check}: ${n}`).join(", ")}`,
)
process.exitCode = wrong > 0 ? 1 : 0
