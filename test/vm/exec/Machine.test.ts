import { assert, describe, it } from "@effect/vitest"
import { makeHost } from "../../../src/vm/exec/host.js"
import { Machine, type RunOptions, type Step } from "../../../src/vm/exec/Machine.js"
import { DATA_BASE, MEMORY_SIZE } from "../../../src/vm/isa/limits.js"
import { DATA, LR, PC, SP, type Statement, ZERO, build, outcome, run, text } from "../support/programs.js"

const README = [80, 128, 0, 0, 5, 0, 0, 0, 80, 129, 0, 0, 3, 0, 0, 0, 0, 0, 0, 1, 95, 0, 0, 0]

describe("a run", () => {
  it("README: 5 + 3 = 8, in four instructions", () => {
    const machine = new Machine()
    // Bytes behind the given length are not looked at.
    assert.isTrue(machine.run(Uint8Array.from([...README, 1, 2, 3]), README.length))
    assert.deepStrictEqual([machine.resultLow, machine.resultHigh, machine.steps], [8, 0, 4])
    assert.isUndefined(machine.fault)
    assert.deepStrictEqual(build([["mov", 0, 5n], ["mov", 1, 3n], ["add", 0, 0, 1], ["halt"]]), Uint8Array.from(README))
  })

  it("the result is 64 bits wide", () => {
    const machine = run([["mov", 0, -(2n ** 40n)]])
    assert.deepStrictEqual([machine.resultLow, machine.resultHigh, machine.result], [0, -256, -(2n ** 40n)])
  })

  it("an empty program halts with 0", () => assert.strictEqual(outcome(run([])), "0"))

  it("starts with every register 0, except sp", () => {
    const machine = run([])
    for (const n of [...Array(16).keys(), 17, 18, 20, 21, ZERO]) assert.strictEqual(machine.register(n), 0n)
    assert.strictEqual(machine.register(SP), BigInt(MEMORY_SIZE))
  })

  it("leaves nothing behind: registers, memory, console, call stack, clock and generator are fresh", () => {
    const machine = new Machine()
    const dirty = build([
      ["mov", 5, -1n],
      ["store.d", 5, [ZERO, 9212n]],
      ["store.b", 5, [SP, -1n]],
      ["store.b", 5, [ZERO, DATA + 9n]],
      ["mov", 6, 1000n],
      ["rand.bytes", 6, 6],
      ["io.print", 0, 6, 6],
      ["time.sleep", 6],
      ["mov", 1, DATA + 5000n],
      ["atomic.add", 2, 1, 5],
      ["call", "end"],
      "end",
    ])
    machine.run(dirty, dirty.length, { registers: [[9, 9n]], memory: [[300_000, Uint8Array.from([1, 2, 3])]] })
    assert.isUndefined(machine.fault)
    assert.deepStrictEqual(machine.read(9212, 8), new Uint8Array(8).fill(255))
    const clean = build([["time.monotonic", 1], ["rand.u64", 2], ["ret"], ["trap", 1n]])
    machine.run(clean, clean.length)
    assert.isUndefined(machine.fault)
    assert.isTrue(machine.read(0, MEMORY_SIZE).every((byte) => byte === 0))
    for (const n of [0, 3, 5, 6, 9, LR]) assert.strictEqual(machine.register(n), 0n)
    assert.strictEqual(machine.register(1), 0n)
    assert.strictEqual(BigInt.asUintN(64, machine.register(2)), 0xe220a8397b1dcdafn)
    assert.strictEqual(machine.console.length, 0)
  })

  it("zero reads 0 whatever is written; pc reads its own instruction's address", () => {
    assert.strictEqual(outcome(run([["mov", ZERO, 5n], ["add", ZERO, ZERO, 7n], ["nop"], ["mov", 0, ZERO]])), "0")
    assert.strictEqual(outcome(run([["nop"], ["nop"], ["add", 0, PC, 100n]])), "108")
    assert.strictEqual(outcome(run([["nop"], ["add", 0, PC, PC]])), "8")
    assert.strictEqual(outcome(run([["nop"], ["store.d", PC, [PC, 4n]], ["load.d", 0, [ZERO, 8n]]])), "4")
  })

  it("presets registers and memory; memory comes after the data section", () => {
    const machine = run([["load.d", 0, [1, 0n]]], {
      data: Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9]),
      registers: [
        [1, DATA],
        [2, -1n],
        [SP, 4096n],
      ],
      memory: [[DATA_BASE + 1, Uint8Array.from([0, 0])]],
    })
    assert.strictEqual(machine.result, 0x0807060504000001n)
    assert.deepStrictEqual([machine.register(2), machine.register(SP)], [-1n, 4096n])
    assert.deepStrictEqual([...machine.read(DATA_BASE, 10)], [1, 0, 0, 4, 5, 6, 7, 8, 9, 0])
  })

  it("refuses presets and reads outside the machine", () => {
    assert.throws(() => run([], { registers: [[22, 1n]] }), RangeError)
    assert.throws(() => run([], { memory: [[MEMORY_SIZE, Uint8Array.of(1)]] }), RangeError)
    assert.throws(() => run([]).read(MEMORY_SIZE - 1, 2), RangeError)
  })

  it("loads a data section up to the end of memory", () => {
    const data = new Uint8Array(MEMORY_SIZE - DATA_BASE).fill(7)
    assert.strictEqual(outcome(run([["load.b", 0, [ZERO, BigInt(MEMORY_SIZE - 1)]]], { data })), "7")
    assert.strictEqual(
      run([["nop"]], { data: new Uint8Array(MEMORY_SIZE - DATA_BASE + 1) }).fault?.kind,
      "InvalidInstruction",
    )
  })

  it("many immediates: the pool grows", () => {
    const machine = run(Array.from({ length: 5000 }, (_, n): Statement => ["add", 0, 0, BigInt(n)]))
    assert.strictEqual(machine.result, 12497500n)
  })
})

describe("fuel", () => {
  it("that many instructions complete, the next faults", () => {
    const machine = new Machine()
    const code = Uint8Array.from(README)
    assert.isTrue(machine.run(code, code.length, { fuel: 4 }))
    assert.isFalse(machine.run(code, code.length, { fuel: 3 }))
    assert.strictEqual(outcome(machine), "OutOfFuel at 20")
    assert.strictEqual(machine.steps, 3)
    assert.isFalse(machine.run(code, code.length, { fuel: 0 }))
    assert.strictEqual(outcome(machine), "OutOfFuel at 0")
    // Running past the end is no instruction.
    assert.isTrue(machine.run(code, 20, { fuel: 3 }))
  })

  it("is a million unless told otherwise", () => {
    const machine = run(["forever", ["nop"], ["b", "forever"]])
    assert.strictEqual(outcome(machine), "OutOfFuel at 0")
    assert.strictEqual(machine.steps, 1_000_000)
  })

  it("runs out wherever the thread's turn is", () => {
    const spin: ReadonlyArray<Statement> = [["spawn", 1, "forever"], "forever", ["b", "forever"]]
    for (const fuel of [1, 63, 64, 65, 127, 128, 129, 1000]) {
      const machine = run(spin, { fuel })
      assert.strictEqual(machine.fault?.kind, "OutOfFuel")
      assert.strictEqual(machine.steps, fuel)
      assert.strictEqual(machine.fault?.thread, Math.floor(fuel / 64) % 2)
    }
  })

  it("work is paid before it is done", () => {
    const printing: ReadonlyArray<Statement> = [["mov", 1, 640n], ["io.print", 0, ZERO, 1], ["halt"]]
    assert.strictEqual(outcome(run(printing, { fuel: 13 })), "640")
    assert.strictEqual(outcome(run(printing, { fuel: 12 })), "OutOfFuel at 12")
    const short = run(printing, { fuel: 11 })
    assert.strictEqual(outcome(short), "OutOfFuel at 8")
    assert.strictEqual(short.console.length, 0)
    assert.strictEqual(
      outcome(
        run(
          [
            ["mov", 1, 640n],
            ["rand.bytes", ZERO, 1],
          ],
          { fuel: 91 },
        ),
      ),
      "OutOfFuel at 8",
    )
    assert.strictEqual(
      outcome(
        run(
          [
            ["mov", 1, 640n],
            ["rand.bytes", ZERO, 1],
          ],
          { fuel: 92 },
        ),
      ),
      "0",
    )
  })

  it("is what a caller's pieces of a run are measured in, so that none takes long", () => {
    const code = build(["more", ["mov", 2, 1_000_000n], ["rand.bytes", ZERO, 2], ["b", "more"]])
    const machine = new Machine()
    machine.start(code, code.length, { fuel: 1e12 })
    assert.isTrue(machine.advance(1000))
    assert.isAtMost(machine.steps, 3)
    const loop = build(["more", ["b", "more"]])
    machine.start(loop, loop.length, { fuel: 2500 })
    assert.isTrue(machine.advance(1000))
    assert.strictEqual(machine.steps, 1000)
    assert.isTrue(machine.advance(1000))
    assert.isFalse(machine.advance(1000))
    assert.strictEqual(machine.steps, 2500)
  })

  it("whatever number it is, the run ends", () => {
    for (const fuel of [NaN, -1, 0.5, 2.5]) {
      const machine = run(["forever", ["b", "forever"]], { fuel })
      assert.strictEqual(outcome(machine), "OutOfFuel at 0")
    }
  })
})

describe("calls", () => {
  it("return addresses live on the machine's stack and in lr", () => {
    const machine = run([["call", "double"], ["add", 0, 0, 1n], ["halt"], "double", ["mov", 0, LR], ["ret"]])
    assert.strictEqual(outcome(machine), "9")
    const overwritten = run([["call", "f"], ["mov", 0, 5n], ["halt"], "f", ["mov", LR, 0n], ["ret"]])
    assert.strictEqual(outcome(overwritten), "5")
  })

  it("ret without a call ends the run", () =>
    assert.strictEqual(outcome(run([["mov", 0, 3n], ["ret"], ["trap", 1n]])), "3"))

  it("are at most 65,536 deep", () => {
    const deep = (calls: bigint): Machine =>
      run([["mov", 1, calls], "f", ["beq", 1, 2, "end"], ["add", 2, 2, 1n], ["call", "f"], "end", ["mov", 0, 2]])
    assert.strictEqual(outcome(deep(65536n)), "65536")
    assert.strictEqual(outcome(deep(65537n)), "CallStackOverflow at 24")
  })

  it("go to the address in a register, where an instruction starts, or to the end of the code", () => {
    for (const name of ["call", "jump"]) {
      const to = (address: bigint): string =>
        outcome(
          run([["mov", 1, address], [name, 1], ["mov", 0, 1n], ["halt"], ["mov", 0, 2n]], { data: new Uint8Array(16) }),
        )
      // A 64-bit immediate is 4 bytes longer.
      assert.deepStrictEqual([12n, 24n, 32n].map(to), ["1", "2", "0"])
      for (const address of [13n, 16n, 36n, 40n, -4n]) assert.strictEqual(to(address), "InvalidInstruction at 8")
      assert.strictEqual(to(2n ** 32n + 12n), "InvalidInstruction at 12")
    }
    const through = run([["mov", LR, 16n], ["call", LR], ["halt"], ["mov", 0, LR]])
    assert.strictEqual(outcome(through), "12")
  })
})

describe("the host", () => {
  it("console: what io.print appends, up to 1 MiB", () => {
    const data = text("hello, ")
    const machine = run(
      [
        ["mov", 1, DATA],
        ["mov", 2, 7n],
        ["io.print", 3, 1, 2],
        ["mov", 2, 5n],
        ["io.print", 0, 1, 2],
        ["io.print", ZERO, ZERO, ZERO],
      ],
      { data },
    )
    assert.strictEqual(new TextDecoder().decode(machine.console), "hello, hello")
    assert.deepStrictEqual([machine.register(3), machine.result], [7n, 5n])
    const fill = (rest: bigint): string =>
      outcome(
        run([
          ["mov", 1, 2n ** 20n - 1n],
          ["io.print", 0, ZERO, 1],
          ["mov", 2, rest],
          ["io.print", 0, ZERO, 2],
        ]),
      )
    assert.deepStrictEqual([fill(1n), fill(2n)], ["1", "ResourceLimit at 20"])
  })

  it("io.print outside memory", () => {
    for (const [address, length] of [
      [2n ** 21n, 1n],
      [0n, 2n ** 21n + 1n],
      [-1n, 2n],
      [0n, -1n],
    ] as const) {
      const machine = run([
        ["mov", 1, address],
        ["mov", 2, length],
        ["io.print", 0, 1, 2],
      ])
      assert.strictEqual(machine.fault?.kind, "OutOfBounds")
    }
    assert.strictEqual(
      outcome(
        run([
          ["mov", 1, -1n],
          ["io.print", 0, 1, ZERO],
        ]),
      ),
      "0",
    )
  })

  it("clock: one nanosecond an instruction, and what is slept", () => {
    assert.strictEqual(outcome(run([["nop"], ["nop"], ["time.monotonic", 0]])), "2")
    assert.strictEqual(outcome(run([["time.now", 0]])), "1700000000")
    const machine = run([
      ["time.sleep", 1500n],
      ["mov", 1, 600n],
      ["time.sleep", 1],
      ["time.now", 0],
      ["time.monotonic", 2],
    ])
    assert.deepStrictEqual([machine.result, machine.register(2)], [1_700_000_002n, 2_100_000_004n])
  })

  it("randomness: SplitMix64 of the seed, 0 unless given (outputs of the authors' reference code)", () => {
    const machine = run([
      ["rand.u64", 0],
      ["rand.u64", 1],
    ])
    const values = [machine.result, machine.register(1)].map((value) => BigInt.asUintN(64, value))
    assert.deepStrictEqual(values, [0xe220a8397b1dcdafn, 0x6e789e6aa1b965f4n])
    const seeded = run([["rand.u64", 0]], { seed: 1234567n })
    assert.strictEqual(BigInt.asUintN(64, seeded.result), 6457827717110365317n)
    const bytes = run([
      ["mov", 1, DATA],
      ["mov", 2, 9n],
      ["rand.bytes", 1, 2],
      ["rand.u64", 0],
    ])
    assert.strictEqual(Buffer.from(bytes.read(DATA_BASE, 10)).toString("hex"), "afcd1d7b39a820e2f400")
    assert.strictEqual(BigInt.asUintN(64, bytes.result), 0x06c45d188009454fn)
  })

  it("input is empty by default", () => {
    for (const name of ["io.readline", "io.getargs", "io.getenv"]) {
      assert.strictEqual(
        outcome(
          run([
            ["mov", 0, 5n],
            ["mov", 1, DATA],
            ["mov", 2, 9n],
            [name, 0, 1, 2],
          ]),
        ),
        "0",
      )
    }
  })

  it("input, arguments and variables come with the run", () => {
    const read = (name: string, room: bigint, options: RunOptions): string => {
      const machine = run(
        [
          ["mov", 1, DATA],
          ["mov", 2, room],
          [name, 0, 1, 2],
        ],
        options,
      )
      assert.strictEqual(machine.fault, undefined)
      const text = new TextDecoder().decode(machine.read(DATA_BASE, Number(machine.result)))
      // Nothing is written behind what it tells.
      assert.deepStrictEqual([...machine.read(DATA_BASE + Number(machine.result), 2)], [0, 0])
      return text
    }
    const input = new TextEncoder().encode("one\r\n\nthrée")
    const args = ["a", "", "-5 é"]
    const env = new Map([
      ["HOME", "/root"],
      ["EMPTY", ""],
      ["SUM", "1+1=2"],
    ])
    assert.strictEqual(read("io.readline", 99n, { input }), "one")
    assert.strictEqual(read("io.readline", 2n, { input }), "on")
    assert.strictEqual(read("io.readline", 99n, { input: input.subarray(0, 0) }), "")
    assert.strictEqual(read("io.getargs", 99n, { args }), "a\0\0-5 é\0")
    assert.strictEqual(read("io.getargs", 4n, { args }), "a\0\0-")
    assert.strictEqual(read("io.getargs", 0n, { args }), "")
    assert.strictEqual(read("io.getargs", -1n, { args }), "")
    assert.strictEqual(read("io.getargs", 99n, { args: [] }), "")
    assert.strictEqual(read("io.getenv", 99n, { env }), "HOME=/root\0EMPTY=\0SUM=1+1=2\0")
    assert.strictEqual(read("io.getenv", 99n, { args }), "")
    // The next run has none of them.
    for (const name of ["io.readline", "io.getargs", "io.getenv"]) assert.strictEqual(read(name, 99n, {}), "")
  })

  it("input is read line by line to its end", () => {
    const machine = run(
      [
        ["mov", 1, DATA],
        ["mov", 2, 9n],
        ["io.readline", 3, 1, 2],
        ["io.readline", 4, 1, 2],
        ["io.readline", 5, 1, 2],
        ["io.readline", 6, 1, 2],
      ],
      { input: new TextEncoder().encode("one\r\n\nfour\r") },
    )
    assert.deepStrictEqual(
      [3, 4, 5, 6].map((register) => machine.register(register)),
      [3n, 0n, 5n, 0n],
    )
  })

  it("input costs fuel by its length, and has to fit in memory", () => {
    const reading = (address: bigint): ReadonlyArray<Statement> => [
      ["mov", 1, address],
      ["mov", 2, 640n],
      ["io.readline", 0, 1, 2],
    ]
    const input = new Uint8Array(1000).fill(65)
    assert.strictEqual(outcome(run(reading(DATA), { input, fuel: 13 })), "640")
    assert.strictEqual(outcome(run(reading(DATA), { input, fuel: 12 })), "OutOfFuel at 16")
    assert.strictEqual(outcome(run(reading(2n ** 21n - 639n), { input })), "OutOfBounds at 16")
    assert.strictEqual(outcome(run(reading(-1n), { input })), "OutOfBounds at 16")
  })

  it("arguments and variables that cannot be are refused", () => {
    const start = (options: RunOptions) => () => run([["halt"]], options)
    assert.throws(start({ args: ["a\0b"] }), RangeError)
    assert.throws(start({ env: new Map([["", "x"]]) }), RangeError)
    assert.throws(start({ env: new Map([["A=B", "x"]]) }), RangeError)
    assert.throws(start({ env: new Map([["A", "x\0"]]) }), RangeError)
  })

  it("another host brings input, extensions and devices", () => {
    const host = {
      ...makeHost({
        input: ["first line", "second"],
        extensions: [
          { id: 900, name: "sum", implicit: [3], plan: () => ({ reads: [] }), call: (_, args) => args[0]! + args[2]! },
        ],
      }),
      device: ({ operation, rs1 }: { operation: string; rs1: bigint }) =>
        operation === "file.open" ? rs1 + 1n : undefined,
    }
    const machine = new Machine({ host })
    const execute = (...statements: ReadonlyArray<Statement>): string => outcome(run(statements, {}, machine))
    const read: ReadonlyArray<Statement> = [
      ["mov", 1, DATA],
      ["mov", 2, 5n],
      ["io.readline", 0, 1, 2],
    ]
    assert.strictEqual(execute(...read), "5")
    assert.strictEqual(new TextDecoder().decode(machine.read(DATA_BASE, 6)), "first\0")
    assert.strictEqual(execute(...read, ["mov", 2, 99n], ["io.readline", 0, 1, 2]), "6")
    assert.strictEqual(execute(["mov", 1, 3n], ["mov", 3, 4n], ["ext.call", 0, 900n, 1]), "7")
    assert.strictEqual(execute(["mov", 1, 3n], ["file.open", 0, 1]), "4")
    assert.strictEqual(execute(["file.read", 0, 1]), "PermissionDenied at 0")
  })
})

describe("faults", () => {
  const END = BigInt(MEMORY_SIZE)

  it("counts one byte as one", () => {
    assert.match(run([["load.b", 0, [ZERO, END]]]).fault!.message, /\b1 byte at /)
    assert.match(run([["load.h", 0, [ZERO, END]]]).fault!.message, /\b2 bytes at /)
  })

  const kinds: Record<string, ReadonlyArray<Statement>> = {
    "DivisionByZero at 4": [["nop"], ["divu", 0, 0, ZERO]],
    "OutOfBounds at 0": [["load.b", 0, [ZERO, END]]],
    "CapabilityViolation at 0": [["cap.query", 0, 1, 0n]],
    "TaintViolation at 4": [
      ["taint", 1],
      ["load.b", 0, [1, 0n]],
    ],
    "InvalidInstruction at 8": [
      ["mov", 1, 2n],
      ["jump", 1],
    ],
    "InvalidHandle at 0": [["chan.close", 1]],
    "CallStackOverflow at 0": ["f", ["call", "f"]],
    "UserTrap at 0": [["trap", 255n]],
    "PermissionDenied at 0": [["net.socket", 0, 1]],
    "UnknownExtension at 0": [["ext.call", 0, 12n]],
    "ExtensionFailure at 8": [
      ["mov", 2, -1n],
      ["ext.call", 0, 1n, 1, 2],
    ],
    "Deadlock at 0": [["join", ZERO]],
    "ResourceLimit at 0": ["f", ["chan.create", 0], ["b", "f"]],
    "OutOfFuel at 0": ["f", ["b", "f"]],
  }
  for (const [want, statements] of Object.entries(kinds)) {
    it(want, () => {
      const machine = run(statements)
      assert.strictEqual(outcome(machine), want)
      const { kind, address, thread, message, instruction } = machine.fault!
      assert.strictEqual(thread, 0)
      assert.include(message, kind)
      assert.include(message, `byte ${address}`)
      assert.include(message, instruction)
      assert.isNotEmpty(instruction)
    })
  }

  it("a faulting instruction changes nothing", () => {
    const machine = run([
      ["mov", 0, 7n],
      ["mov", 1, -1n],
      ["load.d", 1, [1, 0n]],
    ])
    assert.deepStrictEqual([machine.register(0), machine.register(1), machine.steps], [7n, -1n, 2])
  })

  it("bytes that are no program fault with the decoder's reason", () => {
    const machine = new Machine()
    for (const [bytes, address] of [
      [[0x0f, 0, 0, 0], 0],
      [[0x5e, 0, 0, 0, 0x5e, 0, 0, 1], 4],
      [[0x5e, 0, 0], 0],
      [[0x40, 0x80, 0, 0, 4, 0, 0, 0], 0],
    ] as const) {
      assert.isFalse(machine.run(Uint8Array.from(bytes), bytes.length))
      assert.strictEqual(outcome(machine), `InvalidInstruction at ${address}`)
      assert.isNotEmpty(machine.fault?.detail)
      assert.strictEqual(machine.steps, 0)
    }
  })
})

describe("stepping", () => {
  const trace = (statements: ReadonlyArray<Statement>): ReadonlyArray<Step> => {
    const machine = new Machine()
    const code = build(statements)
    assert.isTrue(machine.start(code, code.length))
    const steps: Array<Step> = []
    for (let step = machine.step(); step !== undefined; step = machine.step()) steps.push(step)
    return steps
  }

  it("shows each instruction and what it changed", () => {
    const steps = trace([["mov", 0, 5n], ["add", 1, 0, 2n], ["nop"], ["halt"]])
    assert.deepStrictEqual(
      steps.map(({ address, changed, completed }) => [address, changed, completed]),
      [
        [0, [[0, 5n]], true],
        [8, [[1, 7n]], true],
        [16, [], true],
        [20, [], true],
      ],
    )
    assert.deepStrictEqual(steps[1]!.instruction, { opcode: 0, rd: 1, rs1: 0, rs2: 0, immediate: 2n })
  })

  it("takes the course that a run takes", () => {
    const statements: ReadonlyArray<Statement> = [
      ["chan.create", 1, 0n],
      ["spawn", 2, "child"],
      ["chan.recv", 0, 1],
      ["join", 2],
      "child",
      ["mov", 3, 44n],
      ["chan.send", 1, 3],
    ]
    const machine = new Machine()
    const code = build(statements)
    machine.start(code, code.length)
    const threads: Array<number> = []
    for (let step = machine.step(); step !== undefined; step = machine.step())
      if (step.completed) threads.push(step.thread)
    assert.deepStrictEqual(threads, [0, 0, 1, 0, 1, 0, 0])
    const whole = run(statements)
    assert.strictEqual(outcome(machine), outcome(whole))
    assert.strictEqual(machine.steps, whole.steps)
  })

  it("ends with the instruction that faulted", () => {
    const steps = trace([["nop"], ["trap", 3n], ["nop"]])
    assert.deepStrictEqual(
      steps.map((step) => step.completed),
      [true, false],
    )
  })
})
