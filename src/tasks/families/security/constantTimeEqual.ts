import { asm, family } from "../../dsl/index.js"
import { pair, pairFormats } from "./_shared/textPair.js"

export const constantTimeEqual = family({
  id: "security/constant_time_equal",
  level: 5,
  predicate: true,
  parameters: { pair: pair(3, { halfEqual: true }) },
  formats: pairFormats,
  prompt: [
    "<whether>the secret {pair:first} and the guess {pair:second} are equal, in constant time, <yesno>",
    "<do>compare the password {pair:first} with the input {pair:second} in constant time and return 1 if they match, else 0",
    "is the token {pair:second} the same as {pair:first}? Compare [in constant time|every byte]; [1 for yes, 0 for no|answer 1 or 0]",
    "a guard asks for the password, {pair:first}, and hears {pair:second}. So that nobody can tell from the time it takes, every letter is compared. Does the guard let the stranger in? [1 for yes, 0 for no|Answer 1 or 0]",
    "!constant_time_eq({pair:first} against {pair:second}) [# 1 or 0|# equal: 1, different: 0]",
    "1 if {pair:first} and {pair:second} are equal byte for byte, otherwise 0, [without leaking where they differ|in constant time]",
  ],
  answer: ({ pair }) => (pair.first === pair.second ? 1 : 0),
  programs: [
    ({ pair: { first, second } }) => asm`
        mov  r1, secret
        mov  r2, guess
        mov  r3, ${first.length}
        ext.call r0, constant_time_eq, r1, r2
        halt
    .data
    secret: .ascii ${first}
    guess: .ascii ${second}`,
    // The OR of the XORs of all bytes.
    ({ pair: { first, second } }) => asm`
        mov  %i, 0
        mov  %n, ${first.length}
        mov  %bits, 0
    loop:
        load.b %x, [%i + secret]
        load.b %y, [%i + guess]
        xor  %x, %x, %y
        or   %bits, %bits, %x
        addi %i, %i, 1
        blt  %i, %n, loop
        seqi r0, %bits, 0
        halt
    .data
    secret: .ascii ${first}
    guess: .ascii ${second}`,
    ({ pair: { first, second } }) => asm`
        mov  %p, secret
        mov  %n, ${first.length}
        mov  %same, 1
    next:
        load.b %x, [%p]
        load.b %y, [%p + ${first.length}]
        seq  %x, %x, %y
        and  %same, %same, %x
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %same
        halt
    .data
    secret: .ascii ${first}
    guess: .ascii ${second}`,
  ],
})
