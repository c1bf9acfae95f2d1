import { type Asm, asm, edged, family, int, oneOf } from "../../dsl/index.js"

interface Part {
  readonly name: string
  readonly of: (seconds: number) => number
  readonly code: ReadonlyArray<Asm>
}

const PARTS: ReadonlyArray<Part> = [
  {
    name: "hours",
    of: (n) => Math.floor(n / 3600),
    code: [
      asm`divi r0, %n, 3600`,
      asm`
        divi %n, %n, 60
        divi r0, %n, 60`,
    ],
  },
  {
    name: "minutes",
    of: (n) => Math.floor(n / 60) % 60,
    code: [
      asm`
        divi %n, %n, 60
        modi r0, %n, 60`,
      asm`
        modi %n, %n, 3600
        divi r0, %n, 60`,
    ],
  },
  {
    name: "seconds",
    of: (n) => n % 60,
    code: [
      asm`modi r0, %n, 60`,
      asm`
        divi %t, %n, 60
        muli %t, %t, 60
        sub  r0, %n, %t`,
    ],
  },
]

export const timeParts = family({
  id: "arithmetic/time_parts",
  level: 1,
  parameters: { n: edged(int(3600, 359_999), [3600, 3660, 7199, 7200, 86_399, 86_400]), part: oneOf(PARTS) },
  formats: { name: (part: Part) => part.name },
  prompt: [
    "<what>the {part:name} [part|field] [of {n} seconds written as hh:mm:ss|when {n} seconds are written as hours:minutes:seconds]",
    "<do>split {n} seconds into hours, minutes and seconds and [return|give me|report] [the {part:name}|only the {part:name}]",
    "<do>format {n} seconds as hours:minutes:seconds and <report> the {part:name} field",
    "a stopwatch has run for {n} seconds and shows them as hh:mm:ss. What does its {part:name} field [show|read]?",
    "!hh:mm:ss of {n} s, {part:name} field",
  ],
  answer: ({ n, part }) => part.of(n),
  asFunction: {
    inputs: ["n"],
    domains: {
      n: edged(int(0, 9_999_999), [0, 59, 60, 3599, 3600, 3660, 7199, 7200, 86_399, 86_400]),
    },
  },
  programs: [
    {
      general: ({ n, part }, draws) => asm`
        mov %n, ${n}
        ${part.code[draws.below(part.code.length)]}
        halt`,
    },
  ],
})
