import { asm, family, mapped, word } from "../../dsl/index.js"

export const isPalindrome = family({
  id: "memory/is_palindrome",
  level: 3,
  predicate: true,
  parameters: {
    // A word and its mirror image, of even or odd length; half of the time with another letter somewhere.
    text: mapped(word(5, 6), (half, draws) => {
      const mirror = half.split("").reverse().join("")
      const text = half + mirror.slice(draws.below(2))
      if (draws.below(2) === 0) return text
      const at = half.length + draws.below(half.length - 1) + 1
      return text.slice(0, at) + "hjqwxy"[draws.below(6)]! + text.slice(at + 1)
    }),
  },
  prompt: [
    "<whether>[the string |the text |]{text} is a palindrome, <yesno>",
    "does {text} read the same backwards as forwards ([1 for yes, 0 for no|answer 1 if so, else 0])",
    "!is_palindrome({text}), [1 or 0|1 if true, 0 if false]",
    "store {text} in memory and compare it from both ends; 1 if [it is symmetric|each pair matches], else 0",
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
          { length: text.length >> 1 },
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
})
