import { asm, between, family, mapped } from "../../dsl/index.js"
import { type Operands, operands } from "./_shared/integerWidth.js"

interface Numbers {
  readonly width: number
  readonly xs: ReadonlyArray<number>
}

/** Two numbers as counted, and one to five more; about half of the sums fit. */
const numbers = mapped(operands, ({ a, b, width }: Operands, draws): Numbers => {
  const more = Array.from({ length: between(draws, 1, 5) }, () => draws.below(2 ** (width - 4)))
  return { width, xs: [a, b, ...more] }
})

/** The place, counted from 1, of the number that makes the sum too large; 0 if none does. */
const overflowAt = ({ width, xs }: Numbers): number => {
  let sum = 0
  return 1 + xs.findIndex((x) => (sum += x) >= 2 ** width)
}

export const checkedAdd = family({
  id: "security/checked_add",
  level: 5,
  parameters: { it: numbers },
  formats: {
    xs: ({ xs }: Numbers) => `[${xs.join(", ")}]`,
    width: ({ width }: Numbers) => String(width),
  },
  cases: { overflow: ({ it }) => overflowAt(it) > 0, fits: ({ it }) => overflowAt(it) === 0 },
  prompt: [
    "<do>add up {it:xs} as unsigned {it:width}-bit integers, checking every addition, and return -k [on overflow|if the sum overflows] at the k-th number (counted from 1)",
    "safe summation: {it:xs} in unsigned {it:width}-bit arithmetic. The result is the sum, or minus the position (from 1) of the first number with which it no longer fits",
    "<find>the sum of {it:xs} if it never leaves the range of an unsigned {it:width}-bit integer, else the negative number of the element that carries it over (the first element is number 1)",
    "!checked_sum_u{it:width}({it:xs}) [or -k if adding the k-th number overflows|with -k for an overflow at the k-th number], k from 1",
    "a meter with {it:width} binary digits counts what comes in: {it:xs}, in this order. Once the next number would not fit, it stops and shows minus the place of that number in the row (1 for the first). [What does it show in the end?|What does the meter show?]",
  ],
  answer: ({ it }) => {
    const at = overflowAt(it)
    return at > 0 ? -at : it.xs.reduce((a, b) => a + b)
  },
  programs: [
    ({ it: { width, xs } }) => asm`
        mov  %p, numbers
        mov  %k, 0
        mov  %n, ${xs.length}
        mov  %sum, 0
    next:
        load.d %x, [%p]
        addi %p, %p, 8
        addi %k, %k, 1
        add  %sum, %sum, %x
        shri %carry, %sum, ${width}
        bnez %carry, overflow
        bne  %k, %n, next
        mov  r0, %sum
        halt
    overflow:
        sub  r0, zero, %k
        halt
    .data
    numbers: .dword ${xs}`,
    // A number must be at most what is left.
    ({ it: { width, xs } }) => asm`
        mov  %room, ${2 ** width - 1}
        mov  %i, 0
        mov  %end, ${4 * xs.length}
    take:
        load.w %x, [%i + numbers]
        addi %i, %i, 4
        bltu %room, %x, too_much
        sub  %room, %room, %x
        blt  %i, %end, take
        mov  r0, ${2 ** width - 1}
        sub  r0, r0, %room
        halt
    too_much:
        shri %i, %i, 2
        sub  r0, zero, %i
        halt
    .data
    numbers: .word ${xs}`,
    // A function adds, and says by a carry whether the sum is too large.
    ({ it: { width, xs } }) => asm`
        mov  r0, 0
        mov  %k, 0
        mov  %n, ${xs.length}
    each:
        shli %p, %k, 3
        load.d r1, [%p + numbers]
        addi %k, %k, 1
        call checked_add
        bnez r1, failed
        blt  %k, %n, each
        halt
    failed:
        sub  r0, zero, %k
        halt
    checked_add:
        add  r0, r0, r1
        mov  %most, ${2 ** width - 1}
        sltu r1, %most, r0
        ret
    .data
    numbers: .dword ${xs}`,
  ],
})
