import { asm, family, int, oneOf } from "../../dsl/index.js"
import { input, withInputs } from "./_shared/inputs.js"
import { OPERATORS, sign } from "./_shared/operators.js"

export const fourArgumentFunction = family({
  id: "functions/four_argument_function",
  level: 4,
  parameters: {
    p: oneOf(OPERATORS),
    q: oneOf(OPERATORS),
    s: oneOf(OPERATORS),
    a: int(0, 99),
    b: int(0, 99),
    c: int(0, 99),
    d: int(0, 99),
  },
  // Functions do not multiply by 0.
  adjust: (values) => withInputs(values, ["a", "b", "c", "d"], (value) => (value === 0 ? 100 : value)),
  formats: { sign },
  prompt: [
    "<please>write a function f(a, b, c, d) that computes u = a {p:sign} b and v = c {q:sign} d and returns u {s:sign} v, and call it with a = {a}, b = {b}, c = {c} and d = {d}",
    "the function f takes a, b, c, d; u = a {p:sign} b, v = c {q:sign} d, the result is u {s:sign} v. Call f with a = {a}, b = {b}, c = {c}, d = {d}",
    "with u = a {p:sign} b and v = c {q:sign} d, a four-argument function returns u {s:sign} v; [call|invoke] it with a = {a}, b = {b}, c = {c} and d = {d}",
    "for a = {a}, b = {b}, c = {c} and d = {d}, [call|use] a function of four arguments [to get|that returns] u {s:sign} v, where u = a {p:sign} b and v = c {q:sign} d",
    "!f(a, b, c, d): u = a {p:sign} b; v = c {q:sign} d; return u {s:sign} v. Call with a = {a}, b = {b}, c = {c}, d = {d}",
    "<do>[call|evaluate] the function f(a, b, c, d) with a = {a}, b = {b}, c = {c} and d = {d}, when f [sets|computes] u = a {p:sign} b and v = c {q:sign} d and returns u {s:sign} v",
    "I have inherited a function of a, b, c and d that sets u = a {p:sign} b and v = c {q:sign} d and returns u {s:sign} v. What comes back from the call with {a} for a, {b} for b, {c} for c and {d} for d?",
  ],
  answer: ({ a, b, c, d, p, q, s }) => s.apply(p.apply(a, b), q.apply(c, d)),
  asFunction: {
    inputs: ["a", "b", "c", "d"],
    names: { a: "m", b: "n", c: "s", d: "t" },
    domains: {
      a: input(int(0, 2000)),
      b: input(int(0, 2000)),
      c: input(int(0, 2000)),
      d: input(int(0, 2000)),
    },
    prompt: [
      "<please>write a function f(a, b, c, d) that computes u = a {p:sign} b and v = c {q:sign} d and returns u {s:sign} v, and call it with a = {a}, b = {b}, c = {c} and d = {d}",
      "the function f takes a, b, c, d; u = a {p:sign} b, v = c {q:sign} d, the result is u {s:sign} v. Call f with a = {a}, b = {b}, c = {c}, d = {d}",
      "with u = a {p:sign} b and v = c {q:sign} d, a four-argument function returns u {s:sign} v; [call|invoke] it with a = {a}, b = {b}, c = {c} and d = {d}",
      "for a = {a}, b = {b}, c = {c} and d = {d}, [call|use] a function of four arguments [to get|that returns] u {s:sign} v, where u = a {p:sign} b and v = c {q:sign} d",
      "!f(a, b, c, d): u = a {p:sign} b; v = c {q:sign} d; return u {s:sign} v. Call with a = {a}, b = {b}, c = {c}, d = {d}",
      "I have inherited a function of a, b, c and d that sets u = a {p:sign} b and v = c {q:sign} d and returns u {s:sign} v. What comes back from the call with {a} for a, {b} for b, {c} for c and {d} for d?",
    ],
    programs: [
      ({ a, b, c, d, p, q, s }) => asm`
        b    main
    f:
        ${p.mnemonic} %x, %x, %y
        ${q.mnemonic} %z, %z, %w
        ${s.mnemonic} %x, %x, %z
        ret
    main:
        mov  %x, ${a}
        mov  %y, ${b}
        mov  %z, ${c}
        mov  %w, ${d}
        call f
        mov  r0, %x
        halt`,
      ({ a, b, c, d, p, q, s }) => asm`
        b    main
    f:
        call u
        mov  %u, %x
        mov  %x, %z
        mov  %y, %w
        call v
        ${s.mnemonic} %x, %u, %x
        ret
    u:
        ${p.mnemonic} %x, %x, %y
        ret
    v:
        ${q.mnemonic} %x, %x, %y
        ret
    main:
        mov  %x, ${a}
        mov  %y, ${b}
        mov  %z, ${c}
        mov  %w, ${d}
        call f
        mov  r0, %x
        halt`,

      ({ a, b, c, d, p, q, s }) => asm`
        b    main
    f:
        load.d %x, [sp]
        load.d %y, [sp + 8]
        ${p.mnemonic} %x, %x, %y
        load.d %z, [sp + 16]
        load.d %w, [sp + 24]
        ${q.mnemonic} %z, %z, %w
        ${s.mnemonic} %x, %x, %z
        ret
    main:
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        mov  %d, ${d}
        subi sp, sp, 32
        store.d %a, [sp]
        store.d %b, [sp + 8]
        store.d %c, [sp + 16]
        store.d %d, [sp + 24]
        call f
        mov  r0, %x
        halt`,
    ],
  },
  programs: [
    ({ a, b, c, d, p, q, s }) => asm`
        b    main
    f:
        ${p.mnemonic} r0, r0, r1
        ${q.mnemonic} r2, r2, r3
        ${s.mnemonic} r0, r0, r2
        ret
    main:
        mov  r0, ${a}
        mov  r1, ${b}
        mov  r2, ${c}
        mov  r3, ${d}
        call f
        halt`,
    ({ a, b, c, d, p, q, s }) => asm`
        b    main
    f:
        call u
        mov  %u, r0
        mov  r0, r2
        mov  r1, r3
        call v
        ${s.mnemonic} r0, %u, r0
        ret
    u:
        ${p.mnemonic} r0, r0, r1
        ret
    v:
        ${q.mnemonic} r0, r0, r1
        ret
    main:
        mov  r0, ${a}
        mov  r1, ${b}
        mov  r2, ${c}
        mov  r3, ${d}
        call f
        halt`,
    ({ a, b, c, d, p, q, s }) => asm`
        b    main
    f:
        load.d %a, [r0]
        load.d %b, [r0 + 8]
        ${p.mnemonic} %a, %a, %b
        load.d %c, [r0 + 16]
        load.d %d, [r0 + 24]
        ${q.mnemonic} %c, %c, %d
        ${s.mnemonic} r0, %a, %c
        ret
    main:
        mov  r0, arguments
        call f
        halt
    .data
    arguments: .dword ${[a, b, c, d]}`,
  ],
})
