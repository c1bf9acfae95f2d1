import type { Constant } from "./aliases.js"
import type { Lexer } from "./lexer.js"
import type { Name } from "./operand.js"

/** A piece of the source text: [start, end). */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What statements are read into: object code (ObjectCode.ts), or a template (src/tasks/dsl/program). */
export interface StatementTarget {
  /** Has the operands of the statement at hand. */
  readonly lexer: Lexer
  readonly report: (place: Span, message: string, hint?: string) => void
  /** A hint that names the nearest of `candidates`. */
  readonly guess: (name: string, ...candidates: ReadonlyArray<Iterable<string>>) => string | undefined

  // Names
  readonly label: (name: string, start: number) => void
  /** The constant that is named, with its sign, where one of that name is known. */
  readonly lookUp: (name: Name) => Constant | undefined
  /** A constant is needed that is not known yet. */
  readonly needConstant: (name: Name) => void
  /** The extension's id; `undefined` if there is none of that name. */
  readonly extensionId: (name: string) => number | undefined
  /** An extension is needed that is not known yet. */
  readonly needExtension: (name: Name) => void

  // Sections
  inData: boolean
  /** The labels that wait belong to what comes now: data, or (`inCode`) an instruction. */
  readonly settle: (inCode: boolean) => void
  /** An instruction comes: it belongs to the code, wherever it stands. */
  readonly enterCode: () => void

  // Code
  /** An instruction without an immediate. */
  readonly emit: (opcode: number, rd: number, rs1: number, rs2: number) => void

  // Data. `operand` is where a lack of room is reported; false then.
  /** An integer of so many bytes, which it fits. */
  readonly element: (width: number, value: number | bigint, operand: Span) => boolean
  /** 8 bytes with the address of a label. */
  readonly addressElement: (operand: Name) => boolean
  readonly fill: (length: number, value: number, operand: Span) => boolean
  /** A text, with a 0 behind it if it is `terminated`. */
  readonly text: (bytes: ReadonlyArray<number>, terminated: boolean, operand: Span) => boolean
  /** Zeros up to a multiple of `boundary`. */
  readonly align: (boundary: number, operand: Span) => boolean
}
