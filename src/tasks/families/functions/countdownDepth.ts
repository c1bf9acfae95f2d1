import { asm, by, edged, family, int } from "../../dsl/index.js"

export const countdownDepth = family({
  id: "functions/countdown_depth",
  level: 4,
  parameters: {
    k: int(23, 99),
    n: edged(
      int(1, 999),
      [1, 2, 3, 4, 5, 6].map(
        (m) =>
          ({ k }: { k: number }) =>
            m * k,
      ),
    ),
  },
  prompt: [
    by(
      "adding on return",
      "!depth(n) returns 1 if n <= 0 and 1 + depth(n - {k}) otherwise, recursively; [return|compute|evaluate] depth({n})",
    ),
    "a function calls itself with n - {k} until n <= 0, then stops. How many calls are made[| in total|, all told], the first one and the last included, starting with n = {n}?",
    "<do>recurse from n = {n}, subtracting {k} in each call until n is 0 or negative, and <report> the number of calls, including the first and the last",
    "<what>the recursion depth of a countdown from n = {n} in steps of {k} (a call with n <= 0 is the last one, and counts)",
    "a recursive delete routine removes at most {k} files and then calls itself for what is left, {n} {n?file|files} in the beginning; the call that finds nothing to do is the last. How many calls are that?",
    "!recursive countdown: n = {n}, step {k}, last call at n <= 0; number of calls",
  ],
  cases: { multiple: ({ k, n }) => n % k === 0 },
  answer: ({ k, n }) => Math.ceil(n / k) + 1,
  asFunction: {
    inputs: ["n", "k"],
    domains: {
      k: edged(int(1, 120), [1, 2]),
      n: edged(int(0, 900), [
        0,
        1,
        ({ k }: { k: number }) => k,
        ({ k }: { k: number }) => k + 1,
        ({ k }: { k: number }) => 5 * k,
      ]),
    },
    prompt: [
      by(
        "adding on return",
        "!depth(x) returns 1 if x <= 0 and 1 + depth(x - {k}) otherwise, recursively; [return|compute|evaluate] depth({n})",
      ),
      "a function calls itself with a number that is smaller by {k}, and stops when that is 0 or negative. How many calls are made[| in total|, all told], the first one and the last included, starting with {n}?",
      "<do>recurse from {n}, subtracting {k} in each call until the number is 0 or negative, and <report> the number of calls, including the first and the last",
      "<what>the recursion depth of a countdown from {n} in steps of {k} (a call with 0 or less is the last one, and counts)",
      "a recursive delete routine removes at most {k} files and then calls itself for what is left. There are {n} files in the beginning; the call that finds nothing to do is the last. How many calls are that?",
      "!recursive countdown: from {n}, step {k}, last call at 0 or below; number of calls",
    ],
    programs: [
      {
        follows: "adding on return",
        program: ({ k, n }) => asm`
        mov  %x, ${n}
        call depth
        mov  r0, %x
        halt
    depth:
        blez %x, last
        sub  %x, %x, ${k}
        call depth
        addi %x, %x, 1
        ret
    last:
        mov  %x, 1
        ret`,
      },
      {
        follows: "adding on return",
        program: ({ k, n }) => asm`
        b    main
    depth:
        mov  %x, 1
        blez %n, last
        sub  %n, %n, ${k}
        call depth
        addi %x, %x, 1
    last:
        ret
    main:
        mov  %n, ${n}
        call depth
        mov  r0, %x
        halt`,
      },
      ({ k, n }) => asm`
        b    main
    count:
        addi %calls, %calls, 1
        blez %n, done
        sub  %n, %n, ${k}
        call count
    done:
        ret
    main:
        mov  %n, ${n}
        mov  %calls, 0
        call count
        mov  r0, %calls
        halt`,
    ],
  },
  programs: [
    {
      follows: "adding on return",
      program: ({ k, n }) => asm`
        mov  r0, ${n}
        call depth
        halt
    depth:
        blez r0, last
        subi r0, r0, ${k}
        call depth
        addi r0, r0, 1
        ret
    last:
        mov  r0, 1
        ret`,
    },
    {
      follows: "adding on return",
      program: ({ k, n }) => asm`
        b    main
    depth:
        mov  r0, 1
        blez %n, last
        subi %n, %n, ${k}
        call depth
        addi r0, r0, 1
    last:
        ret
    main:
        mov  %n, ${n}
        call depth
        halt`,
    },
    ({ k, n }) => asm`
        b    main
    count:
        addi %calls, %calls, 1
        blez %n, done
        subi %n, %n, ${k}
        call count
    done:
        ret
    main:
        mov  %n, ${n}
        mov  %calls, 0
        call count
        mov  r0, %calls
        halt`,
    ({ k, n }) => asm`
        b    main
    count:
        bgtz r0, deeper
        mov  r0, r1
        ret
    deeper:
        subi r0, r0, ${k}
        addi r1, r1, 1
        call count
        ret
    main:
        mov  r0, ${n}
        mov  r1, 1
        call count
        halt`,
  ],
})
