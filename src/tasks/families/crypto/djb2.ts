import { asm, family, text } from "../../dsl/index.js"
import { texts } from "./_shared/texts.js"

export const djb2 = family({
  id: "crypto/djb2",
  level: 5,
  parameters: { text: texts(2, 4) },
  prompt: [
    "<find>the djb2 hash of {text} (start 5381, h = h * 33 + byte, modulo 2^32)",
    "<do>hash {text} with djb2: from 5381, multiply by 33 and add each byte, keeping 32 bits unsigned",
    "!djb2({text}) mod 2^32, [h = 33h + byte from 5381|from 5381, times 33 plus each byte]",
    "what is the unsigned 32-bit djb2 hash (h = 33 * h + c from 5381) of the [string|text|key] {text}",
    "<what>Bernstein's hash of {text}, h = h * 33 + c starting at 5381, [as a 32-bit unsigned value|truncated to 32 bits unsigned]",
    "a hash table picks the bucket of a key by djb2 (h = 33 * h + byte from 5381, 32 bits unsigned); what is the hash of the key {text}?",
    "!h = 5381; for each byte c of {text}: h = (33 * h + c) mod 2^32; [return h|print h]",
  ],
  answer: ({ text }) => {
    let hash = 5381
    for (let n = 0; n < text.length; n++) hash = (hash * 33 + text.charCodeAt(n)) % 4294967296
    return hash
  },
  asFunction: {
    inputs: ["text"],
    names: { text: "s" },
    domains: { text: text({ length: [0, 24] }) },
    texts: "terminated",
    prompt: [
      "<find>the djb2 hash of {text} (start 5381, h = h * 33 + byte, modulo 2^32)",
      "<do>hash {text} with djb2: from 5381, multiply by 33 and add each byte, keeping 32 bits unsigned",
      "!djb2({text}) mod 2^32, [h = 33h + byte from 5381|from 5381, times 33 plus each byte]",
      "what is the unsigned 32-bit djb2 hash (h = 33 * h + c from 5381) of {text}",
      "<what>Bernstein's hash of {text}, h = h * 33 + c starting at 5381, [as a 32-bit unsigned value|truncated to 32 bits unsigned]",
      "a hash table picks the bucket of a key by djb2 (h = 33 * h + byte from 5381, 32 bits unsigned). The key is {text}. What is its hash?",
      "!h = 5381; for each byte c of {text}: h = (33 * h + c) mod 2^32; [return h|print h]",
    ],
    programs: [
      ({ text }) => asm`
        mov  %p, ${text.address}
        mov  %hash, 5381
    byte:
        load.b %x, [%p]
        beqz %x, done
        muli %hash, %hash, 33
        add  %hash, %hash, %x
        addi %p, %p, 1
        b    byte
    done:
        mov  %x, 0xffffffff
        and  r0, %hash, %x
        halt`,
      ({ text }) => asm`
        mov  %p, ${text.address}
        mov  %hash, 5381
        b    test
    byte:
        shli %y, %hash, 5
        add  %hash, %hash, %y
        add  %hash, %hash, %x
    test:
        load.b %x, [%p]
        addi %p, %p, 1
        bnez %x, byte
        shli %hash, %hash, 32
        shri r0, %hash, 32
        halt`,
    ],
  },
  programs: [
    ({ text }) => asm`
        mov  %p, message
        mov  %n, ${text.length}
        mov  %hash, 5381
    byte:
        load.b %x, [%p]
        muli %hash, %hash, 33
        add  %hash, %hash, %x
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, byte
        mov  %x, 0xffffffff
        and  r0, %hash, %x
        halt
    .data
    message: .ascii ${text}`,
    ({ text }) => asm`
        mov  %p, message
        mov  %hash, 5381
        load.b %x, [%p]
    byte:
        shli %y, %hash, 5
        add  %hash, %hash, %y
        add  %hash, %hash, %x
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
