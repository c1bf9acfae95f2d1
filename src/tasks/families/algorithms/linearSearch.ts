import { asm, family, list, mapped, pick } from "../../dsl/index.js"

export const linearSearch = family({
  id: "algorithms/linear_search",
  level: 5,
  parameters: {
    // Some elements come again, behind all that is counted.
    task: mapped(list({ length: [1, 10], digits: 2 }), (xs, draws) => {
      const x = draws.below(4) === 0 ? draws.below(100) : pick(draws, xs)
      return { xs: xs.length > 3 && draws.below(4) === 0 ? [...xs, x] : xs, x }
    }),
  },
  formats: {
    x: ({ x }: { x: number }) => String(x),
    xs: ({ xs }: { xs: ReadonlyArray<number> }) => `[${xs.join(", ")}]`,
  },
  prompt: [
    "<do>search {task:xs} linearly for {task:x} and return the index of its first occurrence (from 0), or -1 if it is not there",
    "<do>use linear search to look for {task:x} in {task:xs} and [return|answer with] the first index, counting from 0, or -1 if there is none",
    "<find>the first index of {task:x} in {task:xs} by linear search, counting from 0 (-1 if absent)",
    "!linear_search({task:xs}, x = {task:x}), [0-based first match|first index from 0], -1 if none",
    "the shelves hold the parts {task:xs} from left to right, the first shelf being number 0; on which shelf is the first part {task:x}, or -1 if it is out of stock?",
    "going through {task:xs} from the left, at which index (the first being 0) do you first meet {task:x}? [Answer|Return] -1 if never.",
  ],
  cases: {
    "not there": ({ task: { x, xs } }) => !xs.includes(x),
    repeated: ({ task: { x, xs } }) => xs.indexOf(x) !== xs.lastIndexOf(x),
  },
  answer: ({ task: { x, xs } }) => xs.indexOf(x),
  programs: [
    ({ task: { x, xs } }) => asm`
        mov  %p, values
        mov  %i, 0
        mov  %wanted, ${x}
    look:
        load.d %x, [%p]
        beq  %x, %wanted, found
        addi %p, %p, 8
        addi %i, %i, 1
        slti %x, %i, ${xs.length}
        bnez %x, look
        mov  %i, -1
    found:
        mov  r0, %i
        halt
    .data
    values: .dword ${xs}`,
    ({ task: { x, xs } }) => asm`
        mov  %base, values
        mov  %p, %base
        addi %end, %base, ${xs.length}
    look:
        bgeu %p, %end, missing
        load.b %x, [%p]
        addi %p, %p, 1
        seqi %x, %x, ${x}
        beqz %x, look
        subi %p, %p, 1
        sub  r0, %p, %base
        halt
    missing:
        mov  r0, -1
        halt
    .data
    values: .byte ${xs}`,
    // With the wanted value itself behind the last element, no bound is needed.
    ({ task: { x, xs } }) => asm`
        mov  %wanted, ${x}
        mov  %i, -1
    look:
        addi %i, %i, 1
        shli %p, %i, 3
        load.d %x, [%p + values]
        bne  %x, %wanted, look
        slti %x, %i, ${xs.length}
        bnez %x, found
        mov  %i, -1
    found:
        mov  r0, %i
        halt
    .data
    values: .dword ${[...xs, x]}`,
  ],
})
