import { asm, family, int } from "../../dsl/index.js"

export const lcmByGcd = family({
  id: "functions/lcm_by_gcd",
  level: 4,
  parameters: { a: int(2, 999), b: int(2, 999) },
  prompt: [
    "<what>the [least common multiple|lcm|lowest common multiple] of {a} and {b} [by calling a gcd function|with a gcd subroutine|via a helper function for the gcd]",
    "<please>write an lcm function that calls a gcd function, and run it on {a} and {b}",
    "with lcm(x, y) = x / gcd(x, y) * y, where lcm calls gcd, [compute|return|find] the lcm of {a} and {b}",
    "!lcm of {a} and {b} via gcd()",
  ],
  answer: ({ a, b }) => {
    let multiple = Math.max(a, b)
    const step = multiple
    const other = Math.min(a, b)
    while (multiple % other !== 0) multiple += step
    return multiple
  },
  programs: [
    ({ a, b }) => asm`
        mov  r0, ${a}
        mov  r1, ${b}
        call lcm
        halt
    lcm:
        subi sp, sp, 16
        store.d r0, [sp]
        store.d r1, [sp + 8]
        call gcd
        load.d %x, [sp]
        load.d %y, [sp + 8]
        addi sp, sp, 16
        div  %x, %x, r0
        mul  r0, %x, %y
        ret
    gcd:
        beqz r1, done
        mod  %rest, r0, r1
        mov  r0, r1
        mov  r1, %rest
        b    gcd
    done:
        ret`,
    ({ a, b }) => asm`
        mov  r0, ${a}
        mov  r1, ${b}
        call lcm
        halt
    lcm:
        mul  %product, r0, r1
        call gcd
        div  r0, %product, r0
        ret
    gcd:
        beqz r1, done
        modu %rest, r0, r1
        mov  r0, r1
        mov  r1, %rest
        call gcd
    done:
        ret`,
    ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        call lcm
        halt
    lcm:
        mul  %product, %a, %b
        call gcd
        div  r0, %product, %a
        ret
    gcd:
        mod  %a, %a, %b
        beqz %a, second
        mod  %b, %b, %a
        bnez %b, gcd
        ret
    second:
        mov  %a, %b
        ret`,
  ],
})
