import { asm, edged, family, int, phrase, text } from "../../dsl/index.js"

interface Before {
  readonly line: string
}

/** A line must fit a buffer together with the 0 that ends it. */
export const lineLength = family({
  id: "security/line_length",
  level: 5,
  parameters: {
    line: phrase({ words: [2, 5] }),
    size: edged(int(9, 60), [
      ({ line }: Before) => line.length,
      ({ line }: Before) => line.length + 1,
      ({ line }: Before) => line.length - 1,
    ]),
    code: int(-999, -1),
  },
  formats: { quoted: (text: string) => `"${text}"` },
  cases: {
    "too long": ({ line, size }) => line.length >= size,
    "short enough": ({ line, size }) => line.length < size,
  },
  prompt: [
    "<do>copy the line {line:quoted} and a final 0 into a buffer of {size} bytes, but check first that both fit; return the sum of the ASCII codes in the copy, or {code} if the line is too long",
    "an untrusted line, {line:quoted}, is to go into a buffer with room for {size} bytes, one of them for the 0 at its end. If it fits, copy it and [return|report] the sum of the bytes in the buffer; otherwise the result is {code}",
    "<find>the result of a copy that is safe from overflows: {line:quoted} to a buffer of {size} bytes, terminated by a 0, gives the sum of the copied ASCII codes, and {code} if there is not enough room",
    "!bounded_copy({line:quoted}, buffer of {size} bytes) -> sum of the bytes in the buffer, or {code} if the line and its 0 do not fit",
    "a label printer takes {size} characters a label, and the last one must be an end mark. Somebody types {line:quoted}. The printer answers with the sum of the ASCII codes on the label, or with {code} if the text with its mark is too long. [What does it answer?|Which number does it give?]",
  ],
  answer: ({ code, line, size }) =>
    line.length < size ? [...line].reduce((sum, c) => sum + c.charCodeAt(0), 0) : code,
  asFunction: {
    inputs: ["line", "size"],
    names: { size: "n" },
    texts: "terminated",
    domains: {
      line: text({ length: [0, 30] }),
      size: edged(int(1, 40), [
        ({ line }: Before) => line.length,
        ({ line }: Before) => line.length + 1,
        ({ line }: Before) => line.length - 1,
      ]),
    },
    prompt: [
      "<do>copy {line} with its final 0 into a buffer of {size} bytes, but check first that both fit; return the sum of the ASCII codes in the copy, or {code} if the text is too long",
      "{line} is untrusted, and is to go into a buffer with room for {size} bytes, one of them for the 0 at its end. If it fits, copy it and [return|report] the sum of the bytes in the buffer; otherwise the result is {code}",
      "<find>the result of a copy that is safe from overflows: {line} goes to a buffer of {size} bytes, with its 0, and gives the sum of the copied ASCII codes, and {code} if there is not enough room",
      "!bounded_copy({line}, buffer of {size} bytes) -> sum of the bytes in the buffer, or {code} if the text and its 0 do not fit",
      "a label printer takes {size} characters a label, and the last one must be an end mark. Somebody types {line}. The printer answers with the sum of the ASCII codes on the label, or with {code} if the text with its mark, a 0, is too long. [What does it answer?|Which number does it give?]",
    ],
    programs: [
      // The copy, below the stack, stops where the buffer ends; its own length is the result.
      ({ code, line, size }) => asm`
        mov  %p, ${line.address}
        mov  %size, ${size}
        sub  %buffer, sp, %size
        mov  %q, %buffer
    copy:
        load.b %c, [%p]
        store.b %c, [%q]
        beqz %c, copied
        addi %p, %p, 1
        addi %q, %q, 1
        bltu %q, sp, copy
        mov  r0, ${code}
        halt
    copied:
        mov  %sum, 0
    sum:
        load.b %c, [%buffer]
        add  %sum, %sum, %c
        addi %buffer, %buffer, 1
        bnez %c, sum
        mov  r0, %sum
        halt`,
      // First the length; a capability bounds the copy.
      ({ code, line, size }) => asm`
        mov  %p, ${line.address}
        mov  %size, ${size}
        mov  %n, 0
    measure:
        add  %q, %p, %n
        load.b %c, [%q]
        addi %n, %n, 1
        bnez %c, measure
        sub  %buffer, sp, %size
        cap.new %buffer, %buffer, %size
        cap.query %room, %buffer, 1
        blt  %room, %n, too_long
        mov  %q, %buffer
    copy:
        load.b %c, [%p]
        store.b %c, [%q]
        addi %p, %p, 1
        addi %q, %q, 1
        bnez %c, copy
        mov  %sum, 0
    add_up:
        load.b %c, [%buffer]
        add  %sum, %sum, %c
        addi %buffer, %buffer, 1
        bnez %c, add_up
        mov  r0, %sum
        halt
    too_long:
        mov  r0, ${code}
        halt`,
    ],
  },
  programs: [
    // The copy stops where the buffer ends, and its own length is the result.
    ({ code, line, size }) => asm`
        mov  %i, 0
        mov  %size, ${size}
    copy:
        load.b %c, [%i + line]
        store.b %c, [%i + buffer]
        beqz %c, copied
        addi %i, %i, 1
        blt  %i, %size, copy
        mov  r0, ${code}
        halt
    copied:
        mov  r0, 0
    sum:
        subi %i, %i, 1
        load.b %c, [%i + buffer]
        add  r0, r0, %c
        bnez %i, sum
        halt
    .data
    line: .asciz ${line}
    buffer: .space ${size}`,
    // First the length; a capability bounds the copy.
    ({ code, line, size }) => asm`
        mov  %p, line
        mov  %n, 0
    measure:
        add  %q, %p, %n
        load.b %c, [%q]
        addi %n, %n, 1
        bnez %c, measure
        mov  %buffer, buffer
        mov  %size, ${size}
        cap.new %buffer, %buffer, %size
        cap.query %room, %buffer, 1
        bltu %room, %n, too_long
        mov  %q, %buffer
    copy:
        load.b %c, [%p]
        store.b %c, [%q]
        addi %p, %p, 1
        addi %q, %q, 1
        bnez %c, copy
        mov  r0, 0
    add_up:
        load.b %c, [%buffer]
        add  r0, r0, %c
        addi %buffer, %buffer, 1
        bnez %c, add_up
        halt
    too_long:
        mov  r0, ${code}
        halt
    .data
    buffer: .space ${size}
    line: .asciz ${line}`,
  ],
})
