import { asm, family, int, oneOf } from "../../dsl/index.js"

/** Small enough: the others take too many calls. */
const ARGUMENTS: ReadonlyArray<readonly [number, number]> = [
  [0, 2],
  [0, 5],
  ...Array.from({ length: 20 }, (_, n) => [1, n] as const),
  [2, 0],
  [2, 1],
  [2, 2],
]

const DEFINITION = "A(0, n) = n + {step}, A(m, 0) = A(m - 1, {again}) and A(m, n) = A(m - 1, A(m, n - 1))"

export const ackermann = family({
  id: "functions/ackermann",
  level: 4,
  parameters: { pair: oneOf(ARGUMENTS), step: int(1, 6), again: int(0, 6) },
  formats: { arguments: ([m, n]: readonly [number, number]) => `${m}, ${n}` },
  prompt: [
    `<what>A({pair:arguments}) for the recursive function in the manner of Ackermann with ${DEFINITION}`,
    `a recursive function has ${DEFINITION}; [return|compute|evaluate] A({pair:arguments})`,
    `<please>write a recursive [Ackermann-like|Ackermann-style] function A(m, n) with ${DEFINITION}, and call A({pair:arguments})`,
    `our teacher has changed Ackermann's recursive function: now ${DEFINITION}. What does A({pair:arguments}) return?`,
    `!${DEFINITION}; recursively: A({pair:arguments})`,
  ],
  answer: ({ again, pair: [m, n], step }) => {
    // The calls that wait for the value of the latest, by their m.
    const waiting = [m]
    let value = n
    while (waiting.length > 0) {
      const next = waiting.pop()!
      if (next === 0) value += step
      else if (value === 0) {
        waiting.push(next - 1)
        value = again
      } else {
        waiting.push(next - 1, next)
        value--
      }
    }
    return value
  },
  programs: [
    ({ again, pair: [m, n], step }) => asm`
        mov  r0, ${m}
        mov  r1, ${n}
        call ackermann
        mov  r0, r1
        halt
    ackermann:
        beqz r0, base
        beqz r1, restart
        subi sp, sp, 8
        store.d r0, [sp]
        subi r1, r1, 1
        call ackermann
        load.d r0, [sp]
        addi sp, sp, 8
        subi r0, r0, 1
        b    ackermann
    restart:
        subi r0, r0, 1
        mov  r1, ${again}
        b    ackermann
    base:
        addi r1, r1, ${step}
        ret`,
    ({ again, pair: [m, n], step }) => asm`
        mov  %m, ${m}
        mov  r0, ${n}
        call ackermann
        halt
    ackermann:
        bnez %m, deeper
        addi r0, r0, ${step}
        ret
    deeper:
        bnez r0, inner
        mov  r0, ${again}
        b    outer
    inner:
        subi r0, r0, 1
        call ackermann
    outer:
        subi %m, %m, 1
        call ackermann
        addi %m, %m, 1
        ret`,
  ],
})
