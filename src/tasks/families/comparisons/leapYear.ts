// The oracle takes the calendar from the platform; there is no clock in it.
// @effect-diagnostics globalDate:off
import { asm, edged, family, oneOf } from "../../dsl/index.js"
import { decisive } from "./_shared/inputs.js"

/** Every fourth year from 1600, and after each a year that 4 does not divide: about as many leap years as others. */
const YEARS = Array.from({ length: 4200 }, (_, n) => {
  const quarter = n >> 1
  return 1600 + 4 * quarter + (n & 1) * (1 + (quarter % 3))
})

/** Years of centuries, as many with a leap day as without. */
const CENTURIES = [1600, 2000, 2400, 2800, 3200, 1700, 1800, 1900, 2100, 2200]

export const leapYear = family({
  id: "comparisons/leap_year",
  level: 2,
  predicate: true,
  parameters: { year: edged(oneOf(YEARS), CENTURIES) },
  prompt: [
    "<whether>{year} is a leap year [in the Gregorian calendar|by the Gregorian rules|(divisible by 4, except centuries not divisible by 400)]<then-yesno>",
    "is {year} a Gregorian leap year (<yesno>)",
    "<whether>February {year} has 29 days in the Gregorian calendar<then-yesno>",
    "<whether>the Gregorian year {year} has [366 days|a 29th of February]<then-yesno>",
    "!leap_year({year}), Gregorian, 1 or 0",
    "my cousin's birthday is February 29. Can she celebrate on that very day in {year} (Gregorian calendar)? <yesno>",
    "return 1 if {year} is divisible by 4 but not by 100, or is divisible by 400; otherwise 0",
  ],
  cases: { "the year of a century": ({ year }) => year % 100 === 0 },
  answer: ({ year }) => (new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1 ? 1 : 0),
  asFunction: {
    inputs: ["year"],
    names: { year: "y" },
    domains: { year: decisive(() => [1900, 2000, 2001, 2022, 2024, 2028, 2100, 2200, 2400], 1600, 9999) },
    prompt: [
      "<whether>{year} is a leap year [in the Gregorian calendar|by the Gregorian rules|(divisible by 4, except centuries not divisible by 400)]<then-yesno>",
      "is {year} a Gregorian leap year (<yesno>)",
      "<whether>February of the year {year} has 29 days in the Gregorian calendar<then-yesno>",
      "<whether>the Gregorian year {year} has [366 days|a 29th of February]<then-yesno>",
      "!leap_year({year}), Gregorian, 1 or 0",
      "my cousin's birthday is February 29. Can she celebrate on that very day in the year {year} (Gregorian calendar)? <yesno>",
      "return 1 if {year} is divisible by 4 but not by 100, or is divisible by 400; otherwise 0",
    ],
  },
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
    // Tests the rarest case first.
    {
      general: ({ year }) => asm`
        mov  %year, ${year}
        mov  r0, 1
        modi %rest, %year, 400
        beqz %rest, done
        mov  r0, 0
        modi %rest, %year, 100
        beqz %rest, done
        andi %rest, %year, 3
        seqi r0, %rest, 0
    done:
        halt`,
    },
    // Among the years divisible by 25 the leap years are those divisible by 16.
    {
      general: ({ year }) => asm`
        mov  %year, ${year}
        mov  %mask, 3
        modi %rest, %year, 25
        bnez %rest, test
        mov  %mask, 15
    test:
        and  %rest, %year, %mask
        seqi r0, %rest, 0
        halt`,
    },
  ],
})
