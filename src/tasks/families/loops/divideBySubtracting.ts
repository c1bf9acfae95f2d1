import { asm, family, int, oneOf } from "../../dsl/index.js"

export const divideBySubtracting = family({
  id: "loops/divide_by_subtracting",
  level: 2,
  parameters: { d: int(20, 400), n: int(1, 6000), part: oneOf(["quotient", "remainder"]) },
  adjust: ({ d, n, part }) => ({ d, n: d + n, part }),
  prompt: [
    "<what>the {part:bare} of {n} divided by {d}, [by repeated subtraction|without a divide instruction|found by subtracting in a loop]",
    "<do>divide {n} by {d} [by repeated subtraction|by subtracting in a loop, without a divide instruction] and return the {part:bare}",
    "<do>subtract {d} from {n} as long as at least {d} is left and [give me|return] the {part:meaning}",
    "!{n} / {d} by subtraction, {part:bare}",
    "{n} is reduced by {d} again and again until less than {d} is left. What is the {part:meaning}?",
  ],
  formats: {
    meaning: (part: string) => (part === "quotient" ? "number of subtractions" : "number that is left"),
  },
  answer: ({ d, n, part }) => (part === "quotient" ? Math.floor(n / d) : n % d),
  programs: [
    ({ d, n, part }) =>
      part === "remainder"
        ? asm`
        mov  %n, ${n}
        mov  %d, ${d}
    again:
        sub  %n, %n, %d
        bge  %n, %d, again
        mov  r0, %n
        halt`
        : asm`
        mov  %n, ${n}
        mov  %d, ${d}
        mov  %count, 0
    again:
        sub  %n, %n, %d
        addi %count, %count, 1
        bge  %n, %d, again
        mov  r0, %count
        halt`,
    ({ d, n, part }) =>
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
