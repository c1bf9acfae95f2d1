import { cut } from "../../domain/shown.js"
import { OPCODE } from "../isa/opcodes.js"
import { PC, registerName } from "../isa/registers.js"
import * as M from "../isa/spellings.js"
import { quote } from "./diagnostic.js"
import type { Lexer } from "./lexer.js"
import type { Output } from "./ObjectCode.js"
import { MEMORY, NAME, NUMBER, REGISTER, SLOT, STRING, type Name, type Operand } from "./operand.js"
import type { Span, StatementTarget } from "./StatementTarget.js"

/** Matches the operands of an instruction to what its mnemonic takes. */

const MOV = OPCODE.mov
/** The register of an extension's third argument. */
const R3 = 3

const MIN_I64 = -(2n ** 63n)
const MAX_I64 = 2n ** 63n - 1n

/** What stands in the immediate of an instruction: nothing, … */
export const NO_IMMEDIATE = 0
/** … a number, … */
export const VALUE = 1
/** … the address of a label, with a number or a slot added to it, … */
export const LABEL_VALUE = 2
/** … the way to a label, … */
export const LABEL_TARGET = 3
/** … or what a slot holds. */
export const SLOT_VALUE = 4

/** The registers of slots: `SLOT_REGISTER` + the slot's number. */
export const SLOT_REGISTER = 1 << 16

/** Fields of the instruction that was matched last. */
export const fields = {
  rd: 0,
  rs1: 0,
  rs2: 0,
  immediate: NO_IMMEDIATE,
  value: 0 as number | bigint,
  label: undefined as Name | undefined,
  /** What is added to the label's address. */
  addend: 0,
  /** Whether the address has a base besides the label. */
  hasBase: false,
  /** The slot of the immediate, or what is added to the label's address, with its sign. */
  slot: undefined as Name | undefined,
  /** `M.RS1` or `M.RS2` where the slot stands in the place of that register, and so may hold one; else −1. */
  either: -1,
}

/** An instruction statement whose operands the lexer has read. `start` and `end` enclose its mnemonic. */
export const instruction = (out: Output, forms: ReadonlyArray<M.Form>, start: number, end: number): void => {
  const form = matchInstruction(out, forms, start, end)
  if (form === undefined) return
  const { opcode } = form
  const { rd, rs1, rs2 } = fields
  switch (fields.immediate) {
    case NO_IMMEDIATE:
      return out.emit(opcode, rd, rs1, rs2)
    case VALUE:
      return out.emitImmediate(opcode, rd, rs1, rs2, fields.value)
    case LABEL_VALUE:
      return out.emitReference("immediate", opcode, rd, rs1, rs2, fields.label!, fields.addend)
    default:
      return out.emitReference("target", opcode, rd, rs1, rs2, fields.label!)
  }
}

/** The form that the operands match, `fields` then being the instruction's; `undefined`, with a report, if none does. */
export const matchInstruction = (
  out: StatementTarget,
  forms: ReadonlyArray<M.Form>,
  start: number,
  end: number,
): M.Form | undefined => {
  const { count, operands, problems } = out.lexer
  // A slot in the place of a target holds a register: labels are part of the text.
  const isRegister = forms.length > 1 && count > 0 && (operands[0]!.kind === REGISTER || operands[0]!.kind === SLOT)
  const form = isRegister ? forms[1]! : forms[0]!
  const before = problems.count
  match(out, form, start, end)
  return problems.count > before ? undefined : form
}

const match = (out: StatementTarget, form: M.Form, start: number, end: number): void => {
  const { operands, count } = out.lexer
  const { slots } = form
  fields.rd = 0
  fields.rs1 = form.rs1
  fields.rs2 = form.rs2
  fields.immediate = NO_IMMEDIATE
  fields.hasBase = false
  fields.slot = undefined
  fields.either = -1
  if (form.implied !== undefined) setValue(form.implied)
  let next = 0
  for (let n = 0; n < slots.length; n++) {
    const slot = slots[n]!
    if (slot.optional && count - next <= slot.requiredAfter) {
      if (slot.field === M.RD) fields.rd = 31
      continue
    }
    if (next >= count) {
      out.report({ start, end }, tooFew(form, count), hintForMissing(out.lexer, form))
      return
    }
    const given = operands[next]!
    // `file.open r0, r1, 5`: the optional register before the number is left out.
    const skipped =
      slot.optional &&
      slot.field <= M.RS2 &&
      given.kind !== REGISTER &&
      given.kind !== SLOT &&
      slots[n + 1]?.field === M.IMMEDIATE
    if (skipped) continue
    next++
    if (slot.field <= M.RS2) register(out, form, slot, given)
    else if (slot.field === M.TARGET) target(out, given)
    else if (slot.field === M.ADDRESS) address(out, form, given)
    else if (slot.field === M.IMMEDIATE) immediate(out, form, 32, given)
    else extension(out, given)
  }
  if (next === count) return
  if (slots[1]?.field === M.EXTENSION && count === slots.length + 1) thirdArgument(out, operands[next]!)
  else
    out.report({ start: operands[next]!.start, end: operands[count - 1]!.end }, `too many operands: \`${form.usage}\``)
}

const setValue = (value: number | bigint): void => {
  fields.immediate = VALUE
  fields.value = value
}

const tooFew = (form: M.Form, count: number): string =>
  `\`${form.usage}\` needs ${count === 0 ? "its operands" : `more than ${count} operand${count === 1 ? "" : "s"}`}`

/** `add r0, r1` most likely means `add r0, r0, r1`. */
const hintForMissing = (lexer: Lexer, form: M.Form): string | undefined => {
  const { operands, count, source } = lexer
  if (count !== 2 || form.slots.length !== 3 || form.slots[0]!.field !== M.RD || operands[0]!.kind !== REGISTER) {
    return undefined
  }
  const [first, second] = operands.slice(0, 2).map((o) => cut(source.slice(o.start, o.end)))
  return `write \`${form.usage.split(" ")[0]} ${first}, ${first}, ${second}\``
}

const shown = (out: StatementTarget, { start, end }: Span): string => quote(out.lexer.source.slice(start, end))

const register = (out: StatementTarget, form: M.Form, slot: M.Slot, given: Operand): void => {
  if (given.kind === REGISTER && !slot.onlyImmediate) {
    const { register: number } = given
    if (slot.field === M.RD && number === PC && form.writesRd)
      out.report(given, "`pc` cannot be written", "branch or jump instead")
    setRegister(slot.field, number)
    return
  }
  if (given.kind === SLOT && slot.immediate === 0 && given.sign === 0) {
    setRegister(slot.field, SLOT_REGISTER + given.slot)
    return
  }
  if (given.kind === REGISTER) {
    const { name } = form.operation
    out.report(
      given,
      `expected a number, not the register ${shown(out, given)}: \`${form.usage}\``,
      `with a register it is \`${name}\``,
    )
    return
  }
  if (slot.immediate > 0) {
    // The register's field is unused then.
    setRegister(slot.field, 0)
    immediate(out, form, slot.immediate, given)
    if (given.kind === SLOT && given.sign === 0 && !slot.onlyImmediate) fields.either = slot.field
    return
  }
  const text = shown(out, given)
  if (given.kind === NAME) {
    const hint = out.guess(given.name, REGISTER_GUESSES)
    out.report(given, `expected a register, not ${text}: \`${form.usage}\``, hint)
  } else {
    const hint = given.kind === NUMBER ? "move the number to a register first" : undefined
    out.report(given, `expected a register, not ${text}: \`${form.usage}\``, hint)
  }
}

const setRegister = (field: number, number: number): void => {
  if (field === M.RD) fields.rd = number
  else if (field === M.RS1) fields.rs1 = number
  else fields.rs2 = number
}

const REGISTER_GUESSES: ReadonlyArray<string> = Array.from({ length: 32 }, (_, n) => registerName(n)).filter(
  (name) => !name.startsWith("reg"),
)

const immediate = (out: StatementTarget, form: M.Form, bits: number, given: Operand): void => {
  let { value, hex } = given
  if (given.kind === NAME) {
    const constant = out.lookUp(given)
    if (constant === undefined) {
      // The range of a label is known to hold only where it is all of 32 bits.
      if (given.sign !== 0 || form.range[1] < 2 ** 31 - 1) {
        out.needConstant(given)
        setValue(0)
      } else setLabel(given, 0)
      return
    }
    ;({ value, hex } = constant)
  } else if (given.kind === SLOT) {
    fields.immediate = SLOT_VALUE
    fields.slot = given
    return
  } else if (given.kind !== NUMBER) {
    out.report(given, `expected a number, not ${shown(out, given)}: \`${form.usage}\``)
    return
  }
  if (bits === 64) {
    if (typeof value === "bigint" && (value < MIN_I64 || value > MAX_I64)) {
      if (!hex || value < 0n || value > 0xffff_ffff_ffff_ffffn) {
        out.report(given, `${shown(out, given)} does not fit 64 bits`)
        return
      }
      value = BigInt.asIntN(64, value)
      // The output wants a number wherever that is exact.
      if (value >= BigInt(Number.MIN_SAFE_INTEGER)) value = Number(value)
    }
  } else {
    const [min, max] = form.range
    if (value < min || value > max) {
      const hint = max === 2 ** 31 - 1 && min < 0 ? "only `mov` takes 64 bits: move it to a register first" : undefined
      out.report(given, `${shown(out, given)} is outside ${min} to ${max}`, hint)
      return
    }
  }
  setValue(value)
}

const setLabel = (label: Name, addend: number): void => {
  fields.immediate = LABEL_VALUE
  fields.label = label
  fields.addend = addend
}

const target = (out: StatementTarget, given: Operand): void => {
  if (given.kind === NAME && given.sign === 0 && out.lookUp(given) === undefined) {
    fields.immediate = LABEL_TARGET
    fields.label = given
    return
  }
  const hint =
    given.kind === REGISTER
      ? "only `call` and `jump` go to an address in a register"
      : "targets are labels, not numbers"
  out.report(given, `expected a label, not ${shown(out, given)}`, hint)
}

const address = (out: StatementTarget, form: M.Form, given: Operand): void => {
  if (given.kind !== MEMORY) {
    const bare = given.kind === REGISTER || given.kind === NAME || given.kind === NUMBER
    const text = cut(out.lexer.source.slice(given.start, given.end))
    out.report(given, `expected an address in brackets, not \`${text}\``, bare ? `write \`[${text}]\`` : undefined)
    return
  }
  fields.rs1 = given.register
  fields.hasBase = given.hasBase
  let offset = given.value
  let label: Name | undefined
  let slot: Name | undefined
  for (const term of given.terms) {
    if (term.name === "") continue
    if (term.slot >= 0) {
      if (slot !== undefined) out.report(term, "an address has one slot for a number", "add the two in one slot")
      slot = term
      continue
    }
    const constant = out.lookUp(term)
    if (constant !== undefined) offset = BigInt(offset) + BigInt(constant.value)
    else if (term.sign === 0 && label === undefined) label = term
    else out.needConstant(term)
  }
  const [min, max] = form.range
  // A label's address is a number of 32 bits itself.
  const room = label === undefined ? 0 : 2 ** 31
  if (offset < min - room || offset > max + room) out.report(given, "the offset does not fit 32 bits")
  else if (label !== undefined) setLabel(label, Number(offset))
  else setValue(Number(offset))
  if (slot === undefined) return
  fields.slot = slot
  if (label !== undefined) return
  fields.immediate = SLOT_VALUE
  if (offset !== 0) out.report(given, "an address has a number or a slot for one", "add the two in the slot")
}

const extension = (out: StatementTarget, given: Operand): void => {
  if (given.kind === NUMBER || given.kind === SLOT) return immediate(out, EXTENSION_FORM, 32, given)
  if (given.kind !== NAME) {
    out.report(given, `expected an extension's name or number, not ${shown(out, given)}`)
    return
  }
  const id = out.extensionId(given.name)
  if (given.sign !== 0 || (id === undefined && out.lookUp(given) !== undefined)) {
    immediate(out, EXTENSION_FORM, 32, given)
    return
  }
  if (id === undefined) out.needExtension(given)
  setValue(id ?? 0)
}

const EXTENSION_FORM = M.MNEMONICS.get("ext.call")![0]!

/** `ext.call rd, name, rs1, rs2, r`: the third argument of an extension is in `r3`. */
const thirdArgument = (out: StatementTarget, given: Operand): void => {
  if (given.kind !== REGISTER) {
    out.report(given, `expected a register, not ${shown(out, given)}`)
    return
  }
  if (given.register === R3) return
  if (fields.rs1 === R3 || fields.rs2 === R3) {
    out.report(given, "the third argument goes to `r3`, which holds another one", "use another register than `r3`")
    return
  }
  out.emit(MOV, R3, given.register, 0)
}

/**
 * Moves the operands of an intrinsic to the registers from `first` on, as if all at once: an operand may itself be
 * one of those registers. `spare` is not among them.
 */
export const emitArguments = (out: Output, first: number, spare: number): void => {
  const { operands, count } = out.lexer
  const isArgument = (register: number): boolean => register >= first && register < first + count
  /** For each register to set, the register whose value it waits for. */
  const waiting = new Map<number, number>()
  for (let n = 0; n < count; n++) {
    const { kind, register } = operands[n]!
    if (kind === REGISTER && register !== first + n) waiting.set(first + n, register)
  }
  while (waiting.size > 0) {
    const sources = [...waiting.values()]
    const free = [...waiting.keys()].find((register) => !sources.includes(register))
    if (free !== undefined) {
      out.emit(MOV, free, waiting.get(free)!, 0)
      waiting.delete(free)
      continue
    }
    // What is left are circles: set one value aside to break one.
    const aside = sources.find(isArgument)!
    out.emit(MOV, spare, aside, 0)
    for (const [register, source] of waiting) if (source === aside) waiting.set(register, spare)
  }
  for (let n = 0; n < count; n++) if (operands[n]!.kind !== REGISTER) moveNumber(out, first + n, operands[n]!)
}

const moveNumber = (out: Output, register: number, given: Operand): void => {
  if (given.kind === MEMORY || given.kind === STRING) {
    out.report(given, `expected a register or a number, not ${shown(out, given)}`)
    return
  }
  fields.immediate = NO_IMMEDIATE
  immediate(out, MOV_FORM, 64, given)
  if (fields.immediate === VALUE) out.emitImmediate(MOV, register, 0, 0, fields.value)
  else if (fields.immediate === LABEL_VALUE) out.emitReference("immediate", MOV, register, 0, 0, given)
}

const MOV_FORM = M.MNEMONICS.get("mov")![0]!
