import { asm, by, family } from "../../dsl/index.js"
import { numeral, numeralFormats } from "./_shared/bases.js"

export const numeralValue = family({
  id: "math/numeral_value",
  level: 2,
  parameters: { x: numeral(30, 9999) },
  formats: numeralFormats,
  prompt: [
    "<what>[the decimal value|the value in decimal|the value] of the base-{x:base} [numeral|number] {x:digits}",
    "<do>read {x:digits} as a base-{x:base} number and give its value in decimal",
    "<do>convert {x:digits} from base {x:base} to decimal",
    "<do>treat the decimal digits of {x:digits} as digits in base {x:base} and compute the value",
    by(
      "horner",
      "<do>go through the digits of {x:digits} from left to right, each time multiplying what there is by {x:base} and adding the digit, and return the value",
    ),
    "visitors from a planet where everybody counts in base {x:base} order {x:digits} sandwiches: how many is that in decimal?",
    "!{x:digits} (base {x:base}) to decimal",
  ],
  answer: ({ x }) => x.value,
  programs: [
    ({ x: { base, digits } }) => asm`
        mov  %n, ${Number(digits)}
        mov  %worth, 1
        mov  %value, 0
    loop:
        modi %digit, %n, 10
        divi %n, %n, 10
        mul  %digit, %digit, %worth
        add  %value, %value, %digit
        muli %worth, %worth, ${base}
        bnez %n, loop
        mov  r0, %value
        halt`,
    {
      follows: "horner",
      program: ({ x: { base, digits } }) => asm`
        mov  %n, ${Number(digits)}
        mov  %worth, 1
    longer:
        mov  %place, %worth
        muli %worth, %worth, 10
        ble  %worth, %n, longer
        mov  %value, 0
    next:
        muli %value, %value, ${base}
        divu %digit, %n, %place
        modu %n, %n, %place
        add  %value, %value, %digit
        divui %place, %place, 10
        bnez %place, next
        mov  r0, %value
        halt`,
    },
    // A decimal place is worth 10^k, but only base^k in the end: takes the difference off at every place.
    ({ x: { base, digits } }) => asm`
        mov  %n, ${Number(digits)}
        mov  %value, %n
        mov  %worth, ${10 - base}
    while:
        divi %n, %n, 10
        beqz %n, done
        mul  %part, %n, %worth
        sub  %value, %value, %part
        muli %worth, %worth, ${base}
        b    while
    done:
        mov  r0, %value
        halt`,
  ],
})
