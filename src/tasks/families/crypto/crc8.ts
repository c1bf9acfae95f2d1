import { asm, family, oneOf, text } from "../../dsl/index.js"
import { crcBitByBit, crcOfInput, crcOfInputByProduct } from "./_shared/crc.js"
import { bytesOf } from "./_shared/oracle/bytes.js"
import { crc } from "./_shared/oracle/crc.js"
import { texts } from "./_shared/texts.js"

export const crc8 = family({
  id: "crypto/crc8",
  level: 5,
  parameters: {
    text: texts(2, 2),
    polynomial: oneOf([0x07, 0x1d, 0x2f, 0x31, 0x9b, 0xd5]),
    initial: oneOf([0x00, 0xff]),
  },
  prompt: [
    "<find>the CRC-8 of the [text|string] {text} with polynomial {polynomial:hex} (8 bits) and initial value {initial:hex}, most significant bit first, no reflection, no final XOR",
    "<do>compute an eight-bit CRC of {text} (polynomial {polynomial:hex}, init {initial:hex}, not reflected, xorout 0)",
    "!crc8({text}, poly = {polynomial:hex}, init = {initial:hex}), [MSB first, no final xor|unreflected and without final xor]",
    "<do>run a bitwise MSB-first CRC-8, polynomial {polynomial:hex}, over {text}, starting from {initial:hex} without [a final XOR|inverting at the end]",
    "a sensor sends {text} and behind it one CRC-8 byte: polynomial {polynomial:hex}, start {initial:hex}, most significant bit first, nothing reflected or inverted. Which byte is it?",
    "what is the unreflected CRC-8 of {text} with the generator polynomial {polynomial:hex} and the register starting at {initial:hex}, [without|with no] final XOR",
  ],
  answer: ({ initial, polynomial, text }) => crc(bytesOf(text), 8, polynomial, initial),
  asFunction: {
    inputs: ["text"],
    names: { text: "s" },
    domains: { text: text({ length: [0, 20] }) },
    prompt: [
      "<find>the CRC-8 of {text} with polynomial {polynomial:hex} (8 bits) and initial value {initial:hex}, most significant bit first, no reflection, no final XOR",
      "<do>compute an eight-bit CRC of {text} (polynomial {polynomial:hex}, init {initial:hex}, not reflected, xorout 0)",
      "!crc8({text}, poly = {polynomial:hex}, init = {initial:hex}), [MSB first, no final xor|unreflected and without final xor]",
      "<do>run a bitwise MSB-first CRC-8, polynomial {polynomial:hex}, over {text}, starting from {initial:hex} without [a final XOR|inverting at the end]",
      "a sensor sends {text} and behind it one CRC-8 byte: polynomial {polynomial:hex}, start {initial:hex}, most significant bit first, nothing reflected or inverted. Which byte is it?",
      "what is the unreflected CRC-8 of {text} with the generator polynomial {polynomial:hex} and the register starting at {initial:hex}, [without|with no] final XOR",
    ],
    programs: [crcOfInput(8), crcOfInputByProduct(8)],
  },
  programs: [
    crcBitByBit(8),
    // The bit that leaves at the top is multiplied with the polynomial, without a branch.
    ({ initial, polynomial, text }) => asm`
        mov  %p, message
        mov  %crc, ${initial}
        load.b %x, [%p]
    byte:
        xor  %crc, %crc, %x
        mov  %bits, 8
    bit:
        shri %x, %crc, 7
        muli %x, %x, ${polynomial}
        shli %crc, %crc, 1
        andi %crc, %crc, 255
        xor  %crc, %crc, %x
        subi %bits, %bits, 1
        bnez %bits, bit
        addi %p, %p, 1
        load.b %x, [%p]
        bnez %x, byte
        mov  r0, %crc
        halt
    .data
    message: .asciz ${text}`,
  ],
})
