import { asm, by, family, list } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"
import { foldStored } from "./_shared/foldStored.js"
import { signedList } from "./_shared/signs.js"

const keepLarger = asm`
        ble  %x, %best, skip
        mov  %best, %x
    skip:`

export const maxElement = family({
  id: "memory/max_element",
  level: 3,
  parameters: { xs: signedList([1, 8]) },
  prompt: [
    "<find>the largest [element|value|number] [of|in] [the <array> |]{xs}",
    "<find>the maximum of [the <array> |]{xs}",
    by("storing", "<do>store {xs} in memory and [find|return|determine] the largest element"),
    "![max|array_max|maximum]({xs:array})",
    "an account held {xs} on the last days, one number for each evening; how much was on it at [best|most]",
    "<do>scan {xs} and <report> the biggest value seen",
  ],
  cases: { negative: ({ xs }) => xs.every((x) => x < 0) },
  answer: ({ xs }) => Math.max(...xs),
  programs: [
    fold("%best", "first", keepLarger),
    { follows: "storing", program: foldStored("%best", "first", keepLarger) },
    // The difference counts where the comparison is 1.
    fold(
      "%best",
      "first",
      asm`
        sub  %gap, %x, %best
        slt  %more, %best, %x
        mul  %gap, %gap, %more
        add  %best, %best, %gap`,
    ),
  ],
  asFunction: {
    inputs: ["xs"],
    domains: { xs: list({ length: [1, 12], digits: 3, signed: true }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<find>the largest [element|value|number] [of|in] {xs}",
      "<find>the maximum of {xs}",
      "![max|array_max|maximum]({xs})",
      "<do>scan {xs} and <report> the biggest value seen",
    ],
    programs: [
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        ${xs.load("%best", "%p")}
    next:
        subi %n, %n, 1
        beqz %n, done
        addi %p, %p, ${xs.size}
        ${xs.load("%x", "%p")}
        ble  %x, %best, next
        mov  %best, %x
        b    next
    done:
        mov  r0, %best
        halt`,
    ],
  },
})
