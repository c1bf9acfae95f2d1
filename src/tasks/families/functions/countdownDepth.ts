import { asm, family, int } from "../../dsl/index.js"

export const countdownDepth = family({
  id: "functions/countdown_depth",
  level: 4,
  parameters: { n: int(50, 999), k: int(23, 99) },
  prompt: [
    "!count(n) returns 1 if n <= 0 and 1 + count(n - {k}) otherwise; [what is|return|compute|evaluate] count({n})",
    "a function calls itself with n - {k} until n <= 0, then stops. How many calls are made[| in total|, all told], the first one and the last included, starting with n = {n}?",
    "<do>recurse from n = {n}, subtracting {k} in each call until n is 0 or negative, and <report> how many calls there were, including the first and the last",
    "<what>the recursion depth of a countdown from n = {n} in steps of {k} (a call with n <= 0 is the last one, and counts)",
  ],
  answer: ({ k, n }) => Math.ceil(n / k) + 1,
  programs: [
    ({ k, n }) => asm`
        mov  r0, ${n}
        call count
        halt
    count:
        blez r0, last
        subi r0, r0, ${k}
        call count
        addi r0, r0, 1
        ret
    last:
        mov  r0, 1
        ret`,
    ({ k, n }) => asm`
        mov  %n, ${n}
        mov  %calls, 0
        call count
        mov  r0, %calls
        halt
    count:
        addi %calls, %calls, 1
        blez %n, done
        subi %n, %n, ${k}
        call count
    done:
        ret`,
    ({ k, n }) => asm`
        mov  r0, ${n}
        mov  r1, 1
        call count
        halt
    count:
        bgtz r0, deeper
        mov  r0, r1
        ret
    deeper:
        subi r0, r0, ${k}
        addi r1, r1, 1
        call count
        ret`,
  ],
})
