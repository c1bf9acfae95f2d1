import { asm, edged, family, int, mapped } from "../../dsl/index.js"
import { anyOf } from "./_shared/domains.js"

const cube = mapped(int(1, 200), (k) => k ** 3)
const belowCube = mapped(int(1, 200), (k) => k ** 3 - 1)

export const integerCubeRoot = family({
  id: "math/integer_cube_root",
  level: 2,
  parameters: { n: edged(int(2, 199_999), [7, 8, 26, 27, 999, 1000, 7999, 8000, 91_124, 91_125]) },
  prompt: [
    "<what>the [|integer ]cube root of {n}, rounded down",
    "<find>the [largest|greatest|biggest] integer whose cube [is at most|does not exceed|is not more than] {n}",
    "<what>floor(cbrt({n}))",
    "<do>take the cube root of {n} and [round down|drop the fraction]",
    "what is the [largest|greatest] k with k*k*k <= {n}",
    "!icbrt({n}) [rounded down|(floor)]",
    "how long can the edge of a solid cube built from at most {n} unit blocks be",
  ],
  answer: ({ n }) => {
    let root = Math.round(Math.cbrt(n))
    if (root ** 3 > n) root--
    return root
  },
  asFunction: {
    inputs: ["n"],
    domains: { n: anyOf(cube, belowCube, edged(int(0, 7_999_999), [0, 1, 2]), int(0, 100)) },
  },
  programs: [
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %k, 0
    next:
        addi %k, %k, 1
        mul  %cube, %k, %k
        mul  %cube, %cube, %k
        ble  %cube, %n, next
        subi r0, %k, 1
        halt`,
    },
    // Cubes by their differences 1, 7, 19, …, which grow by 6k.
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %k, 0
        mov  %step, 1
        mov  %grow, 6
    take:
        sub  %n, %n, %step
        bltz %n, done
        add  %step, %step, %grow
        addi %grow, %grow, 6
        addi %k, %k, 1
        b    take
    done:
        mov  r0, %k
        halt`,
    },
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %root, 0
        mov  %bit, 32
    try:
        or   %next, %root, %bit
        mul  %cube, %next, %next
        mul  %cube, %cube, %next
        bgt  %cube, %n, skip
        mov  %root, %next
    skip:
        shri %bit, %bit, 1
        bnez %bit, try
        mov  r0, %root
        halt`,
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %low, 1
        mov  %high, 59
    search:
        bge  %low, %high, done
        add  %mid, %low, %high
        addi %mid, %mid, 1
        shri %mid, %mid, 1
        mul  %cube, %mid, %mid
        mul  %cube, %cube, %mid
        bgt  %cube, %n, above
        mov  %low, %mid
        b    search
    above:
        subi %high, %mid, 1
        b    search
    done:
        mov  r0, %low
        halt`,
  ],
})
