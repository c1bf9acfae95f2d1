import { asm, family, text } from "../../dsl/index.js"
import { texts } from "./_shared/texts.js"

export const fnv1a = family({
  id: "crypto/fnv1a",
  level: 5,
  parameters: { text: texts(2, 4) },
  prompt: [
    "<find>the 32-bit FNV-1a hash of [|the string |the text ]{text} (offset basis 2166136261, prime 16777619), unsigned",
    "<do>hash {text} with 32-bit FNV-1a [and return the unsigned result|and give the hash as an unsigned number]",
    "!fnv1a_32({text}), [unsigned|as an unsigned 32-bit number]",
    "starting from 2166136261, for each byte of {text} XOR it in and multiply by 16777619 modulo 2^32; what is [the result|left at the end]?",
    "<what>the unsigned FNV-1a hash (32 bits) of the ASCII [text|string] {text}",
    "a cache keeps pages under the unsigned 32-bit FNV-1a hash of their title; what is the hash of {text}?",
    "!h = 2166136261; for each byte c of {text}: h = ((h xor c) * 16777619) mod 2^32; [return h|print h]",
  ],
  answer: ({ text }) => {
    let hash = 0x811c9dc5
    for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193)
    return hash >>> 0
  },
  asFunction: {
    inputs: ["text"],
    names: { text: "s" },
    domains: { text: text({ length: [0, 24] }) },
    prompt: [
      "<find>the 32-bit FNV-1a hash of {text} (offset basis 2166136261, prime 16777619), unsigned",
      "<do>hash {text} with 32-bit FNV-1a [and return the unsigned result|and give the hash as an unsigned number]",
      "!fnv1a_32({text}), [unsigned|as an unsigned 32-bit number]",
      "starting from 2166136261, for each byte of {text} XOR it in and multiply by 16777619 modulo 2^32; what is [the result|left at the end]?",
      "<what>the unsigned FNV-1a hash (32 bits) of {text}",
      "a cache keeps pages under the unsigned 32-bit FNV-1a hash of their title. The title is {text}. What is its hash?",
      "!h = 2166136261; for each byte c of {text}: h = ((h xor c) * 16777619) mod 2^32; [return h|print h]",
    ],
    programs: [
      ({ text }) => asm`
        mov  %p, ${text.address}
        mov  %n, ${text.length}
        mov  %hash, 2166136261
        mov  %mask, 0xffffffff
        beqz %n, done
    byte:
        load.b %x, [%p]
        xor  %hash, %hash, %x
        muli %hash, %hash, 16777619
        and  %hash, %hash, %mask
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, byte
    done:
        mov  r0, %hash
        halt`,
      // High bits never reach low ones: they are cut off once, at the end.
      ({ text }) => asm`
        mov  %p, ${text.address}
        add  %end, %p, ${text.length}
        mov  %hash, 2166136261
        mov  %prime, 16777619
    byte:
        beq  %p, %end, done
        load.b %x, [%p]
        xor  %hash, %hash, %x
        mul  %hash, %hash, %prime
        addi %p, %p, 1
        b    byte
    done:
        shli %hash, %hash, 32
        shri r0, %hash, 32
        halt`,
    ],
  },
  programs: [
    ({ text }) => asm`
        mov  %p, message
        mov  %n, ${text.length}
        mov  %hash, 2166136261
        mov  %mask, 0xffffffff
    byte:
        load.b %x, [%p]
        xor  %hash, %hash, %x
        muli %hash, %hash, 16777619
        and  %hash, %hash, %mask
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, byte
        mov  r0, %hash
        halt
    .data
    message: .ascii ${text}`,
    // High bits never reach low ones: they are cut off once, at the end.
    ({ text }) => asm`
        mov  %p, message
        mov  %hash, 2166136261
        mov  %prime, 16777619
        load.b %x, [%p]
    byte:
        xor  %hash, %hash, %x
        mul  %hash, %hash, %prime
        addi %p, %p, 1
        load.b %x, [%p]
        bnez %x, byte
        shli %hash, %hash, 32
        shri r0, %hash, 32
        halt
    .data
    message: .asciz ${text}`,
  ],
})
