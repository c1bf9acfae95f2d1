import { addressOf, asm, between, family, mapped } from "../../dsl/index.js"
import { type Operands, signedOperands } from "./_shared/integerWidth.js"

interface Additions {
  readonly width: number
  readonly pairs: ReadonlyArray<readonly [number, number]>
}

/** One pair as counted, and two to six more; about half of the sums overflow, some just so. */
const additions = mapped(signedOperands, ({ a, b, width }: Operands, draws): Additions => {
  const half = 2 ** (width - 1)
  const more = Array.from({ length: between(draws, 2, 6) }, (): readonly [number, number] => {
    const x = draws.below(half)
    const room = half - 1 - x
    const y = draws.below(3) === 0 ? room + draws.below(2) : draws.below(half)
    // The negative of both less 1 overflows at the other end.
    return draws.below(2) === 0 ? [x, Math.min(y, half - 1)] : [-1 - x, -1 - Math.min(y, half - 1)]
  })
  return { width, pairs: [[a, b], ...more] }
})

const overflow = (width: number, [a, b]: readonly [number, number]): boolean =>
  a + b >= 2 ** (width - 1) || a + b < -(2 ** (width - 1))

export const overflows = family({
  id: "security/overflows",
  level: 5,
  parameters: { it: additions },
  formats: {
    sums: ({ pairs }: Additions) => pairs.map(([a, b]) => `${a} + ${b < 0 ? `(${b})` : b}`).join(", "),
    width: ({ width }: Additions) => String(width),
  },
  cases: {
    overflow: ({ it: { pairs, width } }) => pairs.some((p) => overflow(width, p)),
    "below the range": ({ it: { pairs, width } }) => pairs.some(([a, b]) => a + b < -(2 ** (width - 1))),
  },
  prompt: [
    "how many of these additions overflow a signed {it:width}-bit integer: {it:sums}",
    "<do>check each of the sums {it:sums} for overflow in {it:width}-bit two's complement and count those that [overflow|do not fit]",
    "signed overflow check, {it:width} bits: {it:sums}. [Count the overflows|Return the number of sums that overflow]",
    "<find>the number of sums outside the range of an int{it:width}_t among {it:sums}",
    "a lift computer adds heights as signed numbers of {it:width} bits, and raises an alarm at every sum that this cannot hold. It adds {it:sums}. [How many alarms are there?|How often does it raise the alarm?]",
  ],
  answer: ({ it: { pairs, width } }) => pairs.filter((p) => overflow(width, p)).length,
  programs: [
    // The sum differs from its own sign extension.
    ({ it: { pairs, width } }) => asm`
        mov  %p, pairs
        mov  %n, ${pairs.length}
        mov  %count, 0
    next:
        load.d %a, [%p]
        load.d %b, [%p + 8]
        add  %sum, %a, %b
        shli %x, %sum, ${64 - width}
        sari %x, %x, ${64 - width}
        sne  %x, %x, %sum
        add  %count, %count, %x
        addi %p, %p, 16
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %count
        halt
    .data
    pairs: .dword ${pairs.flat()}`,
    // By the ends of the range.
    ({ it: { pairs, width } }) => asm`
        mov  %end, ${2 ** (width - 1)}
        sub  %least, zero, %end
        mov  %i, 0
        mov  %n, ${pairs.length}
        mov  r0, 0
    each:
        shli %p, %i, 3
        loads.w %sum, [%p + pairs]
        loads.w %b, [%p + ${addressOf("pairs", 4)}]
        add  %sum, %sum, %b
        bge  %sum, %end, overflow
        bge  %sum, %least, fits
    overflow:
        addi r0, r0, 1
    fits:
        addi %i, %i, 1
        blt  %i, %n, each
        halt
    .data
    pairs: .word ${pairs.flat()}`,
    // Both operands have the sign that the wrapped sum has not; a function looks at the bit.
    ({ it: { pairs, width } }) => asm`
        mov  %p, pairs
        mov  %left, ${pairs.length}
        mov  %count, 0
    check:
        load.d r0, [%p]
        load.d r1, [%p + 8]
        call overflows
        add  %count, %count, r0
        addi %p, %p, 16
        subi %left, %left, 1
        bgtz %left, check
        mov  r0, %count
        halt
    overflows:
        add  %sum, r0, r1
        xor  r0, r0, %sum
        xor  r1, r1, %sum
        and  r0, r0, r1
        shri r0, r0, ${width - 1}
        ret
    .data
    pairs: .dword ${pairs.flat()}`,
  ],
})
