import { array as arrays, asm, by, family } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { fold } from "./_shared/fold.js"
import { folding, NOTHING } from "./_shared/given.js"
import { type OneArray, storingToo } from "./_shared/stored.js"
import { walk } from "./_shared/walk.js"
import { widthFor } from "./_shared/width.js"

export const firstMinusRest = family({
  id: "memory/first_minus_rest",
  level: 3,
  parameters: { xs: array({ length: [1, 8], digits: 3, signed: true }) },
  prompt: [
    by("one by one", "<do>subtract the later elements of {xs} one by one from the first"),
    "<what>the first element of {xs} minus the sum of the others",
    "!{xs:array}: the [head|first] minus all the rest",
    by("storing", "<do>store {xs} in memory and take all elements but the first away from the first"),
    by(
      ["storing", "one by one"],
      "store {xs} in memory, begin with the first element and take away each of the others [in turn|one after the other]",
    ),
    by("sum first", "<do>add up all elements of {xs} but the first, and subtract [that sum|this sum] from the first"),
    "the first number of {xs} is what I had, the others are what I spent (with a minus, what I got back). How much [is left|do I have left]",
  ],
  answer: ({ xs }) => 2 * xs[0]! - xs.reduce((sum, x) => sum + x, 0),
  programs: storingToo([
    { follows: "one by one", program: fold("%rest", "first", asm`sub %rest, %rest, %x`) },
    {
      follows: "sum first",
      program: ({ xs }: OneArray, draws, put) => {
        const width = widthFor(draws, xs)
        const { code, data } = put(width, xs)
        return asm`
        ${code}
        mov  %sum, 0
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        add  %sum, %sum, %x`,
          { from: 1 },
        )}
        ${width.loadFirst("%first")}
        sub  r0, %first, %sum
        halt
    .data
    values: ${data}`
      },
    },
  ]),
  asFunction: {
    inputs: ["xs"],
    domains: { xs: arrays({ length: [1, 14], values: [-9999, 9999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      by("one by one", "<do>take the first element of {xs} and subtract the later ones from it, one by one"),
      "<what>the first element of {xs} minus the sum of the others",
      "!{xs}: the [head|first] minus all the rest",
      by(
        "one by one",
        "begin with the first element of {xs} and take away each of the others [in turn|one after the other]",
      ),
      by("sum first", "<do>add up all but the first element of {xs}, and subtract [that sum|this sum] from the first"),
      "what is left of the first element of {xs} when all the others are taken away from it",
    ],
    programs: [
      {
        follows: "one by one",
        program: folding("%left", NOTHING, asm`sub %left, %left, %x`, { first: "%left" }),
      },
      {
        follows: "sum first",
        program: folding("%sum", 0, asm`add %sum, %sum, %x`, { first: "%first", finish: asm`sub r0, %first, %sum` }),
      },
    ],
  },
})
