import { family, int, mapped } from "../../dsl/index.js"
import { calls, evaluation, type Expression, grow, lisp, loadedFirst, note } from "../../idioms/expressionTree.js"

/** Expressions in prefix form: all operands have two digits, so they read apart. */
export const nestedCalls = family({
  id: "arithmetic/nested_calls",
  level: 1,
  weight: 5,
  parameters: {
    e: mapped(int(0, 90 ** 3 - 1), (index, draws) => {
      const counted = [10 + (index % 90), 10 + (Math.floor(index / 90) % 90), 10 + Math.floor(index / 90 ** 2)]
      return grow([...counted, ...Array.from({ length: draws.below(5) }, () => 10 + draws.below(90))], draws)
    }),
  },
  formats: {
    calls,
    lisp,
    note,
    rule: (e: Expression) => (note(e).includes("/") ? " (div is integer division)" : ""),
  },
  prompt: [
    "<what>{e:calls}{e:rule}",
    "<do>evaluate the expression {e:calls}{e:rule}",
    "<what>the [value|result] of {e:calls}{e:rule}",
    "<do>evaluate the [prefix expression|s-expression|lisp expression] {e:lisp}{e:note}",
    "I type {e:lisp} at a Lisp prompt{e:note}. What does it print?",
    "!{e:lisp}{e:note}",
  ],
  answer: ({ e }) => e.value,
  programs: [({ e }) => evaluation(e, "immediates"), ({ e }) => evaluation(e, "registers"), ({ e }) => loadedFirst(e)],
})
