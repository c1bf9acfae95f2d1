import type { Draws } from "../Draws.js"
import { DATA_BASE } from "../../vm/decode.js"
import { BY_OPCODE, DATA_OPCODE } from "../../vm/instructionSet.js"
import {
  IMMEDIATE_FOR_RS1,
  IMMEDIATE_FOR_RS2,
  MAY_BE_WIDE,
  READS_RD,
  SHAPES,
  USES_RD,
  USES_RS1,
  USES_RS2,
} from "../../vm/shape.js"
import * as T from "./template.js"

const OP_MOV = 0x50
const OP_HALT = 0x5f
const R0 = 0

/** Where the parts of an instruction lie in `Linker.words`. */
export const WORDS = 12
export const W_OPCODE = 0
export const W_RD = 1
export const W_RS1 = 2
export const W_RS2 = 3
/** `IMM_NONE`, `IMM_CONSTANT` (in the next two), `IMM_ADDRESS` or `IMM_TARGET` (of the label in `W_LABEL`). */
export const W_KIND = 4
export const W_LOW = 5
export const W_HIGH = 6
export const W_LABEL = 7
export const W_ADDEND = 8
const W_ADDRESS = 9
/** 1 for a `mov` of a register to itself, which is left out. */
export const W_GONE = 10

interface Label {
  /** Its name in the template, then the one it gets. */
  name: string
  isData: boolean
  /** Index of the instruction it stands before, or offset in the data section. */
  at: number
}

const tooFewRegisters = (): never => {
  throw new T.TemplateError("the program needs more registers than there are")
}

/**
 * Turns filled templates into a program: lays the templates out, gives virtual registers real ones and labels
 * their names, and encodes. One linker is reused for all records; what it holds is valid until the next `link`.
 */
export class Linker {
  words = new Int32Array(WORDS * 256)
  count = 0
  readonly labels: Array<Label> = []
  labelCount = 0
  /** The code labels in order of their place. */
  readonly placed: Array<Label> = []
  /** The encoded program: `bytes[0, length)`. */
  bytes = new Uint8Array(4096)
  length = 0
  /** The data section's lines, as they stand in the text. */
  dataText = ""

  private data = new Uint8Array(1024)
  private dataLength = 0
  /** Virtual registers in order of appearance, and for each virtual register the record's register. */
  private readonly order: Array<number> = []
  private assigned = new Int8Array(256)
  private stamps = new Int32Array(256)
  private stamp = 0
  /** Fixed registers that the templates name, as bits. */
  private fixed = 0
  private readonly frames: Array<{ template: T.Template; base: number }> = []

  link(program: T.Asm, draws: Draws): void {
    this.count = 0
    this.labelCount = 0
    this.placed.length = 0
    this.dataLength = 0
    this.dataText = ""
    this.order.length = 0
    this.fixed = 0
    this.stamp++
    if (this.stamps.length < T.virtualCount()) {
      this.stamps = new Int32Array(T.virtualCount() * 2)
      this.assigned = new Int8Array(T.virtualCount() * 2)
    }
    this.lay(program)
    this.allocate(draws)
    this.nameLabels(draws)
    this.encode()
  }

  private lay(program: T.Asm): void {
    const { template, values } = program
    const base = this.labelCount
    for (let n = 0; n < template.ownLabels; n++) {
      const { name, isData } = template.labels[n]!
      const label = this.labels[this.labelCount]
      if (label === undefined) this.labels.push({ name, isData, at: 0 })
      else {
        label.name = name
        label.isData = isData
      }
      this.labelCount++
    }
    this.frames.push({ template, base })
    for (const item of template.items) {
      switch (item.kind) {
        case "instruction":
          this.layInstruction(item, values, base)
          break
        case "label": {
          const label = this.labels[base + item.label]!
          if (label.isData) {
            label.at = this.dataLength
            this.dataText += `${label.name}:\n`
          } else {
            label.at = this.count
            this.placed.push(label)
            // Another path may come here with its own r0.
            if (this.pendingResult >= 0) this.fixed |= 1
            this.pendingResult = -1
          }
          break
        }
        case "nested": {
          const value = values[item.slot]
          if (value === undefined) break
          if (Array.isArray(value)) for (const part of value as ReadonlyArray<T.Asm>) this.lay(part)
          else if (typeof value === "object") this.lay(value as T.Asm)
          else throw new T.TemplateError(`${typeof value} stands where a template belongs`)
          break
        }
        case "data":
          this.layData(item, values)
      }
    }
    this.frames.pop()
  }

  /** Notes a register operand: a virtual one as appearing, a fixed one as taken. */
  private operand(operand: number, values: ReadonlyArray<T.Slot>, isPlainResult: boolean): number {
    const register = operand < 0 ? T.registerOperand(values[-1 - operand] as string) : operand
    if (register >= T.VIRTUAL) {
      const id = register - T.VIRTUAL
      if (this.stamps[id] !== this.stamp) {
        this.stamps[id] = this.stamp
        this.assigned[id] = -1
        this.order.push(id)
      }
    } else if (register < 16 && !(register === R0 && isPlainResult)) this.fixed |= 1 << register
    return register
  }

  private layInstruction(item: T.InstructionItem, values: ReadonlyArray<T.Slot>, base: number): void {
    const at = this.count * WORDS
    if (at + WORDS > this.words.length) {
      const larger = new Int32Array(this.words.length * 2)
      larger.set(this.words)
      this.words = larger
    }
    const words = this.words
    const mnemonic = item.mnemonic
    const opcode = "opcode" in mnemonic ? mnemonic.opcode : T.opcodeOf(values[mnemonic.slot] as string)
    const shape = SHAPES[opcode]!
    let kind = item.imm
    let rs1 = item.rs1
    let rs2 = item.rs2
    words[at + W_LOW] = 0
    words[at + W_HIGH] = 0
    words[at + W_ADDEND] = item.addend
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
        words[at + W_LABEL] = this.resolve(item.immediate, base)
    }
    words[at + W_OPCODE] = opcode
    words[at + W_KIND] = kind
    const either = kind !== T.IMM_NONE
    if ((shape & USES_RS1) !== 0 && !(either && (shape & IMMEDIATE_FOR_RS1) !== 0)) {
      words[at + W_RS1] = this.operand(rs1, values, false)
    } else words[at + W_RS1] = 0
    if ((shape & USES_RS2) !== 0 && !(either && (shape & IMMEDIATE_FOR_RS2) !== 0)) {
      words[at + W_RS2] = this.operand(rs2, values, false)
    } else words[at + W_RS2] = 0
    // Writing r0 keeps it from other uses, unless the program ends right there: then r0 is free until that point.
    if (opcode === OP_HALT && this.count > 0) this.settleResult(at - WORDS)
    words[at + W_RD] = (shape & USES_RD) !== 0 ? this.operand(item.rd, values, (shape & READS_RD) === 0) : 0
    if (this.pendingResult >= 0) this.fixed |= 1
    this.pendingResult = (shape & USES_RD) !== 0 && words[at + W_RD] === R0 ? at : -1
    words[at + W_GONE] = 0
    this.count++
  }

  /** The instruction before wrote r0, and it is not known yet whether a `halt` follows. */
  private pendingResult = -1

  private settleResult(previous: number): void {
    if (this.pendingResult === previous) this.pendingResult = -1
  }

  private setImmediate(at: number, value: number | bigint): void {
    const words = this.words
    if (typeof value === "number" && (value | 0) === value) {
      words[at + W_LOW] = value
      words[at + W_HIGH] = value >> 31
    } else {
      const wide = BigInt(value)
      if (BigInt.asIntN(64, wide) !== wide && BigInt.asUintN(64, wide) !== wide) {
        throw new T.TemplateError(`immediate ${value} does not fit 64 bits`)
      }
      words[at + W_LOW] = Number(BigInt.asIntN(32, wide))
      words[at + W_HIGH] = Number(BigInt.asIntN(32, wide >> 32n))
    }
  }

  /** The label that a template's reference means: its own, or the innermost one around it. */
  private resolve(reference: number, base: number): number {
    const { template } = this.frames[this.frames.length - 1]!
    if (reference < template.ownLabels) return base + reference
    const { name } = template.labels[reference]!
    for (let n = this.frames.length - 2; n >= 0; n--) {
      const frame = this.frames[n]!
      for (let m = 0; m < frame.template.ownLabels; m++) {
        if (frame.template.labels[m]!.name === name) return frame.base + m
      }
    }
    throw new T.TemplateError(`no label "${name}"`)
  }

  private layData(item: T.DataItem, values: ReadonlyArray<T.Slot>): void {
    const value = typeof item.values === "number" ? values[item.values] : item.values
    const { directive } = item
    if (typeof value === "string") {
      const escaped = JSON.stringify(value)
      if (!/^"(?:[ !#-[\]-~]|\\["\\nrt])*"$/.test(escaped))
        throw new T.TemplateError(`text ${escaped} is not plain ASCII`)
      this.dataText += `${directive} ${escaped}\n`
      const length = value.length + (directive === ".asciz" ? 1 : 0)
      this.reserve(length)
      for (let n = 0; n < value.length; n++) this.data[this.dataLength + n] = value.charCodeAt(n)
      if (directive === ".asciz") this.data[this.dataLength + value.length] = 0
      this.dataLength += length
      return
    }
    const elements = (Array.isArray(value) ? value : [value]) as ReadonlyArray<number | bigint>
    if (directive === ".space") {
      const size = Number(elements[0])
      this.dataText += `.space ${size}\n`
      this.reserve(size)
      this.data.fill(0, this.dataLength, this.dataLength + size)
      this.dataLength += size
      return
    }
    if (elements.length === 0) throw new T.TemplateError(`${directive} without values`)
    this.dataText += `${directive} ${elements.join(", ")}\n`
    const width = directive === ".byte" ? 1 : directive === ".half" ? 2 : directive === ".word" ? 4 : 8
    this.reserve(width * elements.length)
    const data = this.data
    for (const element of elements) {
      if (typeof element !== "number" && typeof element !== "bigint") {
        throw new T.TemplateError(`${String(element)} is no ${directive} value`)
      }
      let low: number
      let high: number
      if (typeof element === "number") {
        low = element | 0
        high = (element | 0) === element ? low >> 31 : Math.floor(element / 2 ** 32) | 0
        if (low !== element) low = (element % 2 ** 32) | 0
      } else {
        low = Number(BigInt.asIntN(32, element))
        high = Number(BigInt.asIntN(32, element >> 32n))
      }
      for (let n = 0; n < width; n++) {
        data[this.dataLength++] = n < 4 ? low >> (8 * n) : high >> (8 * (n - 4))
      }
    }
  }

  private reserve(length: number): void {
    if (this.dataLength + length <= this.data.length) return
    const larger = new Uint8Array(Math.max(this.data.length * 2, this.dataLength + length))
    larger.set(this.data)
    this.data = larger
  }

  /**
   * Gives each virtual register one of r0–r15 that no template names. The one whose value ends in r0 gets r0 where
   * that is free, and the `mov` goes. Otherwise in order (half of the time), among the low ones, or anywhere.
   */
  private allocate(draws: Draws): void {
    if (this.pendingResult >= 0) this.fixed |= 1
    this.pendingResult = -1
    const { order, assigned, words } = this
    let taken = this.fixed
    if ((taken & 1) === 0) {
      for (let at = 0; at < this.count * WORDS; at += WORDS) {
        if (words[at + W_OPCODE] !== OP_MOV || words[at + W_RD] !== R0 || words[at + W_RS1]! < T.VIRTUAL) continue
        assigned[words[at + W_RS1]! - T.VIRTUAL] = R0
        taken |= 1
        break
      }
    }
    const style = draws.below(4)
    const span = style < 2 ? 0 : style === 2 ? Math.max(8, order.length + 2) : 16
    for (const id of order) {
      if (assigned[id] === R0) continue
      let register = span === 0 ? 0 : draws.below(Math.min(span, 16))
      for (let tries = 0; (taken & (1 << register)) !== 0; tries++) {
        if (tries === 16) tooFewRegisters()
        register = (register + 1) & 15
      }
      taken |= 1 << register
      assigned[id] = register
    }
    for (let at = 0; at < this.count * WORDS; at += WORDS) {
      for (let field = at + W_RD; field <= at + W_RS2; field++) {
        const operand = words[field]!
        if (operand >= T.VIRTUAL) words[field] = assigned[operand - T.VIRTUAL]!
      }
      if (
        words[at + W_OPCODE] === OP_MOV &&
        words[at + W_KIND] === T.IMM_NONE &&
        words[at + W_RD] === words[at + W_RS1]
      ) {
        words[at + W_GONE] = 1
      }
    }
  }

  /** As the templates name them (a repeated name gets a number), or numbered. */
  private nameLabels(draws: Draws): void {
    const style = draws.below(3)
    for (const [n, label] of this.placed.entries()) {
      if (style === 1) label.name = `L${n}`
      else if (style === 2) label.name = `.${label.name}_${n}`
      else if (this.isNameTaken(label.name, n)) {
        let copy = 2
        while (this.isNameTaken(`${label.name}${copy}`, this.placed.length)) copy++
        label.name += copy
      }
    }
  }

  private isNameTaken(name: string, among: number): boolean {
    for (let n = 0; n < among; n++) if (this.placed[n]!.name === name) return true
    return false
  }

  private encode(): void {
    const { words, count } = this
    let address = 0
    for (let at = 0; at < count * WORDS; at += WORDS) {
      words[at + W_ADDRESS] = address
      if (words[at + W_GONE] === 1) continue
      if (words[at + W_KIND] === T.IMM_NONE) address += 4
      else if (words[at + W_KIND] !== T.IMM_CONSTANT || words[at + W_HIGH] === words[at + W_LOW]! >> 31) address += 8
      else {
        if ((SHAPES[words[at + W_OPCODE]!]! & MAY_BE_WIDE) === 0) {
          throw new T.TemplateError(`immediate of ${BY_OPCODE[words[at + W_OPCODE]!]!.name} does not fit 32 bits`)
        }
        address += 12
      }
    }
    const codeLength = address
    const length = codeLength + (this.dataLength > 0 ? 8 + this.dataLength : 0)
    if (length > this.bytes.length) this.bytes = new Uint8Array(length * 2)
    const bytes = this.bytes
    let out = 0
    for (let at = 0; at < count * WORDS; at += WORDS) {
      if (words[at + W_GONE] === 1) continue
      const kind = words[at + W_KIND]!
      let low = words[at + W_LOW]!
      const wide = kind === T.IMM_CONSTANT && words[at + W_HIGH] !== low >> 31
      bytes[out] = words[at + W_OPCODE]!
      bytes[out + 1] = words[at + W_RD]! | (kind === T.IMM_NONE ? 0 : wide ? 0xc0 : 0x80)
      bytes[out + 2] = words[at + W_RS1]!
      bytes[out + 3] = words[at + W_RS2]!
      out += 4
      if (kind === T.IMM_NONE) continue
      if (kind !== T.IMM_CONSTANT) {
        const label = this.labels[words[at + W_LABEL]!]!
        const target = label.isData
          ? DATA_BASE + label.at
          : label.at < count
            ? words[label.at * WORDS + W_ADDRESS]!
            : codeLength
        low = target + words[at + W_ADDEND]! - (kind === T.IMM_TARGET ? words[at + W_ADDRESS]! : 0)
      }
      bytes[out] = low
      bytes[out + 1] = low >> 8
      bytes[out + 2] = low >> 16
      bytes[out + 3] = low >> 24
      out += 4
      if (!wide) continue
      const high = words[at + W_HIGH]!
      bytes[out] = high
      bytes[out + 1] = high >> 8
      bytes[out + 2] = high >> 16
      bytes[out + 3] = high >> 24
      out += 4
    }
    if (this.dataLength > 0) {
      bytes[out] = DATA_OPCODE
      bytes[out + 1] = 0x80
      bytes[out + 2] = 0
      bytes[out + 3] = 0
      bytes[out + 4] = this.dataLength
      bytes[out + 5] = this.dataLength >> 8
      bytes[out + 6] = this.dataLength >> 16
      bytes[out + 7] = this.dataLength >> 24
      bytes.set(this.dataLength < this.data.length ? this.data.subarray(0, this.dataLength) : this.data, out + 8)
    }
    this.length = length
  }
}
