import { asm, family, int } from "../../dsl/index.js"

export const clamp = family({
  id: "comparisons/clamp",
  level: 2,
  parameters: { x: int(-250, 250), low: int(-120, 80), high: int(20, 140) },
  adjust: ({ high, low, x }) => ({ x, low, high: low + high }),
  prompt: [
    "<do>clamp {x} to the range {low} to {high}",
    "<do>clamp {x} between {low} and {high}",
    "<do>limit {x} to [at least {low} and at most {high}|the range from {low} to {high}]",
    "<what>{x} clamped to the [range|interval] from {low} to {high}",
    "!clamp(x={x}, lo={low}, hi={high})",
    "if {x} is below {low} return {low}, if it is above {high} return {high}, otherwise [return {x}|leave it as it is]",
    "<do>keep {x} between {low} and {high}: anything below becomes {low}, anything above becomes {high}",
    "<do>saturate {x} at {low} on the low side and at {high} on the high side",
    "a setting of {x} must be at least {low} and at most {high}. [What is the nearest allowed value?|Return the nearest allowed value|Report the allowed value closest to it]",
    "!{x} capped at {high} and floored at {low}",
  ],
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
    // max(x − low, 0) + low, and the same from above
    ({ high, low, x }) => asm`
        mov  %x, ${x}
        mov  %low, ${low}
        mov  %high, ${high}
        sub  %above, %x, %low
        slt  %inside, %low, %x
        mul  %above, %above, %inside
        add  %x, %low, %above
        sub  %below, %x, %high
        slt  %inside, %x, %high
        mul  %below, %below, %inside
        add  r0, %high, %below
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
