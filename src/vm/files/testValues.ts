import { cut } from "../../domain/shown.js"
import { MEMORY_SIZE } from "../isa/limits.js"
import { PC, REGISTER_NUMBERS, registerName, ZERO } from "../isa/registers.js"
import { quote } from "../text/diagnostic.js"
import { readEscape } from "../text/escapes.js"

/** The values of a program file's tests (isa.md, "Program files"): `r0=1, [0x10000]="abc"`, and what is to hold of them. */

/** Registers and memory, as a test sets them. */
export interface Values {
  readonly registers: ReadonlyArray<readonly [register: number, value: bigint]>
  readonly memory: ReadonlyArray<readonly [address: number, bytes: Uint8Array]>
}

/** How what there is has to compare with the value, as signed numbers. */
export type Relation = "=" | "!=" | "<" | "<=" | ">" | ">="

/** What has to hold after a run. Memory that is ordered is 8 bytes. */
export interface Expected {
  readonly registers: ReadonlyArray<readonly [register: number, value: bigint, relation: Relation]>
  readonly memory: ReadonlyArray<readonly [address: number, bytes: Uint8Array, relation: Relation]>
}

export class Unreadable extends Error {}

/** Why `act` could not read its text; `undefined` if it could. */
export const reasonOf = (act: () => void): string | undefined => {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof Unreadable) return error.message
    throw error
  }
}

const NOTHING: Values = { registers: [], memory: [] }

/** Reads what a test sets, as `r0=1` or `[0x10000]="abc"`; or says why it cannot be read. Never throws. */
export const parseValues = (text: string): Values | string => {
  let values = NOTHING
  return reasonOf(() => void (values = readInputs(text))) ?? values
}

/** How values are written. */
export interface Spelling {
  /** The numbers of the registers. */
  readonly written: Map<number, string>
  /** The addresses of what is a string. */
  readonly strings: Set<number>
}

const spelling = (): Spelling => ({ written: new Map(), strings: new Set() })

export const readInputs = (text: string, spelt = spelling()): Values => {
  const { memory, registers } = readExpected(text, spelt)
  if (registers.some(([register]) => register === PC || register === ZERO)) {
    throw new Unreadable("`pc` and `zero` cannot be set")
  }
  if ([...registers, ...memory].some(([, , relation]) => relation !== "="))
    throw new Unreadable("what a test sets is written with `=`; the other relations stand behind the `->`")
  return {
    registers: registers.map(([register, value]) => [register, value]),
    memory: memory.map(([address, bytes]) => [address, bytes]),
  }
}

const VALUE =
  /[\s,]*(?:\[\s*([^\]\s]+)\s*\]|([A-Za-z]+[0-9]*))\s*(!=|<=|>=|<|>|=)\s*(?:"([^"\\]*(?:\\.[^"\\]*)*)"|([^\s,"]+))/sy

/** `r0=1, [0x10000]="abc" [65544]=5`, also `r0>=1`; how they are written goes into `spelt`. */
export const readExpected = (text: string, { strings, written } = spelling()): Expected => {
  const registers: Array<Expected["registers"][number]> = []
  const memory: Array<Expected["memory"][number]> = []
  let at = 0
  while (/[^\s,]/.test(text.slice(at))) {
    VALUE.lastIndex = at
    const match = VALUE.exec(text)
    if (match === null)
      throw new Unreadable(
        `cannot read ${quote(
          text
            .slice(at)
            .replace(/^[\s,]+/, "")
            .trim(),
        )}`,
      )
    at = VALUE.lastIndex
    const [, address, name, , string, number] = match
    const relation = match[3] as Relation
    if (at < text.length && !/[\s,]/.test(text[at]!)) throw new Unreadable(`cannot read ${quote(text.slice(at))}`)
    if (address !== undefined) {
      const bytes = string === undefined ? eightBytes(readNumber(number!)) : readString(string)
      const place = readNumber(address)
      if (place < 0n || place + BigInt(bytes.length) > BigInt(MEMORY_SIZE)) {
        throw new Unreadable(`address ${cut(address)} is outside the memory`)
      }
      if (string !== undefined) {
        if (relation !== "=" && relation !== "!=") throw new Unreadable(`strings are not ordered: \`${relation}\``)
        strings.add(Number(place))
      }
      memory.push([Number(place), bytes, relation])
    } else {
      const register = REGISTER_NUMBERS.get(name!.toLowerCase())
      if (register === undefined) throw new Unreadable(`${quote(name!)} is not a register`)
      if (number === undefined) throw new Unreadable("a register holds a number, not a string")
      if (relation === "=") {
        if (written.has(register)) throw new Unreadable(`${registerName(register)} is given twice`)
        written.set(register, number)
      }
      registers.push([register, readNumber(number), relation])
    }
  }
  const clash = clashOf(memory.filter(([, , relation]) => relation === "="))
  if (clash !== undefined) throw new Unreadable(`the byte at ${clash} is given twice`)
  return { registers, memory }
}

/** Address of a byte that is given two values; `undefined` if there is none. */
const clashOf = (memory: Expected["memory"]): number | undefined => {
  const sorted = [...memory].sort(([a], [b]) => a - b)
  let reach = sorted[0]
  for (const each of sorted.slice(1)) {
    const [start, bytes] = each
    // What begins earlier and ends later agrees with the one that reaches furthest.
    const [first, known] = reach!
    const shared = Math.min(bytes.length, first + known.length - start)
    for (let n = 0; n < shared; n++) if (bytes[n] !== known[start - first + n]) return start + n
    if (start + bytes.length > first + known.length) reach = each
  }
  return undefined
}

/** A decimal or hexadecimal number as 64 bits, signed. */
export const readNumber = (text: string): bigint => {
  const match = /^([+-]?)(?:(0x)0*([0-9a-f]+)|0*([0-9]+))$/i.exec(text)
  if (match === null) throw new Unreadable(`${quote(text)} is not a number`)
  const [, sign, hex = "", hexDigits, digits = hexDigits!] = match
  // A number of more digits is too large, and slow to read.
  const value = digits.length > 20 ? 2n ** 64n : BigInt(hex + digits)
  if (value >= 2n ** 64n || (sign === "-" && value > 2n ** 63n)) {
    throw new Unreadable(`${quote(text)} does not fit 64 bits`)
  }
  return BigInt.asIntN(64, sign === "-" ? -value : value)
}

const eightBytes = (value: bigint): Uint8Array => {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigInt64(0, value, true)
  return bytes
}

/** The bytes of a string's inside. */
const readString = (text: string): Uint8Array => {
  const parts: Array<Uint8Array> = []
  const plain = new TextEncoder()
  for (let at = 0; at < text.length;) {
    if (text[at] !== "\\") {
      const next = text.indexOf("\\", at)
      const end = next < 0 ? text.length : next
      parts.push(plain.encode(text.slice(at, end)))
      at = end
      continue
    }
    const escape = readEscape(text, at, '"')
    if ("problem" in escape) throw new Unreadable(`${escape.problem} (${escape.hint})`)
    parts.push(Uint8Array.of(escape.value))
    at += escape.length
  }
  return new Uint8Array(Buffer.concat(parts))
}
