import { asm, family, int, oneOf } from "../../dsl/index.js"

type Which = "x" | "y" | "both"
type Asked = "x" | "y" | "before" | "after"

export const sanitizeQuery = family({
  id: "security/sanitize_query",
  level: 5,
  predicate: true,
  parameters: {
    x: int(0, 999),
    y: int(0, 999),
    sanitized: oneOf(["x", "y", "both"]),
    asked: oneOf(["x", "y", "before", "after"]),
  },
  formats: {
    which: (which: Which) => (which === "both" ? "both of them" : `only ${which}`),
    are: (which: Which) => (which === "both" ? "both are" : `only ${which} is`),
    noun: (asked: Asked) =>
      ({
        x: "x itself",
        y: "y itself",
        before: "the sum x + y, which was computed before that,",
        after: "the sum x + y, which is computed after that,",
      })[asked],
  },
  prompt: [
    "given that x = {x} and y = {y} are both tainted and then {sanitized:are} sanitized, <whether>{asked:noun} is tainted now, <yesno> (a result is tainted if an operand is tainted when it is computed)",
    "<do>taint x = {x} and y = {y}, sanitize {sanitized:which}, and query whether {asked:noun} is tainted (1 or 0; [results take on the taint of their operands|sums inherit taint when they are computed])",
    "two tainted inputs, {x} in x and {y} in y. Sanitizing {sanitized:which} clears the mark there and nowhere else. Is {asked:noun} tainted then? [1 for yes, 0 for no|Answer 1 or 0] (a sum has the taint that its operands have when it is made)",
    "taint bits: x = {x}, y = {y}, both marked; sanitize {sanitized:which}; <report> the taint bit (1 or 0) of {asked:noun} given that a computed value inherits its operands' taint at that time",
  ],
  answer: ({ asked, sanitized }) => {
    if (asked === "before") return 1
    if (asked === "after") return sanitized === "both" ? 0 : 1
    return sanitized === "both" || sanitized === asked ? 0 : 1
  },
  programs: [
    ({ asked, sanitized, x, y }) => {
      if (asked === "x" || asked === "y") {
        return asm`
        mov  %x, ${asked === "x" ? x : y}
        taint %x
        ${sanitized === asked || sanitized === "both" ? asm`sanitize %x` : undefined}
        taint.query r0, %x
        halt`
      }
      const clear = [
        sanitized === "y" ? undefined : asm`sanitize %x`,
        sanitized === "x" ? undefined : asm`sanitize %y`,
      ].filter((part) => part !== undefined)
      return asm`
        mov  %x, ${x}
        mov  %y, ${y}
        taint %x
        taint %y
        ${asked === "before" ? asm`add %sum, %x, %y` : undefined}
        ${clear}
        ${asked === "after" ? asm`add %sum, %x, %y` : undefined}
        taint.query r0, %sum
        halt`
    },
    // The values, and their marks, are in memory.
    ({ asked, sanitized, x, y }) => {
      const sum = asm`
        load.d %x, [%p]
        load.d %y, [%p + 8]
        add  %asked, %x, %y`
      const clear = (offset: number) => asm`
        load.d %x, [%p + ${offset}]
        sanitize %x
        store.d %x, [%p + ${offset}]`
      return asm`
        mov  %p, inputs
        load.d %x, [%p]
        taint %x
        store.d %x, [%p]
        load.d %y, [%p + 8]
        taint %y
        store.d %y, [%p + 8]
        ${asked === "before" ? asm`add %asked, %x, %y` : undefined}
        ${sanitized === "y" ? undefined : clear(0)}
        ${sanitized === "x" ? undefined : clear(8)}
        ${
          asked === "before" ? undefined : asked === "after" ? sum : asm`load.d %asked, [%p + ${asked === "x" ? 0 : 8}]`
        }
        taint.query r0, %asked
        halt
    .data
    inputs: .dword ${[x, y]}`
    },
  ],
})
