import { type Asm, asm, type Register } from "../../../dsl/index.js"

/** A table by which a number gets a value: that of the first band whose limit it is below, else the last value. */
export interface Bands {
  readonly limits: ReadonlyArray<number>
  /** One more than there are limits. */
  readonly values: ReadonlyArray<number>
}

export const lookUp = (x: number, { limits, values }: Bands): number => {
  let n = 0
  for (const limit of limits) if (x >= limit) n++
  return values[n]!
}

/** Tests the limits in rising order. */
export const rising = (x: number | Register, { limits, values }: Bands): Asm => asm`
        mov  %x, ${x}
        ${limits.map(
          (limit, n) => asm`
        slti %below, %x, ${limit}
        beqz %below, next
        mov  r0, ${values[n]}
        halt
    next:`,
        )}
        mov  r0, ${values[limits.length]}
        halt`

/** Tries the highest value first and goes down until the limit is reached. */
export const falling = (x: number | Register, { limits, values }: Bands): Asm => asm`
        mov  %x, ${x}
        ${limits
          .map(
            (limit, n) => asm`
        mov  r0, ${values[n + 1]}
        mov  %limit, ${limit}
        bge  %x, %limit, done`,
          )
          .reverse()}
        mov  r0, ${values[0]}
    done:
        halt`

/** Raises the value limit by limit until one is not reached. */
export const raising = (x: number | Register, { limits, values }: Bands): Asm => asm`
        mov  %x, ${x}
        mov  r0, ${values[0]}
        ${limits.map(
          (limit, n) => asm`
        mov  %limit, ${limit}
        blt  %x, %limit, done
        mov  r0, ${values[n + 1]}`,
        )}
    done:
        halt`
