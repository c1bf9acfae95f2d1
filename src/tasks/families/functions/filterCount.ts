import { array, asm, type Asm, by, family, int, list, mapped } from "../../dsl/index.js"

interface Test {
  readonly text: (t: number) => string
  readonly apply: (x: number, t: number) => boolean
  /** r0 = 1 or 0 for the element in r0 */
  readonly body: (t: number) => Asm
}

const TESTS: ReadonlyArray<Test> = [
  {
    text: (t) => `x is greater than ${t}`,
    apply: (x, t) => x > t,
    body: (t) => asm`
        slti r0, r0, ${t + 1}
        xori r0, r0, 1`,
  },
  { text: (t) => `x is less than ${t}`, apply: (x, t) => x < t, body: (t) => asm`slti r0, r0, ${t}` },
  {
    text: (t) => `x is at least ${t}`,
    apply: (x, t) => x >= t,
    body: (t) => asm`
        mov  %t, ${t}
        slt  r0, r0, %t
        seqi r0, r0, 0`,
  },
  { text: (t) => `x is at most ${t}`, apply: (x, t) => x <= t, body: (t) => asm`slti r0, r0, ${t + 1}` },
  {
    text: (t) => `x + ${t} is even`,
    apply: (x, t) => (x + t) % 2 === 0,
    body: (t) => asm`
        addi r0, r0, ${t}
        andi r0, r0, 1
        xori r0, r0, 1`,
  },
  {
    text: (t) => `x * ${t} is larger than 2000`,
    apply: (x, t) => x * t > 2000,
    body: (t) => asm`
        muli r0, r0, ${t}
        mov  %bound, 2000
        slt  r0, %bound, r0`,
  },
]

/** A test with its number. */
const test = mapped(int(0, 60 * TESTS.length - 1), (n) => ({
  ...TESTS[n % TESTS.length]!,
  t: 20 + Math.floor(n / TESTS.length),
}))

export const filterCount = family({
  id: "functions/filter_count",
  level: 4,
  parameters: { test, xs: list({ length: [5, 9] }) },
  formats: { test: ({ t, text }: Test & { t: number }) => text(t) },
  prompt: [
    "<do>count the elements x of {xs:array} for which a predicate function [says|reports] that {test:test}",
    "how many elements x of {xs:array} does a predicate function accept, if it tests whether {test:test}?",
    by(
      "callback",
      `<please>write a predicate callback for "{test:test}", call it on every element x of {xs:array} and return the number of [elements that pass|hits]`,
    ),
    by(
      "callback",
      "<what>the number of elements left after {xs:array} is filtered by a callback that keeps x when {test:test}",
    ),
    "[with|using] a filter function that returns 1 if {test:test} and 0 if not, count the matching elements of {xs:array}",
    "parcels with the weights {xs:array} come along a belt, and a function is called with the weight x of each; it says yes when {test:test}. How often does it say yes?",
    "!count(xs, keep), xs = {xs:array}, keep(x) returns 1 if {test:test}",
  ],
  answer: ({ test, xs }) => xs.filter((x) => test.apply(x, test.t)).length,
  asFunction: {
    inputs: ["xs"],
    domains: { xs: array({ length: [1, 12], values: [0, 120] }) },
    elements: ["i64", "i32", "u8"],
    prompt: [
      "<do>count the elements x of {xs} for which a predicate function [says|reports] that {test:test}",
      "how many elements x of {xs} does a predicate function accept, if it tests whether {test:test}?",
      by(
        "callback",
        `<please>write a predicate callback for "{test:test}", call it on every element x of {xs} and return the number of [elements that pass|hits]`,
      ),
      by(
        "callback",
        "<what>the number of elements left after {xs} is filtered by a callback that keeps x when {test:test}",
      ),
      "[with|using] a filter function that returns 1 if {test:test} and 0 if not, count the matching elements of {xs}",
      "!count(xs, keep), xs = {xs}, keep(x) returns 1 if {test:test}",
    ],
    programs: [
      {
        follows: "callback",
        program: ({ test, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %count, 0
        mov  %keep, keep
    loop:
        beqz %n, done
        ${xs.load("r0", "%p")}
        call %keep
        add  %count, %count, r0
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        b    loop
    done:
        mov  r0, %count
        halt
    keep:
        ${test.body(test.t)}
        ret`,
      },
      {
        follows: "callback",
        program: ({ test, xs }) => asm`
        mov  %i, ${xs.length}
        mov  %start, ${xs.address}
        mov  %keep, keep
        call filter
        mov  r0, %count
        halt
    keep:
        ${test.body(test.t)}
        ret
    filter:
        mov  %count, 0
    next:
        subi %i, %i, 1
        muli %p, %i, ${xs.size}
        add  %p, %p, %start
        ${xs.load("r0", "%p")}
        call %keep
        add  %count, %count, r0
        bnez %i, next
        ret`,
      },
      ({ test, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %end, ${xs.length}
        muli %end, %end, ${xs.size}
        add  %end, %end, %p
        mov  %count, 0
    next:
        bgeu %p, %end, counted
        ${xs.load("r0", "%p")}
        call keep
        beqz r0, rejected
        addi %count, %count, 1
    rejected:
        addi %p, %p, ${xs.size}
        b    next
    counted:
        mov  r0, %count
        halt
    keep:
        ${test.body(test.t)}
        ret`,
    ],
  },
  programs: [
    {
      follows: "callback",
      program: ({ test, xs }) => asm`
        mov  %p, values
        mov  %n, ${xs.length}
        mov  %count, 0
        mov  %keep, keep
    loop:
        load.d r0, [%p]
        call %keep
        add  %count, %count, r0
        addi %p, %p, 8
        subi %n, %n, 1
        bnez %n, loop
        mov  r0, %count
        halt
    keep:
        ${test.body(test.t)}
        ret
    .data
    values: .dword ${xs}`,
    },
    {
      follows: "callback",
      program: ({ test, xs }) => asm`
        b    main
    keep:
        ${test.body(test.t)}
        ret
    filter:
        mov  %count, 0
        mov  %i, ${xs.length}
    next:
        subi %i, %i, 1
        shli %p, %i, 3
        load.d r0, [%p + values]
        call r1
        add  %count, %count, r0
        bnez %i, next
        mov  r0, %count
        ret
    main:
        mov  r1, keep
        call filter
        halt
    .data
    values: .dword ${xs}`,
    },
    ({ test, xs }) => asm`
        mov  %i, 0
        mov  %end, ${8 * xs.length}
        mov  %count, 0
    next:
        load.d r0, [%i + values]
        call keep
        beqz r0, rejected
        addi %count, %count, 1
    rejected:
        addi %i, %i, 8
        blt  %i, %end, next
        mov  r0, %count
        halt
    keep:
        ${test.body(test.t)}
        ret
    .data
    values: .dword ${xs}`,
  ],
})
