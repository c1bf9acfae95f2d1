import { assert, describe, it } from "@effect/vitest"
import { Machine } from "../../../src/vm/exec/Machine.js"
import { OPERATIONS, type Operation } from "../../../src/vm/isa/instructionSet.js"
import { build, type Statement } from "../support/programs.js"

/** Each operation once, in a state of which all is known: r1 = 7, r2 = 0x1002, r3 = 3, and 16 bytes at 0x1002. */

const ADDRESS = 0x1002
const MEMORY = Uint8Array.from([6, 0, 0, 0, 0, 0, 0, 0, 0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88])
const INTEGERS: ReadonlyArray<bigint> = [0n, 7n, BigInt(ADDRESS), 3n]

const bitsOf = (x: number): bigint => new BigInt64Array(Float64Array.of(x).buffer)[0]!
const doubleOf = (bits: bigint): number => new Float64Array(BigInt64Array.of(bits).buffer)[0]!
/** For operations on binary64. */
const DOUBLES: ReadonlyArray<bigint> = [0n, 7n, bitsOf(2.25), bitsOf(1.5)]

/** The instruction, of registers r1, r2 and r3 in the fields rd, rs1 and rs2, with 8 as an offset and 1 as a number. */
const sample = (row: Operation): Statement => {
  const operands = { rd: 1, rs1: 2, rs2: 3, mem: [2, 8n], target: "target", imm: 1n, ext: 1n } as const
  return [row.name, ...row.operands.map(({ field }) => operands[field])]
}

/** What some operations need before them. */
const BEFORE: Readonly<Record<string, ReadonlyArray<Statement>>> = {
  // 20 is the address of `target`.
  "call rs1": [["mov", 2, 20n]],
  "jump rs1": [["mov", 2, 20n]],
  "atomic.cas": [["mov", 1, 6n]],
  join: [["spawn", 2, "thread"]],
  "chan.send": [["chan.create", 1, 1n]],
  "chan.recv": [
    ["chan.create", 2, 1n],
    ["chan.send", 2, 3],
  ],
  "chan.close": [["chan.create", 1, 1n]],
  "cap.restrict": [["cap.new", 2, 2, 3]],
  "cap.query": [["cap.new", 2, 2, 3]],
  sanitize: [["taint", 1]],
  "taint.query": [["taint", 2]],
}

/** What shows the effect of those that change neither a register nor memory. */
const AFTER: Readonly<Record<string, ReadonlyArray<Statement>>> = {
  "chan.send": [["chan.recv", 1, 1]],
  "chan.close": [["chan.recv", 1, 1]],
  "cap.new": [["cap.query", 1, 1, 1n]],
  "cap.restrict": [["cap.query", 1, 1, 2n]],
  taint: [["taint.query", 1, 1]],
  sanitize: [["taint.query", 1, 1]],
  "time.sleep": [["time.monotonic", 1]],
}

const isIndirect = ({ name, operands }: Operation): boolean =>
  /^(call|jump)$/.test(name) && operands[0]!.field === "rs1"

/** The name, and how it is told from another operation of the name. */
const keyOf = (row: Operation): string => (isIndirect(row) ? `${row.name} rs1` : row.name)

const TAKEN = "goes to the target"
const ENDS = "ends the thread"

const effectOf = (row: Operation): string => {
  const key = keyOf(row)
  const code = build([
    ...(BEFORE[key] ?? []),
    sample(row),
    ["mov", 0, 1n],
    "target",
    ["mov", 4, 1n],
    ...(AFTER[key] ?? []),
    ["halt"],
    "thread",
    ["mov", 0, 6n],
  ])
  const registers = row.name.startsWith("fpu.") && row.name !== "fpu.fromint" ? DOUBLES : INTEGERS
  const machine = new Machine()
  machine.run(code, code.length, {
    fuel: 100,
    registers: registers.map((value, register) => [register, value] as const),
    memory: [[ADDRESS, MEMORY]],
    input: new TextEncoder().encode("line\n"),
    args: ["a"],
    env: new Map([["A", "b"]]),
  })
  if (machine.fault !== undefined) return machine.fault.kind
  if (machine.register(4) === 0n) return ENDS

  const r1 = machine.register(1)
  const isDouble = /^fpu\.(?!cmp|toint)/.test(row.name)
  const memory = Buffer.from(machine.read(ADDRESS, MEMORY.length))
  return [
    ...(machine.register(0) === 0n ? [TAKEN] : []),
    ...(r1 === 7n ? [] : [`r1 = ${isDouble ? doubleOf(r1) : r1}`]),
    ...(machine.console.length === 0 ? [] : [`prints ${Array.from(machine.console).join(" ")}`]),
    ...(memory.equals(MEMORY) ? [] : [memory.toString("hex")]),
  ].join(", ")
}

/** What each does there: its result, and memory where it changes. */
const EFFECTS: Readonly<Record<string, string>> = {
  add: "r1 = 4101",
  sub: "r1 = 4095",
  and: "r1 = 2",
  or: "r1 = 4099",
  xor: "r1 = 4097",
  shl: "r1 = 32784",
  shr: "r1 = 512",
  sar: "r1 = 512",
  slt: "r1 = 0",
  sltu: "r1 = 0",
  seq: "r1 = 0",
  sne: "r1 = 1",
  mul: "r1 = 12294",
  mulh: "r1 = 0",
  div: "r1 = 1366",
  mod: "r1 = 0",
  divu: "r1 = 1366",
  modu: "r1 = 0",
  mulhu: "r1 = 0",
  "bits.popcount": "r1 = 2",
  "bits.clz": "r1 = 51",
  "bits.ctz": "r1 = 1",
  "bits.bswap": "r1 = 148618787703226368",
  "load.b": "r1 = 129",
  "load.h": "r1 = 33409",
  "load.w": "r1 = 2223211137",
  "load.d": "r1 = -8608764254683430271",
  "loads.b": "r1 = -127",
  "loads.h": "r1 = -32127",
  "loads.w": "r1 = -2071756159",
  "store.b": "06000000000000000782838485868788",
  "store.h": "06000000000000000700838485868788",
  "store.w": "06000000000000000700000085868788",
  "store.d": "06000000000000000700000000000000",
  b: TAKEN,
  beq: "",
  bne: TAKEN,
  blt: "",
  ble: "",
  bgt: TAKEN,
  bge: TAKEN,
  bltu: "",
  bgeu: TAKEN,
  call: TAKEN,
  "call rs1": TAKEN,
  jump: TAKEN,
  "jump rs1": TAKEN,
  ret: ENDS,
  mov: "r1 = 4098",
  trap: "UserTrap",
  nop: "",
  halt: ENDS,
  "atomic.cas": "r1 = 6, 03000000000000008182838485868788",
  "atomic.xchg": "r1 = 6, 03000000000000008182838485868788",
  "atomic.add": "r1 = 6, 09000000000000008182838485868788",
  "atomic.and": "r1 = 6, 02000000000000008182838485868788",
  "atomic.or": "r1 = 6, 07000000000000008182838485868788",
  "atomic.xor": "r1 = 6, 05000000000000008182838485868788",
  "atomic.min": "r1 = 6, 03000000000000008182838485868788",
  "atomic.max": "r1 = 6",
  "fence.acquire": "",
  "fence.release": "",
  "fence.acqrel": "",
  "fence.seqcst": "",
  spawn: "r1 = 1",
  join: "r1 = 6",
  yield: "",
  "chan.create": "r1 = 1",
  "chan.send": "r1 = 4098",
  "chan.recv": "r1 = 3",
  "chan.close": "r1 = -1",
  "cap.new": "r1 = 3",
  "cap.restrict": "r1 = 1",
  "cap.query": "r1 = 3",
  taint: "r1 = 1",
  sanitize: "r1 = 0",
  "taint.query": "r1 = 1",
  "fpu.add": "r1 = 3.75",
  "fpu.sub": "r1 = 0.75",
  "fpu.mul": "r1 = 3.375",
  "fpu.div": "r1 = 1.5",
  "fpu.sqrt": "r1 = 1.5",
  "fpu.abs": "r1 = 2.25",
  "fpu.floor": "r1 = 2",
  "fpu.ceil": "r1 = 3",
  "fpu.cmpeq": "r1 = 0",
  "fpu.cmpne": "r1 = 1",
  "fpu.cmplt": "r1 = 0",
  "fpu.cmple": "r1 = 0",
  "fpu.cmpgt": "r1 = 1",
  "fpu.cmpge": "r1 = 1",
  "fpu.fromint": "r1 = 4098",
  "fpu.toint": "r1 = 2",
  "io.print": "r1 = 3, prints 6 0 0",
  "io.readline": "r1 = 3, 6c696e00000000008182838485868788",
  "io.getargs": "r1 = 2, 61000000000000008182838485868788",
  "io.getenv": "r1 = 3, 413d6200000000008182838485868788",
  "time.now": "r1 = 1700000000",
  "time.sleep": "r1 = 4098000003",
  "time.monotonic": "r1 = 0",
  "rand.bytes": "afcd1d00000000008182838485868788",
  "rand.u64": "r1 = -2152535657050944081",
  "ext.call": "r1 = 32",
}

describe("each operation", () => {
  it.each(OPERATIONS.map((row) => [keyOf(row), row] as const))("%s", (key, row) => {
    const expected = row.kind === "device" ? "PermissionDenied" : EFFECTS[key]
    assert.strictEqual(effectOf(row), expected)
  })

  it("has its effect written here, and no other has", () => {
    const keys = OPERATIONS.filter(({ kind }) => kind !== "device").map(keyOf)
    assert.deepStrictEqual(Object.keys(EFFECTS).sort(), keys.sort())
  })
})
