import { type Asm, asm, type Register, type TextInput } from "../../../dsl/index.js"

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

/** The same where the text is an input. */
interface Taken {
  readonly text: TextInput
  readonly polynomial: number | Register
  readonly initial: number | Register
}

/** The CRC of a text in memory, bit by bit as above. */
export const crcOfInput =
  (bits: 8 | 16) =>
  ({ initial, polynomial, text }: Taken): Asm => asm`
        mov  %p, ${text.address}
        add  %end, %p, ${text.length}
        mov  %crc, ${initial}
    byte:
        beq  %p, %end, done
        load.b %x, [%p]
        addi %p, %p, 1
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
        b    byte
    done:
        andi r0, %crc, ${2 ** bits - 1}
        halt`

/** The same without a branch on a bit: the one that leaves at the top is multiplied with the polynomial. */
export const crcOfInputByProduct =
  (bits: 8 | 16) =>
  ({ initial, polynomial, text }: Taken): Asm => asm`
        mov  %p, ${text.address}
        mov  %n, ${text.length}
        mov  %crc, ${initial}
        beqz %n, done
    byte:
        load.b %x, [%p]
        ${bits === 8 ? undefined : asm`shli %x, %x, ${bits - 8}`}
        xor  %crc, %crc, %x
        mov  %bits, 8
    bit:
        shri %x, %crc, ${bits - 1}
        muli %x, %x, ${polynomial}
        shli %crc, %crc, 1
        andi %crc, %crc, ${2 ** bits - 1}
        xor  %crc, %crc, %x
        subi %bits, %bits, 1
        bnez %bits, bit
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, byte
    done:
        mov  r0, %crc
        halt`
