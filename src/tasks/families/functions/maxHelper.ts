import { asm, type Domain, family, int, oneOf } from "../../dsl/index.js"

interface Kind {
  readonly name: string
  readonly word: string
}
const KINDS: ReadonlyArray<Kind> = [
  { name: "max", word: "larger" },
  { name: "min", word: "smaller" },
]

/** Often of about the size of another one. */
const near = (other: "a" | "b" | "c"): Domain<number> => ({
  size: 1,
  at: (_, draws, earlier = {}) => {
    const value = (earlier as { readonly [K in typeof other]?: number })[other] ?? 1600 * draws.below(2) - 800
    return draws.below(5) === 0 ? draws.below(2001) - 1000 : value + draws.below(401) - 200
  },
})

export const maxHelper = family({
  id: "functions/max_helper",
  level: 4,
  parameters: { kind: oneOf(KINDS), a: int(-500, 500), b: int(-500, 500), c: int(-500, 500) },
  formats: { name: (kind: Kind) => kind.name, word: (kind: Kind) => kind.word },
  prompt: [
    "<do>call {kind:name} twice to get {kind:name}({kind:name}(x, y), z) for x = {a}, y = {b} and z = {c}",
    "<what>the {kind:name} of {a} and {b} and {c} with [two calls of|nested calls to] a two-argument {kind:name} function",
    "<please>write a function {kind:name}(x, y) that returns the {kind:word} argument and call it for {a} and {b}, then for that result and {c}",
    "with a helper function {kind:name} that returns the {kind:word} of two numbers, [compare|go through] {a} and {b} and {c} and return the final {kind:name}",
    "three friends have {a} and {b} and {c} {c?point|points}. A function takes two scores and returns the {kind:word} one; call it for the first two friends, and then for the result and the third",
    "!call {kind:name}({kind:name}(x, y), z): x = {a}, y = {b}, z = {c}",
  ],
  answer: ({ a, b, c, kind }) => (kind.name === "max" ? Math.max(a, b, c) : Math.min(a, b, c)),
  asFunction: {
    inputs: ["a", "b", "c"],
    names: { a: "u", b: "v", c: "w" },
    domains: { a: near("c"), b: near("a"), c: near("b") },
    prompt: [
      "<do>call {kind:name} twice to get {kind:name}({kind:name}(x, y), z) for x = {a}, y = {b} and z = {c}",
      "<what>the {kind:name} of {a} and {b} and {c} with [two calls of|nested calls to] a two-argument {kind:name} function",
      "<please>write a function {kind:name}(x, y) that returns the {kind:word} argument and call it for {a} and {b}, then for that result and {c}",
      "with a helper function {kind:name} that returns the {kind:word} of two numbers, [compare|go through] {a} and {b} and {c} and return the final {kind:name}",
      "three friends have {a} and {b} and {c} points. A function takes two scores and returns the {kind:word} one; call it for the first two friends, and then for the result and the third",
      "!call {kind:name}({kind:name}(x, y), z): x = {a}, y = {b}, z = {c}",
    ],
    programs: [
      ({ a, b, c, kind }) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        mov  %c, ${c}
        call choose
        mov  %y, %c
        call choose
        mov  r0, %x
        halt
    choose:
        ${kind.name === "max" ? asm`bge %x, %y, done` : asm`ble %x, %y, done`}
        mov  %x, %y
    done:
        ret`,
      ({ a, b, c, kind }) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        mov  %c, ${c}
        call choose
        mov  %y, %c
        call choose
        mov  r0, %x
        halt
    choose:
        sub  %difference, ${kind.name === "max" ? "%x" : "%y"}, ${kind.name === "max" ? "%y" : "%x"}
        sari %mask, %difference, 63
        xor  %y, %x, %y
        and  %y, %y, %mask
        xor  %x, %x, %y
        ret`,
      ({ a, b, c, kind }) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        mov  %c, ${c}
        call choose
        mov  %y, %c
        call choose
        mov  r0, %x
        halt
    choose:
        slt  %less, ${kind.name === "max" ? "%y" : "%x"}, ${kind.name === "max" ? "%x" : "%y"}
        bnez %less, kept
        mov  %x, %y
    kept:
        ret`,
    ],
  },
  programs: [
    ({ a, b, c, kind }) => asm`
        mov  r0, ${a}
        mov  r1, ${b}
        call choose
        mov  r1, ${c}
        call choose
        halt
    choose:
        ${kind.name === "max" ? asm`bge r0, r1, done` : asm`ble r0, r1, done`}
        mov  r0, r1
    done:
        ret`,
    ({ a, b, c, kind }) => asm`
        mov  r0, ${a}
        mov  r1, ${b}
        call choose
        mov  r1, ${c}
        call choose
        halt
    choose:
        sub  %difference, ${kind.name === "max" ? "r0" : "r1"}, ${kind.name === "max" ? "r1" : "r0"}
        sari %mask, %difference, 63
        xor  r1, r0, r1
        and  r1, r1, %mask
        xor  r0, r0, r1
        ret`,
    ({ a, b, c, kind }) => asm`
        mov  r0, ${a}
        mov  r1, ${b}
        call choose
        mov  r1, ${c}
        call choose
        halt
    choose:
        slt  %less, ${kind.name === "max" ? "r1" : "r0"}, ${kind.name === "max" ? "r0" : "r1"}
        bnez %less, kept
        mov  r0, r1
    kept:
        ret`,
  ],
})
