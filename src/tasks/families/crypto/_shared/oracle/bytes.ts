/** The bytes of an ASCII text. */
export const bytesOf = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length)
  for (let n = 0; n < text.length; n++) bytes[n] = text.charCodeAt(n)
  return bytes
}

/** `length` bytes start, start + 1, … modulo 256. */
export const ramp = (start: number, length: number): Uint8Array => {
  const bytes = new Uint8Array(length)
  for (let n = 0; n < length; n++) bytes[n] = start + n
  return bytes
}

/** The message, a byte 0x80, zeros and the length in bits, big-endian, to a multiple of `block` bytes. */
export const padded = (message: Uint8Array, block: 64 | 128): Uint8Array => {
  const size = Math.ceil((message.length + 1 + block / 8) / block) * block
  const bytes = new Uint8Array(size)
  bytes.set(message)
  bytes[message.length] = 0x80
  const bits = message.length * 8
  bytes[size - 4] = bits >>> 24
  bytes[size - 3] = bits >>> 16
  bytes[size - 2] = bits >>> 8
  bytes[size - 1] = bits
  return bytes
}

/** The four bytes at `at`, big-endian. */
export const wordAt = (bytes: Uint8Array, at: number): number =>
  (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!

/** 32-bit words as bytes, big-endian. */
export const bigEndian = (words: ArrayLike<number>, length: number): Uint8Array => {
  const bytes = new Uint8Array(length)
  for (let n = 0; n < length; n++) bytes[n] = words[n >> 2]! >>> (24 - 8 * (n & 3))
  return bytes
}

export const rotateRight = (x: number, n: number): number => (x >>> n) | (x << (32 - n))
export const rotateLeft = (x: number, n: number): number => (x << n) | (x >>> (32 - n))
