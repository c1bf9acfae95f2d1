import { asm, between, by, family, mapped } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { storingToo } from "./_shared/stored.js"
import { walk } from "./_shared/walk.js"
import { after, widthFor } from "./_shared/width.js"

interface Vectors {
  readonly v: { readonly a: ReadonlyArray<number>; readonly b: ReadonlyArray<number> }
}

export const dotProduct = family({
  id: "memory/dot_product",
  level: 3,
  parameters: {
    v: mapped(array({ length: [1, 6], signed: true }), (a, draws) => ({ a, b: a.map(() => between(draws, -20, 40)) })),
  },
  formats: {
    a: ({ a }: { a: ReadonlyArray<number> }) => `[${a.join(", ")}]`,
    b: ({ b }: { b: ReadonlyArray<number> }) => `[${b.join(", ")}]`,
  },
  prompt: [
    "<what>the [dot|scalar|inner] product of {v:a} and {v:b}",
    "<do>multiply {v:a} and {v:b} [element by element|elementwise] and [add up|sum] the products",
    "!{v:a} dot {v:b}",
    by("storing", "<do>store the vectors {v:a} and {v:b} in memory and [compute|return] their dot product"),
    "a = {v:a}, b = {v:b}: [sum of a_i times b_i over all positions|what is a dot b]",
    "a trader holds {v:a} shares of some companies (a minus: she owes them), whose prices change by {v:b} cents. How many cents does she [gain|make] in all (below 0 for a loss)",
  ],
  answer: ({ v: { a, b } }) => a.reduce((sum, x, n) => sum + x * b[n]!, 0),
  programs: storingToo([
    ({ v: { a, b } }: Vectors, draws, put) => {
      const width = widthFor(draws, [...a, ...b])
      const first = put(width, a)
      const second = put(width, b, "second")
      return asm`
        ${first.code}
        ${second.code}
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
    values: ${first.data}
    second: ${second.data}`
    },
    ({ v: { a, b } }: Vectors, draws, put) => {
      const left = widthFor(draws, a)
      const right = widthFor(draws, b)
      const first = put(left, a)
      const second = put(right, b, "second")
      return asm`
        ${first.code}
        ${second.code}
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
    values: ${first.data}
    second: ${second.data}`
    },
  ]),
})
