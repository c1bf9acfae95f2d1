import { asm, family, int } from "../../dsl/index.js"
import { around, depending } from "./_shared/near.js"

export const outsideBand = family({
  id: "comparisons/outside_band",
  level: 2,
  predicate: true,
  // Of the upper end the distance from the lower one is counted.
  parameters: {
    low: int(20, 3000),
    high: int(1, 300),
    x: depending(({ high, low }: { high: number; low: number }, draws) => around(low, low + high, draws)),
  },
  adjust: ({ high, low, x }) => ({ low, high: low + high, x }),
  prompt: [
    "<whether>{x} is [below {low} or above {high}|less than {low} or greater than {high}|outside the range {low} to {high} (the ends count as inside)]<then-yesno>",
    "a sensor reads {x}. The alarm goes off [below {low} or above {high}|under {low} and over {high}]. Does it go off? <yesno>",
    "does a reading of {x} trigger an alarm set to fire below {low} and above {high} (<yesno>)",
    "return 1 if {x} is lower than {low} or higher than {high}, [otherwise|else] 0",
    "!out_of_range(x={x}, lo={low}, hi={high}), ends are inside, 1 or 0",
    "is {x} [out of range|out of bounds] when {low} to {high} inclusive is allowed (<yesno>)",
  ],
  cases: {
    "at the lower end": ({ low, x }) => x === low,
    "at the upper end": ({ high, x }) => x === high,
    "just outside": ({ high, low, x }) => x === low - 1 || x === high + 1,
  },
  answer: ({ high, low, x }) => (x >= low && x <= high ? 0 : 1),
  programs: [
    ({ high, low, x }) => asm`
        mov r0, 1
        mov %x, ${x}
        mov %low, ${low}
        blt %x, %low, done
        mov %high, ${high}
        bgt %x, %high, done
        mov r0, 0
    done:
        halt`,
    // Below the band wraps to a huge unsigned distance.
    ({ high, low, x }) => asm`
        mov  %x, ${x}
        subi %x, %x, ${low}
        mov  %span, ${high}
        subi %span, %span, ${low}
        mov  r0, 1
        bltu %span, %x, done
        mov  r0, 0
    done:
        halt`,
    ({ high, low, x }) => asm`
        mov  %x, ${x}
        slti %below, %x, ${low}
        bnez %below, alarm
        slti %quiet, %x, ${high + 1}
        xori r0, %quiet, 1
        halt
    alarm:
        mov  r0, 1
        halt`,
  ],
})
