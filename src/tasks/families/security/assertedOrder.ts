import { addressOf, array, ascending, asm, family, int, mapped, oneOf } from "../../dsl/index.js"

type Which = "largest" | "smallest"

/** Ascending numbers, of which in two lists of five one breaks the order: neighbours changed places, or are equal. */
const nearlyAscending = mapped(ascending(5, 9), (xs, draws) => {
  if (draws.below(5) >= 2) return xs
  const broken = xs.slice()
  if (draws.below(3) === 0) {
    // The first four are counted, and stay.
    const at = 4 + draws.below(xs.length - 4)
    broken[at] = broken[at - 1]!
  } else {
    const at = 1 + draws.below(xs.length - 1)
    ;[broken[at - 1], broken[at]] = [broken[at]!, broken[at - 1]!]
  }
  return broken
})

const isAscending = (xs: ReadonlyArray<number>) => xs.slice(1).every((x, n) => x > xs[n]!)

/** Goes on with the next pair if the gap is no better. */
const better = (which: Which) => (which === "largest" ? asm`ble %gap, %best, kept` : asm`bge %gap, %best, kept`)

/** Inputs of the same kind: in two of five, neighbours changed places or are equal. */
const nearlyAscendingInput = mapped(
  array({ length: [2, 12], values: [-4000, 4000], order: "strictly ascending" }),
  (xs, draws) => {
    if (draws.below(5) >= 2) return xs
    const broken = xs.slice()
    const at = draws.below(4) === 0 ? xs.length - 1 : 1 + draws.below(xs.length - 1)
    if (draws.below(2) === 0) broken[at] = broken[at - 1]!
    else [broken[at - 1], broken[at]] = [broken[at]!, broken[at - 1]!]
    return broken
  },
)

export const assertedOrder = family({
  id: "security/asserted_order",
  level: 5,
  parameters: { xs: nearlyAscending, which: oneOf(["largest", "smallest"]), code: int(-255, -1) },
  prompt: [
    "<do>go through {xs:array}, stop with {code} if an element is not greater than the one before it, and otherwise return the {which:bare} difference between neighbours",
    "<find>the {which:bare} gap between consecutive elements of {xs:array}; assert on the way that they are strictly ascending (the result is {code} [if they are not|on failure])",
    "the timestamps {xs:array} must be strictly increasing. If they are not, the log has been tampered with, and the answer is {code}; otherwise <report> the {which:bare} interval between two successive ones",
    "!for neighbours x, y in {xs:array}: assert y > x else return {code}; return the {which:bare} y - x [of all|found]",
    "validate that each value of {xs:array} is above its predecessor, [returning|with the result] {code} on a violation, and give the {which:bare} step from one value to the next",
    "a hiker notes the metre marks {xs:array}. Someone checks that each is beyond the one before, and declares the notes forged, code {code}, if one is not. [What is the {which:bare} stretch between two marks, or the code?|If they hold, what is the {which:bare} stretch between two marks?]",
  ],
  cases: {
    "not ascending": ({ xs }) => !isAscending(xs),
    equal: ({ xs }) => xs.some((x, n) => x === xs[n + 1]),
  },
  answer: ({ code, which, xs }) => {
    if (!isAscending(xs)) return code
    const gaps = xs.slice(1).map((x, n) => x - xs[n]!)
    return which === "largest" ? Math.max(...gaps) : Math.min(...gaps)
  },
  asFunction: {
    inputs: ["xs"],
    domains: { xs: nearlyAscendingInput },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<do>go through {xs}, stop with {code} if an element is not greater than the one before it, and otherwise return the {which:bare} difference between neighbours",
      "<find>the {which:bare} gap between consecutive elements of {xs}; assert on the way that they are strictly ascending (the result is {code} [if they are not|on failure])",
      "the timestamps in {xs} must be strictly increasing. If they are not, the log has been tampered with, and the answer is {code}; otherwise <report> the {which:bare} interval between two successive ones",
      "!for neighbours x, y in {xs}: assert y > x else return {code}; return the {which:bare} y - x [of all|found]",
      "validate that each value of {xs} is above its predecessor, [returning|with the result] {code} on a violation, and give the {which:bare} step from one value to the next",
      "a hiker notes metre marks, which are {xs}. Someone checks that each is beyond the one before, and declares the notes forged, code {code}, if one is not. [What is the {which:bare} stretch between two marks, or the code?|If they hold, what is the {which:bare} stretch between two marks?]",
    ],
    programs: [
      // Each element is loaded once.
      ({ code, which, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        ${xs.load("%x", "%p")}
        ${(which as unknown) === "largest" ? asm`mov %best, 0` : asm`mov %best, 0x7fffffffffffffff`}
    kept:
        subi %n, %n, 1
        beqz %n, done
        addi %p, %p, ${xs.size}
        ${xs.load("%y", "%p")}
        ble  %y, %x, unordered
        sub  %gap, %y, %x
        mov  %x, %y
        ${better(which)}
        mov  %best, %gap
        b    kept
    done:
        mov  r0, %best
        halt
    unordered:
        mov  r0, ${code}
        halt`,
      // First the assertion, then the gaps.
      ({ code, which, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %last, ${xs.length}
        subi %last, %last, 1
        shli %last, %last, ${xs.shift}
        add  %last, %last, %p
        mov  %q, %p
    compare:
        ${xs.load("%x", "%q")}
        addi %q, %q, ${xs.size}
        ${xs.load("%y", "%q")}
        bge  %x, %y, failed
        bltu %q, %last, compare
        ${(which as unknown) === "largest" ? asm`mov %best, 0` : asm`mov %best, 0x7fffffffffffffff`}
    gaps:
        ${xs.load("%x", "%p")}
        addi %p, %p, ${xs.size}
        ${xs.load("%y", "%p")}
        sub  %gap, %y, %x
        ${better(which)}
        mov  %best, %gap
    kept:
        bltu %p, %last, gaps
        mov  r0, %best
        halt
    failed:
        mov  r0, ${code}
        halt`,
    ],
  },
  programs: [
    ({ code, which, xs }) => asm`
        mov  %p, values
        mov  %n, ${xs.length - 1}
        mov  %best, ${which === "largest" ? 0 : 1024}
    next:
        load.d %x, [%p]
        load.d %y, [%p + 8]
        bgt  %y, %x, ordered
        mov  r0, ${code}
        halt
    ordered:
        sub  %gap, %y, %x
        ${better(which)}
        mov  %best, %gap
    kept:
        addi %p, %p, 8
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %best
        halt
    .data
    values: .dword ${xs}`,
    // Each element is loaded once.
    ({ code, which, xs }) => asm`
        mov  %p, ${addressOf("values", 2)}
        mov  %end, ${addressOf("values", 2 * xs.length)}
        load.h %y, [values]
        mov  %best, ${which === "largest" ? 0 : 1024}
    each:
        mov  %x, %y
        load.h %y, [%p]
        sub  %gap, %y, %x
        blez %gap, unordered
        ${better(which)}
        mov  %best, %gap
    kept:
        addi %p, %p, 2
        bne  %p, %end, each
        mov  r0, %best
        halt
    unordered:
        mov  r0, ${code}
        halt
    .data
    values: .half ${xs}`,
    // First the assertion, in a function of its own.
    ({ code, which, xs }) => asm`
        mov  %last, ${4 * (xs.length - 1)}
        call is_ascending
        beqz r0, failed
        load.w %x, [%last + values]
        mov  %best, ${which === "largest" ? 0 : 1024}
    gaps:
        subi %last, %last, 4
        mov  %y, %x
        load.w %x, [%last + values]
        sub  %gap, %y, %x
        ${better(which)}
        mov  %best, %gap
    kept:
        bnez %last, gaps
        mov  r0, %best
        halt
    failed:
        mov  r0, ${code}
        halt
    is_ascending:
        mov  %i, 0
        mov  r0, 1
    compare:
        load.w %x, [%i + values]
        addi %i, %i, 4
        load.w %y, [%i + values]
        slt  %x, %x, %y
        and  r0, r0, %x
        bne  %i, %last, compare
        ret
    .data
    values: .word ${xs}`,
  ],
})
