import { array, asm, by, family } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"
import { foldStored } from "./_shared/foldStored.js"
import { signedList } from "./_shared/signs.js"

const keepSmaller = asm`
        bge  %x, %best, skip
        mov  %best, %x
    skip:`

export const minElement = family({
  id: "memory/min_element",
  level: 3,
  parameters: { xs: signedList([1, 8]) },
  prompt: [
    "<find>the smallest [element|value|number] [of|in] [the <array> |]{xs}",
    "<find>the minimum of [the <array> |]{xs}",
    by("storing", "<do>store {xs} in memory and [find|return|determine] the smallest element"),
    "![min|array_min|minimum]({xs:array})",
    "an account held {xs} on the last days, one number for each evening; what was its lowest [balance|value]",
    "<do>scan {xs} and <report> the lowest value seen",
  ],
  cases: { negative: ({ xs }) => xs.every((x) => x < 0) },
  answer: ({ xs }) => Math.min(...xs),
  asFunction: {
    inputs: ["xs"],
    domains: { xs: array({ length: [1, 12], values: [-9999, 9999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<find>the smallest [element|value|number] [of|in] {xs}",
      "<find>the minimum of {xs}",
      "![min|array_min|minimum]({xs})",
      "the numbers on an account, evening by evening, were {xs}; what was its lowest [balance|value]",
      "<do>scan {xs} and <report> the lowest value seen",
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
        bge  %x, %best, next
        mov  %best, %x
        b    next
    done:
        mov  r0, %best
        halt`,
      // The gap counts where the comparison is 1.
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %end, ${xs.length}
        shli %end, %end, ${xs.shift}
        add  %end, %end, %p
        ${xs.load("%best", "%p")}
    each:
        ${xs.load("%x", "%p")}
        sub  %gap, %x, %best
        slt  %less, %x, %best
        mul  %gap, %gap, %less
        add  %best, %best, %gap
        addi %p, %p, ${xs.size}
        bltu %p, %end, each
        mov  r0, %best
        halt`,
    ],
  },
  programs: [
    fold("%best", "first", keepSmaller),
    { follows: "storing", program: foldStored("%best", "first", keepSmaller) },
    // The difference counts where the comparison is 1.
    fold(
      "%best",
      "first",
      asm`
        sub  %gap, %x, %best
        slt  %less, %x, %best
        mul  %gap, %gap, %less
        add  %best, %best, %gap`,
    ),
  ],
})
