import { asm, family, int, list, mapped } from "../../dsl/index.js"
import { walk } from "./_shared/walk.js"
import { after, DWORD, SIGNED_HALF, SIGNED_WORD } from "./_shared/width.js"

export const differenceArray = family({
  id: "memory/difference_array",
  level: 3,
  parameters: {
    xs: list({ length: [5, 8], digits: 3 }),
    at: mapped(int(0, 11), (n) => [n % 4, (n + 1 + Math.floor(n / 4)) % 4] as const),
  },
  formats: {
    i: ([i]: readonly [number, number]) => String(i),
    j: ([, j]: readonly [number, number]) => String(j),
    first: ([i]: readonly [number, number]) => `[${i}]`,
    second: ([, j]: readonly [number, number]) => `[${j}]`,
  },
  prompt: [
    "<do>build the difference array d of {xs}, where d_k is element k + 1 minus element k (from 0), and return 3 * d_{at:i} - d_{at:j}",
    "<what>3 * d{at:first} - d{at:second}, d being the differences of {xs} (each next element minus the current one, zero-based)",
    "!a = {xs:array}, d(k) = a(k + 1) - a(k) from k = 0; [return|compute] 3 * d({at:i}) - d({at:j})",
    "[compute|store] the first differences of {xs} in memory (element 0 is the second number minus the first); then multiply difference {at:i} by three and subtract difference {at:j}",
  ],
  answer: ({ at: [i, j], xs }) => 3 * (xs[i + 1]! - xs[i]!) - (xs[j + 1]! - xs[j]!),
  programs: [
    ({ at: [i, j], xs }, draws) => {
      const width = [DWORD, SIGNED_WORD, SIGNED_HALF][draws.below(3)]!
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
    ({ at: [i, j], xs }, draws) => {
      // In place, from the front: each element is read before it is replaced.
      const width = [DWORD, SIGNED_WORD, SIGNED_HALF][draws.below(3)]!
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
  ],
})
