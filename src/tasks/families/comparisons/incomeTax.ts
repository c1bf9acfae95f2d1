import { asm, edged, family, int, steps } from "../../dsl/index.js"
import { decisive } from "./_shared/inputs.js"
import { above } from "../loops/_shared/above.js"

interface Before {
  readonly free: number
  readonly upper: number
}

export const incomeTax = family({
  id: "comparisons/income_tax",
  level: 2,
  parameters: {
    free: steps(800, 6000, 100),
    upper: above("free", steps(2000, 9000, 100)),
    low: int(5, 24),
    high: above("low", int(2, 20)),
    income: edged(int(500, 20_000), [({ free }: Before) => free, ({ upper }: Before) => upper]),
  },
  prompt: [
    "<what>the tax on {income}: nothing on the first {free}, {low}% on the part above that up to {upper}, {high}% on the part above {upper}; add both parts first and round the total down",
    "income up to {free} is tax-free, what lies between {free} and {upper} is taxed at {low} percent and what exceeds {upper} at {high} percent. How much tax is due on {income}, rounded down at the end?",
    "<do>compute a marginal tax on {income} with brackets 0% to {free}, {low}% to {upper}, {high}% beyond, and round the final sum down to a whole number",
    "I earned {income} this year. The first {free} are free of tax, then {low}% is due up to {upper}, and {high}% on all above that. How much do I owe, the total rounded down?",
    "!tax({income}): 0% to {free}, {low}% to {upper}, {high}% above; marginal, floor once at the end",
  ],
  cases: {
    "nothing to pay": ({ free, income }) => income <= free,
    "just at a limit": ({ free, income, upper }) => income === free || income === upper,
  },
  answer: ({ free, high, income, low, upper }) =>
    Math.floor((Math.max(0, Math.min(income, upper) - free) * low + Math.max(0, income - upper) * high) / 100),
  asFunction: {
    inputs: ["income"],
    names: { income: "x" },
    domains: {
      income: decisive(
        ({ free, upper }: Before) => [0, free - 1, free, free + 100, upper, upper + 1, upper + 1234, 100_000],
        0,
        1_000_000,
      ),
    },
  },
  programs: [
    {
      general: ({ free, high, income, low, upper }) => asm`
        mov  %tax, 0
        mov  %income, ${income}
        mov  %limit, ${upper}
        ble  %income, %limit, middle
        sub  %part, %income, %limit
        muli %tax, %part, ${high}
        mov  %income, %limit
    middle:
        mov  %limit, ${free}
        ble  %income, %limit, done
        sub  %part, %income, %limit
        muli %part, %part, ${low}
        add  %tax, %tax, %part
    done:
        divi r0, %tax, 100
        halt`,
    },
    {
      general: ({ free, high, income, low, upper }) => asm`
        mov  %income, ${income}
        mov  %free, ${free}
        mov  %upper, ${upper}
        bgt  %income, %upper, rich
        bgt  %income, %free, middle
        mov  r0, 0
        halt
    middle:
        sub  %part, %income, %free
        muli %part, %part, ${low}
        divi r0, %part, 100
        halt
    rich:
        sub  %part, %income, %upper
        muli %part, %part, ${high}
        sub  %below, %upper, %free
        muli %below, %below, ${low}
        add  %part, %part, %below
        divi r0, %part, 100
        halt`,
    },
    // Above the upper limit the difference of the rates is due in addition.
    {
      general: ({ free, high, income, low, upper }) => asm`
        mov  %tax, 0
        mov  %income, ${income}
        subi %part, %income, ${free}
        blez %part, done
        muli %tax, %part, ${low}
        subi %part, %income, ${upper}
        blez %part, done
        mov  %rate, ${high}
        subi %rate, %rate, ${low}
        mul  %part, %part, %rate
        add  %tax, %tax, %part
    done:
        divi r0, %tax, 100
        halt`,
    },
  ],
})
