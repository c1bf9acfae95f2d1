// npm run examples -- FILE…: what the tests of the corpus say of programs in examples/, and the prompts of their records.
import { readFileSync } from "node:fs"
import { loadTypeScript } from "./loadTypeScript.mjs"

const words = process.argv.slice(2)
const files = words.filter((word) => !word.startsWith("--"))
if (files.length === 0) {
  console.error("npm run examples -- FILE… [--prompts]: name .nl files, such as examples/math/gcd.nl")
  process.exit(2)
}
const { programReport, recordsReport } = await loadTypeScript(`export * from "./test/examples/corpus.js"`)
let bad = 0
for (const file of files) {
  const source = readFileSync(file, "utf8")
  const { failing, findings, mutants, tests } = programReport(file, source)
  // Without a program there are no records.
  const { leftOut, records } = findings.length > 0 ? { leftOut: [], records: [] } : recordsReport(file, source)
  const all = [...findings, ...leftOut.map(({ count, line, reason }) => `${count} left out: ${reason} (line ${line})`)]
  if (all.length > 0) bad++
  console.log(
    `${all.length === 0 ? "ok " : "BAD"} ${file}: ${tests} tests, ${records.length} records, ` +
      `${failing} of ${mutants} changed programs fail a test`,
  )
  for (const finding of all) console.log(`  ${finding}`)
  if (words.includes("--prompts"))
    for (const { expected_output, prompt } of records) console.log(`  ${prompt} => ${expected_output}`)
}
console.log(`${files.length - bad} of ${files.length} programs pass`)
process.exitCode = bad === 0 ? 0 : 1
