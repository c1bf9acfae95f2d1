import { asm, between, family, list, mapped } from "../../dsl/index.js"
import { walk } from "./_shared/walk.js"
import { after, widthFor } from "./_shared/width.js"

export const dotProduct = family({
  id: "memory/dot_product",
  level: 3,
  parameters: {
    v: mapped(list({ length: [4, 6], signed: true }), (a, draws) => ({ a, b: a.map(() => between(draws, -20, 40)) })),
  },
  formats: {
    a: ({ a }: { a: ReadonlyArray<number> }) => `[${a.join(", ")}]`,
    b: ({ b }: { b: ReadonlyArray<number> }) => `[${b.join(", ")}]`,
  },
  prompt: [
    "<what>the [dot|scalar|inner] product of {v:a} and {v:b}",
    "<do>multiply {v:a} and {v:b} [element by element|elementwise] and [add up|sum] the products",
    "!dot({v:a} and {v:b})",
    "store the vectors {v:a} and {v:b} in memory and [compute|return] their dot product",
    "a = {v:a}, b = {v:b}: [sum of a_i times b_i over all positions|what is a dot b]",
  ],
  answer: ({ v: { a, b } }) => a.reduce((sum, x, n) => sum + x * b[n]!, 0),
  programs: [
    ({ v: { a, b } }, draws) => {
      const width = widthFor(draws, [...a, ...b])
      return asm`
        mov  %sum, 0
        ${walk(
          draws,
          width,
          a.length,
          (at) => asm`
        ${width.load("%x", at)}
        ${width.load("%y", after(at, a.length * width.size))}
        mul  %x, %x, %y
        add  %sum, %sum, %x`,
        )}
        mov  r0, %sum
        halt
    .data
    values: ${width.data(a)}
    second: ${width.data(b)}`
    },
    ({ v: { a, b } }, draws) => {
      const left = widthFor(draws, a)
      const right = widthFor(draws, b)
      return asm`
        mov  %p, values
        mov  %q, second
        mov  %n, ${a.length}
        mov  %sum, 0
    loop:
        ${left.load("%x", { base: "%p", offset: 0 })}
        ${right.load("%y", { base: "%q", offset: 0 })}
        mul  %x, %x, %y
        add  %sum, %sum, %x
        addi %p, %p, ${left.size}
        addi %q, %q, ${right.size}
        subi %n, %n, 1
        bnez %n, loop
        mov  r0, %sum
        halt
    .data
    values: ${left.data(a)}
    second: ${right.data(b)}`
    },
  ],
})
