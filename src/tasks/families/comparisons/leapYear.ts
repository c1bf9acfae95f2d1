// The oracle takes the calendar from the platform; there is no clock in it.
// @effect-diagnostics globalDate:off
import { asm, family, int, mapped } from "../../dsl/index.js"

/** Every fourth year from 1600, and after each a year that none divides by 4: about as many leap years as others. */
const year = mapped(int(0, 4199), (n) => {
  const quarter = n >> 1
  return 1600 + 4 * quarter + (n & 1) * (1 + (quarter % 3))
})

export const leapYear = family({
  id: "comparisons/leap_year",
  level: 2,
  predicate: true,
  parameters: { year },
  prompt: [
    "<whether>{year} is a leap year [in the Gregorian calendar|by the Gregorian rules|(divisible by 4, except centuries not divisible by 400)]<then-yesno>",
    "is {year} a Gregorian leap year (<yesno>)",
    "<whether>February {year} has 29 days in the Gregorian calendar<then-yesno>",
    "<whether>the Gregorian year {year} has [366 days|a 29th of February]<then-yesno>",
    "!leap_year({year}), Gregorian, 1 or 0",
    "return 1 if {year} is divisible by 4 but not by 100, or is divisible by 400; otherwise 0",
  ],
  answer: ({ year }) => (new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1 ? 1 : 0),
  programs: [
    ({ year }) => asm`
        mov  %year, ${year}
        modi %rest, %year, 4
        bnez %rest, common
        modi %rest, %year, 100
        bnez %rest, leap
        modi %rest, %year, 400
        bnez %rest, common
    leap:
        mov  r0, 1
        halt
    common:
        mov  r0, 0
        halt`,
    ({ year }) => asm`
        mov  %year, ${year}
        modi %four, %year, 4
        seqi %four, %four, 0
        modi %century, %year, 100
        seqi %century, %century, 0
        modi %exempt, %year, 400
        seqi %exempt, %exempt, 0
        sub  %four, %four, %century
        add  r0, %four, %exempt
        halt`,
    // Among the years divisible by 25 the leap years are those divisible by 16.
    ({ year }) => asm`
        mov  %year, ${year}
        mov  %mask, 3
        modi %rest, %year, 25
        bnez %rest, test
        mov  %mask, 15
    test:
        and  %rest, %year, %mask
        seqi r0, %rest, 0
        halt`,
  ],
})
