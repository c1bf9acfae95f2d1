import { addressOf, asm, type Domain, family, int, list, mapped } from "../../dsl/index.js"

const column = (items: ReadonlyArray<{ weight: number; value: number }>, of: "weight" | "value") =>
  items.map((item) => item[of])

/** Mostly exactly what some of the items weigh, or one less. */
const room: Domain<number> = {
  size: 1,
  at: (_, draws, earlier) => {
    const { items } = earlier as { readonly items: ReadonlyArray<{ readonly weight: number }> }
    const weight = items.filter(() => draws.below(2) === 0).reduce((sum, item) => sum + item.weight, 0)
    return draws.below(5) === 0 ? draws.below(60) : Math.max(0, weight - draws.below(2))
  },
}

export const knapsack = family({
  id: "algorithms/knapsack",
  level: 5,
  parameters: {
    // Each digit is a weight; the values are drawn and shown as well.
    items: mapped(list({ length: [4, 5], digits: 1, zero: false }), (weights, draws) =>
      weights.map((weight) => ({ weight, value: 10 + draws.below(90) })),
    ),
    capacity: int(6, 18),
  },
  formats: {
    weights: (items: ReadonlyArray<{ weight: number; value: number }>) => `[${column(items, "weight").join(", ")}]`,
    values: (items: ReadonlyArray<{ weight: number; value: number }>) => `[${column(items, "value").join(", ")}]`,
  },
  prompt: [
    "<do>solve the 0/1 knapsack problem with weights {items:weights}, values {items:values} and capacity {capacity}, and <give> the best total value",
    "<find>the [largest|greatest|highest] total value of a 0/1 knapsack of capacity {capacity} with item weights {items:weights} and item values {items:values}",
    "items weigh {items:weights} and are worth {items:values}, in the same order; what is the greatest total [value|worth] you can carry within a weight limit of {capacity}, taking each item at most once?",
    "!knapsack(weights = {items:weights}, values = {items:values}, capacity = {capacity}), [0/1|each item at most once]",
    "<do>choose items, each at most once, with weights {items:weights} and values {items:values} (in the same order) so that the weight is at most {capacity} and the value as large as possible, and <report> that value",
  ],
  answer: ({ capacity, items }) => {
    const best = (n: number, room: number): number => {
      if (n === items.length) return 0
      const { value, weight } = items[n]!
      const without = best(n + 1, room)
      return weight > room ? without : Math.max(without, value + best(n + 1, room - weight))
    }
    return best(0, capacity)
  },
  programs: [
    ({ capacity, items }) => asm`
        mov  %i, 0
    item:
        load.b %w, [%i + weights]
        load.b %v, [%i + worths]
        mov  %c, ${capacity}
        b    test
    fit:
        shli %q, %rest, 1
        load.h %x, [%q + best]
        add  %x, %x, %v
        shli %p, %c, 1
        load.h %y, [%p + best]
        ble  %x, %y, worse
        store.h %x, [%p + best]
    worse:
        subi %c, %c, 1
    test:
        sub  %rest, %c, %w
        bgez %rest, fit
        addi %i, %i, 1
        slti %x, %i, ${items.length}
        bnez %x, item
        load.h r0, [zero + ${addressOf("best", 2 * capacity)}]
        halt
    .data
    weights: .byte ${column(items, "weight")}
    worths: .byte ${column(items, "value")}
    best: .space ${2 * capacity + 2}`,
    // Every selection, as the bits of a mask.
    {
      general: ({ capacity, items }) => asm`
        mov  %mask, ${(1 << items.length) - 1}
        mov  %best, 0
    selection:
        mov  %bits, %mask
        mov  %room, ${capacity}
        mov  %sum, 0
    pack:
        bits.ctz %i, %bits
        load.b %x, [%i + weights]
        sub  %room, %room, %x
        load.b %x, [%i + worths]
        add  %sum, %sum, %x
        subi %x, %bits, 1
        and  %bits, %bits, %x
        bnez %bits, pack
        bltz %room, discard
        ble  %sum, %best, discard
        mov  %best, %sum
    discard:
        subi %mask, %mask, 1
        bnez %mask, selection
        mov  r0, %best
        halt
    .data
    weights: .byte ${column(items, "weight")}
    worths: .byte ${column(items, "value")}`,
    },
  ],
  asFunction: {
    inputs: ["capacity"],
    names: { capacity: "c" },
    domains: { capacity: room },
  },
})
