import { asm, family, int, oneOf } from "../../dsl/index.js"
import { formats, growing } from "./_shared/formula.js"

export const applyTwice = family({
  id: "functions/apply_twice",
  level: 4,
  parameters: { f: growing, x: int(0, 250), order: oneOf(["twice", "thrice", "four_times"]) },
  formats: {
    ...formats,
    name: (order: string) => order,
    number: (order: string) => (order === "twice" ? "two" : order === "thrice" ? "three" : "four"),
  },
  prompt: [
    "<do>pass f(x) = {f:formula} to a higher-order function [called|named] {order:name}, which applies its argument {order:number} times, and call it on {x}",
    "<what>the value of {order:name}(f)({x}), where {order:name} applies a function {order:number} times and f(x) = {f:formula}",
    "<please>write a higher-order function {order:name} that takes the address of a function and applies it {order:number} times, and use it with f(x) = {f:formula} on {x}",
    "a higher-order function gets f(x) = {f:formula} as an argument and calls it {order:number} times in a row, first on {x} and then on [its last result|what it returned]; [return|give|report] the final value",
  ],
  answer: ({ f, order, x }) => {
    let y = f.apply(f.apply(x))
    if (order !== "twice") y = f.apply(y)
    return order === "four_times" ? f.apply(y) : y
  },
  programs: [
    ({ f, order, x }) => asm`
        mov  r0, ${x}
        mov  r1, f
        call higher_order
        halt
    higher_order:
        ${Array.from({ length: order === "twice" ? 2 : order === "thrice" ? 3 : 4 }, () => asm`call r1`)}
        ret
    f:
        ${f.code("r0")}
        ret`,
    ({ f, order, x }) => asm`
        mov  r0, ${x}
        mov  r1, f
        call higher_order
        halt
    higher_order:
        ${Array.from({ length: order === "twice" ? 1 : order === "thrice" ? 2 : 3 }, () => asm`call r1`)}
        jump r1
    f:
        ${f.code("r0")}
        ret`,
    ({ f, order, x }) => asm`
        mov  %x, ${x}
        mov  %f, f
        mov  %n, ${order === "twice" ? 2 : order === "thrice" ? 3 : 4}
        call repeat
        mov  r0, %x
        halt
    repeat:
        call %f
        subi %n, %n, 1
        bnez %n, repeat
        ret
    f:
        ${f.code("%x")}
        ret`,
  ],
})
