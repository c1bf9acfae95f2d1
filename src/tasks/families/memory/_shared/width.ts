import type { Draws } from "../../../dsl/Draws.js"
import { addressOf, type Asm, asm, type LabelAddress } from "../../../dsl/index.js"

/** A place in memory, as loads and stores name it. */
export interface Place {
  readonly base: string
  readonly offset: number | LabelAddress
}

/** How a number lies in memory: its bytes, and the operations that move it. */
export interface Width {
  readonly size: 1 | 2 | 4 | 8
  readonly load: (register: string, at: Place) => Asm
  readonly store: (register: string, at: Place) => Asm
  /** Loads the first element of the array `values`. */
  readonly loadFirst: (register: string) => Asm
  /** The values in the data section, for a line of their own after a label. */
  readonly data: (values: ReadonlyArray<number>) => Asm
}

export const BYTE: Width = {
  size: 1,
  load: (x, { base, offset }) => asm`load.b ${x}, [${base} + ${offset}]`,
  store: (x, { base, offset }) => asm`store.b ${x}, [${base} + ${offset}]`,
  loadFirst: (x) => asm`load.b ${x}, [values]`,
  data: (values) => asm`
    .data
    .byte ${values}`,
}
export const HALF: Width = {
  size: 2,
  load: (x, { base, offset }) => asm`load.h ${x}, [${base} + ${offset}]`,
  store: (x, { base, offset }) => asm`store.h ${x}, [${base} + ${offset}]`,
  loadFirst: (x) => asm`load.h ${x}, [values]`,
  data: (values) => asm`
    .data
    .half ${values}`,
}
export const WORD: Width = {
  size: 4,
  load: (x, { base, offset }) => asm`load.w ${x}, [${base} + ${offset}]`,
  store: (x, { base, offset }) => asm`store.w ${x}, [${base} + ${offset}]`,
  loadFirst: (x) => asm`load.w ${x}, [values]`,
  data: (values) => asm`
    .data
    .word ${values}`,
}
export const DWORD: Width = {
  size: 8,
  load: (x, { base, offset }) => asm`load.d ${x}, [${base} + ${offset}]`,
  store: (x, { base, offset }) => asm`store.d ${x}, [${base} + ${offset}]`,
  loadFirst: (x) => asm`load.d ${x}, [values]`,
  data: (values) => asm`
    .data
    .dword ${values}`,
}
const SIGNED_BYTE: Width = {
  ...BYTE,
  load: (x, { base, offset }) => asm`loads.b ${x}, [${base} + ${offset}]`,
  loadFirst: (x) => asm`loads.b ${x}, [values]`,
}
export const SIGNED_HALF: Width = {
  ...HALF,
  load: (x, { base, offset }) => asm`loads.h ${x}, [${base} + ${offset}]`,
  loadFirst: (x) => asm`loads.h ${x}, [values]`,
}
export const SIGNED_WORD: Width = {
  ...WORD,
  load: (x, { base, offset }) => asm`loads.w ${x}, [${base} + ${offset}]`,
  loadFirst: (x) => asm`loads.w ${x}, [values]`,
}

/** The zero-extending width of so many bits. */
export const unsigned = (bits: number): Width => (bits === 8 ? BYTE : bits === 16 ? HALF : bits === 32 ? WORD : DWORD)

/** The sign-extending width of so many bits. */
export const signed = (bits: number): Width =>
  bits === 8 ? SIGNED_BYTE : bits === 16 ? SIGNED_HALF : bits === 32 ? SIGNED_WORD : DWORD

const UNSIGNED = [DWORD, WORD, HALF, BYTE]
const SIGNED = [DWORD, SIGNED_WORD, SIGNED_HALF, SIGNED_BYTE]

/** One of the widths that hold every integer least … greatest. */
export const widthOf = (draws: Draws, least: number, greatest: number): Width => {
  const reach = Math.max(greatest, -1 - least)
  const bits = least < 0 ? 1 : 0
  let fitting = 2
  if (reach < 1 << (16 - bits)) fitting = 3
  if (reach < 1 << (8 - bits)) fitting = 4
  return (least < 0 ? SIGNED : UNSIGNED)[draws.below(fitting)]!
}

/** One of the widths that hold these values. */
export const widthFor = (draws: Draws, values: ReadonlyArray<number>): Width => {
  let least = 0
  let greatest = 0
  for (const value of values) {
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  return widthOf(draws, least, greatest)
}

/** A free place for sixteen bytes: below the stack pointer, or anywhere in memory. */
export const scratch = (draws: Draws): Place =>
  draws.below(2) === 0
    ? { base: "sp", offset: -8 * (2 + draws.below(4)) }
    : { base: "zero", offset: 0x1000 * (1 + draws.below(15)) + 8 * draws.below(4) }

/** The place `bytes` further on. */
export const after = ({ base, offset }: Place, bytes: number): Place => ({
  base,
  offset: typeof offset === "number" ? offset + bytes : addressOf(offset.label, offset.offset + bytes),
})

/** Makes the index in a register an offset in bytes: nothing to do where the elements are bytes. */
export const scaled = (register: string, { size }: Width): Asm | undefined =>
  size === 1 ? undefined : asm`shli ${register}, ${register}, ${31 - Math.clz32(size)}`
