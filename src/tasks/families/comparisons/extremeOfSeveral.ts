import { asm, family, list, oneOf } from "../../dsl/index.js"

export const extremeOfSeveral = family({
  id: "comparisons/extreme_of_several",
  level: 2,
  parameters: {
    xs: list({ length: [4, 6], digits: 3, signed: true }),
    which: oneOf(["largest", "smallest"]),
  },
  prompt: [
    "<find>the {which:bare} of these numbers without [using memory|an array]: {xs}",
    "<find>the {which:bare} of {xs:and} [using registers only|in registers alone|without touching memory]",
    "<do>pick the {which:bare} of {xs:and} [by comparing them one after another|with a chain of comparisons]",
    "<do>go through {xs} [one by one|number by number] and keep the {which:bare} in a register",
    "which is the {which:bare} of {xs:and} [(keep them in registers)|when held in registers]",
    "!{which:bare} of {xs:and}, [registers only|unrolled|no memory, no loop]",
    "!{which:bare} by unrolled comparisons: {xs}",
  ],
  answer: ({ which, xs }) => {
    const sorted = xs.slice().sort((x, y) => x - y)
    return which === "largest" ? sorted[sorted.length - 1]! : sorted[0]!
  },
  programs: [
    ({ which, xs }) => asm`
        mov  %best, ${xs[0]}
        ${xs.slice(1).map((x) =>
          which === "largest"
            ? asm`
        mov  %x, ${x}
        bge  %best, %x, next
        mov  %best, %x
    next:`
            : asm`
        mov  %x, ${x}
        ble  %best, %x, next
        mov  %best, %x
    next:`,
        )}
        mov  r0, %best
        halt`,
    ({ which, xs }) => asm`
        mov  %best, ${xs[0]}
        ${xs.slice(1).map((x) =>
          which === "largest"
            ? asm`
        mov  %x, ${x}
        sub  %gap, %x, %best
        slti %less, %gap, 0
        mul  %gap, %gap, %less
        sub  %best, %x, %gap`
            : asm`
        mov  %x, ${x}
        sub  %gap, %x, %best
        slti %less, %gap, 0
        mul  %gap, %gap, %less
        add  %best, %best, %gap`,
        )}
        mov  r0, %best
        halt`,
  ],
})
