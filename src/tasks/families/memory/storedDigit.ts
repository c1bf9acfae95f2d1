import { asm, edged, family, int } from "../../dsl/index.js"

/** The end of eight bytes of free memory. */
const BUFFER_END = 0x10008

export const storedDigit = family({
  id: "memory/stored_digit",
  level: 3,
  parameters: { n: int(10_000, 999_999), k: int(0, 4) },
  prompt: [
    "<please>write {n} as a decimal ASCII string into memory and return the byte at offset {k}, counting from 0 at the leading digit",
    "<what>the ASCII code of the character at index {k} (from 0) of the decimal string of {n}",
    "a display keeps {n} as text in a buffer of digits; [what is the ASCII code of|which ASCII code has] the digit at index {k}, counting from 0 at the left",
    "!itoa({n}) as ASCII, byte at zero-based offset {k}",
    "<do>convert {n} to decimal digits in a buffer, most significant first; [which ASCII code|which byte] is at zero-based offset {k}",
  ],
  answer: ({ k, n }) => String(n).charCodeAt(k),
  programs: [
    ({ k, n }) => asm`
        mov  %n, ${n}
        mov  %p, ${BUFFER_END}
    digit:
        modi %d, %n, 10
        addi %d, %d, 48
        subi %p, %p, 1
        store.b %d, [%p]
        divi %n, %n, 10
        bnez %n, digit
        load.b r0, [%p + ${k}]
        halt`,
    ({ k, n }) => asm`
        mov  %n, ${n}
        mov  %ten, 10
        mov  %start, buffer
        addi %p, %start, ${String(n).length - 1}
    digit:
        div  %rest, %n, %ten
        mul  %d, %rest, %ten
        sub  %d, %n, %d
        addi %d, %d, 48
        store.b %d, [%p]
        subi %p, %p, 1
        mov  %n, %rest
        bgeu %p, %start, digit
        load.b r0, [%start + ${k}]
        halt
    .data
    buffer: .space ${String(n).length}`,
    ({ k, n }) => asm`
        mov  %n, ${n}
    digit:
        modi %d, %n, 10
        addi %d, %d, 48
        subi sp, sp, 1
        store.b %d, [sp]
        divi %n, %n, 10
        bnez %n, digit
        load.b r0, [sp + ${k}]
        halt`,
  ],
  asFunction: {
    inputs: ["n", "k"],
    domains: {
      n: edged(int(10_000, 99_999_999), [10_000, 99_999, 100_000, 10_000_000]),
      k: { size: 1, at: (_, draws, earlier) => draws.below(String(earlier!["n"]).length) },
    },
    prompt: [
      "<please>write {n} as a decimal ASCII string into memory and return the byte at offset {k}, counting from 0 at the leading digit",
      "<what>the ASCII code of the character at index {k} (from 0) of the decimal string of {n}",
      "!itoa({n}) as ASCII, byte at zero-based offset {k}",
      "<do>convert {n} to decimal digits in a buffer, most significant first; [which ASCII code|which byte] is at zero-based offset {k}",
    ],
    programs: [
      ({ k, n }) => asm`
        mov  %n, ${n}
        mov  %k, ${k}
        mov  %p, ${0x80020}
    digit:
        modi %d, %n, 10
        addi %d, %d, 48
        subi %p, %p, 1
        store.b %d, [%p]
        divi %n, %n, 10
        bnez %n, digit
        add  %p, %p, %k
        load.b r0, [%p]
        halt`,
      ({ k, n }) => asm`
        mov  %n, ${n}
        mov  %k, ${k}
    digit:
        modi %d, %n, 10
        addi %d, %d, 48
        subi sp, sp, 1
        store.b %d, [sp]
        divi %n, %n, 10
        bnez %n, digit
        add  %k, %k, sp
        load.b r0, [%k]
        halt`,
    ],
  },
})
