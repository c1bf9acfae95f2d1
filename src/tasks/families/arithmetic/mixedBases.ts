import { asm, family, int, oneOf } from "../../dsl/index.js"

const OPERATION = { plus: "add", minus: "sub", times: "mul" } as const

/** One operand in hexadecimal, the other in binary. */
export const mixedBases = family({
  id: "arithmetic/mixed_bases",
  level: 1,
  parameters: { a: int(16, 4095), b: int(4, 1023), how: oneOf(["plus", "minus", "times"]) },
  prompt: [
    "<what>hex {a:hex} {how:bare} binary [{b:bits}|{b:bin}]",
    "<what>hexadecimal {a:hex} {how:bare} [binary|the binary number] {b:bin}",
    "how much is {a:hex} {how:bare} binary {b:bin}",
    "one data sheet gives its number as {a:hex} and the other one as {b:bin}. What is the first {how:bare} the second?",
    "!r0 = {a:hex} {how:bare} {b:bin} (hex and binary)",
  ],
  answer: ({ a, b, how }) => (how === "plus" ? a + b : how === "minus" ? a - b : a * b),
  programs: [
    ({ a, b, how }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        ${OPERATION[how]} r0, %a, %b
        halt`,
    ({ a, b, how }) => asm`
        mov %a, ${a}
        ${OPERATION[how]} r0, %a, ${b}
        halt`,
  ],
})
