import { assert, it } from "@effect/vitest"
import * as fc from "effect/FastCheck"
import { encodeProgram } from "../../../src/vm/binary/encode.js"
import { Machine } from "../../../src/vm/exec/Machine.js"
import { BY_OPCODE, OPERATIONS } from "../../../src/vm/isa/instructionSet.js"
import { MEMORY_SIZE } from "../../../src/vm/isa/limits.js"
import { isRegister, ZERO } from "../../../src/vm/isa/registers.js"
import { program } from "../support/arbitraryProgram.js"
import { fuzz, runsOf } from "../support/fuzzing.js"

const RUNS = runsOf(20_000)
const FUEL = 500
const MAX_INSTRUCTIONS = 24

const NUMBERS = [
  ...[0n, 1n, -1n, 2n, 3n, 8n, 61n, 64n, 0x10000n, BigInt(MEMORY_SIZE - 8), BigInt(MEMORY_SIZE)],
  ...[0x7fffffffn, -0x80000000n],
]

/** Few registers and few numbers, mostly, so that values meet. */
const operands = {
  register: fc.oneof(
    { weight: 3, arbitrary: fc.nat(3) },
    { weight: 1, arbitrary: fc.constantFrom(...Array.from({ length: 32 }, (_, n) => n).filter(isRegister)) },
  ),
  number: () => fc.oneof(fc.integer({ min: -20, max: 179 }).map(BigInt), fc.constantFrom(...NUMBERS)),
}

const valid: fc.Arbitrary<Uint8Array> = program({
  maxLength: MAX_INSTRUCTIONS,
  operands,
  // Few of the many that the host denies: they end the run.
  weight: ({ kind }) => (kind === "device" ? 1 : 16),
}).map(encodeProgram)

const byte = fc.nat(255)

/** Mostly a known operation in each instruction: else the decoder stops at the first one. */
const random: fc.Arbitrary<Uint8Array> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...OPERATIONS.map(({ opcode }) => opcode)) },
        { weight: 1, arbitrary: byte },
      ),
      fc.oneof(fc.constant([0, 0, 0]), fc.tuple(byte, byte, byte)),
    ),
    { maxLength: 11 },
  )
  .map((words) => Uint8Array.from(words.flatMap(([opcode, rest]) => [opcode, ...rest])))

const change = fc.tuple(
  fc.nat(0xffff),
  fc.oneof(
    byte,
    fc.nat(7).map((bit) => 1 << bit),
  ),
)

/** A valid program with some bytes changed, and sometimes its end cut off. */
const mutated: fc.Arbitrary<Uint8Array> = fc
  .tuple(valid, fc.array(change, { minLength: 1, maxLength: 3 }), fc.option(fc.nat(0xffff), { freq: 8 }))
  .map(([bytes, changes, cut]) => {
    const copy = cut === null ? bytes.slice() : bytes.slice(0, cut % (bytes.length + 1))
    for (const [at, value] of changes) if (copy.length > 0) copy[at % copy.length] = value
    return copy
  })

const run = fc.record({
  code: fc.oneof(
    { weight: 1, arbitrary: random.map((bytes) => ({ bytes, isValid: false })) },
    { weight: 1, arbitrary: mutated.map((bytes) => ({ bytes, isValid: false })) },
    { weight: 2, arbitrary: valid.map((bytes) => ({ bytes, isValid: true })) },
  ),
  registers: fc.array(fc.constantFrom(...NUMBERS), { minLength: 4, maxLength: 4 }),
  /** Now and then on a machine that ran other programs in between, too. */
  again: fc.nat(15).map((n) => n === 0),
})

/** Control through a register may meet any address, also in a valid program. */
const INDIRECT = OPERATIONS.filter(
  ({ name, operands }) => /^(call|jump)$/.test(name) && operands[0]!.field === "rs1",
).map(({ opcode }) => opcode)

it(`${RUNS} programs, valid, mutated and random: no exception, no hang, no trace of earlier runs`, async () => {
  const machine = new Machine()
  const second = new Machine()
  const kinds = new Set<string>()
  // Those that were the first of a program that ran: how far the fuzzer reaches.
  const operations = new Set<string>()
  let halted = 0

  await fuzz(run, RUNS, ({ again, code: { bytes, isValid }, registers }) => {
    const options = { fuel: FUEL, registers: registers.map((value, register) => [register, value] as const) }
    const ok = machine.run(bytes, bytes.length, options)
    const { fault } = machine
    assert.strictEqual(ok, fault === undefined, "halts, or faults")
    assert.isAtMost(machine.steps, FUEL)
    assert.strictEqual(machine.register(ZERO), 0n)
    if (fault !== undefined) assert.isNotEmpty(fault.message)
    if (isValid && fault?.kind === "InvalidInstruction")
      assert.include(INDIRECT, bytes[fault.address], `valid, but: ${fault.message}`)
    if (again) {
      second.run(bytes, bytes.length, options)
      assert.deepStrictEqual(
        [second.result, second.steps, second.fault?.message],
        [machine.result, machine.steps, fault?.message],
        "whatever ran before",
      )
    }

    if (fault === undefined) halted++
    else kinds.add(fault.kind)
    if (machine.steps > 0) operations.add(BY_OPCODE[bytes[0]!]!.name)
  })

  console.log(`fuzz: ${RUNS} programs, ${halted} halted, ${kinds.size} kinds of fault, ${operations.size} operations`)
  assert.isAbove(halted, RUNS / 20)
  for (const kind of ["InvalidInstruction", "OutOfFuel", "OutOfBounds", "Deadlock", "TaintViolation"]) {
    assert.include([...kinds], kind)
  }
  assert.isAbove(operations.size, 60)
}, 3_600_000)
