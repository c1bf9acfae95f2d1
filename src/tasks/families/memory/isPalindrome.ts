import { asm, type Domain, family, mapped, pick, text as inputText, word } from "../../dsl/index.js"

const LETTERS = "abcdefghijklmnopqrstuvwxyz"
const HALVES = word(3, 6)

/**
 * A word and its mirror image, of even or odd length, half of the time with another letter at a place of the second half;
 * as edges, single letters.
 */
const candidate: Domain<string> = {
  size: LETTERS.length + HALVES.size,
  edges: LETTERS.length,
  at: (index, draws) => {
    if (index < LETTERS.length) return LETTERS[index]!
    const half = HALVES.at(index - LETTERS.length, draws)
    const text = half + half.split("").reverse().join("").slice(draws.below(2))
    if (draws.below(20) < 9) return text
    const at = text.length - 1 - draws.below(half.length - 1)
    // Mostly a letter of the same kind.
    const kind = "aeiou".includes(text[at]!) ? "aeiou" : draws.below(4) === 0 ? LETTERS : "bdfghklmnprstvz"
    return (
      text.slice(0, at) +
      pick(
        draws,
        [...kind].filter((letter) => letter !== text[at]),
      ) +
      text.slice(at + 1)
    )
  },
}

export const isPalindrome = family({
  id: "memory/is_palindrome",
  level: 3,
  predicate: true,
  parameters: {
    text: candidate,
  },
  prompt: [
    "<whether>[the string |the text |]{text} is a palindrome<then-yesno>",
    "does {text} read the same backwards as forwards ([1 for yes, 0 for no|answer 1 if so, else 0])",
    "!is_palindrome({text}), [1 or 0|1 if true, 0 if false]",
    "the text {text} lies in memory; compare it from both ends and return 1 if [it is symmetric|each pair matches], else 0",
    "a row of tiles reads {text} from the left. Does it read the same from the right (<yesno>)",
    "return 1 if reversing {text} [leaves it unchanged|gives the same text], otherwise 0",
  ],
  answer: ({ text }) => (text === text.split("").reverse().join("") ? 1 : 0),
  programs: [
    ({ text }) => asm`
        mov  %left, text
        addi %right, %left, ${text.length - 1}
    compare:
        load.b %x, [%left]
        load.b %y, [%right]
        bne  %x, %y, differ
        addi %left, %left, 1
        subi %right, %right, 1
        bltu %left, %right, compare
        mov  r0, 1
        halt
    differ:
        mov  r0, 0
        halt
    .data
    text: .ascii ${text}`,
    ({ text }) => asm`
        mov  %p, text
    measure:
        load.b %x, [%p]
        addi %p, %p, 1
        bnez %x, measure
        subi %right, %p, 2
        mov  %left, text
    compare:
        bgeu %left, %right, symmetric
        load.b %x, [%left]
        load.b %y, [%right]
        addi %left, %left, 1
        subi %right, %right, 1
        beq  %x, %y, compare
        mov  r0, 0
        halt
    symmetric:
        mov  r0, 1
        halt
    .data
    text: .asciz ${text}`,
    ({ text }) => asm`
        mov  %p, text
        mov  %bits, 0
        ${Array.from(
          { length: Math.max(1, text.length >> 1) },
          (_, n) => asm`
        load.b %x, [%p + ${n}]
        load.b %y, [%p + ${text.length - 1 - n}]
        xor  %x, %x, %y
        or   %bits, %bits, %x`,
        )}
        seqi r0, %bits, 0
        halt
    .data
    text: .ascii ${text}`,
  ],
  asFunction: {
    inputs: ["text"],
    names: { text: "s" },
    domains: {
      // Half of them are made symmetric, and half of those then changed in a place.
      text: mapped(inputText({ length: [1, 16], characters: "abcdefghijklmnopqrstuvwxyz " }), (text, draws) => {
        const kind = draws.below(4)
        if (kind === 0) return text
        const half = text.slice(0, (text.length + 1) >> 1)
        const whole = half + [...text.slice(0, text.length >> 1)].reverse().join("")
        if (kind < 3 || text.length < 2) return whole
        const at = draws.below(3) === 0 ? text.length >> 1 : draws.below(text.length)
        return `${whole.slice(0, at)}${whole[at] === "q" ? "p" : "q"}${whole.slice(at + 1)}`
      }),
    },
    prompt: [
      "<whether>{text} is a palindrome<then-yesno>",
      "does {text} read the same backwards as forwards ([1 for yes, 0 for no|answer 1 if so, else 0])",
      "!is_palindrome({text}), [1 or 0|1 if true, 0 if false]",
      "<do>compare {text} from both ends and return 1 if [it is symmetric|each pair matches], else 0",
      "return 1 if reversing {text} [leaves it unchanged|gives the same text], otherwise 0",
    ],
    programs: [
      ({ text }) => asm`
        mov  %left, ${text.address}
        mov  %n, ${text.length}
        add  %right, %left, %n
    next:
        subi %right, %right, 1
        bgeu %left, %right, same
        load.b %x, [%left]
        load.b %y, [%right]
        addi %left, %left, 1
        beq  %x, %y, next
        mov  r0, 0
        halt
    same:
        mov  r0, 1
        halt`,
      ({ text }) => asm`
        mov  %p, ${text.address}
        mov  %j, ${text.length}
        mov  %i, 0
        subi %j, %j, 1
    next:
        bge  %i, %j, same
        add  %at, %p, %i
        load.b %x, [%at]
        add  %at, %p, %j
        load.b %y, [%at]
        bne  %x, %y, differ
        addi %i, %i, 1
        subi %j, %j, 1
        b    next
    same:
        mov  r0, 1
        halt
    differ:
        mov  r0, 0
        halt`,
    ],
  },
})
