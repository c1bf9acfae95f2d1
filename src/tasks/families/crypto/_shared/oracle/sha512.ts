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

type Eight = [number, number, number, number, number, number, number, number]

/** The high word of x rotated right by n < 32; the low word is that of the halves exchanged. */
const rotate = (high: number, low: number, n: number): number => (high >>> n) | (low << (32 - n))

const digest = (message: Uint8Array, initial: typeof SHA512, length: number): Uint8Array => {
  const bytes = padded(message, 128)
  const sh = initial.high.slice()
  const sl = initial.low.slice()
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
    let [ah, bh, ch, dh, eh, fh, gh, hh] = sh as unknown as Eight
    let [al, bl, cl, dl, el, fl, gl, hl] = sl as unknown as Eight
    for (let t = 0; t < 80; t++) {
      const s1h = rotate(eh, el, 14) ^ rotate(eh, el, 18) ^ rotate(el, eh, 9)
      const s1l = rotate(el, eh, 14) ^ rotate(el, eh, 18) ^ rotate(eh, el, 9)
      const choiceLow = (el & fl) ^ (~el & gl)
      const low1 = (hl >>> 0) + (s1l >>> 0) + (choiceLow >>> 0) + (K.low[t]! >>> 0) + (wl[t]! >>> 0)
      const t1h = (hh + s1h + ((eh & fh) ^ (~eh & gh)) + K.high[t]! + wh[t]! + Math.floor(low1 / 2 ** 32)) | 0
      const s0h = rotate(ah, al, 28) ^ rotate(al, ah, 2) ^ rotate(al, ah, 7)
      const s0l = rotate(al, ah, 28) ^ rotate(ah, al, 2) ^ rotate(ah, al, 7)
      const majorityLow = (al & bl) ^ (al & cl) ^ (bl & cl)
      const lowE = (dl >>> 0) + (low1 >>> 0)
      const lowA = (low1 >>> 0) + (s0l >>> 0) + (majorityLow >>> 0)
      const highA = t1h + s0h + ((ah & bh) ^ (ah & ch) ^ (bh & ch)) + Math.floor(lowA / 2 ** 32)
      hh = gh
      hl = gl
      gh = fh
      gl = fl
      fh = eh
      fl = el
      eh = (dh + t1h + Math.floor(lowE / 2 ** 32)) | 0
      el = lowE | 0
      dh = ch
      dl = cl
      ch = bh
      cl = bl
      bh = ah
      bl = al
      ah = highA | 0
      al = lowA | 0
    }
    const highs = [ah, bh, ch, dh, eh, fh, gh, hh]
    const lows = [al, bl, cl, dl, el, fl, gl, hl]
    for (let n = 0; n < 8; n++) {
      const low = (sl[n]! >>> 0) + (lows[n]! >>> 0)
      sl[n] = low
      sh[n] = sh[n]! + highs[n]! + Math.floor(low / 2 ** 32)
    }
  }
  const result = new Uint8Array(length)
  for (let n = 0; n < length; n++) result[n] = ((n & 4) === 0 ? sh : sl)[n >> 3]! >>> (24 - 8 * (n & 3))
  return result
}

/** SHA-512 and SHA-384 (FIPS 180-4), with 64-bit words in two halves. */
export const sha512 = (message: Uint8Array): Uint8Array => digest(message, SHA512, 64)
export const sha384 = (message: Uint8Array): Uint8Array => digest(message, SHA384, 48)
