import { addressOf, asm, drawn, family, list } from "../../dsl/index.js"

export const recursiveArrayReversal = family({
  id: "functions/recursive_array_reversal",
  level: 4,
  parameters: { xs: list({ length: [2, 8] }), k: drawn((draws) => draws.word() / 2 ** 32) },
  adjust: ({ k, xs }) => ({ xs, k: Math.floor(k * xs.length) }),
  prompt: [
    "<do>reverse the array {xs:array} [in place recursively|in place with a recursive function|recursively] and return the element at index {k} (counting from 0) of the result",
    "after a recursive in-place reversal of {xs:array}, [which|what] element is at index {k}, counting from 0?",
    "<please>write a recursive reverse function for arrays, run it on {xs:array} and return element {k} of the reversed array (the first is element 0)",
    "<what>the element with 0-based index {k} after {xs:array} is reversed [recursively|by a recursive function]",
    "a train of wagons {xs:array} comes back the other way round: a function that calls itself reverses the array in memory. Which number is now at index {k}, counted from 0?",
    "!recursive reverse of {xs:array} in place; element {k}, from 0",
  ],
  answer: ({ k, xs }) => xs[xs.length - 1 - k]!,
  programs: [
    ({ k, xs }) => asm`
        mov  r0, values
        mov  r1, ${addressOf("values", 8 * (xs.length - 1))}
        call reverse
        mov  %p, values
        load.d r0, [%p + ${8 * k}]
        halt
    reverse:
        bge  r0, r1, done
        load.d %x, [r0]
        load.d %y, [r1]
        store.d %y, [r0]
        store.d %x, [r1]
        addi r0, r0, 8
        subi r1, r1, 8
        call reverse
    done:
        ret
    .data
    values: .dword ${xs}`,
    ({ k, xs }) => asm`
        mov  %p, values
        mov  %out, %p
        mov  %end, ${addressOf("values", 8 * xs.length)}
        call reverse
        mov  %p, values
        load.d r0, [%p + ${8 * k}]
        halt
    reverse:
        beq  %p, %end, done
        load.d %x, [%p]
        subi sp, sp, 8
        store.d %x, [sp]
        addi %p, %p, 8
        call reverse
        load.d %x, [sp]
        addi sp, sp, 8
        store.d %x, [%out]
        addi %out, %out, 8
    done:
        ret
    .data
    values: .dword ${xs}`,
  ],
})
