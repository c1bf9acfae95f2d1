import { family, int, mapped } from "../../dsl/index.js"
import { evaluation, grow, infix, loadedFirst, note } from "../../idioms/expressionTree.js"

/** Three to seven operands, of which the first three are counted. */
export const expression = family({
  id: "arithmetic/expression",
  level: 1,
  weight: 8,
  parameters: {
    e: mapped(int(0, 98 ** 3 - 1), (index, draws) => {
      const counted = [2 + (index % 98), 2 + (Math.floor(index / 98) % 98), 2 + Math.floor(index / 98 ** 2)]
      return grow([...counted, ...Array.from({ length: draws.below(5) }, () => 2 + draws.below(98))], draws)
    }),
  },
  formats: { infix, note },
  prompt: [
    "<what>{e:infix}{e:note}",
    "<what>the value of {e:infix}{e:note}",
    "<do>evaluate the [expression|formula] {e:infix}{e:note}",
    "how much is {e:infix}{e:note}",
    "my homework asks for {e:infix}{e:note}. What should I write down?",
    "!{e:infix} ={e:note}",
    "!x = {e:infix}; return x{e:note}",
  ],
  answer: ({ e }) => e.value,
  programs: [({ e }) => evaluation(e, "immediates"), ({ e }) => evaluation(e, "registers"), ({ e }) => loadedFirst(e)],
})
