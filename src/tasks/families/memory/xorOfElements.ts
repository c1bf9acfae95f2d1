import { asm, family, list } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"

export const xorOfElements = family({
  id: "memory/xor_of_elements",
  level: 3,
  parameters: { xs: list({ length: [4, 8], digits: 3 }) },
  prompt: [
    "<what>the bitwise XOR of all <values> in {xs}",
    "<do>XOR [all elements of|all <values> in|together all of] {xs}",
    "what is left when [the <values> |]{xs} are XORed together",
    "!xor({xs:array})",
    "fold [the <array> |]{xs} with exclusive or[|, starting from 0]",
  ],
  answer: ({ xs }) => xs.reduce((all, x) => all ^ x, 0),
  programs: [
    fold("%all", 0, asm`xor %all, %all, %x`),
    // The first element is where it starts.
    fold("%all", "first", asm`xor %all, %all, %x`),
  ],
})
