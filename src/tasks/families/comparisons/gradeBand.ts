import { asm, between, by, family, int } from "../../dsl/index.js"
import { type Bands, falling, lookUp, raising, rising } from "./_shared/bands.js"
import { depending } from "./_shared/near.js"

interface Cutoffs {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
}

/** Grade points 0 (F) to 4 (A). */
const grades = ({ a, b, c, d }: Cutoffs): Bands => ({ limits: [d, c, b, a], values: [0, 1, 2, 3, 4] })

const cutoffs = ({ a, b, c, d }: Cutoffs): Cutoffs => ({ a, b: a - b, c: a - b - c, d: a - b - c - d })

/** A score in a band, each as often; a sixth of them just reach their band. */
const score = depending((before: Cutoffs, draws): number => {
  const { a, b, c, d } = cutoffs(before)
  const limits = [d - 20, d, c, b, a, a + 30]
  const band = draws.below(5)
  return draws.below(6) === 0 && band > 0 ? limits[band]! : between(draws, limits[band]!, limits[band + 1]! - 1)
})

export const gradeBand = family({
  id: "comparisons/grade_band",
  level: 2,
  parameters: { a: int(150, 450), b: int(6, 40), c: int(6, 40), d: int(6, 40), score },
  adjust: (v) => ({ ...v, ...cutoffs(v) }),
  prompt: [
    "<find>the number of grade points for a score of {score}: A from {a} (4 points), B from {b} (3), C from {c} (2), D from {d} (1), below that F (0)",
    "<do>grade a score of {score}: return 4 at {a} or more, 3 at {b} or more, 2 at {c} or more, 1 at {d} or more, else 0",
    by(
      "from the top",
      "if a mark of {score} is at least {a} return 4, else if at least {b} return 3, else if at least {c} return 2, else if at least {d} return 1, else [return 0|0]",
    ),
    "a student scored {score}. The cutoffs are {a} for A, {b} for B, {c} for C and {d} for D (reaching one is enough). [Return|Give me] 4, 3, 2, 1 or 0 for A, B, C, D or F",
    "!grade({score}) with A >= {a}, B >= {b}, C >= {c}, D >= {d}, else F; as 4/3/2/1/0",
  ],
  cases: { "just reaches a grade": ({ a, b, c, d, score }) => [a, b, c, d].includes(score) },
  answer: (v) => lookUp(v.score, grades(v)),
  programs: [
    (v) => rising(v.score, grades(v)),
    { follows: "from the top", program: (v) => falling(v.score, grades(v)) },
    {
      follows: "from the top",
      program: ({ a, b, c, d, score }) => asm`
        mov  %score, ${score}
        ${[a, b, c, d].map(
          (cutoff, n) => asm`
        slti %missed, %score, ${cutoff}
        bnez %missed, next
        mov  r0, ${4 - n}
        halt
    next:`,
        )}
        mov  r0, 0
        halt`,
    },
    (v) => raising(v.score, grades(v)),
  ],
})
