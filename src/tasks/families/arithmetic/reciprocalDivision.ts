import { type Asm, asm, edged, family, int, mapped, oneOf } from "../../dsl/index.js"

interface Divisor {
  readonly d: number
  /** 2^64 / d, rounded up. */
  readonly m: bigint
}

/** Division by a constant as compilers do it: exact, as dividend and divisor are below 2^32. */
export const reciprocalDivision = family({
  id: "arithmetic/reciprocal_division",
  level: 1,
  parameters: {
    by: mapped(int(3, 9999), (d): Divisor => ({ d, m: (2n ** 64n - 1n) / BigInt(d) + 1n })),
    // A multiple, and the number before it, show that the reciprocal is exact enough.
    n: edged(int(10_000, 999_999_999), [
      ({ by }: { by: Divisor }) => by.d * 99_991,
      ({ by }: { by: Divisor }) => by.d * 99_991 - 1,
    ]),
    part: oneOf(["quotient", "remainder"]),
  },
  formats: {
    d: ({ d }: Divisor) => `${d}`,
    m: ({ m }: Divisor) => `${m}`,
    letter: (part: string) => part[0]!,
  },
  prompt: [
    "<do>divide {n} by {by:d} [by way of|through|with] the reciprocal m = {by:m}, which is 2^64 / {by:d} rounded up: the quotient is the high 64 bits of the unsigned 128-bit product of {n} and m. [Return|Report|Give me] the {part:bare}",
    "<what>the {part:bare} of {n} divided by {by:d}, where the quotient comes from multiplying by m = ceil(2^64 / {by:d}) = {by:m} and keeping the high half of the unsigned 128-bit product",
    "<do>replace the division of {n} by {by:d} with a multiplication, the high 64 bits of {n} * {by:m} (unsigned, 128-bit product) being the quotient, and <report> the {part:bare}",
    "a compiler turns x / {by:d} into the high 64 bits of the unsigned 128-bit product x * {by:m}. [Which {part:bare} comes out for x = {n}?|Return the {part:bare} for x = {n}]",
    "!n = {n}, d = {by:d}, m = {by:m}; q = (uint128)n * m >> 64; r = n - q * d; return {part:letter}",
  ],
  answer: ({ n, by: { d, m }, part }) => {
    const quotient = Number((BigInt(n) * m) >> 64n)
    return part === "quotient" ? quotient : n - quotient * d
  },
  asFunction: {
    inputs: ["n"],
    domains: {
      n: edged(int(0, 4_294_967_295), [
        ({ by }: { by: Divisor }) => by.d,
        ({ by }: { by: Divisor }) => by.d - 1,
        ({ by }: { by: Divisor }) => by.d * 99_991,
        ({ by }: { by: Divisor }) => by.d * 99_991 - 1,
      ]),
    },
  },
  programs: [
    {
      general: ({ n, by: { d, m }, part }) =>
        part === "quotient"
          ? asm`
        mov   %n, ${n}
        mov   %m, ${m}
        mulhu r0, %n, %m
        halt`
          : asm`
        mov   %n, ${n}
        mov   %m, ${m}
        mulhu %q, %n, %m
        ${rest(d)}
        halt`,
    },
    // From products with the halves of m: n has 32 bits only.
    ({ n, by: { d, m }, part }) => asm`
        mov  %n, ${n}
        mov  %m, ${m}
        mov  %mask, 4294967295
        and  %low, %m, %mask
        shri %m, %m, 32
        mul  %low, %low, %n
        shri %low, %low, 32
        mul  %m, %m, %n
        add  %m, %m, %low
        ${
          part === "quotient"
            ? asm`shri r0, %m, 32`
            : asm`
        shri %q, %m, 32
        ${rest(d)}`
        }
        halt`,
  ],
})

const rest = (d: number): Asm => asm`
        muli %q, %q, ${d}
        sub  r0, %n, %q`
