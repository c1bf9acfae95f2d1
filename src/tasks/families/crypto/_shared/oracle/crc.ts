const TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let word = n
  for (let bit = 0; bit < 8; bit++) word = (word >>> 1) ^ (word & 1 ? 0xedb88320 : 0)
  return word
})

/** CRC-32 as in zip and Ethernet, unsigned. */
export const crc32 = (bytes: Uint8Array): number => {
  let crc = -1
  for (let n = 0; n < bytes.length; n++) crc = (crc >>> 8) ^ TABLE[(crc ^ bytes[n]!) & 0xff]!
  return ~crc >>> 0
}

/** A CRC of 8 or 16 bits, most significant bit first, without a final XOR. */
export const crc = (bytes: Uint8Array, width: 8 | 16, polynomial: number, initial: number): number => {
  let register = initial
  for (const byte of bytes) {
    for (let bit = 7; bit >= 0; bit--) {
      const out = (register >>> (width - 1)) & 1
      register = (register << 1) & (2 ** width - 1)
      if (out !== ((byte >> bit) & 1)) register ^= polynomial
    }
  }
  return register
}
