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
export const OP_JUMP = OPCODE.b
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

/** Makes room for so many more words, and gives the address of the first. */
const take = (count: number): number => {
  const at = used
  used += count
  steps = withRoom(steps, used)
  return at
}

const step = (kind: number, what: number): void => {
  const at = take(2)
  steps[at] = kind
  steps[at + 1] = what
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
  const from = used
  const instructions: Array<T.InstructionItem> = []
  const data: Array<T.DataItem> = []
  /** Runs that begin with a slot, by their addresses and places: what follows in them is written once more. */
  const slotted: Array<number> = []
  for (let n = 0; n < items.length; n++) {
    const item = items[n]!
    switch (item.kind) {
      case "instruction": {
        if (!isFixed(item)) {
          step(STEP_INSTRUCTION, instructions.push(item) - 1)
          break
        }
        let end = n + 1
        while (continues(items[end])) end++
        if (item.imm === T.IMM_SLOT) slotted.push(used, n + 1, end)
        writeRun(items as ReadonlyArray<T.InstructionItem>, n, end, instructions)
        n = end - 1
        break
      }
      case "label":
        step(STEP_LABEL, item.label.index)
        break
      case "nested":
        step(STEP_NESTED, item.slot)
        break
      case "data":
        step(STEP_DATA, data.push(item) - 1)
    }
  }
  steps[take(1)] = STEP_END
  for (let n = 0; n < slotted.length; n += 3) {
    if (slotted[n + 1]! === slotted[n + 2]!) continue
    steps[slotted[n]! + RUN_REST] = used
    writeRun(items as ReadonlyArray<T.InstructionItem>, slotted[n + 1]!, slotted[n + 2]!, instructions)
  }
  return { from, instructions, data }
}

/** Whether an item can stand in a run behind others. */
const continues = (item: T.TemplateItem | undefined): boolean =>
  item !== undefined && item.kind === "instruction" && item.imm !== T.IMM_SLOT && isFixed(item)

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

/** What a run's instructions refer to. */
const labels: Array<number> = []
const virtuals: Array<number> = []

/** Appends the run of items [from, until), all of them fixed instructions. */
const writeRun = (
  items: ReadonlyArray<T.InstructionItem>,
  from: number,
  until: number,
  instructions: Array<T.InstructionItem>,
): void => {
  labels.length = 0
  virtuals.length = 0
  let fixed = 0
  let isPending = false
  let moved = -1
  let isPrivate = 0
  const note = (operand: number, isPlainResult: boolean): void => {
    if (operand >= T.PRIVATE) {
      if (!virtuals.includes(operand)) virtuals.push(operand)
      if (operand < T.VIRTUAL) isPrivate = 1
    } else if (operand < 16 && !isPlainResult) fixed |= 1 << operand
  }
  for (let n = from; n < until; n++) {
    const { imm, label, opcode, rd, rs1, rs2 } = items[n]!
    const fields = usedFields(opcode, imm !== T.IMM_NONE)
    if ((fields & USES_RS1) !== 0) note(rs1, false)
    if ((fields & USES_RS2) !== 0) note(rs2, false)
    if ((fields & USES_RD) !== 0) note(rd, isResult(opcode, rd))
    if (moved < 0) moved = movedToResult(opcode, rd, rs1)
    if (label !== undefined) labels.push(label.index)
    if (isPending && opcode !== OP_HALT) fixed |= 1
    isPending = usesResult(opcode, rd)
  }
  const count = until - from
  const first = items[from]!
  const hasSlot = first.imm === T.IMM_SLOT
  const length = RUN_HEADER + labels.length + virtuals.length + ROW * count
  const at = take(length)
  steps[at] = STEP_RUN
  steps[at + RUN_LENGTH] = length
  steps[at + RUN_COUNT] = count
  steps[at + RUN_SLOT] = hasSlot ? Number(first.immediate) : -1
  steps[at + RUN_FIXED] = fixed
  steps[at + RUN_RESULT] = (first.opcode === OP_HALT ? BEGINS_WITH_HALT : 0) | (isPending ? ENDS_WITH_RESULT : 0)
  steps[at + RUN_LABELS] = labels.length
  steps[at + RUN_VIRTUALS] = virtuals.length
  steps[at + RUN_MOVED] = moved
  steps[at + RUN_FIRST] = hasSlot ? instructions.push(first) - 1 : -1
  steps[at + RUN_REST] = 0
  steps[at + RUN_PRIVATE] = isPrivate
  let to = at + RUN_HEADER
  for (const label of labels) steps[to++] = label
  for (const virtual of virtuals) steps[to++] = virtual
  for (let n = from; n < until; n++) {
    writeRow(items[n]!, to)
    to += ROW
  }
}

const writeRow = ({ addend, imm, immediate, label, opcode, rd, rs1, rs2 }: T.InstructionItem, to: number): void => {
  const kind = imm === T.IMM_SLOT ? T.IMM_CONSTANT : imm
  const fields = usedFields(opcode, kind !== T.IMM_NONE)
  const used = (field: number, operand: number): number => ((fields & field) === 0 ? 0 : operand)
  steps[to] = registersWord(used(USES_RD, rd), used(USES_RS1, rs1))
  steps[to + 1] = operationWord(used(USES_RS2, rs2), opcode, kind)
  if (label !== undefined) steps[to + LOW] = addend
  else if (imm === T.IMM_CONSTANT) [steps[to + LOW], steps[to + HIGH]] = T.halves(immediate)
}
