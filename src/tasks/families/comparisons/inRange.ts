import { asm, family, int } from "../../dsl/index.js"
import { around, depending } from "./_shared/near.js"

export const inRange = family({
  id: "comparisons/in_range",
  level: 2,
  predicate: true,
  // Of the upper end the distance from the lower one is counted.
  parameters: {
    low: int(-2000, 4000),
    high: int(1, 400),
    x: depending(({ high, low }: { high: number; low: number }, draws) => around(low, low + high, draws)),
  },
  adjust: ({ high, low, x }) => ({ low, high: low + high, x }),
  prompt: [
    "<whether>{x} lies between {low} and {high}, both ends included~[: |; |, ]<yesno>",
    "<whether>{x} is [at least {low} and at most {high}|no less than {low} and no more than {high}]<then-yesno>",
    "<whether>{x} is in the [closed|inclusive] [interval|range] from {low} to {high}<then-yesno>",
    "is {x} [between {low} and {high} inclusive|within {low} to {high}, ends included] (<yesno>)",
    "!in_range(x={x}, lo={low}, hi={high}), inclusive, 1 or 0",
    "return 1 if {x} is from {low} to {high} (ends included), else 0",
    "tickets {low} to {high} win, both of these included. Does ticket {x} win? <yesno>",
  ],
  cases: {
    "at the lower end": ({ low, x }) => x === low,
    "at the upper end": ({ high, x }) => x === high,
    "just outside": ({ high, low, x }) => x === low - 1 || x === high + 1,
  },
  answer: ({ high, low, x }) => (x < low || x > high ? 0 : 1),
  programs: [
    ({ high, low, x }) => asm`
        mov r0, 0
        mov %x, ${x}
        mov %low, ${low}
        blt %x, %low, done
        mov %high, ${high}
        bgt %x, %high, done
        mov r0, 1
    done:
        halt`,
    // Below the range wraps to a huge unsigned distance.
    ({ high, low, x }) => asm`
        mov  %span, ${high}
        subi %span, %span, ${low}
        mov  %x, ${x}
        subi %x, %x, ${low}
        bgeu %span, %x, inside
        mov  r0, 0
        halt
    inside:
        mov  r0, 1
        halt`,
    ({ high, low, x }) => asm`
        mov  %x, ${x}
        slti %below, %x, ${low}
        bnez %below, outside
        slti r0, %x, ${high + 1}
        halt
    outside:
        mov  r0, 0
        halt`,
  ],
})
