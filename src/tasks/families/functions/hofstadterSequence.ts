import { asm, family, int, oneOf } from "../../dsl/index.js"
import { OPERATORS, type Operator, sign } from "./_shared/operators.js"

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
  readonly kind: Kind
  readonly m: number
  readonly n: number
  readonly op: Operator
}

const naive = ({ kind, m, n, op }: Values) => asm`
        mov  r0, ${n}
        call s
        mov  %left, r0
        mov  r0, ${m}
        call s
        ${op.mnemonic} r0, %left, r0
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
const remembering = ({ kind, m, n, op }: Values) => asm`
        mov  r0, ${n}
        call s
        mov  %left, r0
        mov  r0, ${m}
        call s
        ${op.mnemonic} r0, %left, r0
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
    terms: .space ${8 * (Math.max(n, m) + 1)}`

const isQuick = ({ kind, m, n }: Values) => Math.max(n, m) * kind.depth <= 18

export const hofstadterSequence = family({
  id: "functions/hofstadter_sequence",
  level: 4,
  parameters: { kind: oneOf(KINDS), n: int(1, 14), op: oneOf(OPERATORS), m: int(0, 14) },
  formats: { text: (kind: Kind) => kind.text, sign },
  prompt: [
    "<what>S({n}) {op:sign} S({m}) for the recursive sequence S(0) = 0, S(n) = {kind:text}",
    "with S(0) = 0 and S(n) = {kind:text} for n > 0, [compute|evaluate|return|find] S({n}) {op:sign} S({m}) [recursively|by a recursive function]",
    "<please>write a recursive function S with S(0) = 0 and S(n) = {kind:text}, and return S({n}) {op:sign} S({m})",
    "a sequence in the manner of Hofstadter has S(0) = 0 and S(n) = {kind:text} for n > 0. Call a recursive function for it to get S({n}) {op:sign} S({m})",
    "my friend's riddle is a function that calls itself inside its own argument, S(n) = {kind:text}, with S(0) = 0. What is S({n}) {op:sign} S({m})?",
    "!recursive S(0)=0, S(n)={kind:text}; S({n}) {op:sign} S({m})",
  ],
  answer: ({ kind, m, n, op }) => {
    const terms = [0]
    for (let k = 1; k <= Math.max(n, m); k++) {
      let inner = k - 1
      for (let d = 0; d < kind.depth; d++) inner = terms[inner]!
      terms.push(k - inner)
    }
    return op.apply(terms[n]!, terms[m]!)
  },
  programs: [(values) => (isQuick(values) ? naive(values) : remembering(values)), remembering],
})
