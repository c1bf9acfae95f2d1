import { array, type Asm, asm, family, list, oneOf } from "../../dsl/index.js"
import { collect, crewFor, waitInLoop } from "./_shared/crew.js"

const FUNCTIONS = ["square", "cube", "triple", "double", "successor"] as const
type Name = (typeof FUNCTIONS)[number]

const apply = (f: Name): Asm => {
  switch (f) {
    case "square":
      return asm`mul r0, r0, r0`
    case "cube":
      return asm`
        mul  %square, r0, r0
        mul  r0, r0, %square`
    case "triple":
      return asm`muli r0, r0, 3`
    case "double":
      return asm`shli r0, r0, 1`
    case "successor":
      return asm`addi r0, r0, 1`
  }
}

export const parallelMap = family({
  id: "concurrency/parallel_map",
  level: 5,
  parameters: { xs: list({ length: [3, 5], digits: 2 }), f: oneOf(FUNCTIONS) },
  formats: {
    of: (f: Name) =>
      ({
        square: "the square of its number",
        cube: "the cube of its number",
        triple: "three times its number",
        double: "twice its number",
        successor: "its number plus 1",
      })[f],
    verb: (f: Name) => (f === "successor" ? "add 1 to" : f),
    does: (f: Name) => (f === "successor" ? "adds 1 to" : `${f}s`),
  },
  prompt: [
    "<do>start one thread for each of {xs}, let it return {f:of}, and [add up|sum|total] the joined results",
    "for [each|every] number in {xs}, spawn a thread that {f:does} it; join [them all|all the threads] and [return the sum|add up what they return|give the total]",
    "<what>the sum of the results when one thread per element {f:does} the numbers {xs}",
    "pupils at the blackboard: for each of the numbers {xs} one pupil, a thread, {f:does} it, all at once; the teacher [adds up|sums] the results. What does the teacher get?",
    "[parallel|concurrent] map-reduce: {f:verb} [each of|every one of] {xs} on its own thread, [then sum|then add up the results]",
    "<do>spawn a worker per element of {xs}, each of which {f:does} its element, and sum the workers' return values",
  ],
  answer: ({ f, xs }) => {
    let sum = 0
    for (const x of xs) {
      sum += f === "square" ? x ** 2 : f === "cube" ? x ** 3 : f === "triple" ? 3 * x : f === "double" ? 2 * x : x + 1
    }
    return sum
  },
  asFunction: {
    inputs: ["xs"],
    domains: { xs: array({ length: [1, 10], values: [-99, 99] }) },
    elements: ["i64", "i32", "i16", "i8"],
    prompt: [
      "<do>start one thread for each element of {xs}, let it return {f:of}, and [add up|sum|total] the joined results",
      "for each element of {xs}, spawn a thread that {f:does} it; join all the threads and [return the sum|add up what they return|give the total]",
      "<what>the sum of the results when one thread per element {f:does} the elements of {xs}",
      "pupils at the blackboard: for each number of {xs} one pupil, a thread, {f:does} it, all at once; the teacher [adds up|sums] the results. What does the teacher get?",
      "<do>spawn a worker per element of {xs}, each of which {f:does} its element, and sum the workers' return values",
      "!sum(parallel_{f:bare}(x) for x in {xs}), a thread per element",
    ],
    programs: [
      ({ f, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
    start:
        ${xs.load("%x", "%p")}
        addi %p, %p, ${xs.size}
        spawn %t, worker, %x
        bne  %t, %n, start
        mov  %sum, 0
    wait:
        join %x, %n
        add  %sum, %sum, %x
        subi %n, %n, 1
        bnez %n, wait
        mov  r0, %sum
        halt
    worker:
        ${apply(f)}
        halt`,
      // Each worker adds its result to the total itself.
      ({ f, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %total, total
    start:
        ${xs.load("%x", "%p")}
        spawn %t, worker, %x
        addi %p, %p, ${xs.size}
        bne  %t, %n, start
        ${waitInLoop()}
        load.d r0, [%total]
        halt
    worker:
        ${apply(f)}
        atomic.add zero, %total, r0
        halt
    .data
    total: .dword 0`,
    ],
  },
  programs: [
    ({ f, xs }) => asm`
        ${xs.map(
          (x, n) => asm`
        mov  %x, ${x}
        spawn ${`%t${n}`}, worker, %x`,
        )}
        ${collect(xs.length)}
        mov  r0, %sum
        halt
    worker:
        ${apply(f)}
        halt`,
    ({ f, xs }) => asm`
        mov  %p, numbers
        mov  %n, ${xs.length}
    start:
        load.d %x, [%p]
        spawn %t, worker, %x
        addi %p, %p, 8
        bne  %t, %n, start
        mov  %sum, 0
    wait:
        join %x, %n
        add  %sum, %sum, %x
        subi %n, %n, 1
        bnez %n, wait
        mov  r0, %sum
        halt
    worker:
        ${apply(f)}
        halt
    .data
    numbers: .dword ${xs}`,
    // Each worker adds its result to the total itself.
    ({ f, xs }) => asm`
        mov  %total, total
        ${crewFor(xs)}
        load.d r0, [%total]
        halt
    worker:
        ${apply(f)}
        atomic.add zero, %total, r0
        halt
    .data
    total: .dword 0`,
  ],
})
