import { addressOf, ascending, asm, family, int, oneOf } from "../../dsl/index.js"

type Which = "largest" | "smallest"

/** The gaps of a list that is asserted to be sorted, as it always is. */
export const assertedOrder = family({
  id: "security/asserted_order",
  level: 5,
  parameters: { xs: ascending(5, 9), which: oneOf(["largest", "smallest"]), code: int(1, 255) },
  prompt: [
    "<do>go through {xs:array}, trap with code {code} if an element is not greater than the one before it, and return the {which:bare} difference between neighbours",
    "<find>the {which:bare} gap between consecutive elements of {xs:array}; assert on the way that they are strictly ascending (trap {code} [if they are not|on failure])",
    "the timestamps {xs:array} must be strictly increasing. Trap with code {code} if they are not, otherwise <report> the {which:bare} interval between two successive ones",
    "!for neighbours x, y in {xs:array}: assert y > x else trap {code}; return the {which:bare} y - x [of all|found]",
    "validate that each value of {xs:array} is above its predecessor, [trapping with code|with trap code] {code} on a violation, and give the {which:bare} step from one value to the next",
  ],
  answer: ({ which, xs }) => {
    const gaps = xs.slice(1).map((x, n) => x - xs[n]!)
    return which === "largest" ? Math.max(...gaps) : Math.min(...gaps)
  },
  programs: [
    ({ code, which, xs }) => asm`
        mov  %p, values
        mov  %n, ${xs.length - 1}
        mov  %best, ${which === "largest" ? 0 : 1000}
    next:
        load.d %x, [%p]
        load.d %y, [%p + 8]
        bgt  %y, %x, ordered
        trap ${code}
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
    // Each element is loaded once; the first gap is the best at first.
    ({ code, which, xs }) => asm`
        mov  %p, values
        mov  %end, ${addressOf("values", 2 * xs.length)}
        load.h %x, [%p]
        load.h %y, [%p + 2]
        sub  %best, %y, %x
        blez %best, unordered
        addi %p, %p, 4
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
        trap ${code}
    .data
    values: .half ${xs}`,
    // First the assertion, in a function of its own.
    ({ code, which, xs }) => asm`
        mov  %last, ${4 * (xs.length - 1)}
        call assert_ascending
        load.w %x, [%last + values]
        mov  %best, ${which === "largest" ? 0 : 1000}
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
    assert_ascending:
        mov  %i, 0
    compare:
        load.w %x, [%i + values]
        addi %i, %i, 4
        load.w %y, [%i + values]
        bge  %x, %y, failed
        bne  %i, %last, compare
        ret
    failed:
        trap ${code}
    .data
    values: .word ${xs}`,
  ],
})

/** Goes on with the next pair if the gap is no better. */
const better = (which: Which) => (which === "largest" ? asm`ble %gap, %best, kept` : asm`bge %gap, %best, kept`)
