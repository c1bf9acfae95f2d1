import { asm, by, edged, family, int } from "../../dsl/index.js"

type Known = { readonly start: number; readonly add: number }

/** What n = start + `more` gives, or a number next to it. */
const valueAt =
  (more: number, change = 0) =>
  ({ add, start }: Known): number =>
    (start + more) * (start + more + add) + change

export const smallestAboveLimit = family({
  id: "loops/smallest_above_limit",
  level: 2,
  parameters: {
    start: int(1, 12),
    add: int(2, 60),
    // Some limits are a value of the sum, some lie below the first.
    limit: edged(int(20, 6000), [valueAt(6), valueAt(14), valueAt(25), valueAt(0, -1), valueAt(0, -7), valueAt(2)]),
  },
  prompt: [
    "<find>the smallest n from {start} upwards with n * n + {add} * n above {limit}",
    by(
      "one by one",
      "<do>try n = {start}, then the next integer and so on, and stop at the first n for which n * n + {add} * n exceeds {limit}; <report> n",
    ),
    by(
      "one by one",
      "starting at n = {start} and going up by one, which n is the first whose square plus {add} times n is greater than {limit}?",
    ),
    by(["one by one", "while"], "!n={start}; while n*n + {add}*n <= {limit}: n += 1; at the end return n"),
    "<find>the least integer n, at least {start}, such that n squared plus {add}n is more than {limit}",
    "a square hall is as long as it is wide, and beside it runs a corridor of the same length, {add} meters wide. The length is a whole number of meters, {start} or more. What is the smallest length for which hall and corridor have more than {limit} square meters together?",
  ],
  cases: {
    "the limit exactly": ({ add, limit }) => {
      const root = Math.round((Math.sqrt(add * add + 4 * limit) - add) / 2)
      return root * (root + add) === limit
    },
    "the first one": ({ add, limit, start }) => start * (start + add) > limit,
  },
  answer: ({ add, limit, start }) => {
    let n = Math.max(start, Math.floor((Math.sqrt(add * add + 4 * limit) - add) / 2) - 1)
    while (n * (n + add) <= limit) n++
    return n
  },
  asFunction: {
    inputs: ["start", "add", "limit"],
    names: { start: "s", add: "k", limit: "m" },
    domains: {
      start: edged(int(0, 30), [0, 1]),
      add: edged(int(1, 100), [1, 2]),
      limit: edged(int(0, 20_000), [valueAt(0), valueAt(1), valueAt(6), valueAt(14), valueAt(0, -1), valueAt(7, -1)]),
    },
    prompt: [
      "<find>the smallest n from {start} upwards with n * n + {add} * n above {limit}",
      by(
        "one by one",
        "<do>try n = {start}, then the next integer and so on, and stop at the first n for which n * n + {add} * n exceeds {limit}; <report> n",
      ),
      by(
        "one by one",
        "starting at n = {start} and going up by one, which n is the first whose square plus {add} times n is greater than {limit}?",
      ),
      by(["one by one", "while"], "!n={start}; while n*n + {add}*n <= {limit}: n += 1; at the end return n"),
      "<find>the least integer n, at least {start}, such that n squared plus {add} times n is more than {limit}",
    ],
    programs: [
      {
        follows: ["one by one", "while"],
        program: ({ add, limit, start }) => asm`
        mov  %n, ${start}
        mov  %limit, ${limit}
    test:
        add  %value, %n, ${add}
        mul  %value, %value, %n
        bgt  %value, %limit, found
        addi %n, %n, 1
        b    test
    found:
        mov  r0, %n
        halt`,
      },
      {
        follows: ["one by one", "while"],
        program: ({ add, limit, start }) => asm`
        mov  %limit, ${limit}
        mov  %n, ${start}
        mov  %add, ${add}
    while:
        mul  %value, %n, %n
        mul  %line, %n, %add
        add  %value, %value, %line
        bgt  %value, %limit, done
        addi %n, %n, 1
        b    while
    done:
        mov  r0, %n
        halt`,
      },
    ],
  },
  programs: [
    {
      follows: ["one by one", "while"],
      program: ({ add, limit, start }) => asm`
        mov  %n, ${start}
        mov  %limit, ${limit}
    test:
        addi %value, %n, ${add}
        mul  %value, %value, %n
        bgt  %value, %limit, found
        addi %n, %n, 1
        b    test
    found:
        mov  r0, %n
        halt`,
    },
    {
      follows: ["one by one", "while"],
      program: ({ add, limit, start }) => asm`
        mov  %limit, ${limit}
        mov  %n, ${start}
    while:
        mul  %value, %n, %n
        muli %line, %n, ${add}
        add  %value, %value, %line
        bgt  %value, %limit, done
        addi %n, %n, 1
        b    while
    done:
        mov  r0, %n
        halt`,
    },
    {
      follows: "one by one",
      program: ({ add, limit, start }) => asm`
        mov  %n, ${start - 1}
        mov  %limit, ${limit}
    next:
        addi %n, %n, 1
        mul  %square, %n, %n
        muli %line, %n, ${add}
        add  %value, %square, %line
        ble  %value, %limit, next
        mov  r0, %n
        halt`,
    },
    {
      follows: "one by one",
      program: ({ add, limit, start }) => asm`
        mov  %n, ${start - 1}
    next:
        addi %n, %n, 1
        addi %value, %n, ${add}
        mul  %value, %value, %n
        slti %low, %value, ${limit + 1}
        bnez %low, next
        mov  r0, %n
        halt`,
    },
  ],
})
