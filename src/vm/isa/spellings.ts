import { OPERATIONS, type ImmediateRange, type Operand, type Operation } from "./instructionSet.js"
import { ZERO } from "./registers.js"

/** Every spelling of every operation, derived from the table and the rules of isa.md, Assembly language. */

/** Where an operand of the text goes. */
export const RD = 0
export const RS1 = 1
export const RS2 = 2
export const IMMEDIATE = 3
export const ADDRESS = 4
export const TARGET = 5
export const EXTENSION = 6

const FIELDS = { rd: RD, rs1: RS1, rs2: RS2, imm: IMMEDIATE, mem: ADDRESS, target: TARGET, ext: EXTENSION }

/** One operand of a form. */
export interface Slot {
  readonly field: number
  readonly optional: boolean
  /** A register in whose place a number may stand, and the most bits it may have. */
  readonly immediate: 0 | 32 | 64
  /** Only a number may stand there: `addi`. */
  readonly onlyImmediate: boolean
  /** Operands after this one that cannot be left out. */
  readonly requiredAfter: number
}

/** One way to write an operation. */
export interface Form {
  readonly opcode: number
  readonly slots: ReadonlyArray<Slot>
  readonly range: ImmediateRange
  readonly writesRd: boolean
  /** `rs1` and `rs2` where the text has none. */
  readonly rs1: number
  readonly rs2: number
  /** The immediate that the spelling implies: `break` is `trap 1`. */
  readonly implied: number | undefined
  /** The spelling and its operands, for messages. */
  readonly usage: string
  readonly operation: Operation
}

interface FormOptions {
  readonly onlyImmediate?: boolean
  /** Compares with `zero`: `rs2` is not in the text. */
  readonly withZero?: boolean
  readonly implied?: number
}

const describe = ({ field, immediate }: Operand, onlyImmediate: boolean): string => {
  if (immediate > 0) return onlyImmediate ? "number" : `${field}|number`
  return { rd: "rd", rs1: "rs1", rs2: "rs2", imm: "number", mem: "[rs1 + n]", target: "label", ext: "extension" }[field]
}

const makeForm = (row: Operation, spelling: string, options: FormOptions): Form => {
  const operands =
    options.implied !== undefined ? [] : row.operands.filter((o) => !(options.withZero === true && o.field === "rs2"))
  const onlyImmediate = options.onlyImmediate === true
  const usage = operands.map((operand) => {
    const text = describe(operand, onlyImmediate)
    return operand.optional ? `[${text}]` : text
  })
  // An optional register that is left out is `zero`; `beqz` leaves out a register that is `zero`, too.
  const absent = (field: "rs1" | "rs2"): number =>
    row.operands.some((o) => o.field === field && (o.optional || options.withZero === true)) ? ZERO : 0
  return {
    opcode: row.opcode,
    slots: operands.map((operand, n) => ({
      field: FIELDS[operand.field],
      optional: operand.optional,
      immediate: operand.immediate,
      onlyImmediate: onlyImmediate && operand.immediate > 0,
      requiredAfter: operands.slice(n + 1).filter((o) => !o.optional).length,
    })),
    range: row.range,
    writesRd: row.rd === "write" || row.rd === "update",
    rs1: absent("rs1"),
    rs2: absent("rs2"),
    implied: options.implied,
    usage: `${spelling} ${usage.join(", ")}`.trimEnd(),
    operation: row,
  }
}

const WIDTHS: Readonly<Record<string, string>> = { b: "byte", h: "half", w: "word", d: "double" }

/** Spellings of the operation itself: its name, the aliases of its row, and long or default widths. */
const spellings = (row: Operation): Array<string> => {
  const all = [row.name, ...row.aliases]
  const [, family, width] = /^(load|loads|store)\.([bhwd])$/.exec(row.name) ?? []
  if (family !== undefined && width !== undefined) {
    all.push(`${family}.${WIDTHS[width]}`)
    if (width === "d") all.push(family)
  }
  return all
}

/** `addi` from `add`, `sltui` and `sltiu` from `sltu`, `alui.add` and `alu.addi` from `alu.add`. */
const immediateSpellings = (spelling: string): Array<string> => {
  const [family, mode] = spelling.split(".")
  const forms = [`${spelling}i`]
  if (spelling.endsWith("u")) forms.push(`${spelling.slice(0, -1)}iu`)
  if (mode !== undefined) forms.push(`${family}i.${mode}`)
  return forms
}

/** What each spelling, in lower case, may mean; where it is two forms, the first operand tells which. */
export const MNEMONICS: ReadonlyMap<string, ReadonlyArray<Form>> = (() => {
  const table = new Map<string, Array<Form>>()
  const add = (spelling: string, row: Operation, options: FormOptions = {}): void => {
    const form = makeForm(row, spelling, options)
    const forms = table.get(spelling)
    if (forms === undefined) table.set(spelling, [form])
    else forms.push(form)
  }
  for (const row of OPERATIONS) {
    for (const spelling of spellings(row)) {
      add(spelling, row)
      if (row.immediateName === undefined) continue
      for (const immediate of immediateSpellings(spelling)) add(immediate, row, { onlyImmediate: true })
    }
    // Comparisons with zero exist for the signed branches.
    if (/^b(eq|ne|lt|ge|gt|le)$/.test(row.name)) add(`${row.name}z`, row, { withZero: true })
    if (row.name === "trap") {
      add("syscall", row, { implied: 0 })
      add("break", row, { implied: 1 })
    }
  }
  return table
})()
