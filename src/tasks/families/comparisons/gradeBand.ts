import { asm, family, int } from "../../dsl/index.js"
import { type Bands, falling, raising, rising } from "./_shared/bands.js"

/** Grade points 0 (F) to 4 (A). */
const grades = ({ a, b, c, d }: { a: number; b: number; c: number; d: number }): Bands => ({
  limits: [d, c, b, a],
  values: [0, 1, 2, 3, 4],
})

export const gradeBand = family({
  id: "comparisons/grade_band",
  level: 2,
  parameters: { score: int(40, 100), a: int(84, 95), b: int(7, 13), c: int(7, 13), d: int(7, 13) },
  adjust: ({ a, b, c, d, score }) => ({ score, a, b: a - b, c: a - b - c, d: a - b - c - d }),
  prompt: [
    "<find>the number of grade points for a score of {score}: A from {a} (4 points), B from {b} (3), C from {c} (2), D from {d} (1), below that F (0)",
    "<do>grade a score of {score}: return 4 at {a} or more, 3 at {b} or more, 2 at {c} or more, 1 at {d} or more, else 0",
    "if a mark of {score} is at least {a} return 4, else if at least {b} return 3, else if at least {c} return 2, else if at least {d} return 1, else 0",
    "a student scored {score}. The cutoffs are {a} for A, {b} for B, {c} for C and {d} for D (reaching one is enough). Return 4, 3, 2, 1 or 0 for A, B, C, D or F",
    "!grade({score}) with A >= {a}, B >= {b}, C >= {c}, D >= {d}, else F; as 4/3/2/1/0",
  ],
  answer: ({ a, b, c, d, score }) => (score < d ? 0 : score < c ? 1 : score < b ? 2 : score < a ? 3 : 4),
  programs: [
    (v) => rising(v.score, grades(v)),
    (v) => falling(v.score, grades(v)),
    (v) => raising(v.score, grades(v)),
    // One point for each cutoff that is reached.
    ({ a, b, c, d, score }) => asm`
        mov  %score, ${score}
        mov  %points, 4
        ${[a, b, c, d].map(
          (cutoff) => asm`
        slti %missed, %score, ${cutoff}
        sub  %points, %points, %missed`,
        )}
        mov  r0, %points
        halt`,
  ],
})
