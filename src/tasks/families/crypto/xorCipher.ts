import { addressOf, array, asm, family, list, oneOf } from "../../dsl/index.js"

const isAsked = (ask: unknown, what: "sum" | "last" | "largest"): boolean => ask === what

export const xorCipher = family({
  id: "crypto/xor_cipher",
  level: 5,
  parameters: {
    xs: list({ length: [5, 8], digits: 2 }),
    key: list({ length: [2, 3], digits: 2, zero: false }),
    ask: oneOf(["sum", "last", "largest"]),
  },
  formats: {
    ask: (ask: string) =>
      ask === "sum"
        ? "the sum of the encrypted bytes"
        : ask === "last"
          ? "the last encrypted byte"
          : "the largest encrypted byte",
  },
  prompt: [
    "<do>encrypt the bytes {xs:array} by XOR with the repeating key {key:array} and <report> {ask:ask}",
    "with the key bytes {key:array} repeated as often as needed, XOR-encrypt {xs:array}; what is {ask:ask}?",
    "!xor_cipher({xs:array}, key = {key:array}): {ask:ask}",
    "a game hides its high scores {xs:array} in a file by XORing them with the key bytes {key:array}, which start over when they run out; what is {ask:ask}?",
    "<find>{ask:ask} when {xs:array} is XORed byte by byte with the cyclic key {key:array}",
    "<do>XOR the bytes {xs:array} with the key {key:array}, starting over where the key ends, and <give> {ask:ask}",
  ],
  answer: ({ ask, key, xs }) => {
    const out = xs.map((x, n) => x ^ key[n % key.length]!)
    return ask === "sum" ? out.reduce((a, b) => a + b, 0) : ask === "last" ? out[out.length - 1]! : Math.max(...out)
  },
  asFunction: {
    inputs: ["xs", "key"],
    names: { xs: "data", key: "mask" },
    elements: ["u8"],
    domains: { xs: array({ length: [1, 12], values: [0, 255] }), key: array({ length: [1, 5], values: [0, 255] }) },
    prompt: [
      "<do>encrypt {xs} by XOR with a repeating key, {key}, and <report> {ask:ask}",
      "with {key} as the key, repeated as often as needed, XOR-encrypt {xs}; what is {ask:ask}?",
      "!xor_cipher({xs}, key = {key}): {ask:ask}",
      "a game hides its high scores, {xs}, in a file by XORing them with the elements of {key}, which start over when they run out; what is {ask:ask}?",
      "<find>{ask:ask} when {xs} is XORed byte by byte with a cyclic key, {key}",
    ],
    programs: [
      ({ ask, key, xs }) => asm`
        mov  %p, ${xs.address}
        add  %end, %p, ${xs.length}
        mov  %key, ${key.address}
        add  %stop, %key, ${key.length}
        mov  %q, %key
        ${isAsked(ask, "last") ? undefined : asm`mov %r, 0`}
    byte:
        ${xs.load("%x", "%p")}
        ${key.load("%y", "%q")}
        xor  ${isAsked(ask, "last") ? "%r" : "%x"}, %x, %y
        ${
          isAsked(ask, "sum")
            ? asm`add %r, %r, %x`
            : isAsked(ask, "largest")
              ? asm`
        ble  %x, %r, smaller
        mov  %r, %x
    smaller:`
              : undefined
        }
        addi %p, %p, 1
        addi %q, %q, 1
        bne  %q, %stop, following
        mov  %q, %key
    following:
        bne  %p, %end, byte
        mov  r0, %r
        halt`,
      // By index: the key's place is the remainder.
      ({ ask, key, xs }) => asm`
        mov  %n, ${xs.length}
        mov  %i, 0
        ${isAsked(ask, "last") ? undefined : asm`mov %r, 0`}
    byte:
        mod  %y, %i, ${key.length}
        add  %y, %y, ${key.address}
        ${key.load("%y", "%y")}
        add  %x, %i, ${xs.address}
        ${xs.load("%x", "%x")}
        xor  ${isAsked(ask, "last") ? "%r" : "%x"}, %x, %y
        ${
          isAsked(ask, "sum")
            ? asm`add %r, %r, %x`
            : isAsked(ask, "largest")
              ? asm`
        ble  %x, %r, smaller
        mov  %r, %x
    smaller:`
              : undefined
        }
        addi %i, %i, 1
        bne  %i, %n, byte
        mov  r0, %r
        halt`,
    ],
  },
  programs: [
    ({ ask, key, xs }) => asm`
        mov  %p, bytes
        addi %end, %p, ${xs.length}
        mov  %q, key
        addi %stop, %q, ${key.length}
        ${ask === "last" ? undefined : asm`mov %r, 0`}
    byte:
        load.b %x, [%p]
        load.b %y, [%q]
        xor  ${ask === "last" ? "%r" : "%x"}, %x, %y
        ${
          ask === "sum"
            ? asm`add %r, %r, %x`
            : ask === "largest"
              ? asm`
        ble  %x, %r, smaller
        mov  %r, %x
    smaller:`
              : undefined
        }
        addi %p, %p, 1
        addi %q, %q, 1
        bne  %q, %stop, following
        mov  %q, key
    following:
        bne  %p, %end, byte
        mov  r0, %r
        halt
    .data
    bytes: .byte ${xs}
    key: .byte ${key}`,
    // Encrypts in place, from the end, then looks at the result.
    ({ ask, key, xs }) => asm`
        mov  %i, ${xs.length}
    byte:
        subi %i, %i, 1
        modi %k, %i, ${key.length}
        load.b %x, [%i + bytes]
        load.b %y, [%k + key]
        xor  %x, %x, %y
        store.b %x, [%i + bytes]
        bnez %i, byte
        ${
          ask === "last"
            ? asm`
        load.b r0, [zero + ${addressOf("bytes", xs.length - 1)}]`
            : asm`
        mov  %p, bytes
        addi %end, %p, ${xs.length}
        mov  %r, 0
    look:
        load.b %x, [%p]
        ${
          ask === "sum"
            ? asm`add %r, %r, %x`
            : asm`
        ble  %x, %r, smaller
        mov  %r, %x
    smaller:`
        }
        addi %p, %p, 1
        bne  %p, %end, look
        mov  r0, %r`
        }
        halt
    .data
    bytes: .byte ${xs}
    key: .byte ${key}`,
  ],
})
