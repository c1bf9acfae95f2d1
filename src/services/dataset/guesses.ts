/**
 * Cheap guesses at the answers of a family's records: a constant, a number of the prompt, the sum of two, a table by a last
 * digit, a small decision tree. What they get right, a model can get right without having learnt the task.
 */

/** Numbers of a prompt, in order. */
export const numbersOf = (prompt: string): ReadonlyArray<number> =>
  [...prompt.replace(/(?<!\w)(["'])[^"']*\1/g, " ").matchAll(/(?<![\w.])-?(?:0x[\da-f]+|0b[01]+|\d+)/gi)].map(
    ([text]) => (text.startsWith("-") ? -Number(text.slice(1)) : Number(text)),
  )

const textOf = (prompt: string): string | undefined => /(?<!\w)(["'])([^"']*)\1/.exec(prompt)?.[2]

/** The numbers of the first list of three or more in a prompt. */
const listOf = (prompt: string): ReadonlyArray<number> | undefined =>
  /-?\b\d+(?:(?:, ?| | and |, and )-?\d+\b){2,}/.exec(prompt)?.[0].match(/-?\d+/g)?.map(Number)

type Guess = (sample: Features) => number | undefined

interface Features {
  readonly numbers: ReadonlyArray<number>
  readonly list: ReadonlyArray<number> | undefined
  readonly text: string | undefined
  readonly answer: number
}

const PLACES = [0, 1, 2, 3, 4, 5]

const direct: ReadonlyArray<readonly [string, Guess]> = [
  ...PLACES.map((n): readonly [string, Guess] => [`number ${n + 1} of the prompt`, ({ numbers }) => numbers[n]]),
  ["the last number of the prompt", ({ numbers }) => numbers.at(-1)],
  ...PLACES.slice(0, 4).flatMap((n) =>
    PLACES.slice(n + 1, 4).flatMap((m): ReadonlyArray<readonly [string, Guess]> => {
      const two =
        (f: (a: number, b: number) => number): Guess =>
        ({ numbers: { [n]: a, [m]: b } }) =>
          a === undefined || b === undefined ? undefined : f(a, b)
      const names = `numbers ${n + 1} and ${m + 1}`
      return [
        [`the sum of ${names}`, two((a, b) => a + b)],
        [`the difference of ${names}`, two((a, b) => a - b)],
        [`the difference of ${names}, turned round`, two((a, b) => b - a)],
        [`the product of ${names}`, two((a, b) => a * b)],
        [`the quotient of ${names}`, two((a, b) => (b === 0 ? NaN : Math.trunc(a / b)))],
      ]
    }),
  ),
  ["the first of the list", ({ list }) => list?.[0]],
  ["the second of the list", ({ list }) => list?.[1]],
  ["the middle of the list", ({ list }) => list?.[list.length >> 1]],
  ["the last of the list", ({ list }) => list?.at(-1)],
  ["the smallest of the list", ({ list }) => (list === undefined ? undefined : Math.min(...list))],
  ["the largest of the list", ({ list }) => (list === undefined ? undefined : Math.max(...list))],
  ["the length of the list", ({ list }) => list?.length],
  ["the length of the text", ({ text }) => text?.length],
  ["the text's first character", ({ text }) => text?.charCodeAt(0)],
  ["the text's last character", ({ text }) => text?.charCodeAt(text.length - 1)],
]

/** Small numbers that a table may go by. */
const keys: ReadonlyArray<readonly [string, Guess]> = [
  ["constant", () => 0],
  ...PLACES.slice(0, 4).flatMap((n): ReadonlyArray<readonly [string, Guess]> => {
    const of =
      (modulus: number): Guess =>
      ({ numbers }) =>
        numbers[n] === undefined ? undefined : Math.abs(numbers[n]) % modulus
    const name = `number ${n + 1}`
    return [
      [`the parity of ${name}`, of(2)],
      [`the last digit of ${name}`, of(10)],
      [`${name} modulo 60`, of(60)],
      [`the sign of ${name}`, ({ numbers }) => Math.sign(numbers[n] ?? 0)],
    ]
  }),
  ["the count of numbers", ({ numbers }) => numbers.length],
  ["the length of the list", ({ list }) => list?.length],
  ["the length of the text", ({ text }) => text?.length],
  ["the text's first character", ({ text }) => text?.charCodeAt(0)],
  ["the text's last character", ({ text }) => text?.charCodeAt(text.length - 1)],
]

/** Share right of a table from the key to the most frequent answer, learnt on half of the samples, tried on the others. */
const tableShare = (features: ReadonlyArray<Features>, key: Guess): number => {
  const half = features.length >> 1
  const counts = new Map<number, Map<number, number>>()
  for (const one of features.slice(0, half)) {
    const k = key(one)
    if (k === undefined) return 0
    let row = counts.get(k)
    if (row === undefined) counts.set(k, (row = new Map()))
    row.set(one.answer, (row.get(one.answer) ?? 0) + 1)
  }
  const table = new Map([...counts].map(([k, row]) => [k, [...row].sort((a, b) => b[1] - a[1])[0]![0]]))
  let right = 0
  for (const one of features.slice(half)) if (table.get(key(one) ?? NaN) === one.answer) right++
  return right / (features.length - half)
}

const DEPTH = 3

const best = (samples: ReadonlyArray<Features>): number => {
  const counts = new Map<number, number>()
  for (const { answer } of samples) counts.set(answer, (counts.get(answer) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** A small decision tree over the sizes and remainders of the prompt's numbers. */
type Tree =
  { readonly answer: number } | { readonly test: (one: Features) => boolean; readonly yes: Tree; readonly no: Tree }

const tests = (samples: ReadonlyArray<Features>): ReadonlyArray<(one: Features) => boolean> => {
  const some = PLACES.slice(0, 4).flatMap((n) => {
    const values = samples.map(({ numbers }) => numbers[n] ?? 0).sort((a, b) => a - b)
    const limits = [0.25, 0.5, 0.75].map((q) => values[Math.floor(q * (values.length - 1))] ?? 0)
    return [
      ...limits.map(
        (limit) =>
          ({ numbers }: Features) =>
            (numbers[n] ?? 0) < limit,
      ),
      ...[2, 3, 4, 5].map(
        (m) =>
          ({ numbers }: Features) =>
            (numbers[n] ?? 0) % m === 0,
      ),
    ]
  })
  return [...some, ({ numbers }) => numbers.length > (samples[0]?.numbers.length ?? 0)]
}

const grow = (samples: ReadonlyArray<Features>, depth: number): Tree => {
  const answer = best(samples)
  if (depth === 0 || samples.length < 20) return { answer }
  const hits = (some: ReadonlyArray<Features>) => {
    const guess = best(some)
    return some.filter((one) => one.answer === guess).length
  }
  let top = { gain: hits(samples), test: undefined as ((one: Features) => boolean) | undefined }
  for (const test of tests(samples)) {
    const gain = hits(samples.filter(test)) + hits(samples.filter((one) => !test(one)))
    if (gain > top.gain) top = { gain, test }
  }
  const { test } = top
  if (test === undefined) return { answer }
  return {
    test,
    yes: grow(samples.filter(test), depth - 1),
    no: grow(
      samples.filter((one) => !test(one)),
      depth - 1,
    ),
  }
}

const decide = (tree: Tree, one: Features): number =>
  "answer" in tree ? tree.answer : decide(tree.test(one) ? tree.yes : tree.no, one)

const treeShare = (features: ReadonlyArray<Features>): number => {
  const half = features.length >> 1
  const tree = grow(features.slice(0, Math.min(half, 500)), DEPTH)
  const rest = features.slice(half)
  return rest.filter((one) => decide(tree, one) === one.answer).length / rest.length
}

/** A guess, and the share of records for which it is right, 0 … 1. */
export interface Guessed {
  readonly name: string
  readonly share: number
}

/** The guess that is right most often. */
export const bestGuess = (records: ReadonlyArray<{ readonly prompt: string; readonly answer: number }>): Guessed => {
  const features = records.map(({ answer, prompt }): Features => ({
    answer,
    numbers: numbersOf(prompt),
    list: listOf(prompt),
    text: textOf(prompt),
  }))
  let top = { name: "none", share: 0 }
  const offer = (name: string, share: number) => {
    if (share > top.share) top = { name, share }
  }
  for (const [name, guess] of direct)
    offer(name, features.filter((one) => guess(one) === one.answer).length / features.length)
  for (const [name, key] of keys) offer(`a table by ${name}`, tableShare(features, key))
  offer("a small decision tree", treeShare(features))
  return top
}
