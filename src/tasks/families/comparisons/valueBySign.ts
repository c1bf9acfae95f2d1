import { asm, edged, family, int } from "../../dsl/index.js"
import { decisive } from "./_shared/inputs.js"

export const valueBySign = family({
  id: "comparisons/value_by_sign",
  level: 2,
  parameters: { n: edged(int(-999, 999), [0]), positive: int(10, 99), negative: int(10, 99), zero: int(1, 8) },
  prompt: [
    "<do>return {positive} if {n} is positive, {negative} if it is negative and {zero} if it is zero",
    "<do>look at the sign of {n}: positive gives {positive}, negative gives {negative}, zero gives {zero}",
    "the balance is {n}. A lamp shows color {positive} above zero, color {negative} below zero and color {zero} at zero. Which color does it show?",
    "!sign of {n}: plus -> {positive}, minus -> {negative}, zero -> {zero}",
    "if {n} is negative return {negative}, if it is zero return {zero}, [otherwise|else] return {positive}",
    "<find>the code for {n}, where positive numbers have code {positive}, negative numbers code {negative} and zero has code {zero}",
  ],
  cases: { zero: ({ n }) => n === 0 },
  answer: ({ n, negative, positive, zero }) => [negative, zero, positive][Math.sign(n) + 1]!,
  asFunction: {
    inputs: ["n"],
    domains: { n: decisive(() => [0, 1, -1, 2, -2, 1000, -1000]) },
    programs: [
      ({ n, negative, positive, zero }) => asm`
        mov  %n, ${n}
        bltz %n, negative
        beqz %n, none
        mov  r0, ${positive}
        halt
    negative:
        mov  r0, ${negative}
        halt
    none:
        mov  r0, ${zero}
        halt`,
      ({ n, negative, positive, zero }) => asm`
        mov  %n, ${n}
        mov  r0, ${positive}
        bgtz %n, done
        mov  r0, ${zero}
        beqz %n, done
        mov  r0, ${negative}
    done:
        halt`,
    ],
  },
  programs: [
    ({ n, negative, positive, zero }) => asm`
        mov  %n, ${n}
        bltz %n, negative
        beqz %n, none
        mov  r0, ${positive}
        halt
    negative:
        mov  r0, ${negative}
        halt
    none:
        mov  r0, ${zero}
        halt`,
    ({ n, negative, positive, zero }) => asm`
        mov  %n, ${n}
        mov  r0, ${positive}
        bgtz %n, done
        mov  r0, ${zero}
        beqz %n, done
        mov  r0, ${negative}
    done:
        halt`,
    ({ n, negative, positive, zero }) => asm`
        mov  %n, ${n}
        mov  r0, ${zero}
        beqz %n, done
        mov  r0, ${negative}
        slti %below, %n, 0
        bnez %below, done
        mov  r0, ${positive}
    done:
        halt`,
  ],
})
