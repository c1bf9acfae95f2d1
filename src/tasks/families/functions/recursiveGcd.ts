import { asm, family, int } from "../../dsl/index.js"

/** The largest divisor up to 60. */
const divisor = (n: number): number => {
  let d = 60
  while (n % d !== 0) d--
  return d
}

export const recursiveGcd = family({
  id: "functions/recursive_gcd",
  level: 4,
  parameters: { a: int(20, 4000), b: int(1, 99) },
  // Most pairs have something in common.
  adjust: ({ a, b }) => ({ a, b: b * divisor(a) }),
  prompt: [
    "<what>the [gcd|greatest common divisor|highest common factor] of {a} and {b} [recursively|using recursion|with a recursive function|by recursion]",
    "<please>write a recursive gcd function and call it with {a} and {b}",
    "<do>call a recursive Euclid subroutine for the greatest common divisor of {a} and {b}",
    "[using|with] gcd(x, 0) = x and gcd(x, y) = gcd(y, x mod y), [compute|find|return] the gcd of {a} and {b}",
    "!recursive gcd: {a} and {b}",
  ],
  answer: ({ a, b }) => {
    let x = a
    let y = b
    while (x !== y) {
      if (x > y) x -= y * Math.floor((x - 1) / y)
      else y -= x * Math.floor((y - 1) / x)
    }
    return x
  },
  programs: [
    ({ a, b }) => asm`
        mov  r0, ${a}
        mov  r1, ${b}
        call gcd
        halt
    gcd:
        beqz r1, done
        mod  %rest, r0, r1
        mov  r0, r1
        mov  r1, %rest
        call gcd
    done:
        ret`,
    ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        call gcd
        halt
    gcd:
        bnez %b, recurse
        mov  r0, %a
        ret
    recurse:
        mov  %t, %b
        modu %b, %a, %b
        mov  %a, %t
        call gcd
        ret`,
    ({ a, b }) => asm`
        mov  r0, ${a}
        mov  r1, ${b}
        call gcd
        halt
    gcd:
        mod  r0, r0, r1
        beqz r0, second
        mod  r1, r1, r0
        beqz r1, done
        call gcd
    done:
        ret
    second:
        mov  r0, r1
        ret`,
  ],
})
