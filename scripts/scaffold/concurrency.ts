import { asm, family, int } from "../../src/tasks/dsl/index.js"

export const scaffoldName = family({
  id: "concurrency/scaffold_name",
  level: 5,
  // What varies. All of it shows in every wording.
  parameters: { a: int(10, 999), b: int(10, 999) },
  // Sentences of their own, each with everything that decides the answer.
  prompt: [
    "<what>the scaffold name of {a} and {b}: a thread triples the first, and the main thread adds the second",
    "<do>have a [worker|thread] triple {a}, join it, add {b} and [return|report] the scaffold name",
    "spawn a thread that computes 3 times {a}; its result plus {b} is the scaffold name [to return|to report]",
    "!scaffold_name = join(spawn(3 * {a})) + {b}",
  ],
  // The answer by plain TypeScript, not by following a program.
  answer: ({ a, b }) => 3 * a + b,
  // Other ways to the same result.
  programs: [
    ({ a, b }) => asm`
        spawn %worker, triple
        join %product, %worker
        addi r0, %product, ${b}
        halt
    triple:
        mov  %a, ${a}
        muli r0, %a, 3
        halt`,
    ({ a, b }) => asm`
        spawn %worker, triple
        mov  %b, ${b}
        join %worker
        load.d %product, [shared]
        add  r0, %product, %b
        halt
    triple:
        mov  %a, ${a}
        muli %a, %a, 3
        store.d %a, [shared]
        halt
    .data
    shared: .dword 0`,
  ],
})
