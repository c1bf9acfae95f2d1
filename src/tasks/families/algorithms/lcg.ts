import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"

export const lcg = family({
  id: "algorithms/lcg",
  level: 5,
  parameters: {
    seed: int(0, 9999),
    n: int(2, 40),
    a: oneOf([1664525, 22695477, 1103515245, 214013, 69069, 134775813]),
    c: oneOf([1, 12345, 1013904223, 2531011]),
  },
  prompt: [
    "a game deals its cards by x -> ({a} * x + {c}) mod 2^32, starting with {seed}; which number does it have after {n} deals?",
    "<find>the state of the generator x -> (x * {a} + {c}) mod 2^32 after {n} {n?step|steps} from {seed}",
    by(
      "step by step",
      "<do>run the linear congruential generator x = {a} * x + {c} mod 2^32 for {n} {n?step|steps} from the seed {seed}",
    ),
    "!lcg(seed = {seed}, a = {a}, c = {c}, m = 2^32), [state after|x after] {n} {n?step|steps}",
    by(
      "step by step",
      "starting at x = {seed}, do this {n} {n?time|times}: replace x by (x * {a} + {c}) mod 2^32. What is x [then|at the end]?",
    ),
    by("step by step", "!x = {seed}; repeat {n} {n?time|times}: x = ({a} * x + {c}) mod 2^32; [return x|print x]"),
  ],
  answer: ({ a, c, n, seed }) => {
    let x = seed
    for (let k = 0; k < n; k++) x = (Math.imul(x, a) + c) | 0
    return x >>> 0
  },
  programs: [
    {
      follows: "step by step",
      program: ({ a, c, n, seed }) => asm`
        mov  %x, ${seed}
        mov  %n, ${n}
        mov  %mask, 0xffffffff
    next:
        muli %x, %x, ${a}
        addi %x, %x, ${c}
        and  %x, %x, %mask
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %x
        halt`,
    },
    // The machine's 64 bits hold the lower 32 true: one cut at the end is enough.
    {
      follows: "step by step",
      program: ({ a, c, n, seed }) => asm`
        mov  %x, ${seed}
        mov  %a, ${a}
        mov  %i, 0
    next:
        mul  %x, %x, %a
        addi %x, %x, ${c}
        addi %i, %i, 1
        slti %t, %i, ${n}
        bnez %t, next
        shli %x, %x, 32
        shri r0, %x, 32
        halt`,
    },
    // Squares the map x -> a x + c, and applies it by the bits of n.
    ({ a, c, n, seed }) => asm`
        mov  %x, ${seed}
        mov  %a, ${a}
        mov  %c, ${c}
        mov  %n, ${n}
    bit:
        andi %t, %n, 1
        beqz %t, even
        mul  %x, %x, %a
        add  %x, %x, %c
    even:
        mul  %t, %c, %a
        add  %c, %c, %t
        mul  %a, %a, %a
        shri %n, %n, 1
        bnez %n, bit
        mov  %t, 0xffffffff
        and  r0, %x, %t
        halt`,
  ],
  asFunction: {
    inputs: ["seed", "n"],
    names: { seed: "s" },
    domains: { seed: edged(int(0, 2 ** 32 - 1), [0, 1, 65_536, 2 ** 32 - 1]), n: edged(int(0, 60), [0, 1, 2]) },
    prompt: [
      "a game deals its cards by x -> ({a} * x + {c}) mod 2^32, starting with {seed}; which number does it have after {n} deals?",
      "<find>the state of the generator x -> (x * {a} + {c}) mod 2^32 after {n} {n?step|steps} from {seed}",
      by(
        "step by step",
        "<do>run the linear congruential generator x = {a} * x + {c} mod 2^32 for {n} {n?step|steps} from the seed {seed}",
      ),
      "!lcg(seed = {seed}, a = {a}, c = {c}, m = 2^32), [state after|x after] {n} {n?step|steps}",
      by(
        "step by step",
        "starting at x = {seed}, do this {n} {n?time|times}: replace x by (x * {a} + {c}) mod 2^32. What is x [then|at the end]?",
      ),
      by("step by step", "!x = {seed}; repeat {n} {n?time|times}: x = ({a} * x + {c}) mod 2^32; [return x|print x]"),
    ],
    programs: [
      {
        follows: "step by step",
        program: ({ a, c, n, seed }) => asm`
        mov  %x, ${seed}
        mov  %n, ${n}
        mov  %mask, 0xffffffff
    next:
        beqz %n, done
        mul  %x, %x, ${a}
        add  %x, %x, ${c}
        and  %x, %x, %mask
        subi %n, %n, 1
        b    next
    done:
        mov  r0, %x
        halt`,
      },
      // The machine's 64 bits hold the lower 32 true: one cut at the end is enough.
      {
        follows: "step by step",
        program: ({ a, c, n, seed }) => asm`
        mov  %x, ${seed}
        mov  %n, ${n}
        mov  %i, 0
    next:
        bge  %i, %n, done
        mul  %x, %x, ${a}
        add  %x, %x, ${c}
        addi %i, %i, 1
        b    next
    done:
        shli %x, %x, 32
        shri r0, %x, 32
        halt`,
      },
      // Squares the map x -> a x + c, and applies it by the bits of n.
      ({ a, c, n, seed }) => asm`
        mov  %x, ${seed}
        mov  %n, ${n}
        mov  %a, ${a}
        mov  %c, ${c}
    bit:
        andi %t, %n, 1
        beqz %t, even
        mul  %x, %x, %a
        add  %x, %x, %c
    even:
        mul  %t, %c, %a
        add  %c, %c, %t
        mul  %a, %a, %a
        shri %n, %n, 1
        bnez %n, bit
        mov  %t, 0xffffffff
        and  r0, %x, %t
        halt`,
    ],
  },
})
