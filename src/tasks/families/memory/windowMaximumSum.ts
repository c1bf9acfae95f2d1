import { array, asm, by, family, int, type Domain } from "../../dsl/index.js"
import { signedList } from "./_shared/signs.js"
import { walk } from "./_shared/walk.js"
import { after, widthFor } from "./_shared/width.js"

/** A width that the list has room for, often 1 or all of it. */
const widths: Domain<number> = {
  size: 1,
  at: (_, draws, earlier = {}) => {
    const { length } = earlier["xs"] as ReadonlyArray<number>
    const kind = draws.below(6)
    return kind === 0 ? 1 : kind === 1 ? length : 1 + draws.below(length)
  },
}

export const windowMaximumSum = family({
  id: "memory/window_maximum_sum",
  level: 3,
  parameters: { xs: signedList([4, 10], 2), k: int(2, 4) },
  prompt: [
    "<find>the largest sum of {k} [consecutive|adjacent|neighbouring] elements of {xs}",
    by("sliding", "<do>slide a window of {k} elements over {xs} and return the greatest window sum"),
    "the profits of a shop were {xs}, day by day; [what is the most that it made in|how much did it make at best in] {k} days in a row",
    "!max_window_sum({xs:array}, window {k})",
    "[what is the maximum total of|find the maximum total of] any {k} [elements in a row|consecutive elements] in {xs:array}",
    by(
      "sliding",
      "a window of length {k} moves along {xs}, one element in and one out at a time; [what is its largest sum|report its largest sum]",
    ),
  ],
  cases: { negative: ({ xs }) => xs.every((x) => x <= 0) },
  answer: ({ k, xs }) => {
    let most = -Infinity
    for (let n = 0; n + k <= xs.length; n++)
      most = Math.max(
        most,
        xs.slice(n, n + k).reduce((a, b) => a + b, 0),
      )
    return most
  },
  asFunction: {
    inputs: ["xs", "k"],
    domains: { xs: array({ length: [4, 14], values: [-999, 999] }), k: widths },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<find>the largest sum of {k} [consecutive|adjacent|neighbouring] elements of {xs}",
      by("sliding", "<do>slide a window of {k} elements over {xs} and return the greatest window sum"),
      "the profits of a shop, day by day, are {xs}; [what is the most that it made in|how much did it make at best in] {k} days in a row",
      "!max_window_sum({xs}, window {k})",
      "[what is the maximum total of|find the maximum total of] any {k} [elements in a row|consecutive elements] in {xs}",
      by(
        "sliding",
        "a window of length {k} moves along {xs}, one element in and one out at a time; [what is its largest sum|report its largest sum]",
      ),
    ],
    programs: [
      {
        follows: "sliding",
        // The sum of the first window, then one element in and one out.
        program: ({ k, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %k, ${k}
        sub  %n, %n, %k
        mov  %q, %p
        mov  %sum, 0
    first:
        ${xs.load("%x", "%q")}
        add  %sum, %sum, %x
        addi %q, %q, ${xs.size}
        subi %k, %k, 1
        bnez %k, first
        mov  %most, %sum
    slide:
        beqz %n, done
        subi %n, %n, 1
        ${xs.load("%x", "%q")}
        add  %sum, %sum, %x
        ${xs.load("%x", "%p")}
        sub  %sum, %sum, %x
        addi %q, %q, ${xs.size}
        addi %p, %p, ${xs.size}
        ble  %sum, %most, slide
        mov  %most, %sum
        b    slide
    done:
        mov  r0, %most
        halt`,
      },
      // Each window anew.
      ({ k, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %k, ${k}
        sub  %n, %n, %k
        mov  %most, 0x8000000000000000
    window:
        mov  %q, %p
        mov  %left, %k
        mov  %sum, 0
    add_up:
        ${xs.load("%x", "%q")}
        add  %sum, %sum, %x
        addi %q, %q, ${xs.size}
        subi %left, %left, 1
        bnez %left, add_up
        ble  %sum, %most, skip
        mov  %most, %sum
    skip:
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        bgez %n, window
        mov  r0, %most
        halt`,
    ],
  },
  programs: [
    {
      follows: "sliding",
      program: ({ k, xs }, draws) => {
        // The sum of the first window, then one element in and one out.
        const width = widthFor(draws, xs)
        const { load, size } = width
        const loop = walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${load("%x", at)}
        add  %sum, %sum, %x
        ${load("%x", after(at, -k * size))}
        sub  %sum, %sum, %x
        ble  %sum, %most, skip
        mov  %most, %sum
    skip:`,
          { from: k, order: "up" },
        )
        return asm`
        mov  %start, values
        ${load("%sum", { base: "%start", offset: 0 })}
        ${Array.from(
          { length: k - 1 },
          (_, n) => asm`
        ${load("%x", { base: "%start", offset: (n + 1) * size })}
        add  %sum, %sum, %x`,
        )}
        mov  %most, %sum
        ${loop}
        mov  r0, %most
        halt
    .data
    values: ${width.data(xs)}`
      },
    },
    ({ k, xs }, draws) => {
      // Each window anew.
      const width = widthFor(draws, xs)
      const { load, size } = width
      return asm`
        mov  %most, -1000
        ${walk(
          draws,
          width,
          xs.length - k + 1,
          (at) => asm`
        ${load("%sum", at)}
        ${Array.from(
          { length: k - 1 },
          (_, n) => asm`
        ${load("%x", after(at, (n + 1) * size))}
        add  %sum, %sum, %x`,
        )}
        ble  %sum, %most, skip
        mov  %most, %sum
    skip:`,
        )}
        mov  r0, %most
        halt
    .data
    values: ${width.data(xs)}`
    },
  ],
})
