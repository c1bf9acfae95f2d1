import { READS_RD, SHAPES, USES_RD, USES_RS1, USES_RS2, IMMEDIATE_FOR_RS1, IMMEDIATE_FOR_RS2 } from "../../vm/shape.js"
import * as T from "./items.js"

/** Where the parts of an instruction lie in `Linker.words`. */
export const WORDS = 8
export const W_OPCODE = 0
/** Register operands, virtual ones as `VIRTUAL + id` until they are allocated. */
export const W_RD = 1
export const W_RS1 = 2
export const W_RS2 = 3
/** `IMM_NONE`, `IMM_CONSTANT`, `IMM_ADDRESS` or `IMM_TARGET`; `IMM_GONE` for an instruction that is left out. */
export const W_KIND = 4
/** The immediate's low half, or what is added to the label's address. */
export const W_LOW = 5
/** The immediate's high half, or the label. */
export const W_HIGH = 6
export const W_ADDRESS = 7

export const IMM_GONE = 5

const OP_HALT = 0x5f
const R0 = 0

/** What a row of instructions does to r0: whether another value may lie there until the program's result does. */
interface ResultUse {
  /** Its first instruction is `halt`. */
  readonly beginsWithHalt: boolean
  /** Its last instruction leaves a value in r0, which is the result if `halt` comes next. */
  readonly endsWithResult: boolean
}

/** Instructions in a row whose words are the same for every record, but for registers and labels. */
export interface Run extends ResultUse {
  readonly count: number
  readonly words: Int32Array
  /** Virtual registers in order of appearance. */
  readonly virtuals: ReadonlyArray<number>
  /** Registers that are named as such, as bits. */
  readonly fixed: number
  /** Which words hold a label. */
  readonly labels: ReadonlyArray<number>
  /** The slot of the first instruction's immediate, or −1. */
  readonly slot: number
  /** The first instruction by itself, and the others: for a slot that holds more than 32 bits, or a register. */
  readonly first: T.InstructionItem | undefined
  readonly rest: Run | undefined
}

export const STEP_RUN = 0
/** An instruction with an operation or a register in a slot. */
export const STEP_INSTRUCTION = 1
export const STEP_LABEL = 2
export const STEP_NESTED = 3
export const STEP_DATA = 4

/** A part of a template as the linker wants it. All have one shape, for the sake of the loop over them. */
export interface Step {
  readonly kind: number
  readonly run: Run | undefined
  readonly instruction: T.InstructionItem | undefined
  readonly data: T.DataItem | undefined
  /** The label, or the slot of nested templates. */
  readonly number: number
}

const step = (kind: number, part: Partial<Step>): Step => ({
  kind,
  run: part.run,
  instruction: part.instruction,
  data: part.data,
  number: part.number ?? 0,
})

const stepOf = (item: T.TemplateItem): Step => {
  switch (item.kind) {
    case "instruction":
      return step(STEP_INSTRUCTION, { instruction: item })
    case "label":
      return step(STEP_LABEL, { number: item.label })
    case "nested":
      return step(STEP_NESTED, { number: item.slot })
    case "data":
      return step(STEP_DATA, { data: item })
  }
}

const isFixed = (item: T.InstructionItem): boolean =>
  "opcode" in item.mnemonic && item.rd >= 0 && item.rs1 >= 0 && item.rs2 >= 0

/** A template's items with instructions in long runs. */
export const stepsOf = (items: ReadonlyArray<T.TemplateItem>): ReadonlyArray<Step> => {
  const steps: Array<Step> = []
  let row: Array<T.InstructionItem> = []
  const end = () => {
    if (row.length > 0) steps.push(step(STEP_RUN, { run: runOf(row) }))
    row = []
  }
  for (const item of items) {
    if (item.kind !== "instruction" || !isFixed(item)) {
      end()
      steps.push(stepOf(item))
      continue
    }
    if (item.imm === T.IMM_SLOT) end()
    row.push(item)
  }
  end()
  return steps
}

/** The fields that an instruction uses, as bits of its shape; an immediate may stand in for a register. */
export const usedFields = (opcode: number, hasImmediate: boolean): number => {
  const shape = SHAPES[opcode]!
  let used = shape & (USES_RD | USES_RS1 | USES_RS2)
  if (hasImmediate && (shape & IMMEDIATE_FOR_RS1) !== 0) used &= ~USES_RS1
  if (hasImmediate && (shape & IMMEDIATE_FOR_RS2) !== 0) used &= ~USES_RS2
  return used
}

/** Whether the instruction overwrites r0. */
export const isResult = (opcode: number, rd: number): boolean =>
  rd === R0 && (SHAPES[opcode]! & (USES_RD | READS_RD)) === USES_RD

/** Whether the instruction has r0 as `rd` at all. */
export const usesResult = (opcode: number, rd: number): boolean => rd === R0 && (SHAPES[opcode]! & USES_RD) !== 0

const runOf = (row: ReadonlyArray<T.InstructionItem>): Run => {
  const words = new Int32Array(row.length * WORDS)
  const virtuals: Array<number> = []
  const labels: Array<number> = []
  let fixed = 0
  let pending = false
  for (const [n, item] of row.entries()) {
    const at = n * WORDS
    const opcode = (item.mnemonic as { readonly opcode: number }).opcode
    const kind = item.imm === T.IMM_SLOT ? T.IMM_CONSTANT : item.imm
    const used = usedFields(opcode, kind !== T.IMM_NONE)
    words[at + W_OPCODE] = opcode
    words[at + W_KIND] = kind
    const note = (field: number, operand: number, plainResult: boolean) => {
      words[at + field] = operand
      if (operand >= T.VIRTUAL) {
        if (!virtuals.includes(operand - T.VIRTUAL)) virtuals.push(operand - T.VIRTUAL)
      } else if (operand < 16 && !plainResult) fixed |= 1 << operand
    }
    if ((used & USES_RS1) !== 0) note(W_RS1, item.rs1, false)
    if ((used & USES_RS2) !== 0) note(W_RS2, item.rs2, false)
    if ((used & USES_RD) !== 0) note(W_RD, item.rd, isResult(opcode, item.rd))
    if (kind === T.IMM_CONSTANT && item.imm !== T.IMM_SLOT) {
      const [low, high] = T.halves(item.immediate)
      words[at + W_LOW] = low
      words[at + W_HIGH] = high
    } else if (kind === T.IMM_ADDRESS || kind === T.IMM_TARGET) {
      words[at + W_LOW] = item.addend
      words[at + W_HIGH] = item.immediate
      labels.push(at + W_HIGH)
    }
    if (pending && opcode !== OP_HALT) fixed |= 1
    pending = usesResult(opcode, item.rd)
  }
  const slot = row[0]!.imm === T.IMM_SLOT ? row[0]!.immediate : -1
  return {
    count: row.length,
    words,
    virtuals,
    fixed,
    labels,
    beginsWithHalt: words[W_OPCODE] === OP_HALT,
    endsWithResult: pending,
    slot,
    first: slot < 0 ? undefined : row[0],
    rest: slot < 0 || row.length === 1 ? undefined : runOf(row.slice(1)),
  }
}
