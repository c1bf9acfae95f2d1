import { asm, edged, family, int } from "../../dsl/index.js"

export const popcount = family({
  id: "bitwise/popcount",
  level: 1,
  parameters: { x: edged(int(0, 2 ** 31 - 1), [0, 1, 2 ** 31 - 1, 2 ** 30, 2 ** 30 - 1]) },
  prompt: [
    "<find>the number of [set bits|one bits] in [{x}|{x:hex}|the binary form of {x}]",
    "<do>count the [set bits|one bits|ones in the binary form] of [{x}|{x:hex}]",
    "<find>the [population count|popcount|Hamming weight] of [{x}|{x:hex}]",
    "how many [bits are set|one bits are there] in [{x}|{x:hex}]",
    "how many ones does [{x}|{x:hex}] have in binary",
    "!popcount({x})",
    "a hall has 31 seats, and a number with a bit for each seat says which are taken: {x:hex}. How many seats are taken?",
  ],
  answer: ({ x }) => {
    let ones = 0
    for (let rest = x; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2
    return ones
  },
  asFunction: {
    inputs: ["x"],
    domains: { x: edged(int(0, 2 ** 53 - 2), [0, 1, 2 ** 31 - 1, 2 ** 30, 2 ** 32, 2 ** 48 - 1, 2 ** 52]) },
    prompt: [
      "<find>the number of [set bits|one bits] in {x}",
      "<do>count the [set bits|one bits|ones in the binary form] of {x}",
      "<find>the [population count|popcount|Hamming weight] of {x}",
      "how many [bits are set|one bits are there] in {x}",
      "how many ones does {x} have in binary",
      "!popcount({x})",
      "a hall has 53 seats, and a number with a bit for each seat says which are taken: {x}. How many seats are taken?",
    ],
    programs: [
      ({ x }) => asm`
        mov  %x, ${x}
        bits.popcount r0, %x
        halt`,
      // Sums of neighbours: pairs, nibbles, bytes; a multiplication adds the bytes.
      ({ x }) => asm`
        mov  %x, ${x}
        mov  %m, 0x5555555555555555
        shri %t, %x, 1
        and  %t, %t, %m
        sub  %x, %x, %t
        mov  %m, 0x3333333333333333
        and  %t, %x, %m
        shri %x, %x, 2
        and  %x, %x, %m
        add  %x, %x, %t
        shri %t, %x, 4
        add  %x, %x, %t
        mov  %m, 0x0f0f0f0f0f0f0f0f
        and  %x, %x, %m
        mov  %m, 0x0101010101010101
        mul  %x, %x, %m
        shri r0, %x, 56
        halt`,
    ],
  },
  programs: [
    ({ x }) => asm`
        mov %x, ${x}
        bits.popcount r0, %x
        halt`,
    // Sums of neighbours: pairs, nibbles, bytes; a multiplication adds the bytes.
    ({ x }) => asm`
        mov  %x, ${x}
        shri %t, %x, 1
        andi %t, %t, 0x55555555
        sub  %x, %x, %t
        andi %t, %x, 0x33333333
        shri %x, %x, 2
        andi %x, %x, 0x33333333
        add  %x, %x, %t
        shri %t, %x, 4
        add  %x, %x, %t
        andi %x, %x, 0x0f0f0f0f
        muli %x, %x, 0x01010101
        shri %x, %x, 24
        andi r0, %x, 255
        halt`,
  ],
})
