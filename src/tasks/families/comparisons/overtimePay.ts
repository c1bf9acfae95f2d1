import { asm, by, edged, family, int } from "../../dsl/index.js"
import { above } from "../loops/_shared/above.js"

export const overtimePay = family({
  id: "comparisons/overtime_pay",
  level: 2,
  parameters: {
    normal: int(35, 48),
    wage: int(9, 60),
    extra: above("wage", int(2, 40)),
    hours: edged(int(20, 75), [({ normal }: { normal: number }) => normal]),
  },
  prompt: [
    "<what>the weekly pay for {hours} hours at {wage} dollars an hour, where each hour beyond {normal} is paid {extra} dollars instead",
    "someone works {hours} hours at {wage} an hour; hours over {normal} are paid at {extra} instead. What is the pay?",
    "<do>compute wages: {hours} hours worked, the first {normal} at {wage} each, any further ones at {extra} each",
    "!pay(hours={hours}, rate={wage}, overtime after {normal} at {extra})",
    by(
      "apart",
      "if {hours} is at most {normal} return {hours} times {wage}, otherwise return {normal} times {wage} plus {extra} for each hour above {normal}",
    ),
  ],
  cases: { "just the normal hours": ({ hours, normal }) => hours === normal },
  answer: ({ extra, hours, normal, wage }) => Math.min(hours, normal) * wage + Math.max(hours - normal, 0) * extra,
  asFunction: {
    inputs: ["hours", "normal", "wage", "extra"],
    names: { hours: "h", normal: "n", wage: "w", extra: "e" },
    domains: {
      normal: edged(int(0, 60), [40]),
      wage: int(1, 100),
      extra: int(1, 200),
      hours: edged(
        int(0, 100),
        [0, 1, 15, -1, -10].map(
          (more) =>
            ({ normal }: { normal: number }) =>
              normal + more,
        ),
      ),
    },
    programs: [
      {
        follows: "apart",
        program: ({ extra, hours, normal, wage }) => asm`
        mov  %hours, ${hours}
        mov  %normal, ${normal}
        mov  %wage, ${wage}
        mov  %extra, ${extra}
        bgt  %hours, %normal, overtime
        mul  r0, %hours, %wage
        halt
    overtime:
        sub  %over, %hours, %normal
        mul  %over, %over, %extra
        mul  %pay, %normal, %wage
        add  r0, %pay, %over
        halt`,
      },
      // All hours at the usual wage, and the supplement for those beyond.
      ({ extra, hours, normal, wage }) => asm`
        mov  %hours, ${hours}
        mov  %wage, ${wage}
        mov  %more, ${extra}
        mul  %pay, %hours, %wage
        sub  %over, %hours, ${normal}
        blez %over, done
        sub  %more, %more, %wage
        mul  %over, %over, %more
        add  %pay, %pay, %over
    done:
        mov  r0, %pay
        halt`,
    ],
  },
  programs: [
    {
      follows: "apart",
      program: ({ extra, hours, normal, wage }) => asm`
        mov  %hours, ${hours}
        mov  %normal, ${normal}
        bgt  %hours, %normal, overtime
        muli r0, %hours, ${wage}
        halt
    overtime:
        sub  %over, %hours, %normal
        muli %over, %over, ${extra}
        muli %pay, %normal, ${wage}
        add  r0, %pay, %over
        halt`,
    },
    // All hours at the usual wage, and the supplement for those beyond.
    ({ extra, hours, normal, wage }) => asm`
        mov  %hours, ${hours}
        muli %pay, %hours, ${wage}
        subi %over, %hours, ${normal}
        blez %over, done
        mov  %more, ${extra}
        subi %more, %more, ${wage}
        mul  %over, %over, %more
        add  %pay, %pay, %over
    done:
        mov  r0, %pay
        halt`,
    {
      follows: "apart",
      program: ({ extra, hours, normal, wage }) => asm`
        mov  %usual, ${hours}
        mov  %over, 0
        slti %short, %usual, ${normal + 1}
        bnez %short, pay
        subi %over, %usual, ${normal}
        mov  %usual, ${normal}
    pay:
        muli %usual, %usual, ${wage}
        muli %over, %over, ${extra}
        add  r0, %usual, %over
        halt`,
    },
  ],
})
