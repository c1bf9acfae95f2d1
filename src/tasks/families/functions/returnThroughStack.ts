import { asm, edged, family, int, oneOf } from "../../dsl/index.js"
import { input, withInputs } from "./_shared/inputs.js"
import { OPERATORS, sign } from "./_shared/operators.js"

export const returnThroughStack = family({
  id: "functions/return_through_stack",
  level: 4,
  parameters: {
    d: int(11, 99),
    n: edged(int(0, 2999), [
      0,
      ({ d }: { d: number }) => d - 1,
      ({ d }: { d: number }) => d,
      ({ d }: { d: number }) => 7 * d,
      ({ d }: { d: number }) => 20 * d,
    ]),
    op: oneOf(OPERATORS),
  },
  formats: { sign },
  prompt: [
    "<please>write a divmod function that returns the quotient q and the remainder r of {n} divided by {d} on the stack, and [compute|return] q {op:sign} r",
    "<do>call a function that leaves both q = {n} div {d} and r = {n} mod {d} on the stack, then compute q {op:sign} r",
    "a function returns the quotient q and remainder r of {n} / {d} through the stack; [compute|find] q {op:sign} r",
    "<what>the value of q {op:sign} r, where a function returns q = floor({n} / {d}) and r = {n} mod {d} through the stack",
    "{n} {n?egg goes|eggs go} into boxes of {d}. One function hands back both the number q of full boxes and the number r of eggs left over, by way of the stack: what is q {op:sign} r?",
    "!divmod({n} by {d}) returns q, r on the stack; q {op:sign} r",
  ],
  // Functions do not divide a small constant.
  adjust: (values) =>
    withInputs(values, ["d", "n"], (value, name) => (name === "n" && value < 300 ? value + 3000 : value)),
  cases: { "nothing is left": ({ d, n }) => n % d === 0 },
  answer: ({ d, n, op }) => op.apply((n - (n % d)) / d, n % d),
  asFunction: {
    inputs: ["n", "d"],
    domains: {
      d: input(edged(int(1, 200), [1])),
      n: input(
        edged(int(0, 3000), [
          0,
          ({ d }: { d: number }) => Math.floor(d) - 1,
          ({ d }: { d: number }) => Math.floor(d),
          ({ d }: { d: number }) => 7 * Math.floor(d),
        ]),
      ),
    },
    prompt: [
      "<please>write a divmod function that returns the quotient q and the remainder r of {n} divided by {d} on the stack, and [compute|return] q {op:sign} r",
      "<do>call a function that leaves both q = {n} div {d} and r = {n} mod {d} on the stack, then compute q {op:sign} r",
      "a function returns the quotient q and remainder r of {n} / {d} through the stack; [compute|find] q {op:sign} r",
      "<what>the value of q {op:sign} r, where a function returns q = floor({n} / {d}) and r = {n} mod {d} through the stack",
      "{n} eggs go into boxes of {d}. One function hands back both the number q of full boxes and the number r of eggs left over, by way of the stack: what is q {op:sign} r?",
      "!divmod({n} by {d}) returns q, r on the stack; q {op:sign} r",
    ],
    programs: [
      ({ d, n, op }) => asm`
        mov  %x, ${n}
        mov  %y, ${d}
        subi sp, sp, 16
        call divmod
        load.d %w, [sp]
        load.d %u, [sp + 8]
        ${op.mnemonic} r0, %w, %u
        halt
    divmod:
        div  %z, %x, %y
        store.d %z, [sp]
        mod  %z, %x, %y
        store.d %z, [sp + 8]
        ret`,
      ({ d, n, op }) => asm`
        b    main
    divmod:
        subi sp, sp, 16
        div  %u, %z, %w
        store.d %u, [sp + 8]
        mul  %u, %u, %w
        sub  %z, %z, %u
        store.d %z, [sp]
        ret
    main:
        mov  %z, ${n}
        mov  %w, ${d}
        call divmod
        load.d %y, [sp]
        load.d %x, [sp + 8]
        ${op.mnemonic} r0, %x, %y
        halt`,
    ],
  },
  programs: [
    ({ d, n, op }) => asm`
        mov  r0, ${n}
        mov  r1, ${d}
        subi sp, sp, 16
        call divmod
        load.d r3, [sp]
        load.d r4, [sp + 8]
        ${op.mnemonic} r0, r3, r4
        halt
    divmod:
        div  r2, r0, r1
        store.d r2, [sp]
        mod  r2, r0, r1
        store.d r2, [sp + 8]
        ret`,
    ({ d, n, op }) => asm`
        b    main
    divmod:
        subi sp, sp, 16
        div  r6, r4, r5
        store.d r6, [sp + 8]
        mul  r6, r6, r5
        sub  r4, r4, r6
        store.d r4, [sp]
        ret
    main:
        mov  r4, ${n}
        mov  r5, ${d}
        call divmod
        load.d r1, [sp]
        load.d r0, [sp + 8]
        ${op.mnemonic} r0, r0, r1
        halt`,
    ({ d, n, op }) => asm`
        subi sp, sp, 16
        mov  r0, ${n}
        call divmod
        load.d r8, [sp]
        load.d r9, [sp + 8]
        ${op.mnemonic} r0, r8, r9
        halt
    divmod:
        mov  r1, 0
        mov  r2, ${d}
    subtract:
        blt  r0, r2, done
        sub  r0, r0, r2
        addi r1, r1, 1
        b    subtract
    done:
        store.d r1, [sp]
        store.d r0, [sp + 8]
        ret`,
  ],
})
