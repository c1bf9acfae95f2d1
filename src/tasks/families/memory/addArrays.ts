import { ascendingPair, asm, between, family, list, mapped } from "../../dsl/index.js"
import { walk } from "./_shared/walk.js"
import { after, widthOf } from "./_shared/width.js"

export const addArrays = family({
  id: "memory/add_arrays",
  level: 3,
  parameters: {
    v: mapped(list({ length: [4, 6] }), (a, draws) => ({ a, b: a.map(() => between(draws, 0, 99)) })),
    at: ascendingPair(0, 3),
  },
  formats: {
    a: ({ a }: { a: ReadonlyArray<number> }) => `[${a.join(", ")}]`,
    b: ({ b }: { b: ReadonlyArray<number> }) => `[${b.join(", ")}]`,
    i: ([i]: readonly [number, number]) => String(i),
    j: ([, j]: readonly [number, number]) => String(j),
    first: ([i]: readonly [number, number]) => `[${i}]`,
    second: ([, j]: readonly [number, number]) => `[${j}]`,
  },
  prompt: [
    "<do>add {v:a} and {v:b} elementwise to get the array c and [multiply|take the product of] c{at:first} and c{at:second} (indices from 0)",
    "<what>c{at:first} times c{at:second}, where c is the elementwise sum of {v:a} and {v:b}, [counting from 0|zero-based]",
    "!a = {v:a}, b = {v:b}, c = a + b elementwise; c{at:first} * c{at:second} [with zero-based indices|(first index 0)]",
    "store the elementwise sum of {v:a} and {v:b} in memory, then multiply elements {at:i} and {at:j} of that sum array, [counted from 0|the first being element 0]",
  ],
  answer: ({ at: [i, j], v: { a, b } }) => (a[i]! + b[i]!) * (a[j]! + b[j]!),
  programs: [
    ({ at: [i, j], v: { a, b } }, draws) => {
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
    ({ at: [i, j], v: { a, b } }, draws) => {
      // In place: a becomes the sum.
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
  ],
})
