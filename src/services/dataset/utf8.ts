const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

/** The text that the bytes are, byte order marks included; `undefined` if they are not UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

/** Whether the byte continues a character, within bounds that its first byte gives. */
const continues = (byte: number | undefined, from = 0x80, to = 0xbf): boolean =>
  byte !== undefined && byte >= from && byte <= to

/** Length in bytes of the character that begins at `at`; 0 if these bytes are none (Unicode, table 3-7). */
const characterLength = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at]!
  if (first < 0x80) return 1
  if (first < 0xc2 || first > 0xf4) return 0
  if (first < 0xe0) return continues(bytes[at + 1]) ? 2 : 0
  if (first < 0xf0) {
    const second = continues(bytes[at + 1], first === 0xe0 ? 0xa0 : 0x80, first === 0xed ? 0x9f : 0xbf)
    return second && continues(bytes[at + 2]) ? 3 : 0
  }
  const second = continues(bytes[at + 1], first === 0xf0 ? 0x90 : 0x80, first === 0xf4 ? 0x8f : 0xbf)
  return second && continues(bytes[at + 2]) && continues(bytes[at + 3]) ? 4 : 0
}

/** Says where bytes that are not UTF-8 stop being it. */
export const utf8Defect = (bytes: Uint8Array): string => {
  let at = 0
  for (let length = 1; at < bytes.length && length > 0; at += length) length = characterLength(bytes, at)
  const byte = `0x${bytes[at]!.toString(16).padStart(2, "0")}`
  const surrogate = bytes[at] === 0xed && continues(bytes[at + 1], 0xa0) && continues(bytes[at + 2])
  return `the line is not UTF-8: ${byte} at byte offset ${at}${surrogate ? " begins half of a surrogate pair" : ""}`
}
