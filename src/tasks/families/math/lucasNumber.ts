import { type Asm, asm, by, family, int, mapped } from "../../dsl/index.js"

/** Two different indices, and what is to be done with their terms. */
interface Task {
  readonly low: number
  readonly high: number
  readonly operation: "+" | "-"
}

const TASKS: Array<Task> = []
for (let low = 2; low < 72; low++)
  for (let high = low + 1; high <= 72; high++) TASKS.push({ low, high, operation: "+" }, { low, high, operation: "-" })

const combine = ({ operation }: Task): Asm => (operation === "+" ? asm`add r0, %a, %first` : asm`sub r0, %a, %first`)

export const lucasNumber = family({
  id: "math/lucas_number",
  level: 2,
  parameters: { t: mapped(int(0, TASKS.length - 1), (index) => TASKS[index]!) },
  formats: {
    low: ({ low }: Task) => String(low),
    high: ({ high }: Task) => String(high),
    sign: ({ operation }: Task) => operation,
    noun: ({ operation }: Task) => (operation === "+" ? "sum" : "difference"),
    tiles: ({ high, low, operation }: Task) =>
      operation === "+"
        ? `How many tiles do rows ${high} and ${low} have together?`
        : `How many more tiles does row ${high} have than row ${low}?`,
    then: ({ operation }: Task) => (operation === "+" ? "add L" : "subtract L"),
    from: ({ operation }: Task) => (operation === "+" ? "to" : "from"),
  },
  prompt: [
    "<what>L({t:high}) {t:sign} L({t:low}), where L(0) = 2, L(1) = 1 and L(k) = L(k - 1) + L(k - 2)",
    "<what>the {t:noun} of the Lucas numbers with the indices {t:high} and {t:low} (index 0 has 2, index 1 has 1)",
    by(
      "loop",
      "<do>compute lucas({t:high}) {t:sign} lucas({t:low}) [with a loop|iteratively], where lucas(0) = 2 and lucas(1) = 1",
    ),
    "in a mosaic row 0 has 2 tiles, row 1 has 1 tile, and every later row as many as the two rows before it together. {t:tiles}",
    "the Lucas numbers start with L(0) = 2 and L(1) = 1: {t:then}({t:low}) {t:from} L({t:high})",
    "!lucas({t:high}) {t:sign} lucas({t:low}), L(0)=2, L(1)=1",
  ],
  answer: ({ t: { high, low, operation } }) => {
    const terms = [2, 1]
    for (let k = 2; k <= high; k++) terms.push(terms[k - 1]! + terms[k - 2]!)
    return operation === "+" ? terms[high]! + terms[low]! : terms[high]! - terms[low]!
  },
  programs: [
    // Once through the sequence; the term with the lower index is kept when its turn comes.
    {
      follows: "loop",
      program: ({ t }) => asm`
        mov  %high, ${t.high}
        mov  %a, 2
        mov  %b, 1
        mov  %k, 0
        mov  %low, ${t.low}
    next:
        bne  %k, %low, step
        mov  %first, %a
    step:
        add  %b, %b, %a
        sub  %a, %b, %a
        addi %k, %k, 1
        blt  %k, %high, next
        ${combine(t)}
        halt`,
    },
    // A loop for each.
    {
      follows: "loop",
      program: ({ t }) => {
        const term = (index: number) => asm`
        mov  %n, ${index}
        mov  %a, 2
        mov  %b, 1
    loop:
        add  %next, %a, %b
        mov  %a, %b
        mov  %b, %next
        subi %n, %n, 1
        bnez %n, loop`
        return asm`
        ${term(t.low)}
        mov  %first, %a
        ${term(t.high)}
        ${combine(t)}
        halt`
      },
    },
    // From the Fibonacci numbers: L(n) = 2F(n+1) − F(n).
    {
      follows: "loop",
      program: ({ t }) => {
        const term = (index: number) => asm`
        mov  %n, ${index}
        mov  %f, 0
        mov  %g, 1
    step:
        add  %g, %f, %g
        sub  %f, %g, %f
        subi %n, %n, 1
        bgtz %n, step
        shli %g, %g, 1
        sub  %a, %g, %f`
        return asm`
        ${term(t.low)}
        mov  %first, %a
        ${term(t.high)}
        ${combine(t)}
        halt`
      },
    },
  ],
})
