/** The round constants, from the linear feedback shift register of FIPS 202. */
const ROUNDS = (() => {
  const low = new Int32Array(24)
  const high = new Int32Array(24)
  let register = 1
  for (let round = 0; round < 24; round++) {
    for (let j = 0; j < 7; j++) {
      const bit = 2 ** j - 1
      if ((register & 1) !== 0) {
        if (bit < 32) low[round]! ^= 1 << bit
        else high[round]! ^= 1 << (bit - 32)
      }
      register = (register << 1) ^ ((register >> 7) * 0x171)
    }
  }
  return { low, high }
})()

const columnLow = new Int32Array(5)
const columnHigh = new Int32Array(5)
const nextLow = new Int32Array(25)
const nextHigh = new Int32Array(25)

/** Where π moves each lane to, and how far ρ rotates it. */
const { moved, rotation } = (() => {
  const moved = new Int32Array(25)
  const rotation = new Int32Array(25)
  let x = 1
  let y = 0
  for (let t = 0; t < 24; t++) {
    rotation[x + 5 * y] = (((t + 1) * (t + 2)) / 2) % 64
    ;[x, y] = [y, (2 * x + 3 * y) % 5]
  }
  for (let n = 0; n < 25; n++) moved[n] = Math.floor(n / 5) + 5 * ((2 * (n % 5) + 3 * Math.floor(n / 5)) % 5)
  return { moved, rotation }
})()

/** The columns on either side of a lane's, and the lanes one and two to its right in its row. */
const LEFT = Int32Array.from({ length: 25 }, (_, n) => (n + 4) % 5)
const RIGHT = Int32Array.from({ length: 25 }, (_, n) => (n + 1) % 5)
const ONE = Int32Array.from({ length: 25 }, (_, n) => n - (n % 5) + ((n + 1) % 5))
const TWO = Int32Array.from({ length: 25 }, (_, n) => n - (n % 5) + ((n + 2) % 5))

const keccak = (low: Int32Array, high: Int32Array): void => {
  for (let round = 0; round < 24; round++) {
    for (let x = 0; x < 5; x++) {
      columnLow[x] = low[x]! ^ low[x + 5]! ^ low[x + 10]! ^ low[x + 15]! ^ low[x + 20]!
      columnHigh[x] = high[x]! ^ high[x + 5]! ^ high[x + 10]! ^ high[x + 15]! ^ high[x + 20]!
    }
    for (let n = 0; n < 25; n++) {
      const left = LEFT[n]!
      const right = RIGHT[n]!
      const l = low[n]! ^ columnLow[left]! ^ ((columnLow[right]! << 1) | (columnHigh[right]! >>> 31))
      const h = high[n]! ^ columnHigh[left]! ^ ((columnHigh[right]! << 1) | (columnLow[right]! >>> 31))
      const by = rotation[n]! & 31
      const from = rotation[n]! < 32 ? l : h
      const into = rotation[n]! < 32 ? h : l
      const to = moved[n]!
      nextLow[to] = by === 0 ? from : (from << by) | (into >>> (32 - by))
      nextHigh[to] = by === 0 ? into : (into << by) | (from >>> (32 - by))
    }
    for (let n = 0; n < 25; n++) {
      const one = ONE[n]!
      const two = TWO[n]!
      low[n] = nextLow[n]! ^ (~nextLow[one]! & nextLow[two]!)
      high[n] = nextHigh[n]! ^ (~nextHigh[one]! & nextHigh[two]!)
    }
    low[0]! ^= ROUNDS.low[round]!
    high[0]! ^= ROUNDS.high[round]!
  }
}

/** SHA3-256 and SHA3-512 (FIPS 202), with 64-bit lanes in two halves. */
const sha3 = (message: Uint8Array, length: number): Uint8Array => {
  const rate = 200 - 2 * length
  const bytes = new Uint8Array((Math.floor(message.length / rate) + 1) * rate)
  bytes.set(message)
  bytes[message.length]! ^= 0x06
  bytes[bytes.length - 1]! ^= 0x80
  const low = new Int32Array(25)
  const high = new Int32Array(25)
  for (let at = 0; at < bytes.length; at += rate) {
    for (let n = 0; n < rate; n++) ((n & 4) === 0 ? low : high)[n >> 3]! ^= bytes[at + n]! << (8 * (n & 3))
    keccak(low, high)
  }
  const digest = new Uint8Array(length)
  for (let n = 0; n < length; n++) digest[n] = ((n & 4) === 0 ? low : high)[n >> 3]! >>> (8 * (n & 3))
  return digest
}

export const sha3_256 = (message: Uint8Array): Uint8Array => sha3(message, 32)
export const sha3_512 = (message: Uint8Array): Uint8Array => sha3(message, 64)
