import { shown } from "../../../domain/shown.js"
import { type Format, plain } from "./sentence.js"
import { ordinal, spell } from "./spell.js"

const wrong = (name: string, expected: string, value: unknown): never => {
  throw new TypeError(`the format "${name}" is for ${expected}, not ${shown(value)}`)
}

const wholeNumber =
  (name: string, write: (value: number) => string): Format =>
  (value: unknown) =>
    Number.isSafeInteger(value) ? write(value as number) : wrong(name, "a whole number", value)

/** A whole number in another base, with its sign first. */
const inBase =
  (name: string, base: number, write: (digits: string) => string): Format =>
  (value: unknown) => {
    if (!Number.isSafeInteger(value) && typeof value !== "bigint") return wrong(name, "a whole number", value)
    const number = value as number
    return number < 0 ? `-${write((-number).toString(base))}` : write(number.toString(base))
  }

const values =
  (name: string, write: (values: ReadonlyArray<unknown>) => string): Format =>
  (value: unknown) =>
    Array.isArray(value) ? write(value) : wrong(name, "a list", value)

/** The formats that any wording may name; `{a}` alone takes the first that fits the value. */
export const FORMATS: Readonly<Record<string, Format>> = {
  plain,
  words: wholeNumber("words", spell),
  hex: inBase("hex", 16, (digits) => `0x${digits}`),
  HEX: inBase("HEX", 16, (digits) => `0x${digits.toUpperCase()}`),
  bin: inBase("bin", 2, (digits) => `0b${digits}`),
  bits: inBase("bits", 2, (digits) => digits),
  th: wholeNumber("th", ordinal),
  bare: (value: unknown) =>
    typeof value === "string" || typeof value === "number" || typeof value === "bigint" || Array.isArray(value)
      ? String(value)
      : wrong("bare", "a number or a text", value),
  /** `3, 5 and 8` */
  and: values("and", (list) =>
    list.length < 2 ? list.join("") : `${list.slice(0, -1).join(", ")} and ${String(list[list.length - 1])}`,
  ),
  /** `[3, 5, 8]`, always in brackets. */
  array: values("array", (list) => `[${list.join(", ")}]`),
  /** `(3, 5)` */
  tuple: values("tuple", (list) => `(${list.join(", ")})`),
}
