const SMALL = [
  ...["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
  ...["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
]
const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
const SCALES: ReadonlyArray<readonly [number, string]> = [
  [1_000_000_000, "billion"],
  [1_000_000, "million"],
  [1_000, "thousand"],
]

const belowThousand = (n: number): string => {
  if (n < 20) return SMALL[n]!
  if (n < 100) return TENS[Math.floor(n / 10)]! + (n % 10 > 0 ? `-${SMALL[n % 10]}` : "")
  return `${SMALL[Math.floor(n / 100)]} hundred${n % 100 > 0 ? ` and ${belowThousand(n % 100)}` : ""}`
}

/** An integer in English words: 342 is "three hundred and forty-two", −5 "minus five". |n| < 10^12. */
export const spell = (n: number): string => {
  if (n < 0) return `minus ${spell(-n)}`
  for (const [scale, name] of SCALES) {
    if (n < scale) continue
    const rest = n % scale
    const joint = rest === 0 ? "" : rest < 100 ? ` and ${belowThousand(rest)}` : ` ${spell(rest)}`
    return `${spell(Math.floor(n / scale))} ${name}${joint}`
  }
  return belowThousand(n)
}

/** An ordinal: 1st, 2nd, 3rd, 11th, 22nd. */
export const ordinal = (n: number): string => {
  const teens = n % 100 >= 11 && n % 100 <= 13
  const suffix = teens ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th")
  return `${n}${suffix}`
}
