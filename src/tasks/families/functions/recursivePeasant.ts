import { asm, by, edged, family, int } from "../../dsl/index.js"
import { input, withInputs } from "./_shared/inputs.js"

export const recursivePeasant = family({
  id: "functions/recursive_peasant",
  level: 4,
  parameters: { a: int(1, 999), b: edged(int(0, 999), [0, 1]), m: int(11, 999) },
  prompt: [
    "<do>multiply {a} by {b} [recursively|with a recursive function] by doubling and halving, and take the product modulo {m}",
    by("doubling before", "<what>the product of {a} and {b} by recursive Russian peasant multiplication, modulo {m}"),
    "<please>write a recursive multiplication function that uses only addition, doubling and halving, call it with {a} and {b}, and return the remainder of what it returns divided by {m}",
    by(
      "doubling before",
      "with the recursive function mul(x, 0) = 0 and mul(x, y) = mul(2x, floor(y / 2)), plus x if y is odd, [compute|return] mul(x, y) mod {m} for x = {a} and y = {b}",
    ),
    by(
      "doubling after",
      "with the recursive function mul(x, 0) = 0 and mul(x, y) = 2 * mul(x, floor(y / 2)), plus x if y is odd, [compute|return] mul(x, y) mod {m} for x = {a} and y = {b}",
    ),
    by(
      "doubling before",
      "grandfather multiplies {a} by {b} as he has learnt it, by doubling one number and halving the other. Have a function that calls itself do the same; which remainder does the product leave when divided by {m}?",
    ),
    by("doubling before", "!peasant multiply {a} by {b}, recursive, then mod {m}"),
  ],
  // Functions do not multiply by 0.
  adjust: (values) => withInputs(values, ["a", "b", "m"], (value) => (value === 0 ? 1000 : value)),
  cases: { zero: ({ b }) => b === 0 },
  answer: ({ a, b, m }) => (a * b) % m,
  asFunction: {
    inputs: ["a", "b", "m"],
    domains: {
      a: input(edged(int(0, 100_000), [0, 1])),
      b: input(edged(int(0, 100_000), [0, 1, 2])),
      m: input(edged(int(1, 2000), [1, 2])),
    },
    prompt: [
      "<do>multiply {a} by {b} [recursively|with a recursive function] by doubling and halving, and take the product modulo {m}",
      by("doubling before", "<what>the product of {a} and {b} by recursive Russian peasant multiplication, modulo {m}"),
      "<please>write a recursive multiplication function that uses only addition, doubling and halving, call it with {a} and {b}, and return the remainder of what it returns divided by {m}",
      by(
        "doubling before",
        "with the recursive function mul(p, 0) = 0 and mul(p, q) = mul(2p, floor(q / 2)), plus p if q is odd, [compute|return] mul({a}, {b}) mod {m}",
      ),
      by(
        "doubling after",
        "with the recursive function mul(p, 0) = 0 and mul(p, q) = 2 * mul(p, floor(q / 2)), plus p if q is odd, [compute|return] mul({a}, {b}) mod {m}",
      ),
      by("doubling before", "!peasant multiply {a} by {b}, recursive, then mod {m}"),
    ],
    programs: [
      {
        follows: "doubling before",
        program: ({ a, b, m }) => asm`
        mov  %z, ${a}
        mov  %w, ${b}
        call times
        mod  r0, %z, ${m}
        halt
    times:
        bnez %w, recurse
        mov  %z, 0
        ret
    recurse:
        subi sp, sp, 16
        store.d %z, [sp]
        store.d %w, [sp + 8]
        add  %z, %z, %z
        shri %w, %w, 1
        call times
        load.d %y, [sp + 8]
        andi %y, %y, 1
        beqz %y, even
        load.d %x, [sp]
        add  %z, %z, %x
    even:
        addi sp, sp, 16
        ret`,
      },
      {
        follows: "doubling before",
        program: ({ a, b, m }) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        mov  %m_in, ${m}
        mov  %z, 0
        call times
        mov  %m, %m_in
        mod  r0, %z, %m
        halt
    times:
        beqz %y, done
        andi %odd, %y, 1
        beqz %odd, even
        add  %z, %z, %x
    even:
        shli %x, %x, 1
        shri %y, %y, 1
        call times
    done:
        ret`,
      },
      {
        follows: "doubling after",
        program: ({ a, b, m }) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        call times
        mod  r0, %z, ${m}
        halt
    times:
        beqz %y, nothing
        andi %odd, %y, 1
        subi sp, sp, 8
        store.d %odd, [sp]
        shri %y, %y, 1
        call times
        load.d %odd, [sp]
        addi sp, sp, 8
        add  %z, %z, %z
        beqz %odd, even
        add  %z, %z, %x
    even:
        ret
    nothing:
        mov  %z, 0
        ret`,
      },
    ],
  },
  programs: [
    {
      follows: "doubling before",
      program: ({ a, b, m }) => asm`
        mov  r0, ${a}
        mov  r1, ${b}
        call times
        modi r0, r0, ${m}
        halt
    times:
        bnez r1, recurse
        mov  r0, 0
        ret
    recurse:
        subi sp, sp, 16
        store.d r0, [sp]
        store.d r1, [sp + 8]
        add  r0, r0, r0
        shri r1, r1, 1
        call times
        load.d %y, [sp + 8]
        andi %y, %y, 1
        beqz %y, even
        load.d %x, [sp]
        add  r0, r0, %x
    even:
        addi sp, sp, 16
        ret`,
    },
    {
      follows: "doubling before",
      program: ({ a, b, m }) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        mov  r0, 0
        call times
        mov  %m, ${m}
        mod  r0, r0, %m
        halt
    times:
        beqz %y, done
        andi %odd, %y, 1
        beqz %odd, even
        add  r0, r0, %x
    even:
        shli %x, %x, 1
        shri %y, %y, 1
        call times
    done:
        ret`,
    },
    {
      follows: "doubling after",
      program: ({ a, b, m }) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        call times
        modi r0, r0, ${m}
        halt
    times:
        beqz %y, nothing
        andi %odd, %y, 1
        subi sp, sp, 8
        store.d %odd, [sp]
        shri %y, %y, 1
        call times
        load.d %odd, [sp]
        addi sp, sp, 8
        add  r0, r0, r0
        beqz %odd, even
        add  r0, r0, %x
    even:
        ret
    nothing:
        mov  r0, 0
        ret`,
    },
  ],
})
