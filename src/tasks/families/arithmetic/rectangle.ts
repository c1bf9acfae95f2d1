import { type Asm, asm, edged, family, int, oneOf } from "../../dsl/index.js"

interface Measure {
  readonly name: string
  readonly of: (w: number, h: number) => number
  readonly code: ReadonlyArray<Asm>
}

const MEASURES: ReadonlyArray<Measure> = [
  { name: "area", of: (w, h) => w * h, code: [asm`mul r0, %w, %h`] },
  {
    name: "perimeter",
    of: (w, h) => 2 * w + 2 * h,
    code: [
      asm`
        add  %w, %w, %h
        shli r0, %w, 1`,
      asm`
        add  %w, %w, %h
        muli r0, %w, 2`,
      asm`
        add %w, %w, %w
        add %h, %h, %h
        add r0, %w, %h`,
      asm`
        add %w, %w, %h
        add r0, %w, %w`,
    ],
  },
  {
    name: "squared diagonal",
    of: (w, h) => w ** 2 + h ** 2,
    code: [
      asm`
        mul %w, %w, %w
        mul %h, %h, %h
        add r0, %w, %h`,
    ],
  },
]

export const rectangle = family({
  id: "arithmetic/rectangle",
  level: 1,
  parameters: { w: int(2, 2000), h: int(2, 2000), measure: oneOf(MEASURES) },
  formats: { name: (measure: Measure) => measure.name },
  prompt: [
    "<what>the {measure:name} of a rectangle [that is {w} wide and {h} high|with sides {w} and {h}|measuring {w} by {h}]",
    "<what>the {measure:name} of a rectangle of {w} by {h}",
    "<what>the {measure:name} of a rectangle of width {w} and height {h}",
    "a [field|hall|garden|rectangular plot] is {w} meters long and {h} meters wide; [what is its {measure:name}?|return its {measure:name}]",
    "!rectangle {w} x {h}: {measure:name}",
  ],
  answer: ({ w, h, measure }) => measure.of(w, h),
  asFunction: {
    inputs: ["w", "h"],
    prompt: [
      "<what>the {measure:name} of a rectangle [that is {w} wide and {h} high|with sides {w} and {h}|measuring {w} by {h}]",
      "<what>the {measure:name} of a rectangle of {w} by {h}",
      "<what>the {measure:name} of a rectangle of width {w} and height {h}",
      "a [field|hall|garden|rectangular plot] is {w} meters long and {h} meters wide. [What is its {measure:name}?|Return its {measure:name}]",
      "!rectangle {w} x {h}: {measure:name}",
    ],
    domains: { w: edged(int(1, 999_999), [1, 2]), h: edged(int(1, 999_999), [1, 2]) },
  },
  programs: [
    {
      general: ({ w, h, measure }, draws) => asm`
        mov %w, ${w}
        mov %h, ${h}
        ${measure.code[draws.below(measure.code.length)]}
        halt`,
    },
  ],
})
