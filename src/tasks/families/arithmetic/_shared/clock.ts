/** Two digits: 5 is "05". */
export const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)

/** A count with its noun: `1 hour`, `2 hours`. */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`

/** A time of day in minutes after midnight as `hh:mm`. */
export const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
