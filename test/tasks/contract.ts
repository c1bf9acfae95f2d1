import { makeSeeded } from "../../src/layers/SeededRandomness.js"
import { levelDefect } from "../../src/services/dataset/levelRules.js"
import { SampleOrder } from "../../src/services/generator/SampleOrder.js"
import type { Family, Sample } from "../../src/tasks/dsl/Family.js"
import { keyOf } from "../../src/tasks/dsl/key.js"
import { decode, decodeProgram, Image } from "../../src/vm/binary/decode.js"
import type { Instruction } from "../../src/vm/binary/Instruction.js"
import { Machine } from "../../src/vm/exec/Machine.js"
import * as Shape from "../../src/vm/isa/fields.js"
import { BY_OPCODE } from "../../src/vm/isa/instructionSet.js"
import { assemble } from "../../src/vm/text/assemble.js"
import { maker } from "./method/samples.js"
import { ambiguousNeighbours } from "./neighbours.js"

/** One checked sample, as a record would have it. */
export interface Checked extends Sample {
  readonly assembly: string
  readonly bytes: Uint8Array
  readonly steps: number
}

const random = makeSeeded(2024)
const makers = new WeakMap<Family, ReturnType<typeof maker>>()
const machine = new Machine()

/**
 * The form in which prompts must differ: stricter than what counts as the same elsewhere, so that no reader's notion
 * of punctuation can make two prompts one.
 */
export const strictly = (prompt: string): string => prompt.toLowerCase().replace(/[\s,;:.!?'"`()[\]{}<>]/g, "")

/** Numbers and made-up words masked: two prompts of the same wording have the same skeleton. */
export const skeleton = (prompt: string): string =>
  prompt
    .toLowerCase()
    .replace(/(?<!\w)["'][^"']*["']/g, "@")
    .replace(/-?\b(0x[0-9a-f]+|0b[01]+|\d+)\b/g, "#")
    .replace(/#([\s,]+#)+/g, "#")
    .replace(/[\s,;:.!?'"`()[\]{}]/g, "")

/** Makes sample `k` of a family as a run would, runs it, and says everything that is wrong with it. */
export const check = (family: Family, k: number): { sample: Checked; defects: Array<string> } => {
  let make = makers.get(family)
  if (make === undefined) makers.set(family, (make = maker(family)))
  const sample = make(k)
  const { assembly, bytes } = sample
  const defects: Array<string> = []

  const halted = machine.run(bytes, bytes.length)
  const value = (BigInt(machine.resultHigh) << 32n) | BigInt(machine.resultLow >>> 0)
  if (!halted) defects.push(`faults: ${machine.fault?.message}`)
  else if (!Number.isSafeInteger(sample.answer)) defects.push(`answer ${sample.answer} is no safe integer`)
  else if (value !== BigInt(sample.answer)) defects.push(`leaves ${value}, the oracle says ${sample.answer}`)

  const assembled = assemble(assembly)
  if (!assembled.ok) defects.push(`text does not assemble: ${assembled.diagnostics[0]?.message}`)
  else if (Buffer.compare(assembled.bytes, bytes) !== 0) defects.push("text assembles to other bytes")

  if (!/^[ -~]+$/.test(sample.prompt)) defects.push("prompt is not plain ASCII")
  if (/ {2}|^ | $| [,.?]|\(\s|undefined|NaN|\[object/.test(sample.prompt))
    defects.push("prompt is badly spaced or unfilled")
  defects.push(...levelDefects(family, bytes))
  return { sample: { ...sample, steps: machine.steps }, defects }
}

/** What the level's rules have against a program, and what in its first level's programs is of no use. */
const imageOf = (bytes: Uint8Array): Image => {
  const image = new Image()
  decode(bytes, bytes.length, image)
  return image
}

const levelDefects = ({ category, level }: Family, bytes: Uint8Array): ReadonlyArray<string> => {
  const defect = levelDefect(level, category, imageOf(bytes))
  return [
    ...(defect === undefined ? [] : [defect]),
    ...(level === 1 ? deadCode(decodeProgram(bytes).instructions) : []),
  ]
}

/** In a straight line, a result that nothing reads is dead. */
const deadCode = (code: ReadonlyArray<Instruction>): ReadonlyArray<string> => {
  const live = new Set([0])
  for (const instruction of [...code].reverse()) {
    const shape = Shape.SHAPES[instruction.opcode]!
    if ((shape & Shape.WRITES_RD) !== 0) {
      if (!live.has(instruction.rd)) return [`has a dead ${BY_OPCODE[instruction.opcode]!.name}`]
      live.delete(instruction.rd)
    }
    if ((shape & Shape.USES_RS1) !== 0) live.add(instruction.rs1)
    if ((shape & Shape.USES_RS2) !== 0) live.add(instruction.rs2)
  }
  return []
}

/** Instructions that a family's programs may take: the machine's time is part of a record's cost. */
const MOST_STEPS = 20_000
const MEAN_STEPS = 800

/** Checks a family over its first `count` samples: every promise that one family alone can break. */
export const familyDefects = (family: Family, count: number): ReadonlyArray<string> => {
  const defects: Array<string> = []
  const number = Math.min(count, family.size)
  const results = Array.from({ length: number }, (_, k) => check(family, k))
  const samples = results.map((result) => result.sample)
  for (const result of results.filter((r) => r.defects.length > 0).slice(0, 3)) {
    defects.push(`${result.defects.join("; ")} :: ${result.sample.prompt}\n${result.sample.assembly}`)
  }

  const prompts = new Map<string, string>()
  for (const { prompt } of samples) {
    const other = prompts.get(strictly(prompt))
    if (other !== undefined) defects.push(`asks the same twice: "${other}" and "${prompt}"`)
    prompts.set(strictly(prompt), prompt)
  }

  const { wordings } = family
  if (wordings.size < 12) defects.push(`has only ${wordings.size} wordings`)
  const forms = new Map<string, string>()
  for (let n = 0; n < Math.min(wordings.size, 3000); n++) {
    // The same draws every time: only the wording varies.
    let wording = random.permute(keyOf("wordings"), wordings.size, n)
    let pattern = 0
    while (wording >= wordings.sizes[pattern]!) wording -= wordings.sizes[pattern++]!
    const prompt = wordings.render(pattern, wording, samples[0]!.parameters, random.draws(0, 0))
    const other = forms.get(strictly(prompt))
    if (other !== undefined) defects.push(`two wordings read the same: "${other}" and "${prompt}"`)
    forms.set(strictly(prompt), prompt)
  }

  defects.push(...ambiguousNeighbours(family, samples))

  const counts = new Map<number, number>()
  for (const { answer } of samples) counts.set(answer, (counts.get(answer) ?? 0) + 1)
  for (const [answer, n] of counts) {
    const share = n / samples.length
    if (family.predicate ? share < 0.25 || answer < 0 || answer > 1 : share > 0.4) {
      defects.push(`answer ${answer} has a share of ${share}`)
    }
  }

  const steps = samples.map((sample) => sample.steps)
  const mean = steps.reduce((a, b) => a + b, 0) / steps.length
  if (Math.max(...steps) > MOST_STEPS) defects.push(`takes up to ${Math.max(...steps)} steps`)
  if (mean > MEAN_STEPS) defects.push(`takes ${mean} steps on average`)
  return defects.slice(0, 8)
}

/** The wordings of a family's first `count` samples, numbers masked. */
const wordingsOf = (family: Family, count: number): ReadonlySet<string> => {
  const order = new SampleOrder(family, random)
  const own = new Set<string>()
  for (let n = 0; n < Math.min(family.size, count); n++) {
    order.find(n)
    own.add(skeleton(family.sample(order.part, order.point, order.draws(n)).prompt))
  }
  return own
}

/** Wordings that two of the families share, over their first `count` samples. */
export const sharedWordings = (families: ReadonlyArray<Family>, count: number): ReadonlyArray<string> => {
  const owner = new Map<string, string>()
  const shared: Array<string> = []
  for (const family of families) {
    for (const form of wordingsOf(family, count)) {
      const other = owner.get(form)
      if (other !== undefined) shared.push(`${other} and ${family.id}: ${form}`)
      else owner.set(form, family.id)
    }
  }
  return shared.slice(0, 20)
}
