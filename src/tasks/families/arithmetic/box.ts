import { type Asm, asm, edged, family, int, oneOf } from "../../dsl/index.js"

interface Measure {
  readonly name: string
  readonly of: (a: number, b: number, c: number) => number
  readonly code: ReadonlyArray<Asm>
}

const MEASURES: ReadonlyArray<Measure> = [
  {
    name: "volume",
    of: (a, b, c) => a * b * c,
    code: [
      asm`
        mul %a, %a, %b
        mul r0, %a, %c`,
      asm`
        mul %b, %b, %c
        mul r0, %a, %b`,
    ],
  },
  {
    name: "surface area",
    of: (a, b, c) => 2 * a * b + 2 * b * c + 2 * a * c,
    code: [
      asm`
        mul  %ab, %a, %b
        mul  %bc, %b, %c
        mul  %ac, %a, %c
        add  %ab, %ab, %bc
        add  %ab, %ab, %ac
        shli r0, %ab, 1`,
      asm`
        add  %t, %a, %b
        mul  %t, %t, %c
        mul  %a, %a, %b
        add  %t, %t, %a
        muli r0, %t, 2`,
    ],
  },
  {
    name: "total edge length",
    of: (a, b, c) => 4 * a + 4 * b + 4 * c,
    code: [
      asm`
        add  %a, %a, %b
        add  %a, %a, %c
        shli r0, %a, 2`,
      asm`
        add  %b, %b, %c
        add  %b, %b, %a
        muli r0, %b, 4`,
    ],
  },
]

export const box = family({
  id: "arithmetic/box",
  level: 1,
  parameters: { a: int(2, 300), b: int(2, 300), c: int(2, 300), measure: oneOf(MEASURES) },
  formats: { name: (measure: Measure) => measure.name },
  prompt: [
    "<what>the {measure:name} of a [box|rectangular box|cuboid] [measuring {a} by {b} by {c}|with edges {a} and {b} and {c}|{a} long and {b} wide and {c} high]",
    "<what>the {measure:name} of a [box|cuboid] of {a} x {b} x {c}",
    "a [crate|box|tank] is {a} cm long, {b} cm wide and {c} cm high; [what is its {measure:name}?|return its {measure:name}]",
    "I build a model of a house from a block of {a} x {b} x {c} centimeters. What {measure:name} does the block have?",
    "!box {a} x {b} x {c}: {measure:name}",
  ],
  answer: ({ a, b, c, measure }) => measure.of(a, b, c),
  asFunction: {
    inputs: ["a", "b", "c"],
    prompt: [
      "<what>the {measure:name} of a [box|rectangular box|cuboid] [measuring {a} by {b} by {c}|with edges {a} and {b} and {c}|{a} long and {b} wide and {c} high]",
      "<what>the {measure:name} of a [box|cuboid] of {a} x {b} x {c}",
      "a [crate|box|tank] is {a} cm long, {b} cm wide and {c} cm high. [What is its {measure:name}?|Return its {measure:name}]",
      "I build a model of a house from a block of {a} x {b} x {c} centimeters. What {measure:name} does the block have?",
      "!box {a} x {b} x {c}: {measure:name}",
    ],
    domains: { a: edged(int(1, 9999), [1]), b: edged(int(1, 9999), [1]), c: edged(int(1, 9999), [1]) },
  },
  programs: [
    {
      general: ({ a, b, c, measure }, draws) => asm`
        mov %a, ${a}
        mov %b, ${b}
        mov %c, ${c}
        ${measure.code[draws.below(measure.code.length)]}
        halt`,
    },
  ],
})
