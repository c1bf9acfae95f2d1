import type { Draws } from "../Draws.js"
import { DATA_BASE } from "../../vm/decode.js"
import { BY_OPCODE, DATA_OPCODE } from "../../vm/instructionSet.js"
import { MAY_BE_WIDE, SHAPES, USES_RD, USES_RS1, USES_RS2 } from "../../vm/shape.js"
import { type Token, tokenOf } from "../text/ByteWriter.js"
import { DataSection } from "./DataSection.js"
import * as T from "./items.js"
import * as S from "./steps.js"

const OP_MOV = 0x50
const OP_HALT = 0x5f
const R0 = 0
const { WORDS, W_ADDRESS, W_HIGH, W_KIND, W_LOW, W_OPCODE, W_RD, W_RS1, W_RS2 } = S

interface Label {
  /** Its name in the template. */
  name: T.LabelName
  /** The name that it gets. */
  token: Token
  isData: boolean
  /** Index of the instruction it stands before, or offset in the data section. */
  at: number
}

const tooFewRegisters = (): never => {
  throw new T.TemplateError("the program needs more registers than there are")
}

/** `L0`, `L1`, … as far as they were needed. */
const NUMBERED: Array<Token> = []

/**
 * Turns filled templates into a program: lays the templates out, gives virtual registers real ones and labels
 * their names, and encodes. One linker is reused for all records; what it holds is valid until the next `link`.
 */
export class Linker {
  /** `WORDS` an instruction, in which registers are real ones after `link`. */
  words = new Int32Array(WORDS * 256)
  count = 0
  readonly labels: Array<Label> = []
  private labelCount = 0
  /** The code labels in order of their place: `placed[0, placedCount)`. */
  readonly placed: Array<Label> = []
  placedCount = 0
  /** The encoded program: `bytes[0, length)`. */
  bytes = new Uint8Array(4096)
  length = 0
  readonly data = new DataSection()

  /** Virtual registers in order of appearance: `order[0, orderCount)`. */
  private readonly order: Array<number> = []
  private orderCount = 0
  /** The register of each operand: real ones are their own, then come the virtual ones. */
  private registers = Int8Array.from({ length: T.VIRTUAL + 256 }, (_, n) => (n < T.VIRTUAL ? n : 0))
  /** By virtual register: the link in which it appeared last. */
  private stamps = new Int32Array(256)
  private stamp = 0
  /** Fixed registers that the templates name, as bits. */
  private fixed = 0
  /** The instruction before wrote r0, and it is not known yet whether a `halt` follows. */
  private pendingResult = false
  /** The templates around the one that is being laid out, and where their labels begin. */
  private readonly frames: Array<T.Template> = []
  private readonly bases: Array<number> = []
  private depth = 0

  link(program: T.Asm, draws: Draws): void {
    this.count = 0
    this.labelCount = 0
    this.placedCount = 0
    this.data.clear()
    this.orderCount = 0
    this.depth = 0
    this.fixed = 0
    this.pendingResult = false
    this.stamp++
    this.lay(program)
    if (this.pendingResult) this.fixed |= 1
    this.allocate(draws)
    this.nameLabels(draws)
    this.encode()
  }

  private lay(program: T.Asm): void {
    const { template, values } = program
    const base = this.labelCount
    for (let n = 0; n < template.ownLabels; n++) this.declare(template.labels[n]!)
    const depth = this.depth++
    this.frames[depth] = template
    this.bases[depth] = base
    const { steps } = template
    for (let n = 0; n < steps.length; n++) {
      const step = steps[n]!
      switch (step.kind) {
        case S.STEP_RUN:
          this.layRun(step.run!, values, base)
          break
        case S.STEP_INSTRUCTION:
          this.layInstruction(step.instruction!, values, base)
          break
        case S.STEP_LABEL:
          this.layLabel(this.labels[base + step.number]!)
          break
        case S.STEP_NESTED:
          this.layNested(values[step.number])
          break
        default:
          this.data.add(step.data!, values)
      }
    }
    this.depth = depth
  }

  private declare({ isData, name }: T.Template["labels"][number]): void {
    const label = this.labels[this.labelCount]
    if (label === undefined) this.labels.push({ name, token: name.token, isData, at: 0 })
    else {
      label.name = name
      label.token = name.token
      label.isData = isData
    }
    this.labelCount++
  }

  private layLabel(label: Label): void {
    if (label.isData) {
      label.at = this.data.length
      this.data.label(label.token)
      return
    }
    label.at = this.count
    this.placed[this.placedCount++] = label
    // Another path may come here with its own r0.
    if (this.pendingResult) this.fixed |= 1
    this.pendingResult = false
  }

  private layNested(value: T.Slot): void {
    if (value === undefined) return
    if (Array.isArray(value)) for (let n = 0; n < value.length; n++) this.lay((value as ReadonlyArray<T.Asm>)[n]!)
    else if (typeof value === "object") this.lay(value as T.Asm)
    else throw new T.TemplateError(`${typeof value} stands where a template belongs`)
  }

  /** The words from `this.count` on, with room for `count` instructions. */
  private room(count: number): Int32Array {
    const needed = (this.count + count) * WORDS
    if (needed > this.words.length) {
      const larger = new Int32Array(Math.max(needed, this.words.length * 2))
      larger.set(this.words)
      this.words = larger
    }
    return this.words
  }

  private layRun(run: S.Run, values: ReadonlyArray<T.Slot>, base: number): void {
    let low = 0
    if (run.slot >= 0) {
      const value = values[run.slot]
      if (typeof value !== "number" || (value | 0) !== value) {
        this.layInstruction(run.first!, values, base)
        if (run.rest !== undefined) this.layRun(run.rest, values, base)
        return
      }
      low = value
    }
    const words = this.room(run.count)
    const at = this.count * WORDS
    const source = run.words
    for (let n = 0; n < source.length; n++) words[at + n] = source[n]!
    if (run.slot >= 0) {
      words[at + W_LOW] = low
      words[at + W_HIGH] = low >> 31
    }
    const { labels, virtuals } = run
    for (let n = 0; n < labels.length; n++) words[at + labels[n]!] = this.resolve(words[at + labels[n]!]!, base)
    for (let n = 0; n < virtuals.length; n++) this.appear(virtuals[n]!)
    this.fixed |= run.fixed
    if (this.pendingResult && !run.beginsWithHalt) this.fixed |= 1
    this.pendingResult = run.endsWithResult
    this.count += run.count
  }

  /** Notes that a virtual register appears. */
  private appear(id: number): void {
    if (this.stamps[id] === this.stamp) return
    if (id >= this.stamps.length) this.growRegisters()
    this.stamps[id] = this.stamp
    this.registers[T.VIRTUAL + id] = -1
    this.order[this.orderCount++] = id
  }

  private growRegisters(): void {
    const stamps = new Int32Array(T.virtualCount() * 2)
    stamps.set(this.stamps)
    this.stamps = stamps
    const registers = new Int8Array(T.VIRTUAL + stamps.length)
    registers.set(this.registers)
    this.registers = registers
  }

  /** Notes a register operand: a virtual one as appearing, a fixed one as taken. */
  private operand(operand: number, values: ReadonlyArray<T.Slot>, isResult: boolean): number {
    const register = operand < 0 ? T.registerOperand(values[-1 - operand] as string) : operand
    if (register >= T.VIRTUAL) this.appear(register - T.VIRTUAL)
    else if (register < 16 && !isResult) this.fixed |= 1 << register
    return register
  }

  /** An instruction in any of whose places a slot may stand. */
  private layInstruction(item: T.InstructionItem, values: ReadonlyArray<T.Slot>, base: number): void {
    const words = this.room(1)
    const at = this.count * WORDS
    const mnemonic = item.mnemonic
    const opcode = "opcode" in mnemonic ? mnemonic.opcode : T.opcodeOf(values[mnemonic.slot] as string)
    let kind = item.imm
    let rs1 = item.rs1
    let rs2 = item.rs2
    words.fill(0, at, at + WORDS)
    switch (kind) {
      case T.IMM_CONSTANT:
        this.setImmediate(at, item.immediate)
        break
      case T.IMM_SLOT: {
        const value = values[item.immediate]
        kind = T.IMM_CONSTANT
        if (typeof value === "number" || typeof value === "bigint") this.setImmediate(at, value)
        else if (typeof value === "string" && item.either > 0) {
          kind = T.IMM_NONE
          if (item.either === 1) rs1 = T.registerOperand(value)
          else rs2 = T.registerOperand(value)
        } else throw new T.TemplateError(`${typeof value} is no immediate`)
        break
      }
      case T.IMM_ADDRESS:
      case T.IMM_TARGET:
        words[at + W_LOW] = item.addend
        words[at + W_HIGH] = this.resolve(item.immediate, base)
    }
    words[at + W_OPCODE] = opcode
    words[at + W_KIND] = kind
    const used = S.usedFields(opcode, kind !== T.IMM_NONE)
    if ((used & USES_RS1) !== 0) words[at + W_RS1] = this.operand(rs1, values, false)
    if ((used & USES_RS2) !== 0) words[at + W_RS2] = this.operand(rs2, values, false)
    if ((used & USES_RD) !== 0) {
      const rd = item.rd < 0 ? T.registerOperand(values[-1 - item.rd] as string) : item.rd
      words[at + W_RD] = this.operand(rd, values, S.isResult(opcode, rd))
    }
    if (this.pendingResult && opcode !== OP_HALT) this.fixed |= 1
    this.pendingResult = S.usesResult(opcode, words[at + W_RD]!)
    this.count++
  }

  private setImmediate(at: number, value: number | bigint): void {
    const [low, high] = T.halves(value)
    this.words[at + W_LOW] = low
    this.words[at + W_HIGH] = high
  }

  /** The label that a template's reference means: its own, or the innermost one around it. */
  private resolve(reference: number, base: number): number {
    const template = this.frames[this.depth - 1]!
    if (reference < template.ownLabels) return base + reference
    const { name } = template.labels[reference]!
    for (let n = this.depth - 2; n >= 0; n--) {
      const { labels, ownLabels } = this.frames[n]!
      for (let m = 0; m < ownLabels; m++) if (labels[m]!.name === name) return this.bases[n]! + m
    }
    throw new T.TemplateError(`no label "${name.text}"`)
  }

  /**
   * Gives each virtual register one of r0–r15 that no template names. The one whose value ends in r0 gets r0 where
   * that is free, and the `mov` goes. Otherwise in order (half of the time), among the low ones, or anywhere.
   */
  private allocate(draws: Draws): void {
    const { order, orderCount, registers, words } = this
    let taken = this.fixed
    if ((taken & 1) === 0) {
      const end = this.count * WORDS
      for (let at = 0; at < end; at += WORDS) {
        if (words[at + W_OPCODE] !== OP_MOV || words[at + W_RD] !== R0 || words[at + W_RS1]! < T.VIRTUAL) continue
        registers[words[at + W_RS1]!] = R0
        taken |= 1
        break
      }
    }
    const style = draws.below(4)
    const span = style < 2 ? 0 : style === 2 ? Math.min(Math.max(8, orderCount + 2), 16) : 16
    for (let n = 0; n < orderCount; n++) {
      const operand = T.VIRTUAL + order[n]!
      if (registers[operand] === R0) continue
      let register = span === 0 ? 0 : draws.below(span)
      for (let tries = 0; (taken & (1 << register)) !== 0; tries++) {
        if (tries === 16) tooFewRegisters()
        register = (register + 1) & 15
      }
      taken |= 1 << register
      registers[operand] = register
    }
  }

  /** As the templates name them (a repeated name gets a number), or numbered. */
  private nameLabels(draws: Draws): void {
    const style = draws.below(3)
    const { placed, placedCount } = this
    for (let n = 0; n < placedCount; n++) {
      const label = placed[n]!
      if (style === 1) label.token = NUMBERED[n] ??= tokenOf(`L${n}`)
      else if (style === 2) label.token = label.name.numbered[n] ??= tokenOf(`.${label.name.text}_${n}`)
      else if (this.isTaken(label.token, n)) label.token = this.copyOf(label.name)
    }
  }

  private copyOf(name: T.LabelName): Token {
    for (let copy = 2; ; copy++) {
      const token = tokenOf(name.text + copy)
      if (!this.isTaken(token, this.placedCount)) return token
    }
  }

  /** Whether one of the first labels has the name. */
  private isTaken(token: Token, among: number): boolean {
    for (let n = 0; n < among; n++) if (this.placed[n]!.token === token) return true
    return false
  }

  private encode(): void {
    const codeLength = this.place()
    const { data } = this
    const length = codeLength + (data.length > 0 ? 8 + data.length : 0)
    if (length > this.bytes.length) this.bytes = new Uint8Array(length * 2)
    const { bytes, count, labels, words } = this
    let out = 0
    for (let at = 0; at < count * WORDS; at += WORDS) {
      const kind = words[at + W_KIND]!
      if (kind === S.IMM_GONE) continue
      bytes[out] = words[at + W_OPCODE]!
      bytes[out + 2] = words[at + W_RS1]!
      bytes[out + 3] = words[at + W_RS2]!
      if (kind === T.IMM_NONE) {
        bytes[out + 1] = words[at + W_RD]!
        out += 4
        continue
      }
      let low = words[at + W_LOW]!
      let high = low >> 31
      if (kind === T.IMM_CONSTANT) high = words[at + W_HIGH]!
      else {
        const label = labels[words[at + W_HIGH]!]!
        const target = label.isData
          ? DATA_BASE + label.at
          : label.at < count
            ? words[label.at * WORDS + W_ADDRESS]!
            : codeLength
        low += kind === T.IMM_TARGET ? target - out : target
        high = low >> 31
      }
      const wide = high !== low >> 31
      bytes[out + 1] = words[at + W_RD]! | (wide ? 0xc0 : 0x80)
      put32(bytes, out + 4, low)
      if (wide) put32(bytes, out + 8, high)
      out += wide ? 12 : 8
    }
    if (data.length > 0) {
      put32(bytes, out, DATA_OPCODE | 0x8000)
      put32(bytes, out + 4, data.length)
      for (let n = 0; n < data.length; n++) bytes[out + 8 + n] = data.bytes[n]!
    }
    this.length = length
  }

  /** Puts the registers in, leaves out moves that have become pointless, and gives each instruction its address. */
  private place(): number {
    const { count, registers, words } = this
    let address = 0
    for (let at = 0; at < count * WORDS; at += WORDS) {
      const rd = (words[at + W_RD] = registers[words[at + W_RD]!]!)
      const rs1 = (words[at + W_RS1] = registers[words[at + W_RS1]!]!)
      words[at + W_RS2] = registers[words[at + W_RS2]!]!
      words[at + W_ADDRESS] = address
      const kind = words[at + W_KIND]!
      if (kind === T.IMM_NONE) {
        if (rd === rs1 && words[at + W_OPCODE] === OP_MOV) words[at + W_KIND] = S.IMM_GONE
        else address += 4
      } else if (kind !== T.IMM_CONSTANT || words[at + W_HIGH] === words[at + W_LOW]! >> 31) address += 8
      else {
        if ((SHAPES[words[at + W_OPCODE]!]! & MAY_BE_WIDE) === 0) tooWide(words[at + W_OPCODE]!)
        address += 12
      }
    }
    return address
  }
}

const put32 = (bytes: Uint8Array, at: number, value: number): void => {
  bytes[at] = value
  bytes[at + 1] = value >> 8
  bytes[at + 2] = value >> 16
  bytes[at + 3] = value >> 24
}

const tooWide = (opcode: number): never => {
  throw new T.TemplateError(`immediate of ${BY_OPCODE[opcode]!.name} does not fit 32 bits`)
}
