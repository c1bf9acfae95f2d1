/**
 * 64-bit integers as (low, high) pairs of words in an `Int32Array`, without BigInt. Operations take the register
 * file and the offsets of result and operands; the result may be one of the operands.
 */
type Pairs = Int32Array

const TWO_32 = 4294967296
const MIN_32 = -2147483648
/** Highs in [−2^21, 2^21) mean a value in [−2^53, 2^53), which a double holds exactly. */
const EXACT_HIGH = 2097152

/** High 32 bits of the product of two unsigned words. */
const mulHigh32 = (x: number, y: number): number => {
  const x0 = x & 0xffff
  const x1 = x >>> 16
  const y0 = y & 0xffff
  const y1 = y >>> 16
  const mid = Math.imul(x1, y0)
  const t = (mid >>> 0) + (Math.imul(x0, y0) >>> 16)
  const u = (Math.imul(x0, y1) >>> 0) + (t & 0xffff)
  return (Math.imul(x1, y1) + Math.floor(t / 65536) + Math.floor(u / 65536)) | 0
}

export const mul = (R: Pairs, d: number, a: number, b: number): void => {
  const al = R[a]!
  const ah = R[a + 1]!
  const bl = R[b]!
  const bh = R[b + 1]!
  if (ah === al >> 31 && bh === bl >> 31) {
    const product = al * bl
    if (product > -9007199254740992 && product < 9007199254740992) {
      R[d] = Math.imul(al, bl)
      R[d + 1] = Math.floor(product / TWO_32)
      return
    }
  }
  R[d] = Math.imul(al, bl)
  R[d + 1] = (mulHigh32(al, bl) + Math.imul(al, bh) + Math.imul(ah, bl)) | 0
}

export const mulhu = (R: Pairs, d: number, a: number, b: number): void => {
  const al = R[a]!
  const ah = R[a + 1]!
  const bl = R[b]!
  const bh = R[b + 1]!
  const mid = (mulHigh32(al, bl) >>> 0) + (Math.imul(al, bh) >>> 0) + (Math.imul(ah, bl) >>> 0)
  const low =
    (Math.imul(ah, bh) >>> 0) + (mulHigh32(al, bh) >>> 0) + (mulHigh32(ah, bl) >>> 0) + Math.floor(mid / TWO_32)
  R[d] = low | 0
  R[d + 1] = (mulHigh32(ah, bh) + Math.floor(low / TWO_32)) | 0
}

/** Subtracts a pair, given by value, from the pair at `d`. */
const subtract = (R: Pairs, d: number, low: number, high: number): void => {
  const l = R[d]!
  R[d + 1] = (R[d + 1]! - high - (l >>> 0 < low >>> 0 ? 1 : 0)) | 0
  R[d] = (l - low) | 0
}

export const mulh = (R: Pairs, d: number, a: number, b: number): void => {
  const al = R[a]!
  const ah = R[a + 1]!
  const bl = R[b]!
  const bh = R[b + 1]!
  mulhu(R, d, a, b)
  // As unsigned numbers, negative operands are 2^64 too large (Hacker's Delight, 8-3).
  if (ah < 0) subtract(R, d, bl, bh)
  if (bh < 0) subtract(R, d, al, ah)
}

// Quotient and remainder of `divideUnsigned`: fields of the module, so that dividing allocates nothing.
const out = new Int32Array(4)

/** Leaves the quotient in out[0..1] and the remainder in out[2..3]; operands unsigned, divisor not 0. */
const divideUnsigned = (nl: number, nh: number, dl: number, dh: number): void => {
  if (dh === 0) {
    // Schoolbook division by one word, in digits of 32, 16 and 16 bits: every intermediate is below 2^48.
    const divisor = dl >>> 0
    const top = nh >>> 0
    const quotientHigh = Math.floor(top / divisor)
    let rest = top - quotientHigh * divisor
    const upper = rest * 65536 + (nl >>> 16)
    const q1 = Math.floor(upper / divisor)
    rest = upper - q1 * divisor
    const lower = rest * 65536 + (nl & 0xffff)
    const q0 = Math.floor(lower / divisor)
    out[0] = (q1 * 65536 + q0) | 0
    out[1] = quotientHigh | 0
    out[2] = (lower - q0 * divisor) | 0
    out[3] = 0
    return
  }
  // The quotient is below 2^32, so the doubles' quotient is off by at most one: start below and count up.
  const estimate = Math.floor(((nh >>> 0) * TWO_32 + (nl >>> 0)) / ((dh >>> 0) * TWO_32 + (dl >>> 0)))
  let quotient = estimate > 0 ? estimate - 1 : 0
  out[2] = nl
  out[3] = nh
  const q = quotient | 0
  subtract(out, 2, Math.imul(q, dl), (mulHigh32(q, dl) + Math.imul(q, dh)) | 0)
  while (out[3] >>> 0 > dh >>> 0 || (out[3] === dh && out[2] >>> 0 >= dl >>> 0)) {
    subtract(out, 2, dl, dh)
    quotient++
  }
  out[0] = quotient | 0
  out[1] = 0
}

export const divu = (R: Pairs, d: number, a: number, b: number): void => {
  const al = R[a]!
  const ah = R[a + 1]!
  const bl = R[b]!
  const bh = R[b + 1]!
  if ((ah | bh) === 0) {
    R[d] = ((al >>> 0) / (bl >>> 0)) | 0
    R[d + 1] = 0
    return
  }
  divideUnsigned(al, ah, bl, bh)
  R[d] = out[0]!
  R[d + 1] = out[1]!
}

export const modu = (R: Pairs, d: number, a: number, b: number): void => {
  const al = R[a]!
  const ah = R[a + 1]!
  const bl = R[b]!
  const bh = R[b + 1]!
  if ((ah | bh) === 0) {
    R[d] = ((al >>> 0) % (bl >>> 0)) | 0
    R[d + 1] = 0
    return
  }
  divideUnsigned(al, ah, bl, bh)
  R[d] = out[2]!
  R[d + 1] = out[3]!
}

const setNegated = (R: Pairs, d: number, low: number, high: number): void => {
  R[d] = -low | 0
  R[d + 1] = (~high + (low === 0 ? 1 : 0)) | 0
}

/** Divides magnitudes, leaving the unsigned results in `out`. */
const divideMagnitudes = (al: number, ah: number, bl: number, bh: number): void => {
  if (ah < 0) {
    ah = (~ah + (al === 0 ? 1 : 0)) | 0
    al = -al | 0
  }
  if (bh < 0) {
    bh = (~bh + (bl === 0 ? 1 : 0)) | 0
    bl = -bl | 0
  }
  divideUnsigned(al, ah, bl, bh)
}

const setDouble = (R: Pairs, d: number, value: number): void => {
  const high = Math.floor(value / TWO_32)
  R[d] = (value - high * TWO_32) | 0
  R[d + 1] = high | 0
}

export const div = (R: Pairs, d: number, a: number, b: number): void => {
  const al = R[a]!
  const ah = R[a + 1]!
  const bl = R[b]!
  const bh = R[b + 1]!
  if (ah === al >> 31 && bh === bl >> 31 && al !== MIN_32) {
    const quotient = (al / bl) | 0
    R[d] = quotient
    R[d + 1] = quotient >> 31
  } else if (ah >= -EXACT_HIGH && ah < EXACT_HIGH && bh >= -EXACT_HIGH && bh < EXACT_HIGH) {
    // Below 2^53 the rounded quotient never reaches the next integer, so truncating it is exact.
    setDouble(R, d, Math.trunc((ah * TWO_32 + (al >>> 0)) / (bh * TWO_32 + (bl >>> 0))))
  } else {
    divideMagnitudes(al, ah, bl, bh)
    if ((ah ^ bh) < 0) setNegated(R, d, out[0]!, out[1]!)
    else {
      R[d] = out[0]!
      R[d + 1] = out[1]!
    }
  }
}

export const mod = (R: Pairs, d: number, a: number, b: number): void => {
  const al = R[a]!
  const ah = R[a + 1]!
  const bl = R[b]!
  const bh = R[b + 1]!
  if (ah === al >> 31 && bh === bl >> 31 && al !== MIN_32) {
    const remainder = (al % bl) | 0
    R[d] = remainder
    R[d + 1] = remainder >> 31
  } else if (ah >= -EXACT_HIGH && ah < EXACT_HIGH && bh >= -EXACT_HIGH && bh < EXACT_HIGH) {
    const x = ah * TWO_32 + (al >>> 0)
    const y = bh * TWO_32 + (bl >>> 0)
    setDouble(R, d, x - Math.trunc(x / y) * y)
  } else {
    divideMagnitudes(al, ah, bl, bh)
    if (ah < 0) setNegated(R, d, out[2]!, out[3]!)
    else {
      R[d] = out[2]!
      R[d + 1] = out[3]!
    }
  }
}

export const shl = (R: Pairs, d: number, a: number, b: number): void => {
  const low = R[a]!
  const high = R[a + 1]!
  const count = R[b]! & 63
  if (count < 32) {
    // Two shifts, since a count of 32 would be one of 0.
    R[d + 1] = (high << count) | ((low >>> 1) >>> (31 - count))
    R[d] = low << count
  } else {
    R[d + 1] = low << (count - 32)
    R[d] = 0
  }
}

export const shr = (R: Pairs, d: number, a: number, b: number): void => {
  const low = R[a]!
  const high = R[a + 1]!
  const count = R[b]! & 63
  if (count < 32) {
    R[d] = (low >>> count) | ((high << 1) << (31 - count))
    R[d + 1] = high >>> count
  } else {
    R[d] = high >>> (count - 32)
    R[d + 1] = 0
  }
}

export const sar = (R: Pairs, d: number, a: number, b: number): void => {
  const low = R[a]!
  const high = R[a + 1]!
  const count = R[b]! & 63
  if (count < 32) {
    R[d] = (low >>> count) | ((high << 1) << (31 - count))
    R[d + 1] = high >> count
  } else {
    R[d] = high >> (count - 32)
    R[d + 1] = high >> 31
  }
}

const popcount32 = (word: number): number => {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export const popcount = (R: Pairs, d: number, a: number): void => {
  R[d] = popcount32(R[a]!) + popcount32(R[a + 1]!)
  R[d + 1] = 0
}

export const clz = (R: Pairs, d: number, a: number): void => {
  const high = R[a + 1]!
  R[d] = high === 0 ? 32 + Math.clz32(R[a]!) : Math.clz32(high)
  R[d + 1] = 0
}

const ctz32 = (word: number): number => (word === 0 ? 32 : 31 - Math.clz32(word & -word))

export const ctz = (R: Pairs, d: number, a: number): void => {
  const low = R[a]!
  R[d] = low === 0 ? 32 + ctz32(R[a + 1]!) : ctz32(low)
  R[d + 1] = 0
}

const swap32 = (word: number): number => (word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)

export const bswap = (R: Pairs, d: number, a: number): void => {
  const low = R[a]!
  R[d] = swap32(R[a + 1]!)
  R[d + 1] = swap32(low)
}

/** The nearest binary64, ties to even: both terms are exact, so the sum rounds once. */
export const toDouble = (R: Pairs, a: number): number => R[a + 1]! * TWO_32 + (R[a]! >>> 0)

/** Truncates and saturates; NaN gives 0. */
export const fromDouble = (R: Pairs, d: number, value: number): void => {
  if (value >= 9223372036854775808) {
    R[d] = -1
    R[d + 1] = 0x7fffffff
  } else if (value < -9223372036854775808) {
    R[d] = 0
    R[d + 1] = MIN_32
  } else {
    // NaN becomes 0 in `| 0`, as it has to.
    setDouble(R, d, Math.trunc(value))
  }
}

/**
 * The sum of a 64-bit base and an offset, if it lies in [0, 2^31), else −1. For bases that are not themselves in that
 * range; the sum wraps modulo 2^64.
 */
export const farAddress = (low: number, high: number, offset: number): number => {
  const sum = (low >>> 0) + offset
  const carried = (high + Math.floor(sum / TWO_32)) | 0
  const address = sum | 0
  return carried === 0 && address >= 0 ? address : -1
}
