import { asm, by, edged, family, int, mapped } from "../../dsl/index.js"

export const floydCycle = family({
  id: "algorithms/floyd_cycle",
  level: 5,
  parameters: { x: int(0, 99), c: int(1, 50), m: int(60, 500) },
  prompt: [
    "<find>the length of the cycle that x -> (x * x + {c}) mod {m} runs into from x = {x}[|, not counting the tail before it]",
    "<do>detect the cycle of x -> (x^2 + {c}) mod {m} from {x} and <give> its length",
    by(
      "floyd",
      "<do>send a tortoise and a hare (Floyd's algorithm) along x -> (x * x + {c}) mod {m} from {x} and <give> the length of the cycle where they meet",
    ),
    by("brent", "<find>the cycle length of x -> (x * x + {c}) mod {m} from x = {x} by Brent's algorithm"),
    "!cycle_length(x -> (x^2 + {c}) mod {m}, start = {x})",
    "starting with {x}, x is replaced by (x * x + {c}) mod {m} again and again; how many different values are in the [cycle|loop] that this ends in?",
    "<what>the [eventual period|length of the final cycle] of the iteration x -> (x * x + {c}) mod {m} from x = {x}",
  ],
  answer: ({ c, m, x }) => {
    const seen = new Map<number, number>()
    let [at, n] = [x, 0]
    while (!seen.has(at)) {
      seen.set(at, n++)
      at = (at * at + c) % m
    }
    return n - seen.get(at)!
  },
  programs: [
    // The hare takes two steps at a time; numbers so small need no remainder between them.
    {
      follows: "floyd",
      program: ({ c, m, x }) => asm`
        mov  %slow, ${x}
        mov  %fast, %slow
    chase:
        mul  %slow, %slow, %slow
        addi %slow, %slow, ${c}
        modi %slow, %slow, ${m}
        mul  %fast, %fast, %fast
        addi %fast, %fast, ${c}
        mul  %fast, %fast, %fast
        addi %fast, %fast, ${c}
        modi %fast, %fast, ${m}
        bne  %slow, %fast, chase
        mov  %n, 0
    round:
        mul  %fast, %fast, %fast
        addi %fast, %fast, ${c}
        modi %fast, %fast, ${m}
        addi %n, %n, 1
        bne  %slow, %fast, round
        mov  r0, %n
        halt`,
    },
    // Brent's way: the tortoise waits, and jumps to the hare at powers of two.
    {
      follows: "brent",
      program: ({ c, m, x }) => asm`
        mov  %hare, ${x}
        mov  %power, 1
    jump_ahead:
        mov  %wait, %hare
        mov  %n, 0
    run:
        mul  %hare, %hare, %hare
        addi %hare, %hare, ${c}
        modi %hare, %hare, ${m}
        addi %n, %n, 1
        beq  %hare, %wait, met
        bne  %n, %power, run
        shli %power, %power, 1
        b    jump_ahead
    met:
        mov  r0, %n
        halt`,
    },
    // Notes when each value was met for the first time.
    ({ c, m, x }) => asm`
        mov  %x, ${x}
        mov  %n, 1
    step:
        shli %p, %x, 1
        load.h %first, [%p + met]
        bnez %first, again
        store.h %n, [%p + met]
        addi %n, %n, 1
        mul  %x, %x, %x
        addi %x, %x, ${c}
        modi %x, %x, ${m}
        b    step
    again:
        sub  r0, %n, %first
        halt
    .data
    met: .space ${2 * Math.max(m, x + 1)}`,
  ],
  asFunction: {
    inputs: ["x", "c", "m"],
    names: { x: "start" },
    domains: {
      x: edged(int(0, 999), [0, 1]),
      c: edged(int(0, 500), [0, 1]),
      // A few are so large that fourth powers go beyond 64 bits.
      m: mapped(edged(int(2, 640), [2, 3, 64]), (m) => (m > 600 ? 70_000 + m : m)),
    },
    prompt: [
      "<find>the length of the cycle that x -> (x * x + {c}) mod {m} runs into from x = {x}[|, not counting the tail before it]",
      "<do>detect the cycle of x -> (x^2 + {c}) mod {m} from {x} and <give> its length",
      by(
        "floyd",
        "<do>send a tortoise and a hare (Floyd's algorithm) along x -> (x * x + {c}) mod {m} from {x} and <give> the length of the cycle where they meet",
      ),
      by("brent", "<find>the cycle length of x -> (x * x + {c}) mod {m} from x = {x} by Brent's algorithm"),
      "!cycle_length(x -> (x^2 + {c}) mod {m}, start = {x})",
      "starting with {x}, a number x is replaced by (x * x + {c}) mod {m} again and again; how many different values are in the [cycle|loop] that this ends in?",
      "<what>the [eventual period|length of the final cycle] of the iteration x -> (x * x + {c}) mod {m} from x = {x}",
    ],
    programs: [
      {
        follows: "floyd",
        program: ({ c, m, x }) => asm`
        mov  %slow, ${x}
        mov  %fast, %slow
    chase:
        mul  %slow, %slow, %slow
        add  %slow, %slow, ${c}
        mod  %slow, %slow, ${m}
        mul  %fast, %fast, %fast
        add  %fast, %fast, ${c}
        mod  %fast, %fast, ${m}
        mul  %fast, %fast, %fast
        add  %fast, %fast, ${c}
        mod  %fast, %fast, ${m}
        bne  %slow, %fast, chase
        mov  %n, 0
    round:
        mul  %fast, %fast, %fast
        add  %fast, %fast, ${c}
        mod  %fast, %fast, ${m}
        addi %n, %n, 1
        bne  %slow, %fast, round
        mov  r0, %n
        halt`,
      },
      // Brent's way: the tortoise waits, and jumps to the hare at powers of two.
      {
        follows: "brent",
        program: ({ c, m, x }) => asm`
        mov  %hare, ${x}
        mov  %power, 1
    jump_ahead:
        mov  %wait, %hare
        mov  %n, 0
    run:
        mul  %hare, %hare, %hare
        add  %hare, %hare, ${c}
        mod  %hare, %hare, ${m}
        addi %n, %n, 1
        beq  %hare, %wait, met
        bne  %n, %power, run
        shli %power, %power, 1
        b    jump_ahead
    met:
        mov  r0, %n
        halt`,
      },
    ],
  },
})
