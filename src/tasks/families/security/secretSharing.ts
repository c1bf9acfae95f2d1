import type { Draws } from "../../dsl/Draws.js"
import { asm, type Domain, edged, family, int, list } from "../../dsl/index.js"

/** As many shares as there are, or up to three more, which are missing. */
const counts: Domain<number> = {
  size: 1,
  at: (_, draws: Draws, earlier = {}) => {
    const { length } = earlier["shares"] as ReadonlyArray<number>
    return draws.below(3) === 0 ? length + 1 + draws.below(3) : length
  },
}

/** However many are needed, some have as many: longer ones are ever rarer. */
const sharesInput: Domain<ReadonlyArray<number>> = {
  size: 1,
  at: (_, draws) => {
    const shares = [draws.below(1000)]
    while (shares.length < 30 && draws.below(10) < 7) shares.push(draws.below(4) === 0 ? 999 : draws.below(1000))
    return shares
  },
}

/** About as many as there are: in one of three too many. */
const needed: Domain<number> = {
  size: 1,
  at: (_, draws: Draws, earlier = {}) => {
    const { length } = earlier["shares"] as ReadonlyArray<number>
    const kind = draws.below(6)
    return kind < 2 ? length + 1 + kind * draws.below(3) : kind < 4 ? length : 1 + draws.below(length)
  },
}

export const secretSharing = family({
  id: "security/secret_sharing",
  level: 5,
  parameters: { shares: list({ length: [2, 7], digits: 3 }), count: counts, m: int(1000, 1999), refusal: int(-99, -1) },
  cases: {
    missing: ({ count, shares }) => shares.length < count,
    wraps: ({ m, shares }) => shares.reduce((a, b) => a + b, 0) >= m,
  },
  prompt: [
    "a secret was split into {count} additive shares modulo {m}. Those that have come back are {shares:array}; <do>reconstruct the secret as their sum modulo {m}, or return {refusal} if a share is missing",
    "<do>add the shares {shares:array} modulo {m} to recover a secret of which there are {count} shares in all; with fewer shares than that, nothing can be known, and the result is {refusal}",
    "additive secret sharing modulo {m} among {count} parties: {shares:array} are handed in. [Reconstruct|Return] the secret, their sum modulo {m}, provided that all shares are there, and else {refusal}",
    "<find>the secret that is shared as {count} numbers whose sum modulo {m} it is, given {shares:array}; {refusal} if these are not all of them",
    "!reconstruct(shares={shares:array}, needed={count}, modulus={m}) [or {refusal} if shares are missing|with {refusal} for too few shares]",
    "the {count} heirs of a pirate each got a number; only the sum of all of them, modulo {m}, is the number of the cave. Those who have come to the meeting have {shares:array}. [Where must they dig?|Which cave is it?] Answer {refusal} if not all the heirs are there",
  ],
  answer: ({ count, m, refusal, shares }) => (shares.length < count ? refusal : shares.reduce((a, b) => a + b, 0) % m),
  asFunction: {
    inputs: ["shares", "count", "m"],
    names: { shares: "xs", count: "n" },
    domains: {
      shares: sharesInput,
      count: needed,
      m: edged(int(1000, 2500), [1000]),
    },
    elements: ["i64", "i32", "u16"],
    prompt: [
      "a secret is the sum of all shares modulo {m}, and may be known only where at least {count} {count?share has|shares have} come together. Those that have come are {shares}; <do>compute the secret from them, or return {refusal} if they are too few",
      "<do>add up the shares in {shares} modulo {m} to recover a secret, for which there must be at least {count} of them; with fewer than that, the result is {refusal}",
      "shared secret with a quorum of {count}: the numbers handed in are {shares}. [Return|Give] their sum modulo {m}, provided that they are no fewer than the quorum, and else {refusal}",
      "<find>the sum modulo {m} of the numbers in {shares}, or {refusal} if there are fewer than {count} {count?number|numbers}",
      "!reconstruct(shares = {shares}, at_least = {count}, modulus = {m}) [or {refusal} if there are too few shares|with {refusal} for too few shares] # sum of all shares mod {m}",
      "each heir of a pirate got a number, and the number of the cave is the sum, modulo {m}, of the numbers of those who come to the meeting. They must be at least {count}, or nobody may dig, and the answer is {refusal}. The numbers at the meeting are {shares}. [Where must they dig?|Which cave is it?]",
    ],
    programs: [
      ({ count, m, refusal, shares }) => asm`
        mov  %p, ${shares.address}
        mov  %n, ${shares.length}
        mov  %needed, ${count}
        mov  %m, ${m}
        blt  %n, %needed, refuse
        mov  %sum, 0
    next:
        ${shares.load("%x", "%p")}
        add  %sum, %sum, %x
        addi %p, %p, ${shares.size}
        subi %n, %n, 1
        bnez %n, next
        mod  r0, %sum, %m
        halt
    refuse:
        mov  r0, ${refusal}
        halt`,
      // Reduced after every addition.
      ({ count, m, refusal, shares }) => asm`
        mov  %p, ${shares.address}
        mov  %i, ${shares.length}
        mov  %few, ${count}
        mov  %m, ${m}
        slt  %few, %i, %few
        bnez %few, missing
        shli %i, %i, ${shares.shift}
        mov  %sum, 0
    sum_up:
        subi %i, %i, ${shares.size}
        add  %q, %p, %i
        ${shares.load("%x", "%q")}
        add  %sum, %sum, %x
        blt  %sum, %m, reduced
        sub  %sum, %sum, %m
    reduced:
        bnez %i, sum_up
        mov  r0, %sum
        halt
    missing:
        mov  r0, ${refusal}
        halt`,
    ],
  },
  programs: [
    ({ count, m, refusal, shares }) => asm`
        mov  %n, ${shares.length}
        slti %few, %n, ${count}
        bnez %few, refuse
        mov  %p, shares
        mov  %sum, 0
    next:
        load.d %x, [%p]
        add  %sum, %sum, %x
        addi %p, %p, 8
        subi %n, %n, 1
        bnez %n, next
        modi r0, %sum, ${m}
        halt
    refuse:
        mov  r0, ${refusal}
        halt
    .data
    shares: .dword ${shares}`,
    // Reduced after every addition.
    ({ count, m, refusal, shares }) => asm`
        mov  %i, ${shares.length}
        mov  %needed, ${count}
        bne  %i, %needed, missing
        mov  r0, 0
        mov  %m, ${m}
    sum_up:
        subi %i, %i, 1
        shli %p, %i, 2
        load.w %x, [%p + shares]
        add  r0, r0, %x
        blt  r0, %m, reduced
        sub  r0, r0, %m
    reduced:
        bnez %i, sum_up
        halt
    missing:
        mov  r0, ${refusal}
        halt
    .data
    shares: .word ${shares}`,
  ],
})
