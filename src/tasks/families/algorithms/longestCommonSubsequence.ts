import { asm, family } from "../../dsl/index.js"
import { pair, pairFormats } from "./_shared/textPair.js"

export const longestCommonSubsequence = family({
  id: "algorithms/longest_common_subsequence",
  level: 5,
  parameters: { pair },
  formats: pairFormats,
  prompt: [
    "<find>the length of the longest common subsequence of {pair:s} and {pair:t}",
    "how many letters [long is|are in] the longest subsequence that {pair:s} and {pair:t} have in common[| (not necessarily contiguous)]",
    "!lcs_length(s = {pair:s}, t = {pair:t}), [a subsequence, not a substring|longest common subsequence]",
    "how long is the longest sequence of letters that can be [obtained|made] from both {pair:s} and {pair:t} by deleting letters",
    "two travellers noted the places that they passed as letters, {pair:s} and {pair:t}; how many places at most can both have passed in the same order?",
    "<do>compute the LCS (longest common subsequence) of {pair:s} and {pair:t} and <give> its length",
  ],
  answer: ({ pair: { s, t } }) => {
    let longest = 0
    for (let mask = 0; mask < 1 << s.length; mask++) {
      let [at, length] = [0, 0]
      for (let n = 0; n < s.length && at >= 0; n++) {
        if (((mask >> n) & 1) === 0) continue
        at = t.indexOf(s[n]!, at) + 1
        if (at === 0) at = -1
        else length++
      }
      if (at >= 0 && length > longest) longest = length
    }
    return longest
  },
  programs: [
    ({ pair: { s, t } }) => asm`
        mov  %p, s
        load.b %a, [%p]
    line:
        mov  %q, t
        mov  %r, row
        mov  %diagonal, 0
        mov  %left, 0
        load.b %b, [%q]
    column:
        load.b %up, [%r]
        bne  %a, %b, differ
        addi %left, %diagonal, 1
    differ:
        bge  %left, %up, write
        mov  %left, %up
    write:
        store.b %left, [%r]
        mov  %diagonal, %up
        addi %r, %r, 1
        addi %q, %q, 1
        load.b %b, [%q]
        bnez %b, column
        addi %p, %p, 1
        load.b %a, [%p]
        bnez %a, line
        mov  r0, %left
        halt
    .data
    s: .asciz ${s}
    t: .asciz ${t}
    row: .space ${t.length}`,
    // Bit-parallel: a word keeps where the row does not grow; each letter's places in t are a mask.
    ({ pair: { s, t } }) => asm`
        mov  %row, ${2 ** t.length - 1}
        mov  %p, s
        load.b %a, [%p]
    line:
        mov  %q, t
        mov  %mask, 0
        mov  %bit, 1
        load.b %b, [%q]
    match:
        bne  %a, %b, other
        or   %mask, %mask, %bit
    other:
        shli %bit, %bit, 1
        addi %q, %q, 1
        load.b %b, [%q]
        bnez %b, match
        and  %x, %row, %mask
        add  %y, %row, %x
        sub  %x, %row, %x
        or   %row, %x, %y
        addi %p, %p, 1
        load.b %a, [%p]
        bnez %a, line
        xori %row, %row, -1
        andi %row, %row, ${2 ** t.length - 1}
        bits.popcount r0, %row
        halt
    .data
    s: .asciz ${s}
    t: .asciz ${t}`,
  ],
})
