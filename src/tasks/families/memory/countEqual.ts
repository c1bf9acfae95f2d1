import { asm, by, type Draws, family, mapped, pick } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { fold } from "./_shared/fold.js"
import { type OneArray, storingToo } from "./_shared/stored.js"

interface Search extends OneArray {
  readonly target: number
}

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]

/** The target is mostly an element, and longer lists go on with more of it; or it is not there. */
const withTarget = (xs: ReadonlyArray<number>, draws: Draws): Search => {
  const others = DIGITS.filter((digit) => !xs.includes(digit))
  const isAbsent = others.length > 0 && draws.below(6) === 0
  const target = pick(draws, isAbsent ? others : xs)
  const more = xs.length > 3 ? draws.below(6) : 0
  const next = () => (isAbsent ? pick(draws, xs) : draws.below(2) === 0 ? target : draws.below(10))
  return { target, xs: [...xs, ...Array.from({ length: more }, next)] }
}

export const countEqual = family({
  id: "memory/count_equal",
  level: 3,
  parameters: { search: mapped(array({ length: [1, 8], digits: 1 }), withTarget) },
  formats: {
    xs: ({ xs }: Search) => `[${xs.join(", ")}]`,
    target: ({ target }: Search) => String(target),
  },
  prompt: [
    "[how many times|how often] does {search:target} [appear|occur] in [the <array> |]{search:xs}",
    "<do>count the occurrences of {search:target} in {search:xs}",
    "<find>the number of elements equal to {search:target} in [the <array> |]{search:xs}",
    "!{search:xs}.count({search:target})",
    by("storing", "<do>store {search:xs} in memory and count the elements that [equal|are equal to] {search:target}"),
    "my marks this year were {search:xs}. How many times did I get a mark of {search:target} [in all|altogether]",
  ],
  cases: { absent: ({ search: { target, xs } }) => !xs.includes(target) },
  answer: ({ search: { target, xs } }) => xs.filter((x) => x === target).length,
  programs: storingToo<{ readonly search: Search }>(
    [
      fold(
        "%count",
        ({ target }: Search) => asm`
        mov  %target, ${target}
        mov  %count, 0`,
        asm`
        bne  %x, %target, skip
        addi %count, %count, 1
    skip:`,
      ),
      fold(
        "%count",
        0,
        ({ target }: Search) => asm`
        seqi %x, %x, ${target}
        add  %count, %count, %x`,
      ),
    ].map(
      (program) =>
        ({ search }, draws, put) =>
          program(search, draws, put),
    ),
  ),
})
