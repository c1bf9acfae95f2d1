import { ascending, asm, by, family, mapped, pick } from "../../dsl/index.js"

/** A sorted list in which some elements come more than once, and a bound, often one of them or next to one. */
interface Task {
  readonly xs: ReadonlyArray<number>
  readonly x: number
}

export const lowerBound = family({
  id: "algorithms/lower_bound",
  level: 5,
  parameters: {
    task: mapped(ascending(3, 12), (values, draws): Task => {
      const xs = values.flatMap((value) => Array<number>(draws.below(5) === 0 ? 2 : 1).fill(value))
      const x = pick(draws, [pick(draws, xs), pick(draws, xs) + pick(draws, [-1, 1]), 99 + draws.below(903)])
      return { xs, x: draws.below(12) === 0 ? xs.at(-1)! + 1 + draws.below(40) : x }
    }),
  },
  formats: { x: ({ x }: Task) => String(x), xs: ({ xs }: Task) => `[${xs.join(", ")}]` },
  prompt: [
    "<find>the lower bound of {task:x} in the sorted <array> {task:xs}: the first index (from 0) whose element is at least {task:x}, or the length if there is none",
    by(
      "halving",
      "<do>find the first index in the sorted <array> {task:xs}, counting from 0, where the element is greater than or equal to {task:x} [by|with|using] binary search; the length if all are smaller",
    ),
    "!lower_bound({task:xs}, x = {task:x}), [0-based|as an index from 0], the length if all are smaller",
    "at which index from 0 would you insert {task:x} into the sorted <array> {task:xs} [to keep it sorted|so that it stays sorted], before any equal element?",
    by(
      "halving",
      "<find>the number of elements of the sorted <array> {task:xs} that are less than {task:x}, with a lower-bound binary search",
    ),
    "runners stand in line by their start numbers, {task:xs}, some numbers given twice; somebody with number {task:x} joins in front of all that are not lower. How many stand before them?",
  ],
  cases: {
    "all smaller": ({ task: { x, xs } }) => xs.at(-1)! < x,
    equal: ({ task: { x, xs } }) => xs.includes(x),
    "equal to several": ({ task: { x, xs } }) => xs.indexOf(x) !== xs.lastIndexOf(x),
  },
  answer: ({ task: { x, xs } }) => xs.filter((element) => element < x).length,
  programs: [
    {
      follows: "halving",
      program: ({ task: { x, xs } }) => asm`
        mov  %lo, 0
        mov  %hi, ${xs.length}
        mov  %bound, ${x}
    narrow:
        bge  %lo, %hi, done
        add  %mid, %lo, %hi
        shri %mid, %mid, 1
        shli %p, %mid, 3
        load.d %x, [%p + values]
        blt  %x, %bound, above
        mov  %hi, %mid
        b    narrow
    above:
        addi %lo, %mid, 1
        b    narrow
    done:
        mov  r0, %lo
        halt
    .data
    values: .dword ${xs}`,
    },
    // Halves a pointer's reach; the length is kept.
    {
      follows: "halving",
      program: ({ task: { x, xs } }) => asm`
        mov  %base, values
        mov  %p, %base
        mov  %n, ${xs.length}
        mov  %bound, ${x}
    halve:
        beqz %n, done
        shri %half, %n, 1
        shli %q, %half, 3
        add  %q, %q, %p
        load.d %x, [%q]
        bge  %x, %bound, below
        addi %p, %q, 8
        sub  %n, %n, %half
        subi %n, %n, 1
        b    halve
    below:
        mov  %n, %half
        b    halve
    done:
        sub  %p, %p, %base
        shri r0, %p, 3
        halt
    .data
    values: .dword ${xs}`,
    },
    // One after the other, the bound itself standing behind the last.
    ({ task: { x, xs } }) => asm`
        mov  %i, -1
        mov  %bound, ${x}
    look:
        addi %i, %i, 1
        shli %p, %i, 1
        load.h %x, [%p + values]
        blt  %x, %bound, look
        mov  r0, %i
        halt
    .data
    values: .half ${[...xs, x]}`,
  ],
})
