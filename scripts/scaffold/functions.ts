import { asm, family, int } from "../../src/tasks/dsl/index.js"

export const scaffoldName = family({
  id: "functions/scaffold_name",
  level: 4,
  // What varies. All of it shows in every wording.
  parameters: { x: int(10, 999), k: int(10, 999) },
  // Sentences of their own, each with everything that decides the answer.
  prompt: [
    "<what>the result of calling the scaffold name with {x}, a function that returns 3x + {k}",
    "<please>write a function scaffold name that triples its argument and adds {k}, and call it with {x}",
    "call a function scaffold name with {x}; it [returns|gives back] three times its argument plus {k}",
    "!scaffold_name({x}) where scaffold_name(x) = 3 * x + {k}",
  ],
  // The answer by plain TypeScript, not by following a program.
  answer: ({ k, x }) => 3 * x + k,
  // Other ways to the same result.
  programs: [
    ({ k, x }) => asm`
        mov  r0, ${x}
        call f
        halt
    f:
        muli r0, r0, 3
        addi r0, r0, ${k}
        ret`,
    ({ k, x }) => asm`
        b    main
    f:
        shli %double, %x, 1
        add  %y, %double, %x
        add  %y, %y, %k
        ret
    main:
        mov  %x, ${x}
        mov  %k, ${k}
        call f
        mov  r0, %y
        halt`,
  ],
})
