import { asm, edged, family, int, oneOf } from "../../dsl/index.js"
import { formats, growing } from "./_shared/formula.js"

/** Which function it is, and how often it applies its argument. */
const ORDERS = [
  { name: "twice", times: 2, word: "two" },
  { name: "thrice", times: 3, word: "three" },
  { name: "four_times", times: 4, word: "four" },
]
type Order = (typeof ORDERS)[number]

export const applyTwice = family({
  id: "functions/apply_twice",
  level: 4,
  parameters: { f: growing, x: int(1, 250), order: oneOf(ORDERS) },
  formats: { ...formats, name: ({ name }: Order) => name, number: ({ word }: Order) => word },
  prompt: [
    "<do>pass f(x) = {f:formula} to a higher-order function [called|named] {order:name}, which applies its argument {order:number} times, and call it on {x}",
    "<what>the value of {order:name}(f)({x}), where the higher-order function {order:name} applies a function {order:number} times and f(x) = {f:formula}",
    "<please>write a higher-order function {order:name} that takes the address of a function and applies it {order:number} times, and use it with f(x) = {f:formula} on {x}",
    "a higher-order function gets f(x) = {f:formula} as an argument and calls it {order:number} times in a row, first on {x} and then on [its last result|what it returned]; [return|give|report] the final value",
    "my library has a function {order:name} that takes a callback and applies it {order:number} times. What do I get if I pass it f(x) = {f:formula} and the start value {x}?",
    "!callback f(x) = {f:formula}, called {order:number} times from {x} on",
  ],
  answer: ({ f, order, x }) => {
    let y = x
    for (let k = 0; k < order.times; k++) y = f.apply(y)
    return y
  },
  asFunction: {
    inputs: ["x"],
    names: { x: "u" },
    domains: { x: edged(int(0, 50_000), [0, 1]) },
    programs: [
      ({ f, order, x }) => asm`
        mov  %x, ${x}
        mov  %y, f
        call higher_order
        mov  r0, %x
        halt
    higher_order:
        ${Array.from({ length: order.times }, () => asm`call %y`)}
        ret
    f:
        ${f.code("%x")}
        ret`,
      ({ f, order, x }) => asm`
        mov  %x, ${x}
        mov  %y, f
        call higher_order
        mov  r0, %x
        halt
    f:
        ${f.code("%x")}
        ret
    higher_order:
        ${Array.from({ length: order.times - 1 }, () => asm`call %y`)}
        jump %y`,
      ({ f, order, x }) => asm`
        mov  %x, ${x}
        mov  %f, f
        mov  %n, ${order.times}
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
  },
  programs: [
    ({ f, order, x }) => asm`
        mov  r0, ${x}
        mov  r1, f
        call higher_order
        halt
    higher_order:
        ${Array.from({ length: order.times }, () => asm`call r1`)}
        ret
    f:
        ${f.code("r0")}
        ret`,
    // The last of the calls is a jump.
    ({ f, order, x }) => asm`
        mov  r0, ${x}
        mov  r1, f
        call higher_order
        halt
    f:
        ${f.code("r0")}
        ret
    higher_order:
        ${Array.from({ length: order.times - 1 }, () => asm`call r1`)}
        jump r1`,
    ({ f, order, x }) => asm`
        mov  %x, ${x}
        mov  %f, f
        mov  %n, ${order.times}
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
