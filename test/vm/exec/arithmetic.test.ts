import { assert, describe, it } from "@effect/vitest"
import * as FastCheck from "effect/FastCheck"
import { Machine } from "../../../src/vm/exec/Machine.js"
import { build } from "../support/programs.js"

const TWO = 2n
const wrap = (value: bigint): bigint => BigInt.asIntN(64, value)
const unsigned = (value: bigint): bigint => BigInt.asUintN(64, value)

const POWERS = [0n, 7n, 8n, 15n, 16n, 31n, 32n, 33n, 47n, 52n, 53n, 54n, 62n, 63n]
const EDGES = [
  ...new Set([0n, ...POWERS.flatMap((p) => [-1n, 0n, 1n].flatMap((d) => [wrap(TWO ** p + d), wrap(-(TWO ** p) + d)]))]),
  3n,
  -3n,
  10n,
  -10n,
  0x123456789abcdefn,
  -0x123456789abcdefn,
]

const view = new DataView(new ArrayBuffer(8))
const asDouble = (bits: bigint): number => {
  view.setBigInt64(0, bits)
  return view.getFloat64(0)
}
const NAN = 0x7ff8000000000000n
const bitsOf = (value: number): bigint => {
  if (Number.isNaN(value)) return NAN
  view.setFloat64(0, value)
  return view.getBigInt64(0)
}

type Binary = (x: bigint, y: bigint) => bigint

const flag = (condition: boolean): bigint => (condition ? 1n : 0n)

const WITH_IMMEDIATE: Record<string, Binary> = {
  add: (x, y) => x + y,
  sub: (x, y) => x - y,
  and: (x, y) => x & y,
  or: (x, y) => x | y,
  xor: (x, y) => x ^ y,
  shl: (x, y) => x << (y & 63n),
  shr: (x, y) => unsigned(x) >> (y & 63n),
  sar: (x, y) => x >> (y & 63n),
  slt: (x, y) => flag(x < y),
  sltu: (x, y) => flag(unsigned(x) < unsigned(y)),
  seq: (x, y) => flag(x === y),
  sne: (x, y) => flag(x !== y),
  mul: (x, y) => x * y,
  div: (x, y) => x / y,
  mod: (x, y) => x % y,
  divu: (x, y) => unsigned(x) / unsigned(y),
  modu: (x, y) => unsigned(x) % unsigned(y),
}

const BINARY: Record<string, Binary> = {
  ...WITH_IMMEDIATE,
  mulh: (x, y) => (x * y) >> 64n,
  mulhu: (x, y) => (unsigned(x) * unsigned(y)) >> 64n,
}

const FLOAT: Record<string, (x: number, y: number) => bigint> = {
  "fpu.add": (x, y) => bitsOf(x + y),
  "fpu.sub": (x, y) => bitsOf(x - y),
  "fpu.mul": (x, y) => bitsOf(x * y),
  "fpu.div": (x, y) => bitsOf(x / y),
  "fpu.cmpeq": (x, y) => flag(x === y),
  "fpu.cmpne": (x, y) => flag(x !== y),
  "fpu.cmplt": (x, y) => flag(x < y),
  "fpu.cmple": (x, y) => flag(x <= y),
  "fpu.cmpgt": (x, y) => flag(x > y),
  "fpu.cmpge": (x, y) => flag(x >= y),
}

const bitString = (x: bigint): string => unsigned(x).toString(2).padStart(64, "0")

const saturated = (x: number): bigint => {
  if (Number.isNaN(x)) return 0n
  if (x === Infinity) return TWO ** 63n - 1n
  if (x === -Infinity) return -(TWO ** 63n)
  const whole = BigInt(Math.trunc(x))
  return whole >= TWO ** 63n ? TWO ** 63n - 1n : whole < -(TWO ** 63n) ? -(TWO ** 63n) : whole
}

const UNARY: Record<string, (x: bigint) => bigint> = {
  "bits.popcount": (x) => BigInt(bitString(x).replaceAll("0", "").length),
  "bits.clz": (x) => BigInt((bitString(x) + "1").indexOf("1")),
  "bits.ctz": (x) => BigInt(([...bitString(x)].reverse().join("") + "1").indexOf("1")),
  "bits.bswap": (x) => BigInt("0x" + unsigned(x).toString(16).padStart(16, "0").match(/../g)!.reverse().join("")),
  "fpu.sqrt": (x) => bitsOf(Math.sqrt(asDouble(x))),
  "fpu.abs": (x) => x & (TWO ** 63n - 1n),
  "fpu.floor": (x) => bitsOf(Math.floor(asDouble(x))),
  "fpu.ceil": (x) => bitsOf(Math.ceil(asDouble(x))),
  "fpu.fromint": (x) => bitsOf(Number(x)),
  "fpu.toint": (x) => saturated(asDouble(x)),
}

const BRANCHES: Record<string, (x: bigint, y: bigint) => boolean> = {
  beq: (x, y) => x === y,
  bne: (x, y) => x !== y,
  blt: (x, y) => x < y,
  ble: (x, y) => x <= y,
  bgt: (x, y) => x > y,
  bge: (x, y) => x >= y,
  bltu: (x, y) => unsigned(x) < unsigned(y),
  bgeu: (x, y) => unsigned(x) >= unsigned(y),
}

const machine = new Machine()

/** Result of a program with r1 = x and r2 = y, or the kind of its fault. */
const result = (code: Uint8Array, x: bigint, y = 0n): bigint | string =>
  machine.run(code, code.length, {
    registers: [
      [1, x],
      [2, y],
    ],
  })
    ? machine.result
    : machine.fault!.kind

const expected = (operation: Binary, x: bigint, y: bigint, divides: boolean): bigint | string =>
  divides && y === 0n ? "DivisionByZero" : wrap(operation(x, y))

const isDivision = (name: string): boolean => /^(div|mod)/.test(name)

const int64 = FastCheck.oneof(
  FastCheck.bigInt({ min: -(TWO ** 63n), max: TWO ** 63n - 1n }),
  FastCheck.bigInt({ min: -(TWO ** 53n), max: TWO ** 53n }),
  FastCheck.bigInt({ min: -(TWO ** 32n), max: TWO ** 32n }),
  FastCheck.bigInt({ min: -200n, max: 200n }),
  FastCheck.constantFrom(...EDGES),
)

describe("two operands", () => {
  for (const [name, operation] of Object.entries(BINARY)) {
    it(name, () => {
      // The result in a register of its own, in that of either operand, and an operand twice.
      const apart = build([[name, 0, 1, 2]])
      const first = build([
        [name, 1, 1, 2],
        ["mov", 0, 1],
      ])
      const second = build([
        [name, 2, 1, 2],
        ["mov", 0, 2],
      ])
      const twice = build([[name, 0, 1, 1]])
      const check = (x: bigint, y: bigint): void => {
        const want = expected(operation, x, y, isDivision(name))
        for (const code of [apart, first, second]) assert.strictEqual(result(code, x, y), want, `${x} ${name} ${y}`)
        assert.strictEqual(result(twice, x), expected(operation, x, x, isDivision(name)), `${x} ${name} itself`)
      }
      const counts = /^s(h|ar)/.test(name) ? Array.from({ length: 131 }, (_, n) => BigInt(n)) : []
      for (const x of EDGES) for (const y of [...EDGES, ...counts]) check(x, y)
      FastCheck.assert(FastCheck.property(int64, int64, check), { numRuns: 500 })
    })
  }
})

describe("immediate", () => {
  for (const [name, operation] of Object.entries(WITH_IMMEDIATE)) {
    it(name, () => {
      for (const y of EDGES.filter((value) => value === BigInt.asIntN(32, value))) {
        const code = build([[name, 0, 1, y]])
        for (const x of EDGES) {
          assert.strictEqual(result(code, x), expected(operation, x, y, isDivision(name)), `${x} ${name} ${y}`)
        }
      }
    })
  }

  it("mov takes 64 bits, sign-extends 32", () => {
    for (const x of EDGES) assert.strictEqual(result(build([["mov", 0, x]]), 0n), x)
  })
})

describe("one operand", () => {
  const doubles = [
    0,
    -0,
    0.5,
    -0.5,
    1.5,
    -1.5,
    2.5,
    1e300,
    -1e300,
    5e-324,
    2 ** 63,
    -(2 ** 63),
    2 ** 62,
    Infinity,
    -Infinity,
  ]
  const inputs = [...EDGES, ...doubles.map(bitsOf), NAN, 0x7ff0000000000001n, wrap(0xfff8000000000123n)]
  for (const [name, operation] of Object.entries(UNARY)) {
    it(name, () => {
      const apart = build([[name, 0, 1]])
      const same = build([
        [name, 1, 1],
        ["mov", 0, 1],
      ])
      const check = (x: bigint): void => {
        for (const code of [apart, same]) assert.strictEqual(result(code, x), wrap(operation(x)), `${name} ${x}`)
      }
      inputs.forEach(check)
      FastCheck.assert(FastCheck.property(int64, check), { numRuns: 500 })
      FastCheck.assert(
        FastCheck.property(FastCheck.double(), (x) => check(bitsOf(x))),
        { numRuns: 500 },
      )
    })
  }
})

describe("binary64", () => {
  const doubles = [0, -0, 1, -1, 0.1, 3, 1e308, -1e308, 5e-324, Infinity, -Infinity, NaN]
  for (const [name, operation] of Object.entries(FLOAT)) {
    it(name, () => {
      const code = build([[name, 0, 1, 2]])
      const check = (x: number, y: number): void =>
        assert.strictEqual(result(code, bitsOf(x), bitsOf(y)), operation(x, y), `${x} ${name} ${y}`)
      for (const x of doubles) for (const y of doubles) check(x, y)
      FastCheck.assert(FastCheck.property(FastCheck.double(), FastCheck.double(), check), { numRuns: 500 })
    })
  }

  it("an operation's NaN is 0x7FF8000000000000, whatever NaN went in", () => {
    assert.strictEqual(result(build([["fpu.add", 0, 1, 2]]), wrap(0xfff8000000000123n), 0n), NAN)
    assert.strictEqual(result(build([["fpu.floor", 0, 1]]), 0x7ff0000000000001n), NAN)
    assert.strictEqual(result(build([["fpu.sqrt", 0, 1]]), bitsOf(-1)), NAN)
  })

  it("the ceiling of −0.5 is −0", () => {
    assert.strictEqual(result(build([["fpu.ceil", 0, 1]]), bitsOf(-0.5)), -(TWO ** 63n))
  })
})

describe("branches", () => {
  for (const [name, holds] of Object.entries(BRANCHES)) {
    it(name, () => {
      const code = build([[name, 1, 2, "taken"], ["mov", 0, 1n], ["halt"], "taken", ["mov", 0, 2n]])
      const check = (x: bigint, y: bigint): void =>
        assert.strictEqual(result(code, x, y), holds(x, y) ? 2n : 1n, `${x} ${name} ${y}`)
      for (const x of EDGES) for (const y of EDGES) check(x, y)
      FastCheck.assert(FastCheck.property(int64, int64, check), { numRuns: 1000 })
    })
  }
})

describe("loads and stores", () => {
  const SIZES = { b: 1, h: 2, w: 4, d: 8 } as const
  for (const [width, size] of Object.entries(SIZES)) {
    it(`.${width}: little-endian, any alignment, ${size} bytes`, () => {
      for (const x of EDGES) {
        for (const at of [65536n, 65537n, 66559n, 66560n - 4n, 0n, BigInt(2 * 1024 * 1024 - size)]) {
          const code = build([
            [`store.${width}`, 1, [2, 0n]],
            [`load.${width}`, 0, [2, 0n]],
          ])
          assert.strictEqual(result(code, x, at), wrap(BigInt.asUintN(size * 8, x)))
          const want = Uint8Array.from({ length: size }, (_, n) => Number((unsigned(x) >> BigInt(8 * n)) & 255n))
          assert.deepStrictEqual(machine.read(Number(at), size), want)
          if (width !== "d") {
            const signed = build([
              [`store.${width}`, 1, [2, 0n]],
              [`loads.${width}`, 0, [2, 0n]],
            ])
            assert.strictEqual(result(signed, x, at), BigInt.asIntN(size * 8, x))
          }
        }
      }
    })

    it(`.${width}: the address is the sum modulo 2^64, inside memory or OutOfBounds`, () => {
      const offsets = [
        0n,
        1n,
        -1n,
        8n,
        -8n,
        0x10000n,
        -0x10000n,
        TWO ** 31n - 1n,
        -(TWO ** 31n),
        BigInt(2 * 1024 * 1024 - size),
      ]
      const bases = [...EDGES, 2n * 1024n * 1024n, 2n * 1024n * 1024n - BigInt(size), 0xffffffffn, 0x100000000n - 8n]
      for (const offset of offsets) {
        const load = build([[`load.${width}`, 0, [1, offset]]])
        const store = build([[`store.${width}`, 2, [1, offset]]])
        for (const base of bases) {
          const inside = unsigned(base + offset) <= BigInt(2 * 1024 * 1024 - size)
          assert.strictEqual(result(load, base), inside ? 0n : "OutOfBounds", `[${base} + ${offset}]`)
          assert.strictEqual(result(store, base, 0n), inside ? 0n : "OutOfBounds", `[${base} + ${offset}]`)
        }
      }
    })
  }
})

describe("atomics", () => {
  const ATOMICS: Record<string, (old: bigint, operand: bigint) => bigint> = {
    xchg: (_, y) => y,
    add: (x, y) => x + y,
    and: (x, y) => x & y,
    or: (x, y) => x | y,
    xor: (x, y) => x ^ y,
    min: (x, y) => (x < y ? x : y),
    max: (x, y) => (x > y ? x : y),
  }
  for (const [name, operation] of Object.entries(ATOMICS)) {
    it(`atomic.${name}`, () => {
      const code = build([
        ["store.d", 1, [31, 65536n]],
        ["mov", 3, 65536n],
        [`atomic.${name}`, 4, 3, 2],
        ["load.d", 0, [3, 0n]],
      ])
      for (const x of EDGES) {
        for (const y of EDGES) {
          assert.strictEqual(result(code, x, y), wrap(operation(x, y)), `${x} ${name} ${y}`)
          assert.strictEqual(machine.register(4), x)
        }
      }
    })
  }

  it("atomic.cas stores only where the old value is the expected one", () => {
    const code = build([
      ["store.d", 1, [31, 65536n]],
      ["mov", 3, 65536n],
      ["mov", 4, 7n],
      ["atomic.cas", 4, 3, 2],
      ["load.d", 0, [3, 0n]],
    ])
    assert.strictEqual(result(code, 7n, 9n), 9n)
    assert.strictEqual(machine.register(4), 7n)
    assert.strictEqual(result(code, 8n, 9n), 8n)
    assert.strictEqual(machine.register(4), 8n)
  })

  it("atomic.cas with zero compares with 0, and zero stays 0", () => {
    const code = build([
      ["store.d", 1, [31, 65536n]],
      ["mov", 3, 65536n],
      ["atomic.cas", 31, 3, 2],
      ["mov", 0, 31],
    ])
    assert.strictEqual(result(code, 5n, 9n), 0n)
  })
})
