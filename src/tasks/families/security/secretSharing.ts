import { asm, family, int } from "../../dsl/index.js"

export const secretSharing = family({
  id: "security/secret_sharing",
  level: 5,
  parameters: { a: int(0, 9999), b: int(0, 9999) },
  prompt: [
    "<do>split the secrets {a} and {b} into two random additive shares each (modulo 2^64), add them share by share, and return the reconstructed sum",
    "<do>[hide|blind] {a} and {b} with random masks, add the masked values, and return the sum with the masks [removed|taken off again]",
    "additive secret sharing: secrets {a} and {b}, a random share and the rest of each; [reconstruct|return] the sum of the secrets from the sums of the shares (64-bit wrap-around)",
    "<find>the sum that two parties reconstruct if {a} and {b} are shared as random r and secret minus r (modulo 2^64) and each party adds its shares",
    "!reconstruct(share({a}) + share({b})) [with random additive shares|by additive sharing modulo 2^64]",
  ],
  answer: ({ a, b }) => a + b,
  programs: [
    ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        rand.u64 %r
        rand.u64 %s
        sub  %a, %a, %r
        sub  %b, %b, %s
        add  %r, %r, %s
        add  %a, %a, %b
        add  r0, %a, %r
        halt`,
    // Each party is a thread.
    ({ a, b }) => asm`
        mov  %x, ${a}
        rand.u64 %r
        sub  %x, %x, %r
        mov  %y, ${b}
        rand.u64 %s
        sub  %y, %y, %s
        spawn %t, party
        mov  %x, %r
        mov  %y, %s
        spawn %u, party
        join %x, %t
        join %y, %u
        add  r0, %x, %y
        halt
    party:
        add  r0, %x, %y
        halt`,
    // Random bytes from the generator for keys.
    ({ a, b }) => asm`
        mov  r1, shares
        mov  r2, 16
        ext.call r0, secure_random, r1, r2
        load.d %r, [r1]
        load.d %s, [r1 + 8]
        mov  %a, ${a}
        mov  %b, ${b}
        sub  %a, %a, %r
        sub  %b, %b, %s
        add  %a, %a, %b
        add  %r, %r, %s
        add  r0, %a, %r
        halt
    .data
    shares: .space 16`,
  ],
})
