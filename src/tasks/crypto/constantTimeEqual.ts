import { asm, family, mapped, word } from "../dsl.js"

interface Pair {
  readonly left: string
  readonly right: string
}

export const constantTimeEqual = family({
  id: "crypto/constant_time_equal",
  level: 5,
  predicate: true,
  parameters: {
    // Half of the time one letter differs.
    pair: mapped(word(6, 12), (left, draws): Pair => {
      const at = draws.below(left.length)
      const letter = String.fromCharCode(97 + ((left.charCodeAt(at) - 97 + 1 + draws.below(25)) % 26))
      return { left, right: draws.below(2) === 0 ? left : left.slice(0, at) + letter + left.slice(at + 1) }
    }),
  },
  formats: { left: ({ left }: Pair) => `"${left}"`, right: ({ right }: Pair) => `"${right}"` },
  prompt: [
    "<whether>the secrets {pair:left} and {pair:right} are equal, comparing them in constant time; <yesno>",
    "<do>compare {pair:left} with {pair:right} in constant time and return 1 if they are [equal|the same|identical], else 0",
    "is the token {pair:left} the same as the expected token {pair:right}, by a constant-time comparison? [1 for yes, 0 for no|Answer 1 or 0].",
    "!constant_time_eq(a = {pair:left}, b = {pair:right}) -> [1 or 0|0 or 1]",
    "<do>check the tag {pair:left} against {pair:right} without leaking timing: 1 if they match, 0 otherwise",
  ],
  answer: ({ pair: { left, right } }) => (left === right ? 1 : 0),
  programs: [
    ({ pair: { left, right } }) => asm`
        mov  %p, left
        mov  %q, right
        mov  r3, ${left.length}
        ext.call r0, constant_time_eq, %p, %q
        halt
    .data
    left: .ascii ${left}
    right: .ascii ${right}`,
    // Collects every difference, and leaves the loop at the end only.
    ({ pair: { left, right } }) => asm`
        mov  %p, left
        mov  %q, right
        mov  %n, ${left.length}
        mov  %diff, 0
    next:
        load.b %x, [%p]
        load.b %y, [%q]
        xor  %x, %x, %y
        or   %diff, %diff, %x
        addi %p, %p, 1
        addi %q, %q, 1
        subi %n, %n, 1
        bnez %n, next
        seqi r0, %diff, 0
        halt
    .data
    left: .ascii ${left}
    right: .ascii ${right}`,
  ],
})
