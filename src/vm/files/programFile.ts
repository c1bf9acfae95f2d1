import { cut } from "../../domain/shown.js"
import { PC, REGISTER_NUMBERS, registerName, ZERO } from "../isa/registers.js"
import { type AnnotationKind, arrowAt, readAnnotation } from "../text/annotations.js"
import { quote } from "../text/diagnostic.js"
import { type Expected, readExpected, readInputs, readNumber, reasonOf, Unreadable, type Values } from "./testValues.js"

/**
 * Program files (isa.md, "Program files"): what the annotations in the comments of a `.nl` file say. What it takes to
 * run the tests is in `programTests.ts`.
 */

export interface ProgramTest {
  /** Line of the annotation, from 1 on. */
  readonly line: number
  /** The annotation as written, without `@test` and a comment. */
  readonly text: string
  readonly inputs: Values
  /** How the numbers of the registers in `inputs` are written: `-1` and `0xffffffffffffffff` are the same value. */
  readonly written: ReadonlyMap<number, string>
  /** Addresses in `inputs` at which a string is written, rather than a number. */
  readonly strings: ReadonlySet<number>
  readonly expected: Expected
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

const readTest = (line: number, text: string, comment: string | undefined): ProgramTest => {
  let inputs: Values = { registers: [], memory: [] }
  let expected: Expected = { registers: [], memory: [] }
  const spelt = { written: new Map<number, string>(), strings: new Set<number>() }
  const unreadable = reasonOf(() => {
    if (comment !== undefined && readsAsValues(comment)) {
      throw new Unreadable(`\`${cut(comment)}\` is a comment; values stand before it, and one test in a line`)
    }
    const arrow = arrowAt(text)
    if (arrow < 0) throw new Unreadable("there is no `->`")
    inputs = readInputs(text.slice(0, arrow), spelt)
    expected = readExpected(text.slice(arrow + 2))
    if (expected.registers.length + expected.memory.length === 0) throw new Unreadable("it expects nothing")
  })
  return { line, text, inputs, ...spelt, expected, unreadable }
}

/** Whether a comment is values, or a test: whoever wrote it did not mean a comment. */
const readsAsValues = (comment: string): boolean => {
  const text = comment.replace(/^[;#\s]+/, "")
  const arrow = arrowAt(text)
  const sides = arrow < 0 ? [text] : [text.slice(0, arrow), text.slice(arrow + 2)]
  return text !== "" && sides.every((side) => reasonOf(() => void readExpected(side)) === undefined)
}
