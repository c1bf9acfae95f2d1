import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"

export const divideBySubtracting = family({
  id: "loops/divide_by_subtracting",
  level: 2,
  parameters: {
    d: int(20, 400),
    // Less than the divisor, multiples of it and their neighbours.
    n: edged(int(1, 6400), [
      ({ d }: { d: number }) => d - 1,
      ({ d }: { d: number }) => d,
      ({ d }: { d: number }) => 4 * d,
      ({ d }: { d: number }) => 7 * d - 1,
      ({ d }: { d: number }) => 12 * d,
    ]),
    part: oneOf(["quotient", "remainder"]),
  },
  prompt: [
    "<what>the {part:bare} of {n} divided by {d}, [by repeated subtraction|without a divide instruction|by subtracting in a loop]",
    "<do>divide {n} by {d} [by repeated subtraction|with a loop of subtractions instead of a divide instruction] and return the {part:bare}",
    by(
      "testing first",
      "<do>subtract {d} from {n} as long as at least {d} is left and [give me|return] the {part:meaning}",
    ),
    "!{n} / {d} by subtraction, {part:bare}",
    by(
      "testing first",
      "{n} is made smaller by {d} again and again, as long as at least {d} is left. What is the {part:meaning}?",
    ),
    by(
      "testing first",
      "a roll of {n} cm of ribbon is cut into pieces of {d} cm, one after another, until what remains is too short. [What is the {part:ribbon}?|Return the {part:ribbon}]",
    ),
  ],
  cases: {
    "nothing to subtract": ({ d, n }) => n < d,
    "nothing is left": ({ d, n }) => n % d === 0,
  },
  formats: {
    meaning: (part: string) => (part === "quotient" ? "number of subtractions" : "number that is left"),
    ribbon: (part: string) => (part === "quotient" ? "number of pieces" : "length in cm of what remains"),
  },
  answer: ({ d, n, part }) => (part === "quotient" ? Math.floor(n / d) : n % d),
  asFunction: {
    inputs: ["n", "d"],
    domains: {
      d: edged(int(3, 500), [3, 4, 10]),
      n: edged(int(0, 6000), [
        0,
        ({ d }: { d: number }) => d - 1,
        ({ d }: { d: number }) => d,
        ({ d }: { d: number }) => 5 * d,
        ({ d }: { d: number }) => 7 * d - 1,
      ]),
    },
  },
  programs: [
    {
      follows: "testing first",
      general: ({ d, n, part }) =>
        part === "remainder"
          ? asm`
        mov  %n, ${n}
        mov  %d, ${d}
    while:
        blt  %n, %d, done
        sub  %n, %n, %d
        b    while
    done:
        mov  r0, %n
        halt`
          : asm`
        mov  %n, ${n}
        mov  %d, ${d}
        mov  %count, 0
    while:
        blt  %n, %d, done
        sub  %n, %n, %d
        addi %count, %count, 1
        b    while
    done:
        mov  r0, %count
        halt`,
    },
    {
      follows: "testing first",
      program: ({ d, n, part }) =>
        part === "remainder"
          ? asm`
        mov  %n, ${n}
    while:
        slti %done, %n, ${d}
        bnez %done, done
        subi %n, %n, ${d}
        b    while
    done:
        mov  r0, %n
        halt`
          : asm`
        mov  %n, ${n}
        mov  %count, 0
    while:
        slti %done, %n, ${d}
        bnez %done, done
        subi %n, %n, ${d}
        addi %count, %count, 1
        b    while
    done:
        mov  r0, %count
        halt`,
    },
    // Goes one subtraction too far.
    ({ d, n, part }) =>
      part === "remainder"
        ? asm`
        mov  %n, ${n}
    again:
        subi %n, %n, ${d}
        bgez %n, again
        addi r0, %n, ${d}
        halt`
        : asm`
        mov  %n, ${n}
        mov  %count, -1
    again:
        addi %count, %count, 1
        subi %n, %n, ${d}
        bgez %n, again
        mov  r0, %count
        halt`,
  ],
})
