import { asm, type Domain, family, int, mapped, pick, shuffled } from "../../dsl/index.js"
import { endOf } from "./_shared/arrays.js"

/** Lists in which one value fills about half of the places, or all of a few values. */
const votes: Domain<Array<number>> = {
  size: 1,
  at: (_, draws) => {
    const length = pick(draws, [1, 2, 3, 4, 5, 5, 6, 7, 7, 9])
    const often = draws.below(256)
    const half = Math.floor(length / 2)
    const times = Math.max(0, half + pick(draws, [-1, 0, 0, 0, 1, 1, 1]))
    const few = [draws.below(256), draws.below(256)]
    const others = Array.from({ length: length - times }, () =>
      draws.below(2) === 0 ? pick(draws, few) : draws.below(256),
    )
    const same = Array<number>(times).fill(often)
    const order = draws.below(3)
    if (order === 0) return [...others, ...same]
    return order === 1 ? [...same, ...others] : shuffled([...same, ...others], draws)
  },
}

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
  asFunction: {
    inputs: ["xs"],
    domains: { xs: votes },
    elements: ["u8", "i64", "i32", "u16"],
    prompt: [
      "<find>the majority element of {xs}, the value in more than half of the places, or -1 if there is none",
      "which value fills more than half of the places in {xs}? [Answer|Return] -1 if none does.",
      "!majority({xs}) or -1 [if no element is in the majority|without a strict majority]",
      "<do>look for a strict majority in {xs} and return [that element|the majority element], or -1 if there is none",
      "does any number occur in more than half of the places of {xs}? Give [that number|the number], or -1 if not.",
    ],
    programs: [
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        ${endOf(xs)}
        mov  %votes, 0
    vote:
        ${xs.load("%x", "%p")}
        bnez %votes, count
        mov  %candidate, %x
    count:
        seq  %t, %x, %candidate
        shli %t, %t, 1
        subi %t, %t, 1
        add  %votes, %votes, %t
        addi %p, %p, ${xs.size}
        bne  %p, %end, vote
        mov  %votes, 0
        mov  %p, ${xs.address}
    verify:
        ${xs.load("%x", "%p")}
        seq  %t, %x, %candidate
        add  %votes, %votes, %t
        addi %p, %p, ${xs.size}
        bne  %p, %end, verify
        shli %votes, %votes, 1
        bgt  %votes, ${xs.length}, found
        mov  %candidate, -1
    found:
        mov  r0, %candidate
        halt`,
      // Counts the places of each element until one has enough.
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        ${endOf(xs)}
        shri %half, ${xs.length}, 1
    candidate:
        ${xs.load("%x", "%p")}
        mov  %q, ${xs.address}
        mov  %n, 0
    count:
        ${xs.load("%y", "%q")}
        seq  %y, %y, %x
        add  %n, %n, %y
        addi %q, %q, ${xs.size}
        bne  %q, %end, count
        bgt  %n, %half, found
        addi %p, %p, ${xs.size}
        bne  %p, %end, candidate
        mov  %x, -1
    found:
        mov  r0, %x
        halt`,
    ],
  },
})
