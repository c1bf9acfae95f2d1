import { asm, edged, family, int } from "../../dsl/index.js"

export const luhnDigit = family({
  id: "crypto/luhn_digit",
  level: 5,
  parameters: { n: int(10_000_000, 999_999_999) },
  prompt: [
    "<find>the Luhn check digit [for|of] the number {n} (the digit to append)",
    "which digit must be appended to {n} so that the result passes the Luhn [check|test|algorithm]",
    "!luhn_check_digit({n})[|, the digit to append]",
    "<do>calculate the check digit that [completes|extends] {n} into a number that is valid under the Luhn formula",
    "a bank gives out a new card whose number begins with {n}; which last digit makes it pass the Luhn check?",
    "<what>the digit to put after {n} [to make|so as to get] a valid Luhn number",
  ],
  answer: ({ n }) => {
    let sum = 0
    const digits = String(n)
    for (let k = 0; k < digits.length; k++) {
      const digit = digits.charCodeAt(digits.length - 1 - k) - 48
      sum += k % 2 === 0 ? (digit < 5 ? 2 * digit : 2 * digit - 9) : digit
    }
    return (10 - (sum % 10)) % 10
  },
  asFunction: {
    inputs: ["n"],
    domains: { n: edged(int(0, 999_999_999_999), [0, 1, 5, 9, 10, 18, 4242]) },
  },
  programs: [
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %sum, 0
        mov  %twice, 1
    digit:
        modi %d, %n, 10
        divi %n, %n, 10
        shl  %d, %d, %twice
        slti %c, %d, 10
        bnez %c, single
        subi %d, %d, 9
    single:
        add  %sum, %sum, %d
        xori %twice, %twice, 1
        bnez %n, digit
        muli %sum, %sum, 9
        modi r0, %sum, 10
        halt`,
    },
    // Two digits a round; the doubled ones come from a table.
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %sum, 0
    pair:
        modi %d, %n, 10
        load.b %d, [%d + doubled]
        add  %sum, %sum, %d
        divi %n, %n, 10
        modi %d, %n, 10
        add  %sum, %sum, %d
        divi %n, %n, 10
        bnez %n, pair
        muli %sum, %sum, 9
        modi r0, %sum, 10
        halt
    .data
    doubled: .byte 0, 2, 4, 6, 8, 1, 3, 5, 7, 9`,
    },
  ],
})
