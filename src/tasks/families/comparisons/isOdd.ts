import { by, edged, family, int } from "../../dsl/index.js"
import { byParity } from "./_shared/parity.js"

export const isOdd = family({
  id: "comparisons/is_odd",
  level: 2,
  predicate: true,
  parameters: { n: edged(int(-200_000, 999_999), [0, 1, -1, 2]) },
  prompt: [
    "<whether>{n} is [odd|an odd number]<then-yesno>",
    "is {n} [odd|an odd number] (<yesno>)",
    "<whether>{n} is not [even|a multiple of 2]<then-yesno>",
    by("remainder", "<do>divide {n} by 2 and check whether there is a remainder (<yesno>)"),
    "every slip with an odd number wins a prize, and mine says {n}. Do I win? <yesno>",
    "return 1 if {n} is odd, [otherwise|else] 0",
    "!is_odd({n}), 1 or 0",
    "!{n} odd? 1/0",
  ],
  cases: { negative: ({ n }) => n < 0 },
  answer: ({ n }) => (n % 2 === 0 ? 0 : 1),
  asFunction: {
    inputs: ["n"],
    domains: { n: edged(int(-1_000_000_000, 1_000_000_000), [0, 1, -1, 2, -2, 3]) },
  },
  programs: byParity(0),
})
