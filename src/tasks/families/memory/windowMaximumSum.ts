import { asm, by, family, int } from "../../dsl/index.js"
import { signedList } from "./_shared/signs.js"
import { walk } from "./_shared/walk.js"
import { after, widthFor } from "./_shared/width.js"

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
