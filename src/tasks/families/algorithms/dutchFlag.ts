import { array, type ArrayInput, type Asm, asm, by, family, int, mapped, oneOf } from "../../dsl/index.js"
import { endOf } from "./_shared/arrays.js"

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

/** The same for an array up to %end. */
const weighIn = (xs: ArrayInput, from: number): Asm => asm`
        mov  %p, ${xs.address}
        mov  %i, ${from}
        mov  %sum, 0
    weigh:
        ${xs.load("%x", "%p")}
        mul  %x, %x, %i
        add  %sum, %sum, %x
        addi %p, %p, ${xs.size}
        addi %i, %i, 1
        bne  %p, %end, weigh
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
  asFunction: {
    inputs: ["xs"],
    domains: { xs: mapped(array({ length: [1, 16], values: [0, 2] }), (xs) => xs.slice()) },
    elements: ["u8", "i32", "i64", "u16"],
    prompt: [
      "<do>sort {xs} as a Dutch national flag (they are all 0, 1 or 2) and <give> the sum of each element times its index, indices counted from {from}",
      "after a three-way partition into ascending order of {xs}, which are all 0, 1 or 2, what is the sum of index times element, [the first index being|with indices from] {from}?",
      "!dutch_flag({xs}), all 0, 1 or 2: sum of index * element, [indices from|first index] {from}",
      "red, white and blue balls (0, 1 and 2) lie in the order of {xs}. Put them in the order of the Dutch flag in one pass, number the places from {from} and add up, over all balls, colour times place.",
      by(
        "three pointers",
        "<find>the sum of each element times its index (the first is {from}) once you have sorted {xs}, each 0, 1 or 2, with Dijkstra's Dutch flag [algorithm|partition]",
      ),
    ],
    programs: [
      {
        follows: "three pointers",
        program: ({ from, xs }) => asm`
        mov  %lo, ${xs.address}
        mov  %mid, %lo
        ${endOf(xs)}
        subi %hi, %end, ${xs.size}
    sort:
        bgt  %mid, %hi, sorted
        ${xs.load("%x", "%mid")}
        beqz %x, low
        subi %y, %x, 2
        beqz %y, high
        addi %mid, %mid, ${xs.size}
        b    sort
    low:
        ${xs.load("%y", "%lo")}
        ${xs.store("%x", "%lo")}
        ${xs.store("%y", "%mid")}
        addi %lo, %lo, ${xs.size}
        addi %mid, %mid, ${xs.size}
        b    sort
    high:
        ${xs.load("%y", "%hi")}
        ${xs.store("%x", "%hi")}
        ${xs.store("%y", "%mid")}
        subi %hi, %hi, ${xs.size}
        b    sort
    sorted:
        ${weighIn(xs, Number(from))}`,
      },
      // Each place takes a 2; a smaller element moves the ones, and a 0 the zeros as well, one place on.
      ({ from, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %zeros, %p
        mov  %ones, %p
        ${endOf(xs)}
        mov  %one, 1
        mov  %two, 2
    sort:
        ${xs.load("%x", "%p")}
        ${xs.store("%two", "%p")}
        beq  %x, %two, placed
        ${xs.store("%one", "%ones")}
        addi %ones, %ones, ${xs.size}
        bnez %x, placed
        ${xs.store("zero", "%zeros")}
        addi %zeros, %zeros, ${xs.size}
    placed:
        addi %p, %p, ${xs.size}
        bne  %p, %end, sort
        ${weighIn(xs, Number(from))}`,
    ],
  },
})
