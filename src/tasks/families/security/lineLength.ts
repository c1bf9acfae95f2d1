import { asm, family, int, steps } from "../../dsl/index.js"

export const lineLength = family({
  id: "security/line_length",
  level: 5,
  parameters: { size: steps(16, 512, 16), extra: int(1, 99), fallback: int(-999, 999) },
  prompt: [
    "<do>read a line of at most {size} bytes from standard input and return its length plus {extra}, or {fallback} [if nothing was read|if there is no line]; the input is empty",
    "standard input is empty. [Read|Try to read] a line into a buffer of {size} bytes: the result is {fallback} if its length is 0, otherwise the length plus {extra}",
    "<what>the length of the next input line (at most {size} bytes are read) plus {extra}, with {fallback} instead if nothing is read, when the input is at its end",
    "!n = readline(buffer, {size}); if n > 0 return n + {extra}, else return {fallback} [# stdin is empty|# there is no input]",
    "there is no input; <do>call io.readline with a buffer of {size} bytes and [give|return] {fallback} for an empty result, or else the number of bytes read plus {extra}",
  ],
  answer: ({ fallback }) => fallback,
  programs: [
    ({ extra, fallback, size }) => asm`
        mov  %p, buffer
        mov  %n, ${size}
        io.readline %n, %p, %n
        beqz %n, nothing
        addi r0, %n, ${extra}
        halt
    nothing:
        mov  r0, ${fallback}
        halt
    .data
    buffer: .space ${size}`,
    // The buffer is on the stack.
    ({ extra, fallback, size }) => asm`
        mov  %size, ${size}
        sub  sp, sp, %size
        io.readline r0, sp, %size
        add  sp, sp, %size
        addi %sum, r0, ${extra}
        bgtz r0, got_line
        mov  %sum, ${fallback}
    got_line:
        mov  r0, %sum
        halt`,
    // Without a branch.
    ({ extra, fallback, size }) => asm`
        mov  %p, buffer
        mov  %n, ${size}
        io.readline %n, %p, %n
        snei %mask, %n, 0
        sub  %mask, zero, %mask
        addi %n, %n, ${extra}
        xori %n, %n, ${fallback}
        and  %n, %n, %mask
        xori r0, %n, ${fallback}
        halt
    .data
    buffer: .space ${size}`,
  ],
})
