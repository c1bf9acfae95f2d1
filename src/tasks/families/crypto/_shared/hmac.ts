import type { Draws } from "../../../dsl/Draws.js"
import { type Asm, asm, word } from "../../../dsl/index.js"
import { deliver, type Wanted, wantedOf } from "./digestWanted.js"

interface Values {
  readonly text: string
  readonly key: string
  readonly want: Wanted
}

/** The parameters of an HMAC with a tag of `size` bytes. */
export const hmacParameters = (size: number) => ({ text: word(6, 12), key: word(6, 10), want: wantedOf(size) })

/** The wordings, for a hash of that name. */
export const hmacWordings = (name: string): ReadonlyArray<string> => [
  `<do>compute the HMAC-${name} of {text} with the key {key} and [return|give|output] {want:of} of the tag`,
  `<do>authenticate the message {text} by HMAC with ${name} under key {key} and <report> {want:of} of the tag`,
  `with the key {key}, what is {want:of} of the HMAC-${name} [of|over] the message {text}`,
  `!hmac_${name.toLowerCase()}(key = {key}, message = {text}) -> {want:of}`,
  `<find>{want:of} of the HMAC-${name} tag of {text} keyed with {key}`,
  `<do>sign {text} using HMAC-${name} and the shared secret {key}, then <report> {want:of} of the signature`,
]

/** Programs around the call, which makes the tag of the %n bytes at %p at r3, with the r5 bytes at r4 for a key. */
export const hmacPrograms = (size: number, call: Asm) => [
  ({ key, text, want }: Values, draws: Draws): Asm => asm`
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
  ({ key, text, want }: Values, draws: Draws): Asm => asm`
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
