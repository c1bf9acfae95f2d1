import { type Asm, asm, between, by, edged, family, int, mapped, shuffled } from "../../dsl/index.js"

interface Step {
  readonly kind: "add" | "subtract" | "double" | "triple" | "index" | "odd" | "above" | "negate"
  readonly k: number
  /** Threshold of `above`. */
  readonly t: number
}

/** Two to four steps; the number that one of them adds or subtracts is counted. */
const body = mapped(int(0, 399), (n, draws): ReadonlyArray<Step> => {
  const plain: Step = { kind: draws.below(2) === 0 ? "add" : "subtract", k: 100 + n, t: 0 }
  const growth = draws.below(2) === 0 ? ("double" as const) : ("triple" as const)
  const others = shuffled([growth, "index", "odd", "above", "negate"] as const, draws)
    .slice(0, 1 + draws.below(3))
    .map((kind): Step => ({ kind, k: between(draws, 3, 60), t: between(draws, 50, 900) }))
  return shuffled([plain, ...others], draws)
})

const say = ({ k, kind, t }: Step): string => {
  switch (kind) {
    case "double":
    case "triple":
      return `${kind} the value`
    case "index":
      return "add the number of the round (1 for the first) to the value"
    case "odd":
      return `if the value is odd, add ${k} to it`
    case "above":
      return `if the value is above ${t}, subtract ${k} from it`
    case "negate":
      return "change the sign of the value"
    default:
      return kind === "add" ? `add ${k} to the value` : `subtract ${k} from the value`
  }
}

const apply = (x: number, round: number, { k, kind, t }: Step): number => {
  switch (kind) {
    case "add":
      return x + k
    case "subtract":
      return x - k
    case "double":
      return 2 * x
    case "triple":
      return 3 * x
    case "index":
      return x + round
    case "odd":
      return x % 2 === 0 ? x : x + k
    case "above":
      return x > t ? x - k : x
    case "negate":
      return 0 - x
  }
}

const code = ({ k, kind, t }: Step): Asm => {
  switch (kind) {
    case "add":
      return asm`addi %x, %x, ${k}`
    case "subtract":
      return asm`subi %x, %x, ${k}`
    case "double":
      return asm`shli %x, %x, 1`
    case "triple":
      return asm`muli %x, %x, 3`
    case "index":
      return asm`add %x, %x, %round`
    case "odd":
      return asm`
        andi %flag, %x, 1
        beqz %flag, skip
        addi %x, %x, ${k}
    skip:`
    case "above":
      return asm`
        slti %flag, %x, ${t + 1}
        bnez %flag, skip
        subi %x, %x, ${k}
    skip:`
    case "negate":
      return asm`sub %x, zero, %x`
  }
}

export const loopBody = family({
  id: "loops/loop_body",
  level: 2,
  weight: 2,
  parameters: { x: int(1, 999), n: int(3, 14), body },
  prompt: [
    "start with the value {x} and do this {n} times: {body:steps}. [What comes out?|Return the result|What is the final value?]",
    by(
      "numbered",
      "<do>run a loop of {n} rounds, numbered from 1 up, on a value that starts at {x}; each round: {body:steps}",
    ),
    "<what>the final value when a value starts at {x} and each of {n} rounds does the following: {body:steps}",
    by(
      "numbered",
      "the value is {x}. For round = 1 through {n}, {body:steps}. [Return the final value|What is the result?]",
    ),
    by("numbered", "!value={x}; in each round of 1..{n}: {body:steps}. At the end return the value"),
    "a game starts with the value {x}, and each of its {n} rounds changes the value by the same rules: {body:steps}. What is the value in the end?",
  ],
  formats: { steps: (steps: ReadonlyArray<Step>) => steps.map(say).join("; ") },
  answer: ({ body, n, x }) => {
    let value = x
    for (let round = 1; round <= n; round++) value = body.reduce((y, step) => apply(y, round, step), value)
    return value
  },
  asFunction: {
    inputs: ["x", "n"],
    domains: { x: edged(int(-1000, 1000), [0, 1]), n: edged(int(1, 14), [1, 2, 3]) },
  },
  programs: [
    {
      follows: "numbered",
      general: ({ body, n, x }) => asm`
        mov  %x, ${x}
        mov  %round, 1
        mov  %n, ${n}
    next:
        ${body.map(code)}
        addi %round, %round, 1
        ble  %round, %n, next
        mov  r0, %x
        halt`,
    },
    {
      follows: "numbered",
      general: ({ body, n, x }) => asm`
        mov  %round, 0
        mov  %n, ${n}
        mov  %x, ${x}
    while:
        bge  %round, %n, done
        addi %round, %round, 1
        ${body.map(code)}
        b    while
    done:
        mov  r0, %x
        halt`,
    },
    {
      follows: "numbered",
      program: ({ body, n, x }) => asm`
        mov  %x, ${x}
        mov  %round, 1
    while:
        slti %flag, %round, ${n + 1}
        beqz %flag, done
        ${body.map(code)}
        addi %round, %round, 1
        b    while
    done:
        mov  r0, %x
        halt`,
    },
    // Counts down where no step needs the number of the round.
    ({ body, n, x }) =>
      body.some((step) => step.kind === "index")
        ? asm`
        mov  %x, ${x}
        mov  %round, 1
    next:
        ${body.map(code)}
        addi %round, %round, 1
        slti %flag, %round, ${n + 1}
        bnez %flag, next
        mov  r0, %x
        halt`
        : asm`
        mov  %x, ${x}
        mov  %left, ${n}
    again:
        ${body.map(code)}
        subi %left, %left, 1
        bnez %left, again
        mov  r0, %x
        halt`,
  ],
})
