import { asm, family, int, oneOf } from "../../dsl/index.js"

interface Kind {
  readonly text: string
  readonly depth: number
}
const KINDS: ReadonlyArray<Kind> = [
  { text: "n - S(S(n - 1))", depth: 2 },
  { text: "n - S(S(S(n - 1)))", depth: 3 },
  { text: "n - S(S(S(S(n - 1))))", depth: 4 },
]

interface Values {
  readonly k: number
  readonly kind: Kind
  readonly n: number
}

const naive = ({ k, kind, n }: Values) => asm`
        mov  r0, ${n}
        call s
        ${k === 1 ? [] : asm`muli r0, r0, ${k}`}
        halt
    s:
        beqz r0, zero_term
        subi sp, sp, 8
        store.d r0, [sp]
        subi r0, r0, 1
        ${Array.from({ length: kind.depth }, () => asm`call s`)}
        load.d %n, [sp]
        addi sp, sp, 8
        sub  r0, %n, r0
    zero_term:
        ret`

/** Keeps the terms in a table. */
const remembering = ({ k, kind, n }: Values) => asm`
        mov  r0, ${n}
        call s
        ${k === 1 ? [] : asm`muli r0, r0, ${k}`}
        halt
    s:
        beqz r0, known
        shli %p, r0, 3
        load.d %term, [%p + terms]
        bnez %term, stored
        subi sp, sp, 8
        store.d r0, [sp]
        subi r0, r0, 1
        ${Array.from({ length: kind.depth }, () => asm`call s`)}
        load.d %n, [sp]
        addi sp, sp, 8
        sub  r0, %n, r0
        shli %p, %n, 3
        store.d r0, [%p + terms]
        ret
    stored:
        mov  r0, %term
    known:
        ret
    .data
    terms: .space ${8 * (n + 1)}`

export const hofstadterSequence = family({
  id: "functions/hofstadter_sequence",
  level: 4,
  parameters: { kind: oneOf(KINDS), n: int(1, 14), k: int(1, 200) },
  formats: { text: (kind: Kind) => kind.text },
  prompt: [
    "<what>{k} * S({n}) for the recursive sequence S(0) = 0, S(n) = {kind:text}",
    "with S(0) = 0 and S(n) = {kind:text} for n > 0, [compute|evaluate|return|find] {k} times S({n})[| recursively]",
    "<please>write a recursive function S with S(0) = 0 and S(n) = {kind:text}, and return {k} * S({n})",
    "the Hofstadter-like sequence S has S(0) = 0 and S(n) = {kind:text} for n > 0. [Multiply S({n}) by {k}|Return S({n}) times {k}]",
  ],
  answer: ({ k, kind, n }) => {
    const terms = [0]
    for (let m = 1; m <= n; m++) {
      let inner = m - 1
      for (let d = 0; d < kind.depth; d++) inner = terms[inner]!
      terms.push(m - inner)
    }
    return k * terms[n]!
  },
  programs: [(values) => (values.n * values.kind.depth <= 18 ? naive(values) : remembering(values)), remembering],
})
