import { asm, drawn, family, int, oneOf } from "../../dsl/index.js"

/** The bit pattern of `width` bits with these top 8 bits. */
const pattern = (top: number, width: number, rest: number): number => {
  const below = 2 ** (width - 8)
  return top * below + (rest % below)
}

const signed = (bits: number, width: number): number => (bits >= 2 ** (width - 1) ? bits - 2 ** width : bits)

export const signedOrUnsignedLess = family({
  id: "comparisons/signed_or_unsigned_less",
  level: 2,
  predicate: true,
  parameters: {
    kind: oneOf(["signed", "unsigned"]),
    width: oneOf([8, 16, 32]),
    a: int(0, 255),
    b: int(0, 255),
    restA: drawn((draws) => draws.word()),
    restB: drawn((draws) => draws.word()),
  },
  adjust: (v) => ({ ...v, a: pattern(v.a, v.width, v.restA), b: pattern(v.b, v.width, v.restB) }),
  prompt: [
    "<whether>{a:hex} is less than {b:hex} when both are {kind:bare} {width}-bit [integers|values|numbers]<then-yesno>",
    "as {kind:bare} {width}-bit [integers|values], is {a:hex} less than {b:hex}? <yesno>",
    "<do>compare {a:hex} and {b:hex} as {kind:bare} {width}-bit [integers|numbers] and return 1 if the first is less, else 0",
    "treating {a:HEX} and {b:HEX} as {kind:bare} {width}-bit [words|registers], is the first one the smaller? <yesno>",
    "!{kind:bare} {width}-bit compare: {a:hex} less than {b:hex}, 1 or 0",
    "!{a:bits} less than {b:bits} in binary, {width} bits, {kind:bare}: 1 or 0",
  ],
  answer: ({ a, b, kind, width }) => {
    if (kind === "unsigned") return a < b ? 1 : 0
    return signed(a, width) < signed(b, width) ? 1 : 0
  },
  programs: [
    ({ a, b, kind, width }) =>
      kind === "unsigned"
        ? asm`
        mov  %a, ${a}
        mov  %b, ${b}
        sltu r0, %a, %b
        halt`
        : asm`
        mov  %a, ${a}
        mov  %b, ${b}
        shli %a, %a, ${64 - width}
        sari %a, %a, ${64 - width}
        shli %b, %b, ${64 - width}
        sari %b, %b, ${64 - width}
        slt  r0, %a, %b
        halt`,
    ({ a, b, kind, width }) =>
      kind === "unsigned"
        ? asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  r0, 1
        bltu %a, %b, done
        mov  r0, 0
    done:
        halt`
        : // The sign bits on top decide; what follows them keeps its order.
          asm`
        mov  %a, ${a}
        mov  %b, ${b}
        shli %a, %a, ${64 - width}
        shli %b, %b, ${64 - width}
        slt  r0, %a, %b
        halt`,
    ({ a, b, kind, width }) =>
      kind === "unsigned"
        ? asm`
        mov  %a, ${a}
        mov  %b, ${b}
        bgeu %a, %b, no
        mov  r0, 1
        halt
    no:
        mov  r0, 0
        halt`
        : // Flipping the sign bit turns signed order into unsigned order.
          asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %sign, ${2 ** (width - 1)}
        xor  %a, %a, %sign
        xor  %b, %b, %sign
        sltu r0, %a, %b
        halt`,
  ],
})
