import type { Draws } from "../../../dsl/Draws.js"
import { type Asm, asm, type Domain, oneOf, type TextInput } from "../../../dsl/index.js"
import { answerOf, deliver, type Wanted } from "./digestWanted.js"
import { bytesOf } from "./oracle/bytes.js"
import { texts } from "./texts.js"

/** A hash function: its name, how a program spells it, the bytes that it gives, and the call that hashes %n bytes to r3. */
export interface Hash {
  readonly name: string
  readonly spelt: string
  readonly size: number
  readonly of: (message: Uint8Array) => Uint8Array
  readonly call: (data: string) => Asm
}

interface Values {
  readonly text: string
  readonly hash: Hash
  readonly want: Wanted
}

/** Twenty bytes of a digest, spread over all of it, or its first word, XOR or sum. */
export const wantedOfDigest = (sizeOf: (earlier: Readonly<Record<string, unknown>>) => number): Domain<Wanted> => ({
  size: 24,
  at: (index, draws, earlier = {}) => {
    const size = sizeOf(earlier)
    if (index >= 20) return { kind: (["big", "little", "xor", "sum"] as const)[index - 20]!, k: 0 }
    const [from, to] = [Math.floor((index * size) / 20), Math.floor(((index + 1) * size) / 20)]
    return { kind: "byte", k: from + draws.below(to - from) }
  },
})

/** The parameters of a family of hashes. */
export const hashParameters = (hashes: ReadonlyArray<Hash>) => ({
  text: texts(2, 5),
  hash: oneOf(hashes),
  want: wantedOfDigest((earlier) => (earlier["hash"] as Hash).size),
})

export const hashFormats = {
  name: ({ name }: { name: string }) => name,
  spelt: ({ spelt }: { spelt: string }) => spelt,
}

/** The wordings that fit every hash. */
export const hashWordings: ReadonlyArray<string> = [
  "<do>compute the {hash:name} [digest|hash] of {text} and [return|give|output] {want:of} of it",
  "<do>hash {text} with {hash:name} and [return|report|leave in r0] {want:of} of the digest",
  "what is {want:of} of the digest [when|if] {text} is hashed with {hash:name}",
  "!{hash:spelt}({text}) -> {want:of}",
  "<find>{want:of} of the {hash:name} [digest|hash] of the [string|text|ASCII bytes] {text}",
  "a download page shows the {hash:name} [checksum|fingerprint] of a file that holds just {text}, without a line break; what is {want:of} of it?",
]

export const hashAnswer = ({ hash, text, want }: Values): number => answerOf(hash.of(bytesOf(text)), want)

/** Programs around the call. */
export const hashPrograms = [
  ({ hash: { call, size }, text, want }: Values, draws: Draws): Asm => asm`
        mov  %p, message
        mov  %n, ${text.length}
        mov  r3, digest
        ${call("%p")}
        ${deliver(size, want, draws)}
    .data
    message: .ascii ${text}
    digest: .space ${size}`,
  // The digest takes the place of the text.
  ({ hash: { call, size }, text, want }: Values, draws: Draws): Asm => asm`
        mov  r3, buffer
        mov  %n, ${text.length}
        ${call("r3")}
        ${deliver(size, want, draws)}
    .data
    buffer: .ascii ${text}`,
  // Finds the length, and keeps the digest on the stack.
  ({ hash: { call, size }, text, want }: Values, draws: Draws): Asm => asm`
        mov  %p, message
        mov  %n, -1
    measure:
        addi %n, %n, 1
        add  %x, %p, %n
        load.b %x, [%x]
        bnez %x, measure
        subi sp, sp, ${size}
        mov  r3, sp
        ${call("%p")}
        ${deliver(size, want, draws)}
    .data
    message: .asciz ${text}`,
]

/** The wordings where the text is an input. */
export const hashInputWordings: ReadonlyArray<string> = [
  "<do>compute the {hash:name} [digest|hash] of {text} and [return|give|output] {want:of} of it",
  "<do>hash {text} with {hash:name} and [return|report|leave in r0] {want:of} of the digest",
  "what is {want:of} of the digest [when|if] {text} is hashed with {hash:name}",
  "!{hash:spelt}({text}) -> {want:of}",
  "<find>{want:of} of the {hash:name} [digest|hash] of {text}",
  "a download page shows the {hash:name} [checksum|fingerprint] of a file, which is {text}; what is {want:of} of it?",
]

interface Taken {
  readonly text: TextInput
  readonly hash: Hash
  readonly want: Wanted
}

/** Programs that hash a text in memory: the digest goes to free memory, or to the stack. */
export const hashInputPrograms = [
  ({ hash: { call, size }, text, want }: Taken, draws: Draws): Asm => asm`
        mov  %p, ${text.address}
        mov  %n, ${text.length}
        mov  r3, 0x80000
        ${call("%p")}
        ${deliver(size, want, draws)}`,
  ({ hash: { call, size }, text, want }: Taken, draws: Draws): Asm => asm`
        mov  %p, ${text.address}
        mov  %n, ${text.length}
        subi sp, sp, ${size}
        mov  r3, sp
        ${call("%p")}
        ${deliver(size, want, draws)}`,
]
