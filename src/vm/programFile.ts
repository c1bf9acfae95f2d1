import { MEMORY_SIZE } from "./decode.js"
import { quote, shorten } from "./diagnostic.js"
import { readEscape } from "./escapes.js"
import { PC, REGISTER_NUMBERS, ZERO } from "./registers.js"

/**
 * Program files (isa.md, Program files): the annotations in the comments of a `.nl` file. What it takes to run the tests
 * is in `programTests.ts`.
 */

/** Registers and memory, as a test sets or expects them. */
export interface Values {
  readonly registers: ReadonlyArray<readonly [register: number, value: bigint]>
  readonly memory: ReadonlyArray<readonly [address: number, bytes: Uint8Array]>
}

export interface ProgramTest {
  /** Line of the annotation, from 1 on. */
  readonly line: number
  /** The annotation as written, without `@test`. */
  readonly text: string
  readonly inputs: Values
  readonly expected: Values
  /** Why it cannot be read; the test has then failed. */
  readonly unreadable: string | undefined
}

/** A parameter that prompts name in braces, and the register that holds it. */
export interface Parameter {
  readonly name: string
  readonly register: number
  readonly description: string
}

export interface ProgramFile {
  readonly source: string
  readonly name: string | undefined
  readonly description: string | undefined
  readonly category: string | undefined
  /** 1 to 5. */
  readonly difficulty: number | undefined
  readonly prompts: ReadonlyArray<string>
  readonly parameters: ReadonlyArray<Parameter>
  readonly tests: ReadonlyArray<ProgramTest>
  /** Results of extensions, by name or number. */
  readonly mocks: ReadonlyMap<string | number, bigint>
  readonly notes: ReadonlyArray<string>
  /** Annotations of the kinds above, `@test` aside, that cannot be read. */
  readonly ignored: ReadonlyArray<{ readonly line: number; readonly text: string; readonly reason: string }>
}

/** Reads the annotations of a program file. Never throws. */
export const parseProgramFile = (source: string): ProgramFile => {
  const single = new Map<string, string>()
  const prompts: Array<string> = []
  const parameters: Array<Parameter> = []
  const tests: Array<ProgramTest> = []
  const mocks = new Map<string | number, bigint>()
  const notes: Array<string> = []
  const ignored: Array<{ line: number; text: string; reason: string }> = []
  source.split("\n").forEach((text, index) => {
    const annotation = readAnnotation(text)
    if (annotation === undefined) return
    const [kind, value] = annotation
    const line = index + 1
    const read = (act: () => void): void => {
      const reason = reasonOf(act)
      if (reason !== undefined) ignored.push({ line, text: value, reason })
    }
    switch (kind) {
      case "prompt":
        prompts.push(value)
        break
      case "note":
        notes.push(value)
        break
      case "param":
        read(() => parameters.push(readParameter(value)))
        break
      case "test":
        tests.push(readTest(line, value))
        break
      case "mock":
        read(() => mocks.set(...readMock(value)))
        break
      case "difficulty":
        read(() => {
          if (!/^[1-5]$/.test(value)) throw new Unreadable("a difficulty is 1 to 5")
        })
        if (!single.has(kind)) single.set(kind, value)
        break
      default:
        if (!single.has(kind)) single.set(kind, value)
    }
  })
  const difficulty = single.get("difficulty")
  return {
    source,
    name: single.get("name"),
    description: single.get("description"),
    category: single.get("category"),
    difficulty: difficulty !== undefined && /^[1-5]$/.test(difficulty) ? Number(difficulty) : undefined,
    prompts,
    parameters,
    tests,
    mocks,
    notes,
    ignored,
  }
}

/** Names of the extensions that the source's annotations mock. */
export const mockedExtensions = (source: string): Array<string> => {
  const names: Array<string> = []
  for (const [line] of source.matchAll(/^.*@mock.*$/gim)) {
    const [kind, value] = readAnnotation(line) ?? []
    reasonOf(() => {
      const name = kind === "mock" ? readMock(value ?? "")[0] : undefined
      if (typeof name === "string") names.push(name)
    })
  }
  return names
}

/** Kind and value of `; @kind: value`. */
const readAnnotation = (line: string): readonly [kind: string, value: string] | undefined => {
  const match = /^[ \t\uFEFF]*[;#][;# \t]*@([A-Za-z_]+)(?:[ \t]*:|[ \t]|\r?$)/.exec(line)
  if (match === null) return undefined
  return [match[1]!.toLowerCase(), withoutComment(line.slice(match[0].length)).trim()]
}

/** The text before a `;` or `#` that is outside a string. */
const withoutComment = (text: string): string => {
  // A lone quotation mark opens no string.
  const balanced = (text.replace(/\\./g, "").match(/"/g)?.length ?? 0) % 2 === 0
  let quoted = false
  for (let n = 0; n < text.length; n++) {
    const c = text[n]
    if (quoted && c === "\\") n++
    else if (c === '"' && balanced) quoted = !quoted
    else if (!quoted && (c === ";" || c === "#")) return text.slice(0, n)
  }
  return text
}

class Unreadable extends Error {}

/** Why `act` could not read its text; `undefined` if it could. */
const reasonOf = (act: () => void): string | undefined => {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof Unreadable) return error.message
    throw error
  }
}

const readParameter = (text: string): Parameter => {
  const match = /^([A-Za-z_][A-Za-z0-9_]*)\s*=\s*([A-Za-z]+[0-9]*)\s*(?:"(.*)"|(.*))$/.exec(text)
  if (match === null) throw new Unreadable('a parameter is written `name=r0 "description"`')
  const register = REGISTER_NUMBERS.get(match[2]!.toLowerCase())
  if (register === undefined) throw new Unreadable(`${quote(match[2]!)} is not a register`)
  return { name: match[1]!, register, description: match[3] ?? match[4] ?? "" }
}

const readMock = (text: string): [string | number, bigint] => {
  const match = /^([A-Za-z0-9_.$]+)\s*=\s*(\S+)$/.exec(text)
  if (match === null) throw new Unreadable("a mock is written `name=value`")
  const name = match[1]!
  return [/^(0x[0-9a-f]+|[0-9]+)$/i.test(name) ? Number(name) : name, readNumber(match[2]!)]
}

const NOTHING: Values = { registers: [], memory: [] }

const readTest = (line: number, text: string): ProgramTest => {
  let inputs = NOTHING
  let expected = NOTHING
  const unreadable = reasonOf(() => {
    const arrow = findArrow(text)
    if (arrow < 0) throw new Unreadable("there is no `->`")
    inputs = readInputs(text.slice(0, arrow))
    expected = readValues(text.slice(arrow + 2))
    if (expected.registers.length + expected.memory.length === 0) throw new Unreadable("it expects nothing")
  })
  return { line, text, inputs, expected, unreadable }
}

/** Place of the `->` outside strings, or −1. */
const findArrow = (text: string): number => {
  let quoted = false
  for (let n = 0; n < text.length; n++) {
    if (quoted && text[n] === "\\") n++
    else if (text[n] === '"') quoted = !quoted
    else if (!quoted && text.startsWith("->", n)) return n
  }
  return -1
}

/** Reads what a test sets, as `r0=1` or `[0x10000]="abc"`; or says why it cannot be read. Never throws. */
export const parseValues = (text: string): Values | string => {
  let values = NOTHING
  return reasonOf(() => void (values = readInputs(text))) ?? values
}

const readInputs = (text: string): Values => {
  const inputs = readValues(text)
  if (inputs.registers.some(([register]) => register === PC || register === ZERO)) {
    throw new Unreadable("`pc` and `zero` cannot be set")
  }
  return inputs
}

const VALUE = /[\s,]*(?:\[\s*([^\]\s]+)\s*\]|([A-Za-z]+[0-9]*))\s*=\s*(?:"([^"\\]*(?:\\.[^"\\]*)*)"|([^\s,"]+))/sy

/** `r0=1, [0x10000]="abc" [65544]=5`. */
const readValues = (text: string): Values => {
  const registers: Array<readonly [number, bigint]> = []
  const memory: Array<readonly [number, Uint8Array]> = []
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
    const [, address, name, string, number] = match
    if (at < text.length && !/[\s,]/.test(text[at]!)) throw new Unreadable(`cannot read ${quote(text.slice(at))}`)
    if (address !== undefined) {
      const bytes = string === undefined ? eightBytes(readNumber(number!)) : readString(string)
      const place = readNumber(address)
      if (place < 0n || place + BigInt(bytes.length) > BigInt(MEMORY_SIZE)) {
        throw new Unreadable(`address ${shorten(address)} is outside the memory`)
      }
      memory.push([Number(place), bytes])
    } else {
      const register = REGISTER_NUMBERS.get(name!.toLowerCase())
      if (register === undefined) throw new Unreadable(`${quote(name!)} is not a register`)
      if (number === undefined) throw new Unreadable("a register holds a number, not a string")
      registers.push([register, readNumber(number)])
    }
  }
  return { registers, memory }
}

/** A decimal or hexadecimal number as 64 bits, signed. */
const readNumber = (text: string): bigint => {
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
