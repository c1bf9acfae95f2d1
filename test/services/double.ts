import { asm, family, int } from "../../src/tasks/dsl/index.js"

/** A small task family: the double of n, 3 to 99, asked for in these wordings. */
export const double = (...prompt: ReadonlyArray<string>) =>
  family({
    id: "arithmetic/double",
    level: 1,
    parameters: { n: int(3, 99) },
    prompt,
    answer: ({ n }) => 2 * n,
    programs: [
      ({ n }) => asm`
      mov  %n, ${n}
      add  r0, %n, %n
      halt`,
    ],
  })
