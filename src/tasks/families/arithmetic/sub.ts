import { asm, by, edged, family, int } from "../../dsl/index.js"

export const sub = family({
  id: "arithmetic/sub",
  level: 1,
  parameters: { a: int(0, 9999), b: edged(int(0, 9999), [0, ({ a }: { a: number }) => a]) },
  prompt: [
    "<do>subtract {b} from {a} [|and return the difference]",
    "<do>take {b} away from {a}",
    "<what>{a:words} minus {b:words}",
    "<what>{a:hex} minus {b:hex}",
    "!{a} - {b}[| =]",
    "my card has {a} {a?point|points} on it, and the prize costs {b}. How many are left (negative if I lack some)?",
    "[decrease|reduce|lower] {a} by {b}",
    by("registers", "load {a} and {b} into registers and subtract the second from the first"),
  ],
  answer: ({ a, b }) => a - b,
  asFunction: {
    inputs: ["a", "b"],
    domains: { a: edged(int(0, 9_999_999), [0, 1]), b: edged(int(0, 9_999_999), [0, ({ a }: { a: number }) => a]) },
    prompt: [
      "<do>subtract {b} from {a} [|and return the difference]",
      "<do>take {b} away from {a}",
      "<what>{a:words} minus {b:words}",
      "!{a} - {b}",
      "my card has {a} {a?point|points} on it, and the prize costs {b}. How many are left (negative if I lack some)?",
      "[decrease|reduce|lower] {a} by {b}",
    ],
    programs: [
      ({ a, b }) => asm`
        mov %a, ${a}
        sub r0, %a, ${b}
        halt`,
      ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        sub r0, %a, %b
        halt`,
    ],
  },
  programs: [
    {
      follows: "registers",
      program: ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        sub r0, %a, %b
        halt`,
    },
    ({ a, b }) => asm`
        mov  %a, ${a}
        subi r0, %a, ${b}
        halt`,
    ({ a, b }) => asm`
        mov  %a, ${a}
        addi r0, %a, ${-b}
        halt`,
  ],
})
