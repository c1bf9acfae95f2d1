import { asm, family, int, mapped } from "../../dsl/index.js"
import { lastDigit } from "./_shared/lastDigit.js"

/** Numbers of 3 … 8 digits, every other one a palindrome, and the others with one digit changed. */
const candidate = mapped(int(0, 4 * 9990 - 1), (index) => {
  const half = 10 + (index >> 2)
  const head = String(half)
  let tail = ""
  for (let at = head.length - 1 - (index & 1); at >= 0; at--) tail += head[at]
  if ((index & 2) === 0) return Number(head + tail)
  const at = half % tail.length
  const changed = (Number(tail[at]) + 1 + (half % 9)) % 10
  return Number(head + tail.slice(0, at) + String(changed) + tail.slice(at + 1))
})

export const palindromeNumber = family({
  id: "math/palindrome_number",
  level: 2,
  predicate: true,
  parameters: { n: candidate },
  prompt: [
    "<whether>{n} is a [palindrome|palindromic number|palindrome in decimal]<then-yesno>",
    "<whether>{n} reads the same [backwards|in both directions|from right to left]<then-yesno>",
    "is {n} a [palindrome|palindromic number] (<yesno>)",
    "does {n} stay the same when its decimal digits are reversed (<yesno>)",
    "return 1 if {n} equals its own digits reversed, [otherwise|else] 0",
    "!is_palindrome({n}), 1 or 0",
  ],
  answer: ({ n }) => {
    const text = String(n)
    for (let at = 0; at < text.length >> 1; at++) if (text[at] !== text[text.length - 1 - at]) return 0
    return 1
  },
  programs: [
    ({ n }, draws) => asm`
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
    // Only the lower half is reversed; with an odd length its last digit is the middle one.
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
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %place, ${10 ** (String(n).length - 1)}
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
  ],
})
