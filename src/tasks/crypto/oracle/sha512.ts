import { padded, wordAt } from "./bytes.js"
import { rootFractions } from "./primes.js"

const K = rootFractions(80, 3)
const SHA512 = rootFractions(8, 2)
const SHA384 = (() => {
  // The ninth to sixteenth prime.
  const { high, low } = rootFractions(16, 2)
  return { high: high.slice(8), low: low.slice(8) }
})()

const wh = new Int32Array(80)
const wl = new Int32Array(80)

/** The high word of x rotated right by n < 32; the low word is that of the halves exchanged. */
const rotate = (high: number, low: number, n: number): number => (high >>> n) | (low << (32 - n))

const digest = (message: Uint8Array, initial: typeof SHA512, length: number): Uint8Array => {
  const bytes = padded(message, 128)
  const sh = initial.high.slice()
  const sl = initial.low.slice()
  // Working variables a … h.
  const vh = new Int32Array(8)
  const vl = new Int32Array(8)
  for (let at = 0; at < bytes.length; at += 128) {
    for (let t = 0; t < 16; t++) {
      wh[t] = wordAt(bytes, at + 8 * t)
      wl[t] = wordAt(bytes, at + 8 * t + 4)
    }
    for (let t = 16; t < 80; t++) {
      const xh = wh[t - 15]!
      const xl = wl[t - 15]!
      const yh = wh[t - 2]!
      const yl = wl[t - 2]!
      const s0h = rotate(xh, xl, 1) ^ rotate(xh, xl, 8) ^ (xh >>> 7)
      const s0l = rotate(xl, xh, 1) ^ rotate(xl, xh, 8) ^ rotate(xl, xh, 7)
      const s1h = rotate(yh, yl, 19) ^ rotate(yl, yh, 29) ^ (yh >>> 6)
      const s1l = rotate(yl, yh, 19) ^ rotate(yh, yl, 29) ^ rotate(yl, yh, 6)
      const low = (s0l >>> 0) + (s1l >>> 0) + (wl[t - 7]! >>> 0) + (wl[t - 16]! >>> 0)
      wl[t] = low
      wh[t] = s0h + s1h + wh[t - 7]! + wh[t - 16]! + Math.floor(low / 2 ** 32)
    }
    vh.set(sh)
    vl.set(sl)
    for (let t = 0; t < 80; t++) {
      const eh = vh[4]!
      const el = vl[4]!
      const s1h = rotate(eh, el, 14) ^ rotate(eh, el, 18) ^ rotate(el, eh, 9)
      const s1l = rotate(el, eh, 14) ^ rotate(el, eh, 18) ^ rotate(eh, el, 9)
      const chh = (eh & vh[5]!) ^ (~eh & vh[6]!)
      const chl = (el & vl[5]!) ^ (~el & vl[6]!)
      const low1 = (vl[7]! >>> 0) + (s1l >>> 0) + (chl >>> 0) + (K.low[t]! >>> 0) + (wl[t]! >>> 0)
      const t1h = (vh[7]! + s1h + chh + K.high[t]! + wh[t]! + Math.floor(low1 / 2 ** 32)) | 0
      const ah = vh[0]!
      const al = vl[0]!
      const s0h = rotate(ah, al, 28) ^ rotate(al, ah, 2) ^ rotate(al, ah, 7)
      const s0l = rotate(al, ah, 28) ^ rotate(ah, al, 2) ^ rotate(ah, al, 7)
      const majh = (ah & vh[1]!) ^ (ah & vh[2]!) ^ (vh[1]! & vh[2]!)
      const majl = (al & vl[1]!) ^ (al & vl[2]!) ^ (vl[1]! & vl[2]!)
      const lowE = (vl[3]! >>> 0) + (low1 >>> 0)
      const highE = vh[3]! + t1h + Math.floor(lowE / 2 ** 32)
      const lowA = (low1 >>> 0) + (s0l >>> 0) + (majl >>> 0)
      const highA = t1h + s0h + majh + Math.floor(lowA / 2 ** 32)
      vh.copyWithin(1, 0, 7)
      vl.copyWithin(1, 0, 7)
      vh[4] = highE
      vl[4] = lowE
      vh[0] = highA
      vl[0] = lowA
    }
    for (let n = 0; n < 8; n++) {
      const low = (sl[n]! >>> 0) + (vl[n]! >>> 0)
      sl[n] = low
      sh[n] = sh[n]! + vh[n]! + Math.floor(low / 2 ** 32)
    }
  }
  const result = new Uint8Array(length)
  for (let n = 0; n < length; n++) result[n] = ((n & 4) === 0 ? sh : sl)[n >> 3]! >>> (24 - 8 * (n & 3))
  return result
}

/** SHA-512 and SHA-384 (FIPS 180-4), with 64-bit words in two halves. */
export const sha512 = (message: Uint8Array): Uint8Array => digest(message, SHA512, 64)
export const sha384 = (message: Uint8Array): Uint8Array => digest(message, SHA384, 48)
