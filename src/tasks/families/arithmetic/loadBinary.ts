import { asm, family, int, mapped } from "../../dsl/index.js"

export const loadBinary = family({
  id: "arithmetic/load_binary",
  level: 1,
  parameters: {
    n: mapped(int(0, 2 ** 15 * 17 - 1), (index, draws) => {
      const more = index % 17
      return (2 ** 15 + Math.floor(index / 17)) * 2 ** more + draws.below(2 ** more)
    }),
  },
  prompt: [
    "<do>load the binary [value|number|constant|immediate] [{n:bits}|{n:bin}] into r0",
    "<do>return the [integer|number] whose binary form is [{n:bits}|{n:bin}]",
    "<what>the [decimal value|value] of the [binary number|bit pattern] [{n:bits}|{n:bin}]",
    "the lamps of the panel show {n:bits} in binary. Which number is that?",
    "!mov r0, {n:bin} (binary)",
    "!r0 = {n:bin} (binary)",
  ],
  answer: ({ n }) => n,
  programs: [
    ({ n }) => asm`
        mov r0, ${n}
        halt`,
  ],
})
