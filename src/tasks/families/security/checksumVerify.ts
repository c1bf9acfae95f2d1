import type { Draws } from "../../dsl/Draws.js"
import { asm, family, list, mapped } from "../../dsl/index.js"

type Kind = "sum" | "xor"

const checksum = (kind: Kind, bytes: ReadonlyArray<number>): number =>
  kind === "sum" ? bytes.reduce((a, b) => a + b, 0) % 256 : bytes.reduce((a, b) => a ^ b, 0)

interface Message {
  readonly bytes: ReadonlyArray<number>
  readonly kind: Kind
  readonly stated: number
}

const bytesAndKind = (kind: Kind) =>
  mapped(list({ length: [5, 9], digits: 2 }), (bytes, draws): Message => {
    // Every second checksum is wrong.
    const error = draws.below(2) === 0 ? 0 : 1 + draws.below(255)
    return { bytes, kind, stated: (checksum(kind, bytes) + error) % 256 }
  })

const messages = [bytesAndKind("sum"), bytesAndKind("xor")] as const

export const checksumVerify = family({
  id: "security/checksum_verify",
  level: 5,
  predicate: true,
  parameters: {
    message: {
      size: 2 * messages[0].size,
      at: (index: number, draws: Draws) => messages[index % 2]!.at(Math.floor(index / 2), draws),
    },
  },
  formats: {
    bytes: ({ bytes }: Message) => `[${bytes.join(", ")}]`,
    stated: ({ stated }: Message) => String(stated),
    rule: ({ kind }: Message) => (kind === "sum" ? "the sum of the bytes modulo 256" : "the bitwise XOR of all bytes"),
    fn: ({ kind }: Message) => (kind === "sum" ? "sum mod 256" : "xor"),
  },
  prompt: [
    "<whether>the message bytes {message:bytes} match the checksum {message:stated}, defined as {message:rule}, <yesno>",
    "<do>verify the checksum {message:stated} of {message:bytes} ({message:rule}) and return 1 if it is right, [else 0|otherwise 0]",
    "a packet has the bytes {message:bytes} and the check byte {message:stated}. Valid means that the check byte is {message:rule}: [is it valid? (1 or 0)|return 1 if valid, 0 if corrupted]",
    "a ship radios the numbers {message:bytes} and then, as a check, {message:stated}, which should be {message:rule}. Has it arrived [intact|without an error]? [1 for yes, 0 for no|Answer 1 or 0]",
    "integrity check: is {message:rule} equal to {message:stated} for {message:bytes}? [1 for yes, 0 for no|Answer 1 or 0]",
    "!verify({message:bytes}, {message:fn} = {message:stated}) -> [1 or 0|1 if ok, 0 if not]",
  ],
  answer: ({ message: { bytes, kind, stated } }) => (checksum(kind, bytes) === stated ? 1 : 0),
  programs: [
    ({ message: { bytes, kind, stated } }) => asm`
        mov  %p, message
        mov  %n, ${bytes.length}
        mov  %check, 0
    loop:
        load.b %x, [%p]
        ${kind === "sum" ? asm`add %check, %check, %x` : asm`xor %check, %check, %x`}
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, loop
        ${kind === "sum" ? asm`andi %check, %check, 255` : undefined}
        seqi r0, %check, ${stated}
        halt
    .data
    message: .byte ${bytes}`,
    // The check byte is taken off (or XORed in) at the start: nothing must be left.
    ({ message: { bytes, kind, stated } }) => asm`
        mov  %check, ${kind === "sum" ? -stated : stated}
        mov  %i, 0
        mov  %n, ${bytes.length}
    next:
        load.b %x, [%i + message]
        ${kind === "sum" ? asm`add %check, %check, %x` : asm`xor %check, %check, %x`}
        addi %i, %i, 1
        blt  %i, %n, next
        ${kind === "sum" ? asm`andi %check, %check, 255` : undefined}
        beqz %check, valid
        mov  r0, 0
        halt
    valid:
        mov  r0, 1
        halt
    .data
    message: .byte ${bytes}`,
  ],
})
