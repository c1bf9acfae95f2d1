// The oracle takes the calendar from the platform; there is no clock in it.
// @effect-diagnostics globalDate:off
import { asm, edged, family, int, oneOf } from "../../dsl/index.js"
import { depending } from "./_shared/near.js"

const MONTHS = "January February March April May June July August September October November December".split(" ")

const lengthOf = (month: number, year: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Two centuries of years, and years that are the last of theirs, which the calendar treats apart. */
const CENTURIES = Array.from({ length: 25 }, (_, n) => 1600 + 100 * n)
const YEARS = [...new Set([...Array.from({ length: 200 }, (_, n) => 1901 + n), ...CENTURIES])]

/** February in a third of the cases, and almost always in years of centuries. */
const month = depending(({ year }: { year: number }, draws): number => {
  const isFebruary = draws.below(10) < (year % 100 === 0 ? 9 : 3)
  return isFebruary ? 2 : 1 + draws.below(12)
})

export const daysLeftInMonth = family({
  id: "comparisons/days_left_in_month",
  level: 2,
  // What is counted of the day is its place from one of the month's ends.
  parameters: { year: edged(oneOf(YEARS), [1600, 1700, 1800, 1900, 2000, 2400]), month, day: int(0, 27) },
  adjust: ({ day, month, year }) => ({
    year,
    month,
    day: day < 14 ? 1 + day : lengthOf(month, year) - (27 - day),
  }),
  prompt: [
    "how many days [are left in|remain in] the month after {month:name} {day}, {year}, by the Gregorian calendar",
    "<find>the number of days [left|remaining] in {month:name} {year} after the {day:th}, by the Gregorian calendar",
    "today is the {day:th} of {month:name} {year} (Gregorian). How many more days does this month have?",
    "!days_left(day={day}, month={month}, year={year}), Gregorian, that day not counted",
    "the rent for the next month is due when this month is over. How many days are there after {month:name} {day}, {year} (Gregorian calendar) until the month ends?",
  ],
  formats: { name: (month: number) => MONTHS[month - 1]! },
  cases: {
    "a February": ({ month }) => month === 2,
    "a century": ({ year }) => year % 100 === 0,
  },
  answer: ({ day, month, year }) => lengthOf(month, year) - day,
  programs: [
    ({ day, month, year }) => asm`
        mov  %month, ${month}
        seqi %is, %month, 2
        bnez %is, february
        mov  %days, 30
        ${[4, 6, 9, 11].map(
          (short) => asm`
        seqi %is, %month, ${short}
        bnez %is, done`,
        )}
        mov  %days, 31
        b    done
    february:
        mov  %days, 28
        mov  %year, ${year}
        modi %rest, %year, 4
        bnez %rest, done
        mov  %days, 29
        modi %rest, %year, 100
        bnez %rest, done
        modi %rest, %year, 400
        beqz %rest, done
        mov  %days, 28
    done:
        subi r0, %days, ${day}
        halt`,
    // 30 + (month + month / 8) mod 2
    ({ day, month, year }) => asm`
        mov  %month, ${month}
        mov  %two, 2
        beq  %month, %two, february
        shri %half, %month, 3
        add  %odd, %month, %half
        andi %odd, %odd, 1
        addi %days, %odd, 30
        b    done
    february:
        mov  %year, ${year}
        mov  %mask, 3
        modi %rest, %year, 25
        bnez %rest, test
        mov  %mask, 15
    test:
        and  %rest, %year, %mask
        seqi %leap, %rest, 0
        addi %days, %leap, 28
    done:
        subi r0, %days, ${day}
        halt`,
    // The months with 31 days as bits 1, 3, 5, 7, 8, 10 and 12.
    ({ day, month, year }) => asm`
        mov  %month, ${month}
        seqi %is, %month, 2
        bnez %is, february
        mov  %long, 0x15AA
        shr  %long, %long, %month
        andi %long, %long, 1
        addi %days, %long, 30
        b    done
    february:
        mov  %year, ${year}
        modi %rest, %year, 4
        seqi %leap, %rest, 0
        modi %rest, %year, 100
        seqi %century, %rest, 0
        sub  %leap, %leap, %century
        modi %rest, %year, 400
        seqi %exempt, %rest, 0
        add  %leap, %leap, %exempt
        addi %days, %leap, 28
    done:
        subi r0, %days, ${day}
        halt`,
  ],
})
