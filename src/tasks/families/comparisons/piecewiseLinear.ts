import { asm, edged, family, int } from "../../dsl/index.js"
import { near } from "./_shared/inputs.js"

export const piecewiseLinear = family({
  id: "comparisons/piecewise_linear",
  level: 2,
  parameters: {
    t: int(-20, 120),
    a: int(2, 9),
    b: int(1, 50),
    c: int(2, 9),
    d: int(1, 50),
    x: edged(int(-50, 150), [({ t }: { t: number }) => t]),
  },
  prompt: [
    "if {x} is less than {t}, multiply it by {a} and add {b}; otherwise multiply it by {c} and subtract {d}",
    "let f(x) be {a}x + {b} for x below {t} and {c}x - {d} for x from {t} on. [Compute|Find|Return|Give me] f({x})",
    "<do>evaluate at x = {x}: {a} * x + {b} when x is smaller than {t}, {c} * x - {d} when it is not",
    "<what>the value at {x} of the function that is {a}x + {b} under {t} and {c}x - {d} at {t} and above",
    "a gauge reads {x}. Readings below {t} are corrected by taking {a} times the reading and adding {b}, all others by taking {c} times the reading and subtracting {d}. What is the corrected value?",
    "!x = {x}; if x is below {t}: x*{a}+{b} else x*{c}-{d}",
  ],
  cases: { "just at the limit": ({ t, x }) => x === t, negative: ({ x }) => x < 0 },
  answer: ({ a, b, c, d, t, x }) => (x < t ? a * x + b : c * x - d),
  asFunction: {
    inputs: ["x"],
    names: { x: "v" },
    domains: { x: near(({ t }: { t: number }) => [t], -3000, 3000) },
    prompt: [
      "take {x}. If it is less than {t}, multiply it by {a} and add {b}; otherwise multiply it by {c} and subtract {d}",
      "let f(x) be {a}x + {b} for x below {t} and {c}x - {d} for x from {t} on. [Compute|Find|Return|Give me] f({x})",
      "<do>evaluate at x = {x}: {a} * x + {b} when x is smaller than {t}, {c} * x - {d} when it is not",
      "<what>the value at {x} of the function that is {a}x + {b} under {t} and {c}x - {d} at {t} and above",
      "a gauge reads {x}. Readings below {t} are corrected by taking {a} times the reading and adding {b}, all others by taking {c} times the reading and subtracting {d}. What is the corrected value?",
      "!x = {x}; if x is below {t}: x*{a}+{b} else x*{c}-{d}",
    ],
  },
  programs: [
    {
      general: ({ a, b, c, d, t, x }) => asm`
        mov  %x, ${x}
        mov  %t, ${t}
        bge  %x, %t, upper
        muli %x, %x, ${a}
        addi r0, %x, ${b}
        halt
    upper:
        muli %x, %x, ${c}
        subi r0, %x, ${d}
        halt`,
    },
    {
      general: ({ a, b, c, d, t, x }) => asm`
        mov  %x, ${x}
        slti %lower, %x, ${t}
        bnez %lower, low
        muli %x, %x, ${c}
        subi r0, %x, ${d}
        halt
    low:
        muli %x, %x, ${a}
        addi r0, %x, ${b}
        halt`,
    },
    ({ a, b, c, d, t, x }) => asm`
        mov  %x, ${x}
        mov  %t, ${t}
        mov  %factor, ${a}
        mov  %term, ${b}
        blt  %x, %t, apply
        mov  %factor, ${c}
        mov  %term, ${-d}
    apply:
        mul  %x, %x, %factor
        add  r0, %x, %term
        halt`,
  ],
})
