import { asm, family, int, mapped } from "../../dsl/index.js"

interface Write {
  readonly size: number
  readonly written: number
}

export const stackCanary = family({
  id: "security/stack_canary",
  level: 5,
  predicate: true,
  parameters: {
    canary: int(0x10000000, 0x7fffffff),
    // Half of the writes stay in the buffer, and some of those fill it to its end.
    write: mapped(int(8, 32), (size, draws): Write => {
      const kind = draws.below(4)
      const written =
        kind === 0 ? size : kind === 1 ? 1 + draws.below(size) : kind === 2 ? size + 1 : size + 1 + draws.below(8)
      return { size, written }
    }),
  },
  formats: { size: ({ size }: Write) => String(size), written: ({ written }: Write) => String(written) },
  prompt: [
    "a stack buffer of {write:size} bytes is directly followed by the canary {canary:hex} (64 bits, little-endian). {write:written} zero bytes are written from the buffer's start on. Is the canary [intact|unchanged]? [1 for yes, 0 for no|Answer 1 or 0]",
    "<do>put the 64-bit canary {canary:hex} (little-endian) right behind a buffer of {write:size} bytes, write {write:written} zeros to the buffer's beginning without a length check, and return 1 if the canary survived, else 0",
    "<whether>the 8-byte little-endian canary {canary:hex} directly behind a buffer of {write:size} bytes survives {write:written} zero bytes being copied to the start of the buffer, <yesno>",
    "overflow detection: buffer {write:size} bytes, then canary {canary:hex} as 64 bits in little-endian order; {write:written} bytes with the value 0 are written from its start. [Return 1 if the canary still matches, 0 if not|1 = canary unchanged, 0 = smashed]",
  ],
  answer: ({ canary, write: { size, written } }) => {
    for (let n = 0; n < Math.min(written - size, 4); n++) if (Math.floor(canary / 256 ** n) % 256 !== 0) return 0
    return 1
  },
  programs: [
    ({ canary, write: { size, written } }) => asm`
        subi sp, sp, ${size + 8}
        mov  %canary, ${canary}
        store.d %canary, [sp + ${size}]
        mov  %p, sp
        mov  %n, ${written}
    copy:
        store.b zero, [%p]
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, copy
        load.d %x, [sp + ${size}]
        seq  r0, %x, %canary
        halt`,
    // The function checks its canary before it returns.
    ({ canary, write: { size, written } }) => asm`
        mov  %canary, ${canary}
        mov  %n, ${written}
        call guarded
        halt
    guarded:
        subi sp, sp, ${size + 8}
        store.d %canary, [sp + ${size}]
        mov  %i, 0
    zero_it:
        add  %p, sp, %i
        store.b zero, [%p]
        addi %i, %i, 1
        blt  %i, %n, zero_it
        load.d %x, [sp + ${size}]
        addi sp, sp, ${size + 8}
        beq  %x, %canary, intact
        mov  r0, 0
        ret
    intact:
        mov  r0, 1
        ret`,
  ],
})
