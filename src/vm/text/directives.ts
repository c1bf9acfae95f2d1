import { quote } from "./diagnostic.js"
import type { Output } from "./ObjectCode.js"
import { NAME, NUMBER, REGISTER, STRING, type Operand } from "./operand.js"

/** What a directive does with the operands that the lexer has read; `place` is the directive's own name. */
type Directive = (out: Output, place: Place) => void

interface Place {
  readonly start: number
  readonly end: number
}

const given = (out: Output, n: number): Operand | undefined => (n < out.lexer.count ? out.lexer.operands[n] : undefined)

const text = (out: Output, { start, end }: Place): string => out.lexer.source.slice(start, end)

/** Reports operands beyond the first `most`, and fewer than `least`. */
const hasOperands = (out: Output, place: Place, least: number, most: number, usage: string): boolean => {
  const { count, operands } = out.lexer
  if (count >= least && count <= most) return true
  if (count < least) out.report(place, `\`${usage}\` needs ${least === 1 ? "an operand" : `${least} operands`}`)
  else out.report({ start: operands[most]!.start, end: operands[count - 1]!.end }, `too many operands: \`${usage}\``)
  return false
}

/** A piece of the source in a message. */
const shown = (out: Output, place: Place): string => quote(text(out, place))

/** The value of an operand that must be known by now; `undefined`, with a report, if it has none. */
const known = (out: Output, operand: Operand): number | bigint | undefined => {
  if (operand.kind === NUMBER) return operand.value
  if (operand.kind !== NAME) {
    out.report(operand, `expected a number, not ${shown(out, operand)}`)
    return undefined
  }
  const constant = out.lookUp(operand)
  if (constant === undefined) out.needConstant(operand)
  return constant?.value
}

const section = (inData: boolean): Directive => {
  return (out, place) => {
    if (hasOperands(out, place, 0, 0, text(out, place))) switchTo(out, inData)
  }
}

const switchTo = (out: Output, inData: boolean): void => {
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

const namedSection: Directive = (out, place) => {
  if (!hasOperands(out, place, 1, 1, ".section data|code")) return
  const name = given(out, 0)!
  const inData = SECTIONS.get(text(out, name).toLowerCase())
  if (inData === undefined) out.report(name, `unknown section ${shown(out, name)}`, "there are `data` and `code`")
  else switchTo(out, inData)
}

const values = (width: number): Directive => {
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
        if (!out.space(8, operand)) return
        out.referLast(operand)
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
      if (!out.space(width, operand)) return
      out.setLast(width, value)
    }
  }
}

const space: Directive = (out, place) => {
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
  else if (out.space(Number(length), operand) && fill !== 0) out.fillLast(Number(length), Number(fill))
}

const align: Directive = (out, place) => {
  if (!hasOperands(out, place, 1, 1, ".align n")) return
  const operand = given(out, 0)!
  const boundary = known(out, operand)
  if (boundary === undefined) return
  if (boundary < 1) {
    out.report(operand, "an alignment is at least 1")
    return
  }
  const over = out.dataSize % Number(boundary)
  if (over > 0) out.space(Number(boundary) - over, operand)
}

const strings = (terminated: boolean): Directive => {
  return (out, place) => {
    if (!hasOperands(out, place, 1, Number.MAX_SAFE_INTEGER, `${text(out, place)} "…"`)) return
    const { operands, count } = out.lexer
    for (let n = 0; n < count; n++) {
      const operand = operands[n]!
      if (operand.kind !== STRING) {
        out.report(operand, `expected a string, not ${shown(out, operand)}`)
        continue
      }
      const bytes = terminated ? [...operand.bytes, 0] : operand.bytes
      if (!out.space(bytes.length, operand)) return
      out.setLastBytes(bytes)
    }
  }
}

const constant: Directive = (out, place) => {
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

const entry: Directive = (out, place) => {
  if (!hasOperands(out, place, 1, 1, ".entry label")) return
  const name = given(out, 0)!
  if (name.kind !== NAME || name.sign !== 0) out.report(name, `expected a label, not ${shown(out, name)}`)
  else if (out.entry !== undefined) out.report(place, "`.entry` is given twice")
  else out.entry = { name: name.name, start: name.start }
}

const accepted: Directive = (out, place) => {
  hasOperands(out, place, 1, Number.MAX_SAFE_INTEGER, `${text(out, place)} label`)
}

/** Directives that make bytes, and so stand in the data section alone. */
export const DATA_DIRECTIVES: ReadonlyMap<string, Directive> = new Map([
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

export const OTHER_DIRECTIVES: ReadonlyMap<string, Directive> = new Map([
  [".entry", entry],
  [".section", namedSection],
  [".data", section(true)],
  [".bss", section(true)],
  [".text", section(false)],
  [".equ", constant],
  [".global", accepted],
  [".globl", accepted],
])

export const DIRECTIVE_NAMES: ReadonlyArray<string> = [...OTHER_DIRECTIVES.keys(), ...DATA_DIRECTIVES.keys()]

/** Carries out the directive `name` (in lower case), if there is one; its operands have been read. */
export const directive = (out: Output, name: string, start: number, end: number): boolean => {
  const place = { start, end }
  const run = OTHER_DIRECTIVES.get(name)
  if (run !== undefined) {
    run(out, place)
    return true
  }
  const data = DATA_DIRECTIVES.get(name)
  if (data === undefined) return false
  if (!out.inData) out.report(place, `\`${name}\` belongs to the data section`, "put `.data` on a line before it")
  else {
    out.settle(false)
    data(out, place)
  }
  return true
}
