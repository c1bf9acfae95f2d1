import { asm, family, int, mapped } from "../../dsl/index.js"

/** The Luhn sum's last digit of a number whose last digit is its check digit. */
const remainder = (n: number): number => {
  let sum = 0
  for (let k = 0; n > 0; k++) {
    const digit = n % 10
    sum += k % 2 === 0 ? digit : Math.floor((2 * digit) / 10) + ((2 * digit) % 10)
    n = Math.floor(n / 10)
  }
  return sum % 10
}

export const luhnValid = family({
  id: "crypto/luhn_valid",
  level: 5,
  predicate: true,
  parameters: {
    // Half of the time with the right check digit, half with a wrong one.
    n: mapped(int(100_000, 99_999_999), (stem, draws) => {
      const right = (10 - remainder(10 * stem)) % 10
      return 10 * stem + (draws.below(2) === 0 ? right : (right + 1 + draws.below(9)) % 10)
    }),
  },
  prompt: [
    "<whether>{n} passes the Luhn check; <yesno>",
    "<whether>{n} is a valid number by the Luhn algorithm, its last digit being the check digit; <yesno>",
    "is {n} valid [under the Luhn formula|by Luhn's test]? [1 for yes, 0 for no|Answer 1 or 0].",
    "a customer types the card number {n}; does the web form accept it, which checks nothing but Luhn's sum (<yesno>)?",
    "!luhn_valid({n}) -> [1 or 0|0 or 1]",
    "<do>validate the card number {n} with the Luhn checksum (1 = valid, 0 = invalid)",
  ],
  answer: ({ n }) => (remainder(n) === 0 ? 1 : 0),
  asFunction: {
    inputs: ["n"],
  },
  programs: [
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %sum, 0
        mov  %twice, 0
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
        modi %sum, %sum, 10
        seqi r0, %sum, 0
        halt`,
    },
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %sum, 0
    pair:
        modi %d, %n, 10
        add  %sum, %sum, %d
        divi %n, %n, 10
        modi %d, %n, 10
        load.b %d, [%d + doubled]
        add  %sum, %sum, %d
        divi %n, %n, 10
        bnez %n, pair
        modi %sum, %sum, 10
        seqi r0, %sum, 0
        halt
    .data
    doubled: .byte 0, 2, 4, 6, 8, 1, 3, 5, 7, 9`,
    },
  ],
})
