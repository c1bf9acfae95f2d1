import { asm, family, int } from "../../dsl/index.js"

export const clampFunction = family({
  id: "functions/clamp_function",
  level: 4,
  parameters: { x: int(-99, 299), y: int(-99, 299), lo: int(0, 90), hi: int(5, 120) },
  adjust: ({ hi, lo, x, y }) => ({ lo, hi: lo + hi, x, y }),
  prompt: [
    "<what>the sum clamp({x}) + clamp({y}), where clamp limits a value to the range {lo} to {hi}",
    "<please>write a clamp function for the limits {lo} and {hi} and add [the results for|what it returns for] {x} and {y}",
    "clamp returns {lo} below {lo} and {hi} above {hi}, and else its argument; [call it for|apply it to] {x} and {y} and add the two results",
    "<do>call clamp(v) (at least {lo}, at most {hi}) with v = {x} and with v = {y} and add up the results",
    "with values limited to {lo} through {hi} by a clamp function, [add|sum] {x} and {y} after clamping each",
  ],
  answer: ({ hi, lo, x, y }) => Math.min(hi, Math.max(lo, x)) + Math.min(hi, Math.max(lo, y)),
  programs: [
    ({ hi, lo, x, y }) => asm`
        mov  %lo, ${lo}
        mov  %hi, ${hi}
        mov  r0, ${x}
        call clamp
        mov  %first, r0
        mov  r0, ${y}
        call clamp
        add  r0, r0, %first
        halt
    clamp:
        blt  r0, %lo, low
        bgt  r0, %hi, high
        ret
    low:
        mov  r0, %lo
        ret
    high:
        mov  r0, %hi
        ret`,
    ({ hi, lo, x, y }) => asm`
        mov  r0, ${x}
        mov  r1, ${lo}
        mov  r2, ${hi}
        call clamp
        subi sp, sp, 8
        store.d r0, [sp]
        mov  r0, ${y}
        call clamp
        load.d %first, [sp]
        addi sp, sp, 8
        add  r0, r0, %first
        halt
    clamp:
        bge  r0, r1, enough
        mov  r0, r1
    enough:
        ble  r0, r2, done
        mov  r0, r2
    done:
        ret`,
    ({ hi, lo, x, y }) => asm`
        mov  %sum, 0
        mov  %x, ${x}
        call add_clamped
        mov  %x, ${y}
        call add_clamped
        mov  r0, %sum
        halt
    add_clamped:
        mov  %lo, ${lo}
        mov  %hi, ${hi}
        blt  %x, %lo, low
        blt  %x, %hi, within
        add  %sum, %sum, %hi
        ret
    low:
        add  %sum, %sum, %lo
        ret
    within:
        add  %sum, %sum, %x
        ret`,
  ],
})
