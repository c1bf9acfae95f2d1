import { asm, by, edged, family, int } from "../../dsl/index.js"
import { input, withInputs } from "./_shared/inputs.js"

export const recursivePower = family({
  id: "functions/recursive_power",
  level: 4,
  parameters: { x: int(2, 16), e: edged(int(0, 13), [0, 1]), m: int(11, 999) },
  prompt: [
    "<what>x^e mod {m} for x = {x} and e = {e}, [by recursion|using a recursive power function|with a power function that calls itself]",
    "<please>write a recursive power function and return power(base = {x}, exponent = {e}) modulo {m}",
    "<do>raise {x} to the exponent {e} [recursively|by recursion|using recursion] and take the result modulo {m}",
    by(
      "factor by factor",
      "with x^0 = 1 and x^n = x * x^(n-1) as a recursive function, [compute|return|find] {x}^{e} mod {m}",
    ),
    by(
      "by squaring",
      "with x^0 = 1, x^n = (x^floor(n/2))^2 and once more x for odd n, as a recursive function, [compute|return|find] {x}^{e} mod {m}",
    ),
    "a suitcase code has {e} {e?place|places}, for each of which there are {x} signs. A recursive function returns the number of codes; which remainder does it leave when divided by {m}?",
    "!recursive power({x}, exponent {e}) % {m}",
  ],
  // The power of a function's constant exponent depends on the base.
  adjust: (values) => withInputs(values, ["x", "e", "m"], (value, name) => (name === "e" && value === 0 ? 14 : value)),
  cases: { "exponent 0": ({ e }) => e === 0 },
  answer: ({ e, m, x }) => x ** e % m,
  asFunction: {
    inputs: ["x", "e", "m"],
    names: { x: "base", e: "k" },
    domains: {
      x: input(edged(int(1, 12), [1, 2])),
      e: input(edged(int(0, 12), [0, 1, 2, 3])),
      m: input(edged(int(1, 2000), [1, 2])),
    },
    prompt: [
      "<what>{x}^{e} mod {m}, [by recursion|using a recursive power function|with a power function that calls itself]",
      "<please>write a recursive power function and return power({x}, {e}) modulo {m}, where the second argument is the exponent",
      "<do>raise {x} to the exponent {e} [recursively|by recursion|using recursion] and take the result modulo {m}",
      by(
        "factor by factor",
        "with z^0 = 1 and z^n = z * z^(n-1) as a recursive function, [compute|return|find] {x}^{e} mod {m}",
      ),
      by(
        "by squaring",
        "with z^0 = 1, z^n = (z^floor(n/2))^2 and once more z for odd n, as a recursive function, [compute|return|find] {x}^{e} mod {m}",
      ),
      "a suitcase code has {e} places, for each of which there are {x} signs. A recursive function returns the number of codes; which remainder does it leave when divided by {m}?",
      "!recursive power({x}, exponent {e}) % {m}",
    ],
    programs: [
      {
        follows: "factor by factor",
        program: ({ e, m, x }) => asm`
        mov  %x, ${x}
        mov  %e, ${e}
        call power
        mod  r0, %y, ${m}
        halt
    power:
        beqz %e, one
        subi %e, %e, 1
        call power
        mul  %y, %y, %x
        ret
    one:
        mov  %y, 1
        ret`,
      },
      {
        follows: "factor by factor",
        program: ({ e, m, x }) => asm`
        mov  %base, ${x}
        mov  %y, ${e}
        mov  %m_in, ${m}
        mov  %x, 1
        call power
        mov  %m, %m_in
        mod  r0, %x, %m
        halt
    power:
        beqz %y, done
        mul  %x, %x, %base
        subi %y, %y, 1
        call power
    done:
        ret`,
      },
      {
        follows: "by squaring",
        program: ({ e, m, x }) => asm`
        mov  %y, ${x}
        mov  %z, ${e}
        call power
        mod  r0, %y, ${m}
        halt
    power:
        bnez %z, recurse
        mov  %y, 1
        ret
    recurse:
        subi sp, sp, 16
        store.d %y, [sp]
        store.d %z, [sp + 8]
        shri %z, %z, 1
        call power
        mul  %y, %y, %y
        load.d %e, [sp + 8]
        andi %e, %e, 1
        beqz %e, even
        load.d %x, [sp]
        mul  %y, %y, %x
    even:
        addi sp, sp, 16
        ret`,
      },
      ({ e, m, x }) => asm`
        mov  %x, ${x}
        mov  %e, ${e}
        mov  %y, 1
        call power
        mod  r0, %y, ${m}
        halt
    power:
        beqz %e, done
        andi %odd, %e, 1
        beqz %odd, square
        mul  %y, %y, %x
    square:
        mul  %x, %x, %x
        shri %e, %e, 1
        call power
    done:
        ret`,
    ],
  },
  programs: [
    {
      follows: "factor by factor",
      program: ({ e, m, x }) => asm`
        mov  %x, ${x}
        mov  %e, ${e}
        call power
        modi r0, r0, ${m}
        halt
    power:
        beqz %e, one
        subi %e, %e, 1
        call power
        mul  r0, r0, %x
        ret
    one:
        mov  r0, 1
        ret`,
    },
    {
      follows: "factor by factor",
      program: ({ e, m, x }) => asm`
        mov  r0, 1
        mov  r1, ${e}
        call power
        mov  %m, ${m}
        mod  r0, r0, %m
        halt
    power:
        beqz r1, done
        muli r0, r0, ${x}
        subi r1, r1, 1
        call power
    done:
        ret`,
    },
    {
      follows: "by squaring",
      program: ({ e, m, x }) => asm`
        mov  r0, ${x}
        mov  r1, ${e}
        call power
        modi r0, r0, ${m}
        halt
    power:
        bnez r1, recurse
        mov  r0, 1
        ret
    recurse:
        subi sp, sp, 16
        store.d r0, [sp]
        store.d r1, [sp + 8]
        shri r1, r1, 1
        call power
        mul  r0, r0, r0
        load.d %e, [sp + 8]
        andi %e, %e, 1
        beqz %e, even
        load.d %x, [sp]
        mul  r0, r0, %x
    even:
        addi sp, sp, 16
        ret`,
    },
    // Squares the base on the way down.
    ({ e, m, x }) => asm`
        mov  r0, 1
        mov  %x, ${x}
        mov  %e, ${e}
        call power
        modi r0, r0, ${m}
        halt
    power:
        beqz %e, done
        andi %odd, %e, 1
        beqz %odd, square
        mul  r0, r0, %x
    square:
        mul  %x, %x, %x
        shri %e, %e, 1
        call power
    done:
        ret`,
  ],
})
