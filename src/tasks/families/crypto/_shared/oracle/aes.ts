import { wordAt } from "./bytes.js"

/** Multiplication by x in GF(2^8) modulo x^8 + x^4 + x^3 + x + 1. */
const double = (x: number): number => ((x << 1) ^ ((x >> 7) * 0x11b)) & 0xff

const SBOX = (() => {
  const box = new Uint8Array(256)
  // p runs through the powers of 3, q through those of its inverse.
  let p = 1
  let q = 1
  do {
    p = p ^ double(p)
    q ^= q << 1
    q ^= q << 2
    q ^= q << 4
    q &= 0xff
    if ((q & 0x80) !== 0) q ^= 0x09
    const turned = q | (q << 8)
    box[p] = q ^ (turned >> 7) ^ (turned >> 6) ^ (turned >> 5) ^ (turned >> 4) ^ 0x63
  } while (p !== 1)
  box[0] = 0x63
  return box
})()

/** The round keys, one byte after the other. */
const expand = (key: Uint8Array): Uint8Array => {
  const size = key.length
  const total = 16 * (size / 4 + 7)
  const keys = new Uint8Array(total)
  keys.set(key)
  let constant = 1
  for (let at = size; at < total; at += 4) {
    let [a, b, c, d] = [keys[at - 4]!, keys[at - 3]!, keys[at - 2]!, keys[at - 1]!]
    if (at % size === 0) {
      ;[a, b, c, d] = [SBOX[b]! ^ constant, SBOX[c]!, SBOX[d]!, SBOX[a]!]
      constant = double(constant)
    } else if (size === 32 && at % 32 === 16) [a, b, c, d] = [SBOX[a]!, SBOX[b]!, SBOX[c]!, SBOX[d]!]
    keys[at] = keys[at - size]! ^ a
    keys[at + 1] = keys[at + 1 - size]! ^ b
    keys[at + 2] = keys[at + 2 - size]! ^ c
    keys[at + 3] = keys[at + 3 - size]! ^ d
  }
  return keys
}

const encryptBlock = (keys: Uint8Array, block: Uint8Array): Uint8Array => {
  const state = new Uint8Array(16)
  const shifted = new Uint8Array(16)
  for (let n = 0; n < 16; n++) state[n] = block[n]! ^ keys[n]!
  const rounds = keys.length / 16 - 1
  for (let round = 1; round <= rounds; round++) {
    for (let n = 0; n < 16; n++) shifted[n] = SBOX[state[(n + 4 * (n & 3)) & 15]!]!
    const at = 16 * round
    for (let n = 0; n < 16; n += 4) {
      const [a, b, c, d] = [shifted[n]!, shifted[n + 1]!, shifted[n + 2]!, shifted[n + 3]!]
      if (round === rounds) state.set([a, b, c, d], n)
      else {
        const all = a ^ b ^ c ^ d
        state[n] = a ^ all ^ double(a ^ b)
        state[n + 1] = b ^ all ^ double(b ^ c)
        state[n + 2] = c ^ all ^ double(c ^ d)
        state[n + 3] = d ^ all ^ double(d ^ a)
      }
    }
    for (let n = 0; n < 16; n++) state[n]! ^= keys[at + n]!
  }
  return state
}

/** AES (FIPS 197) of each block of 16 bytes by itself; a key of 16 bytes is AES-128, of 32 bytes AES-256. */
export const aesEcb = (data: Uint8Array, key: Uint8Array): Uint8Array => {
  const keys = expand(key)
  const out = new Uint8Array(data.length)
  for (let at = 0; at < data.length; at += 16) out.set(encryptBlock(keys, data.subarray(at, at + 16)), at)
  return out
}

/** x · y in the field of GCM, big-endian words with the lowest power first; the product replaces x. */
const multiply = (x: Int32Array, y: Int32Array): void => {
  let [v0, v1, v2, v3] = [y[0]!, y[1]!, y[2]!, y[3]!]
  let [z0, z1, z2, z3] = [0, 0, 0, 0]
  for (let bit = 0; bit < 128; bit++) {
    if (((x[bit >> 5]! >>> (31 - (bit & 31))) & 1) !== 0) {
      z0 ^= v0
      z1 ^= v1
      z2 ^= v2
      z3 ^= v3
    }
    const carry = v3 & 1
    v3 = (v3 >>> 1) | (v2 << 31)
    v2 = (v2 >>> 1) | (v1 << 31)
    v1 = (v1 >>> 1) | (v0 << 31)
    v0 = v0 >>> 1
    if (carry !== 0) v0 ^= 0xe1000000
  }
  x.set([z0, z1, z2, z3])
}

/** AES in Galois/counter mode without further authenticated data (SP 800-38D): the ciphertext and a tag of 16 bytes. */
export const aesGcm = (data: Uint8Array, key: Uint8Array, nonce: Uint8Array): Uint8Array => {
  const keys = expand(key)
  const h = new Int32Array(4)
  const zero = encryptBlock(keys, new Uint8Array(16))
  for (let n = 0; n < 4; n++) h[n] = wordAt(zero, 4 * n)
  const counter = new Uint8Array(16)
  counter.set(nonce)
  counter[15] = 1
  const first = encryptBlock(keys, counter)
  const out = new Uint8Array(data.length + 16)
  const hash = new Int32Array(4)
  for (let at = 0; at < data.length; at += 16) {
    counter[15]++
    const stream = encryptBlock(keys, counter)
    const block = new Uint8Array(16)
    for (let n = 0; n < 16 && at + n < data.length; n++) block[n] = out[at + n] = data[at + n]! ^ stream[n]!
    for (let n = 0; n < 4; n++) hash[n]! ^= wordAt(block, 4 * n)
    multiply(hash, h)
  }
  hash[3]! ^= 8 * data.length
  multiply(hash, h)
  for (let n = 0; n < 16; n++) out[data.length + n] = (hash[n >> 2]! >>> (24 - 8 * (n & 3))) ^ first[n]!
  return out
}
