import { asm, family, int, oneOf } from "../dsl.js"

/** Character immediates: a letter's ASCII code, moved by a number. */
export const charCode = family({
  id: "arithmetic/char_code",
  level: 1,
  parameters: {
    letter: oneOf("abcdefghijklmnopqrstuvwxyz".split("")),
    upper: oneOf([false, true]),
    n: int(2, 9999),
    sign: oneOf(["plus", "minus", "times"]),
  },
  formats: { case: (upper: boolean) => (upper ? "uppercase" : "lowercase") },
  prompt: [
    "<what>the ASCII code of the {upper:case} letter {letter:bare} {sign:bare} {n}",
    "<what>the character code of {upper:case} ~[{letter:bare}|{letter:plain}] {sign:bare} {n}",
    "<do>load the ASCII code of {upper:case} {letter:plain} and return it {sign:bare} {n}",
    "<what>ASCII of {upper:case} {letter:bare}, {sign:bare} {n}",
    "!ord({upper:case} {letter:plain}) {sign:bare} {n}",
  ],
  answer: ({ letter, upper, n, sign }) => {
    const code = (upper ? letter.toUpperCase() : letter).charCodeAt(0)
    return sign === "plus" ? code + n : sign === "minus" ? code - n : code * n
  },
  programs: [
    ({ letter, upper, n, sign }) => asm`
        mov %c, ${letter.charCodeAt(0) - (upper ? 32 : 0)}
        ${OPERATION[sign]} r0, %c, ${n}
        halt`,
    ({ letter, upper, n, sign }) => asm`
        mov %c, ${letter.charCodeAt(0) - (upper ? 32 : 0)}
        mov %n, ${n}
        ${OPERATION[sign]} r0, %c, %n
        halt`,
  ],
})

const OPERATION = { plus: "add", minus: "sub", times: "mul" } as const
