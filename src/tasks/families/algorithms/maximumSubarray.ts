import { array, asm, family, list, mapped } from "../../dsl/index.js"
import { endOf } from "./_shared/arrays.js"

export const maximumSubarray = family({
  id: "algorithms/maximum_subarray",
  level: 5,
  parameters: {
    // Signs are not counted: some lists are of negative numbers only.
    xs: mapped(list({ length: [1, 10], digits: 2, signed: true }), (xs, draws) =>
      draws.below(8) === 0 ? xs.map((x) => (x > 0 ? -x : x)) : xs,
    ),
  },
  prompt: [
    "<find>the [largest|maximum|greatest] sum of a non-empty contiguous subarray of {xs:array}",
    "<do>solve the maximum subarray problem for {xs:array} and <report> the sum (at least one element)",
    "!max_subarray_sum({xs:array}), [non-empty|at least one element]",
    "what is the most that [one or more|a run of one or more] adjacent elements of {xs:array} can add up to",
    "a shop's daily profits and losses were {xs:array}; how much did it make in the best stretch of one or more days in a row?",
    "what is the best total of a run of consecutive elements in {xs:array}, [the run not being empty|a run having at least one element]",
  ],
  cases: { "none positive": ({ xs }) => xs.every((x) => x <= 0) },
  answer: ({ xs }) => {
    let best = -Infinity
    for (let i = 0; i < xs.length; i++) {
      let sum = 0
      for (let j = i; j < xs.length; j++) {
        sum += xs[j]!
        if (sum > best) best = sum
      }
    }
    return best
  },
  programs: [
    ({ xs }) => asm`
        mov  %p, values
        addi %end, %p, ${8 * xs.length}
        load.d %best, [%p]
        mov  %run, 0
    next:
        bgez %run, extend
        mov  %run, 0
    extend:
        load.d %x, [%p]
        add  %run, %run, %x
        ble  %run, %best, keep
        mov  %best, %run
    keep:
        addi %p, %p, 8
        bne  %p, %end, next
        mov  r0, %best
        halt
    .data
    values: .dword ${xs}`,
    // The sum so far, less the smallest sum before it.
    ({ xs }) => asm`
        mov  %p, values
        mov  %n, ${xs.length}
        mov  %sum, 0
        mov  %least, 0
        mov  %best, -1000
    next:
        load.d %x, [%p]
        add  %sum, %sum, %x
        sub  %x, %sum, %least
        ble  %x, %best, keep
        mov  %best, %x
    keep:
        bge  %sum, %least, higher
        mov  %least, %sum
    higher:
        addi %p, %p, 8
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %best
        halt
    .data
    values: .dword ${xs}`,
    // Every subarray.
    ({ xs }) => asm`
        mov  %p, values
        addi %end, %p, ${8 * xs.length}
        mov  %best, -1000
    start:
        mov  %q, %p
        mov  %sum, 0
    grow:
        load.d %x, [%q]
        add  %sum, %sum, %x
        ble  %sum, %best, keep
        mov  %best, %sum
    keep:
        addi %q, %q, 8
        bne  %q, %end, grow
        addi %p, %p, 8
        bne  %p, %end, start
        mov  r0, %best
        halt
    .data
    values: .dword ${xs}`,
  ],
  asFunction: {
    inputs: ["xs"],
    domains: { xs: array({ length: [1, 14], values: [-999, 999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<find>the [largest|maximum|greatest] sum of a non-empty contiguous subarray of {xs}",
      "<do>solve the maximum subarray problem for {xs} and <report> the sum (at least one element)",
      "!max_subarray_sum({xs}), [non-empty|at least one element]",
      "what is the most that [one or more|a run of one or more] adjacent elements of {xs} can add up to",
      "what is the best total of a run of consecutive elements in {xs}, [the run not being empty|a run having at least one element]",
    ],
    programs: [
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        ${endOf(xs)}
        ${xs.load("%best", "%p")}
        mov  %run, 0
    next:
        bgez %run, extend
        mov  %run, 0
    extend:
        ${xs.load("%x", "%p")}
        add  %run, %run, %x
        ble  %run, %best, keep
        mov  %best, %run
    keep:
        addi %p, %p, ${xs.size}
        bne  %p, %end, next
        mov  r0, %best
        halt`,
      // The sum so far, less the smallest sum before it.
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %sum, 0
        mov  %least, 0
        ${xs.load("%best", "%p")}
    next:
        ${xs.load("%x", "%p")}
        add  %sum, %sum, %x
        sub  %x, %sum, %least
        ble  %x, %best, keep
        mov  %best, %x
    keep:
        bge  %sum, %least, higher
        mov  %least, %sum
    higher:
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %best
        halt`,
      // Every subarray.
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        ${endOf(xs)}
        ${xs.load("%best", "%p")}
    start:
        mov  %q, %p
        mov  %sum, 0
    grow:
        ${xs.load("%x", "%q")}
        add  %sum, %sum, %x
        ble  %sum, %best, keep
        mov  %best, %sum
    keep:
        addi %q, %q, ${xs.size}
        bne  %q, %end, grow
        addi %p, %p, ${xs.size}
        bne  %p, %end, start
        mov  r0, %best
        halt`,
    ],
  },
})
