import { asm, family, int } from "../../dsl/index.js"

/** Room for a line: so many digits cannot overflow 64 bits. */
const ROOM = 18

export const numberFromInput = family({
  id: "security/number_from_input",
  level: 5,
  parameters: { fallback: int(0, 9999), factor: int(2, 99) },
  prompt: [
    "<do>read a decimal number from standard input and return it times {factor}; the input is empty, so that the number is {fallback} (a line with anything but digits would give -1)",
    "standard input is empty. [Read|Try to read] a line with a number, use {fallback} if nothing was read, return -1 if a character is no digit, and else {factor} times the number",
    "<what>{factor} times the number on the next line of input, where {fallback} stands for a missing line and a line that is not all digits gives -1; there is no input",
    "untrusted input: check a line digit by digit (-1 if it is no number). Nothing is entered, so the default {fallback} counts: <give> it multiplied by {factor}",
    "!n = readline() or {fallback}; return -1 if n is not all digits, otherwise n * {factor} [# stdin is empty|# there is no input]",
    "a user may type a number, and {fallback} is used if they type nothing, as [here|now]; <do>validate every character (-1 for a non-digit), convert the line and multiply the number by {factor}",
  ],
  answer: ({ factor, fallback }) => fallback * factor,
  programs: [
    ({ factor, fallback }) => asm`
        mov  %p, line
        mov  %n, ${ROOM}
        io.readline %n, %p, %n
        mov  %x, ${fallback}
        beqz %n, scale
        mov  %x, 0
    digit:
        load.b %c, [%p]
        subi %c, %c, '0'
        sltui %ok, %c, 10
        beqz %ok, invalid
        muli %x, %x, 10
        add  %x, %x, %c
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, digit
    scale:
        muli r0, %x, ${factor}
        halt
    invalid:
        mov  r0, -1
        halt
    .data
    line: .space ${ROOM}`,
    // A function converts what it has validated.
    ({ factor, fallback }) => asm`
        mov  r0, line
        mov  r1, ${ROOM}
        io.readline r1, r0, r1
        call number
        bltz r0, done
        muli r0, r0, ${factor}
    done:
        halt
    number:
        bnez r1, convert
        mov  r0, ${fallback}
        ret
    convert:
        mov  %p, r0
        add  %end, r0, r1
        mov  %nine, 9
        mov  r0, 0
    next:
        load.b %c, [%p]
        subi %c, %c, '0'
        bltu %nine, %c, refuse
        muli r0, r0, 10
        add  r0, r0, %c
        addi %p, %p, 1
        blt  %p, %end, next
        ret
    refuse:
        mov  r0, -1
        ret
    .data
    line: .space ${ROOM}`,
    // The number stays tainted until all of it has been checked; a capability bounds the reads.
    ({ factor, fallback }) => asm`
        subi sp, sp, ${ROOM}
        mov  %n, ${ROOM}
        cap.new %line, sp, %n
        io.readline %n, %line, %n
        bnez %n, parse
        mov  %x, ${fallback}
        b    checked
    parse:
        mov  %x, 0
        taint %x
        mov  %ten, 10
    next:
        load.b %c, [%line]
        subi %c, %c, '0'
        bgeu %c, %ten, invalid
        mul  %x, %x, %ten
        add  %x, %x, %c
        addi %line, %line, 1
        subi %n, %n, 1
        bnez %n, next
        sanitize %x
    checked:
        addi sp, sp, ${ROOM}
        muli r0, %x, ${factor}
        halt
    invalid:
        addi sp, sp, ${ROOM}
        mov  r0, -1
        halt`,
  ],
})
