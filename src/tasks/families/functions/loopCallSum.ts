import { asm, edged, family, int } from "../../dsl/index.js"
import { formats, summable } from "./_shared/formula.js"

export const loopCallSum = family({
  id: "functions/loop_call_sum",
  level: 4,
  parameters: { f: summable, from: int(0, 30), count: int(3, 15) },
  formats: { ...formats },
  adjust: (values) => ({ ...values, count: values.from + values.count }),
  prompt: [
    "<what>the sum of what the function f(x) returns for [x from {from} to {count}|x = {from} to {count}|every x from {from} to {count}] inclusive, with f(x) = {f:formula}",
    "<do>call f(x) = {f:formula} for every integer x from {from} [up to and including|through] {count} and [add up|sum|total] the results",
    "!The function f(x) = {f:formula} is called for all integers x from {from} [up to and including|through] {count}. Return the total of the results",
    "<do>sum up what f(x) = {f:formula} returns [for|when called with] each integer x in the range {from} to {count}, both ends included",
    "every evening from day {from} to day {count}, both included, a script calls one function with the number of the day, x, and it returns {f:formula}. What do its results add up to?",
    "!sum(f(x) for x from {from} to {count} inclusive), one call each, f(x) = {f:formula}",
  ],
  answer: ({ count: to, f, from }) => {
    let sum = 0
    for (let x = to; x >= from; x--) sum += f.apply(x)
    return sum
  },
  asFunction: {
    inputs: ["count"],
    names: { count: "last" },
    domains: { count: edged(int(0, 60), [0, 1, 2]) },
    programs: [
      ({ count: to, f, from }) => asm`
        mov  %x, ${to}
        mov  %sum, 0
        mov  %from, ${from}
    while:
        blt  %x, %from, done
        mov  %y, %x
        call f
        add  %sum, %sum, %y
        subi %x, %x, 1
        b    while
    f:
        ${f.code("%y")}
        ret
    done:
        mov  r0, %sum
        halt`,
      ({ count: to, f, from }) => asm`
        mov  %x, ${from}
        mov  %y, ${to}
        call total
        mov  r0, %x
        halt
    total:
        bgt  %x, %y, empty
        subi sp, sp, 8
        store.d %x, [sp]
        addi %x, %x, 1
        call total
        mov  %sum, %x
        load.d %x, [sp]
        addi sp, sp, 8
        call f
        add  %x, %x, %sum
        ret
    empty:
        mov  %x, 0
        ret
    f:
        ${f.code("%x")}
        ret`,

      ({ count: to, f, from }) => asm`
        mov  %end, ${to}
        mov  %x, ${from}
        mov  %sum, 0
    loop:
        mov  %y, %x
        call f
        add  %sum, %sum, %y
        addi %x, %x, 1
        ble  %x, %end, loop
        mov  r0, %sum
        halt
    f:
        ${f.code("%y")}
        ret`,
    ],
  },
  programs: [
    ({ count: to, f, from }) => asm`
        mov  %x, ${from}
        mov  %end, ${to + 1}
        mov  %sum, 0
    loop:
        mov  r0, %x
        call f
        add  %sum, %sum, r0
        addi %x, %x, 1
        blt  %x, %end, loop
        mov  r0, %sum
        halt
    f:
        ${f.code("r0")}
        ret`,
    ({ count: to, f, from }) => asm`
        mov  %x, ${to}
        mov  %sum, 0
        mov  %from, ${from}
    while:
        blt  %x, %from, done
        mov  %y, %x
        call f
        add  %sum, %sum, %y
        subi %x, %x, 1
        b    while
    f:
        ${f.code("%y")}
        ret
    done:
        mov  r0, %sum
        halt`,
    ({ count: to, f, from }) => asm`
        mov  r0, ${from}
        mov  r1, ${to}
        call total
        halt
    total:
        bgt  r0, r1, empty
        subi sp, sp, 8
        store.d r0, [sp]
        addi r0, r0, 1
        call total
        mov  %sum, r0
        load.d r0, [sp]
        addi sp, sp, 8
        call f
        add  r0, r0, %sum
        ret
    empty:
        mov  r0, 0
        ret
    f:
        ${f.code("r0")}
        ret`,
  ],
})
