import { array, asm, by, family, list } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"

export const xorOfElements = family({
  id: "memory/xor_of_elements",
  level: 3,
  parameters: { xs: list({ length: [1, 8], digits: 3, signed: true }) },
  prompt: [
    "<what>the bitwise XOR of all <values> in {xs}",
    "<do>XOR [all elements of|all <values> in|together all of] {xs}",
    "what is left when [the <values> |]{xs} are XORed together",
    "!xor({xs:array})",
    "<do>fold [the <array> |]{xs} with exclusive or",
    by("from 0", "<do>start with 0 and XOR each of {xs} into it[| in turn]"),
    "a disk array keeps the bitwise XOR of its blocks {xs} as their parity; [which number is it|what is the parity]",
  ],
  answer: ({ xs }) => xs.reduce((all, x) => all ^ x, 0),
  asFunction: {
    inputs: ["xs"],
    domains: { xs: array({ length: [1, 16], values: [-9999, 9999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<what>the bitwise XOR of all elements of {xs}",
      "<do>XOR [all elements of|all <values> in|together all of] {xs}",
      "what is left when all elements of {xs} are XORed together",
      "!xor({xs})",
      "<do>fold {xs} with exclusive or",
      by("from 0", "<do>start with 0 and XOR each element of {xs} into it[| in turn]"),
      "a disk array keeps as parity the bitwise XOR of its blocks, which are {xs}; [which number is it|what is the parity]",
    ],
    programs: [
      {
        follows: "from 0",
        program: ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %all, 0
    next:
        ${xs.load("%x", "%p")}
        xor  %all, %all, %x
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %all
        halt`,
      },
      // The first element is where it starts.
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        ${xs.load("%all", "%p")}
    next:
        subi %n, %n, 1
        beqz %n, done
        addi %p, %p, ${xs.size}
        ${xs.load("%x", "%p")}
        xor  %all, %all, %x
        b    next
    done:
        mov  r0, %all
        halt`,
    ],
  },
  programs: [
    { follows: "from 0", program: fold("%all", 0, asm`xor %all, %all, %x`) },
    // The first element is where it starts.
    fold("%all", "first", asm`xor %all, %all, %x`),
  ],
})
