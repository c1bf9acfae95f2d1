const ZERO = 48
const B = 98
const X = 120
const MINUS = 45

const NONE: ReadonlyArray<bigint> = []

const isWord = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 95

/** The numbers that stand in a text, `bytes[from, until)`, as 0x… or 0b…. */
export const hexadecimalNumbers = (bytes: Uint8Array, from: number, until: number): ReadonlyArray<bigint> => {
  let found: Array<bigint> | undefined
  for (let n = from; n + 2 < until; n++) {
    if (bytes[n] !== ZERO || (bytes[n + 1] !== X && bytes[n + 1] !== B)) continue
    if (n > from && isWord(bytes[n - 1]!)) continue
    let end = n + 2
    while (end < until && isWord(bytes[end]!)) end++
    const digits = String.fromCharCode(...bytes.subarray(n, end))
    if (/^(0x[\da-f]+|0b[01]+)$/i.test(digits)) {
      const value = BigInt(digits)
      found ??= []
      found.push(n > from && bytes[n - 1] === MINUS ? -value : value)
    }
    n = end - 1
  }
  return found ?? NONE
}
