import { assert, describe, it } from "@effect/vitest"
import { DATA, LR, type Statement, ZERO, outcome, run } from "../support/programs.js"

/** r1 = a capability over [DATA, DATA + 16). */
const CAPABILITY: ReadonlyArray<Statement> = [
  ["mov", 8, DATA],
  ["mov", 9, 16n],
  ["cap.new", 1, 8, 9],
]

const kind = (statements: ReadonlyArray<Statement>): string => {
  const machine = run(statements)
  return machine.fault?.kind ?? String(machine.result)
}

const withCapability = (...statements: ReadonlyArray<Statement>): string => kind([...CAPABILITY, ...statements])

/** 1 if the register is tainted after the statements. */
const tainted = (register: number, ...statements: ReadonlyArray<Statement>): string =>
  kind([...statements, ["taint.query", 0, register], ["halt"]])

const bounded = (register: number, ...statements: ReadonlyArray<Statement>): string =>
  withCapability(...statements, ["cap.query", 0, register, 4n])

describe("capabilities", () => {
  it("allow exactly their bytes", () => {
    for (const [width, size] of [
      ["b", 1n],
      ["h", 2n],
      ["w", 4n],
      ["d", 8n],
    ] as const) {
      for (const name of [`load.${width}`, `store.${width}`, ...(width === "d" ? [] : [`loads.${width}`])]) {
        assert.strictEqual(withCapability([name, 2, [1, 16n - size]]), "0", name)
        assert.strictEqual(withCapability([name, 2, [1, 17n - size]]), "CapabilityViolation", name)
        assert.strictEqual(withCapability([name, 2, [1, 0n]]), "0", name)
        assert.strictEqual(withCapability([name, 2, [1, -1n]]), "CapabilityViolation", name)
      }
    }
    assert.strictEqual(withCapability(["add", 1, 1, 8n], ["atomic.add", 2, 1, 3]), "0")
    assert.strictEqual(withCapability(["add", 1, 1, 9n], ["atomic.add", 2, 1, 3]), "CapabilityViolation")
  })

  it("bounds pass along mov, add and sub, and nothing else", () => {
    assert.strictEqual(bounded(1), "1")
    assert.strictEqual(bounded(2, ["mov", 2, 1]), "1")
    assert.strictEqual(bounded(2, ["add", 2, 1, 4n]), "1")
    assert.strictEqual(bounded(2, ["add", 2, 1, 9]), "1")
    assert.strictEqual(bounded(2, ["add", 2, 9, 1]), "1")
    assert.strictEqual(bounded(2, ["sub", 2, 1, 4n]), "1")
    assert.strictEqual(bounded(2, ["sub", 2, 1, 9]), "1")
    assert.strictEqual(bounded(2, ["sub", 2, 9, 1]), "0")
    assert.strictEqual(bounded(2, ["or", 2, 1, ZERO]), "0")
    assert.strictEqual(bounded(2, ["mov", 2, 1], ["mov", 2, 5n]), "0")
    assert.strictEqual(bounded(2, ["store.d", 1, [ZERO, DATA]], ["load.d", 2, [ZERO, DATA]]), "0")
    assert.strictEqual(bounded(1, ["taint", 1]), "1")
    assert.strictEqual(bounded(1, ["taint", 1], ["sanitize", 1]), "1")
    assert.strictEqual(bounded(LR, ["mov", LR, 1], ["call", "next"], "next"), "0")
  })

  it("add takes the bounds of rs1 where both have some", () => {
    assert.strictEqual(
      withCapability(["mov", 3, 4n], ["cap.new", 2, 3, 3], ["add", 4, 2, 1], ["cap.query", 0, 4, 0n]),
      "4",
    )
  })

  it("an address moves within its bounds", () => {
    assert.strictEqual(withCapability(["add", 2, 1, 20n], ["load.b", 0, [2, -5n]]), "0")
    assert.strictEqual(withCapability(["add", 2, 1, 20n], ["load.b", 0, [2, 0n]]), "CapabilityViolation")
    assert.strictEqual(withCapability(["add", 2, 1, 20n], ["cap.query", 0, 2, 3n]), String(DATA + 20n))
    assert.strictEqual(withCapability(["add", 2, 1, 20n], ["cap.query", 0, 2, 0n]), String(DATA))
  })

  it("cap.query", () => {
    const query = (property: bigint): string => withCapability(["cap.query", 0, 1, property])
    assert.deepStrictEqual([0n, 1n, 2n, 3n, 4n].map(query), [String(DATA), "16", "3", String(DATA), "1"])
    assert.strictEqual(kind([["cap.query", 0, 1, 4n]]), "0")
    for (const property of [0n, 1n, 2n, 3n]) {
      assert.strictEqual(kind([["cap.query", 0, 1, property]]), "CapabilityViolation")
    }
  })

  it("cap.restrict only takes away", () => {
    const restrict = (length: bigint, ...rest: ReadonlyArray<Statement>): string =>
      withCapability(["mov", 3, length], ...rest)
    assert.strictEqual(restrict(8n, ["cap.restrict", 2, 1, 3], ["load.b", 0, [2, 7n]]), "0")
    assert.strictEqual(restrict(8n, ["cap.restrict", 2, 1, 3], ["load.b", 0, [2, 8n]]), "CapabilityViolation")
    assert.strictEqual(restrict(8n, ["cap.restrict", 2, 1, 3], ["cap.query", 0, 2, 2n]), "3")
    assert.strictEqual(restrict(17n, ["cap.restrict", 2, 1, 3]), "CapabilityViolation")
    assert.strictEqual(restrict(-1n, ["cap.restrict", 2, 1, 3]), "CapabilityViolation")
    const readOnly: ReadonlyArray<Statement> = [["cap.restrict", 2, 1, 3, 1n]]
    assert.strictEqual(restrict(16n, ...readOnly, ["load.d", 0, [2, 0n]]), "0")
    assert.strictEqual(restrict(16n, ...readOnly, ["store.d", 0, [2, 0n]]), "CapabilityViolation")
    assert.strictEqual(restrict(16n, ...readOnly, ["atomic.add", 0, 2, 4]), "CapabilityViolation")
    assert.strictEqual(restrict(16n, ...readOnly, ["cap.restrict", 2, 2, 3, 3n]), "CapabilityViolation")
    assert.strictEqual(restrict(16n, ["cap.restrict", 2, 1, 3, 0n], ["load.b", 0, [2, 0n]]), "CapabilityViolation")
    assert.strictEqual(restrict(16n, ["cap.restrict", 2, 1, 3, 2n], ["store.b", 0, [2, 0n]]), "0")
    assert.strictEqual(kind([["cap.restrict", 2, 1, 3]]), "CapabilityViolation")
  })

  it("a capability made of a capability lies inside it and permits no more", () => {
    assert.strictEqual(withCapability(["mov", 3, 16n], ["cap.new", 2, 1, 3], ["cap.query", 0, 2, 1n]), "16")
    assert.strictEqual(withCapability(["mov", 3, 17n], ["cap.new", 2, 1, 3]), "CapabilityViolation")
    assert.strictEqual(withCapability(["add", 1, 1, 1n], ["cap.new", 2, 1, 9]), "CapabilityViolation")
    assert.strictEqual(
      withCapability(["cap.restrict", 2, 1, 9, 1n], ["cap.new", 2, 2, 9], ["cap.query", 0, 2, 2n]),
      "1",
    )
  })

  it("bind io.print, rand.bytes and ext.call", () => {
    assert.strictEqual(withCapability(["io.print", 0, 1, 9]), "16")
    assert.strictEqual(withCapability(["add", 9, 9, 1n], ["io.print", 0, 1, 9]), "CapabilityViolation")
    assert.strictEqual(withCapability(["rand.bytes", 1, 9]), "0")
    assert.strictEqual(withCapability(["cap.restrict", 1, 1, 9, 1n], ["rand.bytes", 1, 9]), "CapabilityViolation")
    assert.strictEqual(withCapability(["ext.call", 2, 61n, 1, 9]), "0")
    assert.strictEqual(withCapability(["add", 9, 9, 1n], ["ext.call", 2, 61n, 1, 9]), "CapabilityViolation")
    // A hash of 32 bytes does not fit the 16 that r3 may write.
    assert.strictEqual(withCapability(["mov", 3, 1], ["ext.call", 2, 1n, 8, 9]), "CapabilityViolation")
  })

  it("come before memory's own bounds", () => {
    const beyond: ReadonlyArray<Statement> = [
      ["mov", 8, 0x200000n],
      ["mov", 9, 8n],
      ["cap.new", 1, 8, 9],
    ]
    assert.strictEqual(kind([...beyond, ["load.d", 0, [1, 0n]]]), "OutOfBounds")
    assert.strictEqual(kind([...beyond, ["load.d", 0, [1, 1n]]]), "CapabilityViolation")
  })
})

describe("taint", () => {
  it("goes where the value goes", () => {
    const source: Statement = ["taint", 1]
    assert.strictEqual(tainted(1), "0")
    assert.strictEqual(tainted(1, source), "1")
    assert.strictEqual(tainted(2, source, ["mov", 2, 1]), "1")
    assert.strictEqual(tainted(2, source, ["add", 2, 3, 1]), "1")
    assert.strictEqual(tainted(2, source, ["mul", 2, 1, 3n]), "1")
    assert.strictEqual(tainted(2, source, ["add", 2, 3, 4], ["fpu.add", 2, 2, 1]), "1")
    assert.strictEqual(tainted(2, source, ["bits.clz", 2, 1]), "1")
    assert.strictEqual(tainted(2, source, ["add", 2, 3, 4]), "0")
    assert.strictEqual(tainted(1, source, ["mov", 1, 5n]), "0")
    assert.strictEqual(tainted(1, source, ["mov", 1, 3]), "0")
    assert.strictEqual(tainted(1, source, ["sanitize", 1]), "0")
    assert.strictEqual(tainted(1, source, ["time.monotonic", 1]), "0")
    assert.strictEqual(tainted(2, source, ["cap.new", 2, 1, 3]), "1")
    assert.strictEqual(tainted(2, source, ["cap.query", 2, 1, 4n]), "1")
    assert.strictEqual(tainted(2, source, ["taint.query", 2, 1]), "0")
    assert.strictEqual(tainted(31, ["taint", 31]), "0")
    assert.strictEqual(tainted(LR, ["taint", LR], ["call", "next"], "next"), "0")
  })

  it("an immediate is never tainted, though r0 is", () => {
    assert.strictEqual(tainted(2, ["taint", 0], ["add", 2, 3, 1n]), "0")
    assert.strictEqual(tainted(2, ["taint", 0], ["mov", 2, 1n]), "0")
  })

  it("goes through memory, by words of 8 bytes", () => {
    const store: ReadonlyArray<Statement> = [
      ["taint", 1],
      ["store.b", 1, [ZERO, DATA + 3n]],
    ]
    const load = (name: string, offset: bigint, ...between: ReadonlyArray<Statement>): string =>
      tainted(2, ...store, ...between, [name, 2, [ZERO, DATA + offset]])
    assert.strictEqual(load("load.b", 3n), "1")
    assert.strictEqual(load("load.b", 0n), "1")
    assert.strictEqual(load("load.b", 7n), "1")
    assert.strictEqual(load("load.b", 8n), "0")
    assert.strictEqual(load("load.d", -7n), "1")
    assert.strictEqual(load("load.d", -8n), "0")
    assert.strictEqual(load("load.b", 0n, ["store.d", 5, [ZERO, DATA]]), "0")
    assert.strictEqual(load("load.b", 0n, ["store.w", 5, [ZERO, DATA]]), "1")
    assert.strictEqual(load("load.b", 0n, ["store.d", 5, [ZERO, DATA - 1n]]), "1")
    assert.strictEqual(load("load.d", 8n, ["store.d", 1, [ZERO, DATA + 1n]]), "1")
  })

  it("goes through atomics", () => {
    const at: ReadonlyArray<Statement> = [
      ["mov", 8, DATA],
      ["taint", 1],
    ]
    const reread: Statement = ["load.d", 2, [8, 0n]]
    assert.strictEqual(tainted(2, ...at, ["atomic.add", 3, 8, 1], reread), "1")
    assert.strictEqual(tainted(3, ...at, ["atomic.add", 3, 8, 1]), "0")
    assert.strictEqual(tainted(3, ...at, ["store.d", 1, [8, 0n]], ["atomic.add", 3, 8, 4]), "1")
    assert.strictEqual(tainted(2, ...at, ["store.d", 1, [8, 0n]], ["atomic.add", 3, 8, 4], reread), "1")
    assert.strictEqual(tainted(2, ...at, ["store.d", 1, [8, 0n]], ["atomic.xchg", 3, 8, 4], reread), "0")
    assert.strictEqual(tainted(2, ...at, ["mov", 3, 5n], ["atomic.cas", 3, 8, 1], reread), "0")
    assert.strictEqual(tainted(2, ...at, ["mov", 3, 0n], ["atomic.cas", 3, 8, 1], reread), "1")
  })

  it("must not be an address", () => {
    const at: ReadonlyArray<Statement> = [
      ["mov", 1, 0n],
      ["taint", 1],
    ]
    const uses: ReadonlyArray<Statement> = [
      ["load.b", 0, [1, 0n]],
      ["store.d", 0, [1, 0n]],
      ["atomic.or", 0, 1, 2],
      ["jump", 1],
      ["call", 1],
      ["rand.bytes", 1, 2],
      ["io.print", 0, 1, 2],
      ["io.print", 0, 2, 1],
      ["ext.call", 0, 61n, 1, 2],
      ["ext.call", 0, 61n, 2, 1],
    ]
    for (const use of uses) assert.strictEqual(kind([...at, use]), "TaintViolation", use[0])
    assert.strictEqual(kind([...at, ["rand.bytes", 2, 1]]), "0")
    assert.strictEqual(kind([...at, ["beq", 1, ZERO, "next"], ["trap", 1n], "next"]), "0")
  })

  it("must not be an implicit argument of an extension", () => {
    assert.strictEqual(
      kind([
        ["taint", 3],
        ["ext.call", 0, 1n, 10, 11],
      ]),
      "TaintViolation",
    )
    assert.strictEqual(
      kind([
        ["taint", 4],
        ["ext.call", 0, 1n, 10, 11],
      ]),
      "32",
    )
    assert.strictEqual(
      kind([
        ["taint", 5],
        ["ext.call", 0, 2n, 10, 11],
      ]),
      "TaintViolation",
    )
    assert.strictEqual(
      kind([
        ["taint", 7],
        ["mov", 6, 1n],
        ["mov", 7, 1n],
        ["ext.call", 0, 7n, 10, 11],
      ]),
      "1",
    )
  })

  it("ext.call and rand.bytes clear the words they cover whole", () => {
    const start: ReadonlyArray<Statement> = [
      ["taint", 1],
      ["store.d", 1, [ZERO, DATA]],
      ["store.d", 1, [ZERO, DATA + 8n]],
      ["mov", 8, DATA],
    ]
    const after = (length: bigint, offset: bigint): string =>
      tainted(2, ...start, ["mov", 9, length], ["rand.bytes", 8, 9], ["load.b", 2, [ZERO, DATA + offset]])
    assert.deepStrictEqual([after(15n, 0n), after(15n, 8n), after(16n, 8n)], ["0", "1", "0"])
    assert.strictEqual(
      tainted(2, ...start, ["mov", 3, 8], ["ext.call", 0, 1n, ZERO, ZERO], ["load.b", 2, [ZERO, DATA + 8n]]),
      "0",
    )
  })

  it("comes before a capability's check, and running out of fuel before both", () => {
    const both: ReadonlyArray<Statement> = [...CAPABILITY, ["taint", 1], ["load.b", 0, [1, 99n]]]
    assert.strictEqual(kind(both), "TaintViolation")
    assert.strictEqual(run(both, { fuel: 4 }).fault?.kind, "OutOfFuel")
    assert.strictEqual(kind(both.filter(([name]) => name !== "taint")), "CapabilityViolation")
  })

  it("leaves nothing behind for the next run", () => {
    const machine = run([
      ["taint", 1],
      ["store.d", 1, [ZERO, DATA]],
      ["taint", 2],
    ])
    assert.strictEqual(outcome(machine), "0")
    for (const statements of [
      [
        ["taint", 3],
        ["load.d", 1, [ZERO, DATA]],
        ["taint.query", 0, 1],
      ],
      [
        ["taint", 3],
        ["taint.query", 0, 2],
      ],
    ] satisfies ReadonlyArray<ReadonlyArray<Statement>>) {
      assert.strictEqual(outcome(run(statements, {}, machine)), "0")
    }
  })
})

describe("marks and threads", () => {
  it("a thread starts with its parent's marks; its r0 has those of the argument", () => {
    const child = (...body: ReadonlyArray<Statement>): string =>
      kind([...CAPABILITY, ["taint", 4], ["spawn", 5, "child", 1], ["join", 0, 5], ["halt"], "child", ...body])
    assert.strictEqual(child(["taint.query", 0, 4]), "1")
    assert.strictEqual(child(["cap.query", 0, 1, 4n]), "1")
    assert.strictEqual(child(["cap.query", 0, 0, 1n]), "16")
    assert.strictEqual(child(["load.b", 0, [0, 16n]]), "CapabilityViolation")
  })

  it("join and recv take the marks of the value", () => {
    const joined = (...body: ReadonlyArray<Statement>): ReadonlyArray<Statement> => [
      ["taint", 9],
      ["spawn", 5, "child"],
      ["join", 1, 5],
      ...body,
      ["halt"],
      "child",
      ["taint", 0],
    ]
    assert.strictEqual(kind(joined(["taint.query", 0, 1])), "1")
    const received: ReadonlyArray<Statement> = [
      ...CAPABILITY,
      ["taint", 1],
      ["chan.create", 2],
      ["chan.send", 2, 1],
      ["chan.send", 2, 8],
      ["chan.recv", 3, 2],
      ["chan.recv", 4, 2],
    ]
    assert.strictEqual(kind([...received, ["taint.query", 0, 3]]), "1")
    assert.strictEqual(kind([...received, ["cap.query", 0, 3, 1n]]), "16")
    assert.strictEqual(kind([...received, ["taint.query", 0, 4]]), "0")
    assert.strictEqual(kind([...received, ["cap.query", 0, 4, 4n]]), "0")
  })
})
