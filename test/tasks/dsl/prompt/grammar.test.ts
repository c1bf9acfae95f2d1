import { describe, expect, it } from "vitest"
import { makeSeeded } from "../../../../src/layers/SeededRandomness.js"
import { catalogue } from "../../../../src/tasks/catalogue.js"
import { Wordings } from "../../../../src/tasks/dsl/prompt/grammar.js"
import type { Node } from "../../../../src/tasks/dsl/prompt/sentence.js"
import { ordinal, spell } from "../../../../src/tasks/dsl/prompt/spell.js"

/** The first of every free choice; no capital letter, no closing punctuation. */
const plain = { word: () => 0, below: () => 0 }

const all = (wordings: Wordings, values: Record<string, unknown>) =>
  wordings.sizes.flatMap((size, pattern) =>
    Array.from({ length: size }, (_, n) => wordings.render(pattern, n, values, plain)),
  )

describe("Wordings", () => {
  it("are every combination of the choices, each once", () => {
    const wordings = new Wordings(["[add|sum up] {a} [and|to|with] {b}", "[{a}|plus] {b}"])
    expect(all(wordings, { a: 1, b: 2 })).toEqual([
      "add 1 and 2",
      "sum up 1 and 2",
      "add 1 to 2",
      "sum up 1 to 2",
      "add 1 with 2",
      "sum up 1 with 2",
      "1 2",
      "plus 2",
    ])
  })

  it("nest choices and allow empty ones", () => {
    const wordings = new Wordings(["sort[| it[| now]]"])
    expect(all(wordings, {})).toEqual(["sort", "sort it", "sort it now"])
  })

  it("write values in formats", () => {
    const one = (pattern: string, values: Record<string, unknown>) =>
      new Wordings([pattern]).render(0, 0, values, plain)
    expect(one("{a:hex} {a:bin} {a:words} {a:th}", { a: 12 })).toBe("0xc 0b1100 twelve 12th")
    expect(one("{n} {n?item|items}", { n: 1 })).toBe("1 item")
    expect(one("{n} {n?item|items}", { n: 2 })).toBe("2 items")
    expect(one("{xs} {xs:and} {xs:array}", { xs: [1, 2, 3] })).toBe("[1, 2, 3] 1, 2 and 3 [1, 2, 3]")
    expect(one("say {s}", { s: "tavo" })).toBe('say "tavo"')
  })

  it("do not count free choices", () => {
    const wordings = new Wordings(["~[a|b|c] {n}"])
    expect(wordings.size).toBe(1)
    const random = makeSeeded(1)
    const seen = new Set(
      Array.from({ length: 50 }, (_, n) => wordings.render(0, 0, { n: 1 }, random.draws(0, n)).toLowerCase()[0]),
    )
    expect([...seen].sort()).toEqual(["a", "b", "c"])
  })

  it("get a capital and the right closing mark, unless they are verbatim", () => {
    const style = (n: number) => ({ word: () => n, below: () => n })
    const render = (pattern: string) => [0, 1, 2, 3].map((n) => new Wordings([pattern]).render(0, 0, {}, style(n)))
    expect(render("what is it")).toEqual(["what is it", "What is it", "what is it?", "What is it?"])
    expect(render("do it")).toEqual(["do it", "Do it", "do it.", "Do it."])
    // The last sentence decides.
    expect(render("x is 5. What is it")[2]).toBe("x is 5. What is it?")
    expect(render("is it? 1 means yes")[2]).toBe("Is it? 1 means yes.")
    expect(render("at which index is it")[2]).toBe("at which index is it?")
    expect(render("x is 3; what is 2x")[2]).toBe("x is 3; what is 2x?")
    expect(render("what it is: add 2")[2]).toBe("what it is: add 2?")
    expect(render("at the end")[2]).toBe("at the end.")
    // A factorial ends no sentence.
    expect(render("compute 2! where 0! is 1")[3]).toBe("Compute 2! where 0! is 1.")
    expect(render("what is 2! without a loop")[3]).toBe("What is 2! without a loop?")
    expect(render("!gcd")).toEqual(["gcd", "gcd", "gcd", "gcd"])
  })

  it("of several sentences have their capitals and marks, whatever comes first in them", () => {
    const render = (pattern: string, values = {}) => new Wordings([pattern]).render(0, 0, values, plain)
    expect(render("there are 3 cars. how many is that")).toBe("There are 3 cars. How many is that?")
    expect(render("is it? [please|just] answer 1 or 0")).toBe("Is it? Please answer 1 or 0.")
    expect(render("it is {n}. ~[now|then] add {n}", { n: 2 })).toBe("It is 2. Now add 2.")
    expect(render("say {s}. {word:bare} it", { s: "a. b", word: "repeat" })).toBe('Say "a. b". Repeat it.')
    expect(render("!x = 1. then stop")).toBe("x = 1. then stop")
  })

  it("leave names as they are", () => {
    const capital = { word: () => 1, below: (n: number) => (n === 4 ? 1 : 0) }
    const render = (pattern: string) => new Wordings([pattern]).render(0, 0, {}, capital)
    for (const text of [
      "x after 3 rounds",
      "f(3) for f(x) = x",
      "r9 holds 4",
      "size = 4; double it",
      "a - 18*b for a = 3",
      "total += 3",

      "u given that u = t",
      "result := 3",
    ])
      expect(render(text)).toBe(text)
    expect(render("a car has 4 wheels")).toBe("A car has 4 wheels")
    expect(render("size matters")).toBe("Size matters")
    // In later sentences, too.
    expect(render("it is so. x is 3. so it is")).toBe("It is so. x is 3. So it is.")
  })

  it("are as many as their parsed patterns have", () => {
    const size = (node: Node): number =>
      node.kind === "sequence"
        ? node.parts.reduce((product, part) => product * size(part), 1)
        : node.kind === "choice"
          ? node.options.reduce((sum, option) => sum + size(option), 0)
          : 1
    for (const { id, wordings } of catalogue) {
      expect(
        wordings.nodes().reduce((sum, node) => sum + size(node), 0),
        id,
      ).toBe(wordings.size)
    }
  })

  it("refuse patterns that cannot be read", () => {
    expect(() => new Wordings(["a [b"])).toThrow("missing")
    expect(() => new Wordings(["a ]"])).toThrow("unexpected")
    expect(() => new Wordings(["a | b"])).toThrow("unexpected")
    expect(() => new Wordings(["<nonsense>x"])).toThrow("unknown phrase")
    expect(() => new Wordings(["{a:nonsense}"])).toThrow("unknown format")
  })
})

describe("spell", () => {
  it.each([
    [0, "zero"],
    [13, "thirteen"],
    [21, "twenty-one"],
    [100, "one hundred"],
    [342, "three hundred and forty-two"],
    [1005, "one thousand and five"],
    [20_300, "twenty thousand three hundred"],
    [-7, "minus seven"],
    [2_000_001, "two million and one"],
  ])("%d", (n, words) => expect(spell(n)).toBe(words))
})

describe("ordinal", () => {
  it.each([
    [1, "1st"],
    [2, "2nd"],
    [3, "3rd"],
    [4, "4th"],
    [11, "11th"],
    [12, "12th"],
    [13, "13th"],
    [21, "21st"],
    [112, "112th"],
  ])("%d", (n, text) => expect(ordinal(n)).toBe(text))
})
