import type { Draws } from "../../../dsl/Draws.js"
import { type ArrayInput, type Asm, asm, type TextInput } from "../../../dsl/index.js"
import { folding } from "./given.js"

/** Programs of functions that are given a text, of any length. */

interface Given {
  readonly text: TextInput
}

/** A text with its length as an array of bytes. */
export const bytes = ({ address, length }: TextInput): ArrayInput => ({
  address,
  length,
  size: 1,
  shift: 0,
  load: (register, base, offset = 0) => asm`load.b ${register}, [${base} + ${offset}]`,
  store: (register, base, offset = 0) => asm`store.b ${register}, [${base} + ${offset}]`,
})

/** `folding` over the bytes of a text with its length, each in %x. */
export const foldingText =
  <V extends Given>(
    result: string,
    start: number | Asm,
    each: Asm | ((values: V) => Asm),
    finish?: (values: V) => Asm,
  ) =>
  (values: V, draws: Draws): Asm =>
    folding<{ xs: ArrayInput }>(result, start, typeof each === "function" ? each(values) : each, {
      order: "up",
      ...(finish === undefined ? {} : { finish: () => finish(values) }),
    })({ xs: bytes(values.text) }, draws)

/** The same for a text that a 0 byte ends; %p is at the byte in %x. */
export const foldingTerminated =
  <V extends Given>(result: string, start: number | Asm, each: Asm) =>
  ({ text }: V, draws: Draws): Asm => {
    const begin = typeof start === "number" ? asm`mov ${result}, ${start}` : start
    return draws.below(2) === 0
      ? asm`
        mov  %p, ${text.address}
        ${begin}
    next:
        load.b %x, [%p]
        beqz %x, done
        ${each}
        addi %p, %p, 1
        b    next
    done:
        mov  r0, ${result}
        halt`
      : asm`
        mov  %p, ${text.address}
        ${begin}
        b    look
    next:
        ${each}
        addi %p, %p, 1
    look:
        load.b %x, [%p]
        bnez %x, next
        mov  r0, ${result}
        halt`
  }
