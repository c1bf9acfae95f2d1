import { addressOf, asm, drawn, family, int, oneOf } from "../../dsl/index.js"
import { OPERATORS, sign } from "./_shared/operators.js"

/** Which variables are swapped: u, v and w are 0, 1 and 2. */
type Swap = readonly [one: number, other: number]

const SWAPS: ReadonlyArray<Swap> = [
  [0, 1],
  [1, 2],
  [0, 2],
]
const NAMES = "uvw"
export const swapByReference = family({
  id: "functions/swap_by_reference",
  level: 4,
  parameters: {
    a: int(1, 999),
    b: int(1, 999),
    c: int(1, 999),
    // No swap undoes the one before it.
    swaps: drawn((draws): ReadonlyArray<Swap> => {
      let last = draws.below(3)
      return Array.from({ length: 1 + draws.below(4) }, () => SWAPS[(last = (last + 1 + draws.below(2)) % 3)]!)
    }),
    op: oneOf(OPERATORS),
    pair: drawn((draws): Swap => {
      const left = draws.below(3)
      return [left, (left + 1 + draws.below(2)) % 3]
    }),
  },
  formats: {
    sign,
    calls: (swaps: ReadonlyArray<Swap>) =>
      swaps.map(([one, other]) => `swap(&${NAMES[one]}, &${NAMES[other]})`).join(", then "),
    names: (swaps: ReadonlyArray<Swap>) =>
      swaps.map(([one, other]) => `${NAMES[one]} and ${NAMES[other]}`).join(", then "),
    left: ([left]: Swap) => NAMES[left]!,
    right: ([, right]: Swap) => NAMES[right]!,
  },
  prompt: [
    "with u = {a}, v = {b} and w = {c} in memory, exchange {swaps:names} by a function that takes two addresses; then [return|compute] {pair:left} {op:sign} {pair:right}",
    "after the calls {swaps:calls}, with u = {a}, v = {b} and w = {c} beforehand, what is {pair:left} {op:sign} {pair:right}?",
    "<please>write swap(&x, &y), which exchanges two variables through pointers; with u = {a}, v = {b}, w = {c}, call {swaps:calls} and [return|output] {pair:left} {op:sign} {pair:right}",
    "<what>{pair:left} {op:sign} {pair:right} after a function has exchanged {swaps:names} through pointers, if u = {a}, v = {b} and w = {c} at first",
    "under three cups, u, v and w, are {a} {a?bean|beans} (u), {b} {b?bean|beans} (v) and {c} {c?bean|beans} (w). A juggler exchanges {swaps:names}, each time by a call of the function swap, which gets the addresses of two cups. How much is {pair:left} {op:sign} {pair:right} then?",
    "!u = {a}, v = {b}, w = {c}; call {swaps:calls}; return {pair:left} {op:sign} {pair:right}",
  ],
  answer: ({ a, b, c, op, pair: [left, right], swaps }) => {
    const values = [a, b, c]
    for (const [one, other] of swaps) [values[one], values[other]] = [values[other]!, values[one]!]
    return op.apply(values[left]!, values[right]!)
  },
  programs: [
    ({ a, b, c, op, pair: [left, right], swaps }) => asm`
        b    main
    swap:
        load.d r2, [r0]
        load.d r3, [r1]
        store.d r3, [r0]
        store.d r2, [r1]
        ret
    main:
        ${swaps.map(
          ([one, other]) => asm`
        mov  r0, ${addressOf("variables", 8 * one)}
        mov  r1, ${addressOf("variables", 8 * other)}
        call swap`,
        )}
        mov  %p, variables
        load.d r4, [%p + ${8 * left}]
        load.d r5, [%p + ${8 * right}]
        ${op.mnemonic} r0, r4, r5
        halt
    .data
    variables: .dword ${[a, b, c]}`,
    // The variables are in the caller's frame.
    ({ a, b, c, op, pair: [left, right], swaps }) => asm`
        b    main
    swap:
        load.d r2, [r0]
        load.d r3, [r1]
        store.d r2, [r1]
        store.d r3, [r0]
        ret
    main:
        subi sp, sp, 24
        mov  r4, ${a}
        store.d r4, [sp]
        mov  r4, ${b}
        store.d r4, [sp + 8]
        mov  r4, ${c}
        store.d r4, [sp + 16]
        ${swaps.map(
          ([one, other]) => asm`
        addi r0, sp, ${8 * one}
        addi r1, sp, ${8 * other}
        call swap`,
        )}
        load.d r6, [sp + ${8 * left}]
        load.d r7, [sp + ${8 * right}]
        ${op.mnemonic} r0, r6, r7
        halt`,
    ({ a, b, c, op, pair: [left, right], swaps }) => asm`
        b    main
    swap:
        load.d r2, [r0]
        load.d r3, [r1]
        xor  r3, r2, r3
        xor  r2, r2, r3
        xor  r3, r2, r3
        store.d r2, [r0]
        store.d r3, [r1]
        ret
    main:
        ${swaps.map(
          ([one, other]) => asm`
        mov  r0, ${addressOf(`var_${NAMES[one]}`)}
        mov  r1, ${addressOf(`var_${NAMES[other]}`)}
        call swap`,
        )}
        mov  r4, ${addressOf(`var_${NAMES[left]}`)}
        load.d r4, [r4]
        mov  r5, ${addressOf(`var_${NAMES[right]}`)}
        load.d r5, [r5]
        ${op.mnemonic} r0, r4, r5
        halt
    .data
    var_u: .dword ${a}
    var_v: .dword ${b}
    var_w: .dword ${c}`,
  ],
})
