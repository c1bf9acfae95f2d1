import { family, int, mapped } from "../../dsl/index.js"
import { evaluation, type Expression, loadedFirst } from "../../idioms/expressionTree.js"
import { bitCalls, bracketed, growBits } from "./_shared/bitTree.js"

/** Three to six operands, of which the first three are counted, and shifts between. */
export const bitExpression = family({
  id: "bitwise/bit_expression",
  level: 1,
  weight: 8,
  parameters: {
    e: mapped(int(0, 240 ** 3 - 1), (index, draws) => {
      const counted = [16 + (index % 240), 16 + (Math.floor(index / 240) % 240), 16 + Math.floor(index / 240 ** 2)]
      const leaves = [...counted, ...Array.from({ length: draws.below(4) }, () => 16 + draws.below(240))]
      // Most results are neither 0 nor an operand.
      for (let tries = 0; ; tries++) {
        const grown = growBits(leaves, draws)
        if (tries === 3 || (grown.value !== 0 && !leaves.includes(grown.value))) return grown
      }
    }),
  },
  formats: { infix: (e: Expression) => bracketed(e), calls: bitCalls },
  prompt: [
    "<what>{e:infix}",
    "<what>the [value|result] of {e:infix} in decimal",
    "a program prints {e:infix} in decimal. [What does it print?|Which number is that?]",
    "<do>evaluate the bitwise [expression|operations] {e:infix}",
    "<what>the [value|result] of {e:calls}",
    "<do>evaluate the nested bitwise [calls|operations] {e:calls}",
    "!r0 = {e:infix}",
    "!x = {e:infix}; x",
  ],
  answer: ({ e }) => e.value,
  programs: [({ e }) => evaluation(e, "immediates"), ({ e }) => evaluation(e, "registers"), ({ e }) => loadedFirst(e)],
})
