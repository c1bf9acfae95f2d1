import { asm, by, family, int } from "../../dsl/index.js"

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
    by(
      "one step a call",
      "[using|with] the function gcd(x, 0) = x and gcd(x, y) = gcd(y, x mod y), [compute|find|return] the gcd of {a} and {b}",
    ),
    "a floor of {a} by {b} centimetres is to be covered with square tiles, as large as possible and none of them cut. How long is their side? Use a function that calls itself",
    "!recursive gcd: {a} and {b}",
  ],
  cases: { "nothing in common": ({ a, b }) => divisor(a) === 1 && b % a !== 0 },
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
    {
      follows: "one step a call",
      program: ({ a, b }) => asm`
        b    main
    gcd:
        beqz r1, done
        mod  %rest, r0, r1
        mov  r0, r1
        mov  r1, %rest
        call gcd
    done:
        ret
    main:
        mov  r0, ${a}
        mov  r1, ${b}
        call gcd
        halt`,
    },
    {
      follows: "one step a call",
      program: ({ a, b }) => asm`
        b    main
    gcd:
        bnez %b, recurse
        mov  r0, %a
        ret
    recurse:
        mov  %t, %b
        modu %b, %a, %b
        mov  %a, %t
        call gcd
        ret
    main:
        mov  %a, ${a}
        mov  %b, ${b}
        call gcd
        halt`,
    },
    // Two steps a call.
    ({ a, b }) => asm`
        b    main
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
        ret
    main:
        mov  r0, ${a}
        mov  r1, ${b}
        call gcd
        halt`,
  ],
})
