import type { Draws } from "../../dsl/Draws.js"
import { asm, type Domain, family, int, list } from "../../dsl/index.js"

/** As many shares as there are, or up to three more, which are missing. */
const counts: Domain<number> = {
  size: 1,
  at: (_, draws: Draws, earlier = {}) => {
    const { length } = earlier["shares"] as ReadonlyArray<number>
    return draws.below(3) === 0 ? length + 1 + draws.below(3) : length
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
