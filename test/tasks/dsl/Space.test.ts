import { describe, expect, it } from "vitest"
import { makeSeeded } from "../../../src/layers/SeededRandomness.js"
import { SampleOrder } from "../../../src/services/generator/SampleOrder.js"
import { asm, by, edged, family, int } from "../../../src/tasks/dsl/index.js"
import { Space } from "../../../src/tasks/dsl/Space.js"

const random = makeSeeded(1)

/** All combinations of a space, group after group. */
const combinations = (space: Space): ReadonlyArray<string> =>
  space.groups.flatMap(({ size }, group) =>
    Array.from({ length: size }, (_, index) => {
      const values: Record<string, unknown> = {}
      space.fill(group, index, random.draws(0, 0), values)
      return JSON.stringify(values)
    }),
  )

describe("a family's space", () => {
  const parameters = {
    a: edged(int(0, 9), [0, 9]),
    b: int(1, 3),
    c: edged(int(0, 9), [({ a }: { a: number }) => a]),
  }

  it("has every combination of the parameters once, in groups with and without edges", () => {
    const space = new Space(parameters)
    const all = combinations(space)
    expect(all.length).toBe(300)
    expect(new Set(all).size).toBe(300)
    // On no edge; a on one; c alone on one.
    expect(space.groups).toMatchObject([
      { size: 8 * 3 * 9, weight: 8 },
      { size: 2 * 3 * 10, weight: 1 },
      { size: 8 * 3 * 1, weight: 1 },
    ])
    const [free, ends, equal] = [all.slice(0, 216), all.slice(216, 276), all.slice(276)].map((part) =>
      part.map((text) => JSON.parse(text) as { a: number; c: number }),
    )
    expect(free!.every(({ a, c }) => a !== 0 && a !== 9 && c !== a)).toBe(true)
    expect(ends!.every(({ a }) => a === 0 || a === 9)).toBe(true)
    expect(equal!.every(({ a, c }) => a === c)).toBe(true)
  })

  it("has every combination once also where parameters share a domain", () => {
    const digit = edged(int(0, 9), [0, 9])
    const all = combinations(new Space({ a: digit, b: digit, c: digit }))
    expect(all.length).toBe(1000)
    expect(new Set(all).size).toBe(1000)
  })

  it("without edges is one group", () => {
    expect(new Space({ n: int(0, 9), m: int(0, 4) }).groups).toMatchObject([{ size: 50, weight: 1 }])
  })
})

describe("a family's samples", () => {
  const spec = {
    id: "arithmetic/spec",
    level: 1,
    parameters: { a: edged(int(0, 99), [0]), b: int(0, 99) },
    prompt: [
      "[add|sum up|sum|put together|total] {a} and {b}",
      "{a} plus {b}",
      by("moving", "move {a} and {b} into registers, then add them"),
      by(["moving", "backwards"], "move {b}, then {a} into registers, then add them"),
    ],
    answer: ({ a, b }: { a: number; b: number }) => a + b,
    programs: [
      ({ a, b }: { a: number; b: number }) => asm`
        mov  %a, ${a}
        addi r0, %a, ${b}
        halt`,
      {
        follows: "moving",
        program: ({ a, b }: { a: number; b: number }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        add r0, %a, %b
        halt`,
      },
      {
        follows: ["backwards", "moving"],
        program: ({ a, b }: { a: number; b: number }) => asm`
        mov %b, ${b}
        mov %a, ${a}
        add r0, %b, %a
        halt`,
      },
    ],
  } as const
  const made = family(spec)
  const order = new SampleOrder(made, random)
  const samples = (count: number) =>
    Array.from({ length: count }, (_, n) => {
      order.find(n)
      return made.sample(order.part, order.point, order.draws(n))
    })

  it("ask in all patterns evenly, however many wordings each has, and meet edges in a tenth", () => {
    const some = samples(4000)
    const share = (pattern: RegExp) => some.filter(({ prompt }) => pattern.test(prompt)).length / some.length
    expect(share(/^(?:add|sum|put|total)/i)).toBeCloseTo(0.25, 2)
    expect(share(/plus/)).toBeCloseTo(0.25, 2)
    expect(share(/then add/)).toBeCloseTo(0.5, 2)
    // An edge is used up sooner than the rest: of {a} plus {b} there are 100 with a = 0, all of them here.
    const zero = some.filter(({ parameters }) => parameters["a"] === 0).length / some.length
    expect(zero).toBeGreaterThan(0.09)
    expect(zero).toBeLessThan(0.11)
  })

  it("are all different, as many as the family says", () => {
    const all = samples(made.size)
    expect(new Set(all.map(({ prompt }) => prompt.toLowerCase().replace(/[.?]$/, ""))).size).toBe(made.size)
    // Eight patterns' worth of 100 × 100, but for what is left of a last turn.
    expect(made.size).toBeLessThanOrEqual(80_000)
    expect(made.size).toBeGreaterThan(79_900)
  })

  it("come with programs that do it as the sentence says", () => {
    for (const { parameters, program, prompt } of samples(400)) {
      const { source } = program.template
      if (/^move/i.test(prompt)) expect(source).not.toContain("addi")
      if (/^move \d+, then/i.test(prompt)) expect(source).toMatch(/mov %b[^]*mov %a/)
      void parameters
    }
    const kinds = new Set(samples(400).map(({ program }) => program.template.source))
    expect(kinds.size).toBe(3)
  })

  it("are refused where no program follows a sentence, or none asks for a way", () => {
    expect(() => family({ ...spec, prompt: [by("flying", "fly {a} and {b}")] })).toThrow('no program follows "flying"')
    expect(() => family({ ...spec, prompt: ["{a} plus {b}"] })).toThrow(
      'programs follow "moving", but no wording is `by` it',
    )
  })
})
