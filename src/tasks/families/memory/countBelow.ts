import { asm, between, by, type Draws, family, mapped, pick } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { fold } from "./_shared/fold.js"
import { type OneArray, storingToo } from "./_shared/stored.js"

interface Search extends OneArray {
  readonly limit: number
}

/** The limit lies among the elements, and often is one of them. */
const withLimit = (xs: ReadonlyArray<number>, draws: Draws): Search => ({
  xs,
  limit: draws.below(3) === 0 ? pick(draws, xs) : between(draws, Math.min(...xs) - 3, Math.max(...xs) + 3),
})

const start = ({ limit }: Search) => asm`
        mov  %limit, ${limit}
        mov  %count, 0`

export const countBelow = family({
  id: "memory/count_below",
  level: 3,
  parameters: { search: mapped(array({ length: [1, 9], signed: true }), withLimit) },
  formats: {
    xs: ({ xs }: Search) => `[${xs.join(", ")}]`,
    limit: ({ limit }: Search) => String(limit),
  },
  prompt: [
    "<find>the number of elements of {search:xs} that are less than {search:limit}",
    "how many [<values>|elements] in {search:xs} are [strictly |][smaller|less|lower] than {search:limit}",
    "<do>count the <values> in {search:xs} that [are strictly below|strictly fall below] {search:limit}",
    "!count(x < {search:limit} for x in {search:xs})",
    by(
      "storing",
      "<do>store {search:xs} in memory and count the elements below {search:limit}[| (equal ones do not count)]",
    ),
    "the nights of a trip were {search:xs} degrees. How many [of them |]were colder than {search:limit} degrees",
  ],
  cases: { equal: ({ search: { limit, xs } }) => xs.includes(limit) },
  answer: ({ search: { limit, xs } }) => xs.filter((x) => x < limit).length,
  programs: storingToo<{ readonly search: Search }>(
    [
      fold(
        "%count",
        start,
        asm`
        bge  %x, %limit, skip
        addi %count, %count, 1
    skip:`,
      ),
      fold(
        "%count",
        start,
        asm`
        slt %x, %x, %limit
        add  %count, %count, %x`,
      ),
    ].map(
      (program) =>
        ({ search }, draws, put) =>
          program(search, draws, put),
    ),
  ),
})
