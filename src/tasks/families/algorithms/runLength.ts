import { type Asm, asm, by, type Domain, family, int, mapped, oneOf } from "../../dsl/index.js"

/** Runs of up to nine of the letters x, y and z. */
const runs: Domain<string> = {
  size: 1,
  at: (_, draws) => {
    let text = ""
    let letter = draws.below(3)
    for (let n = draws.below(8); n >= 0; n--) {
      text += "xyz"[letter]!.repeat(1 + draws.below(draws.below(2) === 0 ? 2 : 9))
      letter = (letter + 1 + draws.below(2)) % 3
    }
    return text
  },
}

const KINDS = ["encoded", "runs", "longest", "bytes"] as const

const isOf = (kind: unknown, ...kinds: ReadonlyArray<(typeof KINDS)[number]>): boolean => kinds.includes(kind as never)

/** The step at each letter (%x, after %before): what is counted, in %r. */
const counting = (kind: (typeof KINDS)[number]): Asm =>
  kind === "longest"
    ? asm`
        seq  %y, %x, %before
        mul  %run, %run, %y
        addi %run, %run, 1
        bge  %r, %run, known
        mov  %r, %run
    known:`
    : kind === "bytes"
      ? asm`
        addi %r, %r, 1
        beq  %x, %before, same
        addi %r, %r, 48
        add  %r, %r, %x
    same:`
      : asm`
        sne  %y, %x, %before
        add  %r, %r, %y`

export const runLength = family({
  id: "algorithms/run_length",
  level: 5,
  parameters: {
    // The lengths of six runs of the letters x, y, z are counted, the letters drawn.
    text: mapped(int(0, 5 ** 6 - 1), (index, draws) => {
      let text = ""
      let letter = draws.below(3)
      for (let n = 0, rest = index; n < 6; n++, rest = Math.floor(rest / 5)) {
        text += "xyz"[letter]!.repeat(1 + (rest % 5))
        letter = (letter + 1 + draws.below(2)) % 3
      }
      for (let extra = draws.below(5); extra > 0; extra--) {
        text += "xyz"[letter]!.repeat(1 + draws.below(3))
        letter = (letter + 1 + draws.below(2)) % 3
      }
      return text
    }),
    kind: oneOf(KINDS),
  },
  formats: {
    what: (kind: string) =>
      kind === "encoded"
        ? "the length of the run-length code (each run as its letter and its length, so xxy becomes x2y1)"
        : kind === "runs"
          ? "the number of runs"
          : kind === "longest"
            ? "the length of the longest run"
            : "the sum of the ASCII codes in the run-length code (each run as its letter and one digit, so xxy becomes x2y1)",
  },
  prompt: [
    "<do>split {text} into runs of equal letters and [return|give|report] {kind:what}",
    by("code", "<do>run-length encode {text} in memory and [return|give|output] {kind:what}"),
    "for the run-length encoding of {text}, what is {kind:what}?",
    "a string of beads has the colours {text} (x, y and z); taking beads of one colour next to each other as a run, what is {kind:what}?",
    "!rle {text} -> {kind:what}",
    "<find>{kind:what} of {text}, a run being equal letters [in a row|next to each other]",
  ],
  answer: ({ kind, text }) => {
    const runs: Array<number> = []
    for (let n = 0; n < text.length; n++) {
      if (n > 0 && text[n] === text[n - 1]) runs[runs.length - 1]!++
      else runs.push(1)
    }
    if (kind === "bytes") {
      const letters = [...text].filter((c, n) => c !== text[n - 1])
      return letters.reduce((sum, c, n) => sum + c.charCodeAt(0) + 48 + runs[n]!, 0)
    }
    return kind === "longest" ? Math.max(...runs) : kind === "runs" ? runs.length : 2 * runs.length
  },
  programs: [
    ({ kind, text }) => asm`
        mov  %p, letters
        load.b %before, [%p]
        ${kind === "bytes" ? asm`addi %r, %before, 49` : asm`mov %r, 1`}
        ${kind === "longest" ? asm`mov %run, 1` : undefined}
    letter:
        addi %p, %p, 1
        load.b %x, [%p]
        beqz %x, end
        ${counting(kind)}
        mov  %before, %x
        b    letter
    end:
        ${kind === "encoded" ? asm`shli r0, %r, 1` : asm`mov r0, %r`}
        halt
    .data
    letters: .asciz ${text}`,
    // Runs over each run in a loop of its own.
    ({ kind, text }) => asm`
        mov  %p, letters
        addi %end, %p, ${text.length}
        mov  %r, 0
    begin:
        ${kind === "longest" || kind === "bytes" ? asm`mov %q, %p` : undefined}
        load.b %x, [%p]
    extend:
        addi %p, %p, 1
        load.b %y, [%p]
        beq  %x, %y, extend
        ${
          kind === "longest"
            ? asm`
        sub  %q, %p, %q
        ble  %q, %r, shorter
        mov  %r, %q
    shorter:`
            : kind === "bytes"
              ? asm`
        sub  %q, %p, %q
        add  %r, %r, %q
        add  %r, %r, %x
        addi %r, %r, 48`
              : asm`addi %r, %r, ${kind === "encoded" ? 2 : 1}`
        }
        bne  %p, %end, begin
        mov  r0, %r
        halt
    .data
    letters: .asciz ${text}`,
    // Writes the code, each run as its letter and its length, and looks at that.
    {
      follows: "code",
      program: ({ kind, text }) => asm`
        mov  %p, letters
        mov  %q, code
        load.b %x, [%p]
    begin:
        mov  %n, 48
        store.b %x, [%q]
        mov  %before, %x
    extend:
        addi %n, %n, 1
        addi %p, %p, 1
        load.b %x, [%p]
        beq  %x, %before, extend
        store.b %n, [%q + 1]
        addi %q, %q, 2
        bnez %x, begin
        ${
          kind === "longest"
            ? asm`
        mov  %r, 0
        mov  %start, code
    look:
        load.b %n, [%q - 1]
        ble  %n, %r, shorter
        mov  %r, %n
    shorter:
        subi %q, %q, 2
        bne  %q, %start, look
        subi r0, %r, 48`
            : kind === "bytes"
              ? asm`
        mov  %r, 0
        mov  %start, code
    total:
        subi %q, %q, 1
        load.b %n, [%q]
        add  %r, %r, %n
        bne  %q, %start, total
        mov  r0, %r`
              : asm`
        subi r0, %q, code
        ${kind === "runs" ? asm`shri r0, r0, 1` : undefined}`
        }
        halt
    .data
    code: .space ${2 * text.length}
    letters: .asciz ${text}`,
    },
  ],
  asFunction: {
    inputs: ["text"],
    names: { text: "s" },
    domains: { text: runs },
    prompt: [
      "<do>split {text} into runs of equal letters and [return|give|report] {kind:what}",
      by("code", "<do>run-length encode {text} in memory and [return|give|output] {kind:what}"),
      "for the run-length encoding of {text}, what is {kind:what}?",
      "!rle({text}) -> {kind:what}",
      "<find>{kind:what} of {text}, a run being equal letters [in a row|next to each other]",
    ],
    programs: [
      ({ kind, text }) => asm`
        mov  %p, ${text.address}
        add  %end, %p, ${text.length}
        load.b %before, [%p]
        ${isOf(kind, "bytes") ? asm`addi %r, %before, 49` : asm`mov %r, 1`}
        ${isOf(kind, "longest") ? asm`mov %run, 1` : undefined}
    letter:
        addi %p, %p, 1
        beq  %p, %end, ended
        load.b %x, [%p]
        ${counting(kind as never)}
        mov  %before, %x
        b    letter
    ended:
        ${isOf(kind, "encoded") ? asm`shli r0, %r, 1` : asm`mov r0, %r`}
        halt`,
      // Writes the code to 0x80000 and on, each run as its letter and its length, and looks at that.
      {
        follows: "code",
        program: ({ kind, text }) => asm`
        mov  %p, ${text.address}
        add  %end, %p, ${text.length}
        mov  %code, 0x80000
        subi %q, %code, 2
        mov  %before, 0
    letter:
        load.b %x, [%p]
        beq  %x, %before, same
        addi %q, %q, 2
        store.b %x, [%q]
        mov  %before, %x
        mov  %n, 48
    same:
        addi %n, %n, 1
        store.b %n, [%q + 1]
        addi %p, %p, 1
        bne  %p, %end, letter
        addi %q, %q, 2
        ${
          isOf(kind, "longest")
            ? asm`
        mov  %r, 0
    look:
        load.b %n, [%code + 1]
        ble  %n, %r, shorter
        mov  %r, %n
    shorter:
        addi %code, %code, 2
        bne  %code, %q, look
        subi r0, %r, 48
        halt`
            : isOf(kind, "bytes")
              ? asm`
        mov  %r, 0
    total:
        load.b %n, [%code]
        add  %r, %r, %n
        addi %code, %code, 1
        bne  %code, %q, total
        mov  r0, %r
        halt`
              : asm`
        sub  %q, %q, %code
        ${isOf(kind, "runs") ? asm`shri r0, %q, 1` : asm`mov r0, %q`}
        halt`
        }`,
      },
    ],
  },
})
