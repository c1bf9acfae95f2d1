const NEWLINE = 10

/** Lines in the bytes, of which the last may lack its line break. */
export const lineCount = ({ buffer, byteLength, byteOffset }: Uint8Array): number => {
  // Its `indexOf` is several times as fast.
  const bytes = Buffer.from(buffer, byteOffset, byteLength)
  let count = 0
  let end = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, end)) {
    count++
    end = at + 1
  }
  return end < byteLength ? count + 1 : count
}
