import type { Draws } from "../../dsl/Draws.js"
import { type Asm, asm, family, int, mapped } from "../../dsl/index.js"

type Operator = "add" | "sub" | "mul" | "div" | "mod"

interface Chain {
  readonly start: number
  readonly steps: ReadonlyArray<readonly [op: Operator, n: number]>
  readonly result: number
}

const WORDS: Readonly<Record<Operator, readonly [before: string, after: string]>> = {
  add: ["add ", ""],
  sub: ["subtract ", ""],
  mul: ["multiply by ", ""],
  div: ["divide by ", " (integer division)"],
  mod: ["take the remainder modulo ", ""],
}

const SYMBOLS: Readonly<Record<Operator, string>> = { add: "+=", sub: "-=", mul: "*=", div: "/=", mod: "%=" }

/** Two to six steps; what is subtracted or divided by is never larger than what is there. */
const draw = (start: number, counted: ReadonlyArray<number>, draws: Draws): Chain => {
  const numbers = [...counted, ...Array.from({ length: draws.below(5) }, () => 2 + draws.below(49))]
  let result = start
  const steps = numbers.map((n) => {
    const choice = draws.below(result >= n ? 8 : 4)
    const op = choice < 2 ? "add" : choice < 4 ? "mul" : choice < 6 ? "sub" : choice === 6 ? "div" : "mod"
    result =
      op === "add"
        ? result + n
        : op === "mul"
          ? result * n
          : op === "sub"
            ? result - n
            : op === "div"
              ? Math.floor(result / n)
              : result % n
    return [op, n] as const
  })
  return { start, steps, result }
}

const phrases = ({ steps }: Chain): ReadonlyArray<string> => steps.map(([op, n]) => WORDS[op][0] + n + WORDS[op][1])

const joined = (parts: ReadonlyArray<string>, last: string): string =>
  `${parts.slice(0, -1).join(", ")}${last}${parts[parts.length - 1]}`

/** Operations on one running value, in words, from left to right. */
export const chain = family({
  id: "arithmetic/chain",
  level: 1,
  weight: 8,
  parameters: {
    c: mapped(int(0, 998 * 49 * 49 - 1), (index, draws) => {
      const rest = Math.floor(index / 998)
      return draw(2 + (index % 998), [2 + (rest % 49), 2 + Math.floor(rest / 49)], draws)
    }),
  },
  formats: {
    start: ({ start }: Chain) => `${start}`,
    then: (c: Chain) => joined(phrases(c), ", then "),
    and: (c: Chain) => joined(phrases(c), " and "),
    thens: (c: Chain) => phrases(c).join(", then "),
    arrows: (c: Chain) => phrases(c).join(" -> "),
    code: ({ steps }: Chain) => steps.map(([op, n]) => `x ${SYMBOLS[op]} ${n}`).join("; "),
    note: ({ steps }: Chain) => (steps.some(([op]) => op === "div") ? " (/= is integer division)" : ""),
  },
  prompt: [
    "<do>[start with|begin with|take|start from] {c:start}, [{c:then}|{c:and}|{c:thens}]",
    "<do>take {c:start} and apply these steps in order: {c:then}",
    "think of the number {c:start}: {c:then}. What is it now?",
    "what do you get [if|when] you [start with|take|begin with] {c:start}, [{c:and}|{c:then}]",
    "!{c:start} -> {c:arrows}",
    "!x = {c:start}; {c:code}; return x{c:note}",
    "<do>run x = {c:start}; {c:code} and return x{c:note}",
  ],
  answer: ({ c }) => c.result,
  programs: [
    ({ c }) => asm`
        mov %x, ${c.start}
        ${c.steps.slice(0, -1).map(([op, n]): Asm => asm`${op} %x, %x, ${n}`)}
        ${c.steps.slice(-1).map(([op, n]): Asm => asm`${op} r0, %x, ${n}`)}
        halt`,
    ({ c }) => asm`
        mov %x, ${c.start}
        ${c.steps.map(
          ([op, n]): Asm => asm`
        mov %n, ${n}
        ${op} %x, %x, %n`,
        )}
        mov r0, %x
        halt`,
    // The machine's way: powers of two shift or mask.
    ({ c }, draws) => asm`
        mov %x, ${c.start}
        ${c.steps.map(([op, n]): Asm => idiom(op, n, draws.below(2) === 0))}
        mov r0, %x
        halt`,
  ],
})

const idiom = (op: Operator, n: number, inRegister: boolean): Asm => {
  const bits = Math.log2(n)
  if (bits % 1 === 0) {
    if (op === "mul") return asm`shli %x, %x, ${bits}`
    if (op === "div") return asm`shri %x, %x, ${bits}`
    if (op === "mod") return asm`andi %x, %x, ${n - 1}`
  }
  if (inRegister) {
    return asm`
        mov %n, ${n}
        ${op} %x, %x, %n`
  }
  return asm`${op} %x, %x, ${n}`
}
