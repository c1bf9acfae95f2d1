import { asm, between, family, int, mapped, shuffled } from "../../dsl/index.js"

/** Sides of all four kinds alike, of those that make no triangle a third flat; one of them, the longest or the one that comes twice, is counted. */
const triangle = mapped(int(0, 4 * 3000 - 1), (n, draws): ReadonlyArray<number> => {
  const a = 20 + (n >> 2)
  const kind = n & 3
  if (kind === 3) return [a, a, a]
  if (kind === 2) {
    const other = between(draws, 1, 2 * a - 2)
    return shuffled([a, a, other < a ? other : other + 1], draws)
  }
  const b = kind === 1 ? between(draws, (a >> 1) + 2, a - 1) : between(draws, 2, a - 2)
  const c = kind === 1 ? between(draws, a - b + 1, b - 1) : draws.below(3) === 0 ? a - b : between(draws, 1, a - b)
  return shuffled([a, b, c], draws)
})

const CODES =
  "3 for equilateral, 2 for isosceles (exactly two equal sides), 1 for scalene, 0 if the sides make no triangle"

export const triangleKind = family({
  id: "comparisons/triangle_kind",
  level: 2,
  parameters: { sides: triangle },
  prompt: [
    `<do>[classify|name the class of] the triangle with sides {sides:cm}: ${CODES} (a flat one counts as none)`,
    `<find>the kind of [a|the] triangle whose sides are {sides:cm}: ${CODES} (a flat one is none)`,
    `what kind of triangle [has sides|do you get from sides of] {sides:cm}, if flat ones do not count: ${CODES}`,
    "if {sides:cm} cannot be the sides of a triangle (or only of a flat one) return 0; otherwise return 3 if all are equal, 2 if just two are equal, 1 if all differ",
    "!triangle_kind {sides:equals}: equilateral 3, isosceles 2, scalene 1, none or flat 0",
  ],
  formats: {
    cm: ([a, b, c]: ReadonlyArray<number>) => `${a} cm, ${b} cm and ${c} cm`,
    equals: ([a, b, c]: ReadonlyArray<number>) => `a=${a}, b=${b}, c=${c}`,
  },
  cases: {
    flat: ({ sides }) => 2 * Math.max(...sides) === sides[0]! + sides[1]! + sides[2]!,
    isosceles: ({ sides }) => new Set(sides).size === 2,
    equilateral: ({ sides }) => new Set(sides).size === 1,
  },
  answer: ({ sides }) => {
    const [least, middle, longest] = sides.slice().sort((x, y) => x - y) as [number, number, number]
    return least + middle > longest ? 4 - new Set(sides).size : 0
  },
  programs: [
    ({ sides: [a, b, c] }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        add  %sum, %a, %b
        ble  %sum, %c, none
        add  %sum, %b, %c
        ble  %sum, %a, none
        add  %sum, %a, %c
        ble  %sum, %b, none
        beq  %a, %b, two
        beq  %b, %c, isosceles
        beq  %a, %c, isosceles
        mov  r0, 1
        halt
    two:
        beq  %b, %c, equilateral
    isosceles:
        mov  r0, 2
        halt
    equilateral:
        mov  r0, 3
        halt
    none:
        mov  r0, 0
        halt`,
    // Pairs of equal sides: 0, 1 or 3.
    ({ sides: [a, b, c] }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        mov  r0, 0
        add  %sum, %a, %b
        ble  %sum, %c, done
        add  %sum, %b, %c
        ble  %sum, %a, done
        add  %sum, %a, %c
        ble  %sum, %b, done
        seq  %pairs, %a, %b
        seq  %same, %b, %c
        add  %pairs, %pairs, %same
        seq  %same, %a, %c
        add  %pairs, %pairs, %same
        shri %half, %pairs, 1
        sub  %pairs, %pairs, %half
        addi r0, %pairs, 1
    done:
        halt`,
  ],
})
