import { type Asm, asm, family, int, mapped, oneOf } from "../../dsl/index.js"

const KINDS = ["encoded", "runs", "longest"] as const

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
          : "the length of the longest run",
  },
  prompt: [
    "<do>split {text} into runs of equal letters and [return|give|report] {kind:what}",
    "<do>run-length encode {text} and [return|give|output] {kind:what}",
    "for the run-length encoding of {text}, what is {kind:what}?",
    "!rle {text} -> {kind:what}",
    "<find>{kind:what} of {text}, a run being equal letters [in a row|next to each other]",
  ],
  answer: ({ kind, text }) => {
    const runs: Array<number> = []
    for (let n = 0; n < text.length; n++) {
      if (n > 0 && text[n] === text[n - 1]) runs[runs.length - 1]!++
      else runs.push(1)
    }
    return kind === "longest" ? Math.max(...runs) : kind === "runs" ? runs.length : 2 * runs.length
  },
  programs: [
    ({ kind, text }) => asm`
        mov  %p, letters
        mov  %before, 0
        mov  %r, 0
        ${kind === "longest" ? asm`mov %run, 0` : undefined}
        load.b %x, [%p]
    letter:
        ${counting(kind)}
        mov  %before, %x
        addi %p, %p, 1
        load.b %x, [%p]
        bnez %x, letter
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
        ${kind === "longest" ? asm`mov %q, %p` : undefined}
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
            : asm`addi %r, %r, ${kind === "encoded" ? 2 : 1}`
        }
        bne  %p, %end, begin
        mov  r0, %r
        halt
    .data
    letters: .asciz ${text}`,
  ],
})
