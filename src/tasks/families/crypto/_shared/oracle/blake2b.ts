import { rootFractions } from "./primes.js"

const { high: IV_HIGH, low: IV_LOW } = rootFractions(8, 2)

const SIGMA: ReadonlyArray<ReadonlyArray<number>> = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
  [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
  [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
  [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
  [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
  [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
  [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
  [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
  [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
]

const vl = new Int32Array(16)
const vh = new Int32Array(16)
const ml = new Int32Array(16)
const mh = new Int32Array(16)

/** v[a] += v[b] + m[x]. */
const plus = (a: number, b: number, x: number): void => {
  const low = (vl[a]! >>> 0) + (vl[b]! >>> 0) + (x < 0 ? 0 : ml[x]! >>> 0)
  vl[a] = low
  vh[a] = vh[a]! + vh[b]! + (x < 0 ? 0 : mh[x]!) + Math.floor(low / 2 ** 32)
}

/** v[a] = (v[a] ^ v[b]) rotated right by n. */
const turn = (a: number, b: number, n: number): void => {
  const low = vl[a]! ^ vl[b]!
  const high = vh[a]! ^ vh[b]!
  if (n === 32) {
    vl[a] = high
    vh[a] = low
  } else if (n === 63) {
    vl[a] = (low << 1) | (high >>> 31)
    vh[a] = (high << 1) | (low >>> 31)
  } else {
    vl[a] = (low >>> n) | (high << (32 - n))
    vh[a] = (high >>> n) | (low << (32 - n))
  }
}

const mix = (a: number, b: number, c: number, d: number, x: number, y: number): void => {
  plus(a, b, x)
  turn(d, a, 32)
  plus(c, d, -1)
  turn(b, c, 24)
  plus(a, b, y)
  turn(d, a, 16)
  plus(c, d, -1)
  turn(b, c, 63)
}

/** BLAKE2b with a digest of 64 bytes and no key (RFC 7693), with 64-bit words in two halves. */
export const blake2b_512 = (message: Uint8Array): Uint8Array => {
  const hl = IV_LOW.slice()
  const hh = IV_HIGH.slice()
  hl[0]! ^= 0x01010000 ^ 64
  const blocks = Math.max(1, Math.ceil(message.length / 128))
  for (let block = 0; block < blocks; block++) {
    ml.fill(0)
    mh.fill(0)
    const end = Math.min(message.length, (block + 1) * 128)
    for (let n = block * 128; n < end; n++) ((n & 4) === 0 ? ml : mh)[(n >> 3) & 15]! |= message[n]! << (8 * (n & 3))
    for (let n = 0; n < 8; n++) {
      vl[n] = hl[n]!
      vh[n] = hh[n]!
      vl[n + 8] = IV_LOW[n]!
      vh[n + 8] = IV_HIGH[n]!
    }
    vl[12]! ^= end
    if (block === blocks - 1) {
      vl[14] = ~vl[14]!
      vh[14] = ~vh[14]!
    }
    for (let round = 0; round < 12; round++) {
      const s = SIGMA[round % 10]!
      for (let n = 0; n < 4; n++) mix(n, 4 + n, 8 + n, 12 + n, s[2 * n]!, s[2 * n + 1]!)
      for (let n = 0; n < 4; n++) {
        mix(n, 4 + ((n + 1) & 3), 8 + ((n + 2) & 3), 12 + ((n + 3) & 3), s[8 + 2 * n]!, s[9 + 2 * n]!)
      }
    }
    for (let n = 0; n < 8; n++) {
      hl[n]! ^= vl[n]! ^ vl[n + 8]!
      hh[n]! ^= vh[n]! ^ vh[n + 8]!
    }
  }
  const digest = new Uint8Array(64)
  for (let n = 0; n < 64; n++) digest[n] = ((n & 4) === 0 ? hl : hh)[n >> 3]! >>> (8 * (n & 3))
  return digest
}
