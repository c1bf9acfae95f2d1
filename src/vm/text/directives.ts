import { quote } from "./diagnostic.js"
import type { Output } from "./ObjectCode.js"
import { NAME, NUMBER, REGISTER, STRING, type Operand } from "./operand.js"
import type { Span, StatementTarget } from "./StatementTarget.js"

/** What a directive does with the operands that the lexer has read; `place` is the directive's own name. */
type Directive<Target> = (out: Target, place: Span) => void

const given = (out: StatementTarget, n: number): Operand | undefined =>
  n < out.lexer.count ? out.lexer.operands[n] : undefined

const text = (out: StatementTarget, { start, end }: Span): string => out.lexer.source.slice(start, end)

/** Reports operands beyond the first `most`, and fewer than `least`. */
const hasOperands = (out: StatementTarget, place: Span, least: number, most: number, usage: string): boolean => {
  const { count, operands } = out.lexer
  if (count >= least && count <= most) return true
  if (count < least) out.report(place, `\`${usage}\` needs ${least === 1 ? "an operand" : `${least} operands`}`)
  else out.report({ start: operands[most]!.start, end: operands[count - 1]!.end }, `too many operands: \`${usage}\``)
  return false
}

/** A piece of the source in a message. */
const shown = (out: StatementTarget, place: Span): string => quote(text(out, place))

/** The value of an operand that must be known by now; `undefined`, with a report, if it has none. */
const known = (out: StatementTarget, operand: Operand): number | bigint | undefined => {
  if (operand.kind === NUMBER) return operand.value
  if (operand.kind !== NAME) {
    out.report(operand, `expected a number, not ${shown(out, operand)}`)
    return undefined
  }
  const constant = out.lookUp(operand)
  if (constant === undefined) out.needConstant(operand)
  return constant?.value
}

const section = (inData: boolean): Directive<StatementTarget> => {
  return (out, place) => {
    if (hasOperands(out, place, 0, 0, text(out, place))) switchTo(out, inData)
  }
}

const switchTo = (out: StatementTarget, inData: boolean): void => {
  // Labels that nothing follows stand at the end of the data.
  out.settle(false)
  out.inData = inData
}

const SECTIONS: ReadonlyMap<string, boolean> = new Map([
  ["data", true],
  [".data", true],
  ["bss", true],
  [".bss", true],
  ["code", false],
  [".code", false],
  ["text", false],
  [".text", false],
])

const namedSection: Directive<StatementTarget> = (out, place) => {
  if (!hasOperands(out, place, 1, 1, ".section data|code")) return
  const name = given(out, 0)!
  const inData = SECTIONS.get(text(out, name).toLowerCase())
  if (inData === undefined) out.report(name, `unknown section ${shown(out, name)}`, "there are `data` and `code`")
  else switchTo(out, inData)
}

const values = (width: number): Directive<StatementTarget> => {
  const min = -(2n ** BigInt(8 * width - 1))
  const max = 2n ** BigInt(8 * width) - 1n
  // Comparing with doubles is exact for the narrow widths.
  const low = Number(min)
  const high = width < 8 ? Number(max) : Number.MAX_SAFE_INTEGER
  return (out, place) => {
    if (!hasOperands(out, place, 1, Number.MAX_SAFE_INTEGER, `${text(out, place)} value, …`)) return
    const { operands, count } = out.lexer
    for (let n = 0; n < count; n++) {
      const operand = operands[n]!
      if (width === 8 && operand.kind === NAME && operand.sign === 0 && out.lookUp(operand) === undefined) {
        if (!out.addressElement(operand)) return
        continue
      }
      if (operand.kind === STRING) {
        out.report(operand, "expected a number, not a string", "strings are for `.ascii` and `.asciz`")
        continue
      }
      const value = known(out, operand)
      if (value === undefined) continue
      const fits = typeof value === "number" ? value >= low && value <= high : value >= min && value <= max
      if (!fits) {
        out.report(operand, `${shown(out, operand)} does not fit ${8 * width} bits: ${min} to ${max}`)
        continue
      }
      if (!out.element(width, value, operand)) return
    }
  }
}

const space: Directive<StatementTarget> = (out, place) => {
  if (!hasOperands(out, place, 1, 2, `${text(out, place)} length, fill`)) return
  const operand = given(out, 0)!
  const length = known(out, operand)
  if (length === undefined) return
  if (length < 0) {
    out.report(operand, "a length cannot be negative")
    return
  }
  const fillOperand = given(out, 1)
  const fill = fillOperand === undefined ? 0 : known(out, fillOperand)
  if (fill === undefined) return
  if (fill < -128 || fill > 255) out.report(fillOperand!, `${shown(out, fillOperand!)} does not fit 8 bits`)
  else out.fill(Number(length), Number(fill), operand)
}

const align: Directive<StatementTarget> = (out, place) => {
  if (!hasOperands(out, place, 1, 1, ".align n")) return
  const operand = given(out, 0)!
  const boundary = known(out, operand)
  if (boundary === undefined) return
  if (boundary < 1) out.report(operand, "an alignment is at least 1")
  else out.align(Number(boundary), operand)
}

const strings = (terminated: boolean): Directive<StatementTarget> => {
  return (out, place) => {
    if (!hasOperands(out, place, 1, Number.MAX_SAFE_INTEGER, `${text(out, place)} "…"`)) return
    const { operands, count } = out.lexer
    for (let n = 0; n < count; n++) {
      const operand = operands[n]!
      if (operand.kind !== STRING) {
        out.report(operand, `expected a string, not ${shown(out, operand)}`)
        continue
      }
      if (!out.text(operand.bytes, terminated, operand)) return
    }
  }
}

const constant: Directive<Output> = (out, place) => {
  if (!hasOperands(out, place, 2, 2, ".equ name, value")) return
  const name = given(out, 0)!
  const operand = given(out, 1)!
  if (name.kind !== NAME || name.sign !== 0) {
    out.report(name, name.kind === REGISTER ? `${shown(out, name)} is a register` : "expected a name")
    return
  }
  if (operand.kind === NAME && out.lookUp(operand) === undefined) {
    out.alias(name, operand)
    return
  }
  const value = known(out, operand)
  if (value === undefined) return
  if (value < -(2n ** 63n) || value > 2n ** 64n - 1n) {
    out.report(operand, `${shown(out, operand)} does not fit 64 bits`)
    return
  }
  const hex = operand.kind === NUMBER ? operand.hex : out.lookUp(operand)!.hex
  out.constant(name.name, name.start, value, hex)
}

const entry: Directive<Output> = (out, place) => {
  if (!hasOperands(out, place, 1, 1, ".entry label")) return
  const name = given(out, 0)!
  if (name.kind !== NAME || name.sign !== 0) out.report(name, `expected a label, not ${shown(out, name)}`)
  else if (out.entry !== undefined) out.report(place, "`.entry` is given twice")
  else out.entry = { name: name.name, start: name.start }
}

const accepted: Directive<Output> = (out, place) => {
  hasOperands(out, place, 1, Number.MAX_SAFE_INTEGER, `${text(out, place)} label`)
}

/** Directives that make bytes, and so stand in the data section alone. */
const DATA_DIRECTIVES: ReadonlyMap<string, Directive<StatementTarget>> = new Map([
  [".byte", values(1)],
  [".half", values(2)],
  [".word", values(4)],
  [".dword", values(8)],
  [".quad", values(8)],
  [".space", space],
  [".skip", space],
  [".zero", space],
  [".ascii", strings(false)],
  [".asciz", strings(true)],
  [".string", strings(true)],
  [".align", align],
])

const SECTION_DIRECTIVES: ReadonlyMap<string, Directive<StatementTarget>> = new Map([
  [".section", namedSection],
  [".data", section(true)],
  [".bss", section(true)],
  [".text", section(false)],
])

/** Directives about names. */
const NAME_DIRECTIVES: ReadonlyMap<string, Directive<Output>> = new Map([
  [".entry", entry],
  [".equ", constant],
  [".global", accepted],
  [".globl", accepted],
])

export const DIRECTIVE_NAMES: ReadonlyArray<string> = [
  ...NAME_DIRECTIVES.keys(),
  ...SECTION_DIRECTIVES.keys(),
  ...DATA_DIRECTIVES.keys(),
]

/** Carries out the directive `name` (in lower case), if there is one; its operands have been read. */
export const directive = (out: Output, name: string, start: number, end: number): boolean => {
  const run = NAME_DIRECTIVES.get(name)
  if (run === undefined) return dataDirective(out, name, start, end)
  run(out, { start, end })
  return true
}

/** The same for those that make a section, or bytes in it. */
export const dataDirective = (out: StatementTarget, name: string, start: number, end: number): boolean => {
  const place = { start, end }
  const section = SECTION_DIRECTIVES.get(name)
  if (section !== undefined) {
    section(out, place)
    return true
  }
  const run = DATA_DIRECTIVES.get(name)
  if (run === undefined) return false
  if (beginsData(out, name, place)) run(out, place)
  return true
}

/** Whether bytes may stand here, as the directive `name` makes them; the labels before it are then theirs. */
export const beginsData = (out: StatementTarget, name: string, place: Span): boolean => {
  if (!out.inData) {
    out.report(place, `\`${name}\` belongs to the data section`, "put `.data` on a line before it")
    return false
  }
  out.settle(false)
  return true
}
