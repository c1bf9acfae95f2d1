import { asm, family } from "../../dsl/index.js"
import { mismatches, pair, pairFormats } from "./_shared/textPair.js"

export const mismatchCount = family({
  id: "security/mismatch_count",
  level: 5,
  parameters: { pair: pair(5) },
  formats: pairFormats,
  prompt: [
    "<do>compare {pair:first} with {pair:second} [in constant time|without an early exit] and return the number of positions at which they differ",
    "<find>the number of mismatching bytes between the [tokens|strings] {pair:first} and {pair:second}, [looking at every byte|without stopping at the first mismatch]",
    "how many bytes of {pair:first} differ from the byte at the same position of {pair:second} (constant-time comparison)",
    "a forger has copied the code word {pair:first} as {pair:second}. The examiner looks at every place, whatever has been found before: [at how many is the copy wrong?|how many letters of the copy are wrong?]",
    "!ct_mismatches({pair:first} versus {pair:second})",
    "constant-time comparison of {pair:first} against {pair:second}: [return|count] the differing bytes",
  ],
  answer: ({ pair }) => mismatches(pair),
  programs: [
    ({ pair: { first, second } }) => asm`
        mov  %i, 0
        mov  %n, ${first.length}
        mov  %count, 0
    loop:
        load.b %x, [%i + given]
        load.b %y, [%i + expected]
        sne  %x, %x, %y
        add  %count, %count, %x
        addi %i, %i, 1
        blt  %i, %n, loop
        mov  r0, %count
        halt
    .data
    given: .ascii ${first}
    expected: .ascii ${second}`,
    ({ pair: { first, second } }) => asm`
        mov  %p, given
        mov  %q, expected
        mov  %n, ${first.length}
        mov  %count, 0
    next:
        load.b %x, [%p]
        load.b %y, [%q]
        xor  %x, %x, %y
        sltu %x, zero, %x
        add  %count, %count, %x
        addi %p, %p, 1
        addi %q, %q, 1
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %count
        halt
    .data
    given: .ascii ${first}
    expected: .ascii ${second}`,
  ],
})
