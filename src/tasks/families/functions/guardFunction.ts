import { asm, edged, family, int, steps } from "../../dsl/index.js"

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
  cases: {
    "the divisor is refused": ({ d }) => d <= 0,
    "the dividend is refused": ({ d, limit, n }) => d > 0 && n > limit,
    divided: ({ d, limit, n }) => d > 0 && n <= limit,
  },
  answer: ({ d, error, limit, n }) => (d < 1 || n > limit ? error : (n - (n % d)) / d),
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
