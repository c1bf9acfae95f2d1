import { asm, family, list } from "../../dsl/index.js"
import { fold } from "./_shared/fold.js"
import { walk } from "./_shared/walk.js"
import { widthFor } from "./_shared/width.js"

export const firstMinusRest = family({
  id: "memory/first_minus_rest",
  level: 3,
  parameters: { xs: list({ length: [4, 8], digits: 3 }) },
  prompt: [
    "<do>subtract all later elements of {xs} from the first one",
    "<what>the first element of {xs} minus the sum of the others",
    "!{xs:array}: the [head|first] minus all the rest",
    "store {xs} in memory; from the first element take away [all the others|each of the others]",
  ],
  answer: ({ xs }) => 2 * xs[0]! - xs.reduce((sum, x) => sum + x, 0),
  programs: [
    fold("%rest", "first", asm`sub %rest, %rest, %x`),
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
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
    values: ${width.data(xs)}`
    },
  ],
})
