import { type Asm, asm } from "../program/template.js"

/** What a function is given: numbers in registers, arrays and texts in the input area of memory. */

/** A register that holds an input, as it stands in a slot of a template. */
export type Register = `r${number}`

/** How the elements of an array lie in memory: signed or unsigned, and of how many bits. */
export type Element = "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32"

/** An array at an address, with its number of elements. */
export interface ArrayInput {
  readonly address: Register
  readonly length: Register
  /** Bytes of an element, and how far an index is shifted left to be an offset. */
  readonly size: 1 | 2 | 4 | 8
  readonly shift: 0 | 1 | 2 | 3
  /** Loads the element at an address, with its sign if it has one. */
  readonly load: (register: string, base: string, offset?: number) => Asm
  readonly store: (register: string, base: string, offset?: number) => Asm
}

/** A text at an address: its number of bytes, or a 0 behind it and no length. */
export interface TextInput {
  readonly address: Register
  readonly length: Register
}

/** What a program is given for values that may be inputs: any number may be a register. */
export type Taken<Values, Inputs> = {
  readonly [K in keyof Values]: K extends Inputs
    ? Values[K] extends number
      ? number | Register
      : Values[K]
    : Values[K]
}

/** The same for programs of the function form alone, whose lists and texts lie in memory. */
export type TakenAll<Values, Inputs> = {
  readonly [K in keyof Values]: K extends Inputs ? Given<Values[K]> : Values[K]
}

type Given<Value> = Value extends number
  ? number | Register
  : Value extends string
    ? TextInput
    : Value extends ReadonlyArray<number>
      ? ArrayInput
      : Value

interface Layout {
  readonly bits: 8 | 16 | 32 | 64
  readonly isSigned: boolean
  readonly load: (register: string, base: string, offset: number) => Asm
  readonly store: (register: string, base: string, offset: number) => Asm
}

const storeByte: Layout["store"] = (x, base, offset) => asm`store.b ${x}, [${base} + ${offset}]`
const storeHalf: Layout["store"] = (x, base, offset) => asm`store.h ${x}, [${base} + ${offset}]`
const storeWord: Layout["store"] = (x, base, offset) => asm`store.w ${x}, [${base} + ${offset}]`

const LAYOUTS: Readonly<Record<Element, Layout>> = {
  i8: { bits: 8, isSigned: true, load: (x, p, n) => asm`loads.b ${x}, [${p} + ${n}]`, store: storeByte },
  i16: { bits: 16, isSigned: true, load: (x, p, n) => asm`loads.h ${x}, [${p} + ${n}]`, store: storeHalf },
  i32: { bits: 32, isSigned: true, load: (x, p, n) => asm`loads.w ${x}, [${p} + ${n}]`, store: storeWord },
  i64: {
    bits: 64,
    isSigned: true,
    load: (x, p, n) => asm`load.d ${x}, [${p} + ${n}]`,
    store: (x, p, n) => asm`store.d ${x}, [${p} + ${n}]`,
  },
  u8: { bits: 8, isSigned: false, load: (x, p, n) => asm`load.b ${x}, [${p} + ${n}]`, store: storeByte },
  u16: { bits: 16, isSigned: false, load: (x, p, n) => asm`load.h ${x}, [${p} + ${n}]`, store: storeHalf },
  u32: { bits: 32, isSigned: false, load: (x, p, n) => asm`load.w ${x}, [${p} + ${n}]`, store: storeWord },
}

/** Bytes of an element. */
export const bytesOf = (element: Element): ArrayInput["size"] => (LAYOUTS[element].bits / 8) as ArrayInput["size"]

export const arrayInput = (address: Register, length: Register, element: Element): ArrayInput => {
  const { load, store } = LAYOUTS[element]
  const size = bytesOf(element)
  return {
    address,
    length,
    size,
    shift: (31 - Math.clz32(size)) as ArrayInput["shift"],
    load: (register, base, offset = 0) => load(register, base, offset),
    store: (register, base, offset = 0) => store(register, base, offset),
  }
}

/** Elements in words: `64-bit integers`, `signed bytes`. */
export const elementsInWords = (element: Element): string => {
  const { bits, isSigned } = LAYOUTS[element]
  if (bits === 8) return isSigned ? "signed bytes" : "bytes"
  if (bits === 64) return "64-bit integers"
  return `${isSigned ? "signed" : "unsigned"} ${bits}-bit integers`
}

/** The bytes of a list, lowest first. Throws `RangeError` where a value does not fit. */
export const packed = (values: ReadonlyArray<number>, element: Element): Uint8Array => {
  const { bits, isSigned } = LAYOUTS[element]
  const size = bits / 8
  const bytes = new Uint8Array(values.length * size)
  const view = new DataView(bytes.buffer)
  const least = isSigned ? -(2 ** (bits - 1)) : 0
  const most = isSigned ? 2 ** (bits - 1) - 1 : 2 ** bits - 1
  values.forEach((value, n) => {
    if (!(Number.isSafeInteger(value) && value >= least && value <= most))
      throw new RangeError(`${value} is no element of an array of ${elementsInWords(element)}`)
    if (size === 8) view.setBigInt64(n * 8, BigInt(value), true)
    else if (size === 4) view.setInt32(n * 4, value | 0, true)
    else if (size === 2) view.setInt16(n * 2, value, true)
    else bytes[n] = value
  })
  return bytes
}
