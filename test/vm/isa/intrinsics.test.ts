import * as fc from "effect/FastCheck"
import { describe, expect, it } from "vitest"
import { Machine } from "../../../src/vm/exec/Machine.js"
import { INTRINSICS } from "../../../src/vm/isa/intrinsics.js"
import { registerName } from "../../../src/vm/isa/registers.js"
import { assemble } from "../../../src/vm/text/assemble.js"
import { integer } from "../support/arbitraryProgram.js"

const signed = (value: bigint): bigint => BigInt.asIntN(64, value)
const abs = (value: bigint): bigint => (value < 0n ? -value : value)
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))
const order = (a: bigint | number, b: bigint | number): bigint => (a < b ? -1n : a > b ? 1n : 0n)

const MEMORY = 0x1000
const OTHER = 0x3000

/** What an intrinsic reads and writes, apart from its arguments. */
class Memory {
  constructor(readonly bytes: Uint8Array) {}
  byte(at: bigint): number {
    return this.bytes[Number(at)]!
  }
  words(at: bigint, length: bigint): Array<bigint> {
    const view = new DataView(this.bytes.buffer)
    return Array.from({ length: Math.max(0, Number(length)) }, (_, n) => view.getBigInt64(Number(at) + 8 * n, true))
  }
  setWords(at: bigint, words: ReadonlyArray<bigint>): void {
    const view = new DataView(this.bytes.buffer)
    words.forEach((word, n) => view.setBigInt64(Number(at) + 8 * n, word, true))
  }
}

type Oracle = (memory: Memory, ...args: Array<bigint>) => bigint

const compareBytes = (m: Memory, a: bigint, b: bigint, length: bigint, stopAtZero: boolean): bigint => {
  for (let n = 0n; n < length; n++) {
    const [x, y] = [m.byte(a + n), m.byte(b + n)]
    if (x !== y) return order(x, y)
    if (stopAtZero && x === 0) return 0n
  }
  return 0n
}

const extreme = (words: ReadonlyArray<bigint>, sign: bigint): bigint =>
  BigInt(words.findIndex((word) => words.every((other) => sign * other >= sign * word)))

const fib = (n: bigint): bigint => {
  let [a, b] = [0n, 1n]
  for (let k = 0n; k < n; k++) [a, b] = [b, BigInt.asUintN(64, a + b)]
  return a
}

const ORACLES: Readonly<Record<string, Oracle>> = {
  memcpy: (m, dst, src, length) => {
    for (let n = 0n; n < length; n++) m.bytes[Number(dst + n)] = m.byte(src + n)
    return dst
  },
  memset: (m, dst, value, length) => {
    for (let n = 0n; n < length; n++) m.bytes[Number(dst + n)] = Number(BigInt.asUintN(8, value))
    return dst
  },
  memcmp: (m, a, b, length) => compareBytes(m, a, b, length, false),
  strlen: (m, s) => {
    let n = 0n
    while (m.byte(s + n) !== 0) n++
    return n
  },
  strcmp: (m, a, b) => compareBytes(m, a, b, 10_000n, true),
  abs: (_, x) => abs(x),
  min: (_, a, b) => (a < b ? a : b),
  max: (_, a, b) => (a > b ? a : b),
  clamp: (_, x, low, high) => {
    const above = x < low ? low : x
    return above > high ? high : above
  },
  sign: (_, x) => order(x, 0n),
  gcd: (_, a, b) => gcd(abs(a), abs(b)),
  lcm: (_, a, b) => (a === 0n || b === 0n ? 0n : (abs(a) / gcd(abs(a), abs(b))) * abs(b)),
  pow: (_, base, exponent) => {
    if (exponent < 0n) return 0n
    let [result, square] = [1n, base]
    for (let rest = exponent; rest > 0n; rest >>= 1n) {
      if ((rest & 1n) === 1n) result = signed(result * square)
      square = signed(square * square)
    }
    return result
  },
  isqrt: (_, n) => {
    if (n < 0n) return 0n
    let root = BigInt(Math.floor(Math.sqrt(Number(n))))
    while (root * root > n) root--
    while ((root + 1n) * (root + 1n) <= n) root++
    return root
  },
  is_prime: (_, n) => {
    if (n < 2n) return 0n
    for (let d = 2n; d * d <= n; d++) if (n % d === 0n) return 0n
    return 1n
  },
  factorial: (_, n) => {
    let product = 1n
    for (let k = 2n; k <= n && product !== 0n; k++) product = signed(product * k)
    return product
  },
  fib: (_, n) => (n <= 0n ? 0n : fib(n)),
  sum: (m, at, length) => m.words(at, length).reduce((sum, word) => sum + word, 0n),
  reverse: (m, at, length) => {
    m.setWords(at, m.words(at, length).reverse())
    return at
  },
  find: (m, at, length, value) => BigInt(m.words(at, length).indexOf(value)),
  find_min: (m, at, length) => extreme(m.words(at, length), 1n),
  find_max: (m, at, length) => extreme(m.words(at, length), -1n),
  sort: (m, at, length) => {
    m.setWords(
      at,
      m.words(at, length).sort((a, b) => Number(order(a, b))),
    )
    return at
  },
  popcount: (_, x) => BigInt(BigInt.asUintN(64, x).toString(2).replaceAll("0", "").length),
  clz: (_, x) => BigInt(x === 0n ? 64 : 64 - BigInt.asUintN(64, x).toString(2).length),
  ctz: (_, x) => BigInt(x === 0n ? 64 : /0*$/.exec(BigInt.asUintN(64, x).toString(2))![0].length),
}

const whole = (min: number, max: number): fc.Arbitrary<bigint> => fc.integer({ min, max }).map(BigInt)

/** Arguments for a parameter: what its name says. */
const argument = (name: string, intrinsic: string): fc.Arbitrary<bigint> => {
  const inside = (start: number) => fc.nat(19).map((n) => BigInt(start + 8 * n))
  if (["dst", "a"].includes(name) && /^(mem|str)/.test(intrinsic)) return inside(MEMORY)
  if (["src", "b"].includes(name) && /^(mem|str)/.test(intrinsic)) return inside(OTHER)
  if (name === "arr" || name === "s") return inside(MEMORY)
  if (name === "len") return whole(-2, 27)
  if (intrinsic === "find") return whole(-4, 3)
  if (intrinsic === "is_prime")
    return fc.oneof({ weight: 4, arbitrary: whole(-5, 294) }, { weight: 1, arbitrary: whole(0, 2 ** 31 - 1) })
  if (intrinsic === "fib" || intrinsic === "factorial") return whole(-10, 129)
  return fc.oneof(whole(-30, 69), integer(64))
}

const WORDS = 75

/** Words that repeat, bytes that agree for a while, zeros: so that all paths are taken. */
const filledMemory: fc.Arbitrary<Uint8Array> = fc
  .record({
    words: fc.oneof(
      { weight: 3, arbitrary: fc.array(whole(-4, 3), { minLength: WORDS, maxLength: WORDS }) },
      { weight: 2, arbitrary: fc.array(integer(64), { minLength: WORDS, maxLength: WORDS }) },
    ),
    changes: fc.array(fc.tuple(fc.nat(199), fc.nat(255)), { maxLength: 7 }),
  })
  .map(({ changes, words }) => {
    const bytes = new Uint8Array(0x4000)
    const view = new DataView(bytes.buffer)
    for (const [n, word] of words.entries()) view.setBigInt64(MEMORY + 8 * n, word, true)
    bytes.copyWithin(OTHER, MEMORY, MEMORY + 8 * WORDS)
    for (const [at, byte] of changes) bytes[OTHER + at] = byte
    return bytes
  })

/** A register for an argument, the scratch ones and r0 more often; none for a number in the text. */
const place = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 5, arbitrary: fc.constantFrom(0, 10, 11, 12, 13, 14, 15) },
  { weight: 2, arbitrary: fc.nat(18) },
)

/** A call of an intrinsic, and what it finds in registers and memory. */
interface Call {
  readonly args: ReadonlyArray<readonly [value: bigint, register: number | undefined]>
  readonly values: ReadonlyArray<bigint>
  readonly before: Uint8Array
}

const call = (name: string): fc.Arbitrary<Call> =>
  fc.record({
    args: fc.tuple(...INTRINSICS.get(name)!.parameters.map((each) => fc.tuple(argument(each, name), place))),
    values: fc.array(integer(64), { minLength: 19, maxLength: 19 }),
    before: filledMemory,
  })

const machine = new Machine()

const check = (name: string, { args, before, values }: Call): void => {
  const held = new Map<number, bigint>()
  const texts = args.map(([value, register]) => {
    // Each register holds one value.
    if (register === undefined || (held.get(register) ?? value) !== value) return value.toString()
    held.set(register, value)
    return registerName(register)
  })
  const registers = values.map((value, n) => [n, held.get(n) ?? value] as const)
  const source = `@${name} ${texts.join(", ")}\nhalt`
  const assembled = assemble(source)
  if (!assembled.ok) throw new Error(JSON.stringify(assembled.diagnostics))
  const memory = new Memory(before.slice())
  const expected = signed(ORACLES[name]!(memory, ...args.map(([value]) => value)))
  machine.run(assembled.bytes, assembled.bytes.length, { registers, memory: [[0, before]] })
  expect(machine.fault?.message, source).toBeUndefined()
  expect(machine.result, source).toBe(expected)
  expect(Buffer.from(machine.read(0, before.length)).equals(memory.bytes), source).toBe(true)
  for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 17, 18]) expect(machine.register(n), source).toBe(registers[n]![1])
}

const evaluate = (source: string): bigint => {
  const assembled = assemble(source)
  if (!assembled.ok) throw new Error(JSON.stringify(assembled.diagnostics))
  machine.run(assembled.bytes, assembled.bytes.length)
  if (machine.fault !== undefined) throw new Error(machine.fault.message)
  return machine.result
}

describe("intrinsics", () => {
  it("have an oracle each", () => {
    expect([...INTRINSICS.keys()].sort()).toEqual(Object.keys(ORACLES).sort())
  })

  for (const name of INTRINSICS.keys()) {
    it(`@${name} does what its oracle does, and keeps the other registers`, () => {
      const property = fc.property(call(name), (drawn) => check(name, drawn))
      fc.assert(property, { seed: 7, numRuns: 120 })
    })
  }

  it("handle the edges", () => {
    const edges: ReadonlyArray<readonly [string, bigint]> = [
      ["@abs -9223372036854775808", -(2n ** 63n)],
      ["@gcd 0, 0", 0n],
      ["@gcd -9223372036854775808, 6", 2n],
      ["@lcm 0, 5", 0n],
      ["@lcm -4, 6", 12n],
      ["@pow 0, 0", 1n],
      ["@pow 2, -1", 0n],
      ["@pow 3, 0x7fffffffffffffff", signed(ORACLES["pow"]!(new Memory(new Uint8Array(0)), 3n, 2n ** 63n - 1n))],
      ["@isqrt 0x7fffffffffffffff", 3037000499n],
      ["@isqrt 9223372030926249001", 3037000499n],
      ["@isqrt 9223372030926249000", 3037000498n],
      ["@is_prime 2147483647", 1n],
      ["@is_prime 999998000001", 0n],
      ["@factorial 20", 2432902008176640000n],
      ["@factorial 0x7fffffffffffffff", 0n],
      ["@fib 93", signed(12200160415121876738n)],
      ["@fib 1000000", signed(fib(1_000_000n))],
      ["@clz 0", 64n],
      ["@ctz 0", 64n],
      ["@popcount -1", 64n],
      ['.data\ns: .asciz "hello"\n@strlen s', 5n],
      [".data\na: .dword 3, 1, 2\n@sort a, 3\nload.d r0, [a + 8]", 2n],
      ["@GCD 12 18", 6n],
      ["x: @max 1, 2\n@min r0, 1\nb y\ny: @sign r0", 1n],
    ]
    for (const [source, expected] of edges) expect(evaluate(source), source).toBe(expected)
  })

  it("sorts 2,000 values within the default fuel", () => {
    const [words = []] = fc.sample(fc.array(integer(64), { minLength: 2000, maxLength: 2000 }), { seed: 3, numRuns: 1 })
    const result = assemble(`.data\na: .dword ${words.join(", ")}\n@sort a, 2000`)
    if (!result.ok) throw new Error("does not assemble")
    machine.run(result.bytes, result.bytes.length)
    expect(machine.fault).toBeUndefined()
    const sorted = [...new BigInt64Array(machine.read(0x10000, 16_000).buffer)]
    expect(sorted).toEqual(words.sort((a, b) => Number(order(a, b))))
  })

  it("refuse wrong names and operands", () => {
    for (const [source, message] of [
      ["@gdc 1, 2", "unknown intrinsic `@gdc`"],
      ["@gcd 1", "`@gcd a, b` takes 2 operands, not 1"],
      ["@isqrt 1, 2", "`@isqrt n` takes 1 operand, not 2"],
      ["@gcd 1, [r1]", "expected a register or a number, not `[r1]`"],
      ["@gcd 1, nowhere", "unknown label or constant `nowhere`"],
    ] as const) {
      const result = assemble(source)
      expect(result.ok ? [] : result.diagnostics.map((d) => d.message)).toEqual([message])
    }
  })
})
