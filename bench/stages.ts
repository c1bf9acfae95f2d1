/** Times the stages of a record apart: each stage over the same chunk, family by family as a run does it. */
import { makeSeeded } from "../src/layers/SeededRandomness.js"
import { SampleOrder } from "../src/services/generator/SampleOrder.js"
import { catalogue } from "../src/tasks/catalogue.js"
import { ByteWriter } from "../src/tasks/dsl/ByteWriter.js"
import type { Task } from "../src/tasks/dsl/Family.js"
import { Linker } from "../src/tasks/dsl/program/link.js"
import { writeText } from "../src/tasks/dsl/program/text.js"
import { Machine } from "../src/vm/exec/Machine.js"

const ROUNDS = 12
/** Samples of a family in a row, as in a chunk of a run. */
const RUN = 18

const random = makeSeeded(42)
const linker = new Linker()
const machine = new Machine()
const writer = new ByteWriter()
const prompts = new ByteWriter()
const members = catalogue.map((family) => ({ family, order: new SampleOrder(family, random) }))

const totals = {
  draw: 0,
  "sample (prompt, answer, templates)": 0,
  "link and encode": 0,
  "decode, execute": 0,
  text: 0,
  "object and JSON.stringify, for comparison": 0,
}
type Stage = keyof typeof totals
let records = 0

for (let round = 0; round < ROUNDS; round++) {
  // The first rounds warm the code up.
  const counts = round >= ROUNDS / 2
  const clock = (stage: Stage, work: () => void) => {
    const start = performance.now()
    work()
    if (counts) totals[stage] += performance.now() - start
  }
  for (const { family, order } of members) {
    const from = (round * RUN) % family.size
    const count = Math.min(RUN, family.size - from)
    const points: Array<readonly [part: number, point: number]> = []
    const tasks: Array<Task> = []
    const asked: Array<string> = []
    clock("draw", () => {
      for (let k = from; k < from + count; k++) {
        order.find(k)
        points.push([order.part, order.point])
        order.draws(k)
      }
    })
    clock("sample (prompt, answer, templates)", () => {
      for (let n = 0; n < count; n++) {
        prompts.at = 0
        tasks.push(family.write(...points[n]!, order.draws(from + n), prompts))
      }
    })
    for (let n = 0; n < count; n++) asked.push(family.sample(...points[n]!, order.draws(from + n)).prompt)
    clock("link and encode", () => {
      for (let n = 0; n < count; n++) {
        linker.link(tasks[n]!.program, order.draws(from + n), tasks[n]!.hexadecimal)
        linker.encode()
      }
    })
    clock("decode, execute", () => {
      for (let n = 0; n < count; n++) machine.run(linker.bytes, linker.length)
    })
    clock("text", () => {
      for (let n = 0; n < count; n++) {
        writer.at = 0
        writeText(linker, writer)
      }
    })
    clock("object and JSON.stringify, for comparison", () => {
      for (let n = 0; n < count; n++) {
        JSON.stringify({
          prompt: asked[n],
          binary_ir: Array.from(linker.bytes.subarray(0, linker.length)),
          assembly: Buffer.from(writer.bytes.subarray(0, writer.at)).toString("latin1"),
          expected_output: tasks[n]!.answer,
          level: family.level,
          category: family.category,
        })
      }
    })
    if (counts) records += count
  }
}

const each = Object.entries(totals).map(([stage, milliseconds]) => [
  stage,
  ((milliseconds / records) * 1000).toFixed(2),
])
console.log(JSON.stringify(Object.fromEntries(each)))
