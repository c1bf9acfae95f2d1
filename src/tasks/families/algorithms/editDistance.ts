import { asm, by, family } from "../../dsl/index.js"
import { pair, pairFormats } from "./_shared/textPair.js"

export const editDistance = family({
  id: "algorithms/edit_distance",
  level: 5,
  parameters: { pair },
  formats: pairFormats,
  prompt: [
    "<find>the [Levenshtein|edit] distance between {pair:s} and {pair:t}",
    "how many single-letter insertions, deletions and substitutions does it take at least to turn {pair:s} into {pair:t}",
    "!levenshtein(s = {pair:s}, t = {pair:t})",
    "<find>the least number of edits (insert, delete or replace one letter) from {pair:s} to {pair:t}",
    by(
      "table",
      "<do>compute the Levenshtein distance from {pair:s} to {pair:t} [by dynamic programming|with a DP table]",
    ),
    by(
      "row by row",
      "<do>fill in the table of the Levenshtein distance from {pair:s} to {pair:t} row by row and <give> its last entry",
    ),
    "somebody typed {pair:s} but meant {pair:t}; how many slips (a letter left out, put in or mistaken for another) is that at least?",
  ],
  answer: ({ pair: { s, t } }) => {
    const width = t.length + 1
    const table = new Array<number>((s.length + 1) * width).fill(0)
    for (let i = 0; i <= s.length; i++) {
      for (let j = 0; j <= t.length; j++) {
        table[i * width + j] =
          i === 0 || j === 0
            ? i + j
            : Math.min(
                table[(i - 1) * width + j]! + 1,
                table[i * width + j - 1]! + 1,
                table[(i - 1) * width + j - 1]! + (s[i - 1] === t[j - 1] ? 0 : 1),
              )
      }
    }
    return table[table.length - 1]!
  },
  programs: [
    // One row of the table, which begins with the number of the line; %x is the new entry, %diagonal the one before it in
    // the row above.
    {
      follows: ["table", "row by row"],
      program: ({ pair: { s, t } }) => asm`
        mov  %p, s
        load.b %a, [%p]
    line:
        mov  %q, t
        mov  %r, row
        load.b %diagonal, [%r]
        addi %x, %diagonal, 1
        store.b %x, [%r]
        load.b %b, [%q]
    column:
        sne  %x, %a, %b
        add  %x, %x, %diagonal
        load.b %diagonal, [%r + 1]
        load.b %y, [%r]
        ble  %y, %diagonal, smaller
        mov  %y, %diagonal
    smaller:
        addi %y, %y, 1
        ble  %x, %y, write
        mov  %x, %y
    write:
        addi %r, %r, 1
        store.b %x, [%r]
        addi %q, %q, 1
        load.b %b, [%q]
        bnez %b, column
        addi %p, %p, 1
        load.b %a, [%p]
        bnez %a, line
        mov  r0, %x
        halt
    .data
    s: .asciz ${s}
    t: .asciz ${t}
    row: .byte ${Array.from({ length: t.length + 1 }, (_, n) => n)}`,
    },
    // The whole table, its first line and column filled in beforehand.
    {
      follows: ["table", "row by row"],
      program: ({ pair: { s, t } }) => {
        const width = t.length + 1
        const table = Array.from({ length: width * (s.length + 1) }, (_, n) =>
          n < width ? n : n % width === 0 ? n / width : 0,
        )
        return asm`
        mov  %e, table
        mov  %p, s
        mov  %m, ${s.length}
    line:
        load.b %a, [%p]
        mov  %q, t
        mov  %n, ${t.length}
    column:
        load.b %x, [%e + 1]
        load.b %y, [%e + ${width}]
        addi %x, %x, 1
        addi %y, %y, 1
        blt  %x, %y, above
        mov  %x, %y
    above:
        load.b %y, [%q]
        sne  %b, %a, %y
        load.b %y, [%e]
        add  %y, %y, %b
        blt  %x, %y, keep
        mov  %x, %y
    keep:
        store.b %x, [%e + ${width + 1}]
        addi %e, %e, 1
        addi %q, %q, 1
        subi %n, %n, 1
        bnez %n, column
        addi %e, %e, 1
        addi %p, %p, 1
        subi %m, %m, 1
        bnez %m, line
        mov  r0, %x
        halt
    .data
    s: .ascii ${s}
    t: .ascii ${t}
    table: .byte ${table}`
      },
    },
  ],
})
