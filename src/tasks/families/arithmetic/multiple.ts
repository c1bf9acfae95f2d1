import { type Asm, asm, edged, family, int, oneOf } from "../../dsl/index.js"

type Way = {
  readonly verb: string
  readonly noun: string
  readonly of: (n: number) => number
  readonly code: ReadonlyArray<Asm>
}

const WAYS: ReadonlyArray<Way> = [
  {
    verb: "double",
    noun: "double",
    of: (n) => n + n,
    code: [asm`add r0, %n, %n`, asm`shli r0, %n, 1`, asm`muli r0, %n, 2`],
  },
  {
    verb: "triple",
    noun: "triple",
    of: (n) => n + n + n,
    code: [
      asm`muli r0, %n, 3`,
      asm`
        add %t, %n, %n
        add r0, %t, %n`,
      asm`
        shli %t, %n, 1
        add  r0, %t, %n`,
    ],
  },
  {
    verb: "quadruple",
    noun: "quadruple",
    of: (n) => 4 * n,
    code: [
      asm`shli r0, %n, 2`,
      asm`muli r0, %n, 4`,
      asm`
        add %n, %n, %n
        add r0, %n, %n`,
    ],
  },
  { verb: "square", noun: "square", of: (n) => n ** 2, code: [asm`mul r0, %n, %n`] },
  {
    verb: "cube",
    noun: "cube",
    of: (n) => n ** 3,
    code: [
      asm`
        mul %t, %n, %n
        mul r0, %t, %n`,
    ],
  },
]

/** Small multiples and powers that have a verb of their own. */
export const multiple = family({
  id: "arithmetic/multiple",
  level: 1,
  parameters: { n: int(-9999, 99999), way: oneOf(WAYS) },
  formats: { verb: (way: Way) => way.verb, noun: (way: Way) => way.noun },
  prompt: [
    "<do>{way:verb} [|the number |the integer ]{n}",
    "<do>{way:verb} {n} and [return the result|leave the result in r0|give me the result]",
    "<do>load {n} into a register and {way:verb} it",
    "what do you get [if|when] you {way:verb} {n}",
    "my score is {n}, and the last card will {way:verb} it. What will it be then?",
    "!x = {n}; r0 = the {way:noun} of x",
    "!let x = {n}; {way:verb} x",
  ],
  answer: ({ n, way }) => way.of(n),
  asFunction: {
    inputs: ["n"],
    domains: { n: edged(int(-99_999, 99_999), [1, 2, -1]) },
    prompt: [
      "<do>{way:verb} [|the number |the integer ]{n}",
      "<do>{way:verb} {n} and [return the result|leave the result in r0|give me the result]",
      "what do you get [if|when] you {way:verb} {n}",
      "my score is {n}, and the last card will {way:verb} it. What will it be then?",
      "!x = {n}; r0 = the {way:noun} of x",
      "!let x = {n}; {way:verb} x",
    ],
  },
  programs: [
    {
      general: ({ n, way }, draws) => asm`
        mov %n, ${n}
        ${way.code[draws.below(way.code.length)]}
        halt`,
    },
  ],
})
