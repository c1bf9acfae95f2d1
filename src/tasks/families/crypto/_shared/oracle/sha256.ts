import { bigEndian, padded, rotateRight, wordAt } from "./bytes.js"
import { rootFractions } from "./primes.js"

const K = rootFractions(64, 3).high
const INITIAL = rootFractions(8, 2).high

export const upper0 = (x: number): number => rotateRight(x, 2) ^ rotateRight(x, 13) ^ rotateRight(x, 22)
export const upper1 = (x: number): number => rotateRight(x, 6) ^ rotateRight(x, 11) ^ rotateRight(x, 25)
export const lower0 = (x: number): number => rotateRight(x, 7) ^ rotateRight(x, 18) ^ (x >>> 3)
export const lower1 = (x: number): number => rotateRight(x, 17) ^ rotateRight(x, 19) ^ (x >>> 10)

const w = new Int32Array(64)

/** SHA-256 (FIPS 180-4). */
export const sha256 = (message: Uint8Array): Uint8Array => {
  const bytes = padded(message, 64)
  const state = INITIAL.slice()
  for (let at = 0; at < bytes.length; at += 64) {
    for (let t = 0; t < 16; t++) w[t] = wordAt(bytes, at + 4 * t)
    for (let t = 16; t < 64; t++) w[t] = lower1(w[t - 2]!) + w[t - 7]! + lower0(w[t - 15]!) + w[t - 16]!
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
    for (let t = 0; t < 64; t++) {
      const t1 = (h + upper1(e) + ((e & f) ^ (~e & g)) + K[t]! + w[t]!) | 0
      const t2 = (upper0(a) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + t1) | 0
      d = c
      c = b
      b = a
      a = (t1 + t2) | 0
    }
    state[0]! += a
    state[1]! += b
    state[2]! += c
    state[3]! += d
    state[4]! += e
    state[5]! += f
    state[6]! += g
    state[7]! += h
  }
  return bigEndian(state, 32)
}
