import { withRoom } from "../../../vm/binary/withRoom.js"
import { DATA_OPCODE } from "../../../vm/isa/instructionSet.js"
import { DATA_BASE } from "../../../vm/isa/limits.js"
import { type Token, tokenOf } from "../ByteWriter.js"
import type { Draws } from "../Draws.js"
import type { AssemblyProgram } from "./AssemblyProgram.js"
import { HexadecimalNumbers } from "./hexadecimal.js"
import * as T from "./items.js"
import { type Label, Layout, PLAN, PLAN_AT, PLAN_COUNT, PLAN_FILLED, PLAN_VALUE } from "./Layout.js"
import { L_HEAD, L_HIGH, L_KIND, L_LOW, LINKED, type LinkedProgram } from "./linked.js"
import { codeOf } from "./listing.js"
import * as S from "./steps.js"

const tooFewRegisters = (needed: number): never => {
  throw new T.TemplateError(`the program names ${needed} registers %…, which is more than are free`)
}

const linkers = new WeakMap<AssemblyProgram, Linker>()

/** The linker that holds the program; `undefined` if somebody else has put it together. */
export const linkerOf = (program: AssemblyProgram): Linker | undefined => linkers.get(program)

/** What a linker holds, in the public form, made when it is asked for. The properties are its own, so that copies have them. */
const statementsOf = (linker: Linker): AssemblyProgram => {
  const statements: AssemblyProgram = {
    get code() {
      return codeOf(linker)
    },
    get data() {
      return linker.layout.data.statements()
    },
    get hexadecimal() {
      return linker.hexadecimal
    },
  }
  linkers.set(statements, linker)
  return statements
}

/** The label's address with an offset. */
const addressFrom = ({ name }: Label, offset: number, base: number): number => {
  const value = offset + base
  if (value !== (value | 0))
    throw new T.TemplateError(`${offset} from \`${name.text}\` is the address ${value}, which does not fit 32 bits`)
  return value
}

/** Which of the registers `kept`, as bits, the virtual register takes over; −1 if none. */
const placeOf = (takers: Int32Array, kept: number, operand: number): number => {
  for (let register = 0; register < 16; register++)
    if (((kept >> register) & 1) !== 0 && takers[register] === operand) return register
  return -1
}

/** `L0`, `L1`, … as far as they were needed. */
const NUMBERED: Array<Token> = []

/** The most that an instruction takes. */
const LONGEST = 12

/**
 * Turns filled templates into a program: lays the templates out, gives virtual registers real ones and labels their names,
 * and encodes what comes of it when that is asked for. One linker is reused for all records; what it holds is valid until
 * the next `link`.
 */
export class Linker implements LinkedProgram {
  readonly layout = new Layout()
  /** Which numbers of the text are in hexadecimal, if any are. */
  hexadecimal: HexadecimalNumbers | undefined
  instructions = new Int32Array(LINKED * 256)
  count = 0
  /** The encoded program is `buffer[0, size)`. */
  private buffer = new Uint8Array(4096)
  private size = 0
  private view = new DataView(this.buffer.buffer)
  private isEncoded = false
  private readonly statements = statementsOf(this)
  /** The register of each operand: real ones are their own, then come the virtual ones. */
  private registers = Int8Array.from({ length: T.VIRTUAL + 1024 }, (_, n) => (n < T.VIRTUAL ? n : 0))
  /** Where immediates are that wait for a label's address, and which label that is. */
  private waiting = new Int32Array(256)

  /**
   * `hexadecimal`: the numbers that the prompt has in hexadecimal or binary; `inputs`: the registers that hold values at the
   * start, as bits. Throws `TemplateError` where templates and values make no program.
   */
  link(program: T.Asm, draws: Draws, hexadecimal: ReadonlyArray<bigint> = [], inputs = 0): AssemblyProgram {
    this.isEncoded = false
    this.hexadecimal = hexadecimal.length === 0 ? undefined : new HexadecimalNumbers(hexadecimal)
    this.layout.make(program, this.hexadecimal, inputs)
    this.allocate(draws)
    this.nameLabels(draws)
    return this.statements
  }

  /** The encoded program is `bytes[0, length)`. */
  get bytes(): Uint8Array {
    this.encode()
    return this.buffer
  }

  get length(): number {
    this.encode()
    return this.size
  }

  /**
   * Gives each virtual register one of r0–r15 that no template names. The one whose value ends in r0 gets r0 where
   * that is free, and one that takes an input over stays where that is: the `mov` goes. Otherwise in order (half of the time), among the low ones, or anywhere.
   */
  private allocate(draws: Draws): void {
    const { fixed, moved, offered, takers, virtualCount, virtuals } = this.layout
    if (this.registers.length < T.VIRTUAL + T.virtualCount()) {
      const larger = new Int8Array(T.VIRTUAL + T.virtualCount() * 2)
      larger.set(this.registers)
      this.registers = larger
    }
    const { registers } = this
    /** Inputs that stay where they are, and which virtual registers so have their place. */
    const kept = offered & ~fixed
    // Which virtual register gets r0 for its result.
    const result = ((fixed | offered) & 1) === 0 ? moved - T.VIRTUAL : -1
    let taken = (result >= 0 ? fixed | 1 : fixed) | offered
    const style = draws.below(4)
    const span = style < 2 ? 0 : style === 2 ? Math.min(Math.max(8, virtualCount + 2), 16) : 16
    for (let n = 0; n < virtualCount; n++) {
      const id = virtuals[n]!
      if (id === result) {
        registers[T.VIRTUAL + id] = S.R0
        continue
      }
      if (kept !== 0) {
        const place = placeOf(takers, kept, T.VIRTUAL + id)
        if (place >= 0) {
          registers[T.VIRTUAL + id] = place
          continue
        }
      }
      let register = span === 0 ? 0 : draws.below(span)
      for (let tries = 0; (taken & (1 << register)) !== 0; tries++) {
        if (tries === 16) tooFewRegisters(virtualCount)
        register = (register + 1) & 15
      }
      taken |= 1 << register
      registers[T.VIRTUAL + id] = register
    }
  }

  /** As the templates name them (a repeated name gets a number), or numbered. */
  private nameLabels(draws: Draws): void {
    const style = draws.below(3)
    const { placed, placedCount } = this.layout
    for (let n = 0; n < placedCount; n++) {
      const label = placed[n]!
      const own = label.token
      if (style === 1) label.token = NUMBERED[n] ??= tokenOf(`L${n}`)
      else if (style === 2) label.token = label.name.numbered[n] ??= tokenOf(`.${label.name.text}_${n}`)
      if (style !== 0 && !this.isTaken(label.token, 0)) continue
      label.token = own
      if (this.isTaken(own, n)) label.token = T.numberedCopy(label.name, (token) => this.isTaken(token, placedCount))
    }
  }

  /** Whether one of the first labels, or one of the data, has the name. */
  private isTaken(token: Token, among: number): boolean {
    const { dataLabelCount, dataLabels, placed } = this.layout
    for (let n = 0; n < among; n++) if (placed[n]!.token === token) return true
    for (let n = 0; n < dataLabelCount; n++) if (dataLabels[n] === token) return true
    return false
  }

  /** Makes room for that many instructions, and data. */
  private reserve(count: number, data: number): void {
    this.instructions = withRoom(this.instructions, count * LINKED)
    this.waiting = withRoom(this.waiting, count * 2)
    const length = count * LONGEST + 8 + data
    if (length <= this.buffer.length) return
    this.buffer = new Uint8Array(length * 2)
    this.view = new DataView(this.buffer.buffer)
  }

  /** Encodes the program unless that is done. Throws `TemplateError` where an address is none. */
  encode(): void {
    if (this.isEncoded) return
    const { data, labels, own, plan, planLength, references } = this.layout
    this.reserve(this.layout.count, data.length)
    const { instructions, registers, view, waiting } = this
    const { steps } = S
    let out = 0
    let to = 0
    let reference = 0
    let waits = 0
    for (let p = 0; p < planLength; p += PLAN) {
      const count = plan[p + PLAN_COUNT]!
      let at = plan[p + PLAN_AT]!
      if (count < 0) {
        const label = labels[at]!
        label.at = to / LINKED
        label.address = out
        continue
      }
      const source = count === 0 ? own : steps
      const end = at + (count === 0 ? S.ROW : count * S.ROW)
      const filled = plan[p + PLAN_FILLED] !== 0 ? at : -1
      for (; at < end; at += S.ROW) {
        const operands = source[at]!
        const operation = source[at + 1]!
        const rd = registers[operands & 0xffff]!
        const rs1 = registers[operands >>> 16]!
        const opcode = (operation >> 16) & 0xff
        let kind = operation >>> 24
        let head = opcode | (rd << 8) | (rs1 << 16) | (registers[operation & 0xffff]! << 24)
        if (kind === T.IMM_NONE) {
          // A move that has become pointless.
          if (opcode === S.OP_MOV && rd === rs1) continue
          view.setInt32(out, head, true)
          out += 4
        } else {
          let low = source[at + S.LOW]!
          let high = source[at + S.HIGH]!
          if (at === filled) {
            low = plan[p + PLAN_VALUE]!
            high = low >> 31
          }
          head |= 0x8000
          if (kind !== T.IMM_CONSTANT) {
            high = references[reference++]!
            const label = labels[high]!
            if (label.isData && kind === T.IMM_OFFSET) {
              kind = T.IMM_CONSTANT
              low = addressFrom(label, low, DATA_BASE + label.at)
              high = low >> 31
            } else {
              waiting[waits] = out
              waiting[waits + 1] = to
              waits += 2
            }
          } else if (high !== low >> 31) {
            head |= 0x4000
            view.setInt32(out + 8, high, true)
          }
          view.setInt32(out, head, true)
          view.setInt32(out + 4, low, true)
          out += (head & 0x4000) !== 0 ? 12 : 8
          instructions[to + L_LOW] = low
          instructions[to + L_HIGH] = high
        }
        instructions[to + L_HEAD] = head
        instructions[to + L_KIND] = kind
        to += LINKED
      }
    }
    this.count = to / LINKED
    for (let n = 0; n < waits; n += 2) this.fill(waiting[n]!, waiting[n + 1]!)
    this.size = data.length > 0 ? this.appendData(out) : out
    this.isEncoded = true
  }

  /** Puts the address of a label, or the way to it, into the instruction at `address`. */
  private fill(address: number, at: number): void {
    const { instructions } = this
    const label = this.layout.labels[instructions[at + L_HIGH]!]!
    const isTarget = instructions[at + L_KIND] === T.IMM_TARGET
    const place = label.isData ? DATA_BASE + label.at : label.address
    const value = addressFrom(label, instructions[at + L_LOW]!, isTarget ? place - address : place)
    this.view.setInt32(address + 4, value, true)
  }

  private appendData(at: number): number {
    const { bytes, length } = this.layout.data
    const { view } = this
    view.setInt32(at, DATA_OPCODE | 0x8000, true)
    view.setInt32(at + 4, length, true)
    const target = this.buffer
    for (let n = 0; n < length; n++) target[at + 8 + n] = bytes[n]!
    return at + 8 + length
  }
}
