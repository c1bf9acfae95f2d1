import { asm, by, type Domain, family, int } from "../../dsl/index.js"
import { input, isInput } from "./_shared/inputs.js"

/** Less the limit: often 0, or 1. */
const argument: Domain<number> = {
  size: 1,
  at: (_, draws) => (draws.below(5) < 3 ? draws.below(2) : draws.below(140) - 40),
}

export const mccarthy91 = family({
  id: "functions/mccarthy_91",
  level: 4,
  parameters: { n: int(0, 70), t: int(40, 99), a: int(5, 20), more: int(1, 9) },
  // A function has the second number itself, or one above all of the first where it is too small.
  adjust: ({ a, more, n, t }) =>
    isInput(n)
      ? { t, a, n: t + Math.floor(n), more: more > a ? more : more + 20 }
      : { t, a, n: t - 35 + n, more: a + more },
  prompt: [
    "<what>M({n}) for the McCarthy-style recursive function M(n) = n - {a} if n > {t}, else M(M(n + {more}))",
    "M is a recursive function: M(n) = n - {a} for n > {t} and M(n) = M(M(n + {more})) otherwise; [compute|evaluate|return|find] M({n})",
    by(
      "two calls",
      "<please>write the doubly recursive function M, where M(n) is n - {a} if n exceeds {t} and M(M(n + {more})) if not, and call it with {n}",
    ),
    "like McCarthy's 91 function, M(n) = M(M(n + {more})) when n <= {t} and n - {a} when n > {t}; [call|evaluate|return] M({n})",
    by(
      "two calls",
      "a puzzle from a programming course: a function gives back n - {a} for n above {t}, and otherwise calls itself on n + {more} and once more on what comes back. What does it return for n = {n}?",
    ),
    "!M(n) = n > {t}: n - {a}; n <= {t}: M(M(n + {more})), recursively; M({n})",
  ],
  answer: ({ a, more, n, t }) => {
    let value = n
    for (let pending = 1; pending > 0;) {
      if (value > t) {
        value -= a
        pending--
      } else {
        value += more
        pending++
      }
    }
    return value
  },
  asFunction: {
    inputs: ["n"],
    domains: {
      n: input(argument),
    },
    prompt: [
      "<what>M({n}) for the McCarthy-style recursive function M(k) = k - {a} if k > {t}, else M(M(k + {more}))",
      "M is a recursive function: M(k) = k - {a} for k > {t} and M(k) = M(M(k + {more})) otherwise; [compute|evaluate|return|find] M({n})",
      by(
        "two calls",
        "<please>write the doubly recursive function M, where M(k) is k - {a} if k exceeds {t} and M(M(k + {more})) if not, and call it with {n}",
      ),
      "like McCarthy's 91 function, M(k) = M(M(k + {more})) when k <= {t} and k - {a} when k > {t}; [call|evaluate|return] M({n})",
      by(
        "two calls",
        "a puzzle from a programming course: a function gives back k - {a} for k above {t}, and otherwise calls itself on k + {more} and once more on what comes back. What does it return for {n}?",
      ),
      "!M(k) = k > {t}: k - {a}; k <= {t}: M(M(k + {more})), recursively; M({n})",
    ],
    programs: [
      {
        follows: "two calls",
        program: ({ a, more, n, t }) => asm`
        mov  %x, ${n}
        mov  %limit, ${t}
        call m
        mov  r0, %x
        halt
    m:
        bgt  %x, %limit, base
        addi %x, %x, ${more}
        call m
        call m
        ret
    base:
        subi %x, %x, ${a}
        ret`,
      },
      ({ a, more, n, t }) => asm`
        mov  %n, ${n}
        call m
        mov  r0, %n
        halt
    m:
        slti %small, %n, ${t + 1}
        bnez %small, twice
        subi %n, %n, ${a}
        ret
    twice:
        addi %n, %n, ${more}
        call m
        b    m`,
      {
        follows: "two calls",
        program: ({ a, more, n, t }) => asm`
        b    main
    m:
        ble  %x, %y, twice
        subi %x, %x, ${a}
        ret
    twice:
        addi %x, %x, ${more}
        call m
        call m
        ret
    main:
        mov  %x, ${n}
        mov  %y, ${t}
        call m
        mov  r0, %x
        halt`,
      },
    ],
  },
  programs: [
    {
      follows: "two calls",
      program: ({ a, more, n, t }) => asm`
        mov  r0, ${n}
        mov  %limit, ${t}
        call m
        halt
    m:
        bgt  r0, %limit, base
        addi r0, r0, ${more}
        call m
        call m
        ret
    base:
        subi r0, r0, ${a}
        ret`,
    },
    ({ a, more, n, t }) => asm`
        mov  %n, ${n}
        call m
        mov  r0, %n
        halt
    m:
        slti %small, %n, ${t + 1}
        bnez %small, twice
        subi %n, %n, ${a}
        ret
    twice:
        addi %n, %n, ${more}
        call m
        b    m`,
    {
      follows: "two calls",
      program: ({ a, more, n, t }) => asm`
        b    main
    m:
        ble  r0, r1, twice
        subi r0, r0, ${a}
        ret
    twice:
        addi r0, r0, ${more}
        call m
        call m
        ret
    main:
        mov  r0, ${n}
        mov  r1, ${t}
        call m
        halt`,
    },
  ],
})
