import { asm, family, int } from "../../dsl/index.js"

export const inRange = family({
  id: "comparisons/in_range",
  level: 2,
  predicate: true,
  parameters: { x: int(-40, 240), low: int(-60, 100), high: int(100, 200) },
  adjust: ({ high, low, x }) => ({ x, low, high: low + high }),
  prompt: [
    "<whether>{x} lies between {low} and {high}, both ends included~[: |; |, ]<yesno>",
    "<whether>{x} is [at least {low} and at most {high}|no less than {low} and no more than {high}]<then-yesno>",
    "<whether>{x} is in the [closed|inclusive] [interval|range] from {low} to {high}<then-yesno>",
    "is {x} [between {low} and {high} inclusive|within {low} to {high}, ends included] (<yesno>)",
    "!in_range(x={x}, lo={low}, hi={high}), inclusive, 1 or 0",
    "return 1 if {x} is from {low} to {high} (ends included), else 0",
  ],
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
        mov   %x, ${x}
        mov   %low, ${low}
        sub   %x, %x, %low
        sltui r0, %x, ${high - low + 1}
        halt`,
    ({ high, low, x }) => asm`
        mov  %x, ${x}
        slti %below, %x, ${low}
        slti %fits, %x, ${high + 1}
        sub  r0, %fits, %below
        halt`,
    ({ high, low, x }) => asm`
        mov %x, ${x}
        mov %low, ${low}
        mov %high, ${high}
        slt %below, %x, %low
        slt %above, %high, %x
        or  %outside, %below, %above
        xori r0, %outside, 1
        halt`,
  ],
})
