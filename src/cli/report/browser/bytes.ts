import { wholeCount } from "../../../domain/quantity.js"
import type { TestCase } from "../../../domain/TrainingExample.js"

/** Inputs and bytes as the page writes them. */

const hexByte = (byte: number): string => byte.toString(16).padStart(2, "0")

const BYTES_A_LINE = 16

/** Lines of sixteen bytes, each behind the place of its first. */
export const hexLines = (bytes: ReadonlyArray<number>): string => {
  const width = Math.max(4, (bytes.length - 1).toString(16).length)
  return Array.from({ length: Math.ceil(bytes.length / BYTES_A_LINE) }, (_, n) => {
    const at = n * BYTES_A_LINE
    const line = bytes.slice(at, at + BYTES_A_LINE).map(hexByte)
    return `${at.toString(16).padStart(width, "0")}  ${line.join(" ")}\n`
  }).join("")
}

/** `r0 = 12, r1 = 18`. */
export const registersOf = ({ input }: TestCase): string =>
  input.map((value, register) => `r${register} = ${value}`).join(", ")

const MOST_BYTES = 32

/** The bytes of a test in a cell; `"abc"` where they are text. */
export const memoryOf = ({ memory }: TestCase): string => {
  if (memory.length === 0) return ""
  const isText = memory.every((byte) => byte >= 32 && byte < 127)
  const shown = memory.slice(0, isText ? 2 * MOST_BYTES : MOST_BYTES)
  const text = isText ? JSON.stringify(String.fromCharCode(...shown)) : shown.map(hexByte).join(" ")
  return shown.length === memory.length ? text : `${text} … (${wholeCount(memory.length, "byte")})`
}
