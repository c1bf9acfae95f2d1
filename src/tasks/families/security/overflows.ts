import { asm, family, mapped } from "../../dsl/index.js"
import { operandFormats, signedOperands } from "./_shared/integerWidth.js"

const signedFormats = { ...operandFormats, plus: ({ b }: { readonly b: number }) => (b < 0 ? `(${b})` : String(b)) }

export const overflows = family({
  id: "security/overflows",
  level: 5,
  predicate: true,
  parameters: {
    // Half of the second operands are chosen to carry the sum just out of the range or to its end.
    it: mapped(signedOperands, (values, draws) => {
      const { a, b, width } = values
      const half = 2 ** (width - 1)
      if (width === 8 || a === 0 || draws.below(2) === 0) return values
      return { width, a, b: a < 0 ? Math.min(b, -half - a - 1) : Math.max(b, half - a) }
    }),
  },
  formats: signedFormats,
  prompt: [
    "<whether>{it:a} + {it:plus} overflows a signed {it:width}-bit integer, <yesno>",
    "does adding {it:b} to {it:a} overflow in {it:width}-bit two's complement? [1 for yes, 0 for no|answer 1 or 0]",
    "signed overflow check, {it:width} bits: {it:a} + {it:plus}. [1 if it overflows, else 0|Return 1 on overflow and 0 otherwise]",
    "1 if the sum of {it:a} and {it:b} is outside the range of an int{it:width}_t, 0 if it [fits|is inside]",
  ],
  answer: ({ it: { a, b, width } }) => {
    const half = 2 ** (width - 1)
    return a + b >= half || a + b < -half ? 1 : 0
  },
  programs: [
    // The sum differs from its own sign extension.
    ({ it: { a, b, width } }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        add  %sum, %a, %b
        shli %x, %sum, ${64 - width}
        sari %x, %x, ${64 - width}
        sne  r0, %x, %sum
        halt`,
    ({ it: { a, b, width } }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        add  %sum, %a, %b
        mov  %x, ${2 ** (width - 1)}
        bge  %sum, %x, overflow
        sub  %x, zero, %x
        blt  %sum, %x, overflow
        mov  r0, 0
        halt
    overflow:
        mov  r0, 1
        halt`,
    // Both operands have the sign that the wrapped sum has not.
    ({ it: { a, b, width } }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        add  %sum, %a, %b
        xor  %a, %a, %sum
        xor  %b, %b, %sum
        and  %a, %a, %b
        shri %a, %a, ${width - 1}
        andi r0, %a, 1
        halt`,
  ],
})
