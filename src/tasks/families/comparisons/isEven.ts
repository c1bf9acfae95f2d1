import { by, edged, family, int } from "../../dsl/index.js"
import { byParity } from "./_shared/parity.js"

export const isEven = family({
  id: "comparisons/is_even",
  level: 2,
  predicate: true,
  parameters: { n: edged(int(-200_000, 999_999), [0, 1, -1, 2]) },
  prompt: [
    "<whether>{n} is [even|an even number]<then-yesno>",
    "is {n} [even|an even number] (<yesno>)",
    "<whether>{n} can be split into two equal integers<then-yesno>",
    by("remainder", "<do>divide {n} by 2 and check whether the remainder is zero (<yesno>)"),
    "I keep the even numbers of a list and drop the others, and the next one is {n}. Do I keep it? <yesno>",
    "return 1 if {n} is even, [otherwise|else] 0",
    "!is_even({n}), 1 or 0",
    "!{n} even? 1/0",
  ],
  cases: { negative: ({ n }) => n < 0 },
  answer: ({ n }) => (n % 2 === 0 ? 1 : 0),
  asFunction: {
    inputs: ["n"],
    domains: { n: edged(int(-1_000_000_000, 1_000_000_000), [0, 1, -1, 2, -2, 3]) },
  },
  programs: byParity(1),
})
