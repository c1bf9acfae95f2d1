import type { TestCase } from "../../../src/domain/TrainingExample.js"
import { makeSeeded } from "../../../src/layers/SeededRandomness.js"
import { SampleOrder } from "../../../src/services/generator/SampleOrder.js"
import { ByteWriter } from "../../../src/tasks/dsl/ByteWriter.js"
import type { Family, Sample } from "../../../src/tasks/dsl/Family.js"
import { type Asm, IMM_NONE, type Template } from "../../../src/tasks/dsl/program/items.js"
import { PLAN, PLAN_AT, PLAN_COUNT } from "../../../src/tasks/dsl/program/Layout.js"
import { Linker } from "../../../src/tasks/dsl/program/link.js"
import * as S from "../../../src/tasks/dsl/program/steps.js"
import { writeText } from "../../../src/tasks/dsl/program/text.js"
import { OPCODE } from "../../../src/vm/isa/opcodes.js"

/** A sample as a run makes it, with where its instructions come from. */
export interface Made extends Sample {
  readonly family: Family
  readonly pattern: number
  readonly assembly: string
  readonly bytes: Uint8Array
  /** Of a function: its tests. */
  readonly tests: ReadonlyArray<TestCase>
  /** By instruction: the place in a template where it is written. Instructions of one place have one number. */
  readonly origins: ReadonlyArray<number>
}

/** Tests of a function. */
export const TESTS = 8

const random = makeSeeded(2024)
const linker = new Linker()
const writer = new ByteWriter()

/** By template: the number of its first instruction. */
const firsts = new Map<Template, number>()
let instructions = 0

/** The places of a filled template's instructions, in order. */
const placesOf = ({ template, values }: Asm, places: Array<number>): void => {
  let place = firsts.get(template)
  if (place === undefined) firsts.set(template, (place = instructions))
  for (let at = template.steps.from; ;) {
    const step = S.steps[at]!
    switch (step) {
      case S.STEP_END:
        instructions = Math.max(instructions, place)
        return
      case S.STEP_RUN: {
        for (let n = 0; n < S.steps[at + S.RUN_COUNT]!; n++) places.push(place++)
        at += S.steps[at + S.RUN_LENGTH]!
        continue
      }
      case S.STEP_INSTRUCTION:
        places.push(place++)
        break
      case S.STEP_NESTED: {
        instructions = Math.max(instructions, place + MOST)
        const inner = values[S.steps[at + 1]!]
        if (inner !== undefined) for (const one of [inner].flat()) placesOf(one as Asm, places)
      }
    }
    at += 2
  }
}

/** More instructions than any template has. */
const MOST = 10_000

/** Where the instructions of a linked program come from: those of its templates but for the moves that are left out. */
const originsOf = (program: Asm, linked: Linker): ReadonlyArray<number> => {
  const { own, plan, planLength } = linked.layout
  const { registers } = linked as unknown as { readonly registers: Int8Array }
  const places: Array<number> = []
  placesOf(program, places)
  const origins: Array<number> = []
  let next = 0
  for (let p = 0; p < planLength; p += PLAN) {
    const count = plan[p + PLAN_COUNT]!
    if (count < 0) continue
    const source = count === 0 ? own : S.steps
    const from = plan[p + PLAN_AT]!
    for (let at = from; at < from + Math.max(count, 1) * S.ROW; at += S.ROW) {
      const place = places[next++]!
      const operation = source[at + 1]!
      const isMove = operation >>> 24 === IMM_NONE && ((operation >> 16) & 0xff) === OPCODE.mov
      if (!isMove || registers[source[at]! & 0xffff] !== registers[source[at]! >>> 16]) origins.push(place)
    }
  }
  if (next !== places.length) throw new Error(`${places.length} places for ${next} instructions`)
  return origins
}

/** Makes a family's samples. */
export const maker = (family: Family): ((k: number) => Made) => {
  const order = new SampleOrder(family, random)
  return (k) => {
    order.find(k)
    const draws = order.draws(k)
    const sample = family.sample(order.part, order.point, draws)
    linker.link(sample.program, draws, sample.hexadecimal, sample.call?.mask)
    const bytes = linker.bytes.slice(0, linker.length)
    writer.at = 0
    writeText(linker, writer)
    return {
      ...sample,
      family,
      pattern: family.parts[order.part]!.pattern,
      assembly: writer.unescaped(),
      bytes,
      origins: originsOf(sample.program, linker),
      tests: family.tests?.(sample, TESTS, draws) ?? [],
    }
  }
}
