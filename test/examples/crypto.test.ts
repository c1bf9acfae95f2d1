import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { makeSeeded } from "../../src/layers/SeededRandomness.js"
import { runOn } from "../../src/vm/exec/FinalState.js"
import { Machine } from "../../src/vm/exec/Machine.js"
import { DATA_BASE, INPUT_BASE } from "../../src/vm/isa/limits.js"
import { assemble } from "../../src/vm/text/assemble.js"

/** Programs of the corpus that do in plain instructions what an extension of the machine does. */

const machine = new Machine()
const run = runOn(machine)

const bytesOf = (source: string): Uint8Array => {
  const assembled = assemble(source)
  if (!assembled.ok) throw new Error(assembled.diagnostics[0]?.message)
  return assembled.bytes
}

const KEY = INPUT_BASE + 0x400
const OUT = INPUT_BASE + 0x800

interface Case {
  readonly program: string
  /** The lengths of what it takes, in bytes. */
  readonly lengths: readonly [text: number, key?: number]
  /** Its registers. */
  readonly registers: (text: number, key: number) => ReadonlyArray<bigint>
  /** A call of the extension: data and length are in r1 and r2, the output goes to r3, the key and its length are in r4 and r5. */
  readonly extension: string
  readonly size: number
}

const hash = (program: string, size: number): Case => ({
  program,
  lengths: [200],
  registers: (length) => [BigInt(INPUT_BASE), BigInt(length)],
  extension: `ext.call r0, ${program}, r1, r2`,
  size,
})

const CASES: ReadonlyArray<Case> = [
  hash("sha1", 20),
  hash("sha256", 32),
  hash("sha512", 64),
  {
    program: "hmac_sha256",
    lengths: [200, 100],
    registers: (length, key) => [BigInt(INPUT_BASE), BigInt(length), BigInt(KEY), BigInt(key)],
    extension: "ext.call r0, hmac_sha256, r1, r2",
    size: 32,
  },
  {
    program: "aes128_encrypt",
    lengths: [16, 16],
    registers: () => [BigInt(KEY), BigInt(INPUT_BASE)],
    extension: "ext.call r0, aes128_ecb_encrypt, r1, r2",
    size: 16,
  },
  { ...hash("crc32_table", 0), extension: "ext.call r0, crc32, r1, r2" },
  { ...hash("crc32_bitwise", 0), extension: "ext.call r0, crc32, r1, r2" },
]

describe.each(CASES.map((one) => [one.program, one] as const))("examples/crypto/%s.nl", (_, one) => {
  const { extension, lengths, program, registers, size } = one
  it("does what the extension does, for texts of every length", () => {
    const own = bytesOf(readFileSync(new URL(`../../examples/crypto/${program}.nl`, import.meta.url), "utf8"))
    const other = bytesOf(`${extension}\nhalt\n`)
    const draws = makeSeeded(1).draws(5, program.length)
    const random = (length: number) => Uint8Array.from({ length }, () => draws.below(256))
    const [most, mostKey = 0] = lengths
    const isBlock = most === 16
    for (let n = 0; n <= 200; n += isBlock ? 4 : 1) {
      const text = random(isBlock ? 16 : n)
      const key = random(isBlock ? 16 : n % (mostKey + 1))
      const memory = [
        [INPUT_BASE, text],
        [KEY, key],
      ] as const
      const given = registers(text.length, key.length).map((value, register) => [register, value] as const)
      const mine = run(own, own.length, { registers: given, memory })
      expect(mine.fault).toBeUndefined()
      const result = mine.register(0)
      const output = mine.read(DATA_BASE, size)
      const places = [INPUT_BASE, text.length, OUT, KEY, key.length]
      const theirs = run(other, other.length, {
        registers: places.map((value, index) => [index + 1, BigInt(value)] as const),
        memory,
      })
      expect(theirs.fault).toBeUndefined()
      if (size === 0) expect(result).toBe(theirs.register(0))
      else {
        const expected = theirs.read(OUT, size)
        expect(output, `${text.length} bytes`).toEqual(expected)
        expect(result).toBe(BigInt(new DataView(expected.buffer, expected.byteOffset).getUint32(0)))
      }
    }
  })
})
