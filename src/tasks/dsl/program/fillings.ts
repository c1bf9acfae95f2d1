import { shown } from "../../../domain/shown.js"
import { MAY_BE_WIDE, SHAPES } from "../../../vm/isa/fields.js"
import { BY_OPCODE } from "../../../vm/isa/instructionSet.js"
import * as T from "./items.js"
import { slotText } from "./TemplateLexer.js"
import { templateError } from "./templateError.js"

/** What stands in slots, and what is wrong with it. */

/** A slot's error, with its place in the template. */
export const atSlot = (source: string, slot: number, reason: string, statement = 0): T.TemplateError => {
  const at = source.indexOf(slotText(slot))
  return templateError(source, at < 0 ? statement : at, reason)
}

/** The slot that fills a directive, or the first of them. */
export const slotOf = ({ values }: T.DataItem): number => {
  if (typeof values === "number") return values
  const element = typeof values === "string" ? undefined : values.find((value) => typeof value === "object")
  return element === undefined ? -1 : element.slot
}

/** What `read` makes of a slot's value. */
export const inSlot = <A>(
  source: string,
  slot: number,
  values: ReadonlyArray<T.Slot>,
  read: (value: T.Slot) => A,
): A => {
  try {
    return read(values[slot])
  } catch (error) {
    throw atSlot(source, slot, (error as Error).message)
  }
}

/** The number in a slot, as an immediate of an operation, or (`undefined`) as an offset. */
export const filledNumber = (
  source: string,
  { isNegative, slot }: T.SlotNumber,
  values: ReadonlyArray<T.Slot>,
  opcode: number | undefined,
): number | bigint => {
  const filling = values[slot]
  if (typeof filling !== "number" && typeof filling !== "bigint")
    throw atSlot(source, slot, `${shown(filling)} is not an immediate: it must be a number`)
  const value = isNegative ? (filling === 0 ? 0 : -filling) : filling
  const isWide = opcode !== undefined && (SHAPES[opcode]! & MAY_BE_WIDE) !== 0
  const operation = opcode === undefined || hasOffset(opcode) ? undefined : BY_OPCODE[opcode]
  const problem = T.immediateProblem(value, operation, isWide ? 64 : 32)
  if (problem !== undefined) throw atSlot(source, slot, problem)
  return value
}

/** Whether the operation's immediate is the offset of an address. */
const hasOffset = (opcode: number): boolean => BY_OPCODE[opcode]!.operands.some(({ field }) => field === "mem")
