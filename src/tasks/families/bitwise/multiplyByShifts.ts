import { type Asm, asm, edged, family, int, oneOf } from "../../dsl/index.js"

/** Factors that are the sum or the difference of two powers of two, or three. */
const FACTORS = [
  3, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 24, 25, 31, 33, 40, 48, 56, 63, 65, 96, 100,
] as const

/** Adds x times each set bit of the factor, the lowest first. */
const sum = (factor: number): ReadonlyArray<Asm> => {
  const [lowest = 0, ...bits] = Array.from({ length: 8 }, (_, n) => n).filter((n) => (factor >> n) % 2 === 1)
  const terms = bits.map((bit, n) => {
    return asm`
        shli %t, %x, ${bit}
        add  ${n === bits.length - 1 ? "r0" : "%sum"}, ${n === 0 && lowest === 0 ? "%x" : "%sum"}, %t`
  })
  return lowest === 0 ? terms : [asm`shli %sum, %x, ${lowest}`, ...terms]
}

export const multiplyByShifts = family({
  id: "bitwise/multiply_by_shifts",
  level: 1,
  parameters: { x: int(2, 99999), factor: oneOf(FACTORS) },
  prompt: [
    "<do>multiply {x} by {factor} [using only shifts and additions or subtractions|with shifts instead of a multiplication|without a multiply instruction|by shifting and adding or subtracting]",
    "<what>{factor} times {x}, [using shifts instead of a multiplication|without a multiply instruction]",
    "<what>the product of {x} and {factor} without a multiplication, by shifts",
    "!{x} * {factor} by shifts",
    "a box holds {x} screws. How many are there in {factor} boxes, worked out on a processor that can shift, add and subtract but not multiply?",
  ],
  answer: ({ x, factor }) => x * factor,
  asFunction: {
    inputs: ["x"],
    domains: { x: edged(int(-(10 ** 12), 10 ** 12), [0, 1, -1, 2, 99999]) },
  },
  programs: [
    {
      general: ({ x, factor }) => asm`
        mov  %x, ${x}
        ${sum(Number(factor))}
        halt`,
    },
    // A run of ones is the difference of two powers; else from the highest bit down.
    {
      general: ({ x, factor }) => asm`
        mov  %x, ${x}
        ${run(Number(factor)) ?? horner(Number(factor))}
        halt`,
    },
  ],
})

const run = (factor: number): Asm | undefined => {
  const low = factor & -factor
  const high = factor + low
  if ((high & (high - 1)) !== 0) return undefined
  return low === 1
    ? asm`
        shli %t, %x, ${Math.log2(high)}
        sub  r0, %t, %x`
    : asm`
        shli %t, %x, ${Math.log2(high)}
        shli %x, %x, ${Math.log2(low)}
        sub  r0, %t, %x`
}

/** Shifts what there is to the next set bit and adds x there. */
const horner = (factor: number): ReadonlyArray<Asm> => {
  const digits = factor.toString(2)
  const code: Array<Asm> = []
  let shift = 0
  let from = "%x"
  for (const digit of digits.slice(1)) {
    shift++
    if (digit === "0") continue
    code.push(asm`
        shli %y, ${from}, ${shift}
        add  %y, %y, %x`)
    shift = 0
    from = "%y"
  }
  return [...code, shift === 0 ? asm`mov r0, %y` : asm`shli r0, %y, ${shift}`]
}
