import { type Asm, asm, distinct, edged, family, int, oneOf } from "../../dsl/index.js"

interface Before {
  readonly xs: ReadonlyArray<number>
}

/** Passes over the next instruction, up to `next`, unless %x is on that side of %limit. */
const unlessBeyond = (side: string): Asm => (side === "above" ? asm`ble %x, %limit, next` : asm`bge %x, %limit, next`)

export const countBeyondThreshold = family({
  id: "comparisons/count_beyond_threshold",
  level: 2,
  parameters: {
    xs: distinct(4, 7),
    side: oneOf(["above", "below"]),
    limit: edged(int(150, 950), [({ xs }: Before) => xs[0]!, ({ xs }: Before) => xs[2]!]),
  },
  prompt: [
    "how many of {xs:and} are {side:bare} {limit} [(equal does not count)|(strictly)]",
    "<do>count the numbers strictly {side:bare} {limit} among {xs:and} [without using memory|in registers, with no loop]",
    "<find>the [number|count] of readings {side:bare} {limit} (equal ones do not count) in {xs:and}",
    "!count {side:bare} {limit}, strict: {xs}",
    "the limit is {limit} and the readings are {xs:and}. How many are {side:bare} it, not counting equal ones?",
    "a shop sold goods for {xs:and} dollars. How many sales were strictly {side:bare} {limit} dollars?",
  ],
  cases: { "one is equal to the limit": ({ limit, xs }) => xs.includes(limit) },
  answer: ({ limit, side, xs }) => xs.filter((x) => (side === "above" ? x > limit : x < limit)).length,
  programs: [
    ({ limit, side, xs }) => asm`
        mov  %count, 0
        mov  %limit, ${limit}
        ${xs.map(
          (x) => asm`
        mov  %x, ${x}
        ${unlessBeyond(side)}
        addi %count, %count, 1
    next:`,
        )}
        mov  r0, %count
        halt`,
    // Takes away those that are not beyond it.
    ({ limit, side, xs }) => asm`
        mov  r0, ${xs.length}
        mov  %limit, ${limit}
        ${xs.map(
          (x) => asm`
        mov  %x, ${x}
        ${side === "above" ? asm`bgt %x, %limit, next` : asm`blt %x, %limit, next`}
        subi r0, r0, 1
    next:`,
        )}
        halt`,
    ({ limit, side, xs }) => asm`
        mov  %count, 0
        ${xs.map(
          (x) => asm`
        mov  %x, ${x}
        slti %less, %x, ${side === "above" ? limit + 1 : limit}
        ${side === "above" ? asm`bnez %less, next` : asm`beqz %less, next`}
        addi %count, %count, 1
    next:`,
        )}
        mov  r0, %count
        halt`,
  ],
})
