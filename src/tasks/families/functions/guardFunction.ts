import { asm, type Domain, edged, family, int, steps } from "../../dsl/index.js"
import { input, isInput, withInputs } from "./_shared/inputs.js"

interface Guarded {
  readonly limit: number
  readonly n: number
}

/** Often at the limit, or next to it. */
const dividend: Domain<number> = {
  size: 1,
  at: (_, draws, earlier) => {
    const { limit } = earlier as unknown as Guarded
    return draws.below(5) < 3 ? limit + draws.below(2) : draws.below(1500)
  },
}

/** Never refused next to the limit; else often at its own. */
const divisor: Domain<number> = {
  size: 1,
  at: (_, draws, earlier) => {
    const { limit, n } = earlier as unknown as Guarded
    if (n >= limit && n < limit + 2) return 1 + draws.below(20)
    return draws.below(2) === 0 ? draws.below(2) : draws.below(24) - 6
  },
}

export const guardFunction = family({
  id: "functions/guard_function",
  level: 4,
  parameters: {
    limit: steps(500, 850, 25),
    n: edged(int(0, 999), [({ limit }: { limit: number }) => limit, ({ limit }: { limit: number }) => limit + 1]),
    d: int(-5, 19),
    error: int(-9, -1),
  },
  prompt: [
    "!f(n, d) returns {error} at once if d <= 0 or n > {limit}, otherwise n / d (integer division); [call it for|call the function with] n = {n} and d = {d}",
    "<please>write a division function with guards: {error} when the divisor is not positive or the dividend exceeds {limit}, else the integer quotient. Call it with dividend {n} and divisor {d}",
    "<do>call a guarded divide function on n = {n} and d = {d}: it returns early with {error} when d is zero or negative or n is above {limit}, otherwise floor(n / d)",
    "with an early return of {error} if d < 1 or n > {limit} and floor(n / d) otherwise, evaluate the function for n = {n} and d = {d}",
    "a helper function shares {n} {n?sweet|sweets} among {d} {d?child|children}, rounding down; it returns {error} if the number of children is below 1 or there are more than {limit} sweets. What does the call return?",
    "!guards d <= 0, n > {limit}: return {error}; else return n / d, rounded down; call n = {n}, d = {d}",
  ],
  // Constants with which a function refuses everything are others there.
  adjust: (values) => {
    const result = withInputs(values, ["n", "d"], (value, name) => (name === "d" && value <= 0 ? value + 25 : value))
    return isInput(values.d) && result.n > result.limit && !isInput(values.n)
      ? { ...result, limit: result.limit + 501 }
      : result
  },
  cases: {
    "the divisor is refused": ({ d }) => d <= 0,
    "the dividend is refused": ({ d, limit, n }) => d > 0 && n > limit,
    divided: ({ d, limit, n }) => d > 0 && n <= limit,
  },
  answer: ({ d, error, limit, n }) => (d < 1 || n > limit ? error : (n - (n % d)) / d),
  asFunction: {
    inputs: ["n", "d"],
    names: { n: "u", d: "v" },
    domains: { n: input(dividend), d: input(divisor) },
    prompt: [
      "!f(n, d) returns {error} at once if d <= 0 or n > {limit}, otherwise n / d (integer division); [call it for|call the function with] n = {n} and d = {d}",
      "<please>write a division function with guards: {error} when the divisor is not positive or the dividend exceeds {limit}, else the integer quotient. Call it with dividend {n} and divisor {d}",
      "<do>call a guarded divide function on n = {n} and d = {d}: it returns early with {error} when d is zero or negative or n is above {limit}, otherwise floor(n / d)",
      "with an early return of {error} if d < 1 or n > {limit} and floor(n / d) otherwise, evaluate the function for n = {n} and d = {d}",
      "a helper function shares {n} sweets among {d} children, rounding down; it returns {error} if the number of children is below 1 or there are more than {limit} sweets. What does the call return?",
      "!guards d <= 0, n > {limit}: return {error}; else return n / d, rounded down; call n = {n}, d = {d}",
    ],
    programs: [
      ({ d, error, limit, n }) => asm`
        b    main
    f:
        blez %y, refuse
        mov  %limit, ${limit}
        bgt  %x, %limit, refuse
        div  %x, %x, %y
        ret
    refuse:
        mov  %x, ${error}
        ret
    main:
        mov  %x, ${n}
        mov  %y, ${d}
        call f
        mov  r0, %x
        halt`,
      ({ d, error, limit, n }) => asm`
        b    main
    f:
        bgtz %y, positive
    refuse:
        mov  %x, ${error}
        ret
    positive:
        mov  %most, ${limit}
        blt  %most, %x, refuse
        divu %x, %x, %y
        ret
    main:
        mov  %x, ${n}
        mov  %y, ${d}
        call f
        mov  r0, %x
        halt`,

      ({ d, error, limit, n }) => asm`
        mov  %n, ${n}
        mov  %d, ${d}
        mov  %most, ${limit}
        call divide
        halt
    divide:
        slti %refused, %d, 1
        slt  %over, %most, %n
        or   %refused, %refused, %over
        mov  r0, ${error}
        bnez %refused, back
        div  r0, %n, %d
    back:
        ret`,
    ],
  },
  programs: [
    ({ d, error, limit, n }) => asm`
        b    main
    f:
        blez r1, refuse
        mov  %limit, ${limit}
        bgt  r0, %limit, refuse
        div  r0, r0, r1
        ret
    refuse:
        mov  r0, ${error}
        ret
    main:
        mov  r0, ${n}
        mov  r1, ${d}
        call f
        halt`,
    ({ d, error, limit, n }) => asm`
        b    main
    divide:
        mov  r0, ${error}
        blez %d, back
        slti %small, %n, ${limit + 1}
        beqz %small, back
        div  r0, %n, %d
    back:
        ret
    main:
        mov  %n, ${n}
        mov  %d, ${d}
        call divide
        halt`,
    ({ d, error, limit, n }) => asm`
        b    main
    f:
        bgtz r1, positive
    refuse:
        mov  r0, ${error}
        ret
    positive:
        mov  %most, ${limit}
        blt  %most, r0, refuse
        divu r0, r0, r1
        ret
    main:
        mov  r0, ${n}
        mov  r1, ${d}
        call f
        halt`,
  ],
})
