import { asm, edged, family, int, oneOf } from "../../dsl/index.js"

const TRIPLES = [
  [13, 17, 5],
  [5, 17, 13],
  [1, 3, 10],
  [2, 7, 7],
  [7, 13, 3],
  [9, 11, 19],
] as const
type Triple = (typeof TRIPLES)[number]

export const xorshift = family({
  id: "algorithms/xorshift",
  level: 5,
  parameters: { seed: int(1, 999_999), n: int(2, 21), shifts: oneOf(TRIPLES) },
  formats: {
    a: ([a]: Triple) => String(a),
    b: ([, b]: Triple) => String(b),
    c: ([, , c]: Triple) => String(c),
  },
  prompt: [
    "<find>the state of a 32-bit xorshift generator after {n} {n?step|steps} from {seed}, each step being x ^= x << {shifts:a}, x ^= x >> {shifts:b}, x ^= x << {shifts:c} on unsigned 32-bit x",
    "<do>run xorshift32 (left {shifts:a}, right {shifts:b}, left {shifts:c}) for {n} {n?step|steps} from the seed {seed} and <give> the unsigned 32-bit state",
    "!xorshift32(seed = {seed}, shifts = left {shifts:a}, right {shifts:b}, left {shifts:c}), [unsigned state after|unsigned x after] {n} {n?step|steps}",
    "from x = {seed}, do this {n} {n?time|times}: XOR x with x shifted left by {shifts:a}, then with x shifted right by {shifts:b}, then with x shifted left by {shifts:c}, always on unsigned 32 bits; what is x [at the end|then]?",
    "a toy lottery shuffles its 32-bit number x by x ^= x << {shifts:a}, x ^= x >> {shifts:b}, x ^= x << {shifts:c}, unsigned; it starts with {seed}. What is x after {n} rounds?",
    "!u32 x = {seed}; repeat {n} {n?time|times}: x ^= x << {shifts:a}, x ^= x >> {shifts:b}, x ^= x << {shifts:c}; [return x|print x]",
  ],
  answer: ({ n, seed, shifts: [a, b, c] }) => {
    let x = seed
    for (let k = 0; k < n; k++) {
      x ^= x << a
      x ^= x >>> b
      x ^= x << c
    }
    return x >>> 0
  },
  programs: [
    ({ n, seed, shifts: [a, b, c] }) => asm`
        mov  %x, ${seed}
        mov  %n, ${n}
        mov  %mask, 0xffffffff
    next:
        shli %t, %x, ${a}
        xor  %x, %x, %t
        and  %x, %x, %mask
        shri %t, %x, ${b}
        xor  %x, %x, %t
        shli %t, %x, ${c}
        xor  %x, %x, %t
        and  %x, %x, %mask
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %x
        halt`,
    // In the upper half of the register, so that left shifts drop what they must.
    ({ n, seed, shifts: [a, b, c] }) => asm`
        mov  %x, ${seed}
        shli %x, %x, 32
        mov  %i, 0
        mov  %top, -0x100000000
    next:
        shli %t, %x, ${a}
        xor  %x, %x, %t
        shri %t, %x, ${b}
        and  %t, %t, %top
        xor  %x, %x, %t
        shli %t, %x, ${c}
        xor  %x, %x, %t
        addi %i, %i, 1
        slti %t, %i, ${n}
        bnez %t, next
        shri r0, %x, 32
        halt`,
  ],
  asFunction: {
    inputs: ["seed", "n"],
    names: { seed: "s" },
    domains: { seed: edged(int(1, 2 ** 32 - 1), [1, 2 ** 31, 2 ** 32 - 1]), n: edged(int(0, 40), [0, 1, 2]) },
    programs: [
      ({ n, seed, shifts }) => {
        const [a, b, c] = shifts
        return asm`
        mov  %x, ${seed}
        mov  %n, ${n}
        mov  %mask, 0xffffffff
    next:
        beqz %n, done
        shli %t, %x, ${a}
        xor  %x, %x, %t
        and  %x, %x, %mask
        shri %t, %x, ${b}
        xor  %x, %x, %t
        shli %t, %x, ${c}
        xor  %x, %x, %t
        and  %x, %x, %mask
        subi %n, %n, 1
        b    next
    done:
        mov  r0, %x
        halt`
      },
      // In the upper half of the register, so that left shifts drop what they must.
      ({ n, seed, shifts }) => {
        const [a, b, c] = shifts
        return asm`
        mov  %x, ${seed}
        mov  %n, ${n}
        shli %x, %x, 32
        mov  %i, 0
        mov  %top, -0x100000000
    next:
        bge  %i, %n, done
        shli %t, %x, ${a}
        xor  %x, %x, %t
        shri %t, %x, ${b}
        and  %t, %t, %top
        xor  %x, %x, %t
        shli %t, %x, ${c}
        xor  %x, %x, %t
        addi %i, %i, 1
        b    next
    done:
        shri r0, %x, 32
        halt`
      },
    ],
  },
})
