import { addressOf, asm, type Domain, family, mapped, pick, word } from "../../dsl/index.js"

/** Palindromes of 1 to 12 letters, half of them with one letter changed, as often in the middle as at an end. */
const nearPalindrome: Domain<string> = {
  size: 1,
  at: (_, draws) => {
    const length = 1 + draws.below(12)
    const letters: Array<string> = []
    for (let n = 0; n < length; n++)
      letters.push(n < length / 2 ? pick(draws, [..."abcdeilmnoprst"]) : letters[length - 1 - n]!)
    const middle = Math.floor((length - 1) / 2)
    if (draws.below(2) === 0)
      letters[pick(draws, [0, length - 1, middle, draws.below(length)])] = pick(draws, [..."xyz"])
    return letters.join("")
  },
}

/** A word and its mirror image, of even or odd length, with one letter of the latter changed half of the time. */
const text = mapped(word(4, 6), (half, draws) => {
  const mirror = [...half].reverse().slice(draws.below(2))
  if (draws.below(2) === 0) {
    const at = draws.below(mirror.length)
    const letter = mirror[at]!
    mirror[at] = "aeiou".includes(letter) ? (letter === "a" ? "e" : "a") : letter === "t" ? "n" : "t"
  }
  return half + mirror.join("")
})

export const recursivePalindrome = family({
  id: "functions/recursive_palindrome",
  level: 4,
  predicate: true,
  parameters: { text },
  prompt: [
    "<whether>the word {text} is a palindrome, [recursively|using recursion|with a recursive function]; <yesno>",
    "is {text} a palindrome? Use a recursive function; <yesno>",
    "<please>write a recursive palindrome check that compares the outer letters and moves inwards, and run it on {text}; <yesno>",
    "my daughter wants to know whether {text} reads the same from behind. Let a function decide that compares the ends and calls itself for what is between them (<yesno>)",
    "return 1 if a recursive function finds that {text} is equal to its reversal, [otherwise|else] 0",
    "!recursive is_palindrome({text}), 1 or 0",
  ],
  cases: { "an even length": ({ text }) => text.length % 2 === 0 },
  answer: ({ text }) => (text === [...text].reverse().join("") ? 1 : 0),
  asFunction: {
    inputs: ["text"],
    names: { text: "s" },
    domains: { text: nearPalindrome },
    prompt: [
      "<whether>{text} is a palindrome, [recursively|using recursion|with a recursive function]; <yesno>",
      "is {text} a palindrome? Use a recursive function; <yesno>",
      "<please>write a recursive palindrome check that compares the outer letters and moves inwards, and run it on {text}; <yesno>",
      "return 1 if a recursive function finds that {text} is equal to its reversal, [otherwise|else] 0",
      "does {text} read the same from behind? Let a function decide that compares the ends and calls itself for what is between them; <yesno>",
      "!recursive is_palindrome({text}), 1 or 0",
    ],
    programs: [
      ({ text }) => asm`
        b    main
    check:
        bgeu %p, %q, yes
        load.b %x, [%p]
        load.b %y, [%q]
        bne  %x, %y, no
        addi %p, %p, 1
        subi %q, %q, 1
        call check
        ret
    yes:
        mov  %answer, 1
        ret
    no:
        mov  %answer, 0
        ret
    main:
        mov  %p, ${text.address}
        mov  %n, ${text.length}
        add  %q, %p, %n
        subi %q, %q, 1
        call check
        mov  r0, %answer
        halt`,
      ({ text }) => asm`
        b    main
    check:
        mov  %same, 1
        ble  %n, %same, done
        add  %q, %p, %n
        load.b %x, [%p]
        load.b %y, [%q - 1]
        seq  %same, %x, %y
        beqz %same, done
        addi %p, %p, 1
        subi %n, %n, 2
        call check
    done:
        ret
    main:
        mov  %p, ${text.address}
        mov  %n, ${text.length}
        call check
        mov  r0, %same
        halt`,
    ],
  },
  programs: [
    ({ text }) => asm`
        b    main
    check:
        bge  r0, r1, yes
        load.b %x, [r0]
        load.b %y, [r1]
        bne  %x, %y, no
        addi r0, r0, 1
        subi r1, r1, 1
        call check
        ret
    yes:
        mov  r0, 1
        ret
    no:
        mov  r0, 0
        ret
    main:
        mov  r0, text
        mov  r1, ${addressOf("text", text.length - 1)}
        call check
        halt
    .data
    text: .ascii ${text}`,
    ({ text }) => asm`
        b    main
    check:
        mov  r0, 1
        ble  %n, r0, done
        add  %q, %p, %n
        load.b %x, [%p]
        load.b %y, [%q - 1]
        seq  r0, %x, %y
        beqz r0, done
        addi %p, %p, 1
        subi %n, %n, 2
        call check
    done:
        ret
    main:
        mov  %p, text
        mov  %n, ${text.length}
        call check
        halt
    .data
    text: .ascii ${text}`,
  ],
})
