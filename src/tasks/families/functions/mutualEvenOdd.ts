import { asm, edged, family, int, oneOf } from "../../dsl/index.js"
import { input, withInputs } from "./_shared/inputs.js"

const KIND = oneOf(["even", "odd"])
const isKind = (kind: string, n: number): boolean => (n % 2 === 0) === (kind === "even")
const call = (kind: string) => (kind === "even" ? asm`call is_even` : asm`call is_odd`)

export const mutualEvenOdd = family({
  id: "functions/mutual_even_odd",
  level: 4,
  predicate: true,
  parameters: { a: int(1, 120), one: KIND, op: oneOf(["and", "or"]), b: edged(int(0, 120), [0]), other: KIND },
  prompt: [
    "<whether>{a} is {one:bare} {op:bare} {b} is {other:bare} with the mutually recursive functions is_even and is_odd; <yesno>",
    "is {a} {one:bare} {op:bare} {b} {other:bare}? [Use mutual recursion of is_even and is_odd|Decide by mutual recursion]; <yesno>",
    "<please>write is_even and is_odd so that each calls the other with n - 1, and [return|give] is_{one:bare}({a}) {op:bare} is_{other:bare}({b}) as 1 or 0",
    "with is_even(0) = 1, is_odd(0) = 0, is_even(n) = is_odd(n - 1) and is_odd(n) = is_even(n - 1) as functions, [evaluate|return|find] is_{one:bare}({a}) {op:bare} is_{other:bare}({b})",
    "a lamp is off and is switched {a} {a?time|times}, another one, off too, {b} {b?time|times}. Two functions that call each other, on(n) and off(n), tell the state after n switches: is the first lamp {one:state} {op:bare} the second {other:state} (<yesno>)",
    "!is_{one:bare}({a}) {op:bare} is_{other:bare}({b}) by mutual recursion, 1 or 0",
  ],
  // A constant does not settle the answer of a function alone.
  adjust: (values) => {
    const { one, op, other } = values
    return withInputs(values, ["a", "b"], (value, name) =>
      isKind(name === "a" ? one : other, value) === (op === "and") ? value : value + 121,
    )
  },
  formats: { state: (kind: string) => (kind === "even" ? "off" : "on") },
  cases: { zero: ({ b }) => b === 0 },
  answer: ({ a, b, one, op, other }) => {
    const [left, right] = [isKind(one, a), isKind(other, b)]
    return (op === "and" ? left && right : left || right) ? 1 : 0
  },
  asFunction: {
    inputs: ["a", "b"],
    domains: { a: input(int(3, 200)), b: input(edged(int(0, 200), [0, 1])) },
    prompt: [
      "<whether>{a} is {one:bare} {op:bare} {b} is {other:bare} with the mutually recursive functions is_even and is_odd; <yesno>",
      "is {a} {one:bare} {op:bare} {b} {other:bare}? [Use mutual recursion of is_even and is_odd|Decide by mutual recursion]; <yesno>",
      "<please>write is_even and is_odd so that each calls the other with a number smaller by 1, and [return|give] is_{one:bare}({a}) {op:bare} is_{other:bare}({b}) as 1 or 0",
      "with is_even(0) = 1, is_odd(0) = 0, is_even(n) = is_odd(n - 1) and is_odd(n) = is_even(n - 1) as functions, [evaluate|return|find] is_{one:bare}({a}) {op:bare} is_{other:bare}({b})",
      "a lamp is off and is switched {a} times, another one, off too, {b} times. Two functions that call each other, on(n) and off(n), tell the state after n switches: is the first lamp {one:state} {op:bare} the second {other:state} (<yesno>)",
      "!is_{one:bare}({a}) {op:bare} is_{other:bare}({b}) by mutual recursion, 1 or 0",
    ],
    programs: [
      ({ a, b, one, op, other }) => asm`
        mov  %x, ${a}
        mov  %b, ${b}
        ${call(String(one))}
        mov  %first, %x
        mov  %x, %b
        ${call(String(other))}
        ${String(op)} r0, %x, %first
        halt
    is_odd:
        beqz %x, no
        subi %x, %x, 1
        call is_even
    no:
        ret
    is_even:
        beqz %x, yes
        subi %x, %x, 1
        call is_odd
        ret
    yes:
        mov  %x, 1
        ret`,
      ({ a, b, one, op, other }) => asm`
        mov  %n, ${b}
        mov  %a, ${a}
        ${call(String(other))}
        subi sp, sp, 8
        store.d %x, [sp]
        mov  %n, %a
        ${call(String(one))}
        load.d %second, [sp]
        ${String(op)} r0, %x, %second
        halt
    is_odd:
        mov  %x, 0
        beqz %n, answered
        subi %n, %n, 1
        call is_even
        ret
    is_even:
        mov  %x, 1
        beqz %n, answered
        subi %n, %n, 1
        call is_odd
    answered:
        ret`,
      ({ a, b, one, op, other }) => asm`
        mov  %y, ${a}
        mov  %b, ${b}
        ${call(String(one))}
        ${String(op) === "and" ? asm`beqz %x, settled` : asm`bnez %x, settled`}
        mov  %y, %b
        ${call(String(other))}
    settled:
        mov  r0, %x
        halt
    is_even:
        seqi %x, %y, 0
        bnez %x, known
        subi %y, %y, 1
        call is_odd
        ret
    is_odd:
        snei %x, %y, 0
        beqz %x, known
        subi %y, %y, 1
        call is_even
    known:
        ret`,
    ],
  },
  programs: [
    ({ a, b, one, op, other }) => asm`
        mov  r0, ${a}
        ${call(one)}
        mov  %first, r0
        mov  r0, ${b}
        ${call(other)}
        ${op} r0, r0, %first
        halt
    is_odd:
        beqz r0, no
        subi r0, r0, 1
        call is_even
    no:
        ret
    is_even:
        beqz r0, yes
        subi r0, r0, 1
        call is_odd
        ret
    yes:
        mov  r0, 1
        ret`,
    ({ a, b, one, op, other }) => asm`
        mov  %n, ${b}
        ${call(other)}
        subi sp, sp, 8
        store.d r0, [sp]
        mov  %n, ${a}
        ${call(one)}
        load.d %second, [sp]
        ${op} r0, r0, %second
        halt
    is_odd:
        mov  r0, 0
        beqz %n, answered
        subi %n, %n, 1
        call is_even
        ret
    is_even:
        mov  r0, 1
        beqz %n, answered
        subi %n, %n, 1
        call is_odd
    answered:
        ret`,
    // Where the first answer settles it, the second function is not called.
    ({ a, b, one, op, other }) => asm`
        mov  r1, ${a}
        ${call(one)}
        ${op === "and" ? asm`beqz r0, settled` : asm`bnez r0, settled`}
        mov  r1, ${b}
        ${call(other)}
    settled:
        halt
    is_even:
        seqi r0, r1, 0
        bnez r0, known
        subi r1, r1, 1
        call is_odd
        ret
    is_odd:
        snei r0, r1, 0
        beqz r0, known
        subi r1, r1, 1
        call is_even
    known:
        ret`,
  ],
})
