import { asm, family, int, mapped } from "../../dsl/index.js"
import { lastDigit } from "./_shared/lastDigit.js"
import { anyOf, anyDigits } from "./_shared/domains.js"

const mirrored = (head: string, at: number): string => [...head.slice(0, at)].reverse().join("")

/**
 * Numbers of 3 … 8 digits, every other one a palindrome. Most others are one with a digit changed in the second half; some
 * are a palindrome with a 0 behind it. What is counted is the first half and the length.
 */
const candidate = mapped(int(0, 4 * 9990 - 1), (index, draws) => {
  const head = String(10 + (index >> 2))
  const isOdd = (index & 1) === 1
  const tail = mirrored(head, head.length - (isOdd ? 1 : 0))
  if ((index & 2) === 0) return Number(head + tail)
  if (!isOdd && draws.below(4) === 0) return Number(`${head}${mirrored(head, head.length - 1)}0`)
  const at = draws.below(tail.length)
  const changed = (Number(tail[at]) + 1 + draws.below(9)) % 10
  return Number(head + tail.slice(0, at) + String(changed) + tail.slice(at + 1))
})

const isPalindrome = (n: number): boolean => {
  const text = String(n)
  return mirrored(text, text.length) === text
}

export const palindromeNumber = family({
  id: "math/palindrome_number",
  level: 2,
  predicate: true,
  parameters: { n: candidate },
  prompt: [
    "<whether>{n} is a [palindrome|palindromic number|palindrome in decimal]<then-yesno>",
    "<whether>{n} reads the same [backwards|in both directions|from right to left]<then-yesno>",
    "is {n} a [palindrome|palindromic number] (<yesno>)",
    "a car's odometer shows {n}: does it stay the same when the digits are read from behind (<yesno>)",
    "return 1 if {n} equals its own digits reversed, [otherwise|else] 0",
    "!is_palindrome({n}), 1 or 0",
  ],
  answer: ({ n }) => (isPalindrome(n) ? 1 : 0),
  asFunction: {
    inputs: ["n"],
    domains: { n: anyOf(int(0, 120), candidate, candidate, anyDigits(8)) },
    prompt: [
      "<whether>{n} is a palindrome in decimal<then-yesno>",
      "<whether>{n}, in decimal, reads the same [backwards|in both directions|from right to left]<then-yesno>",
      "is {n} a [palindrome|palindromic number] in decimal (<yesno>)",
      "a car's odometer shows {n} (in decimal, without zeros in front): does it stay the same when the digits are read from behind (<yesno>)",
      "return 1 if {n} equals its own decimal digits reversed, [otherwise|else] 0",
      "!is_palindrome(decimal({n})), 1 or 0",
    ],
  },
  programs: [
    {
      general: ({ n }, draws) => asm`
        mov  %n, ${n}
        mov  %all, %n
        mov  %reversed, 0
    loop:
        ${lastDigit(draws)}
        muli %reversed, %reversed, 10
        add  %reversed, %reversed, %digit
        bnez %n, loop
        seq  r0, %reversed, %all
        halt`,
    },
    // Only the lower half is reversed; with an odd length its last digit is the middle one. A 0 at the end would be lost.
    ({ n }, draws) => asm`
        mov  %n, ${n}
        modi %reversed, %n, 10
        beqz %reversed, no
        mov  %reversed, 0
    half:
        ${lastDigit(draws)}
        muli %longer, %reversed, 10
        add  %longer, %longer, %digit
        bge  %longer, %n, compare
        mov  %reversed, %longer
        b    half
    compare:
        beq  %longer, %n, yes
        seq  r0, %reversed, %n
        halt
    yes:
        mov  r0, 1
        halt
    no:
        mov  r0, 0
        halt`,
    // Compares the outermost digits and takes them off.
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %worth, 1
    longer:
        mov  %place, %worth
        muli %worth, %worth, 10
        ble  %worth, %n, longer
    outer:
        div  %first, %n, %place
        modi %last, %n, 10
        bne  %first, %last, no
        mod  %n, %n, %place
        divi %n, %n, 10
        divi %place, %place, 100
        bnez %place, outer
        mov  r0, 1
        halt
    no:
        mov  r0, 0
        halt`,
    },
  ],
})
