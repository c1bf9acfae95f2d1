import { asm, edged, family, int, oneOf } from "../../dsl/index.js"
import { input, withInputs } from "./_shared/inputs.js"
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
  // Functions do not multiply by S(0) = 0.
  adjust: (values) => withInputs(values, ["n", "m"], (value) => (value === 0 ? 15 : value)),
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
  asFunction: {
    inputs: ["n", "m"],
    domains: { n: input(edged(int(0, 40), [0, 1, 2])), m: input(edged(int(0, 40), [0, 1, 2])) },
    prompt: [
      "<what>S({n}) {op:sign} S({m}) for the recursive sequence S(0) = 0, S(k) = {kind:text}",
      "with S(0) = 0 and S(k) = {kind:text} for k > 0, [compute|evaluate|return|find] S({n}) {op:sign} S({m}) [recursively|by a recursive function]",
      "<please>write a recursive function S with S(0) = 0 and S(k) = {kind:text}, and return S({n}) {op:sign} S({m})",
      "a sequence in the manner of Hofstadter has S(0) = 0 and S(k) = {kind:text} for k > 0. Call a recursive function for it to get S({n}) {op:sign} S({m})",
      "my friend's riddle is a function that calls itself inside its own argument, S(k) = {kind:text}, with S(0) = 0. What is S({n}) {op:sign} S({m})?",
      "!recursive S(0)=0, S(k)={kind:text}; S({n}) {op:sign} S({m})",
    ],
    programs: [
      ({ kind, m, n, op }) => asm`
        mov  %x, ${n}
        mov  %m, ${m}
        call s
        mov  %left, %x
        mov  %x, %m
        call s
        ${op.mnemonic} r0, %left, %x
        halt
    s:
        beqz %x, known
        shli %p, %x, 3
        load.d %term, [%p + terms]
        bnez %term, stored
        subi sp, sp, 8
        store.d %x, [sp]
        subi %x, %x, 1
        ${Array.from({ length: kind.depth }, () => asm`call s`)}
        load.d %n, [sp]
        addi sp, sp, 8
        sub  %x, %n, %x
        shli %p, %n, 3
        store.d %x, [%p + terms]
        ret
    stored:
        mov  %x, %term
    known:
        ret
    .data
    terms: .space 512`,
      // The table is filled from its beginning, one call a term.
      ({ kind, m, n, op }) => asm`
        mov  %n, ${n}
        mov  %m, ${m}
        mov  %k, 0
        mov  %table, sequence
        call fill
        shli %n, %n, 3
        load.d %x, [%n + sequence]
        shli %m, %m, 3
        load.d %y, [%m + sequence]
        ${op.mnemonic} r0, %x, %y
        halt
    fill:
        mov  %value, %k
        addi %k, %k, 1
        ${Array.from(
          { length: kind.depth },
          () => asm`
        shli %value, %value, 3
        load.d %value, [%value + sequence]`,
        )}
        sub  %value, %k, %value
        addi %table, %table, 8
        store.d %value, [%table]
        blt  %k, %n, deeper
        bge  %k, %m, filled
    deeper:
        call fill
    filled:
        ret
    .data
    sequence: .space 512`,
    ],
  },
  programs: [(values) => (isQuick(values) ? naive(values) : remembering(values)), remembering],
})
