import { asm, edged, family, int } from "../../dsl/index.js"

export const xtea = family({
  id: "crypto/xtea",
  level: 5,
  parameters: { v0: int(0, 65535), v1: int(0, 65535), key: int(1, 99), rounds: int(1, 12) },
  prompt: [
    "<do>encrypt the 32-bit halves v0 = {v0} and v1 = {v1} with {rounds} {rounds?cycle|cycles} of XTEA (delta 0x9E3779B9) under the key words {key} + n for n = 0 to 3, and <give> v0 as an unsigned number",
    "what is v0 (unsigned, 32 bits) after {rounds} full {rounds?cycle|cycles} of XTEA encryption on v0 = {v0} and v1 = {v1} with key words k(n) = {key} + n, n = 0 to 3",
    "!xtea_encrypt(v0 = {v0}, v1 = {v1}, k(n) = {key} + n for n = 0 to 3, cycles = {rounds}): v0 [unsigned|as an unsigned word]",
    "an old games console checks its cartridges by XTEA; after {rounds} {rounds?cycle|cycles} on v0 = {v0} and v1 = {v1}, with four key words that count up from {key}, what is v0 as an unsigned number?",
    "<find>the first word v0 (unsigned) that XTEA encryption gives for the block v0 = {v0}, v1 = {v1} in {rounds} {rounds?cycle|cycles} (two Feistel rounds each), the four key words being consecutive numbers, in order from {key} up",
  ],
  answer: ({ key, rounds, v0, v1 }) => {
    let [a, b, sum] = [v0, v1, 0]
    for (let n = 0; n < rounds; n++) {
      a = (a + ((((b << 4) ^ (b >>> 5)) + b) ^ (sum + key + (sum & 3)))) | 0
      sum = (sum + 0x9e3779b9) | 0
      b = (b + ((((a << 4) ^ (a >>> 5)) + a) ^ (sum + key + ((sum >>> 11) & 3)))) | 0
    }
    return a >>> 0
  },
  asFunction: {
    inputs: ["v0", "v1", "key", "rounds"],
    names: { v0: "x", v1: "y", key: "base", rounds: "c" },
    domains: {
      v0: edged(int(0, 0xffffffff), [0, 0xffffffff]),
      v1: edged(int(0, 0xffffffff), [0, 0xffffffff]),
      key: edged(int(0, 0x7fffffff), [0, 1]),
      rounds: edged(int(1, 32), [1, 32]),
    },
    prompt: [
      "<do>encrypt the 32-bit halves v0 = {v0} and v1 = {v1} with {rounds} {rounds?cycle|cycles} of XTEA (delta 0x9E3779B9) under the key words {key} + n for n = 0 to 3, and <give> the new v0 as an unsigned number",
      "what is v0 (unsigned, 32 bits) after {rounds} full {rounds?cycle|cycles} of XTEA encryption on v0 = {v0} and v1 = {v1} with key words k(n) = {key} + n, n = 0 to 3",
      "!xtea_encrypt(v0 = {v0}, v1 = {v1}, k(n) = {key} + n for n = 0 to 3, cycles = {rounds}): v0 [unsigned|as an unsigned word]",
      "an old games console checks its cartridges by XTEA; after {rounds} {rounds?cycle|cycles} on the 32-bit words v0 = {v0} and v1 = {v1}, with four key words that count up from {key}, what is v0 as an unsigned number?",
      "<find>the first word v0 (unsigned) that XTEA encryption gives for the 32-bit words v0 = {v0}, v1 = {v1} in {rounds} {rounds?cycle|cycles} (two Feistel rounds each), the four key words being consecutive numbers, in order from {key} up",
    ],
    programs: [
      ({ key, rounds, v0, v1 }) => asm`
        mov  %a, ${v0}
        mov  %b, ${v1}
        mov  %n, ${rounds}
        mov  %sum, 0
        mov  %mask, 0xffffffff
        mov  %delta, 0x9e3779b9
    cycle:
        shli %x, %b, 4
        shri %y, %b, 5
        xor  %x, %x, %y
        add  %x, %x, %b
        andi %y, %sum, 3
        add  %y, %y, ${key}
        add  %y, %y, %sum
        xor  %x, %x, %y
        add  %a, %a, %x
        and  %a, %a, %mask
        add  %sum, %sum, %delta
        shli %x, %a, 4
        shri %y, %a, 5
        xor  %x, %x, %y
        add  %x, %x, %a
        shri %y, %sum, 11
        andi %y, %y, 3
        add  %y, %y, ${key}
        add  %y, %y, %sum
        xor  %x, %x, %y
        add  %b, %b, %x
        and  %b, %b, %mask
        subi %n, %n, 1
        bnez %n, cycle
        mov  r0, %a
        halt`,
      // One routine for both rounds of a cycle.
      ({ key, rounds, v0, v1 }) => asm`
        mov  %a, ${v0}
        mov  %b, ${v1}
        mov  %n, ${rounds}
        mov  %sum, 0
        mov  %mask, 0xffffffff
        mov  %delta, 0x9e3779b9
    cycle:
        mov  %v, %b
        mov  %k, %sum
        call mix
        add  %a, %a, %x
        and  %a, %a, %mask
        add  %sum, %sum, %delta
        mov  %v, %a
        shri %k, %sum, 11
        call mix
        add  %b, %b, %x
        and  %b, %b, %mask
        subi %n, %n, 1
        bnez %n, cycle
        mov  r0, %a
        halt
    mix:
        shli %x, %v, 4
        shri %y, %v, 5
        xor  %x, %x, %y
        add  %x, %x, %v
        andi %k, %k, 3
        add  %k, %k, ${key}
        add  %k, %k, %sum
        xor  %x, %x, %k
        ret`,
    ],
  },
  programs: [
    ({ key, rounds, v0, v1 }) => asm`
        mov  %a, ${v0}
        mov  %b, ${v1}
        mov  %sum, 0
        mov  %n, ${rounds}
        mov  %mask, 0xffffffff
        mov  %delta, 0x9e3779b9
    cycle:
        shli %x, %b, 4
        shri %y, %b, 5
        xor  %x, %x, %y
        add  %x, %x, %b
        andi %y, %sum, 3
        addi %y, %y, ${key}
        add  %y, %y, %sum
        xor  %x, %x, %y
        add  %a, %a, %x
        and  %a, %a, %mask
        add  %sum, %sum, %delta
        shli %x, %a, 4
        shri %y, %a, 5
        xor  %x, %x, %y
        add  %x, %x, %a
        shri %y, %sum, 11
        andi %y, %y, 3
        addi %y, %y, ${key}
        add  %y, %y, %sum
        xor  %x, %x, %y
        add  %b, %b, %x
        and  %b, %b, %mask
        subi %n, %n, 1
        bnez %n, cycle
        mov  r0, %a
        halt`,
    // The key words from memory, and one routine for both rounds of a cycle.
    ({ key, rounds, v0, v1 }) => asm`
        mov  %a, ${v0}
        mov  %b, ${v1}
        mov  %sum, 0
        mov  %n, ${rounds}
        mov  %mask, 0xffffffff
        mov  %delta, 0x9e3779b9
    cycle:
        mov  %v, %b
        mov  %k, %sum
        call mix
        add  %a, %a, %x
        and  %a, %a, %mask
        add  %sum, %sum, %delta
        mov  %v, %a
        shri %k, %sum, 11
        call mix
        add  %b, %b, %x
        and  %b, %b, %mask
        subi %n, %n, 1
        bnez %n, cycle
        mov  r0, %a
        halt
    mix:
        shli %x, %v, 4
        shri %y, %v, 5
        xor  %x, %x, %y
        add  %x, %x, %v
        andi %k, %k, 3
        shli %k, %k, 2
        load.w %y, [%k + key]
        add  %y, %y, %sum
        xor  %x, %x, %y
        ret
    .data
    key: .word ${[key, key + 1, key + 2, key + 3]}`,
  ],
})
