import { asm, family, int, mapped, shuffled } from "../../dsl/index.js"

export const majorityElement = family({
  id: "algorithms/majority_element",
  level: 5,
  parameters: {
    // Counted are the most frequent element and the first two others, in this order. Six times in ten it has a majority,
    // else mostly one place too few.
    xs: mapped(int(0, 90 * 89 * 88 - 1), (index, draws) => {
      const [often, second, third] = [index % 90, Math.floor(index / 90) % 89, Math.floor(index / (90 * 89))]
      const free = Array.from({ length: 90 }, (_, n) => 10 + n)
      const [candidate] = free.splice(often, 1)
      const others = [...free.splice(second, 1), ...free.splice(third, 1)]
      const length = 5 + draws.below(9)
      const half = Math.floor(length / 2)
      const kind = draws.below(10)
      const times =
        kind < 6 ? half + 1 + draws.below(length - half - 2) : kind < 9 ? half : Math.max(2, half - draws.below(3))
      others.push(...shuffled(free, draws).slice(0, length - times - 2))
      const places = shuffled([...Array(length).keys()], draws).slice(0, times)
      let next = 0
      return Array.from({ length }, (_, n) => (places.includes(n) ? candidate! : others[next++]!))
    }),
  },
  prompt: [
    "<find>the majority element of {xs:array}, the value in more than half of its places, or -1 if there is none",
    "which value fills more than half of {xs:array}? [Answer|Return] -1 if none does.",
    "!majority({xs:array}) or -1 [if no element is in the majority|without a strict majority]",
    "<do>look for a strict majority in {xs:array} and return [that element|the majority element], or -1 if there is none",
    "the members of a club vote for the candidates {xs:array}; who is elected by more than half of the votes (-1 if nobody is)?",
    "does any number occur in more than half of the places of {xs:array}? Give [that number|the number], or -1 if not.",
  ],
  cases: { none: ({ xs }) => !xs.some((x) => 2 * xs.filter((y) => y === x).length > xs.length) },
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
