import { asm, by, edged, family, int } from "../../dsl/index.js"

const leg = int(1, 499)

export const longerHypotenuse = family({
  id: "math/longer_hypotenuse",
  level: 2,
  parameters: { a: leg, b: leg, c: leg, d: leg },
  prompt: [
    "one right triangle has legs {a} and {b}, another has legs {c} and {d}: [what is the longer hypotenuse, rounded down?|compute the longer hypotenuse, rounded down|find the longer hypotenuse and round it down]",
    "<what>the longer of the hypotenuses over legs {a} and {b} and over legs {c} and {d}, rounded down to an integer",
    "<what>floor(max(sqrt({a}^2 + {b}^2), sqrt({c}^2 + {d}^2)))",
    by(
      "both roots",
      "<do>take the larger of sqrt({a}*{a} + {b}*{b}) and sqrt({c}*{c} + {d}*{d}) and [round it down|drop its fraction]",
    ),
    "two points lie {a} east and {b} north, and {c} east and {d} north of here: how far away is the farther one in a straight line, rounded down?",
    "!max(hypot of {a} and {b}, hypot of {c} and {d}), floored",
  ],
  answer: ({ a, b, c, d }) => {
    const square = Math.max(a * a + b * b, c * c + d * d)
    let root = 0
    while ((root + 1) * (root + 1) <= square) root++
    return root
  },
  asFunction: {
    inputs: ["a", "b", "c", "d"],
    domains: {
      a: edged(int(1, 999), [1, 3]),
      b: edged(int(1, 999), [1, 4, ({ a }: { a: number }) => a]),
      c: edged(int(1, 999), [1, ({ a }: { a: number }) => a, ({ a }: { a: number }) => a + 1]),
      d: edged(int(1, 999), [1, ({ b }: { b: number }) => b, ({ b }: { b: number }) => b - 1]),
    },
  },
  programs: [
    {
      follows: "both roots",
      general: ({ a, b, c, d }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mul  %a, %a, %a
        mul  %b, %b, %b
        add  %a, %a, %b
        fpu.fromint %x, %a
        fpu.sqrt %x, %x
        mov  %c, ${c}
        mov  %d, ${d}
        mul  %c, %c, %c
        mul  %d, %d, %d
        add  %c, %c, %d
        fpu.fromint %y, %c
        fpu.sqrt %y, %y
        fpu.cmpge %first, %x, %y
        bnez %first, round
        mov  %x, %y
    round:
        fpu.toint r0, %x
        halt`,
    },
    // The sums of squares decide: one root is enough.
    {
      general: ({ a, b, c, d }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        mov  %d, ${d}
        mul  %a, %a, %a
        mul  %b, %b, %b
        add  %a, %a, %b
        mul  %c, %c, %c
        mul  %d, %d, %d
        add  %c, %c, %d
        bge  %a, %c, root
        mov  %a, %c
    root:
        fpu.fromint %x, %a
        fpu.sqrt %x, %x
        fpu.toint r0, %x
        halt`,
    },
    // Without binary64: Newton's method.
    {
      general: ({ a, b, c, d }) => asm`
        mov  %n, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        mov  %d, ${d}
        mul  %n, %n, %n
        mul  %b, %b, %b
        add  %n, %n, %b
        mul  %c, %c, %c
        mul  %d, %d, %d
        add  %c, %c, %d
        ble  %c, %n, start
        mov  %n, %c
    start:
        mov  %x, %n
    loop:
        mov  %root, %x
        div  %x, %n, %root
        add  %x, %x, %root
        shri %x, %x, 1
        blt  %x, %root, loop
        mov  r0, %root
        halt`,
    },
  ],
})
