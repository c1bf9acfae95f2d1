import { assert, describe, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { HANDLERS } from "../../../src/vm/exec/handlers.js"
import {
  BY_OPCODE,
  DATA_OPCODE,
  type Operation,
  type OperationKind,
  OPERATIONS,
} from "../../../src/vm/isa/instructionSet.js"
import { OPCODE } from "../../../src/vm/isa/opcodes.js"
import { MNEMONICS } from "../../../src/vm/isa/spellings.js"

const source = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8")
const hex = (opcode: number): string => opcode.toString(16).toUpperCase().padStart(2, "0")
const describeEach = (row: Operation): string => `${hex(row.opcode)} ${row.name}`

describe("the table of operations", () => {
  it("has an opcode each, in order, none that something else has", () => {
    const opcodes = OPERATIONS.map(({ opcode }) => opcode)
    assert.deepStrictEqual(
      opcodes,
      [...new Set(opcodes)].sort((a, b) => a - b),
    )
    for (const opcode of opcodes) assert.isTrue(Number.isInteger(opcode) && opcode >= 0 && opcode < DATA_OPCODE)
    for (let opcode = 0; opcode < 256; opcode++)
      assert.strictEqual(
        BY_OPCODE[opcode],
        OPERATIONS.find((row) => row.opcode === opcode),
      )
  })

  it("gives the opcodes that code names", () => {
    for (const [name, opcode] of Object.entries(OPCODE)) assert.strictEqual(BY_OPCODE[opcode]?.name, name)
  })

  it("spells no two operations alike, but the two calls and jumps, which their first operand tells apart", () => {
    for (const [spelling, forms] of MNEMONICS) {
      assert.strictEqual(spelling, spelling.toLowerCase())
      if (forms.length === 1) continue
      assert.include(["call", "jump"], spelling)
      assert.deepStrictEqual(
        forms.map(({ operation }) => operation.operands.map(({ field }) => field)),
        [["target"], ["rs1"]],
      )
    }
  })

  it("reaches each operation by its name, its aliases and the name of its immediate form", () => {
    for (const row of OPERATIONS) {
      const named = [row.name, ...row.aliases, ...(row.immediateName === undefined ? [] : [row.immediateName])]
      assert.strictEqual(new Set(named).size, named.length, describeEach(row))
      for (const name of named)
        assert.isTrue(
          MNEMONICS.get(name)?.some(({ operation }) => operation === row) === true,
          `${name} of ${row.name}`,
        )
    }
  })

  it("has operands that the encoding has room for", () => {
    const fields = new Set(["rd", "rs1", "rs2", "imm", "mem", "target", "ext"])
    const inImmediate = new Set(["imm", "mem", "target", "ext"])
    for (const row of OPERATIONS) {
      const names = row.operands.map(({ field }) => field)
      const context = describeEach(row)
      for (const name of names) assert.isTrue(fields.has(name), `${context}: ${name}`)
      assert.strictEqual(new Set(names).size, names.length, context)
      // One immediate, and an address has its register in rs1.
      const immediates = row.operands.filter(({ field, immediate }) => inImmediate.has(field) || immediate > 0)
      assert.isAtMost(immediates.length, 1, context)
      if (names.includes("mem")) assert.notInclude(names, "rs1", context)
      assert.strictEqual(row.rd === "none", !names.includes("rd"), context)
      // Only the last ones may be left out, or a single one, so that their number tells which are there.
      const optional = row.operands.map(({ optional }) => optional)
      const atEnd = !optional.includes(true) || optional.slice(optional.indexOf(true)).every((each) => each)
      assert.isTrue(atEnd || optional.filter((each) => each).length === 1, context)
    }
  })

  it("has immediates in ranges that 32 bits hold", () => {
    for (const row of OPERATIONS) {
      const [min, max] = row.range
      const context = describeEach(row)
      assert.isTrue(Number.isInteger(min) && Number.isInteger(max), context)
      assert.isTrue(-(2 ** 31) <= min && min <= 0 && 0 < max && max < 2 ** 31, context)
      const isNarrow = min > -(2 ** 31) || max < 2 ** 31 - 1
      if (isNarrow) assert.include(["required", "optional"], row.immediate, context)
    }
  })

  it("is executed by the loop or by a handler, never by both", () => {
    const cases = source("src/vm/exec/execute.ts").matchAll(/^ +case (0x[0-9a-f]{2}):/gm)
    const inLoop = new Set(Array.from(cases, ([, opcode]) => Number(opcode)))
    assert.isAbove(inLoop.size, 40)
    for (const opcode of inLoop) assert.isDefined(BY_OPCODE[opcode], `case 0x${hex(opcode)}`)
    for (const row of OPERATIONS) {
      const ways = [
        inLoop.has(row.opcode) ? "loop" : undefined,
        HANDLERS[row.opcode] === undefined ? undefined : "handler",
      ]
      assert.strictEqual(ways.filter((way) => way !== undefined).length, 1, describeEach(row))
    }
    for (let opcode = 0; opcode < 256; opcode++)
      if (HANDLERS[opcode] !== undefined) assert.isDefined(BY_OPCODE[opcode], `handler ${hex(opcode)}`)
  })

  it("says of each what it is for", () => {
    const kinds: ReadonlyArray<readonly [RegExp, OperationKind]> = [
      [/^(slt|sltu|seq|sne|fpu\.cmp(eq|ne|lt|le|gt|ge))$/, "compare"],
      [/^(load|loads|store)\.[bhwd]$/, "memory"],
      [/^(b|beq|bne|blt|ble|bgt|bge|bltu|bgeu|jump)$/, "branch"],
      [/^call$/, "call"],
      [/^ret$/, "return"],
      [/^(atomic|fence)\./, "atomic"],
      [/^(spawn|join|yield|chan\.\w+)$/, "thread"],
      [/^(cap\.\w+|taint|taint\.query|sanitize)$/, "guard"],
      [/^(io|time|rand)\./, "io"],
      [/^(file|net)\./, "device"],
      [/^ext\.call$/, "extension"],
    ]
    for (const row of OPERATIONS) {
      const expected = kinds.filter(([names]) => names.test(row.name)).map(([, kind]) => kind)
      assert.isAtMost(expected.length, 1)
      assert.strictEqual(row.kind, expected[0] ?? "compute", describeEach(row))
    }
  })

  it("is the table of docs/isa.md", () => {
    const [, table = ""] = /<!-- operations:begin -->(.*)<!-- operations:end -->/s.exec(source("docs/isa.md")) ?? []
    const listed = Array.from(table.matchAll(/^\| ([0-9A-F]{2}) +\| `([\w.]+)`/gm), ([, opcode, name]) => [
      opcode,
      name,
    ])
    assert.deepStrictEqual(
      listed,
      OPERATIONS.map((row) => [hex(row.opcode), row.name]),
    )
  })
})
