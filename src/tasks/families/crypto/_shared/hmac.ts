import type { Draws } from "../../../dsl/Draws.js"
import { type Asm, asm, oneOf, type TextInput, word } from "../../../dsl/index.js"
import { answerOf, deliver, type Wanted } from "./digestWanted.js"
import { wantedOfDigest } from "./hash.js"
import { bytesOf } from "./oracle/bytes.js"
import { texts } from "./texts.js"

/** A keyed hash: its hash's name, and the call that makes the tag of the %n bytes at %p at r3, with the r5 bytes at r4 for a key. */
export interface Hmac {
  readonly name: string
  readonly spelt: string
  readonly size: number
  readonly of: (message: Uint8Array, key: Uint8Array) => Uint8Array
  readonly call: Asm
}

interface Values {
  readonly text: string
  readonly key: string
  readonly hash: Hmac
  readonly want: Wanted
}

export const hmacParameters = (hashes: ReadonlyArray<Hmac>) => ({
  text: texts(2, 4),
  key: word(6, 10),
  hash: oneOf(hashes),
  want: wantedOfDigest((earlier) => (earlier["hash"] as Hmac).size),
})

export const hmacWordings: ReadonlyArray<string> = [
  "<do>compute the HMAC-{hash:name} of {text} with the key {key} and [return|give|output] {want:of} of the tag",
  "<do>authenticate the message {text} by HMAC with {hash:name} under the key {key} and <report> {want:of} of the tag",
  "with the key {key}, what is {want:of} of the HMAC-{hash:name} [of|over] the message {text}?",
  "!hmac_{hash:spelt}(key = {key}, message = {text}) -> {want:of}",
  "<find>{want:of} of the HMAC-{hash:name} tag of {text} keyed with {key}",
  "a web shop signs each order it sends to the warehouse using HMAC-{hash:name} and the shared secret {key}; for the order {text}, what is {want:of} of the signature?",
]

export const hmacAnswer = ({ hash, key, text, want }: Values): number =>
  answerOf(hash.of(bytesOf(text), bytesOf(key)), want)

export const hmacPrograms = [
  ({ hash: { call, size }, key, text, want }: Values, draws: Draws): Asm => asm`
        mov  %p, message
        mov  %n, ${text.length}
        mov  r3, tag
        mov  r4, key
        mov  r5, ${key.length}
        ${call}
        ${deliver(size, want, draws)}
    .data
    message: .ascii ${text}
    key: .ascii ${key}
    tag: .space ${size}`,
  // Key and message lie next to each other; the tag goes to the stack.
  ({ hash: { call, size }, key, text, want }: Values, draws: Draws): Asm => asm`
        mov  r4, key
        mov  r5, ${key.length}
        add  %p, r4, r5
        mov  %n, ${text.length}
        subi r3, sp, ${size}
        ${call}
        ${deliver(size, want, draws)}
    .data
    key: .ascii ${key + text}`,
]

/** The wordings where message and key are inputs. */
export const hmacInputWordings: ReadonlyArray<string> = [
  "<do>compute the HMAC-{hash:name} of {text}, the key being {key}, and [return|give|output] {want:of} of the tag",
  "<do>authenticate {text} by HMAC with {hash:name}, with {key} for a key, and <report> {want:of} of the tag",
  "if the key is {key}, what is {want:of} of the HMAC-{hash:name} [of|over] {text}?",
  "!hmac_{hash:spelt}(key = {key}, message = {text}) -> {want:of}",
  "<find>{want:of} of the HMAC-{hash:name} tag of {text} keyed with {key}",
  "a web shop signs each order it sends to the warehouse using HMAC-{hash:name}. The shared secret is {key} and the order is {text}. What is {want:of} of the signature?",
]

interface Taken {
  readonly text: TextInput
  readonly key: TextInput
  readonly hash: Hmac
  readonly want: Wanted
}

/** Programs that take both from memory: the tag goes to free memory, or to the stack. */
export const hmacInputPrograms = [
  ({ hash: { call, size }, key, text, want }: Taken, draws: Draws): Asm => asm`
        mov  %p, ${text.address}
        mov  %n, ${text.length}
        mov  r4, ${key.address}
        mov  r5, ${key.length}
        mov  r3, 0x80000
        ${call}
        ${deliver(size, want, draws)}`,
  ({ hash: { call, size }, key, text, want }: Taken, draws: Draws): Asm => asm`
        mov  %p, ${text.address}
        mov  %n, ${text.length}
        mov  r4, ${key.address}
        mov  r5, ${key.length}
        subi r3, sp, ${size}
        ${call}
        ${deliver(size, want, draws)}`,
]
