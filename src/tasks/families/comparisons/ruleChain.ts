import { type Asm, asm, between, edged, family, int, mapped } from "../../dsl/index.js"

interface Rule {
  readonly test: "above" | "below" | "even" | "odd" | "divisible"
  /** Threshold or divisor. */
  readonly t: number
  readonly act: "add" | "subtract" | "multiply" | "negate"
  readonly k: number
}

const TESTS = ["above", "below", "divisible", "even", "odd"] as const
const ACTS = ["add", "subtract", "multiply", "negate"] as const

/** Three to five rules, of which the first one's numbers are counted. */
const rules = mapped(int(0, 150 * 40 - 1), (n, draws): ReadonlyArray<Rule> => {
  const first: Rule = {
    test: TESTS[draws.below(2)]!,
    t: 20 + (n % 150),
    act: ACTS[draws.below(2)]!,
    k: 2 + Math.floor(n / 150),
  }
  const rest = Array.from({ length: 2 + draws.below(3) }, (): Rule => {
    const test = TESTS[draws.below(5)]!
    const act = ACTS[draws.below(4)]!
    return {
      test,
      t: test === "divisible" ? between(draws, 3, 6) : between(draws, 5, 250),
      act,
      k: act === "multiply" ? between(draws, 2, 9) : between(draws, 2, 60),
    }
  })
  return [first, ...rest]
})

const holds = ({ t, test }: Rule, x: number): boolean =>
  test === "above" ? x > t : test === "below" ? x < t : (x % (test === "divisible" ? t : 2) === 0) !== (test === "odd")

const CONDITION = { above: "is above", below: "is below", even: "is even", odd: "is odd", divisible: "is divisible by" }
const condition = ({ t, test }: Rule) => CONDITION[test] + (test === "even" || test === "odd" ? "" : ` ${t}`)
const action = ({ act, k }: Rule) =>
  act === "negate" ? "change its sign" : act === "multiply" ? `multiply it by ${k}` : `${act} ${k}`

const act = (rule: Rule): Asm => {
  const { act, k } = rule
  if (act === "negate") return asm`sub %x, zero, %x`
  return asm`${act === "add" ? "addi" : act === "subtract" ? "subi" : "muli"} %x, %x, ${k}`
}

/** Passes over the action by a branch on two registers where that is possible. */
const byRegisters = (rule: Rule): Asm => {
  if (rule.test !== "above" && rule.test !== "below") return byFlag(rule)
  return rule.test === "above"
    ? asm`
        mov %t, ${rule.t}
        ble %x, %t, skip
        ${act(rule)}
    skip:`
    : asm`
        mov %t, ${rule.t}
        bge %x, %t, skip
        ${act(rule)}
    skip:`
}

/** Passes over the action by a flag. */
const byFlag = (rule: Rule): Asm => {
  switch (rule.test) {
    case "above":
      return asm`
        slti %flag, %x, ${rule.t + 1}
        bnez %flag, skip
        ${act(rule)}
    skip:`
    case "below":
      return asm`
        slti %flag, %x, ${rule.t}
        beqz %flag, skip
        ${act(rule)}
    skip:`
    case "odd":
      return asm`
        andi %flag, %x, 1
        beqz %flag, skip
        ${act(rule)}
    skip:`
    case "even":
      return asm`
        andi %flag, %x, 1
        bnez %flag, skip
        ${act(rule)}
    skip:`
    case "divisible":
      return asm`
        modi %flag, %x, ${rule.t}
        bnez %flag, skip
        ${act(rule)}
    skip:`
  }
}

export const ruleChain = family({
  id: "comparisons/rule_chain",
  level: 2,
  weight: 2,
  // A number at the first rule's limit, which is neither above nor below.
  parameters: { rules, x: edged(int(1, 400), [({ rules }: { rules: ReadonlyArray<Rule> }) => rules[0]!.t]) },
  cases: { "just at the first limit": ({ rules, x }) => x === rules[0]!.t },
  prompt: [
    "start with {x} and change it by these rules in order: {rules:if}. [What is the result?|Return the result]",
    "<do>apply these rules to {x} one after the other, each to the current value: {rules:if}",
    "<what>the number that {x} turns into under these rules, each applied to what the one before leaves: {rules:if}",
    "think of the number {x}. {rules:If}. [Return what you end up with|What do you end up with?|Report the final value]",
    "!x = {x}; {rules:code}; return x",
  ],
  formats: {
    if: (list: ReadonlyArray<Rule>) => list.map((rule) => `if it ${condition(rule)}, ${action(rule)}`).join("; "),
    If: (list: ReadonlyArray<Rule>) =>
      list.map((rule, n) => `${n === 0 ? "If" : "Then, if"} it ${condition(rule)}, ${action(rule)}`).join(". "),
    code: (list: ReadonlyArray<Rule>) =>
      list
        .map((rule) => {
          const sign =
            rule.act === "add" ? `x += ${rule.k}` : rule.act === "subtract" ? `x -= ${rule.k}` : `x *= ${rule.k}`
          return `if x ${condition(rule)}: ${rule.act === "negate" ? "x = -x" : sign}`
        })
        .join("; "),
  },
  answer: ({ rules, x }) => {
    let value = x
    for (const rule of rules) {
      if (!holds(rule, value)) continue
      const { act, k } = rule
      value = act === "add" ? value + k : act === "subtract" ? value - k : act === "multiply" ? value * k : 0 - value
    }
    return value
  },
  programs: [
    ({ rules, x }) => asm`
        mov  %x, ${x}
        ${rules.map(byRegisters)}
        mov  r0, %x
        halt`,
    ({ rules, x }) => asm`
        mov  %x, ${x}
        ${rules.map(byFlag)}
        mov  r0, %x
        halt`,
    ({ rules, x }, draws) => asm`
        mov  %x, ${x}
        ${rules.map((rule) => (draws.below(2) === 0 ? byRegisters(rule) : byFlag(rule)))}
        mov  r0, %x
        halt`,
  ],
})
