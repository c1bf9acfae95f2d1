import { asm, between, by, family, int, mapped, pick } from "../../dsl/index.js"
import { type Bands, falling, lookUp, raising, rising } from "./_shared/bands.js"
import { depending } from "./_shared/near.js"
import { above } from "../loops/_shared/above.js"

interface Cutoffs {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
}

/** Grade points 0 (F) to 4 (A). */
const grades = ({ a, b, c, d }: Cutoffs): Bands => ({ limits: [d, c, b, a], values: [0, 1, 2, 3, 4] })

/** How much less each grade takes than the one above it. */
const less = mapped(int(6, 40), (n) => -n)

/** A score in a band, each as often; a sixth of them just reach their band. */
const score = depending(({ a, b, c, d }: Cutoffs, draws): number => {
  const limits = [d - 20, d, c, b, a, a + 30]
  const band = draws.below(5)
  return draws.below(6) === 0 && band > 0 ? limits[band]! : between(draws, limits[band]!, limits[band + 1]! - 1)
})

export const gradeBand = family({
  id: "comparisons/grade_band",
  level: 2,
  parameters: { a: int(150, 450), b: above("a", less), c: above("b", less), d: above("c", less), score },
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
  asFunction: {
    inputs: ["score"],
    names: { score: "x" },
    // Limits and what is just below them, all of which eight tests have as a rule.
    domains: {
      score: depending(({ a, b, c, d }: Cutoffs, draws) =>
        draws.below(50) === 0 ? between(draws, 0, 1000) : pick(draws, [a, b, c, d]) - draws.below(2),
      ),
    },
    programs: [
      ({ score, ...others }) => rising(score, grades(others as Cutoffs)),
      { follows: "from the top", program: ({ score, ...others }) => falling(score, grades(others as Cutoffs)) },
      ({ score, ...others }) => raising(score, grades(others as Cutoffs)),
    ],
  },
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
