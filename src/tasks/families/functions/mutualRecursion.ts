import { asm, edged, family, int } from "../../dsl/index.js"

export const mutualRecursion = family({
  id: "functions/mutual_recursion",
  level: 4,
  parameters: { n: int(4, 18), a: int(0, 30), b: int(1, 30), c: int(2, 3) },
  prompt: [
    "!Two functions: f(n) = {a} for n <= 0, otherwise f(n) = g(n - 1) + {b}; g(n) = {a} for n <= 0, otherwise g(n) = {c} * f(n - 2). [Compute|Evaluate|Return|Find] f({n})",
    "<what>the value of f({n}), where the functions f and g both return {a} for n <= 0, f(n) = g(n - 1) + {b} and g(n) = {c} * f(n - 2) otherwise",
    "<please>write two functions that call each other, f(n) = g(n - 1) + {b} and g(n) = {c} * f(n - 2), both {a} when n <= 0, and [call|return] f({n})",
    "!f(n) returns g(n - 1) + {b} and g(n) returns {c} * f(n - 2), but either returns {a} once n <= 0; [call|evaluate] f({n})",
    "two functions play ball: f takes n, calls g with n - 1 and adds {b} to what comes back; g calls f with n - 2 and multiplies by {c}. Whoever gets n <= 0 simply returns {a}. What comes back when f begins with {n}?",
    "!mutual recursion: f(n)=g(n-1)+{b}, g(n)={c}*f(n-2), both {a} if n<=0; f({n})",
  ],
  answer: ({ a, b, c, n }) => {
    // f(n) for n ≤ 0, 1, 2, …
    const f = [a]
    for (let k = 1; k <= n; k++) f.push((k === 1 ? a : c * f[Math.max(0, k - 3)]!) + b)
    return f[Math.max(0, n)]!
  },
  asFunction: {
    inputs: ["n", "a", "b"],
    names: { a: "u", b: "v" },
    domains: {
      a: edged(int(-500, 500), [0, 1]),
      b: edged(int(-500, 500), [0, 1]),
      n: edged(int(-3, 24), [-1, 0, 1, 2, 3, 4]),
    },
    prompt: [
      "!Two functions: f(k) = {a} for k <= 0, otherwise f(k) = g(k - 1) + {b}; g(k) = {a} for k <= 0, otherwise g(k) = {c} * f(k - 2). [Compute|Evaluate|Return|Find] f({n})",
      "<what>the value of f({n}), where the functions f and g both return {a} for k <= 0, f(k) = g(k - 1) + {b} and g(k) = {c} * f(k - 2) otherwise",
      "<please>write two functions that call each other, f(k) = g(k - 1) + {b} and g(k) = {c} * f(k - 2), both {a} when k <= 0, and [call|return] f({n})",
      "!f(k) returns g(k - 1) + {b} and g(k) returns {c} * f(k - 2), but either returns {a} once k <= 0; [call|evaluate] f({n})",
      "two functions play ball: f takes a number k, calls g with k - 1 and adds {b} to what comes back; g calls f with k - 2 and multiplies by {c}. Whoever gets k <= 0 simply returns {a}. What comes back when f begins with {n}?",
      "!mutual recursion: f(k)=g(k-1)+{b}, g(k)={c}*f(k-2), both {a} if k<=0; f({n})",
    ],
    programs: [
      ({ a, b, c, n }) => asm`
        mov  %x, ${n}
        mov  %a, ${a}
        call f
        mov  r0, %x
        halt
    f:
        blez %x, base
        subi %x, %x, 1
        call g
        add  %x, %x, ${b}
        ret
    g:
        blez %x, base
        subi %x, %x, 2
        call f
        ${c === 2 ? asm`add %x, %x, %x` : asm`muli %x, %x, ${c}`}
        ret
    base:
        mov  %x, %a
        ret`,
      ({ a, b, c, n }) => asm`
        b    main
    f:
        blez %n, end
        subi %n, %n, 1
        call g
        add  %x, %x, ${b}
    end:
        ret
    g:
        blez %n, end
        subi %n, %n, 2
        call f
        muli %x, %x, ${c}
        ret
    main:
        mov  %n, ${n}
        mov  %x, ${a}
        call f
        mov  r0, %x
        halt`,
    ],
  },
  programs: [
    ({ a, b, c, n }) => asm`
        mov  r0, ${n}
        call f
        halt
    f:
        blez r0, base
        subi r0, r0, 1
        call g
        addi r0, r0, ${b}
        ret
    g:
        blez r0, base
        subi r0, r0, 2
        call f
        ${c === 2 ? asm`add r0, r0, r0` : asm`muli r0, r0, ${c}`}
        ret
    base:
        mov  r0, ${a}
        ret`,
    ({ a, b, c, n }) => asm`
        b    main
    f:
        blez %n, end
        subi %n, %n, 1
        call g
        addi r0, r0, ${b}
    end:
        ret
    g:
        blez %n, end
        subi %n, %n, 2
        call f
        muli r0, r0, ${c}
        ret
    main:
        mov  %n, ${n}
        mov  r0, ${a}
        call f
        halt`,
  ],
})
