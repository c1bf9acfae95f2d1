import { asm, by, family, int } from "../../dsl/index.js"

/** The largest divisor up to 60. */
const divisor = (n: number): number => {
  let d = 60
  while (n % d !== 0) d--
  return d
}

export const lcmByGcd = family({
  id: "functions/lcm_by_gcd",
  level: 4,
  parameters: { a: int(2, 999), b: int(1, 60) },
  // Most pairs have something in common.
  adjust: ({ a, b }) => ({ a, b: b * divisor(a) }),
  prompt: [
    "<what>the [least common multiple|lcm|lowest common multiple] of {a} and {b} [by calling a gcd function|with a gcd subroutine|via a helper function for the gcd]",
    "<please>write an lcm function that calls a gcd function, and run it on {a} and {b}",
    by(
      "dividing first",
      "with lcm(x, y) = x / gcd(x, y) * y, where the function lcm calls gcd, [compute|return|find] the lcm of {a} and {b}",
    ),
    by(
      "dividing last",
      "<do>call lcm for {a} and {b}, a function that multiplies its arguments and divides the product by what gcd returns",
    ),
    "one lighthouse flashes every {a} seconds and another every {b}; they have just flashed together. After how many seconds do they do so again? Use a function lcm that calls a function gcd",
    "!lcm(a, b) with calls of gcd: a = {a}, b = {b}",
  ],
  cases: {
    "no common divisor": ({ a, b }) => divisor(a) === 1 && b % a !== 0,
    "a common divisor": ({ a }) => divisor(a) > 1,
  },
  answer: ({ a, b }) => {
    let multiple = Math.max(a, b)
    const step = multiple
    const other = Math.min(a, b)
    while (multiple % other !== 0) multiple += step
    return multiple
  },
  programs: [
    {
      follows: "dividing first",
      program: ({ a, b }) => asm`
        mov  r0, ${a}
        mov  r1, ${b}
        call lcm
        mov  r0, %x
        halt
    gcd:
        beqz r1, done
        mod  %rest, r0, r1
        mov  r0, r1
        mov  r1, %rest
        b    gcd
    done:
        ret
    lcm:
        mov  %x, r0
        mov  %y, r1
        call gcd
        div  %x, %x, r0
        mul  %x, %x, %y
        ret`,
    },
    {
      follows: "dividing first",
      program: ({ a, b }) => asm`
        mov  r0, ${a}
        mov  r1, ${b}
        call lcm
        mov  r0, r1
        halt
    lcm:
        subi sp, sp, 16
        store.d r0, [sp]
        store.d r1, [sp + 8]
        call gcd
        load.d r1, [sp]
        div  r1, r1, r0
        load.d r0, [sp + 8]
        mul  r1, r1, r0
        ret
    gcd:
        bnez r1, recurse
        ret
    recurse:
        modu %rest, r0, r1
        mov  r0, r1
        mov  r1, %rest
        call gcd
        ret`,
    },
    {
      follows: "dividing last",
      program: ({ a, b }) => asm`
        b    main
    gcd:
        modu %rest, r0, r1
        mov  r0, r1
        mov  r1, %rest
        bnez r1, gcd
        ret
    lcm:
        mul  %product, r0, r1
        call gcd
        div  r0, %product, r0
        ret
    main:
        mov  r0, ${a}
        mov  r1, ${b}
        call lcm
        halt`,
    },
    {
      follows: "dividing last",
      program: ({ a, b }) => asm`
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
    },
  ],
})
