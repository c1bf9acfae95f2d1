import { describe, it } from "@effect/vitest"
import * as fc from "effect/FastCheck"
import { expect } from "vitest"
import { decodeProgram } from "../../../src/vm/binary/decode.js"
import { encodeProgram } from "../../../src/vm/binary/encode.js"
import { OPERATIONS } from "../../../src/vm/isa/instructionSet.js"
import { assemble } from "../../../src/vm/text/assemble.js"
import { printInstruction, printProgram } from "../../../src/vm/text/print.js"
import { instructionOf, program } from "../support/arbitraryProgram.js"

const assembled = (source: string): Uint8Array => {
  const result = assemble(source)
  if (!result.ok) throw new Error(`${JSON.stringify(result.diagnostics)}\n${source}`)
  return result.bytes
}

const reprinted = (source: string): string => printProgram(decodeProgram(assembled(source)))

describe("printProgram", () => {
  it.prop(
    "writes text that assembles to the same bytes, for any valid program",
    [program({ maxLength: 30 })],
    ([program]) => {
      const bytes = encodeProgram(program)
      expect(decodeProgram(bytes)).toEqual(program)
      const text = printProgram(program)
      expect(assembled(text), text).toEqual(bytes)
      expect(reprinted(text)).toBe(text)
    },
    { fastCheck: { seed: 1, numRuns: 3000 } },
  )

  it("reads each operation back from its canonical text", () => {
    for (const row of OPERATIONS) {
      const property = fc.property(instructionOf(row), (drawn) => {
        const isTarget = row.operands.some(({ field }) => field === "target")
        const instruction = isTarget ? { ...drawn, immediate: 0n } : drawn
        const text = `L:\n${printInstruction(instruction, { target: "L" })}`
        expect(decodeProgram(assembled(text)).instructions, text).toEqual([instruction])
      })
      fc.assert(property, { seed: 2, numRuns: 50 })
    }
  })

  it("is canonical", () => {
    const source = `
      .data
      greeting: .asciz "hi \\"you\\"\\n"
      .byte 1, 2
      .space 20
      .text
      .entry Main
      Helper: RET          ; a function
      Main: LI r0 5
      again: alu.Add r0 r0 1
      load.Double r1 [sp]
      sb r1, -3(A2)
      beqz r0, again
      spawn r3, Helper, zero
      join zero, r3
      file.open r0, r1, 7
      file.open r0, r1
      ext.call r0, sha256, r1, zero
      call Helper
      chan.create r4
      time.sleep 5
      b end
      end:`
    expect(reprinted(source)).toBe(
      `b L1
L0:
ret
L1:
mov r0, 5
L2:
addi r0, r0, 1
load.d r1, [sp]
store.b r1, [r2 - 3]
beq r0, zero, L2
spawn r3, L0
join r3
file.open r0, r1, zero, 7
file.open r0, r1
ext.call r0, sha256, r1
call L0
chan.create r4
time.sleep 5
b L3
L3:
.data
.asciz "hi \\"you\\"\\n"
.byte 1, 2
.space 20
`,
    )
  })

  it("prints an instruction alone", () => {
    const [instruction] = decodeProgram(assembled("nop\nback: b back")).instructions.slice(1)
    expect(printInstruction(instruction!)).toBe("b . + 0")
    expect(printInstruction(instruction!, { target: "back" })).toBe("b back")
  })
})
