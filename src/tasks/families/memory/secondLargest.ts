import type { Draws } from "../../dsl/Draws.js"
import { array, asm, by, distinct, family, mapped } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"
import { foldStored } from "./_shared/foldStored.js"
import { walk } from "./_shared/walk.js"
import { widthFor } from "./_shared/width.js"

/** An eighth has the largest element twice; another eighth is negative. */
const elements = mapped(distinct(2, 8), (xs, draws: Draws) => {
  const kind = draws.below(8)
  return kind === 0 ? [...xs, Math.max(...xs)] : kind === 1 ? xs.map((x) => -x) : xs
})

const start = asm`
        mov  %best, -1000
        mov  %second, -1000`

const step = asm`
        ble  %x, %second, skip
        mov  %second, %x
        ble  %x, %best, skip
        mov  %second, %best
        mov  %best, %x
    skip:`

export const secondLargest = family({
  id: "memory/second_largest",
  level: 3,
  parameters: { xs: elements },
  prompt: [
    "<find>the second largest [element|number|value] [of|in] {xs} (equal ones count one by one)",
    by(
      "storing",
      "<do>store {xs} in memory and find the runner-up, the element that comes second in order of size (equal ones count one by one)",
    ),
    "!sorted({xs:array}, descending), the second element",
    "if {xs} were sorted in descending order, [what would stand second|which value would be second]",
    "a contest ends with the points {xs}; which score takes [second place|the second place] (of two equal scores, one comes behind the other)",
  ],
  cases: { tie: ({ xs }) => xs.filter((x) => x === Math.max(...xs)).length > 1 },
  answer: ({ xs }) => xs.slice().sort((a, b) => b - a)[1]!,
  asFunction: {
    inputs: ["xs"],
    domains: { xs: array({ length: [2, 12], values: [-9999, 9999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<find>the second largest [element|number|value] of {xs} (equal ones count one by one)",
      "<do>go through {xs} and find the runner-up, the element that comes second in order of size (equal ones count one by one)",
      "!sorted({xs}, descending), the second element",
      "if {xs} were sorted in descending order, [what would stand second|which value would be second]",
      "a contest ends with the points in {xs}; which score takes [second place|the second place] (of two equal scores, one comes behind the other)",
    ],
    programs: [
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %best, 0x8000000000000000
        mov  %second, %best
    next:
        ${xs.load("%x", "%p")}
        ${step}
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %second
        halt`,
      // The first two elements are put in order to begin with.
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        ${xs.load("%best", "%p")}
        addi %p, %p, ${xs.size}
        ${xs.load("%second", "%p")}
        ble  %second, %best, ordered
        mov  %x, %best
        mov  %best, %second
        mov  %second, %x
    ordered:
        subi %n, %n, 2
    each:
        beqz %n, done
        subi %n, %n, 1
        addi %p, %p, ${xs.size}
        ${xs.load("%x", "%p")}
        ble  %x, %second, each
        mov  %second, %x
        ble  %x, %best, each
        mov  %second, %best
        mov  %best, %x
        b    each
    done:
        mov  r0, %second
        halt`,
    ],
  },
  programs: [
    fold("%second", start, step),
    { follows: "storing", program: foldStored("%second", start, step) },
    // The maximum and where it is first, then the largest of the others.
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        ${width.loadFirst("%best")}
        mov  %taken, 0
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        ble  %x, %best, skip
        mov  %best, %x
    skip:`,
          { from: 1 },
        )}
        mov  %second, -1000
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        bne  %x, %best, other
        addi %taken, %taken, 1
        seqi %first, %taken, 1
        bnez %first, skip
    other:
        ble  %x, %second, skip
        mov  %second, %x
    skip:`,
        )}
        mov  r0, %second
        halt
    .data
    values: ${width.data(xs)}`
    },
  ],
})
