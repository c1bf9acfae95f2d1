import { type Asm, asm, family, int, oneOf } from "../../dsl/index.js"

const OPERATION = { NAND: "and", NOR: "or", XNOR: "xor" } as const

/** Inverts the low `width` bits of %t; a mask of 32 bits does not fit an immediate. */
const invert = (width: number): Asm =>
  width < 32
    ? asm`xori r0, %t, ${2 ** width - 1}`
    : asm`
        mov %ones, ${2 ** width - 1}
        xor r0, %t, %ones`

export const negatedGate = family({
  id: "bitwise/negated_gate",
  level: 1,
  parameters: { gate: oneOf(["NAND", "NOR", "XNOR"]), a: int(0, 255), b: int(0, 255), width: oneOf([8, 16, 32]) },
  prompt: [
    "<what>the unsigned {width}-bit [|bitwise ]{gate:bare} of [{a} and {b}|{a:hex} and {b:hex}]",
    "<what>the bitwise {gate:bare} of [{a} and {b}|{a:hex} and {b:hex}] in {width} bits, read as unsigned",
    "<what>{a} {gate:bare} {b} as an unsigned {width}-bit number",
    "<do>{gate:bare} {a} with {b} as unsigned {width}-bit numbers",
    "{width} {gate:bare} gates stand side by side, one for each bit. Their inputs are the bits of {a} and of {b}. Which unsigned number do their outputs make?",
    "!{width}-bit unsigned: {a:hex} {gate:bare} {b:hex}",
  ],
  answer: ({ gate, a, b, width }) => {
    const plain = gate === "NAND" ? a & b : gate === "NOR" ? a | b : a ^ b
    return 2 ** width - 1 - plain
  },
  programs: [
    ({ gate, a, b, width }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        ${OPERATION[gate]} %t, %a, %b
        ${invert(width)}
        halt`,
    ({ gate, a, b, width }) => asm`
        mov %a, ${a}
        ${OPERATION[gate]} %t, %a, ${b}
        ${invert(width)}
        halt`,
    // De Morgan: inverted operands and the other operation.
    ({ gate, a, b, width }) => asm`
        mov %ones, ${2 ** width - 1}
        mov %a, ${a}
        mov %b, ${b}
        xor %a, %a, %ones
        ${gate === "XNOR" ? undefined : asm`xor %b, %b, %ones`}
        ${gate === "XNOR" ? "xor" : gate === "NAND" ? "or" : "and"} r0, %a, %b
        halt`,
  ],
})
