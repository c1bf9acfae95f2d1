import { type Asm, asm, family, int, oneOf } from "../../dsl/index.js"

/** Which of x and y are sanitized, and what is to be released: one of them, or their sum before or after that. */
const KINDS = ["x x", "x y", "x after", "y y", "y x", "both x", "both y", "both after", "both before"] as const
type Kind = (typeof KINDS)[number]

const sanitized = (kind: Kind): string => kind.split(" ")[0]!
const asked = (kind: Kind): string => kind.split(" ")[1]!

const isTainted = (kind: Kind): boolean => {
  const [clean, what] = [sanitized(kind), asked(kind)]
  if (what === "before") return true
  return clean !== "both" && clean !== what
}

export const sanitizeQuery = family({
  id: "security/sanitize_query",
  level: 5,
  parameters: { x: int(0, 999), y: int(0, 999), kind: oneOf(KINDS), refusal: int(-99, -1) },
  formats: {
    which: (kind: Kind) => (sanitized(kind) === "both" ? "both of them" : `only ${sanitized(kind)}`),
    noun: (kind: Kind) =>
      ({
        x: "x itself",
        y: "y itself",
        before: "the sum x + y, made before the sanitizing",
        after: "the sum x + y, made after the sanitizing",
      })[asked(kind)]!,
  },
  cases: { tainted: ({ kind }) => isTainted(kind), clean: ({ kind }) => !isTainted(kind) },
  prompt: [
    "x = {x} and y = {y} are both tainted, and then a program sanitizes {kind:which}. It may release {kind:noun}, but only if that is not tainted ({refusal} otherwise; a result has the taint that its operands have when it is made). Which number does it release?",
    "<do>taint x = {x} and y = {y}, sanitize {kind:which}, and return {kind:noun}, or {refusal} if a taint query says that it is tainted (results take on the taint of their operands when they are computed)",
    "two tainted inputs, {x} in x and {y} in y. Sanitizing {kind:which} clears the mark there and nowhere else, and a sum has the taint that its operands have when it is made. The output is {kind:noun} if it is clean by then, and else {refusal}. [What is the output?|Which number is put out?]",
    "taint bits: x = {x}, y = {y}, both marked; sanitize {kind:which}; <report> {kind:noun} if its taint bit is 0, otherwise {refusal}, given that a computed value inherits its operands' taint at that time",
    "two milk cans hold x = {x} and y = {y} litres, both not yet boiled (tainted). The dairy boils, that is sanitizes, {kind:which}. Milk that is poured together is as unboiled as its parts at that moment. A customer asks for {kind:noun}, and gets that many litres if it is clean; if it is tainted, the till says {refusal}. Which number is it?",
  ],
  answer: ({ kind, refusal, x, y }) => {
    if (isTainted(kind)) return refusal
    return { x, y, before: x + y, after: x + y }[asked(kind)]!
  },
  programs: [
    ({ kind, refusal, x, y }) => {
      const what = asked(kind)
      return asm`
        mov  %x, ${x}
        mov  %y, ${y}
        taint %x
        taint %y
        ${what === "before" ? asm`add %sum, %x, %y` : undefined}
        ${sanitized(kind) === "y" ? undefined : asm`sanitize %x`}
        ${sanitized(kind) === "x" ? undefined : asm`sanitize %y`}
        ${what === "after" ? asm`add %sum, %x, %y` : undefined}
        mov  r0, ${what === "x" ? "%x" : what === "y" ? "%y" : "%sum"}
        taint.query %bad, r0
        beqz %bad, release
        mov  r0, ${refusal}
    release:
        halt`
    },
    // The values, and their marks, are in memory.
    ({ kind, refusal, x, y }) => {
      const what = asked(kind)
      const load: Asm = asm`
        load.d %x, [%p]
        load.d %y, [%p + 8]
        add  %out, %x, %y`
      const clear = (offset: number) => asm`
        load.d %x, [%p + ${offset}]
        sanitize %x
        store.d %x, [%p + ${offset}]`
      return asm`
        mov  %p, inputs
        mov  %x, ${x}
        taint %x
        store.d %x, [%p]
        mov  %y, ${y}
        taint %y
        store.d %y, [%p + 8]
        ${what === "before" ? load : undefined}
        ${sanitized(kind) === "y" ? undefined : clear(0)}
        ${sanitized(kind) === "x" ? undefined : clear(8)}
        ${what === "after" ? load : what === "before" ? undefined : asm`load.d %out, [%p + ${what === "x" ? 0 : 8}]`}
        call is_tainted
        bnez r0, refuse
        mov  r0, %out
        halt
    refuse:
        mov  r0, ${refusal}
        halt
    is_tainted:
        taint.query r0, %out
        ret
    .data
    inputs: .space 16`
    },
  ],
})
