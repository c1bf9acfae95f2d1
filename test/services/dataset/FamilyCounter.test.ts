import { describe, expect, it } from "vitest"
import type { TrainingExample } from "../../../src/domain/TrainingExample.js"
import { makeSeeded } from "../../../src/layers/SeededRandomness.js"
import { FamilyCounter } from "../../../src/services/dataset/FamilyCounter.js"
import { FamilyFinder } from "../../../src/services/dataset/FamilyFinder.js"
import { bestGuess } from "../../../src/services/dataset/guesses.js"
import { SampleOrder } from "../../../src/services/generator/SampleOrder.js"
import { catalogue } from "../../../src/tasks/catalogue.js"
import { asm, type Family, family, int } from "../../../src/tasks/dsl/index.js"
import { Linker } from "../../../src/tasks/dsl/program/link.js"

const random = makeSeeded(11)
const linker = new Linker()

/** The first records of a family, with the pattern of each. */
const recordsOf = (made: Family, count: number) => {
  const order = new SampleOrder(made, random)
  return Array.from({ length: Math.min(count, made.size) }, (_, n) => {
    order.find(n)
    const { pattern } = made.parts[order.part]!
    const sample = made.sample(order.part, order.point, order.draws(n))
    const { answer, call, program, prompt } = sample
    linker.link(program, order.draws(n), [], call?.mask)
    const bytes = linker.bytes.slice(0, linker.length)
    const { category, level } = made
    const record: TrainingExample = {
      prompt,
      binary_ir: [...bytes],
      assembly: "",
      expected_output: answer,
      level,
      category,
      ...(made.tests === undefined ? {} : { tests: made.tests(sample, 2, order.draws(n)) }),
    }
    return { record, bytes, pattern }
  })
}

const spec = family({
  id: "comparisons/spec",
  level: 2,
  parameters: { n: int(0, 9999) },
  prompt: [
    "is {n} large, 10 if so and 5 if not",
    "[see|find out|tell] whether {n} is small: 5 if it is, 10 if it is not",
  ],
  answer: ({ n }) => (n > 2499 ? 10 : 5),
  programs: [
    ({ n }) => asm`
      mov  %n, ${n}
      mov  r1, 10
      slti %small, %n, 2500
      beqz %small, done
      mov  r1, 5
  done:
      mov  r0, r1
      halt`,
  ],
})

describe("the family of a record", () => {
  it("is found from its prompt, for nearly all records of every family", () => {
    const finder = new FamilyFinder(catalogue)
    let wrong = 0
    const odd: Array<string> = []
    for (const made of catalogue) {
      const records = recordsOf(made, 8)
      const found = records.filter(({ record }) => finder.find(record)?.family === made).length
      wrong += records.length - found
      // Some sentences, such as `r0 = 5`, may be those of several families.
      if (found < records.length / 2) odd.push(made.id)
    }
    expect(odd).toEqual([])
    expect(wrong).toBeLessThan(0.015 * 8 * catalogue.length)
  })

  it("is found from the sentence of a function, for nearly all records", () => {
    const finder = new FamilyFinder(catalogue)
    let wrong = 0
    let count = 0
    const odd: Array<string> = []
    for (const made of catalogue) {
      if (made.asFunction === undefined) continue
      const records = recordsOf(made.asFunction, 8)
      const found = records.filter(({ record }) => finder.find(record)?.family === made).length
      wrong += records.length - found
      count += records.length
      if (found < records.length / 2) odd.push(made.id)
    }
    expect(odd).toEqual([])
    expect(count).toBeGreaterThan(0)
    expect(wrong).toBeLessThan(0.03 * count)
  })

  it("comes with the pattern that asks", () => {
    const finder = new FamilyFinder([spec])
    for (const { pattern, record } of recordsOf(spec, 100)) expect(finder.find(record)?.pattern).toBe(pattern)
  })

  it("is none for other sentences", () => {
    const finder = new FamilyFinder(catalogue)
    const [{ record }] = recordsOf(catalogue[0]!, 1) as [ReturnType<typeof recordsOf>[number]]
    expect(finder.find({ ...record, prompt: "sing a song of sixpence" })).toBeUndefined()
    expect(finder.find({ ...record, level: 5 })).toBeUndefined()
  })
})

describe("the figures of a family", () => {
  it("are its commonest sentence and answer, its branches, and the best cheap guess", () => {
    const counter = new FamilyCounter([spec])
    for (const { bytes, record } of recordsOf(spec, 1000)) counter.add(record, bytes)
    const { "comparisons/spec": figures, ...others } = counter.statistics
    expect(others).toEqual({})
    expect(figures).toMatchObject({ records: 1000, commonest_sentence: 0.5 })
    expect(figures!.commonest_answer!.answer).toBe(10)
    expect(figures!.commonest_answer!.share).toBeCloseTo(0.75, 1)
    expect(figures!.branches!.taken).toBeCloseTo(0.75, 0)
    expect(figures!.branches!.taken + figures!.branches!.passed).toBeCloseTo(1, 3)
    expect(figures!.best_guess!.name).toBe("a small decision tree")
    expect(figures!.best_guess!.share).toBeGreaterThan(0.9)
    expect(counter.others).toBe(0)
  })

  it("count functions apart, whose answers are not guessed", () => {
    const gcd = catalogue.find(({ id }) => id === "math/gcd")!
    const counter = new FamilyCounter([gcd])
    for (const { bytes, record } of recordsOf(gcd.asFunction!, 20)) counter.add(record, bytes)
    expect(counter.statistics["math/gcd"]).toMatchObject({
      ...{ records: 20, function_records: 20, commonest_answer: null, best_guess: null, branches: null },
    })
    for (const { bytes, record } of recordsOf(gcd, 30)) counter.add(record, bytes)
    const figures = counter.statistics["math/gcd"]!
    expect(figures).toMatchObject({ records: 50, function_records: 20 })
    expect(figures.best_guess!.share).toBeGreaterThan(0)
  })

  it("count records of none apart, and have no branches where there are none", () => {
    const plain = family({
      id: "arithmetic/spec",
      level: 1,
      parameters: { a: int(0, 99), b: int(0, 99) },
      prompt: ["{a} and {b} together make what"],
      answer: ({ a, b }) => a + b,
      programs: [
        ({ a, b }) => asm`
        mov  %a, ${a}
        addi r0, %a, ${b}
        halt`,
      ],
    })
    const counter = new FamilyCounter([plain])
    for (const { bytes, record } of [...recordsOf(plain, 50), ...recordsOf(spec, 7)]) counter.add(record, bytes)
    expect(counter.others).toBe(7)
    expect(counter.statistics["arithmetic/spec"]).toMatchObject({
      records: 50,
      branches: null,
      best_guess: { name: "the sum of numbers 1 and 2", share: 1 },
    })
  })
})

describe("the best cheap guess", () => {
  const records = (prompt: (n: number) => string, answer: (n: number) => number) =>
    Array.from({ length: 400 }, (_, n) => ({ prompt: prompt(n * 7 + 3), answer: answer(n * 7 + 3) }))

  it.each<[string, ReturnType<typeof records>]>([
    [
      "number 2 of the prompt",
      records(
        (n) => `add ${(n * 31) % 97} and ${n}`,
        (n) => n,
      ),
    ],
    [
      "the product of numbers 1 and 2",
      records(
        (n) => `${n} rows of ${n + 4}`,
        (n) => n * (n + 4),
      ),
    ],
    [
      "the largest of the list",
      records(
        (n) => `of [${n}, ${(n * 13) % 89}, ${(n * 7) % 1000}]`,
        (n) => Math.max(n, (n * 13) % 89, (n * 7) % 1000),
      ),
    ],
    [
      "the length of the text",
      records(
        (n) => `of "${"ab".repeat(1 + (n % 9))}" ${n}`,
        (n) => 2 * (1 + (n % 9)),
      ),
    ],
    [
      "a table by the last digit of number 1",
      records(
        (n) => `of ${n}`,
        (n) => (n % 10) * 1000,
      ),
    ],
  ])("is %s", (name, some) => {
    expect(bestGuess(some)).toEqual({ name, share: 1 })
  })

  it("is right seldom where there is something to compute", () => {
    expect(
      bestGuess(
        records(
          (n) => `of ${n}`,
          (n) => (n * n * 31 + 7 * n) % 1009,
        ),
      ).share,
    ).toBeLessThan(0.1)
  })
})
