/** `1 error`, `2 errors`. */
export const count = (number: number | bigint, noun: string): string =>
  `${number} ${noun}${Number(number) === 1 ? "" : "s"}`

/** Bytes as a person reads them, in units of 1000: `1 byte`, `1.6 kB`, `45.2 MB`; from 0.1 MB on always megabytes. */
export const fileSize = (bytes: number): string => {
  if (bytes >= 1e5) return `${(bytes / 1e6).toFixed(1)} MB`
  return bytes >= 1e3 ? `${(bytes / 1e3).toFixed(1)} kB` : count(bytes, "byte")
}

/** A share as text: `94.6 %`. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

const grouped = new Intl.NumberFormat("en")

/** `1,234,567`. */
export const whole = (number: number): string => grouped.format(number)

/** `1 step`, `1,200 steps`. */
export const wholeCount = (number: number, noun: string): string => `${whole(number)} ${noun}${number === 1 ? "" : "s"}`
