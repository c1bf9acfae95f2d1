import { asm, edged, family, int } from "../../dsl/index.js"

export const fibonacciLike = family({
  id: "functions/fibonacci_like",
  level: 4,
  parameters: { a: int(0, 30), b: int(1, 30), p: int(1, 4), q: int(1, 4), n: int(2, 12) },
  formats: { times: (n: number) => (n === 1 ? "" : `${n}*`) },
  prompt: [
    "<what>the value of the recursive function f({n}), where f(0) = {a}, f(1) = {b} and f(k) = {p:times}f(k-1) + {q:times}f(k-2) for k >= 2",
    "<please>write a recursive function with f(0) = {a}, f(1) = {b} and f(k) = {p:times}f(k-1) + {q:times}f(k-2) for k > 1, and [return|compute|evaluate] f({n})",
    "the recursive function f has f(0) = {a}, f(1) = {b} and f(k) = {p:times}f(k-1) + {q:times}f(k-2) from k = 2 on; [return|find|compute] f({n})",
    "with base cases f(0) = {a} and f(1) = {b} and the recursion f(k) = {p:times}f(k-1) + {q:times}f(k-2), [call|evaluate] f({n})",
    "a colony of cells has {a} {a?member|members} on day 0 and {b} on day 1; from then on day k has {p:times}f(k-1) + {q:times}f(k-2) of them, where f(k) stands for the members on day k. How many are there on day {n}? Use a recursive function f",
    "!recursive: f(0)={a}, f(1)={b}, f(k)={p:times}f(k-1)+{q:times}f(k-2); f({n})",
  ],
  answer: ({ a, b, n, p, q }) => {
    let x = a
    let y = b
    for (let k = 2; k <= n; k++) [x, y] = [y, p * y + q * x]
    return y
  },
  asFunction: {
    inputs: ["n", "a", "b"],
    names: { a: "u", b: "v" },
    domains: { a: edged(int(0, 900), [0, 1]), b: edged(int(0, 900), [0, 1]), n: edged(int(1, 12), [1, 2, 3]) },
    prompt: [
      "<what>the value of the recursive function f({n}), where f(0) = {a}, f(1) = {b} and f(k) = {p:times}f(k-1) + {q:times}f(k-2) for k >= 2",
      "<please>write a recursive function with f(0) = {a}, f(1) = {b} and f(k) = {p:times}f(k-1) + {q:times}f(k-2) for k > 1, and [return|compute|evaluate] f({n})",
      "the recursive function f has f(0) = {a}, f(1) = {b} and f(k) = {p:times}f(k-1) + {q:times}f(k-2) from k = 2 on; [return|find|compute] f({n})",
      "with base cases f(0) = {a} and f(1) = {b} and the recursion f(k) = {p:times}f(k-1) + {q:times}f(k-2), [call|evaluate] f({n})",
      "a colony of cells has {a} members on day 0 and {b} on day 1; from then on day k has {p:times}f(k-1) + {q:times}f(k-2) of them, where f(k) stands for the members on day k. How many are there on day {n}? Use a recursive function f",
      "!recursive: f(0)={a}, f(1)={b}, f(k)={p:times}f(k-1)+{q:times}f(k-2); f({n})",
    ],
    programs: [
      ({ a, b, n, p, q }) => asm`
        mov  %n, ${n}
        mov  %x, ${a}
        mov  %y, ${b}
        call f
        mov  r0, %x
        halt
    f:
        beqz %n, done
        ${q === 1 ? asm`mov %older, %x` : asm`muli %older, %x, ${q}`}
        mov  %x, %y
        ${p === 1 ? [] : asm`muli %y, %y, ${p}`}
        add  %y, %y, %older
        subi %n, %n, 1
        call f
    done:
        ret`,
      ({ a, b, n, p, q }) => asm`
        mov  %n, ${n}
        mov  %first, ${a}
        mov  %second, ${b}
        call f
        mov  r0, %value
        halt
    f:
        beqz %n, zeroth
        subi %n, %n, 1
        beqz %n, one
        subi sp, sp, 16
        store.d %n, [sp]
        call f
        ${p === 1 ? [] : asm`muli %value, %value, ${p}`}
        store.d %value, [sp + 8]
        load.d %n, [sp]
        subi %n, %n, 1
        call f
        ${q === 1 ? [] : asm`muli %value, %value, ${q}`}
        load.d %newer, [sp + 8]
        addi sp, sp, 16
        add  %value, %value, %newer
        ret
    zeroth:
        mov  %value, %first
        ret
    one:
        mov  %value, %second
        ret`,
    ],
  },
  programs: [
    ({ a, b, n, p, q }) =>
      n <= 8
        ? asm`
        mov  r0, ${n}
        call f
        halt
    f:
        beqz r0, first
        subi %less, r0, 1
        beqz %less, second
        subi sp, sp, 16
        store.d %less, [sp]
        subi r0, r0, 2
        call f
        ${q === 1 ? [] : asm`muli r0, r0, ${q}`}
        store.d r0, [sp + 8]
        load.d r0, [sp]
        call f
        ${p === 1 ? [] : asm`muli r0, r0, ${p}`}
        load.d %older, [sp + 8]
        addi sp, sp, 16
        add  r0, r0, %older
        ret
    first:
        mov  r0, ${a}
        ret
    second:
        mov  r0, ${b}
        ret`
        : asm`
        mov  %n, ${n - 1}
        call f
        halt
    f:
        beqz %n, base
        subi %n, %n, 1
        call f
        ${q === 1 ? [] : asm`muli %older, %older, ${q}`}
        ${
          p === 1
            ? asm`add %next, r0, %older`
            : asm`muli %next, r0, ${p}
        add  %next, %next, %older`
        }
        mov  %older, r0
        mov  r0, %next
        ret
    base:
        mov  r0, ${b}
        mov  %older, ${a}
        ret`,
    ({ a, b, n, p, q }) => asm`
        b    main
    f:
        beqz %n, done
        ${q === 1 ? asm`mov %older, r0` : asm`muli %older, r0, ${q}`}
        mov  r0, r1
        ${p === 1 ? [] : asm`muli r1, r1, ${p}`}
        add  r1, r1, %older
        subi %n, %n, 1
        call f
    done:
        ret
    main:
        mov  %n, ${n}
        mov  r0, ${a}
        mov  r1, ${b}
        call f
        halt`,
  ],
})
