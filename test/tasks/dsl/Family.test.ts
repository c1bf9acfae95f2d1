import { describe, expect, it } from "vitest"
import { InvalidFamily } from "../../../src/domain/errors.js"
import { makeSeeded } from "../../../src/layers/SeededRandomness.js"
import type { Family } from "../../../src/tasks/dsl/Family.js"
import { asm, drawn, family, int, mapped, oneOf } from "../../../src/tasks/dsl/index.js"

const random = makeSeeded(3)

const program = () => asm`
    mov r0, 1
    halt`

const good = {
  id: "arithmetic/double",
  level: 1,
  parameters: { n: int(3, 99) },
  prompt: ["double {n}"],
  answer: () => 1,
  programs: [program],
} as const

/** What is wrong with a family that differs in these fields, at its first use at the latest. */
const errorOf = (fields: Record<string, unknown>): string => {
  try {
    const made: Family = family({ ...good, ...fields })
    return `its size is ${made.size}`
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidFamily)
    return (error as InvalidFamily).message
  }
}

describe("a family's options", () => {
  it.each([
    [{ id: "poetry/bad" }, 'task family poetry/bad: unknown category "poetry"; there is arithmetic, bitwise'],
    [{ id: "arithmetics/bad" }, 'unknown category "arithmetics", did you mean "arithmetic"?'],
    [{ id: "Math/bad" }, 'unknown category "Math", did you mean "math"?'],
    [{ id: "/bad" }, 'unknown category ""'],
    [{ id: "toString/bad" }, 'unknown category "toString"'],
    [{ id: "double" }, "an id is a category and a name"],
    [{ id: "" }, "an id is a category and a name"],
    [{ id: undefined }, "task family undefined: an id is a category and a name"],
    [{ id: "math/" }, "the name behind the category"],
    [{ id: "math/ " }, "the name behind the category"],
    [{ id: "math/a\nb" }, "the name behind the category"],
    [{ level: 0 }, "level must be a whole number from 1 to 5, not 0"],
    [{ level: 6 }, "level must be a whole number from 1 to 5, not 6"],
    [{ level: 1.5 }, "not 1.5"],
    [{ level: "1" }, 'not "1"'],
    [{ level: undefined }, "not undefined"],
    [{ weight: 0 }, "weight must be a whole number from 1 on, not 0"],
    [{ weight: -1 }, "not -1"],
    [{ weight: 0.5 }, "not 0.5"],
    [{ weight: NaN }, "not NaN"],
    [{ weight: Infinity }, "not Infinity"],
    [{ weight: 98 }, "its weight, 98, is above the number of its prompts, 97"],
    [{ programs: [] }, "programs must be a list of functions"],
    [{ programs: [program()] }, "programs must be a list of functions"],
    [{ programs: undefined }, "programs must be a list of functions"],
    [{ answer: 5 }, "answer must be a function, not 5"],
    [{ adjust: {} }, "adjust must be a function, not {}"],
    [{ formats: { hexx: "x" } }, 'format hexx must be a function, not "x"'],
    [{ prompt: [] }, "prompt must be a list of wordings, at least one, not []"],
    [{ prompt: "double {n}" }, "prompt must be a list of wordings"],
    [{ prompt: [5] }, "prompt must be a list of wordings"],
    [{ parameters: undefined }, "parameters must be an object of domains, not undefined"],
    [{ parameters: { n: 5 } }, "parameter n must be a domain, such as int(1, 9), not 5"],
    [{ parameters: { n: undefined } }, "parameter n must be a domain"],
    [
      { parameters: { n: { size: 0, at: () => 1 } } },
      "the size of parameter n must be a whole number from 1 to 2^53 - 1, not 0",
    ],
    [{ parameters: { n: { size: NaN, at: () => 1 } } }, "not NaN"],
    [{ parameters: { n: { size: 2 ** 53, at: () => 1 } } }, "not 9007199254740992"],
    [{ parameters: { "a:b": int(1, 2) } }, 'a parameter\'s name is of letters, digits and "_", not "a:b"'],
  ])("%o", (fields, message) => expect(errorOf(fields)).toContain(message))

  it("are checked by their types where types can", () => {
    // @ts-expect-error There is no such category.
    expect(() => family({ ...good, id: "poetry/bad" })).toThrow(InvalidFamily)
    // @ts-expect-error There is no such level.
    expect(() => family({ ...good, level: 6 })).toThrow(InvalidFamily)
  })

  it("that are right make a family", () => {
    expect(errorOf({})).toBe("its size is 97")
    expect(errorOf({ weight: 97, id: "math/a-b.C_1" })).toBe("its size is 97")
  })
})

describe("a wording", () => {
  const parameters = { n: int(3, 99), xs: oneOf([[1, 2]]) }

  it.each([
    ["double {m}", 'wording "double {m}", column 8: unknown parameter "m"'],
    ["double {nn} {n}", 'unknown parameter "nn", did you mean "n"?'],
    ["double {}", 'unknown parameter ""'],
    ["double { n }", 'unknown parameter " n "'],
    ["double {toString}", 'unknown parameter "toString"'],
    ["{n} {m?item|items}", 'column 5: unknown parameter "m"'],
    ["{n} {n?item}", 'column 5: "{n?item}" does not have two words'],
    ["{n} {n?a|b|c}", "does not have two words"],
    ["double {n:hexx}", 'column 8: unknown format "hexx", did you mean "hex"?'],
    ["double {n:}", 'unknown format ""'],
    ["double {n:hex:bin}", 'unknown format "hex:bin"'],
    ["double {n:constructor}", 'unknown format "constructor"'],
    ["double {n", 'column 8: missing "}" after this "{"'],
    ["double n}", 'column 9: unexpected "}"'],
    ["double {n}}", 'column 11: unexpected "}"'],
    ["[double|twice {n}", 'column 1: missing "]" after this "["'],
    ["[[double|twice] {n}", 'column 1: missing "]" after this "["'],
    ["double|twice {n}", 'column 7: unexpected "|" outside of brackets'],
    ["double {n}]", 'column 11: unexpected "]"'],
    ["!double {n}]", 'column 12: unexpected "]"'],
    ["<dou>double {n}", 'column 1: unknown phrase <dou>, did you mean "do"?'],
    ["<DO>double {n}", 'unknown phrase <DO>, did you mean "do"?'],
    ["<constructor>double {n}", "unknown phrase <constructor>"],
    ["<do double {n}", 'column 1: missing ">" after this "<"'],
    ["", 'wording "": a prompt of it would be empty'],
    ["!", "a prompt of it would be empty"],
    ["  ", "a prompt of it would be empty"],
    ["[|double {n}]", "a prompt of it would be empty"],
    ["double it", "{n} does not show in all of it, so that prompts would repeat"],
    ["double [{n}|it]", "{n} does not show in all of it"],
    ["double ~[{n}|it]", "{n} does not show in all of it"],
    ["[one|two] {n?item|items}", "{n} does not show in all of it"],
    ["[double|twice|double] {n}", 'column 15: the alternative "double" is given twice'],
    ["verdopple {n} für mich", 'column 16: prompts are plain ASCII, "ü" is not'],
    ["double {n} 😀", 'column 12: prompts are plain ASCII, "😀" is not'],
  ])("%s", (wording, message) => {
    const text = errorOf({ parameters, prompt: ["twice {n}", wording] })
    expect(text).toContain("task family arithmetic/double: ")
    expect(text).toContain(message)
  })

  it("is not given twice", () => {
    expect(errorOf({ prompt: ["double {n}", "double {n}"] })).toContain('wording "double {n}": it is given twice')
  })

  it("may leave out what is not counted, what others are adjusted by, and use signs that are none of the grammar's", () => {
    expect(errorOf({ parameters: { n: int(1, 9), x: drawn(() => 1), y: oneOf([5]) } })).toBe("its size is 9")
    expect(errorOf({ parameters: { n: int(1, 9), m: int(1, 2) }, adjust: (values: unknown) => values })).toBe(
      "its size is 18",
    )
    expect(errorOf({ prompt: ["~ {n} < 5 > 3 <= ~[a|a] <what>it"] })).not.toContain("wording")
  })

  it("of great length is shown where it is wrong", () => {
    const text = errorOf({ prompt: [`${"a".repeat(5000)} {m} ${"b".repeat(5000)}`] })
    expect(text).toContain("{m} bbb")
    expect(text).toContain("column 5002")
    expect(text.length).toBeLessThan(600)
  })
})

describe("a family's values", () => {
  const sampleOf = (fields: Record<string, unknown>) => () =>
    family({ ...good, ...fields }).sample(0, 0, random.draws(0, 0))

  it.each([
    [{ adjust: () => undefined }, "adjust gave undefined, not the parameters"],
    [{ adjust: () => ({}) }, "the parameter {n} has no value"],
    [{ parameters: { n: mapped(int(1, 9), () => undefined) } }, "the parameter {n} has no value"],
    [
      { parameters: { n: oneOf([{ a: 1 }]) } },
      '{"a":1} is not a number, a text or a list: give its parameter a format',
    ],
    [{ parameters: { n: oneOf([NaN]) } }, "NaN is not a number or a text"],
    [{ parameters: { n: oneOf([[1, undefined]]) } }, "undefined is not a number or a text"],
    [{ parameters: { n: oneOf(["tschüss"]) } }, "tschüss"],
    [{ parameters: { n: oneOf(["a\u0000b"]) } }, "is not plain ASCII"],
    [{ parameters: { n: oneOf([[1, 2]]) }, prompt: ["{n:hex}"] }, 'the format "hex" is for a whole number, not [1,2]'],
    [{ parameters: { n: oneOf([1.5]) }, prompt: ["{n:bin}"] }, 'the format "bin" is for a whole number, not 1.5'],
    [{ prompt: ["{n:and}"] }, 'the format "and" is for a list, not 3'],
    [{ parameters: { n: oneOf([true]) }, prompt: ["{n:bare}"] }, 'the format "bare" is for a number or a text'],
    [{ prompt: ["{n:own}"], formats: { own: () => 5 } }, "the format of {n} gave 5, not a text"],
  ])("%o", (fields, message) => expect(sampleOf(fields)).toThrow(message))

  it("may be whole numbers of any size, with their sign first in other bases", () => {
    const promptOf = (value: unknown, wording: string) =>
      sampleOf({ parameters: { n: oneOf([value]) }, prompt: [`!${wording}`] })().prompt
    expect(promptOf(2n ** 64n, "{n}")).toBe("18446744073709551616")
    expect(promptOf(2n ** 64n, "{n:hex}")).toBe("0x10000000000000000")
    expect(promptOf(-171, "{n:hex} {n:HEX} {n:bin} {n:bits}")).toBe("-0xab -0xAB -0b10101011 -10101011")
    expect(promptOf([], "it {n:and} {n:array}")).toBe("it  []")
  })
})
