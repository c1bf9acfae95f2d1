import { asm, edged, family, int, oneOf } from "../../dsl/index.js"

const MNEMONICS = { "+": "add", "-": "sub", "*": "mul", "&": "and", "|": "or", "^": "xor" } as const

export const spawnWorker = family({
  id: "concurrency/spawn_worker",
  level: 5,
  parameters: { a: int(0, 999), b: int(1, 999), op: oneOf(["+", "-", "*", "&", "|", "^"]) },
  formats: {
    sign: (op: keyof typeof MNEMONICS) => (op === "^" ? "xor" : op),
    verb: (op: keyof typeof MNEMONICS) =>
      ({ "+": "plus", "-": "minus", "*": "times", "&": "bitwise AND", "|": "bitwise OR", "^": "bitwise XOR" })[op],
  },
  prompt: [
    "<do>[spawn|start|launch] a [thread|worker|worker thread] that computes {a} {op:sign} {b} and join it[ to get its result| for the result|]",
    "<do>compute {a} {op:verb} {b} [in|on] a [second|separate|worker] thread and [return what it returns|wait for its answer|join it]",
    "<do>have a worker thread work out {a} {op:verb} {b} while the main thread [waits|blocks in join]",
    "what does a [thread|worker] that computes {a} {op:sign} {b} return [when joined|to the thread that joins it]",
    "!join(spawn([|() => |lambda: ]{a} {op:sign} {b}))",
    "the boss, the main thread, has no time to work out {a} {op:verb} {b} and gives it to a helper, another thread. [What does the helper bring back?|With which number does the helper come back?]",
    "spawn one thread for {a} {op:verb} {b}, join, <report> the value",
  ],
  answer: ({ a, b, op }) => {
    switch (op) {
      case "+":
        return a + b
      case "-":
        return a - b
      case "*":
        return a * b
      case "&":
        return a & b
      case "|":
        return a | b
      case "^":
        return a ^ b
    }
  },
  asFunction: {
    inputs: ["a"],
    domains: { a: edged(int(0, 99_999), [0, 1]) },
  },
  programs: [
    // The worker gets a copy of its parent's registers.
    ({ a, b, op }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        spawn %t, worker
        join r0, %t
        halt
    worker:
        ${MNEMONICS[op]} r0, %a, %b
        halt`,
    {
      general: ({ a, b, op }) => asm`
        mov  %a, ${a}
        spawn %t, worker, %a
        join r0, %t
        halt
    worker:
        ${MNEMONICS[op]} r0, r0, ${b}
        halt`,
    },
    {
      general: ({ a, b, op }) => asm`
        spawn %t, worker
        join %t
        load.d r0, [result]
        halt
    worker:
        mov  %a, ${a}
        ${MNEMONICS[op]} %a, %a, ${b}
        store.d %a, [result]
        halt
    .data
    result: .dword 0`,
    },
  ],
})
