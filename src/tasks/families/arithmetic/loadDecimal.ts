import { asm, family, int } from "../../dsl/index.js"

/** The shortest program with a result. */
export const loadDecimal = family({
  id: "arithmetic/load_decimal",
  level: 1,
  parameters: { n: int(-999999, 9999999) },
  prompt: [
    "<do>load [the immediate|the constant|the number] {n} into r0",
    "<do>[put|move] [|the immediate |the value ]{n} into r0",
    "<do>set r0 to {n}",
    "<do>return the [constant|integer] {n}",
    "<do>load {n:words} into r0",
    "whatever happens, the answer to give is {n}",
    "!mov r0, {n}",
    "!r0 = {n}",
  ],
  answer: ({ n }) => n,
  programs: [
    ({ n }) => asm`
        mov r0, ${n}
        halt`,
  ],
})
