import { withRoom } from "../../../vm/binary/withRoom.js"
import {
  HAS_RANGE,
  READS_RD,
  SHAPES,
  USES_RD,
  USES_RS1,
  USES_RS2,
  IMMEDIATE_FOR_RS1,
  IMMEDIATE_FOR_RS2,
} from "../../../vm/isa/fields.js"
import { OPCODE } from "../../../vm/isa/opcodes.js"
import { SLOT_REGISTER } from "../../../vm/text/matchOperands.js"
import * as T from "./items.js"

/**
 * Instructions as templates hold them, `ROW` words each: `rd` and `rs1` (bits 0–15 and 16–31 of the first), `rs2`, the
 * opcode (bits 16–23) and the kind of the immediate (bits 24–31), then the immediate's halves, or what is added to a
 * label's address and the label. Virtual registers are `VIRTUAL + id`, or `PRIVATE + number`.
 */
export const ROW = 4
export const LOW = 2
export const HIGH = 3

/** An instruction's first two words. */
export const registersWord = (rd: number, rs1: number): number => rd | (rs1 << 16)
export const operationWord = (rs2: number, opcode: number, kind: number): number => rs2 | (opcode << 16) | (kind << 24)

export const OP_HALT = OPCODE.halt
export const OP_MOV = OPCODE.mov
export const R0 = 0

/**
 * All templates' steps, one template after the other: numbers in one array lie close together, and a template that was not
 * used for a while is back in the processor's caches after few misses. A step is its kind and what the kind needs; a run is
 * a header of `RUN_HEADER` words, then its label references, its virtual registers, and its instructions.
 */
export let steps = new Int32Array(1 << 14)
/** 0 is no address. */
let used = 1

export const STEP_END = 0
/** Instructions in a row that are the same for every record, except for registers, labels and the first one's immediate. */
export const STEP_RUN = 1
/** An instruction with an operation or a register in a slot: its number in `Steps.instructions`. */
export const STEP_INSTRUCTION = 2
/** The label's number. */
export const STEP_LABEL = 3
/** The slot of nested templates. */
export const STEP_NESTED = 4
/** The number in `Steps.data`. */
export const STEP_DATA = 5

/** How many words the run has. */
export const RUN_LENGTH = 1
/** Its instructions. */
export const RUN_COUNT = 2
/** Slot of the first instruction's immediate, or −1. */
export const RUN_SLOT = 3
/** Registers that are named as such, as bits. */
export const RUN_FIXED = 4
/** `BEGINS_WITH_HALT` and `ENDS_WITH_RESULT`, as far as they hold. */
export const RUN_RESULT = 5
/** How many of its immediates are labels, and how many virtual registers appear in it. */
export const RUN_LABELS = 6
export const RUN_VIRTUALS = 7
/** The virtual register, as an operand, that its first `mov r0, …` of one reads, or −1. */
export const RUN_MOVED = 8
/**
 * For a slot that holds more than 32 bits, or a register: the number of the first instruction in `Steps.instructions`,
 * and where in `steps` the others are, 0 for none.
 */
export const RUN_FIRST = 9
export const RUN_REST = 10
/** 1 if registers `%_name` appear in it. */
export const RUN_PRIVATE = 11
export const RUN_HEADER = 12

export const BEGINS_WITH_HALT = 1
/** Its last instruction leaves a value in r0, which is the result if `halt` comes next. */
export const ENDS_WITH_RESULT = 2

const append = (words: ReadonlyArray<number>): number => {
  const at = used
  steps = withRoom(steps, at + words.length)
  steps.set(words, at)
  used += words.length
  return at
}

/** Whether an instruction is the same for every record, except for its immediate: any number of 32 bits. */
const isFixed = ({ addendSlot, imm, isNegative, opcode, operation, rd, rs1, rs2 }: T.InstructionItem): boolean =>
  operation < 0 &&
  (imm !== T.IMM_SLOT || (SHAPES[opcode]! & HAS_RANGE) === 0) &&
  !isNegative &&
  addendSlot === undefined &&
  Math.max(rd, rs1, rs2) < SLOT_REGISTER

/** A template's items as steps, with instructions in long runs. */
export const compile = (items: ReadonlyArray<T.TemplateItem>): T.Steps => {
  const instructions: Array<T.InstructionItem> = []
  const data: Array<T.DataItem> = []
  const words: Array<number> = []
  let row: Array<T.InstructionItem> = []
  const end = () => {
    if (row.length > 0) words.push(...runOf(row, instructions))
    row = []
  }
  for (const item of items) {
    if (item.kind === "instruction" && isFixed(item)) {
      if (item.imm === T.IMM_SLOT) end()
      row.push(item)
      continue
    }
    end()
    switch (item.kind) {
      case "instruction":
        words.push(STEP_INSTRUCTION, instructions.push(item) - 1)
        break
      case "label":
        words.push(STEP_LABEL, item.label.index)
        break
      case "nested":
        words.push(STEP_NESTED, item.slot)
        break
      case "data":
        words.push(STEP_DATA, data.push(item) - 1)
    }
  }
  end()
  words.push(STEP_END)
  return { from: append(words), instructions, data }
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

/** The virtual register, as an operand, that the instruction moves to r0 (`mov r0, %x`), or −1. */
export const movedToResult = (opcode: number, rd: number, rs1: number): number =>
  opcode === OP_MOV && rd === R0 && rs1 >= T.PRIVATE ? rs1 : -1

const runOf = (
  row: ReadonlyArray<T.InstructionItem>,
  instructions: Array<T.InstructionItem>,
): ReadonlyArray<number> => {
  const rows: Array<number> = []
  const virtuals: Array<number> = []
  const labels: Array<number> = []
  let fixed = 0
  let pending = false
  let moved = -1
  let isPrivate = 0
  for (const item of row) {
    const { opcode } = item
    const kind = item.imm === T.IMM_SLOT ? T.IMM_CONSTANT : item.imm
    const fields = usedFields(opcode, kind !== T.IMM_NONE)
    const noted = (field: number, operand: number, plainResult: boolean): number => {
      if ((fields & field) === 0) return 0
      if (operand >= T.PRIVATE) {
        if (!virtuals.includes(operand)) virtuals.push(operand)
        if (operand < T.VIRTUAL) isPrivate = 1
      } else if (operand < 16 && !plainResult) fixed |= 1 << operand
      return operand
    }
    const rs1 = noted(USES_RS1, item.rs1, false)
    const rs2 = noted(USES_RS2, item.rs2, false)
    const rd = noted(USES_RD, item.rd, isResult(opcode, item.rd))
    if (moved < 0) moved = movedToResult(opcode, rd, rs1)
    let immediate: readonly [low: number, high: number] = [0, 0]
    if (kind === T.IMM_CONSTANT && item.imm !== T.IMM_SLOT) immediate = T.halves(item.immediate)
    else if (item.label !== undefined) {
      immediate = [item.addend, 0]
      labels.push(item.label.index)
    }
    rows.push(registersWord(rd, rs1), operationWord(rs2, opcode, kind), ...immediate)
    if (pending && opcode !== OP_HALT) fixed |= 1
    pending = usesResult(opcode, item.rd)
  }
  const hasSlot = row[0]!.imm === T.IMM_SLOT
  const header = new Array<number>(RUN_HEADER).fill(0)
  const words = [...header, ...labels, ...virtuals, ...rows]
  words[0] = STEP_RUN
  words[RUN_LENGTH] = words.length
  words[RUN_COUNT] = row.length
  words[RUN_SLOT] = hasSlot ? Number(row[0]!.immediate) : -1
  words[RUN_FIXED] = fixed
  words[RUN_RESULT] = (row[0]!.opcode === OP_HALT ? BEGINS_WITH_HALT : 0) | (pending ? ENDS_WITH_RESULT : 0)
  words[RUN_LABELS] = labels.length
  words[RUN_VIRTUALS] = virtuals.length
  words[RUN_MOVED] = moved
  words[RUN_FIRST] = hasSlot ? instructions.push(row[0]!) - 1 : -1
  words[RUN_PRIVATE] = isPrivate
  words[RUN_REST] = hasSlot && row.length > 1 ? append(runOf(row.slice(1), instructions)) : 0
  return words
}
