import { type Asm, asm, family, list } from "../../dsl/index.js"

/** The mean of a few numbers, all of them immediates. */
export const average = family({
  id: "arithmetic/average",
  level: 1,
  weight: 2,
  parameters: { xs: list({ length: [2, 5], digits: 3, zero: false }) },
  prompt: [
    "<what>the [average|mean] of {xs:and}, [rounded down|dropping any fraction|using integer division]",
    "<what>the [integer average|integer mean] [(rounded down) of|(fraction dropped) of] {xs:and}",
    "<do>average {xs:and}[ and round down| and drop the fraction|, rounding down]",
    "<do>add {xs:and} and divide by how many there are, [rounding down|dropping the remainder]",
    "on the last days I walked for so many minutes: {xs:and}. How many a day is that on average, rounded down?",
    "!avg{xs:tuple} rounded down",
  ],
  answer: ({ xs }) => {
    let total = 0
    for (const x of xs) total += x
    return Math.floor(total / xs.length)
  },
  programs: [
    ({ xs }) => asm`
        mov  %sum, ${xs[0]}
        ${xs.slice(1).map((x) => asm`addi %sum, %sum, ${x}`)}
        ${quotient(xs.length)}
        halt`,
    ({ xs }) => asm`
        ${xs.map((x, n) => asm`mov ${`%x${n}`}, ${x}`)}
        ${xs.slice(1).map((_, n) => asm`add %x0, %x0, ${`%x${n + 1}`}`)}
        divi r0, %x0, ${xs.length}
        halt`,
    ({ xs }) => asm`
        mov  %sum, ${xs[0]}
        ${xs.slice(1).map(
          (x) => asm`
        mov  %x, ${x}
        add  %sum, %sum, %x`,
        )}
        ${quotient(xs.length)}
        halt`,
  ],
})

/** Halves and quarters by a shift: the sum is not negative. */
const quotient = (length: number): Asm =>
  length === 2 || length === 4 ? asm`shri r0, %sum, ${length / 2}` : asm`divi r0, %sum, ${length}`
