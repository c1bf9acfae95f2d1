import { asm, between, family, int, mapped } from "../../dsl/index.js"

interface Writes {
  readonly size: number
  readonly lengths: ReadonlyArray<number>
}

export const stackCanary = family({
  id: "security/stack_canary",
  level: 5,
  parameters: {
    // As real ones do, half of the canaries begin with a 0, which one byte too many does not change.
    canary: mapped(
      int(0x100000, 0x7fffff),
      (high, draws) => 256 * high + (draws.below(2) === 0 ? 0 : draws.below(256)),
    ),
    // Half of the writes stay in the buffer, some of them just so.
    writes: mapped(int(8, 24), (size, draws): Writes => ({
      size,
      lengths: Array.from({ length: between(draws, 3, 7) }, () => {
        const kind = draws.below(4)
        return kind === 0
          ? size
          : kind === 1
            ? 1 + draws.below(size)
            : kind === 2
              ? size + 1
              : size + 1 + draws.below(8)
      }),
    })),
  },
  formats: {
    size: ({ size }: Writes) => String(size),
    lengths: ({ lengths }: Writes) => `[${lengths.join(", ")}]`,
  },
  cases: {
    "exactly full": ({ writes: { lengths, size } }) => lengths.includes(size),
    "one too many": ({ writes: { lengths, size } }) => lengths.includes(size + 1),
  },
  prompt: [
    "a function has a stack buffer of {writes:size} bytes, directly followed by the canary {canary:hex} (64 bits, little-endian). It is called with the lengths {writes:lengths}, and each time writes that many zero bytes from the buffer's start on. [How often is the canary unchanged afterwards?|After how many of the calls is the canary intact?]",
    "<do>call a function for each of {writes:lengths} that puts the 64-bit canary {canary:hex} (little-endian) right behind a buffer of {writes:size} bytes on the stack, fills so many bytes from the buffer's beginning with 0, without a length check, and says whether the canary survived; count the calls in which it did",
    "<find>the number of copies after which the 8-byte little-endian canary {canary:hex} directly behind a buffer of {writes:size} bytes is as it was, if copies of {writes:lengths} zero bytes are made to the start of the buffer, each in a stack frame of its own",
    "overflow detection: buffer {writes:size} bytes, then canary {canary:hex} as 64 bits in little-endian order; calls write {writes:lengths} zero bytes from its start, each into a new frame. [Count the calls with the canary intact|Return the number of calls that leave the canary alone]",
    "a moat of {writes:size} metres is dug before a wall with the sign {canary:hex} (8 bytes, lowest byte first, one a metre). Waves wash {writes:lengths} metres, one after the other, and each makes zeros of all it reaches; in between everything is put up anew. [How many waves leave the sign as it is?|After how many waves is the sign still right?]",
  ],
  answer: ({ canary, writes: { lengths, size } }) =>
    lengths.filter((length) => {
      for (let n = 0; n < Math.min(length - size, 4); n++) if (Math.floor(canary / 256 ** n) % 256 !== 0) return false
      return true
    }).length,
  programs: [
    // The caller's count is on the stack, too, and must be found again.
    ({ canary, writes: { lengths, size } }) => asm`
        mov  %canary, ${canary}
        subi sp, sp, 8
        store.d zero, [sp]
        mov  %q, lengths
        mov  %calls, ${lengths.length}
    next:
        load.d %n, [%q]
        call guarded
        load.d %x, [sp]
        add  %x, %x, r0
        store.d %x, [sp]
        addi %q, %q, 8
        subi %calls, %calls, 1
        bnez %calls, next
        load.d r0, [sp]
        halt
    guarded:
        subi sp, sp, ${size + 8}
        store.d %canary, [sp + ${size}]
        mov  %p, sp
    copy:
        store.b zero, [%p]
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, copy
        load.d %x, [sp + ${size}]
        seq  r0, %x, %canary
        addi sp, sp, ${size + 8}
        ret
    .data
    lengths: .dword ${lengths}`,
    // The function branches on its canary before it returns; the caller pushes its index.
    ({ canary, writes: { lengths, size } }) => asm`
        mov  %canary, ${canary}
        mov  %i, ${lengths.length}
        subi sp, sp, 8
        store.d zero, [sp]
    each:
        subi %i, %i, 1
        load.b %n, [%i + lengths]
        subi sp, sp, 8
        store.d %i, [sp]
        call guarded
        load.d %i, [sp]
        addi sp, sp, 8
        load.d %x, [sp]
        add  r0, r0, %x
        store.d r0, [sp]
        bnez %i, each
        halt
    guarded:
        subi sp, sp, ${size + 8}
        store.d %canary, [sp + ${size}]
        mov  %i, %n
    zero_it:
        subi %i, %i, 1
        add  %p, sp, %i
        store.b zero, [%p]
        bnez %i, zero_it
        load.d %x, [sp + ${size}]
        addi sp, sp, ${size + 8}
        beq  %x, %canary, intact
        mov  r0, 0
        ret
    intact:
        mov  r0, 1
        ret
    .data
    lengths: .byte ${lengths}`,
  ],
})
