import { asm, family, int, oneOf } from "../../dsl/index.js"

export const mutualEvenOdd = family({
  id: "functions/mutual_even_odd",
  level: 4,
  predicate: true,
  parameters: { n: int(0, 120), kind: oneOf(["even", "odd"]) },
  formats: { name: (kind: string) => kind },
  prompt: [
    "<whether>{n} is {kind:name} with the mutually recursive functions is_even and is_odd; <yesno>",
    "is {n} {kind:name}? [Use mutual recursion of is_even and is_odd|Decide by mutual recursion]; <yesno>",
    "<please>write is_even and is_odd so that each calls the other with n - 1, and [call|return] is_{kind:name}({n}) as 1 or 0",
    "with is_even(0) = 1, is_odd(0) = 0, is_even(n) = is_odd(n - 1) and is_odd(n) = is_even(n - 1), [compute|evaluate|return|find] is_{kind:name}({n})",
    "!is_{kind:name}({n}) by mutual recursion, 1 or 0",
  ],
  answer: ({ kind, n }) => (n % 2 === (kind === "odd" ? 1 : 0) ? 1 : 0),
  programs: [
    ({ kind, n }) => asm`
        mov  r0, ${n}
        ${kind === "even" ? asm`call is_even` : asm`call is_odd`}
        halt
    is_even:
        beqz r0, yes
        subi r0, r0, 1
        call is_odd
        ret
    is_odd:
        beqz r0, no
        subi r0, r0, 1
        call is_even
    no:
        ret
    yes:
        mov  r0, 1
        ret`,
    ({ kind, n }) => asm`
        mov  %n, ${n}
        ${kind === "even" ? asm`call is_even` : asm`call is_odd`}
        halt
    is_odd:
        mov  r0, 0
        beqz %n, answered
        subi %n, %n, 1
        call is_even
        ret
    is_even:
        mov  r0, 1
        beqz %n, answered
        subi %n, %n, 1
        call is_odd
    answered:
        ret`,
  ],
})
