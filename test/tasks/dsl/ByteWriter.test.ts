import * as fc from "effect/FastCheck"
import { describe, expect, it } from "vitest"
import { ByteWriter, tokenOf } from "../../../src/tasks/dsl/ByteWriter.js"

const written = (write: (out: ByteWriter) => void): string => {
  const out = new ByteWriter(64)
  write(out)
  return out.text()
}

const ascii = fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((c) => String.fromCharCode(c)), maxLength: 300 })

describe("ByteWriter", () => {
  it("writes integers as String does", () => {
    const edges = [0, 9, 10, 99, 100, 999, 1000, 1001, 999_999, 1_000_000, 2 ** 31, 2 ** 43, 2 ** 53 - 1, 2 ** 53 - 2]
    for (const value of edges)
      for (const signed of [value, -value]) {
        expect(written((out) => out.integer(signed))).toBe(String(signed === 0 ? 0 : signed))
      }
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => written((out) => out.integer(value)) === String(value)),
      { numRuns: 5000 },
    )
  })

  it("writes tokens, escaped strings and lists of bytes one behind the other, and grows", () => {
    fc.assert(
      fc.property(fc.array(ascii, { maxLength: 20 }), fc.uint8Array({ maxLength: 200 }), (texts, bytes) => {
        const out = written((writer) => {
          for (const text of texts) {
            writer.token(tokenOf(text))
            writer.escaped(`${text}\n`)
          }
          writer.byteList(bytes, bytes.length)
        })
        expect(out).toBe(
          texts.map((text) => text + JSON.stringify(`${text}\n`).slice(1, -1)).join("") + Array.from(bytes).join(","),
        )
      }),
    )
  })

  it("appends what another one holds", () => {
    fc.assert(
      fc.property(ascii, ascii, (first, second) => {
        const other = new ByteWriter(64)
        other.token(tokenOf(second))
        const both = written((out) => {
          out.token(tokenOf(first))
          out.append(other)
          out.integer(7)
        })
        expect(both).toBe(`${first}${second}7`)
      }),
    )
  })
})
