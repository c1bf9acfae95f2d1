import { family, int, mapped } from "../../dsl/index.js"
import { evaluation, grow, loadedFirst, note, postfix } from "../../idioms/expressionTree.js"

/** Reverse Polish notation: all operands have two digits, so they read apart. */
export const postfixExpression = family({
  id: "arithmetic/postfix_expression",
  level: 1,
  weight: 5,
  parameters: {
    e: mapped(int(0, 90 ** 3 - 1), (index, draws) => {
      const counted = [10 + (index % 90), 10 + (Math.floor(index / 90) % 90), 10 + Math.floor(index / 90 ** 2)]
      return grow([...counted, ...Array.from({ length: draws.below(5) }, () => 10 + draws.below(90))], draws)
    }),
  },
  formats: { postfix, note },
  prompt: [
    "<do>evaluate the [postfix|RPN|reverse Polish] expression {e:postfix} [without a stack|in straight-line code|in registers]{e:note}",
    "<do>turn the postfix expression {e:postfix} into [straight-line code|register code|plain arithmetic] and evaluate it{e:note}",
    "<what>the [value|result] of the [postfix|RPN|reverse Polish] expression {e:postfix}, using registers only{e:note}",
    "<what>{e:postfix}, read as [reverse Polish notation|postfix notation]{e:note}",
    "what does an RPN calculator show after {e:postfix}{e:note}",
    "!RPN in registers: {e:postfix}{e:note}",
  ],
  answer: ({ e }) => e.value,
  programs: [({ e }) => evaluation(e, "immediates"), ({ e }) => evaluation(e, "registers"), ({ e }) => loadedFirst(e)],
})
