import { asm, family, int } from "../../dsl/index.js"

export const recursivePopcount = family({
  id: "functions/recursive_popcount",
  level: 4,
  parameters: { n: int(1, 16_777_215) },
  prompt: [
    "<do>count the 1 bits of {n} [recursively|using recursion|with a recursive function]",
    "<what>the [number of ones|sum of the digits] in the binary form of {n}, by a recursive function",
    "<please>write a recursive function that counts the set bits of a number and call it with {n}",
    "with ones(0) = 0 and ones(n) = n mod 2 + ones(floor(n / 2)), [compute|evaluate|return|find] ones({n})",
    "!recursive popcount({n:hex})",
    "<do>recursively add up the binary digits of {n:hex}",
  ],
  answer: ({ n }) => {
    let count = 0
    for (let x = n; x !== 0; x &= x - 1) count++
    return count
  },
  programs: [
    ({ n }) => asm`
        mov  r0, ${n}
        call ones
        halt
    ones:
        beqz r0, done
        andi %bit, r0, 1
        subi sp, sp, 8
        store.d %bit, [sp]
        shri r0, r0, 1
        call ones
        load.d %bit, [sp]
        addi sp, sp, 8
        add  r0, r0, %bit
    done:
        ret`,
    ({ n }) => asm`
        mov  %n, ${n}
        mov  r0, 0
        call ones
        halt
    ones:
        beqz %n, done
        subi %less, %n, 1
        and  %n, %n, %less
        addi r0, r0, 1
        call ones
    done:
        ret`,
    ({ n }) => asm`
        mov  r0, ${n}
        call ones
        halt
    ones:
        bnez r0, recurse
        ret
    recurse:
        sub  %lowest, zero, r0
        and  %lowest, %lowest, r0
        xor  r0, r0, %lowest
        call ones
        addi r0, r0, 1
        ret`,
  ],
})
