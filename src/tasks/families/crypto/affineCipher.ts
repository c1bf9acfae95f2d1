import { asm, edged, family, int, oneOf, text, word } from "../../dsl/index.js"

export const affineCipher = family({
  id: "crypto/affine_cipher",
  level: 5,
  parameters: { text: word(6, 10), a: oneOf([3, 5, 7, 9, 11, 15, 17, 19, 21, 23, 25]), b: int(1, 25) },
  prompt: [
    "<do>encrypt {text} with the affine cipher x -> ({a} * x + {b}) mod 26 (a = 0 to z = 25) and return the sum of the encrypted letters' numbers",
    "with a = 0, b = 1 up to z = 25, map each letter x of {text} to ({a} * x + {b}) mod 26; what is the sum of [the results|all the new numbers]?",
    "!affine({text}, ({a}x + {b}) mod 26): sum of the new letter numbers, [a = 0 to z = 25|counted from a = 0]",
    "<find>the [total|sum] of the letter numbers (a = 0 to z = 25) after {text} has been put through the affine cipher with multiplier {a} and shift {b} modulo 26",
    "two friends write to each other in letters x turned into ({a} * x + {b}) mod 26, counting a = 0 to z = 25; what do the numbers of the secret letters add up to when one of them writes {text}?",
    "multiply the number of each letter of {text} (a = 0 to z = 25) by {a}, add {b} and reduce modulo 26; what [is the sum of|do you get if you add up] the results?",
  ],
  answer: ({ a, b, text }) => {
    let sum = 0
    for (let n = 0; n < text.length; n++) sum += (a * (text.charCodeAt(n) - 97) + b) % 26
    return sum
  },
  asFunction: {
    inputs: ["text", "a", "b"],
    names: { text: "s", a: "m", b: "k" },
    domains: {
      text: text({ length: [0, 16], characters: "abcdefghijklmnopqrstuvwxyzaz" }),
      b: edged(int(0, 25), [0, 25]),
    },
    prompt: [
      "<do>encrypt {text} with the affine cipher x -> ({a} * x + {b}) mod 26 (small letters only, a = 0 to z = 25) and return the sum of the encrypted letters' numbers",
      "with a = 0, b = 1 up to z = 25, map each letter x of {text}, all of them small, to ({a} * x + {b}) mod 26; what is the sum of [the results|all the new numbers]?",
      "!affine({text}, ({a} * x + {b}) mod 26): sum of the new letter numbers, [small letters, a = 0 to z = 25|small letters counted from a = 0]",
      "<find>the [total|sum] of the letter numbers (a = 0 to z = 25) after {text}, which has small letters only, has been put through the affine cipher with multiplier {a} and shift {b} modulo 26",
      "multiply the number of each letter of {text} (small letters, a = 0 to z = 25) by {a}, add {b} and reduce modulo 26; what [is the sum of|do you get if you add up] the results?",
    ],
    programs: [
      ({ a, b, text }) => asm`
        mov  %p, ${text.address}
        mov  %n, ${text.length}
        mov  %sum, 0
        beqz %n, done
    letter:
        load.b %x, [%p]
        subi %x, %x, 97
        mul  %x, %x, ${a}
        add  %x, %x, ${b}
        modi %x, %x, 26
        add  %sum, %sum, %x
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, letter
    done:
        mov  r0, %sum
        halt`,
      ({ a, b, text }) => asm`
        mov  %p, ${text.address}
        add  %end, %p, ${text.length}
        mov  %sum, 0
        b    test
    letter:
        load.b %x, [%p]
        addi %p, %p, 1
        subi %x, %x, 97
        mul  %x, %x, ${a}
        add  %x, %x, ${b}
        modui %x, %x, 26
        add  %sum, %sum, %x
    test:
        bne  %p, %end, letter
        mov  r0, %sum
        halt`,
    ],
  },
  programs: [
    ({ a, b, text }) => asm`
        mov  %p, message
        mov  %n, ${text.length}
        mov  %sum, 0
    letter:
        load.b %x, [%p]
        subi %x, %x, 97
        muli %x, %x, ${a}
        addi %x, %x, ${b}
        modi %x, %x, 26
        add  %sum, %sum, %x
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, letter
        mov  r0, %sum
        halt
    .data
    message: .ascii ${text}`,
    // Encrypts in memory, then adds up what is there.
    ({ a, b, text }) => asm`
        mov  %p, message
        load.b %x, [%p]
    letter:
        subi %x, %x, 97
        muli %x, %x, ${a}
        addi %x, %x, ${b}
        modui %x, %x, 26
        addi %x, %x, 97
        store.b %x, [%p]
        addi %p, %p, 1
        load.b %x, [%p]
        bnez %x, letter
        mov  %sum, 0
    total:
        subi %p, %p, 1
        load.b %x, [%p]
        subi %x, %x, 97
        add  %sum, %sum, %x
        subi %x, %p, message
        bnez %x, total
        mov  r0, %sum
        halt
    .data
    message: .asciz ${text}`,
  ],
})
