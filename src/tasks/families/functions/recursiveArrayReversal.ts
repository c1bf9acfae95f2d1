import { addressOf, array, asm, drawn, family, list } from "../../dsl/index.js"

export const recursiveArrayReversal = family({
  id: "functions/recursive_array_reversal",
  level: 4,
  parameters: { xs: list({ length: [2, 8] }), k: drawn((draws) => draws.word() / 2 ** 32) },
  // An index that is a function's constant stays as it is, where it is one.
  adjust: ({ k, xs }) => ({ xs, k: k < 1 ? Math.floor(k * xs.length) : Math.min(k, xs.length - 1) }),
  prompt: [
    "<do>reverse the array {xs:array} [in place recursively|in place with a recursive function|recursively] and return the element at index {k} (counting from 0) of the result",
    "after a recursive in-place reversal of {xs:array}, [which|what] element is at index {k}, counting from 0?",
    "<please>write a recursive reverse function for arrays, run it on {xs:array} and return element {k} of the reversed array (the first is element 0)",
    "<what>the element with 0-based index {k} after {xs:array} is reversed [recursively|by a recursive function]",
    "a train of wagons {xs:array} comes back the other way round: a function that calls itself reverses the array in memory. Which number is now at index {k}, counted from 0?",
    "!recursive reverse of {xs:array} in place; element {k}, from 0",
  ],
  answer: ({ k, xs }) => xs[xs.length - 1 - k]!,
  asFunction: {
    inputs: ["xs", "k"],
    domains: { xs: array({ length: [2, 12], values: [0, 255] }) },
    elements: ["i64", "i32", "u8"],
    prompt: [
      "<do>reverse {xs} [in place recursively|in place with a recursive function|recursively] and return the element at index {k} (counting from 0) of the result",
      "after a recursive in-place reversal of {xs}, [which|what] element is at index {k}, counting from 0?",
      "<please>write a recursive reverse function for arrays, run it on {xs} and return element {k} of the reversed array (the first is element 0)",
      "<what>the element with 0-based index {k} after {xs} is reversed [recursively|by a recursive function]",
      "wagons with numbers, {xs}, come back the other way round: a function that calls itself reverses them in memory. Which number is now at index {k}, counted from 0?",
      "!recursive reverse of {xs} in place; element {k}, from 0",
    ],
    programs: [
      ({ k, xs }) => asm`
        mov  %start, ${xs.address}
        mov  %n, ${xs.length}
        mov  %k, ${k}
        subi %n, %n, 1
        muli %q, %n, ${xs.size}
        add  %q, %q, %start
        mov  %p, %start
        call reverse
        muli %k, %k, ${xs.size}
        add  %p, %start, %k
        ${xs.load("r0", "%p")}
        halt
    reverse:
        bgeu %p, %q, done
        ${xs.load("%x", "%p")}
        ${xs.load("%y", "%q")}
        ${xs.store("%y", "%p")}
        ${xs.store("%x", "%q")}
        addi %p, %p, ${xs.size}
        subi %q, %q, ${xs.size}
        call reverse
    done:
        ret`,
      ({ k, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %k, ${k}
        mov  %start, %p
        mov  %out, %p
        call reverse
        muli %k, %k, ${xs.size}
        add  %k, %k, %start
        ${xs.load("r0", "%k")}
        halt
    reverse:
        beqz %n, done
        ${xs.load("%x", "%p")}
        subi sp, sp, 8
        store.d %x, [sp]
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        call reverse
        load.d %x, [sp]
        addi sp, sp, 8
        ${xs.store("%x", "%out")}
        addi %out, %out, ${xs.size}
    done:
        ret`,
    ],
  },
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
