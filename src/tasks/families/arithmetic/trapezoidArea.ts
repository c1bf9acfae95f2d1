import { asm, edged, family, int, mapped } from "../../dsl/index.js"

/** The parallel sides differ by an even number, so the area is an integer. */
export const trapezoidArea = family({
  id: "arithmetic/trapezoid_area",
  level: 1,
  parameters: {
    sides: mapped(int(0, 299 * 200 - 1), (index) => {
      const short = 2 + (index % 299)
      return { short, long: short + 2 + 2 * Math.floor(index / 299) }
    }),
    height: int(2, 300),
  },
  formats: { short: ({ short }: { short: number }) => `${short}`, long: ({ long }: { long: number }) => `${long}` },
  prompt: [
    "<what>the area of a trapezoid with parallel sides {sides:long} and {sides:short} and height {height}",
    "<what>the area of a trapezoid of height {height} whose parallel sides are {sides:short} and {sides:long} long",
    "a trapezoid has bases of {sides:short} and {sides:long} and a height of {height}; [what is its area?|return its area]",
    "a flower bed is a trapezoid, {sides:long} and {sides:short} meters long at its parallel sides, which are {height} meters apart. How many square meters is it?",
    "!trapezoid area: bases {sides:short} and {sides:long}, height {height}",
  ],
  answer: ({ sides, height }) => sides.short * height + ((sides.long - sides.short) / 2) * height,
  asFunction: {
    inputs: ["height"],
    prompt: [
      "<what>the area of a trapezoid with parallel sides {sides:long} and {sides:short} and height {height}",
      "<what>the area of a trapezoid of height {height} whose parallel sides are {sides:short} and {sides:long} long",
      "a trapezoid has bases of {sides:short} and {sides:long} and a height of {height}. [What is its area?|Return its area]",
      "a flower bed is a trapezoid, {sides:long} and {sides:short} meters long at its parallel sides, which are {height} meters apart. How many square meters is it?",
      "!trapezoid area: bases {sides:short} and {sides:long}, height {height}",
    ],
    names: { height: "h" },
    domains: { height: edged(int(0, 9_999_999), [0, 1, 2]) },
    programs: [
      ({ sides, height }) => asm`
        mov  %h, ${height}
        muli %h, %h, ${sides.short + sides.long}
        shri r0, %h, 1
        halt`,
      ({ sides, height }) => asm`
        mov  %h, ${height}
        mov  %a, ${sides.short}
        addi %a, %a, ${sides.long}
        shri %a, %a, 1
        mul  r0, %a, %h
        halt`,
    ],
  },
  programs: [
    ({ sides, height }) => asm`
        mov  %a, ${sides.short}
        addi %a, %a, ${sides.long}
        muli %a, %a, ${height}
        shri r0, %a, 1
        halt`,
    ({ sides, height }) => asm`
        mov  %a, ${sides.short}
        mov  %c, ${sides.long}
        mov  %h, ${height}
        add  %a, %a, %c
        divi %a, %a, 2
        mul  r0, %a, %h
        halt`,
  ],
})
