import { bigEndian, padded, rotateLeft, wordAt } from "./bytes.js"

const w = new Int32Array(80)

/** SHA-1 (FIPS 180-4). */
export const sha1 = (message: Uint8Array): Uint8Array => {
  const bytes = padded(message, 64)
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0)
  for (let at = 0; at < bytes.length; at += 64) {
    for (let t = 0; t < 16; t++) w[t] = wordAt(bytes, at + 4 * t)
    for (let t = 16; t < 80; t++) w[t] = rotateLeft(w[t - 3]! ^ w[t - 8]! ^ w[t - 14]! ^ w[t - 16]!, 1)
    let [a, b, c, d, e] = state as unknown as [number, number, number, number, number]
    for (let t = 0; t < 80; t++) {
      const f =
        t < 20
          ? ((b & c) ^ (~b & d)) + 0x5a827999
          : t < 40
            ? (b ^ c ^ d) + 0x6ed9eba1
            : t < 60
              ? ((b & c) ^ (b & d) ^ (c & d)) + 0x8f1bbcdc
              : (b ^ c ^ d) + 0xca62c1d6
      const next = (rotateLeft(a, 5) + f + e + w[t]!) | 0
      e = d
      d = c
      c = rotateLeft(b, 30)
      b = a
      a = next
    }
    state[0]! += a
    state[1]! += b
    state[2]! += c
    state[3]! += d
    state[4]! += e
  }
  return bigEndian(state, 20)
}
