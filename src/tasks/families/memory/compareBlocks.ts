import { asm, between, by, family, mapped } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { storingToo } from "./_shared/stored.js"
import { BYTE } from "./_shared/width.js"

interface Blocks {
  readonly blocks: { readonly a: ReadonlyArray<number>; readonly b: ReadonlyArray<number> }
}

export const compareBlocks = family({
  id: "memory/compare_blocks",
  level: 3,
  parameters: {
    // The second block is the first one, or has one byte that is smaller or larger.
    blocks: mapped(array({ length: [1, 8] }), (a, draws) => {
      const b = a.slice()
      const change = draws.below(3) - 1
      const at = draws.below(b.length)
      if (change > 0) b[at] = between(draws, b[at]! + 1, 255)
      else if (change < 0 && b[at]! > 0) b[at] = draws.below(b[at]!)
      return { a, b }
    }),
  },
  formats: {
    a: ({ a }: { a: ReadonlyArray<number> }) => `[${a.join(", ")}]`,
    b: ({ b }: { b: ReadonlyArray<number> }) => `[${b.join(", ")}]`,
  },
  prompt: [
    "<do>compare the byte blocks {blocks:a} and {blocks:b} like memcmp and return -1, 0 or 1 [as the first is less, equal or greater|for less, equal or greater]",
    "!a = {blocks:a}, b = {blocks:b}; memcmp(a, b), [result -1, 0 or 1|as -1, 0 or 1]",
    "at the first byte where {blocks:a} and {blocks:b} differ, is the first block's byte smaller (-1) or larger (1)? 0 if they [are equal|do not differ]",
    by(
      "storing",
      "<do>store the unsigned bytes {blocks:a} and {blocks:b} in memory and compare them lexicographically, [returning|giving] -1, 0 or 1 for the first being less, equal or greater",
    ),
    "lexicographic order of the unsigned bytes {blocks:a} versus {blocks:b}: -1 if the first block comes first, 1 if the second does, 0 if [equal|the same]",
    "two teams play the same rounds and score {blocks:a} and {blocks:b} points. The first round in which they differ decides. Return 1 if the first team has more points there, -1 if the second has, and 0 [for a draw|if no round differs]",
  ],
  cases: { equal: ({ blocks: { a, b } }) => a.join() === b.join() },
  answer: ({ blocks: { a, b } }) => {
    const at = a.findIndex((x, n) => x !== b[n])
    return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1
  },
  programs: storingToo([
    ({ blocks: { a, b } }: Blocks, _, put) => {
      const first = put(BYTE, a, "first")
      const second = put(BYTE, b, "second")
      return asm`
        ${first.code}
        ${second.code}
        mov  %p, first
        mov  %q, second
        mov  %n, ${a.length}
    compare:
        load.b %x, [%p]
        load.b %y, [%q]
        bne  %x, %y, differ
        addi %p, %p, 1
        addi %q, %q, 1
        subi %n, %n, 1
        bnez %n, compare
        mov  r0, 0
        halt
    differ:
        sltu %x, %x, %y
        muli %x, %x, -2
        addi r0, %x, 1
        halt
    .data
    first: ${first.data}
    second: ${second.data}`
    },
    ({ blocks: { a, b } }: Blocks, _, put) => {
      const first = put(BYTE, a, "first")
      const second = put(BYTE, b, "second")
      return asm`
        ${first.code}
        ${second.code}
        mov  %i, 0
        mov  %n, ${a.length}
    compare:
        load.b %x, [%i + first]
        load.b %y, [%i + second]
        bltu %x, %y, less
        bltu %y, %x, greater
        addi %i, %i, 1
        bne  %i, %n, compare
        mov  r0, 0
        halt
    less:
        mov  r0, -1
        halt
    greater:
        mov  r0, 1
        halt
    .data
    first: ${first.data}
    second: ${second.data}`
    },
    ({ blocks: { a, b } }: Blocks, _, put) => {
      const first = put(BYTE, a, "first")
      const second = put(BYTE, b, "second")
      return asm`
        ${first.code}
        ${second.code}
        mov  %p, first
        addi %end, %p, ${a.length}
    compare:
        load.b %x, [%p]
        load.b %y, [%p + ${a.length}]
        sltu %less, %x, %y
        sltu %more, %y, %x
        sub  %order, %more, %less
        bnez %order, done
        addi %p, %p, 1
        bltu %p, %end, compare
    done:
        mov  r0, %order
        halt
    .data
    first: ${first.data}
    second: ${second.data}`
    },
  ]),
})
