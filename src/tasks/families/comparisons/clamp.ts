import { asm, between, family, int } from "../../dsl/index.js"
import { around, depending } from "./_shared/near.js"

interface Before {
  readonly low: number
  /** Above `low`. */
  readonly high: number
}

/** Outside more often than not: there clamping does something. */
const number = depending((before: Before, draws): number => {
  const { low } = before
  const high = low + before.high
  switch (draws.below(4)) {
    case 0:
      return between(draws, low - 300, low - 1)
    case 1:
      return between(draws, high + 1, high + 300)
    default:
      return around(low, high, draws)
  }
})

export const clamp = family({
  id: "comparisons/clamp",
  level: 2,
  // Of the upper end the distance from the lower one is counted.
  parameters: {
    low: int(-1200, 2000),
    high: int(1, 400),
    x: number,
  },
  adjust: ({ high, low, x }) => ({ low, high: low + high, x }),
  prompt: [
    "<do>[clamp {x} to the range {low} to {high}|clamp {x} between {low} and {high}]",
    "<do>limit {x} to [at least {low} and at most {high}|the range from {low} to {high}]",
    "!clamp(x={x}, lo={low}, hi={high})",
    "if {x} is below {low} return {low}, if it is above {high} return {high}, otherwise [return {x}|leave it as it is]",
    "<do>keep {x} between {low} and {high}: anything below becomes {low}, anything above becomes {high}",
    "a thermostat was set to {x}, but it must be at least {low} and at most {high}. [What is the nearest allowed setting?|Return the nearest allowed setting]",
    "!{x} capped at {high} and floored at {low}",
  ],
  cases: {
    "at a limit": ({ high, low, x }) => x === low || x === high,
    below: ({ low, x }) => x < low,
    above: ({ high, x }) => x > high,
    inside: ({ high, low, x }) => x > low && x < high,
  },
  answer: ({ high, low, x }) => Math.min(high, Math.max(low, x)),
  programs: [
    ({ high, low, x }) => asm`
        mov %x, ${x}
        mov %low, ${low}
        mov %high, ${high}
        bge %x, %low, floor_ok
        mov %x, %low
    floor_ok:
        ble %x, %high, done
        mov %x, %high
    done:
        mov r0, %x
        halt`,
    ({ high, low, x }) => asm`
        mov %x, ${x}
        mov r0, ${low}
        ble %x, r0, done
        mov r0, ${high}
        bge %x, r0, done
        mov r0, %x
    done:
        halt`,
    ({ high, low, x }) => asm`
        mov  %x, ${x}
        slti %below, %x, ${low}
        bnez %below, low
        slti %fits, %x, ${high}
        beqz %fits, high
        mov  r0, %x
        halt
    low:
        mov  r0, ${low}
        halt
    high:
        mov  r0, ${high}
        halt`,
  ],
})
