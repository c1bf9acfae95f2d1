import { asm, drawn, edged, family, int, oneOf } from "../../dsl/index.js"
import { depending } from "./_shared/near.js"

/** The bit pattern of `width` bits with these top 8 bits. */
const pattern = (top: number, width: number, rest: number): number => {
  const below = 2 ** (width - 8)
  return top * below + (rest % below)
}

const signed = (bits: number, width: number): number => (bits >= 2 ** (width - 1) ? bits - 2 ** width : bits)
const digits = (bits: number, width: number): string => bits.toString(2).padStart(width, "0")

export const signedOrUnsignedLess = family({
  id: "comparisons/signed_or_unsigned_less",
  level: 2,
  predicate: true,
  parameters: {
    kind: oneOf(["signed", "unsigned"]),
    width: oneOf([8, 16, 32]),
    a: int(0, 255),
    b: edged(int(0, 255), [({ a }: { a: number }) => a]),
    restA: drawn((draws) => draws.word()),
    // The same in half of the cases: together with the same top bits it makes equal numbers.
    restB: depending(({ restA }: { restA: number }, draws) => (draws.below(2) === 0 ? restA : draws.word())),
    binaryA: drawn(() => ""),
    binaryB: drawn(() => ""),
  },
  adjust: (v) => {
    const a = pattern(v.a, v.width, v.restA)
    const b = pattern(v.b, v.width, v.restB)
    return { ...v, a, b, binaryA: digits(a, v.width), binaryB: digits(b, v.width) }
  },
  prompt: [
    "<whether>{a:hex} is less than {b:hex} when both are {kind:bare} {width}-bit [integers|values|numbers]<then-yesno>",
    "take {a:hex} and {b:hex} as {kind:bare} {width}-bit [integers|values]. Is the first one less than the second? <yesno>",
    "<do>compare {a:hex} and {b:hex} as {kind:bare} {width}-bit [integers|numbers] and return 1 if the first is less, else 0",
    "two sensors send {a:HEX} and {b:HEX}, each {kind:article} {width}-bit number. Is the first reading the smaller one? <yesno>",
    "!{kind:bare} {width}-bit compare: {a:hex} less than {b:hex}, 1 or 0",
    "!{binaryA:bare} less than {binaryB:bare} in binary, {width} bits, {kind:bare}: 1 or 0",
  ],
  formats: { article: (kind: string) => `${kind === "unsigned" ? "an" : "a"} ${kind}` },
  cases: {
    equal: ({ a, b }) => a === b,
    "other than unsigned": ({ a, b, kind, width }) =>
      kind === "signed" && a < b !== signed(a, width) < signed(b, width),
  },
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
        mov  r0, 1
        blt  %a, %b, done
        mov  r0, 0
    done:
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
        bgeu %a, %b, no
        mov  r0, 1
        halt
    no:
        mov  r0, 0
        halt`,
    ({ a, b, kind, width }) =>
      kind === "unsigned"
        ? asm`
        mov  %a, ${a}
        mov  %b, ${b}
        sltu %less, %a, %b
        mov  r0, 0
        beqz %less, done
        mov  r0, 1
    done:
        halt`
        : // Different signs: the negative one is less. The same: as without.
          asm`
        mov  %a, ${a}
        mov  %b, ${b}
        shri %sa, %a, ${width - 1}
        shri %sb, %b, ${width - 1}
        bne  %sa, %sb, signs
        slt  r0, %a, %b
        halt
    signs:
        mov  r0, %sa
        halt`,
  ],
})
