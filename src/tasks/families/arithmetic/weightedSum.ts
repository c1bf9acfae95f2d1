import { asm, family, int, mapped } from "../../dsl/index.js"

type Pairs = ReadonlyArray<readonly [value: number, weight: number]>

const text = (pairs: Pairs, form: (value: number, weight: number) => string): string => {
  const parts = pairs.map(([value, weight]) => form(value, weight))
  return `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`
}

/** Two to four values with their weights, of which the first two are counted. */
export const weightedSum = family({
  id: "arithmetic/weighted_sum",
  level: 1,
  weight: 2,
  parameters: {
    pairs: mapped(int(0, 99 * 99 * 18 - 1), (index, draws): Pairs => {
      const rest = Math.floor(index / 99)
      const more = Array.from({ length: draws.below(3) }, () => [1 + draws.below(99), 2 + draws.below(9)] as const)
      return [
        [1 + (index % 99), 2 + (rest % 9)],
        [1 + (Math.floor(rest / 18) % 99), 2 + (Math.floor(rest / 9) % 2) * 5],
        ...more,
      ]
    }),
  },
  formats: {
    weights: (pairs: Pairs) => text(pairs, (value, weight) => `${value} with weight ${weight}`),
    brackets: (pairs: Pairs) => text(pairs, (value, weight) => `${value} (weight ${weight})`),
    times: (pairs: Pairs) => text(pairs, (value, weight) => `${weight} times ${value}`),
    counted: (pairs: Pairs) => text(pairs, (value, weight) => `${value} counted ${weight} times`),
  },
  prompt: [
    "<what>the weighted sum of [{pairs:weights}|{pairs:brackets}]",
    "<what>the sum of [{pairs:times}|{pairs:counted}]",
    "<do>add up {pairs:times}",
    "<do>multiply each value by its weight and add the products: {pairs:brackets}",
    "my marks do not count alike: {pairs:brackets}. What is the sum of each mark times its weight?",
    "!weighted sum: {pairs:weights}",
  ],
  answer: ({ pairs }) => {
    let sum = 0
    for (const [value, weight] of pairs) sum += value * weight
    return sum
  },
  programs: [
    ({ pairs }) => asm`
        mov  %sum, ${pairs[0]![0]}
        muli %sum, %sum, ${pairs[0]![1]}
        ${pairs.slice(1).map(
          ([value, weight]) => asm`
        mov  %x, ${value}
        muli %x, %x, ${weight}
        add  %sum, %sum, %x`,
        )}
        mov  r0, %sum
        halt`,
    ({ pairs }) => asm`
        ${pairs.map(([value], n) => asm`mov ${`%x${n}`}, ${value}`)}
        ${pairs.map(([, weight], n) => asm`muli ${`%x${n}`}, ${`%x${n}`}, ${weight}`)}
        ${pairs.slice(1).map((_, n) => asm`add %x0, %x0, ${`%x${n + 1}`}`)}
        mov r0, %x0
        halt`,
    ({ pairs }) => asm`
        mov %x, ${pairs[0]![0]}
        mov %w, ${pairs[0]![1]}
        mul %sum, %x, %w
        ${pairs.slice(1).map(
          ([value, weight]) => asm`
        mov %x, ${value}
        mov %w, ${weight}
        mul %x, %x, %w
        add %sum, %sum, %x`,
        )}
        mov r0, %sum
        halt`,
  ],
})
