import { asm, between, by, family, list, mapped } from "../../dsl/index.js"
import { walk } from "./_shared/walk.js"
import { after, widthOf } from "./_shared/width.js"

interface Sums {
  readonly a: ReadonlyArray<number>
  readonly b: ReadonlyArray<number>
  /** Two elements of the sum, the first of lower index. */
  readonly i: number
  readonly j: number
}

export const addArrays = family({
  id: "memory/add_arrays",
  level: 3,
  parameters: {
    v: mapped(list({ length: [2, 8] }), (a, draws): Sums => {
      const i = draws.below(a.length - 1)
      return { a, b: a.map(() => between(draws, 0, 99)), i, j: between(draws, i + 1, a.length - 1) }
    }),
  },
  formats: {
    a: ({ a }: Sums) => `[${a.join(", ")}]`,
    b: ({ b }: Sums) => `[${b.join(", ")}]`,
    i: ({ i }: Sums) => String(i),
    j: ({ j }: Sums) => String(j),
    first: ({ i }: Sums) => `[${i}]`,
    second: ({ j }: Sums) => `[${j}]`,
  },
  prompt: [
    by(
      "new array",
      "<do>add {v:a} and {v:b} elementwise to get [the|a third] array c and [multiply|take the product of] c{v:first} and c{v:second} (indices from 0)",
    ),
    "<what>c{v:first} times c{v:second}, where c is the elementwise sum of {v:a} and {v:b}, [counting from 0|zero-based]",
    "!a = {v:a}, b = {v:b}, c = a + b elementwise; c{v:first} * c{v:second} [with zero-based indices|(first index 0)]",
    by(
      "new array",
      "store the elementwise sum of {v:a} and {v:b} in memory, then multiply elements {v:i} and {v:j} of that sum array, [counted from 0|the first being element 0]",
    ),
    by(
      "in place",
      "add {v:b} to the array {v:a} in place, element by element, and return the product of its elements {v:i} and {v:j} [after that|then] (indices from 0)",
    ),
    "planks of {v:a} cm each have a piece glued on, of {v:b} cm in the same order. What is the area of a rectangle with planks {v:i} and {v:j} as its sides, [counting|numbered] from 0",
  ],
  answer: ({ v: { a, b, i, j } }) => (a[i]! + b[i]!) * (a[j]! + b[j]!),
  programs: [
    {
      follows: "new array",
      program: ({ v: { a, b, i, j } }, draws) => {
        const width = widthOf(draws, 0, 198)
        const { load, size, store } = width
        return asm`
        ${walk(
          draws,
          width,
          a.length,
          (place) => asm`
        ${load("%x", place)}
        ${load("%y", after(place, a.length * size))}
        add  %x, %x, %y
        ${store("%x", after(place, 2 * a.length * size))}`,
        )}
        mov  %c, sums
        ${load("%x", { base: "%c", offset: i * size })}
        ${load("%y", { base: "%c", offset: j * size })}
        mul  r0, %x, %y
        halt
    .data
    values: ${width.data(a)}
    second: ${width.data(b)}
    sums: .space ${a.length * size}`
      },
    },
    {
      follows: "in place",
      program: ({ v: { a, b, i, j } }, draws) => {
        const width = widthOf(draws, 0, 198)
        const { load, size, store } = width
        return asm`
        ${walk(
          draws,
          width,
          a.length,
          (place) => asm`
        ${load("%x", place)}
        ${load("%y", after(place, a.length * size))}
        add  %x, %x, %y
        ${store("%x", place)}`,
        )}
        mov  %c, values
        ${load("%x", { base: "%c", offset: i * size })}
        ${load("%y", { base: "%c", offset: j * size })}
        mul  r0, %x, %y
        halt
    .data
    values: ${width.data(a)}
    second: ${width.data(b)}`
      },
    },
  ],
})
