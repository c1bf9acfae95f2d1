import { addressOf, asm, between, by, distinct, type Draws, family, mapped, pick } from "../../dsl/index.js"
import { placed } from "./_shared/placed.js"
import { WORD } from "./_shared/width.js"

interface Query {
  readonly keys: ReadonlyArray<number>
  readonly values: ReadonlyArray<number>
  readonly key: number
}

const interleaved = ({ keys, values }: Query) => keys.flatMap((key, n) => [key, values[n]!])

/** A key that is not there, half of the time the neighbour of one. */
const absent = (keys: ReadonlyArray<number>, draws: Draws): number => {
  for (;;) {
    const key = draws.below(2) === 0 ? pick(draws, keys) + 1 - 2 * draws.below(2) : between(draws, 100, 999)
    if (!keys.includes(key)) return key
  }
}

const fromTheFirst =
  (isStored: boolean) =>
  ({ query }: { query: Query }) => {
    const { data, fill } = placed(WORD, interleaved(query), isStored)
    return asm`
        ${fill}
        mov  %key, ${query.key}
        mov  %p, values
        mov  %n, ${query.keys.length}
    search:
        load.w %k, [%p]
        beq  %k, %key, found
        addi %p, %p, 8
        subi %n, %n, 1
        bnez %n, search
        mov  r0, -1
        halt
    found:
        load.w r0, [%p + 4]
        halt
    .data
    values: ${data}`
  }

export const recordLookup = family({
  id: "memory/record_lookup",
  level: 3,
  parameters: {
    // A quarter of the keys is missing.
    query: mapped(distinct(2, 7), (keys, draws) => ({
      keys,
      values: keys.map(() => between(draws, 10, 99)),
      key: draws.below(4) > 0 ? pick(draws, keys) : absent(keys, draws),
    })),
  },
  formats: {
    records: ({ keys, values }: Query) => keys.map((key, n) => `${key}: ${values[n]}`).join(", "),
    key: ({ key }: Query) => String(key),
  },
  prompt: [
    "<find>the value stored under key {query:key} in the table {query:records}, or -1 if the key is missing",
    by(
      "storing",
      "<do>store the key: value records {query:records} in memory and [look up|return|find] the value for key {query:key} (-1 if it is not there)",
    ),
    "a kiosk has the price list {query:records} (article: price). What does article {query:key} cost, [-1 if it is not on the list|taking -1 if there is no such article]",
    "!table = {query:records}; get({query:key}) or -1",
    "which value belongs to key {query:key} among the records {query:records} ([-1 if none|answer -1 if there is none])",
  ],
  cases: { missing: ({ query: { key, keys } }) => !keys.includes(key) },
  answer: ({ query: { key, keys, values } }) => (keys.includes(key) ? values[keys.indexOf(key)]! : -1),
  programs: [
    fromTheFirst(false),
    { follows: "storing", program: fromTheFirst(true) },
    ({ query }) => asm`
        mov  %key, ${query.key}
        mov  %value, -1
        mov  %at, ${query.keys.length}
        shli %at, %at, 4
    search:
        subi %at, %at, 16
        load.d %k, [%at + records]
        bne  %k, %key, other
        load.d %value, [%at + ${addressOf("records", 8)}]
    other:
        bnez %at, search
        mov  r0, %value
        halt
    .data
    records: .dword ${interleaved(query)}`,
    ({ query }) => asm`
        mov  %key, ${query.key}
        mov  %i, 0
        mov  %n, ${query.keys.length}
    search:
        beq  %i, %n, missing
        shli %at, %i, 1
        load.h %k, [%at + keys]
        beq  %k, %key, found
        addi %i, %i, 1
        b    search
    missing:
        mov  r0, -1
        halt
    found:
        load.b r0, [%i + amounts]
        halt
    .data
    keys: .half ${query.keys}
    amounts: .byte ${query.values}`,
  ],
})
