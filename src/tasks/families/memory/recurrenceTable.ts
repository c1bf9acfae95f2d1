import { DATA_BASE } from "../../../vm/isa/limits.js"
import { addressOf, asm, edged, family, int } from "../../dsl/index.js"

export const recurrenceTable = family({
  id: "memory/recurrence_table",
  level: 3,
  parameters: { a: int(0, 20), b: int(1, 20), p: int(2, 5), q: int(2, 5), k: int(3, 12) },
  prompt: [
    "<do>fill a table in memory with t(0) = {a}, t(1) = {b} and t(n) = {p} * t(n - 1) + {q} * t(n - 2), and return t({k})",
    "<what>entry t({k}) of the table that starts with t(0) = {a}, t(1) = {b} and continues with t(n) = {p} * t(n - 1) + {q} * t(n - 2)",
    "!t(0) = {a}; t(1) = {b}; t(n) = {p} * t(n - 1) + {q} * t(n - 2); [return |]t({k})",
    "a population counts {a} animals in year 0 and {b} in year 1; from then on each year has {p} times as many as the year before, plus {q} times as many as two years before. [How many are there|What is their number] in year {k}",
    "<do>tabulate the recurrence t(n) = {p} * t(n - 1) + {q} * t(n - 2) from t(0) = {a} and t(1) = {b} in an array; [load|give|return] t({k})",
  ],
  answer: ({ a, b, k, p, q }) => {
    let [x, y] = [a, b]
    for (let n = 1; n < k; n++) [x, y] = [y, p * y + q * x]
    return y
  },
  programs: [
    ({ a, b, k, p, q }) => asm`
        mov  %p, table
        mov  %x, ${a}
        store.d %x, [%p]
        mov  %y, ${b}
        store.d %y, [%p + 8]
        mov  %end, ${addressOf("table", 8 * (k - 1))}
    fill:
        load.d %x, [%p]
        load.d %y, [%p + 8]
        muli %y, %y, ${p}
        muli %x, %x, ${q}
        add  %x, %x, %y
        store.d %x, [%p + 16]
        addi %p, %p, 8
        bltu %p, %end, fill
        load.d r0, [%p + 8]
        halt
    .data
    table: .space ${8 * (k + 1)}`,
    ({ a, b, k, p, q }) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        mov  %t, ${DATA_BASE}
        mov  %n, 0
        mov  %k, ${k}
    fill:
        store.d %x, [%t]
        muli %x, %x, ${q}
        muli %next, %y, ${p}
        add  %next, %next, %x
        mov  %x, %y
        mov  %y, %next
        addi %t, %t, 8
        addi %n, %n, 1
        ble  %n, %k, fill
        load.d r0, [%t - 8]
        halt`,
  ],
  asFunction: {
    inputs: ["a", "b", "p", "q", "k"],
    names: { a: "u", b: "v" },
    domains: { k: edged(int(2, 12), [2, 3]), p: edged(int(-3, 5), [0, 1]), q: edged(int(-3, 5), [0, 1]) },
    prompt: [
      "<do>fill a table in memory with t(0) = {a}, t(1) = {b} and t(n) = {p} * t(n - 1) + {q} * t(n - 2), and return t({k})",
      "<what>entry t({k}) of the table that starts with t(0) = {a}, t(1) = {b} and continues with t(n) = {p} * t(n - 1) + {q} * t(n - 2)",
      "!t(0) = {a}; t(1) = {b}; t(n) = {p} * t(n - 1) + {q} * t(n - 2); [return |]t({k})",
      "<do>tabulate the recurrence t(n) = {p} * t(n - 1) + {q} * t(n - 2) from t(0) = {a} and t(1) = {b} in an array; [load|give|return] t({k})",
    ],
    programs: [
      ({ a, b, k, p, q }) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        mov  %p, ${p}
        mov  %q, ${q}
        mov  %n, ${k}
        mov  %t, ${0x80000}
        store.d %x, [%t]
        store.d %y, [%t + 8]
        subi %n, %n, 1
    fill:
        load.d %x, [%t]
        load.d %y, [%t + 8]
        mul  %x, %x, %q
        mul  %y, %y, %p
        add  %x, %x, %y
        store.d %x, [%t + 16]
        addi %t, %t, 8
        subi %n, %n, 1
        bnez %n, fill
        load.d r0, [%t + 8]
        halt`,
    ],
  },
})
