import { cut } from "../../domain/shown.js"
import { MEMORY_SIZE } from "../isa/limits.js"
import { PC, REGISTER_NUMBERS, registerName, ZERO } from "../isa/registers.js"
import { type AnnotationKind, arrowAt, readAnnotation } from "../text/annotations.js"
import { quote } from "../text/diagnostic.js"
import { readEscape } from "../text/escapes.js"

/**
 * Program files (isa.md, "Program files"): what the annotations in the comments of a `.nl` file say. What it takes to
 * run the tests is in `programTests.ts`.
 */

/** Registers and memory, as a test sets or expects them. */
export interface Values {
  readonly registers: ReadonlyArray<readonly [register: number, value: bigint]>
  readonly memory: ReadonlyArray<readonly [address: number, bytes: Uint8Array]>
}

export interface ProgramTest {
  /** Line of the annotation, from 1 on. */
  readonly line: number
  /** The annotation as written, without `@test` and a comment. */
  readonly text: string
  readonly inputs: Values
  /** How the numbers of the registers in `inputs` are written: `-1` and `0xffffffffffffffff` are the same value. */
  readonly written: ReadonlyMap<number, string>
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

/** A line that is not used, and why. */
export interface Remark {
  readonly line: number
  readonly reason: string
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
  /** Line of the first annotation of each kind that there is. */
  readonly lines: ReadonlyMap<AnnotationKind, number>
  /** Line of each mock. */
  readonly mockLines: ReadonlyMap<string | number, number>
  /** Annotations, `@test` aside, that cannot be read, and misspelt ones: without them the file may say something else. */
  readonly ignored: ReadonlyArray<Remark>
  /** Annotations of unknown kinds, and misspelt ones that are for the reader alone. */
  readonly unknown: ReadonlyArray<Remark>
}

/** Reads the annotations of a program file. Never throws. */
export const parseProgramFile = (source: string): ProgramFile => {
  const single = new Map<AnnotationKind, string>()
  const lines = new Map<AnnotationKind, number>()
  const prompts: Array<string> = []
  const parameters = new Map<string, Parameter>()
  const tests: Array<ProgramTest> = []
  const mocks = new Map<string | number, bigint>()
  const mockLines = new Map<string | number, number>()
  const notes: Array<string> = []
  const ignored: Array<Remark> = []
  const unknown: Array<Remark> = []
  source.split("\n").forEach((written, index) => {
    const annotation = readAnnotation(written)
    if (annotation === undefined) return
    const line = index + 1
    if ("reason" in annotation) {
      ;(annotation.decides ? ignored : unknown).push({ line, reason: annotation.reason })
      return
    }
    const { comment, kind, text } = annotation
    const first = lines.get(kind)
    if (first === undefined) lines.set(kind, line)
    const read = (act: () => void): void => {
      const reason = reasonOf(act)
      if (reason !== undefined) ignored.push({ line, reason })
    }
    /** One that a file has once: the first counts. */
    const readSingle = (): void => {
      if (first === undefined) single.set(kind, text)
      else if (single.get(kind) !== text) throw new Unreadable(`line ${first} gives another ${kind} already`)
    }
    switch (kind) {
      case "prompt":
        read(() => {
          if (text === "") throw new Unreadable("the prompt is empty")
          prompts.push(text)
        })
        break
      case "note":
        notes.push(text)
        break
      case "param":
        read(() => {
          const parameter = readParameter(text)
          const other = parameters.get(parameter.name)
          if (other !== undefined && other.register !== parameter.register) {
            throw new Unreadable(`parameter \`${cut(other.name)}\` is ${registerName(other.register)} already`)
          }
          if (other === undefined) parameters.set(parameter.name, parameter)
        })
        break
      case "test":
        tests.push(readTest(line, text, comment))
        break
      case "mock":
        read(() => {
          const [name, value] = readMock(text)
          const other = mocks.get(name)
          if (other !== undefined && other !== value) throw new Unreadable(`${name} is mocked as ${other} already`)
          mocks.set(name, value)
          mockLines.set(name, line)
        })
        break
      case "difficulty":
        read(() => {
          if (!DIFFICULTY.test(text)) throw new Unreadable("a difficulty is 1 to 5")
          readSingle()
        })
        break
      case "category":
        read(readSingle)
        break
      default:
        if (!single.has(kind)) single.set(kind, text)
    }
  })
  const difficulty = single.get("difficulty")
  return {
    source,
    name: single.get("name"),
    description: single.get("description"),
    category: single.get("category"),
    difficulty: difficulty === undefined ? undefined : Number(difficulty),
    prompts,
    parameters: [...parameters.values()],
    tests,
    mocks,
    notes,
    lines,
    mockLines,
    ignored,
    unknown,
  }
}

const DIFFICULTY = /^[1-5]$/

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
  const match = /^([A-Za-z_][A-Za-z0-9_]*)\s*=\s*([A-Za-z]+[0-9]*)(?=[\s";#]|$)\s*(.*)$/.exec(text)
  if (match === null) throw new Unreadable('a parameter is written `name=r0 "description"`')
  const register = REGISTER_NUMBERS.get(match[2]!.toLowerCase())
  if (register === undefined) throw new Unreadable(`${quote(match[2]!)} is not a register`)
  if (register === PC || register === ZERO) throw new Unreadable(`\`${match[2]!}\` cannot be set`)
  return { name: match[1]!, register, description: readDescription(match[3]!) }
}

/** A description in quotation marks, behind which a comment may stand, or to the end of the line. */
const readDescription = (text: string): string =>
  /^"([^"\\]*(?:\\.[^"\\]*)*)"\s*(?:[;#].*)?$/.exec(text)?.[1] ?? (/^[;#]/.test(text) ? "" : text)

const readMock = (text: string): [string | number, bigint] => {
  const match = /^([A-Za-z0-9_.$]+)\s*=\s*(\S+)$/.exec(text)
  if (match === null) throw new Unreadable("a mock is written `name=value`")
  const name = match[1]!
  return [/^(0x[0-9a-f]+|[0-9]+)$/i.test(name) ? Number(name) : name, readNumber(match[2]!)]
}

const NOTHING: Values = { registers: [], memory: [] }

const readTest = (line: number, text: string, comment: string | undefined): ProgramTest => {
  let inputs = NOTHING
  let expected = NOTHING
  const written = new Map<number, string>()
  const unreadable = reasonOf(() => {
    if (comment !== undefined && readsAsValues(comment)) {
      throw new Unreadable(`\`${cut(comment)}\` is a comment; values stand before it, and one test in a line`)
    }
    const arrow = arrowAt(text)
    if (arrow < 0) throw new Unreadable("there is no `->`")
    inputs = readInputs(text.slice(0, arrow), written)
    expected = readValues(text.slice(arrow + 2))
    if (expected.registers.length + expected.memory.length === 0) throw new Unreadable("it expects nothing")
  })
  return { line, text, inputs, written, expected, unreadable }
}

/** Whether a comment is values, or a test: whoever wrote it did not mean a comment. */
const readsAsValues = (comment: string): boolean => {
  const text = comment.replace(/^[;#\s]+/, "")
  const arrow = arrowAt(text)
  const sides = arrow < 0 ? [text] : [text.slice(0, arrow), text.slice(arrow + 2)]
  return text !== "" && sides.every((side) => typeof parseValues(side) !== "string")
}

/** Reads what a test sets, as `r0=1` or `[0x10000]="abc"`; or says why it cannot be read. Never throws. */
export const parseValues = (text: string): Values | string => {
  let values = NOTHING
  return reasonOf(() => void (values = readInputs(text))) ?? values
}

const readInputs = (text: string, written?: Map<number, string>): Values => {
  const inputs = readValues(text, written)
  if (inputs.registers.some(([register]) => register === PC || register === ZERO)) {
    throw new Unreadable("`pc` and `zero` cannot be set")
  }
  return inputs
}

const VALUE = /[\s,]*(?:\[\s*([^\]\s]+)\s*\]|([A-Za-z]+[0-9]*))\s*=\s*(?:"([^"\\]*(?:\\.[^"\\]*)*)"|([^\s,"]+))/sy

/** `r0=1, [0x10000]="abc" [65544]=5`; what is written for each register goes into `written`. */
const readValues = (text: string, written = new Map<number, string>()): Values => {
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
        throw new Unreadable(`address ${cut(address)} is outside the memory`)
      }
      memory.push([Number(place), bytes])
    } else {
      const register = REGISTER_NUMBERS.get(name!.toLowerCase())
      if (register === undefined) throw new Unreadable(`${quote(name!)} is not a register`)
      if (number === undefined) throw new Unreadable("a register holds a number, not a string")
      if (written.has(register)) throw new Unreadable(`${registerName(register)} is given twice`)
      written.set(register, number)
      registers.push([register, readNumber(number)])
    }
  }
  const clash = clashOf(memory)
  if (clash !== undefined) throw new Unreadable(`the byte at ${clash} is given twice`)
  return { registers, memory }
}

/** Address of a byte that is given two values; `undefined` if there is none. */
const clashOf = (memory: Values["memory"]): number | undefined => {
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
