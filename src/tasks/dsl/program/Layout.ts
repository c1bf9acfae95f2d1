import { nearest } from "../../../domain/nearest.js"
import { shown } from "../../../domain/shown.js"
import { withRoom } from "../../../vm/binary/withRoom.js"
import {
  HAS_RANGE,
  MAY_HAVE_IMMEDIATE,
  SHAPES,
  USES_RD,
  USES_RS1,
  USES_RS2,
  WRITES_RD,
} from "../../../vm/isa/fields.js"
import { BY_OPCODE } from "../../../vm/isa/instructionSet.js"
import { PC } from "../../../vm/isa/registers.js"
import { quote } from "../../../vm/text/diagnostic.js"
import { SLOT_REGISTER } from "../../../vm/text/matchOperands.js"
import type { Token } from "../ByteWriter.js"
import { DataSection } from "./DataSection.js"
import { atSlot, filledNumber, inSlot, slotOf } from "./fillings.js"
import type { HexadecimalNumbers } from "./hexadecimal.js"
import * as T from "./items.js"
import * as S from "./steps.js"
import { isNoTarget, templateError } from "./templateError.js"

export interface Label {
  /** Its name in the template. */
  name: T.LabelName
  /** The name that it gets. */
  token: Token
  isData: boolean
  /** Which of the program's instructions it stands before, or its offset in the data section. */
  at: number
  /** Address of that instruction. */
  address: number
}

/** An entry of the plan is `PLAN` words: … */
export const PLAN = 4
/** … instructions of `steps`; 0 for one of the layout's own rows; −1 for a label. */
export const PLAN_COUNT = 0
/** Where the instructions begin, or the label's number. */
export const PLAN_AT = 1
/** 1 if the first instruction's immediate is given here, else 0. */
export const PLAN_FILLED = 2
export const PLAN_VALUE = 3

/**
 * Lays filled templates out: which instructions, labels and data follow each other, and what registers and labels they
 * need. One layout is reused for all programs.
 */
export class Layout {
  /** What the program consists of, in order: `plan[0, planLength)`. */
  plan = new Int32Array(PLAN * 256)
  planLength = 0
  /** Instructions that are not a template's as they stand, as rows. */
  own = new Int32Array(S.ROW * 256)
  private ownLength = 0
  /** How many instructions there are. */
  count = 0
  readonly labels: Array<Label> = []
  private labelCount = 0
  /** The labels that instructions refer to, in order of the instructions. */
  references = new Int32Array(256)
  private referenceCount = 0
  /** The code labels in order of their place: `placed[0, placedCount)`. */
  readonly placed: Array<Label> = []
  placedCount = 0
  /** The data labels' names so far: `dataLabels[0, dataLabelCount)`. */
  readonly dataLabels: Array<Token> = []
  dataLabelCount = 0
  readonly data = new DataSection()

  /** Virtual registers in order of appearance: `virtuals[0, virtualCount)`. */
  virtuals = new Int32Array(64)
  virtualCount = 0
  /** By virtual register: the program in which it appeared last. */
  private stamps = new Int32Array(1024)
  private stamp = 0
  /** Registers that the templates name, as bits, and r0 where no other value may lie there. */
  fixed = 0
  /** The virtual register whose value is moved to r0, as an operand, or −1. */
  moved = -1
  /** Registers that the program is given values in, as bits; */
  private inputs = 0
  /** of them, those whose value is moved to a virtual register at the program's beginning, once; */
  offered = 0
  /** and, by register, to which, as an operand. */
  readonly takers = new Int32Array(16)
  /** What is laid out now runs once, before all else. */
  private isBeginning = true
  /** The label at which the program goes on from its first instruction, or −1. */
  private entry = -1
  /** The instruction before wrote r0, and it is not known yet whether a `halt` follows. */
  private pendingResult = false

  /** The templates around the one that is being laid out, and where their labels begin. */
  private readonly frames: Array<T.Template> = []
  private readonly bases: Array<number> = []
  private depth = 0
  /** Registers `%_name` in the templates so far, and in those before the one that is being laid out. */
  private privateCount = 0
  private privateBase = 0

  make(program: T.Asm, hexadecimal: HexadecimalNumbers | undefined, inputs = 0): void {
    this.planLength = 0
    this.ownLength = 0
    this.count = 0
    this.labelCount = 0
    this.referenceCount = 0
    this.placedCount = 0
    this.data.clear(hexadecimal)
    this.virtualCount = 0
    this.stamp++
    this.fixed = 0
    this.moved = -1
    this.pendingResult = false
    this.depth = 0
    this.privateCount = 0
    this.dataLabelCount = 0
    this.inputs = inputs
    this.offered = 0
    this.isBeginning = inputs !== 0
    this.entry = -1
    if (!isAsm(program)) throw new T.TemplateError(`${shown(program)} is not a template, as asm\`…\` makes it`)
    this.lay(program)
    if (this.pendingResult) this.fixed |= 1
    if (this.entry >= 0 && this.isEnteredAgain()) this.offered = 0
    this.fixed |= inputs & ~this.offered
  }

  /** Whether more than the first instruction leads to `entry`. */
  private isEnteredAgain(): boolean {
    for (let n = 1; n < this.referenceCount; n++) if (this.references[n] === this.entry) return true
    return false
  }

  private lay(program: T.Asm): void {
    const { template, values } = program
    const { from, instructions, data } = template.steps
    const base = this.labelCount
    const { labels, ownLabels } = template
    for (let n = 0; n < ownLabels; n++) this.declare(labels[n]!)
    const depth = this.depth++
    this.frames[depth] = template
    this.bases[depth] = base
    const privateBase = (this.privateBase = this.privateCount)
    this.privateCount += template.privates
    const { steps } = S
    for (let at = from; ; at += 2) {
      switch (steps[at]) {
        case S.STEP_RUN:
          this.layRun(at, program, base)
          at += steps[at + S.RUN_LENGTH]! - 2
          break
        case S.STEP_INSTRUCTION:
          this.layInstruction(instructions[steps[at + 1]!]!, values, base)
          break
        case S.STEP_LABEL:
          this.layLabel(base + steps[at + 1]!)
          break
        case S.STEP_NESTED:
          this.layNested(template, steps[at + 1]!, values[steps[at + 1]!])
          this.privateBase = privateBase
          break
        case S.STEP_DATA:
          this.layData(template, data[steps[at + 1]!]!, values)
          break
        default:
          this.depth = depth
          return
      }
    }
  }

  private declare({ isData, name }: T.Template["labels"][number]): void {
    const label = this.labels[this.labelCount]
    if (label === undefined) this.labels.push({ name, token: name.token, isData, at: 0, address: 0 })
    else {
      label.name = name
      label.token = name.token
      label.isData = isData
    }
    this.labelCount++
  }

  private layLabel(number: number): void {
    const label = this.labels[number]!
    if (label.isData) {
      this.layDataLabel(label)
      return
    }
    this.placed[this.placedCount++] = label
    if (this.inputs !== 0) this.begin(number)
    this.enter(-1, number, 0, 0)
    // Another path may come here with its own r0.
    if (this.pendingResult) this.fixed |= 1
    this.pendingResult = false
  }

  /** Notes whether the program begins at a label: its first instruction goes there. */
  private begin(label: number): void {
    const { own, plan, planLength } = this
    this.isBeginning = false
    if (planLength === 0 || plan[PLAN_COUNT]! < 0) return
    const rows = plan[PLAN_COUNT] === 0 ? own : S.steps
    if (((rows[plan[PLAN_AT]! + 1]! >> 16) & 0xff) !== S.OP_JUMP || this.references[0] !== label) return
    this.isBeginning = true
    this.entry = label
  }

  /** Notes that a virtual register takes an input over, and may lie where it is. */
  private offer(register: number, operand: number): void {
    // A value that is taken twice stays, and so does a second one for the same register.
    if ((this.offered & (1 << register)) !== 0) this.fixed |= 1 << register
    for (let other = 0; other < 16; other++)
      if (((this.offered >> other) & 1) !== 0 && this.takers[other] === operand) this.fixed |= 1 << register
    this.offered |= 1 << register
    this.takers[register] = operand
  }

  /** The first template that defines a data label has its name, others a number behind it. */
  private layDataLabel(label: Label): void {
    const { dataLabels, dataLabelCount } = this
    const isTaken = (token: Token): boolean => {
      for (let n = 0; n < dataLabelCount; n++) if (dataLabels[n] === token) return true
      return false
    }
    if (isTaken(label.token)) label.token = T.numberedCopy(label.name, isTaken)
    dataLabels[this.dataLabelCount++] = label.token
    label.at = this.data.length
    this.data.label(label.token)
  }

  private layData({ source }: T.Template, item: T.DataItem, values: ReadonlyArray<T.Slot>): void {
    try {
      this.data.add(item, values)
    } catch (error) {
      if (!(error instanceof T.TemplateError)) throw error
      throw atSlot(source, slotOf(item), error.message, item.at)
    }
  }

  private layNested({ source }: T.Template, slot: number, value: T.Slot): void {
    if (value === undefined) return
    const parts: ReadonlyArray<unknown> = Array.isArray(value) ? value : [value]
    for (let n = 0; n < parts.length; n++) {
      const part = parts[n]
      if (!isAsm(part)) throw atSlot(source, slot, `${shown(part)} stands where a template belongs`)
      this.lay(part)
    }
  }

  private enter(count: number, at: number, filled: number, value: number): void {
    const n = this.planLength
    const plan = (this.plan = withRoom(this.plan, n + PLAN))
    plan[n + PLAN_COUNT] = count
    plan[n + PLAN_AT] = at
    plan[n + PLAN_FILLED] = filled
    plan[n + PLAN_VALUE] = value
    this.planLength = n + PLAN
  }

  private layRun(at: number, program: T.Asm, base: number): void {
    const { steps } = S
    const slot = steps[at + S.RUN_SLOT]!
    let value = 0
    if (slot >= 0) {
      const filling = program.values[slot]
      if (typeof filling !== "number" || (filling | 0) !== filling) {
        this.layInstruction(program.template.steps.instructions[steps[at + S.RUN_FIRST]!]!, program.values, base)
        const rest = steps[at + S.RUN_REST]!
        if (rest > 0) this.layRun(rest, program, base)
        return
      }
      value = filling
    }
    let next = at + S.RUN_HEADER
    const labelsEnd = next + steps[at + S.RUN_LABELS]!
    while (next < labelsEnd) this.refer(steps[next++]!, base)
    const virtualsEnd = next + steps[at + S.RUN_VIRTUALS]!
    const isPrivate = steps[at + S.RUN_PRIVATE] !== 0
    while (next < virtualsEnd) {
      const virtual = steps[next++]!
      this.appear(isPrivate ? this.shared(virtual) : virtual)
    }
    const count = steps[at + S.RUN_COUNT]!
    if (isPrivate) this.copyRows(next, count, slot >= 0, value)
    else this.enter(count, next, slot >= 0 ? 1 : 0, value)
    this.count += count
    this.fixed |= steps[at + S.RUN_FIXED]!
    if (this.moved < 0) this.moved = this.shared(steps[at + S.RUN_MOVED]!)
    const result = steps[at + S.RUN_RESULT]!
    if (this.pendingResult && (result & S.BEGINS_WITH_HALT) === 0) this.fixed |= 1
    this.pendingResult = (result & S.ENDS_WITH_RESULT) !== 0
  }

  /** A register operand with a register of the record's in the place of one that is the template's own. */
  private shared(operand: number): number {
    return operand >= T.PRIVATE && operand < T.VIRTUAL
      ? T.VIRTUAL + T.privateId(this.privateBase + operand - T.PRIVATE)
      : operand
  }

  /** Enters instructions of `steps` as rows of the layout's own, in which each register is the record's. */
  private copyRows(from: number, count: number, isFilled: boolean, value: number): void {
    const { steps } = S
    const at = this.ownLength
    const own = (this.own = withRoom(this.own, at + count * S.ROW))
    this.ownLength = at + count * S.ROW
    for (let n = 0; n < count * S.ROW; n += S.ROW) {
      const registers = steps[from + n]!
      const operation = steps[from + n + 1]!
      own[at + n] = S.registersWord(this.shared(registers & 0xffff), this.shared(registers >>> 16))
      own[at + n + 1] = (operation & ~0xffff) | this.shared(operation & 0xffff)
      own[at + n + S.LOW] = steps[from + n + S.LOW]!
      own[at + n + S.HIGH] = steps[from + n + S.HIGH]!
      this.enter(0, at + n, isFilled && n === 0 ? 1 : 0, value)
    }
  }

  /** Notes that a virtual register appears. */
  private appear(operand: number): void {
    const id = operand - T.VIRTUAL
    if (this.stamps[id] === this.stamp) return
    if (id >= this.stamps.length) this.stamps = withRoom(this.stamps, T.virtualCount())
    this.stamps[id] = this.stamp
    this.virtuals = withRoom(this.virtuals, this.virtualCount + 1)
    this.virtuals[this.virtualCount++] = id
  }

  /** Notes that the next instruction refers to a label: a template's own, or the innermost one around it. */
  private refer(reference: number, base: number): void {
    const template = this.frames[this.depth - 1]!
    this.referTo(reference < template.ownLabels ? base + reference : this.outerLabel(template, reference))
  }

  private outerLabel({ labels, source }: T.Template, reference: number): number {
    const { at, name, target } = labels[reference]!
    const label = this.find(name)
    if (label < 0) throw templateError(source, at, this.noLabel(name.text))
    if (target >= 0 && this.labels[label]!.isData) throw templateError(source, target, isNoTarget(name.text))
    return label
  }

  private referTo(label: number): void {
    const n = this.referenceCount++
    this.references = withRoom(this.references, n + 1)
    this.references[n] = label
  }

  /** The label of that name which is seen from the template at hand, or −1. */
  private find(name: T.LabelName): number {
    for (let n = this.depth - 1; n >= 0; n--) {
      const { labels, ownLabels } = this.frames[n]!
      for (let m = 0; m < ownLabels; m++) if (labels[m]!.name === name) return this.bases[n]! + m
    }
    return -1
  }

  private noLabel(name: string): string {
    const seen = this.frames.slice(0, this.depth).flatMap(({ labels, ownLabels }) => labels.slice(0, ownLabels))
    const near = nearest(
      name,
      seen.map((label) => label.name.text),
    )
    return `unknown label ${quote(name)}${near === undefined ? "" : `; did you mean \`${near}\`?`}`
  }

  /** Notes that the next instruction has the address in a slot. */
  private referToAddress({ label, offset }: T.LabelAddress, slot: number, opcode: number, isNegative: boolean): void {
    const { source } = this.frames[this.depth - 1]!
    const number = this.find(T.labelName(label))
    if (number < 0) throw atSlot(source, slot, this.noLabel(label))
    if (!this.labels[number]!.isData) throw atSlot(source, slot, `${quote(label)} is a place in the code, not data`)
    if (isNegative || (SHAPES[opcode]! & HAS_RANGE) !== 0 || (offset | 0) !== offset)
      throw atSlot(source, slot, `the address of ${quote(label)} cannot stand here`)
    this.referTo(number)
  }

  /** Notes a register operand: a virtual one as appearing, a fixed one as taken. */
  private operand(register: number, isResult: boolean): number {
    if (register >= T.PRIVATE) {
      const operand = this.shared(register)
      this.appear(operand)
      return operand
    }
    if (register < 16 && !isResult) this.fixed |= 1 << register
    return register
  }

  /** An instruction in any of whose places a slot may stand. */
  private layInstruction(item: T.InstructionItem, values: ReadonlyArray<T.Slot>, base: number): void {
    const { source } = this.frames[this.depth - 1]!
    const { operation } = item
    const opcode = operation < 0 ? item.opcode : inSlot(source, operation, values, T.slotOperation).opcode
    const at = this.ownLength
    const own = (this.own = withRoom(this.own, at + S.ROW))
    this.ownLength = at + S.ROW
    own[at + S.LOW] = 0
    own[at + S.HIGH] = 0
    let kind = item.imm
    let { rd, rs1, rs2 } = item
    switch (kind) {
      case T.IMM_CONSTANT:
        this.setImmediate(at, item.immediate)
        break
      case T.IMM_SLOT: {
        const slot = Number(item.immediate)
        const value = values[slot]
        if (typeof value === "string" && item.either > 0) {
          kind = T.IMM_NONE
          if (item.either === 1) rs1 = inSlot(source, slot, values, T.registerOperand)
          else rs2 = inSlot(source, slot, values, T.registerOperand)
          break
        }
        if (value instanceof T.LabelAddress) {
          kind = T.IMM_OFFSET
          this.referToAddress(value, slot, opcode, item.isNegative)
          own[at + S.LOW] = value.offset
          break
        }
        kind = T.IMM_CONSTANT
        this.setImmediate(at, filledNumber(source, { slot, isNegative: item.isNegative }, values, opcode))
        break
      }
      case T.IMM_ADDRESS:
      case T.IMM_OFFSET:
      case T.IMM_TARGET:
        own[at + S.LOW] =
          item.addendSlot === undefined ? item.addend : Number(filledNumber(source, item.addendSlot, values, undefined))
        this.refer(item.label!.index, base)
    }
    if (kind !== T.IMM_NONE && operation >= 0 && (SHAPES[opcode]! & MAY_HAVE_IMMEDIATE) === 0)
      throw atSlot(source, operation, `"${BY_OPCODE[opcode]!.name}" takes registers only`)
    const used = S.usedFields(opcode, kind !== T.IMM_NONE)
    if (rs1 >= SLOT_REGISTER) rs1 = inSlot(source, rs1 - SLOT_REGISTER, values, T.registerOperand)
    if (rs2 >= SLOT_REGISTER) rs2 = inSlot(source, rs2 - SLOT_REGISTER, values, T.registerOperand)
    const isOffered =
      this.isBeginning && opcode === S.OP_MOV && kind === T.IMM_NONE && rs1 < 16 && ((this.inputs >> rs1) & 1) !== 0
    if (isOffered) this.offer(rs1, this.shared(rd))
    else rs1 = (used & USES_RS1) !== 0 ? this.operand(rs1, false) : 0
    rs2 = (used & USES_RS2) !== 0 ? this.operand(rs2, false) : 0
    if ((used & USES_RD) !== 0) {
      if (rd >= SLOT_REGISTER) {
        const slot = rd - SLOT_REGISTER
        rd = inSlot(source, slot, values, T.registerOperand)
        if (rd === PC && (SHAPES[opcode]! & WRITES_RD) !== 0) throw atSlot(source, slot, "pc cannot be written")
      }
      rd = this.operand(rd, S.isResult(opcode, rd))
    } else rd = 0
    own[at] = S.registersWord(rd, rs1)
    own[at + 1] = S.operationWord(rs2, opcode, kind)
    this.enter(0, at, 0, 0)
    this.count++
    if (this.moved < 0) this.moved = S.movedToResult(opcode, rd, rs1)
    if (this.pendingResult && opcode !== S.OP_HALT) this.fixed |= 1
    this.pendingResult = S.usesResult(opcode, rd)
  }

  private setImmediate(at: number, value: number | bigint): void {
    const halves = T.halves(value)
    this.own[at + S.LOW] = halves[0]
    this.own[at + S.HIGH] = halves[1]
  }
}

export const isAsm = (value: unknown): value is T.Asm =>
  typeof value === "object" && value !== null && "template" in value
