import { asm, edged, family, int, steps } from "../../dsl/index.js"

/** The base is even, so the area is an integer. */
export const triangleArea = family({
  id: "arithmetic/triangle_area",
  level: 1,
  parameters: { base: steps(2, 1998, 2), height: int(2, 999) },
  prompt: [
    "<what>the area of a triangle [with base {base} and height {height}|of base {base} and height {height}|whose base is {base} and whose height is {height}]",
    "<what>half the base times the height for a triangle with base {base} and height {height}",
    "a triangle has a base of {base} and a height of {height}. [What is its area?|Return its area]",
    "a [triangular sail|triangular garden|gable] is {base} wide at its base and {height} high. [What area does it cover?|Give its area]",
    "!triangle area: base {base}, height {height}",
  ],
  answer: ({ base, height }) => (base / 2) * height,
  asFunction: {
    inputs: ["base", "height"],
    names: { base: "b", height: "h" },
    domains: { base: edged(steps(2, 1_999_998, 2), [2, 4]), height: edged(int(1, 999_999), [1, 2]) },
    programs: [
      ({ base, height }) => asm`
        mov  %b, ${base}
        mul  %b, %b, ${height}
        shri r0, %b, 1
        halt`,
      ({ base, height }) => asm`
        mov  %b, ${base}
        mov  %h, ${height}
        mul  %b, %b, %h
        divi r0, %b, 2
        halt`,
    ],
  },
  programs: [
    ({ base, height }) => asm`
        mov  %b, ${base}
        mov  %h, ${height}
        mul  %b, %b, %h
        shri r0, %b, 1
        halt`,
    ({ base, height }) => asm`
        mov  %b, ${base}
        muli %b, %b, ${height}
        divi r0, %b, 2
        halt`,
    ({ base, height }) => asm`
        mov  %b, ${base}
        divi %b, %b, 2
        mov  %h, ${height}
        mul  r0, %b, %h
        halt`,
  ],
})
