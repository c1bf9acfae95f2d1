import type { Draws } from "../../../dsl/Draws.js"
import { addressOf, type Asm, asm, pick } from "../../../dsl/index.js"
import type { Place, Width } from "./width.js"

/** What is done at each element. */
type Body = (at: Place) => Asm
/** The same where the element's index, from 0, matters: a register or a number. */
type IndexedBody = (at: Place, index: string | number) => Asm

export interface Walk {
  /** Index of the first element that is visited (default 0). */
  readonly from?: number
  /** Distance from one visited element to the next (default 1). */
  readonly step?: number
  /** From low indices to high ones, from high to low, or either (the default). */
  readonly order?: "up" | "down"
}

interface Rounds {
  /** Byte offset of the first element. */
  readonly first: number
  /** Bytes from element to element. */
  readonly stride: number
  readonly rounds: number
  readonly body: Body
}

const countedPointer = ({ body, first, rounds, stride }: Rounds) => asm`
        mov  %p, values
        mov  %n, ${rounds}
    loop:
        ${body({ base: "%p", offset: first })}
        addi %p, %p, ${stride}
        subi %n, %n, 1
        bnez %n, loop`

const pointerToEnd = ({ body, first, rounds, stride }: Rounds) => asm`
        mov  %p, values
        addi %end, %p, ${rounds * stride}
    loop:
        ${body({ base: "%p", offset: first })}
        addi %p, %p, ${stride}
        bltu %p, %end, loop`

const pointerWhileBelow = ({ body, first, rounds, stride }: Rounds) => asm`
        mov  %p, values
        addi %end, %p, ${rounds * stride}
    while:
        bgeu %p, %end, done
        ${body({ base: "%p", offset: first })}
        addi %p, %p, ${stride}
        b    while
    done:`

const risingOffset = ({ body, first, rounds, stride }: Rounds) => asm`
        mov  %offset, ${first}
        mov  %end, ${first + rounds * stride}
    loop:
        ${body({ base: "%offset", offset: addressOf("values") })}
        addi %offset, %offset, ${stride}
        bne  %offset, %end, loop`

const scaledCounter = ({ body, first, rounds, stride }: Rounds) => asm`
        mov  %i, 0
        mov  %n, ${rounds}
    loop:
        ${scale("%i", stride)}
        ${body({ base: "%at", offset: addressOf("values", first) })}
        addi %i, %i, 1
        blt  %i, %n, loop`

const scaledWhile = ({ body, first, rounds, stride }: Rounds) => asm`
        mov  %i, 0
        mov  %n, ${rounds}
    while:
        beq  %i, %n, done
        ${scale("%i", stride)}
        ${body({ base: "%at", offset: addressOf("values", first) })}
        addi %i, %i, 1
        b    while
    done:`

const fallingOffset = ({ body, first, rounds, stride }: Rounds) => asm`
        mov  %offset, ${rounds * stride}
    loop:
        subi %offset, %offset, ${stride}
        ${body({ base: "%offset", offset: addressOf("values", first) })}
        bnez %offset, loop`

const fallingPointer = ({ body, first, rounds, stride }: Rounds) => asm`
        mov  %start, values
        addi %p, %start, ${rounds * stride}
    loop:
        subi %p, %p, ${stride}
        ${body({ base: "%p", offset: first })}
        bne  %p, %start, loop`

const fallingCounter = ({ body, first, rounds, stride }: Rounds) => asm`
        mov  %i, ${rounds - 1}
    loop:
        ${scale("%i", stride)}
        ${body({ base: "%at", offset: addressOf("values", first) })}
        subi %i, %i, 1
        bgez %i, loop`

const scale = (index: string, stride: number) => {
  const shift = 31 - Math.clz32(stride)
  return 1 << shift === stride ? asm`shli %at, ${index}, ${shift}` : asm`muli %at, ${index}, ${stride}`
}

const unrolled =
  (down: boolean) =>
  ({ body, first, rounds, stride }: Rounds) => asm`
        mov  %p, values
        ${Array.from({ length: rounds }, (_, n) =>
          body({ base: "%p", offset: first + (down ? rounds - 1 - n : n) * stride }),
        )}`

const UP = [countedPointer, pointerToEnd, pointerWhileBelow, risingOffset, scaledCounter, scaledWhile, unrolled(false)]
const DOWN = [fallingOffset, fallingPointer, fallingCounter, unrolled(true)]
const EITHER = [...UP, ...DOWN]

/** Longest array whose walk is written out. */
const UNROLLED = 5

/**
 * Code that visits the elements of the array `values` in one of the forms that loops have. It uses %p, %n, %end, %offset, %i, %at and %start.
 */
export const walk = (draws: Draws, { size }: Width, length: number, body: Body, options: Walk = {}): Asm => {
  const { from = 0, order, step = 1 } = options
  const rounds = Math.ceil((length - from) / step)
  // Only these look before they begin.
  if (rounds <= 0) {
    const form = size * step === 1 || draws.below(2) === 0 ? pointerWhileBelow : scaledWhile
    return form({ first: from * size, stride: size * step, rounds: 0, body })
  }
  const forms = order === "up" ? UP : order === "down" ? DOWN : EITHER
  let form = draws.below(forms.length)
  const stride = size * step
  // A long array is not written out, and the index of bytes needs no scaling.
  while (
    (rounds > UNROLLED && (form === UP.length - 1 || form === forms.length - 1)) ||
    (stride === 1 && (forms[form] === scaledCounter || forms[form] === scaledWhile || forms[form] === fallingCounter))
  ) {
    form = draws.below(forms.length)
  }
  return forms[form]!({ first: from * size, stride, rounds, body })
}

interface Indexed {
  readonly width: Width
  readonly from: number
  readonly length: number
  readonly body: IndexedBody
}

/** The address of element %i, counted from `values`, and the body there. */
const atIndex = ({ body, width }: Indexed) =>
  width.size === 1
    ? body({ base: "%i", offset: addressOf("values") }, "%i")
    : asm`
        ${scale("%i", width.size)}
        ${body({ base: "%at", offset: addressOf("values") }, "%i")}`

const indexedUp = (array: Indexed) => asm`
        mov  %i, ${array.from}
        mov  %_n, ${array.length}
    loop:
        ${atIndex(array)}
        addi %i, %i, 1
        blt  %i, %_n, loop`

const indexedWhile = (array: Indexed) => asm`
        mov  %i, ${array.from}
        mov  %_n, ${array.length}
    while:
        bge  %i, %_n, done
        ${atIndex(array)}
        addi %i, %i, 1
        b    while
    done:`

const indexedPointer = ({ body, from, length, width }: Indexed) => asm`
        mov  %p, values
        mov  %i, ${from}
        mov  %_n, ${length}
    loop:
        ${body({ base: "%p", offset: from * width.size }, "%i")}
        addi %p, %p, ${width.size}
        addi %i, %i, 1
        bne  %i, %_n, loop`

const indexedDown = (array: Indexed) => asm`
        mov  %i, ${array.length}
        ${array.from > 0 ? asm`mov %start, ${array.from}` : undefined}
    loop:
        subi %i, %i, 1
        ${atIndex(array)}
        bgt  %i, ${array.from > 0 ? "%start" : "zero"}, loop`

const indexedUnrolled =
  (down: boolean) =>
  ({ body, from, length, width }: Indexed) => asm`
        mov  %p, values
        ${Array.from({ length: length - from }, (_, n) => {
          const index = down ? length - 1 - n : from + n
          return body({ base: "%p", offset: index * width.size }, index)
        })}`

const INDEXED_UP = [indexedUp, indexedWhile, indexedPointer, indexedUnrolled(false)]
const INDEXED_DOWN = [indexedDown, indexedUnrolled(true)]

/** The same for bodies that need the index. It uses %p, %i, %at and %start. */
export const walkIndexed = (
  draws: Draws,
  width: Width,
  length: number,
  body: IndexedBody,
  { from = 0, order }: Omit<Walk, "step"> = {},
): Asm => {
  if (length <= from) return indexedWhile({ width, from, length, body })
  const down = order === "down" || (order === undefined && draws.below(3) === 0)
  const forms = down ? INDEXED_DOWN : INDEXED_UP
  const looping = length - from > UNROLLED
  return pick(draws, looping ? forms.slice(0, -1) : forms)({ width, from, length, body })
}
