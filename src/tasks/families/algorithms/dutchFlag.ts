import { type Asm, asm, by, family, int, mapped, oneOf } from "../../dsl/index.js"

/** Each element times its index, added up. */
const weigh = (length: number, from: number): Asm => asm`
        mov  %p, values
        mov  %i, ${from}
        mov  %sum, 0
    weigh:
        load.b %x, [%p]
        mul  %x, %x, %i
        add  %sum, %sum, %x
        addi %p, %p, 1
        addi %i, %i, 1
        slti %x, %i, ${length + from}
        bnez %x, weigh
        mov  r0, %sum
        halt`

export const dutchFlag = family({
  id: "algorithms/dutch_flag",
  level: 5,
  parameters: {
    // Nine to twelve of the digits 0, 1, 2; the first nine are counted.
    xs: mapped(int(0, 3 ** 9 - 1), (index, draws) => {
      const xs: Array<number> = []
      for (let n = 0, rest = index; n < 9; n++, rest = Math.floor(rest / 3)) xs.push(rest % 3)
      for (let extra = draws.below(4); extra > 0; extra--) xs.push(draws.below(3))
      return xs
    }),
    from: oneOf([0, 1]),
  },
  prompt: [
    "<do>sort {xs:array} as a Dutch national flag (0, 1, 2) and <give> the sum of each element times its index, indices counted from {from}",
    "after a three-way partition of the zeros, ones and twos {xs:array} into ascending order, what is the sum of index times element, [the first index being|with indices from] {from}?",
    "!dutch_flag({xs:array}): sum of index * element, [indices from|first index] {from}",
    "red, white and blue balls (0, 1 and 2) lie in the order {xs:array}. Put them in the order of the Dutch flag in one pass, number the places from {from} and add up, over all balls, colour times place.",
    by(
      "three pointers",
      "<find>the sum of each element times its index (the first is {from}) once {xs:array} has been sorted with Dijkstra's Dutch flag [algorithm|partition]",
    ),
  ],
  answer: ({ from, xs }) => {
    const count = [0, 0, 0]
    for (const x of xs) count[x]!++
    let sum = 0
    for (let n = 0; n < xs.length; n++) sum += (n + from) * (n < count[0]! ? 0 : n < count[0]! + count[1]! ? 1 : 2)
    return sum
  },
  programs: [
    {
      follows: "three pointers",
      program: ({ from, xs }) => asm`
        mov  %lo, values
        mov  %mid, %lo
        addi %hi, %lo, ${xs.length - 1}
    sort:
        bgt  %mid, %hi, sorted
        load.b %x, [%mid]
        beqz %x, low
        subi %y, %x, 2
        beqz %y, high
        addi %mid, %mid, 1
        b    sort
    low:
        load.b %y, [%lo]
        store.b %x, [%lo]
        store.b %y, [%mid]
        addi %lo, %lo, 1
        addi %mid, %mid, 1
        b    sort
    high:
        load.b %y, [%hi]
        store.b %x, [%hi]
        store.b %y, [%mid]
        subi %hi, %hi, 1
        b    sort
    sorted:
        ${weigh(xs.length, from)}
    .data
    values: .byte ${xs}`,
    },
    // Each place takes a 2; a smaller element moves the ones, and a 0 the zeros as well, one place on.
    ({ from, xs }) => asm`
        mov  %p, values
        mov  %zeros, %p
        mov  %ones, %p
        addi %end, %p, ${xs.length}
        mov  %one, 1
        mov  %two, 2
    sort:
        load.b %x, [%p]
        store.b %two, [%p]
        beq  %x, %two, placed
        store.b %one, [%ones]
        addi %ones, %ones, 1
        bnez %x, placed
        store.b zero, [%zeros]
        addi %zeros, %zeros, 1
    placed:
        addi %p, %p, 1
        bne  %p, %end, sort
        ${weigh(xs.length, from)}
    .data
    values: .byte ${xs}`,
  ],
})
