import { asm, family, int, oneOf } from "../../dsl/index.js"

type Asked = "area" | "perimeter"

export const noArguments = family({
  id: "security/no_arguments",
  level: 5,
  parameters: { width: int(1, 999), height: int(1, 999), asked: oneOf(["area", "perimeter"]), code: int(1, 255) },
  prompt: [
    "a program accepts no arguments: it traps with code {code} if any are passed. None are passed; [return|compute] the {asked:bare} of a rectangle of width {width} and height {height}",
    "<do>read the command-line arguments and trap with code {code} if there are any; there are none, so go on and return the {asked:bare} of a rectangle {width} wide and {height} high",
    "<what>the {asked:bare} of a rectangle of {width} by {height} units, after a check of the command line (trap {code} if it has arguments; it is empty)",
    "!if getargs() is not empty: trap {code}; width = {width}; height = {height}; return the {asked:bare} of the rectangle [# no arguments are passed|# none are given]",
    "no arguments are given; <do>assert this, with trap code {code} for a failure, and <report> the {asked:bare} of a rectangle of the built-in width {width} and height {height}",
  ],
  answer: ({ asked, height, width }) => (asked === "area" ? width * height : 2 * width + 2 * height),
  programs: [
    ({ asked, code, height, width }) => asm`
        mov  %p, arguments
        mov  %n, 64
        io.getargs %n, %p, %n
        beqz %n, none
        trap ${code}
    none:
        mov  %width, ${width}
        mov  %height, ${height}
        ${measure(asked)}
        halt
    .data
    arguments: .space 64`,
    // One byte of room is enough to see whether there are any.
    ({ asked, code, height, width }) => asm`
        subi sp, sp, 1
        mov  %n, 1
        io.getargs %n, sp, %n
        bnez %n, usage
        addi sp, sp, 1
        mov  %width, ${width}
        mov  %height, ${height}
        ${measure(asked)}
        halt
    usage:
        trap ${code}`,
    ({ asked, code, height, width }) => asm`
        call assert_no_arguments
        mov  %width, ${width}
        mov  %height, ${height}
        call measure
        halt
    assert_no_arguments:
        mov  r1, buffer
        mov  r2, 32
        io.getargs r0, r1, r2
        bgtz r0, given
        ret
    given:
        trap ${code}
    measure:
        ${measure(asked)}
        ret
    .data
    buffer: .space 32`,
  ],
})

const measure = (asked: Asked) =>
  asked === "area"
    ? asm`mul r0, %width, %height`
    : asm`
        add  r0, %width, %height
        add  r0, r0, r0`
