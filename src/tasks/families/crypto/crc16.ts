import { asm, by, family, oneOf, text } from "../../dsl/index.js"
import { crcBitByBit, crcOfInput, crcOfInputByProduct } from "./_shared/crc.js"
import { bytesOf } from "./_shared/oracle/bytes.js"
import { crc } from "./_shared/oracle/crc.js"
import { texts } from "./_shared/texts.js"

export const crc16 = family({
  id: "crypto/crc16",
  level: 5,
  parameters: {
    text: texts(2, 2),
    polynomial: oneOf([0x1021, 0x8005, 0x3d65, 0x8bb7, 0xc867]),
    initial: oneOf([0x0000, 0xffff, 0x1d0f]),
  },
  prompt: [
    "<find>the CRC16 of [the text|the string] {text} for the polynomial {polynomial:hex} and the initial value {initial:hex}, with the most significant bit first and neither reflection nor final XOR",
    "<do>compute the sixteen-bit CRC of {text} (polynomial {polynomial:hex}, init {initial:hex}, not reflected, xorout 0)",
    "!crc16({text}, poly = {polynomial:hex}, init = {initial:hex}), [MSB first, no final xor|unreflected and without final xor]",
    by(
      "bit by bit",
      "<do>run a bitwise MSB-first CRC16, polynomial {polynomial:hex}, over {text}, starting from {initial:hex} without [a final XOR|inverting at the end]",
    ),
    "a radio packet with the text {text} ends with its CRC16 (polynomial {polynomial:hex}, register from {initial:hex}, most significant bit first, not inverted); what is this number?",
    "what is the unreflected CRC16 of {text} with the generator polynomial {polynomial:hex} and the register starting at {initial:hex}, [without|with no] final XOR",
  ],
  answer: ({ initial, polynomial, text }) => crc(bytesOf(text), 16, polynomial, initial),
  asFunction: {
    inputs: ["text"],
    names: { text: "s" },
    domains: { text: text({ length: [0, 20] }) },
    prompt: [
      "<find>the CRC16 of {text} for the polynomial {polynomial:hex} and the initial value {initial:hex}, with the most significant bit first and neither reflection nor final XOR",
      "<do>compute the sixteen-bit CRC of {text} (polynomial {polynomial:hex}, init {initial:hex}, not reflected, xorout 0)",
      "!crc16({text}, poly = {polynomial:hex}, init = {initial:hex}), [MSB first, no final xor|unreflected and without final xor]",
      "<do>run a bitwise MSB-first CRC16, polynomial {polynomial:hex}, over {text}, starting from {initial:hex} without [a final XOR|inverting at the end]",
      "a radio packet with {text} in it ends with the CRC16 of this text (polynomial {polynomial:hex}, register from {initial:hex}, most significant bit first, not inverted); what is this number?",
      "what is the unreflected CRC16 of {text} with the generator polynomial {polynomial:hex} and the register starting at {initial:hex}, [without|with no] final XOR",
    ],
    programs: [crcOfInput(16), crcOfInputByProduct(16)],
  },
  programs: [
    { follows: "bit by bit", program: crcBitByBit(16) },
    // First makes a table of the remainders of the sixteen nibbles; then two look-ups a byte.
    ({ initial, polynomial, text }) => asm`
        mov  %i, 0
    nibble:
        shli %y, %i, 12
        mov  %x, 4
    bit:
        shli %y, %y, 1
        andi %crc, %y, 0x10000
        beqz %crc, even
        xori %y, %y, ${polynomial}
    even:
        subi %x, %x, 1
        bnez %x, bit
        shli %x, %i, 1
        store.h %y, [%x + table]
        addi %i, %i, 1
        slti %x, %i, 16
        bnez %x, nibble
        mov  %p, message
        mov  %crc, ${initial}
        load.b %x, [%p]
    byte:
        shri %i, %crc, 12
        shri %y, %x, 4
        xor  %i, %i, %y
        shli %i, %i, 1
        load.h %i, [%i + table]
        shli %crc, %crc, 4
        xor  %crc, %crc, %i
        shri %i, %crc, 12
        xor  %i, %i, %x
        andi %i, %i, 15
        shli %i, %i, 1
        load.h %i, [%i + table]
        shli %crc, %crc, 4
        andi %crc, %crc, 0xffff
        xor  %crc, %crc, %i
        addi %p, %p, 1
        load.b %x, [%p]
        bnez %x, byte
        mov  r0, %crc
        halt
    .data
    table: .space 32
    message: .asciz ${text}`,
  ],
})
