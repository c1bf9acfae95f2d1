import { asm, edged, family, int, phrase, text, type Domain } from "../../dsl/index.js"

interface Before {
  readonly secret: string
}

/** At most as many as the secret has; the fewest and the most come often. */
const visibleInput: Domain<number> = {
  size: 1,
  at: (_, draws, earlier) => {
    const { length } = (earlier as unknown as Before).secret
    const kind = draws.below(6)
    return kind === 0 ? 0 : kind === 1 ? length : kind === 2 ? length - 1 : draws.below(length + 1)
  },
}

export const maskedPrint = family({
  id: "security/masked_print",
  level: 5,
  parameters: {
    secret: phrase({ words: [2, 2], separators: ["-", "_", ".", " "] }),
    visible: edged(int(1, 9), [({ secret }: Before) => secret.length]),
  },
  formats: { quoted: (text: string) => `"${text}"` },
  prompt: [
    "<do>print the secret {secret:quoted} with all but its last {visible} characters replaced by '*' and return the sum of the ASCII codes of what was printed ('*' is 42)",
    "<do>mask {secret:quoted} for a log so that only the last {visible} characters stay readable, print it, and [sum|add up] the ASCII codes of all the characters printed, stars included",
    "a log line must show just the final {visible} {visible?character|characters} of {secret:quoted}, with '*' for each of the others; <do>print it and return the sum of the codes of its characters ('*' has code 42)",
    "redact {secret:quoted}: [print|output] '*' for each character but the last {visible}, then those; the result is the checksum of the line, the sum of its ASCII codes",
    "!sum(ascii codes of print_masked({secret:quoted}, keep_last={visible})) [# mask character '*'|# masked with '*', code 42]",
    "a bank clerk reads the password {secret:quoted} to the printer, which prints a star (code 42) in place of every character except for the last {visible}. The printer adds up the ASCII codes of what it prints. [What is its sum?|What does it get?]",
  ],
  answer: ({ secret, visible }) => {
    let sum = 0
    for (let n = 0; n < secret.length; n++) sum += n < secret.length - visible ? 42 : secret.charCodeAt(n)
    return sum
  },
  asFunction: {
    inputs: ["secret", "visible"],
    names: { visible: "n" },
    domains: { secret: text({ length: [9, 30] }), visible: visibleInput },
    prompt: [
      "<do>print {secret} with all but its last {visible} {visible?character|characters} replaced by '*' and return the sum of the ASCII codes of what was printed ('*' is 42)",
      "<do>mask {secret} for a log so that only the last {visible} {visible?character|characters} can be read, print it, and [sum|add up] the ASCII codes of all the characters printed, stars included",
      "a log line must show just the final {visible} {visible?character|characters} of {secret}, with '*' for each of the others; <do>print it and return the sum of the codes of its characters ('*' has code 42)",
      "redact {secret}: [print|output] '*' for each character but the last {visible}, then those; the result is the checksum of the line, the sum of its ASCII codes",
      "!sum(ascii codes of print_masked({secret}, keep_last={visible})) [# mask character '*'|# masked with '*', code 42]",
      "a bank clerk reads a password, which is {secret}, to the printer, which prints a star (code 42) instead of every character except for the last {visible}. The printer adds up the ASCII codes of what it prints. [What is its sum?|What does it get?]",
    ],
    programs: [
      // The secret is masked in place, printed, and as many characters are added up as were printed.
      ({ secret, visible }) => asm`
        mov  %p, ${secret.address}
        mov  %n, ${secret.length}
        mov  %i, ${visible}
        sub  %i, %n, %i
        mov  %star, '*'
        mov  %q, %p
    mask:
        beqz %i, masked
        store.b %star, [%q]
        addi %q, %q, 1
        subi %i, %i, 1
        b    mask
    masked:
        io.print %printed, %p, %n
        mov  %sum, 0
    add_up:
        load.b %x, [%p]
        add  %sum, %sum, %x
        addi %p, %p, 1
        subi %printed, %printed, 1
        bnez %printed, add_up
        mov  r0, %sum
        halt`,
      // Character by character: a star while enough characters are left.
      ({ secret, visible }) => asm`
        mov  %p, ${secret.address}
        mov  %left, ${secret.length}
        mov  %visible, ${visible}
        mov  %sum, 0
    next:
        ble  %left, %visible, clear
        mov  %x, '*'
        store.b %x, [%p]
    clear:
        load.b %x, [%p]
        add  %sum, %sum, %x
        mov  %length, 1
        io.print %one, %p, %length
        add  %p, %p, %one
        sub  %left, %left, %one
        bnez %left, next
        mov  r0, %sum
        halt`,
    ],
  },
  programs: [
    // The secret is masked in place, printed, and as many characters are added up as were printed.
    ({ secret, visible }) => asm`
        mov  %p, secret
        mov  %n, ${secret.length}
        mov  %star, '*'
        subi %i, %n, ${visible}
    mask:
        blez %i, masked
        subi %i, %i, 1
        store.b %star, [%i + secret]
        b    mask
    masked:
        io.print %printed, %p, %n
        mov  %sum, 0
    add_up:
        load.b %x, [%p]
        add  %sum, %sum, %x
        addi %p, %p, 1
        subi %printed, %printed, 1
        bnez %printed, add_up
        mov  r0, %sum
        halt
    .data
    secret: .ascii ${secret}`,
    // Character by character: a star while enough characters are left.
    ({ secret, visible }) => asm`
        mov  %left, ${secret.length}
        mov  %p, secret
        mov  r0, 0
    next:
        slti %x, %left, ${visible + 1}
        bnez %x, clear
        mov  %x, '*'
        store.b %x, [%p]
    clear:
        load.b %x, [%p]
        add  r0, r0, %x
        mov  %length, 1
        io.print %one, %p, %length
        add  %p, %p, %one
        sub  %left, %left, %one
        bnez %left, next
        halt
    .data
    secret: .ascii ${secret}`,
  ],
})
