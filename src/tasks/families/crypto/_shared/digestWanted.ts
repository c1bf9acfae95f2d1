import type { Draws } from "../../../dsl/Draws.js"
import { type Asm, asm, oneOf } from "../../../dsl/index.js"

/** What is asked of a digest. */
export interface Wanted {
  readonly kind: "byte" | "big" | "little" | "xor" | "sum"
  readonly k: number
}

/** Every byte of a digest of `size` bytes, its first word either way round, and the XOR and sum of all bytes. */
export const wantedOf = (size: number) =>
  oneOf<Wanted>([
    ...Array.from({ length: size }, (_, k) => ({ kind: "byte", k }) as const),
    ...(["big", "little", "xor", "sum"] as const).map((kind) => ({ kind, k: 0 })),
  ])

/** `{want:of}`: what is asked, alone or with "of the digest" behind it. */
export const digestFormats = {
  of: ({ k, kind }: Wanted, draws: Draws): string => {
    const style = draws.below(2)
    switch (kind) {
      case "byte":
        return style === 0 ? `byte ${k} (counting from 0)` : `the byte at offset ${k}`
      case "big":
        return `the big-endian ${style === 0 ? "unsigned number in the first four" : "value (unsigned) of the first 4"} bytes`
      case "little":
        return `the little-endian ${style === 0 ? "unsigned number in the first four" : "value (unsigned) of the first 4"} bytes`
      case "xor":
        return style === 0 ? "the XOR of all bytes" : "the bitwise XOR of all the bytes"
      case "sum":
        return style === 0 ? "the sum of all unsigned bytes" : "the unsigned sum of all the bytes"
    }
  },
}

/** The answer, from the digest. */
export const answerOf = (digest: Uint8Array, { k, kind }: Wanted): number => {
  switch (kind) {
    case "byte":
      return digest[k]!
    case "big":
      return ((digest[0]! << 24) | (digest[1]! << 16) | (digest[2]! << 8) | digest[3]!) >>> 0
    case "little":
      return ((digest[3]! << 24) | (digest[2]! << 16) | (digest[1]! << 8) | digest[0]!) >>> 0
    case "xor":
      return digest.reduce((x, byte) => x ^ byte, 0)
    case "sum":
      return digest.reduce((sum, byte) => sum + byte, 0)
  }
}

/** Ends a program: takes what is asked from the `size` bytes at r3; %n holds `size`. */
export const deliver = (size: number, { k, kind }: Wanted, draws: Draws): Asm => {
  switch (kind) {
    case "byte":
      return asm`
        load.b r0, [r3 + ${k}]
        halt`
    case "big":
      return draws.below(2) === 0
        ? asm`
        load.w %x, [r3]
        bits.bswap %x, %x
        shri r0, %x, 32
        halt`
        : asm`
        load.d %x, [r3]
        bits.bswap %x, %x
        shri r0, %x, 32
        halt`
    case "little":
      return asm`
        load.w r0, [r3]
        halt`
    case "xor":
      return size % 8 === 0 && size > 16 && draws.below(2) === 0
        ? asm`
        load.d %x, [r3]
    fold:
        addi r3, r3, 8
        load.d %y, [r3]
        xor  %x, %x, %y
        subi %n, %n, 8
        subi %y, %n, 8
        bnez %y, fold
        shri %y, %x, 32
        xor  %x, %x, %y
        shri %y, %x, 16
        xor  %x, %x, %y
        shri %y, %x, 8
        xor  %x, %x, %y
        andi r0, %x, 255
        halt`
        : asm`
        mov  %x, 0
    fold:
        load.b %y, [r3]
        xor  %x, %x, %y
        addi r3, r3, 1
        subi %n, %n, 1
        bnez %n, fold
        mov  r0, %x
        halt`
    case "sum":
      return draws.below(2) === 0
        ? asm`
        mov  %x, 0
    total:
        load.b %y, [r3]
        add  %x, %x, %y
        addi r3, r3, 1
        subi %n, %n, 1
        bnez %n, total
        mov  r0, %x
        halt`
        : asm`
        mov  %x, 0
        add  %n, %n, r3
    total:
        load.b %y, [r3]
        addi r3, r3, 1
        add  %x, %x, %y
        bne  r3, %n, total
        mov  r0, %x
        halt`
  }
}
