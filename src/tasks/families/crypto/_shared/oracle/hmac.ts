import { sha256 } from "./sha256.js"
import { sha384, sha512 } from "./sha512.js"

type Hash = (message: Uint8Array) => Uint8Array

/** HMAC (RFC 2104) of a hash with blocks of `block` bytes. */
const hmac =
  (hash: Hash, block: number) =>
  (message: Uint8Array, key: Uint8Array): Uint8Array => {
    const short = key.length > block ? hash(key) : key
    const inner = new Uint8Array(block + message.length).fill(0x36, 0, block)
    const outerPad = new Uint8Array(block).fill(0x5c)
    for (let n = 0; n < short.length; n++) {
      inner[n]! ^= short[n]!
      outerPad[n]! ^= short[n]!
    }
    inner.set(message, block)
    const digest = hash(inner)
    const outer = new Uint8Array(block + digest.length)
    outer.set(outerPad)
    outer.set(digest, block)
    return hash(outer)
  }

export const hmacSha256 = hmac(sha256, 64)
export const hmacSha384 = hmac(sha384, 128)
export const hmacSha512 = hmac(sha512, 128)

/** PBKDF2 with HMAC-SHA-256 (RFC 8018), up to 32 bytes of key. */
export const pbkdf2Sha256 = (
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  length: number,
): Uint8Array => {
  const first = new Uint8Array(salt.length + 4)
  first.set(salt)
  first[salt.length + 3] = 1
  let u = hmacSha256(first, password)
  const key = u.slice()
  for (let n = 1; n < iterations; n++) {
    u = hmacSha256(u, password)
    for (let m = 0; m < 32; m++) key[m]! ^= u[m]!
  }
  return key.subarray(0, length)
}
