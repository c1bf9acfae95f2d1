import { asm, family, int, steps } from "../../dsl/index.js"

export const guardFunction = family({
  id: "functions/guard_function",
  level: 4,
  parameters: { n: int(0, 999), d: int(-3, 20), limit: steps(600, 950, 50), error: int(-9, -1) },
  prompt: [
    "!f(n, d) returns {error} at once if d <= 0 or n > {limit}, otherwise n / d (integer division); [call it for|evaluate it at] n = {n} and d = {d}",
    "<please>write a division function with guards: {error} when the divisor is not positive or the dividend exceeds {limit}, else the integer quotient. Call it with dividend {n} and divisor {d}",
    "<do>call a guarded divide function on n = {n} and d = {d}: it returns early with {error} when d is zero or negative or n is above {limit}, otherwise floor(n / d)",
    "with an early return of {error} if d < 1 or n > {limit} and floor(n / d) otherwise, [what does the function return|evaluate the function] for n = {n} and d = {d}",
  ],
  answer: ({ d, error, limit, n }) => (d < 1 || n > limit ? error : (n - (n % d)) / d),
  programs: [
    ({ d, error, limit, n }) => asm`
        mov  r0, ${n}
        mov  r1, ${d}
        call f
        halt
    f:
        blez r1, refuse
        mov  %limit, ${limit}
        bgt  r0, %limit, refuse
        div  r0, r0, r1
        ret
    refuse:
        mov  r0, ${error}
        ret`,
    ({ d, error, limit, n }) => asm`
        mov  %n, ${n}
        mov  %d, ${d}
        call divide
        halt
    divide:
        mov  r0, ${error}
        blez %d, back
        slti %small, %n, ${limit + 1}
        beqz %small, back
        div  r0, %n, %d
    back:
        ret`,
    ({ d, error, limit, n }) => asm`
        mov  r0, ${n}
        mov  r1, ${d}
        call f
        halt
    f:
        bgtz r1, positive
    refuse:
        mov  r0, ${error}
        ret
    positive:
        mov  %most, ${limit}
        blt  %most, r0, refuse
        divu r0, r0, r1
        ret`,
  ],
})
