import { type Asm, asm } from "../../../dsl/index.js"

interface Values {
  readonly text: string
  readonly polynomial: number
  readonly initial: number
}

/** A CRC of so many bits, most significant bit first: each bit that leaves at the top decides on the polynomial; what has left is cut off at the end. */
export const crcBitByBit =
  (bits: 8 | 16) =>
  ({ initial, polynomial, text }: Values): Asm => asm`
        mov  %p, message
        addi %end, %p, ${text.length}
        mov  %crc, ${initial}
    byte:
        load.b %x, [%p]
        ${bits === 8 ? undefined : asm`shli %x, %x, ${bits - 8}`}
        xor  %crc, %crc, %x
        mov  %bits, 8
    bit:
        shli %crc, %crc, 1
        andi %x, %crc, ${2 ** bits}
        beqz %x, even
        xori %crc, %crc, ${polynomial}
    even:
        subi %bits, %bits, 1
        bnez %bits, bit
        addi %p, %p, 1
        bne  %p, %end, byte
        andi r0, %crc, ${2 ** bits - 1}
        halt
    .data
    message: .ascii ${text}`
