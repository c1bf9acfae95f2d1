import { asm, by, edged, family, int } from "../../dsl/index.js"
import { anyNumber, nearTo } from "./_shared/inputs.js"

export const distance = family({
  id: "comparisons/distance",
  level: 2,
  parameters: { a: int(-500, 5000), b: edged(int(-500, 5000), [({ a }: { a: number }) => a]) },
  prompt: [
    "<what>the [absolute|positive] difference [between|of] {a} and {b}",
    "<what>the distance [between {a} and {b}|from {a} to {b}] on the number line",
    "how far apart are {a} and {b}",
    "by how much do {a} and {b} differ?",
    "one post stands at kilometer {a} of a road and another at kilometer {b}. How many kilometers are between them?",
    by("larger first", "<do>subtract the smaller of {a} and {b} from the larger"),
    by("larger first", "if {a} is larger than {b} subtract {b} from it, otherwise subtract {a} from {b}"),
    "!abs(a - b) with a={a}, b={b}",
    "!absdiff {a} and {b}",
  ],
  cases: { equal: ({ a, b }) => a === b },
  answer: ({ a, b }) => Math.abs(a - b),
  asFunction: {
    inputs: ["a", "b"],
    domains: { a: anyNumber(), b: nearTo(["a"]) },
    programs: [
      {
        follows: "larger first",
        program: ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        blt %a, %b, swapped
        sub r0, %a, %b
        halt
    swapped:
        sub r0, %b, %a
        halt`,
      },
      // The first one less the second, and then without its sign.
      ({ a, b }) => asm`
        mov  %d, ${a}
        sub  %d, %d, ${b}
        bgez %d, done
        sub  %d, zero, %d
    done:
        mov  r0, %d
        halt`,
      // Exchanges them where the first one is smaller.
      {
        follows: "larger first",
        program: ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        bge  %a, %b, ordered
        mov  %swap, %a
        mov  %a, %b
        mov  %b, %swap
    ordered:
        sub  r0, %a, %b
        halt`,
      },
    ],
  },
  programs: [
    {
      follows: "larger first",
      general: ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        blt %a, %b, swapped
        sub r0, %a, %b
        halt
    swapped:
        sub r0, %b, %a
        halt`,
    },
    // The first one less the second, and then without its sign.
    ({ a, b }) => asm`
        mov  %d, ${a}
        subi %d, %d, ${b}
        bgez %d, done
        sub  %d, zero, %d
    done:
        mov  r0, %d
        halt`,
    // Exchanges them where the first one is smaller.
    {
      follows: "larger first",
      program: ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        slt  %less, %a, %b
        beqz %less, ordered
        mov  %a, ${b}
        mov  %b, ${a}
    ordered:
        sub  r0, %a, %b
        halt`,
    },
  ],
})
