import { asm, edged, family, int } from "../../dsl/index.js"
import { input, isInput } from "./_shared/inputs.js"

/** The upper limit of functions: the span itself, or above all spans where it is too small; the same again of itself. */
const upper = (lo: number, span: number): number => (span > lo ? span : span + 121)

interface Limits {
  readonly lo: number
  readonly span: number
}

/** What a function is asked: at the limits and next to them. */
const asked = edged(int(-999, 999), [
  ({ lo }: Limits) => lo,
  ({ lo }: Limits) => lo - 1,
  ({ lo }: Limits) => lo + 1,
  ({ lo, span }: Limits) => upper(lo, span),
  ({ lo, span }: Limits) => upper(lo, span) + 1,
  ({ lo, span }: Limits) => upper(lo, span) - 1,
])

export const clampFunction = family({
  id: "functions/clamp_function",
  level: 4,
  parameters: {
    lo: int(0, 90),
    span: int(5, 120),
    // At the limits and next to them.
    x: edged(int(-99, 299), [
      ({ lo }: { lo: number }) => lo,
      ({ lo }: { lo: number }) => lo - 1,
      ({ lo, span }: { lo: number; span: number }) => lo + span,
      ({ lo, span }: { lo: number; span: number }) => lo + span + 1,
    ]),
    y: int(-99, 299),
  },
  adjust: ({ lo, span, x, y }) =>
    isInput(x) || isInput(y)
      ? { lo, span: upper(lo, span), x: Math.floor(x), y: Math.floor(y) }
      : { lo, span: lo + span, x, y },
  prompt: [
    "<what>the sum clamp({x}) + clamp({y}), where the function clamp limits a value to the range {lo} to {span}",
    "<please>write a clamp function for the limits {lo} and {span} and add [the results for|what it returns for] {x} and {y}",
    "the function clamp returns {lo} below {lo} and {span} above {span}, and else its argument; [call it for|apply it to] {x} and {y} and add the two results",
    "<do>call clamp(v) (at least {lo}, at most {span}) with v = {x} and with v = {y} and add up the results",
    "a volume control accepts {lo} to {span}; whatever is asked for goes through a clamp function first. What do the requests {x} and {y} add up to, each after its call of clamp?",
    "!clamp(v) limits v to {lo} to {span}; call clamp({x}) + clamp({y})",
  ],
  cases: {
    below: ({ lo, x }) => x < lo,
    above: ({ span, x }) => x > span,
    within: ({ lo, span, x }) => x >= lo && x <= span,
  },
  answer: ({ lo, span: hi, x, y }) => Math.min(hi, Math.max(lo, x)) + Math.min(hi, Math.max(lo, y)),
  asFunction: {
    inputs: ["x", "y"],
    names: { x: "u", y: "v" },
    domains: { x: input(asked), y: input(asked) },
    programs: [
      ({ lo, span: hi, x, y }) => asm`
        mov  %lo, ${lo}
        mov  %hi, ${hi}
        mov  %x, ${x}
        mov  %y, ${y}
        call clamp
        mov  %first, %x
        mov  %x, %y
        call clamp
        add  r0, %x, %first
        halt
    clamp:
        blt  %x, %lo, low
        bgt  %x, %hi, high
        ret
    low:
        mov  %x, %lo
        ret
    high:
        mov  %x, %hi
        ret`,
      ({ lo, span: hi, x, y }) => asm`
        mov  %x, ${x}
        mov  %y, ${lo}
        mov  %z, ${hi}
        mov  %y_in, ${y}
        call clamp
        subi sp, sp, 8
        store.d %x, [sp]
        mov  %x, %y_in
        call clamp
        load.d %first, [sp]
        add  r0, %x, %first
        halt
    clamp:
        bge  %x, %y, enough
        mov  %x, %y
    enough:
        ble  %x, %z, done
        mov  %x, %z
    done:
        ret`,
      ({ lo, span: hi, x, y }) => asm`
        mov  %v, ${y}
        mov  %x, ${x}
        call clamp
        mov  %second, %v
        mov  %v, %x
        call clamp
        add  r0, %v, %second
        halt
    at_least:
        bge  %v, %bound, kept
        mov  %v, %bound
    kept:
        ret
    clamp:
        mov  %bound, ${lo}
        call at_least
        mov  %bound, ${hi}
        ble  %v, %bound, within
        mov  %v, %bound
    within:
        ret`,
    ],
  },
  programs: [
    ({ lo, span: hi, x, y }) => asm`
        mov  %lo, ${lo}
        mov  %hi, ${hi}
        mov  r0, ${x}
        call clamp
        mov  %first, r0
        mov  r0, ${y}
        call clamp
        add  r0, r0, %first
        halt
    clamp:
        blt  r0, %lo, low
        bgt  r0, %hi, high
        ret
    low:
        mov  r0, %lo
        ret
    high:
        mov  r0, %hi
        ret`,
    ({ lo, span: hi, x, y }) => asm`
        mov  r0, ${x}
        mov  r1, ${lo}
        mov  r2, ${hi}
        call clamp
        subi sp, sp, 8
        store.d r0, [sp]
        mov  r0, ${y}
        call clamp
        load.d %first, [sp]
        add  r0, r0, %first
        halt
    clamp:
        bge  r0, r1, enough
        mov  r0, r1
    enough:
        ble  r0, r2, done
        mov  r0, r2
    done:
        ret`,
    ({ lo, span: hi, x, y }) => asm`
        mov  %v, ${y}
        call clamp
        mov  %second, %v
        mov  %v, ${x}
        call clamp
        add  r0, %v, %second
        halt
    at_least:
        bge  %v, %bound, kept
        mov  %v, %bound
    kept:
        ret
    clamp:
        mov  %bound, ${lo}
        call at_least
        mov  %bound, ${hi}
        ble  %v, %bound, within
        mov  %v, %bound
    within:
        ret`,
  ],
})
