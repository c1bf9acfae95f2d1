import { array as arrays, asm, by, family, list } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"
import { folding } from "./_shared/given.js"

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
  programs: [
    { follows: "from 0", program: fold("%all", 0, asm`xor %all, %all, %x`) },
    // The first element is where it starts.
    fold("%all", "first", asm`xor %all, %all, %x`),
  ],
  asFunction: {
    inputs: ["xs"],
    domains: { xs: arrays({ length: [0, 16], values: [-32768, 32767] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<what>the bitwise XOR of all elements of {xs}",
      "<do>XOR [all elements of|together all elements of|every element of] {xs}",
      "what is left when the elements of {xs} are XORed together",
      "!xor({xs})",
      by("from 0", "<do>start with 0 and XOR each element of {xs} into it[| in turn]"),
    ],
    programs: [{ follows: "from 0", program: folding("%all", 0, asm`xor %all, %all, %x`) }],
  },
})
