import { type Asm, asm, by, family, list, oneOf } from "../../dsl/index.js"

/** Goes to `next` where %x is no better than %best. */
const unlessBetter = (which: string): Asm => (which === "largest" ? asm`bge %best, %x, next` : asm`ble %best, %x, next`)

const inTurn = (which: string, xs: ReadonlyArray<number>): Asm => asm`
        mov  %best, ${xs[0]}
        ${xs.slice(1).map(
          (x) => asm`
        mov  %x, ${x}
        ${unlessBetter(which)}
        mov  %best, %x
    next:`,
        )}
        mov  r0, %best
        halt`

export const extremeOfSeveral = family({
  id: "comparisons/extreme_of_several",
  level: 2,
  parameters: {
    xs: list({ length: [2, 7], digits: 3, signed: true }),
    which: oneOf(["largest", "smallest"]),
  },
  prompt: [
    "<find>the {which:bare} of these numbers without [using memory|an array]: {xs:commas}",
    "<find>the {which:bare} of {xs:and} [using registers only|in registers alone|without touching memory]",
    by(
      "in turn",
      "<do>find the {which:bare} of {xs:and} [by comparing them one after another|with a chain of comparisons]",
    ),
    by("in turn", "<do>go through {xs:and} [one by one|number by number] and keep the {which:bare} in a register"),
    "these are the temperatures of the past days: {xs:commas}. Which one is the {which:bare}?",
    "!{which:bare} of {xs:and}, [registers only|unrolled|no memory, no loop]",
  ],
  formats: { commas: (xs: ReadonlyArray<number>) => xs.join(", ") },
  answer: ({ which, xs }) => {
    const sorted = xs.slice().sort((x, y) => x - y)
    return which === "largest" ? sorted[sorted.length - 1]! : sorted[0]!
  },
  programs: [
    { follows: "in turn", program: ({ which, xs }) => inTurn(which, xs) },
    {
      follows: "in turn",
      program: ({ which, xs }) => asm`
        mov  r0, ${xs[0]}
        ${xs.slice(1).map(
          (x) => asm`
        mov  %x, ${x}
        ${which === "largest" ? asm`slt %better, r0, %x` : asm`slt %better, %x, r0`}
        beqz %better, next
        mov  r0, %x
    next:`,
        )}
        halt`,
    },
    // From the last one to the first.
    ({ which, xs }) => inTurn(which, xs.slice().reverse()),
  ],
})
