import { asm, by, type Draws, family, mapped, pick } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { walk } from "./_shared/walk.js"
import { after, DWORD, SIGNED_HALF, SIGNED_WORD } from "./_shared/width.js"

interface Differences {
  readonly xs: ReadonlyArray<number>
  /** Two of the differences. */
  readonly i: number
  readonly j: number
}

/** A width that holds the differences. */
const widthOf = (draws: Draws) => pick(draws, [DWORD, SIGNED_WORD, SIGNED_HALF])

export const differenceArray = family({
  id: "memory/difference_array",
  level: 3,
  parameters: {
    d: mapped(array({ length: [2, 8], digits: 3, signed: true }), (xs, draws): Differences => {
      const count = xs.length - 1
      const i = draws.below(count)
      return { xs, i, j: count === 1 ? 0 : (i + 1 + draws.below(count - 1)) % count }
    }),
  },
  formats: {
    xs: ({ xs }: Differences) => `[${xs.join(", ")}]`,
    i: ({ i }: Differences) => String(i),
    j: ({ j }: Differences) => String(j),
    first: ({ i }: Differences) => `[${i}]`,
    second: ({ j }: Differences) => `[${j}]`,
  },
  prompt: [
    by(
      "new array",
      "<do>build the difference array d of {d:xs}, where d_k is element k + 1 minus element k (from 0), and return 3 * d_{d:i} - d_{d:j}",
    ),
    "<what>3 * d{d:first} - d{d:second}, d being the differences of {d:xs} (each next element minus the current one, zero-based)",
    "!a = {d:xs}, d(k) = a(k + 1) - a(k) from k = 0; [return|compute] 3 * d({d:i}) - d({d:j})",
    "<do>store the first differences of {d:xs} in memory (difference 0 is the second number minus the first); then multiply difference {d:i} by three and subtract difference {d:j}",
    by(
      "in place",
      "in the array a = {d:xs}, replace every element but the last by the next element minus it, in place; then [return|give] 3 * a{d:first} - a{d:second} (indices from 0)",
    ),
    "the stations of a railway lie at the kilometres {d:xs} (below 0: before the terminus). Stretch 0 goes from the first to the second, and its length is the second number minus the first, and so on. What is three times stretch {d:i} minus stretch {d:j}",
  ],
  answer: ({ d: { i, j, xs } }) => 3 * (xs[i + 1]! - xs[i]!) - (xs[j + 1]! - xs[j]!),
  programs: [
    {
      follows: "new array",
      program: ({ d: { i, j, xs } }, draws) => {
        const width = widthOf(draws)
        const { load, size, store } = width
        return asm`
        ${walk(
          draws,
          width,
          xs.length - 1,
          (place) => asm`
        ${load("%x", place)}
        ${load("%y", after(place, size))}
        sub  %y, %y, %x
        ${store("%y", after(place, xs.length * size))}`,
        )}
        mov  %d, diffs
        ${load("%x", { base: "%d", offset: i * size })}
        ${load("%y", { base: "%d", offset: j * size })}
        muli %x, %x, 3
        sub  r0, %x, %y
        halt
    .data
    values: ${width.data(xs)}
    diffs: .space ${(xs.length - 1) * size}`
      },
    },
    {
      follows: "in place",
      program: ({ d: { i, j, xs } }, draws) => {
        // From the front: each element is read before it is replaced.
        const width = widthOf(draws)
        const { load, size, store } = width
        const loop = walk(
          draws,
          width,
          xs.length - 1,
          (place) => asm`
        ${load("%y", after(place, size))}
        sub  %x, %y, %x
        ${store("%x", place)}
        mov  %x, %y`,
          { order: "up" },
        )
        return asm`
        ${width.loadFirst("%x")}
        ${loop}
        mov  %d, values
        ${load("%x", { base: "%d", offset: i * size })}
        ${load("%y", { base: "%d", offset: j * size })}
        muli %x, %x, 3
        sub  r0, %x, %y
        halt
    .data
    values: ${width.data(xs)}`
      },
    },
  ],
})
