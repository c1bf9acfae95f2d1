import type { Draws } from "../../dsl/Draws.js"
import { type Asm, asm, family, int, mapped } from "../../dsl/index.js"

type Action = "and" | "or" | "xor" | "shl" | "shr" | "set" | "clear" | "toggle"

interface Step {
  readonly action: Action
  /** A mask, a shift count or a bit's number. */
  readonly n: number
}

interface BitChain {
  readonly start: number
  readonly steps: ReadonlyArray<Step>
  readonly result: number
}

const hex = (n: number): string => `0x${n.toString(16)}`

const WORDS: Readonly<Record<Action, (n: number) => string>> = {
  and: (n) => `AND it with ${hex(n)}`,
  or: (n) => `OR it with ${hex(n)}`,
  xor: (n) => `XOR it with ${hex(n)}`,
  shl: (n) => `shift it left by ${n}`,
  shr: (n) => `shift it right by ${n}`,
  set: (n) => `set bit ${n}`,
  clear: (n) => `clear bit ${n}`,
  toggle: (n) => `toggle bit ${n}`,
}

const apply = (x: number, { action, n }: Step): number => {
  switch (action) {
    case "and":
      return x & n
    case "or":
      return x | n
    case "xor":
      return x ^ n
    case "shl":
      return x * 2 ** n
    case "shr":
      return x >> n
    case "set":
      return x | (1 << n)
    case "clear":
      return x & ~(1 << n)
    case "toggle":
      return x ^ (1 << n)
  }
}

const FIRST: ReadonlyArray<Action> = ["and", "or", "xor", "xor"]
const LATER: ReadonlyArray<Action> = ["and", "or", "xor", "shl", "shl", "shr", "shr", "set", "clear", "toggle"]

/** Two to six steps, below 2^31. The start and the first mask are counted. */
const draw = (start: number, mask: number, draws: Draws): BitChain => {
  const steps: Array<Step> = [{ action: FIRST[draws.below(FIRST.length)]!, n: mask }]
  let result = apply(start, steps[0]!)
  for (let more = 1 + draws.below(5); more > 0; more--) {
    const action = LATER[draws.below(LATER.length)]!
    const isMask = action === "and" || action === "or" || action === "xor"
    const isShift = action === "shl" || action === "shr"
    const n = isMask ? 0x100 + draws.below(0xff00) : isShift ? 1 + draws.below(6) : draws.below(16)
    if (action === "shl" && result >= 2 ** 24) continue
    steps.push({ action, n })
    result = apply(result, steps[steps.length - 1]!)
  }
  return { start, steps, result }
}

const phrases = ({ steps }: BitChain): ReadonlyArray<string> => steps.map(({ action, n }) => WORDS[action](n))

const joined = (parts: ReadonlyArray<string>, last: string): string =>
  parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(", ")}${last}${parts[parts.length - 1]}`

/** Bitwise operations on one running value, in words. */
export const bitChain = family({
  id: "bitwise/bit_chain",
  level: 1,
  weight: 8,
  parameters: {
    c: mapped(int(0, 65280 * 4095 - 1), (index, draws) =>
      draw(256 + (index % 65280), 1 + Math.floor(index / 65280), draws),
    ),
  },
  formats: {
    start: ({ start }: BitChain) => hex(start),
    decimal: ({ start }: BitChain) => `${start}`,
    then: (c: BitChain) => joined(phrases(c), ", then "),
    and: (c: BitChain) => joined(phrases(c), " and "),
    note: ({ steps }: BitChain) =>
      steps.some(({ action }) => action === "set" || action === "clear" || action === "toggle")
        ? " (bit 0 is the lowest)"
        : "",
  },
  prompt: [
    "<do>[start with|take|begin with] [{c:start}|{c:decimal}], [{c:then}|{c:and}]{c:note}",
    "<do>load [{c:start}|{c:decimal}] into a register, {c:then}[| and return it]{c:note}",
    "<do>take {c:start} and apply these bitwise steps in order: {c:then}{c:note}",
    "what do you get [if|when] you take [{c:start}|{c:decimal}], {c:and}{c:note}",
    "let x be {c:start}; [{c:and}; what is it now?{c:note}|{c:then} and return it{c:note}]",
    "!{c:start}: {c:then}{c:note}",
    "a device has [{c:start}|{c:decimal}] in its control register. A driver is told to take what is there, {c:then}{c:note}. What does the register hold in the end?",
  ],
  answer: ({ c }) => c.result,
  programs: [
    ({ c }) => asm`
        mov %x, ${c.start}
        ${c.steps.slice(0, -1).map((step) => immediate(step, "%x"))}
        ${c.steps.slice(-1).map((step) => immediate(step, "r0"))}
        halt`,
    ({ c }) => asm`
        mov %x, ${c.start}
        ${c.steps.map(register)}
        mov r0, %x
        halt`,
    ({ c }, draws) => asm`
        mov %x, ${c.start}
        ${c.steps.map((step) => (draws.below(2) === 0 ? register(step) : immediate(step, "%x")))}
        mov r0, %x
        halt`,
  ],
})

const OPERATION = { set: "or", clear: "and", toggle: "xor" } as const

const immediate = ({ action, n }: Step, into: string): Asm =>
  action === "set" || action === "clear" || action === "toggle"
    ? asm`${OPERATION[action]} ${into}, %x, ${action === "clear" ? -1 - 2 ** n : 2 ** n}`
    : asm`${action} ${into}, %x, ${n}`

/** Masks and counts in a register, single bits made by a shift. */
const register = ({ action, n }: Step): Asm => {
  if (action === "set" || action === "clear" || action === "toggle") {
    return asm`
        mov  %t, 1
        ${n === 0 ? undefined : asm`shli %t, %t, ${n}`}
        ${action === "clear" ? asm`xori %t, %t, -1` : undefined}
        ${OPERATION[action]} %x, %x, %t`
  }
  return asm`
        mov %t, ${n}
        ${action} %x, %x, %t`
}
