import { asm, edged, family, int, oneOf } from "../../dsl/index.js"

const LETTERS = "abcdefghijklmnopqrstuvwxyz"

/** Character immediates: a letter's ASCII code, and a number. */
export const charCode = family({
  id: "arithmetic/char_code",
  level: 1,
  parameters: {
    letter: oneOf([...LETTERS, ...LETTERS.toUpperCase()]),
    n: int(1, 200),
    sign: oneOf(["plus", "minus"]),
  },
  formats: {
    case: (letter: string) => (letter < "a" ? "uppercase" : "lowercase"),
    moved: (sign: string) => (sign === "plus" ? "up" : "down"),
  },
  prompt: [
    "<what>the ASCII code of the {letter:case} letter {letter:bare} {sign:bare} {n}",
    "<what>the character code of {letter:case} ~[{letter:bare}|{letter:plain}] {sign:bare} {n}",
    "<do>load the ASCII code of {letter:case} {letter:plain} and return it {sign:bare} {n}",
    "my secret code writes each letter as its ASCII code moved {sign:moved} by {n}. Which number stands for the {letter:case} letter {letter:bare}?",
    "!ord({letter:plain}) {sign:bare} {n}, [the letter being {letter:case}|{letter:case} letter]",
  ],
  answer: ({ letter, n, sign }) => {
    const code = letter.charCodeAt(0)
    return sign === "plus" ? code + n : code - n
  },
  asFunction: {
    inputs: ["n"],
    domains: { n: edged(int(0, 9999), [0, 1]) },
  },
  programs: [
    {
      general: ({ letter, n, sign }) => asm`
        mov %c, ${letter.charCodeAt(0)}
        ${OPERATION[sign]} r0, %c, ${n}
        halt`,
    },
    ({ letter, n, sign }) => asm`
        mov %c, ${letter.charCodeAt(0)}
        mov %n, ${n}
        ${OPERATION[sign]} r0, %c, %n
        halt`,
  ],
})

const OPERATION = { plus: "add", minus: "sub" } as const
