import { asm, family, int, mapped } from "../../dsl/index.js"

export const majorityElement = family({
  id: "algorithms/majority_element",
  level: 5,
  parameters: {
    // Four two-digit numbers with another between them, which also fills the rest: a majority three times in four.
    xs: mapped(int(0, 90 ** 4 - 1), (index, draws) => {
      const often = 10 + draws.below(90)
      const xs: Array<number> = []
      for (let n = 0, rest = index; n < 4; n++, rest = Math.floor(rest / 90)) xs.push(10 + (rest % 90), often)
      for (let extra = draws.below(4); extra > 0; extra--) xs.push(often)
      return xs
    }),
  },
  prompt: [
    "<find>the majority element of {xs:array}, the value in more than half of its places, or -1 if there is none",
    "which value fills more than half of {xs:array}? [Answer|Return] -1 if none does.",
    "!majority({xs:array}) or -1 [if no element is in the majority|without a strict majority]",
    "<do>look for a strict majority in {xs:array} and return [that element|the majority element], or -1 if there is none",
    "does any number occur in more than half of the places of {xs:array}? Give [that number|the number], or -1 if not.",
  ],
  answer: ({ xs }) => {
    const middle = xs.slice().sort((a, b) => a - b)[Math.floor(xs.length / 2)]!
    return 2 * xs.filter((x) => x === middle).length > xs.length ? middle : -1
  },
  programs: [
    ({ xs }) => asm`
        mov  %p, values
        addi %end, %p, ${xs.length}
        mov  %votes, 0
    vote:
        load.b %x, [%p]
        bnez %votes, count
        mov  %candidate, %x
    count:
        seq  %t, %x, %candidate
        shli %t, %t, 1
        subi %t, %t, 1
        add  %votes, %votes, %t
        addi %p, %p, 1
        bne  %p, %end, vote
        mov  %votes, 0
        mov  %p, values
    verify:
        load.b %x, [%p]
        seq  %t, %x, %candidate
        add  %votes, %votes, %t
        addi %p, %p, 1
        bne  %p, %end, verify
        slti %t, %votes, ${Math.floor(xs.length / 2) + 1}
        beqz %t, found
        mov  %candidate, -1
    found:
        mov  r0, %candidate
        halt
    .data
    values: .byte ${xs}`,
    // Counts the places of each element until one has enough.
    ({ xs }) => asm`
        mov  %p, values
        addi %end, %p, ${xs.length}
    candidate:
        load.b %x, [%p]
        mov  %q, values
        mov  %n, ${-Math.floor(xs.length / 2)}
    count:
        load.b %y, [%q]
        seq  %y, %y, %x
        add  %n, %n, %y
        addi %q, %q, 1
        bne  %q, %end, count
        bgtz %n, found
        addi %p, %p, 1
        bne  %p, %end, candidate
        mov  %x, -1
    found:
        mov  r0, %x
        halt
    .data
    values: .byte ${xs}`,
  ],
})
