import { count } from "../../domain/quantity.js"
import { END, F_A, F_ADDRESS, F_B, F_IMM, F_RD, STRIDE, instructionAt } from "../binary/decode.js"
import { MEMORY_SIZE } from "../isa/limits.js"
import { LR } from "../isa/registers.js"
import { HANDLERS } from "./handlers.js"
import { div, divu, farAddress, mod, modu, mul, sar, shl, shr } from "./int64.js"
import { PAGE_BITS } from "./memory.js"
import type { State } from "./state.js"
import { ENDED, NEXT, WAIT, YIELD } from "./status.js"

const LAST_1 = MEMORY_SIZE - 1
const LAST_2 = MEMORY_SIZE - 2
const LAST_4 = MEMORY_SIZE - 4
const LAST_8 = MEMORY_SIZE - 8
const MAX_DEPTH = 65536

/**
 * The interpreter: executes at most `budget` instructions of the current thread, and says why it stopped. What
 * programs spend their time on is written out here; `HANDLERS` has the rest. Case labels are numbers, and close
 * together, so that V8 makes a jump table of them. Results are written high word first where an operand's low word is
 * still to be read: `rd` may be a source.
 */
export const execute = (s: State, budget: number): number => {
  const R = s.registers
  const C = s.image.code
  const memory = s.memory
  const bytes = memory.bytes
  const view = memory.view
  const written = memory.written
  const thread = s.thread
  let stack = thread.stack
  let depth = thread.depth
  let w = s.pc
  let left = budget
  let status: number = NEXT

  loop: while (left !== 0) {
    left--
    const d = C[w + F_RD]!
    const a = C[w + F_A]!
    const b = C[w + F_B]!
    switch (C[w]!) {
      case 0x00: {
        // add
        const al = R[a]!
        const low = (al + R[b]!) | 0
        R[d + 1] = (R[a + 1]! + R[b + 1]! + (low >>> 0 < al >>> 0 ? 1 : 0)) | 0
        R[d] = low
        break
      }
      case 0x01: {
        // sub
        const al = R[a]!
        const bl = R[b]!
        R[d + 1] = (R[a + 1]! - R[b + 1]! - (al >>> 0 < bl >>> 0 ? 1 : 0)) | 0
        R[d] = (al - bl) | 0
        break
      }
      case 0x02: // and
        R[d] = R[a]! & R[b]!
        R[d + 1] = R[a + 1]! & R[b + 1]!
        break
      case 0x03: // or
        R[d] = R[a]! | R[b]!
        R[d + 1] = R[a + 1]! | R[b + 1]!
        break
      case 0x04: // xor
        R[d] = R[a]! ^ R[b]!
        R[d + 1] = R[a + 1]! ^ R[b + 1]!
        break
      case 0x05:
        shl(R, d, a, b)
        break
      case 0x06:
        shr(R, d, a, b)
        break
      case 0x07:
        sar(R, d, a, b)
        break
      case 0x08: {
        // slt
        const ah = R[a + 1]!
        const bh = R[b + 1]!
        R[d] = ah < bh || (ah === bh && R[a]! >>> 0 < R[b]! >>> 0) ? 1 : 0
        R[d + 1] = 0
        break
      }
      case 0x09: {
        // sltu
        const ah = R[a + 1]!
        const bh = R[b + 1]!
        R[d] = ah >>> 0 < bh >>> 0 || (ah === bh && R[a]! >>> 0 < R[b]! >>> 0) ? 1 : 0
        R[d + 1] = 0
        break
      }
      case 0x0a: // seq
        R[d] = R[a] === R[b] && R[a + 1] === R[b + 1] ? 1 : 0
        R[d + 1] = 0
        break
      case 0x0b: // sne
        R[d] = R[a] !== R[b] || R[a + 1] !== R[b + 1] ? 1 : 0
        R[d + 1] = 0
        break

      case 0x10:
        mul(R, d, a, b)
        break
      case 0x12:
      case 0x13:
      case 0x14:
      case 0x15:
        if ((R[b]! | R[b + 1]!) === 0) {
          status = s.fail("DivisionByZero", w)
          break loop
        }
        switch (C[w]!) {
          case 0x12:
            div(R, d, a, b)
            break
          case 0x13:
            mod(R, d, a, b)
            break
          case 0x14:
            divu(R, d, a, b)
            break
          default:
            modu(R, d, a, b)
        }
        break

      case 0x30: {
        // load.b
        const at = R[a + 1] === 0 && R[a]! >= 0 ? (R[a]! + C[w + F_IMM]!) | 0 : far(R, a, C[w + F_IMM]!)
        if (at >>> 0 > LAST_1) {
          status = outside(s, w, 1)
          break loop
        }
        R[d] = bytes[at]!
        R[d + 1] = 0
        break
      }
      case 0x31: {
        // load.h
        const at = R[a + 1] === 0 && R[a]! >= 0 ? (R[a]! + C[w + F_IMM]!) | 0 : far(R, a, C[w + F_IMM]!)
        if (at >>> 0 > LAST_2) {
          status = outside(s, w, 2)
          break loop
        }
        R[d] = view.getUint16(at, true)
        R[d + 1] = 0
        break
      }
      case 0x32: {
        // load.w
        const at = R[a + 1] === 0 && R[a]! >= 0 ? (R[a]! + C[w + F_IMM]!) | 0 : far(R, a, C[w + F_IMM]!)
        if (at >>> 0 > LAST_4) {
          status = outside(s, w, 4)
          break loop
        }
        R[d] = view.getInt32(at, true)
        R[d + 1] = 0
        break
      }
      case 0x33: {
        // load.d
        const at = R[a + 1] === 0 && R[a]! >= 0 ? (R[a]! + C[w + F_IMM]!) | 0 : far(R, a, C[w + F_IMM]!)
        if (at >>> 0 > LAST_8) {
          status = outside(s, w, 8)
          break loop
        }
        R[d] = view.getInt32(at, true)
        R[d + 1] = view.getInt32(at + 4, true)
        break
      }
      case 0x34: {
        // loads.b
        const at = R[a + 1] === 0 && R[a]! >= 0 ? (R[a]! + C[w + F_IMM]!) | 0 : far(R, a, C[w + F_IMM]!)
        if (at >>> 0 > LAST_1) {
          status = outside(s, w, 1)
          break loop
        }
        const value = (bytes[at]! << 24) >> 24
        R[d] = value
        R[d + 1] = value >> 31
        break
      }
      case 0x35: {
        // loads.h
        const at = R[a + 1] === 0 && R[a]! >= 0 ? (R[a]! + C[w + F_IMM]!) | 0 : far(R, a, C[w + F_IMM]!)
        if (at >>> 0 > LAST_2) {
          status = outside(s, w, 2)
          break loop
        }
        const value = view.getInt16(at, true)
        R[d] = value
        R[d + 1] = value >> 31
        break
      }
      case 0x36: {
        // loads.w
        const at = R[a + 1] === 0 && R[a]! >= 0 ? (R[a]! + C[w + F_IMM]!) | 0 : far(R, a, C[w + F_IMM]!)
        if (at >>> 0 > LAST_4) {
          status = outside(s, w, 4)
          break loop
        }
        const value = view.getInt32(at, true)
        R[d] = value
        R[d + 1] = value >> 31
        break
      }
      case 0x38: {
        // store.b
        const at = R[a + 1] === 0 && R[a]! >= 0 ? (R[a]! + C[w + F_IMM]!) | 0 : far(R, a, C[w + F_IMM]!)
        if (at >>> 0 > LAST_1) {
          status = outside(s, w, 1)
          break loop
        }
        if (written[at >> PAGE_BITS] === 0) memory.touch(at)
        bytes[at] = R[d]!
        break
      }
      case 0x39: {
        // store.h
        const at = R[a + 1] === 0 && R[a]! >= 0 ? (R[a]! + C[w + F_IMM]!) | 0 : far(R, a, C[w + F_IMM]!)
        if (at >>> 0 > LAST_2) {
          status = outside(s, w, 2)
          break loop
        }
        if (written[at >> PAGE_BITS] === 0) memory.touch(at)
        view.setInt16(at, R[d]!, true)
        break
      }
      case 0x3a: {
        // store.w
        const at = R[a + 1] === 0 && R[a]! >= 0 ? (R[a]! + C[w + F_IMM]!) | 0 : far(R, a, C[w + F_IMM]!)
        if (at >>> 0 > LAST_4) {
          status = outside(s, w, 4)
          break loop
        }
        if (written[at >> PAGE_BITS] === 0) memory.touch(at)
        view.setInt32(at, R[d]!, true)
        break
      }
      case 0x3b: {
        // store.d
        const at = R[a + 1] === 0 && R[a]! >= 0 ? (R[a]! + C[w + F_IMM]!) | 0 : far(R, a, C[w + F_IMM]!)
        if (at >>> 0 > LAST_8) {
          status = outside(s, w, 8)
          break loop
        }
        if (written[at >> PAGE_BITS] === 0) memory.touch(at)
        view.setInt32(at, R[d]!, true)
        view.setInt32(at + 4, R[d + 1]!, true)
        break
      }

      case 0x40: // b
      case 0x4c: // jump
        w = C[w + F_IMM]! * STRIDE
        continue
      case 0x41: // beq
        if (R[a] === R[b] && R[a + 1] === R[b + 1]) {
          w = C[w + F_IMM]! * STRIDE
          continue
        }
        break
      case 0x42: // bne
        if (R[a] !== R[b] || R[a + 1] !== R[b + 1]) {
          w = C[w + F_IMM]! * STRIDE
          continue
        }
        break
      case 0x43: {
        // blt
        const ah = R[a + 1]!
        const bh = R[b + 1]!
        if (ah < bh || (ah === bh && R[a]! >>> 0 < R[b]! >>> 0)) {
          w = C[w + F_IMM]! * STRIDE
          continue
        }
        break
      }
      case 0x44: {
        // ble
        const ah = R[a + 1]!
        const bh = R[b + 1]!
        if (ah < bh || (ah === bh && R[a]! >>> 0 <= R[b]! >>> 0)) {
          w = C[w + F_IMM]! * STRIDE
          continue
        }
        break
      }
      case 0x45: {
        // bgt
        const ah = R[a + 1]!
        const bh = R[b + 1]!
        if (ah > bh || (ah === bh && R[a]! >>> 0 > R[b]! >>> 0)) {
          w = C[w + F_IMM]! * STRIDE
          continue
        }
        break
      }
      case 0x46: {
        // bge
        const ah = R[a + 1]!
        const bh = R[b + 1]!
        if (ah > bh || (ah === bh && R[a]! >>> 0 >= R[b]! >>> 0)) {
          w = C[w + F_IMM]! * STRIDE
          continue
        }
        break
      }
      case 0x47: {
        // bltu
        const ah = R[a + 1]!
        const bh = R[b + 1]!
        if (ah >>> 0 < bh >>> 0 || (ah === bh && R[a]! >>> 0 < R[b]! >>> 0)) {
          w = C[w + F_IMM]! * STRIDE
          continue
        }
        break
      }
      case 0x48: {
        // bgeu
        const ah = R[a + 1]!
        const bh = R[b + 1]!
        if (ah >>> 0 > bh >>> 0 || (ah === bh && R[a]! >>> 0 >= R[b]! >>> 0)) {
          w = C[w + F_IMM]! * STRIDE
          continue
        }
        break
      }
      case 0x4a: // call label
      case 0x4b: {
        // call rs1
        const target = C[w]! === 0x4a ? C[w + F_IMM]! : indirect(s, a)
        if (target < 0) {
          status = nowhere(s, w, a)
          break loop
        }
        if (depth === stack.length) {
          if (depth === MAX_DEPTH) {
            status = s.fail("CallStackOverflow", w, `${MAX_DEPTH} calls deep`)
            break loop
          }
          stack = thread.growStack()
        }
        stack[depth++] = w + STRIDE
        R[LR * 2] = C[w + STRIDE + F_ADDRESS]!
        R[LR * 2 + 1] = 0
        w = target * STRIDE
        continue
      }
      case 0x4d: {
        // jump rs1
        const target = indirect(s, a)
        if (target < 0) {
          status = nowhere(s, w, a)
          break loop
        }
        w = target * STRIDE
        continue
      }
      case 0x4e: // ret
        if (depth === 0) {
          status = ENDED
          break loop
        }
        w = stack[--depth]!
        continue

      case 0x50: // mov
        R[d] = R[a]!
        R[d + 1] = R[a + 1]!
        break
      case 0x5e: // nop
        break
      case 0x5f: // halt
        status = ENDED
        break loop

      default: {
        s.executed = budget - left - 1
        status = HANDLERS[C[w]!]!(s, w)
        if (status > YIELD) break loop
        w += STRIDE
        if (status !== NEXT) break loop
        continue
      }
    }
    w += STRIDE
  }

  s.pc = w
  thread.depth = depth
  // An instruction that faults or waits has not completed; the end of the code is not an instruction.
  const undone = status >= WAIT && !(status === ENDED && C[w] !== END) ? 1 : 0
  s.executed = budget - left - undone
  return status
}

/** Address of an access whose base is negative or large: −1 if it is outside memory. */
const far = (R: Int32Array, a: number, offset: number): number => farAddress(R[a]!, R[a + 1]!, offset)

const outside = (s: State, w: number, size: number): number => {
  const { code } = s.image
  const address = BigInt.asUintN(64, s.get(code[w + F_A]!) + BigInt(code[w + F_IMM]!))
  return s.fail("OutOfBounds", w, `${count(size, "byte")} at ${address}; memory has ${MEMORY_SIZE}`)
}

/** Index of the instruction at the byte address in a register, or −1. */
const indirect = (s: State, a: number): number =>
  s.registers[a + 1] === 0 ? instructionAt(s.image.starts, s.image.codeLength, s.registers[a]!) : -1

const nowhere = (s: State, w: number, a: number): number =>
  s.fail("InvalidInstruction", w, `no instruction starts at byte ${BigInt.asUintN(64, s.get(a))}`)
