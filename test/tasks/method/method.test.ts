import { describe, expect, it } from "vitest"
import { ascendingPair, asm, edged, type Family, family, int } from "../../../src/tasks/dsl/index.js"
import type { Check } from "./exceptions.js"
import { languageDefect } from "./language.js"
import { hasDecimal, methodReport } from "./method.js"

/** What the checks find in a family, by check. */
const found = (made: Family): ReadonlyArray<Check> => [
  ...new Set(methodReport(made, { exceptions: [] }).findings.map(({ check }) => check)),
]

/** The sum of a list of numbers that are stored and read back: as it should be, except for what is given. */
const stored = (program: (a: number, b: number) => ReturnType<typeof asm>) =>
  family({
    id: "memory/spec",
    level: 3,
    parameters: { a: int(100, 999), b: int(100, 999) },
    prompt: ["store {a} in memory, add {b} to it there, then read it back, and return its remainder modulo 1009"],
    answer: ({ a, b }) => (a + b) % 1009,
    programs: [({ a, b }) => program(a, b)],
  })

describe("the checks of the method", () => {
  it("find nothing in a family that is as it should be", () => {
    const made = stored(
      (a, b) => asm`
        mov  %x, ${a}
        store.d %x, [cell]
        load.d %y, [cell]
        addi %y, %y, ${b}
        store.d %y, [cell]
        load.d %z, [cell]
        modi r0, %z, 1009
        halt
    .data
    cell: .dword 0`,
    )
    expect(found(made)).toEqual([])
  })

  it("find a load that is dropped, and the store that nobody needs then", () => {
    const made = stored(
      (a, b) => asm`
        mov  %x, ${a}
        store.d %x, [cell]
        addi %x, %x, ${b}
        store.d %x, [cell]
        modi r0, %x, 1009
        halt
    .data
    cell: .dword 0`,
    )
    expect(found(made)).toEqual(["method", "idle instruction"])
  })

  it("find instructions that do nothing, and registers that nobody has set", () => {
    const program = (extra: ReturnType<typeof asm>) =>
      family({
        id: "arithmetic/spec",
        level: 1,
        parameters: { a: int(100, 999), b: int(100, 999) },
        prompt: ["what is {a} times {b}, less {a}"],
        answer: ({ a, b }) => a * b - a,
        programs: [
          ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %x, ${b}
        ${extra}
        mul  %x, %x, %a
        sub  r0, %x, %a
        halt`,
        ],
      })
    expect(found(program(asm``))).toEqual([])
    expect(found(program(asm`addi %x, %x, 0`))).toEqual(["idle instruction"])
    expect(found(program(asm`mov %unused, 3`))).toEqual(["idle instruction"])
    expect(found(program(asm`and %z, %new, zero`))).toEqual(["idle instruction"])
    // Counts on a register that is 0 at the start.
    expect(found(program(asm`add %x, %x, %new`))).toEqual(["idle instruction"])
  })

  it("find a result that is worked out beforehand", () => {
    const made = family({
      id: "arithmetic/spec",
      level: 1,
      parameters: { a: int(100, 999), b: int(100, 999) },
      prompt: ["what is the square of {a}, less the product of {a} and {b}"],
      answer: ({ a, b }) => a * a - a * b,
      programs: [
        ({ a, b }) => asm`
        mov  %x, ${a}
        muli %x, %x, ${b}
        mov  %square, ${a * a}
        sub  r0, %square, %x
        halt`,
      ],
    })
    expect(found(made)).toEqual(["worked out"])
  })

  it("find a lock that is not taken, or only half, and an atomic operation that nothing needs", () => {
    const counter = (take: ReturnType<typeof asm>, give: ReturnType<typeof asm>, rounds = 8) =>
      family({
        id: "concurrency/spec",
        level: 5,
        parameters: { total: int(0, 9999), more: int(100, 999), threads: int(2, 4) },
        prompt: [
          "{threads} threads add {more} to a shared total of {total}, which a spin lock protects, again and again. Return the total after so many rounds of each",
        ],
        answer: ({ more, threads, total }) => total + threads * rounds * more,
        programs: [
          ({ more, threads, total }) => asm`
        mov  %lock, lock
        mov  %n, ${threads}
    start:
        spawn %last, worker
        subi %n, %n, 1
        bnez %n, start
    wait:
        join %last
        subi %last, %last, 1
        bnez %last, wait
        load.d r0, [total]
        halt
    worker:
        mov  %rounds, ${rounds}
    round:
        ${take}
        load.d %x, [total]
        addi %x, %x, ${more}
        store.d %x, [total]
        ${give}
        subi %rounds, %rounds, 1
        bnez %rounds, round
        halt
    .data
    lock: .dword 0
    total: .dword ${total}`,
        ],
      })
    const take = asm`
    acquire:
        mov  %held, 1
        atomic.xchg %held, %lock, %held
        bnez %held, acquire`
    const give = asm`store.d zero, [%lock]`
    expect(found(counter(take, give))).toEqual([])
    expect(found(counter(asm``, asm``))).toContain("schedules")
    // One that looks, and then takes it: two threads may have seen that it was free.
    const careless = asm`
    acquire:
        load.d %held, [%lock]
        bnez %held, acquire
        mov  %held, 1
        store.d %held, [%lock]`
    expect(found(counter(careless, give))).toContain("schedules")
    // Each thread has a lock of its own, and nothing is shared.
    const alone = family({
      id: "concurrency/spec",
      level: 5,
      parameters: { a: int(100, 999), b: int(100, 999) },
      prompt: ["let a thread add {a} to {b} atomically, by fetch-and-add, and return the sum modulo 1009"],
      answer: ({ a, b }) => (a + b) % 1009,
      programs: [
        ({ a, b }) => asm`
        mov  %cell, cell
        spawn %t, worker
        join %t
        load.d r0, [%cell]
        modi r0, r0, 1009
        halt
    worker:
        mov  %a, ${a}
        atomic.add zero, %cell, %a
        halt
    .data
    cell: .dword ${b}`,
      ],
    })
    expect(found(alone)).toEqual(["synchronisation"])
  })

  it("find a branch that goes one way only, and cases that do not happen", () => {
    const clamp = (value: ReturnType<typeof int>) =>
      family({
        id: "comparisons/spec",
        level: 2,
        parameters: { x: value, limit: int(400, 600) },
        prompt: [
          "what is three times the amount by which {x} is above {limit}? 0 if it is not above, and 7 if it is equal",
        ],
        cases: { equal: ({ limit, x }) => x === limit },
        answer: ({ limit, x }) => (x === limit ? 7 : 3 * Math.max(0, x - limit)),
        programs: [
          ({ limit, x }) => asm`
        mov  %x, ${x}
        mov  %limit, ${limit}
        mov  %out, 7
        beq  %x, %limit, done
        mov  %out, 0
        blt  %x, %limit, done
        sub  %out, %x, %limit
        muli %out, %out, 3
    done:
        mov  r0, %out
        halt`,
        ],
      })
    expect(found(clamp(int(0, 1500)))).toEqual(["idle instruction", "one-sided branch", "case"])
    // Values are drawn one after the other, so the limit may be an edge of x only where it comes first.
    const fair = family({
      id: "comparisons/spec",
      level: 2,
      parameters: { limit: int(400, 600), x: edged(int(0, 1500), [({ limit }: { limit: number }) => limit]) },
      prompt: [
        "what is three times the amount by which {x} is above {limit}? 0 if it is not above, and 7 if it is equal",
      ],
      cases: { equal: ({ limit, x }) => x === limit },
      answer: ({ limit, x }) => (x === limit ? 7 : 3 * Math.max(0, x - limit)),
      programs: [
        ({ limit, x }) => asm`
        mov  %x, ${x}
        mov  %limit, ${limit}
        mov  %out, 7
        beq  %x, %limit, done
        mov  %out, 0
        blt  %x, %limit, done
        sub  %out, %x, %limit
        muli %out, %out, 3
    done:
        mov  r0, %out
        halt`,
      ],
    })
    expect(found(fair)).toEqual([])
  })

  it("find what can be guessed: a skewed draw, a constant offset of what is not", () => {
    const multiple = (offset: (n: number) => number) =>
      family({
        id: "comparisons/spec",
        level: 2,
        predicate: true,
        parameters: { n: int(0, 49_999) },
        adjust: ({ n }) => ({ n: 7 * (n >> 1) + (n & 1 ? offset(n) : 0) }),
        prompt: ["is {n} a multiple of 7? Answer 1 or 0"],
        answer: ({ n }) => (n % 7 === 0 ? 1 : 0),
        programs: [
          ({ n }) => asm`
        mov  %n, ${n}
        modi %n, %n, 7
        mov  r0, 1
        beqz %n, yes
        mov  r0, 0
    yes:
        halt`,
        ],
      })
    expect(found(multiple((n) => 1 + ((((n >> 1) * 2654435761) >>> 9) % 6)))).toEqual([])
    // Odd where it is none, even where it is one.
    const told = family({
      id: "comparisons/spec",
      level: 2,
      predicate: true,
      parameters: { n: int(0, 49_999) },
      adjust: ({ n }) => ({ n: n % 2 === 0 ? 14 * n : 14 * n + 3 }),
      prompt: ["is {n} a multiple of 7? Answer 1 or 0"],
      answer: ({ n }) => (n % 7 === 0 ? 1 : 0),
      programs: [
        ({ n }) => asm`
        mov  %n, ${n}
        modi %n, %n, 7
        mov  r0, 1
        beqz %n, yes
        mov  r0, 0
    yes:
        halt`,
      ],
    })
    expect(found(told)).toEqual(["guess"])
  })

  it("find a sentence that is asked too often, and numbers that lose their base", () => {
    const made = family({
      id: "bitwise/spec",
      level: 1,
      parameters: { a: int(100, 999), b: int(100, 999) },
      prompt: [
        "{a:hex} xor {b:hex}",
        "the exclusive or of {a:hex} and {b:hex}",
        "flip the bits of {a:hex} that {b:hex} has",
        "{a:hex} ^ {b:hex}",
      ],
      answer: ({ a, b }) => a ^ b,
      programs: [
        ({ a, b }) => asm`
        mov  %a, ${a}
        xori r0, %a, ${b}
        halt`,
      ],
    })
    expect(found(made)).toEqual([])
    const parts = made.parts.map((part, n) => ({ ...part, weight: n === 0 ? 3 : 1 }))
    expect(found({ ...made, wordings: made.wordings, size: made.size, parts })).toEqual(["one sentence too often"])
    const sample = { hexadecimal: [0x1ffn], assembly: "mov r1, 511\nxori r0, r1, 0x23\nhalt" }
    expect(hasDecimal(sample)).toBe(true)
    for (const operand of ["0x1ff", "5110", "-511"])
      expect(hasDecimal({ ...sample, assembly: sample.assembly.replace("511", operand) })).toBe(false)
    expect(hasDecimal({ ...sample, assembly: "load.b r0, [r1 + 511]\n.data\nb:\n.space 511" })).toBe(false)
  })

  it("find families that are too small, and sentences of level 4 that speak of no function", () => {
    const square = (most: number, pattern: string) =>
      family({
        id: "functions/spec",
        level: 4,
        parameters: { n: int(1000, most) },
        prompt: [pattern],
        answer: ({ n }) => (n * n) % 1009,
        programs: [
          ({ n }) => asm`
        mov  r0, ${n}
        call square
        halt
    square:
        mul  r0, r0, r0
        modi r0, r0, 1009
        ret`,
        ],
      })
    expect(found(square(4000, "call a function that squares its argument modulo 1009 with {n}"))).toEqual([])
    expect(found(square(1500, "call a function that squares its argument modulo 1009 with {n}"))).toEqual([
      "combinations",
    ])
    expect(found(square(4000, "square {n} modulo 1009"))).toEqual(["level"])
  })

  it("take a loop at its word: from one number to the other", () => {
    const sum = (program: (a: number, b: number) => ReturnType<typeof asm>) =>
      family({
        id: "loops/spec",
        level: 2,
        parameters: { range: ascendingPair(10, 99) },
        formats: { first: ([a]: readonly number[]) => `${a}`, last: ([, b]: readonly number[]) => `${b}` },
        prompt: ["loop from {range:first} up to and including {range:last} and add the numbers up"],
        answer: ({ range: [a, b] }) => ((a + b) * (b - a + 1)) / 2,
        programs: [({ range: [a, b] }) => program(a, b)],
      })
    const up = sum(
      (a, b) => asm`
        mov  %i, ${a}
        mov  %end, ${b}
        mov  %sum, 0
    next:
        add  %sum, %sum, %i
        addi %i, %i, 1
        ble  %i, %end, next
        mov  r0, %sum
        halt`,
    )
    const down = sum(
      (a, b) => asm`
        mov  %i, ${b}
        mov  %end, ${a}
        mov  %sum, 0
    next:
        add  %sum, %sum, %i
        subi %i, %i, 1
        bge  %i, %end, next
        mov  r0, %sum
        halt`,
    )
    expect(found(up)).toEqual([])
    expect(found(down)).toEqual(["method"])
  })
})

describe("the language of prompts", () => {
  it.each([
    "What is 3 plus 4?",
    "I buy 3 apples for 85 cents each; how many cents do I pay?",
    "x after 3 rounds of x = 2 * x",
    "How much is a ticket for an 85-year-old? Children pay 3.",
    "Is it 2! or 3!? Answer 1 or 2.",
    "f(3) for f(x) = 2 * x",
    "for i from 1 to 9 add i * i",
    "a has 3 and b has 4. a = b?",
  ])("is right in %s", (prompt) => {
    expect(languageDefect(prompt)).toBeUndefined()
  })

  it.each([
    ["i want the sum of 3 and 4", "`i` for `I`"],
    ["How many cents do i pay?", "`i` for `I`"],
    ["There are 3. how many are there?", "a sentence that begins with a small letter"],
    ["Is it inside? answer 1 or 0", "a sentence that begins with a small letter"],
    ["a ticket for a 85-year-old", "`a` before a vowel"],
    ["an 75-year-old", "`an` before a consonant"],
    ["Write a program to write 3", "a doubled verb"],
    ["Find find the sum", "a doubled verb"],
    ["the the sum", "a doubled word"],
    ["What is 3 plus 4.", "a question that ends in a full stop"],
    ["Please add 3 and 4?", "an imperative that ends in a question mark"],
    ["U given that p = 27, u = t * p.", "a name that begins with a capital at the beginning of the prompt"],
    ["T(2) * t(7) for the table t(n) = 4 * n", "a name that begins with a capital at the beginning of the prompt"],
    ["do it 1 times", "one with a plural"],
    ["the 2th of them", "`1st` and the like misspelt"],
    ["add  3 and 4", "badly spaced"],
  ])("is wrong in %s", (prompt, defect) => {
    expect(languageDefect(prompt)).toBe(defect)
  })
})
