import { asm, family, int } from "../../dsl/index.js"

export const closerToTarget = family({
  id: "comparisons/closer_to_target",
  level: 2,
  parameters: { a: int(-200, 800), b: int(-200, 800), target: int(-100, 700) },
  prompt: [
    "which of {a} and {b} is [closer|nearer] to {target} (the smaller one if they are equally close)",
    "<find>whichever of {a} and {b} is [closer|nearer] to {target}; on a tie take the smaller",
    "<do>return {a} or {b}, whichever is [nearest to|closest to|less far from] {target}, with ties going to the smaller number",
    "the target is {target}; the guesses are {a} and {b}. [Compute|Work out|Find|Report|Return|Give me|Determine] the guess that comes closer (the lower one if both are equally far off)",
    "!{a} or {b}, which is closer to {target}? tie -> smaller",
  ],
  answer: ({ a, b, target }) => {
    const [low, high] = a < b ? [a, b] : [b, a]
    return 2 * target <= low + high ? low : high
  },
  programs: [
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
