// The limit to compare with: JSON.stringify and write finished records from memory, in one thread. Prints the seconds
// that takes; loading the records into memory is not counted.
import { closeSync, openSync, readSync, writeSync } from "node:fs"

const [source, target] = process.argv.slice(2)

const records = []
const input = openSync(source, "r")
const buffer = Buffer.alloc(1 << 24)
let rest = ""
for (;;) {
  const length = readSync(input, buffer)
  if (length === 0) break
  const lines = (rest + buffer.latin1Slice(0, length)).split("\n")
  rest = lines.pop()
  for (const line of lines) records.push(JSON.parse(line))
}
closeSync(input)

const start = performance.now()
const output = openSync(target, "w")
let text = ""
let pending = 0
for (const record of records) {
  text += JSON.stringify(record) + "\n"
  if (++pending === 4096) {
    writeSync(output, text)
    text = ""
    pending = 0
  }
}
writeSync(output, text)
closeSync(output)
console.log((performance.now() - start) / 1000)
