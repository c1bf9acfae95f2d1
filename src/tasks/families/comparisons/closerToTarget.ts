import { asm, between, family, int, pick } from "../../dsl/index.js"
import { depending } from "./_shared/near.js"

interface Before {
  readonly target: number
  readonly a: number
}

/** As far from the target as a in an eighth of the cases, one nearer or farther in another; never a itself. */
const other = depending(({ a, target }: Before, draws): number => {
  const mirrored = 2 * target - a
  const kind = draws.below(8)
  const b = kind === 0 ? mirrored : kind === 1 ? mirrored + between(draws, -1, 1) : target + between(draws, -600, 600)
  return b === a ? a + 1 : b
})

/** For a function: a number that is as far from the target as a, or just not, in half of the cases. */
const tied = depending(({ a, target }: Before, draws): number =>
  draws.below(4) > 0 ? 2 * target - a + pick(draws, [0, 0, 0, 1, -1]) : between(draws, -3000, 3000),
)

export const closerToTarget = family({
  id: "comparisons/closer_to_target",
  level: 2,
  parameters: { target: int(-100, 900), a: int(-200, 1000), b: other },
  prompt: [
    "which of {a} and {b} is [closer|nearer] to {target} (the smaller one if they are equally close)",
    "<find>whichever of {a} and {b} is [closer|nearer] to {target}; on a tie take the smaller",
    "<do>return {a} or {b}, whichever is [nearer|closer] to {target}, with ties going to the smaller number",
    "the jar holds {target} beans, and two friends guessed {a} and {b}. [Find|Return|Give me] the guess that comes closer (the lower one if both are equally far off)",
    "!{a} or {b}, the one [closer|nearer] to {target}, tie -> smaller",
    "if {a} is as far from {target} as {b} is, return the smaller of the two, else the one that is [nearer|closer]",
  ],
  cases: {
    "a tie, the first one smaller": ({ a, b, target }) => a + b === 2 * target && a < b,
    "a tie, the second one smaller": ({ a, b, target }) => a + b === 2 * target && b < a,
  },
  answer: ({ a, b, target }) => {
    const [low, high] = a < b ? [a, b] : [b, a]
    return 2 * target <= low + high ? low : high
  },
  asFunction: {
    inputs: ["a", "b", "target"],
    names: { target: "t" },
    domains: { target: int(-2000, 2000), a: int(-3000, 3000), b: tied },
    prompt: [
      "which number is [closer|nearer] to {target}, {a} or {b} (the smaller one if they are equally close)",
      "<find>whichever of {a} and {b} is [closer|nearer] to {target}; on a tie take the smaller",
      "<do>return {a} or {b}, whichever is [nearer|closer] to {target}, with ties going to the smaller number",
      "the jar holds {target} beans, and two friends guessed {a} and {b}. [Find|Return|Give me] the guess that comes closer (the lower one if both are equally far off)",
      "!{a} or {b}, the one [closer|nearer] to {target}, tie -> smaller",
      "if {a} is as far from {target} as {b} is, return the smaller of the two, else the one that is [nearer|closer]",
    ],
    programs: [
      // How far the smaller one is below the target, and the larger one above it.
      ({ a, b, target }) => asm`
        mov  %low, ${a}
        mov  %high, ${b}
        mov  %t, ${target}
        ble  %low, %high, ordered
        mov  %swap, %low
        mov  %low, %high
        mov  %high, %swap
    ordered:
        sub  %below, %t, %low
        sub  %above, %high, %t
        ble  %below, %above, is_low
        mov  r0, %high
        halt
    is_low:
        mov  r0, %low
        halt`,
    ],
  },
  programs: [
    // The middle between the two decides.
    ({ a, b, target }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        ble  %a, %b, ordered
        mov  %a, ${b}
        mov  %b, ${a}
    ordered:
        add  %sum, %a, %b
        mov  %twice, ${target}
        shli %twice, %twice, 1
        bgt  %twice, %sum, high
        mov  r0, %a
        halt
    high:
        mov  r0, %b
        halt`,
    ({ a, b, target }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %t, ${target}
        sub  %da, %a, %t
        bgez %da, other
        sub  %da, zero, %da
    other:
        sub  %db, %b, %t
        bgez %db, judge
        sub  %db, zero, %db
    judge:
        blt  %da, %db, is_a
        blt  %db, %da, is_b
        blt  %a, %b, is_a
    is_b:
        mov  r0, %b
        halt
    is_a:
        mov  r0, %a
        halt`,
    // Compares the squares of the distances.
    ({ a, b, target }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %t, ${target}
        sub  %da, %a, %t
        mul  %da, %da, %da
        sub  %db, %b, %t
        mul  %db, %db, %db
        bgt  %da, %db, is_b
        blt  %da, %db, is_a
        bgt  %a, %b, is_b
    is_a:
        mov  r0, %a
        halt
    is_b:
        mov  r0, %b
        halt`,
  ],
})
