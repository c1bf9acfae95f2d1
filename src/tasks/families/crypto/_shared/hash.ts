import { type Draws } from "../../../dsl/Draws.js"
import { type Asm, asm, word } from "../../../dsl/index.js"
import { deliver, type Wanted, wantedOf } from "./digestWanted.js"

interface Values {
  readonly text: string
  readonly want: Wanted
}

/** The parameters of a hash of `size` bytes. */
export const hashParameters = (size: number) => ({ text: word(6, 16), want: wantedOf(size) })

/** The wordings that fit every hash; `name` is the hash's. */
export const hashWordings = (name: string): ReadonlyArray<string> => [
  `<do>compute the ${name} [digest|hash] of {text} and [return|give|output] {want:of} of it`,
  `<do>hash {text} with ${name} and [return|report|leave in r0] {want:of} of the digest`,
  `[take|compute] the ${name} digest of the ASCII text {text}; what is {want:of} of [that digest|it]?`,
  `!${name}({text}) -> {want:of}`,
  `what is {want:of} of the digest [when|if] {text} is hashed with ${name}`,
  `<find>{want:of} of the ${name} [digest|hash] of the [string|text|ASCII bytes] {text}`,
]

/** Programs around the call, which hashes the %n bytes at the register it is given to r3. */
export const hashPrograms = (size: number, call: (data: string) => Asm) => [
  ({ text, want }: Values, draws: Draws): Asm => asm`
        mov  %p, message
        mov  %n, ${text.length}
        mov  r3, digest
        ${call("%p")}
        ${deliver(size, want, draws)}
    .data
    message: .ascii ${text}
    digest: .space ${size}`,
  // The digest takes the place of the text.
  ({ text, want }: Values, draws: Draws): Asm => asm`
        mov  r3, buffer
        mov  %n, ${text.length}
        ${call("r3")}
        ${deliver(size, want, draws)}
    .data
    buffer: .ascii ${text}`,
  // Finds the length, and keeps the digest on the stack.
  ({ text, want }: Values, draws: Draws): Asm => asm`
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
