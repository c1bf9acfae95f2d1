import { assert, describe, it } from "@effect/vitest"
import { Machine } from "../../../src/vm/exec/Machine.js"
import { DATA, SP, type Statement, ZERO, build, outcome, run } from "../support/programs.js"

describe("threads", () => {
  it("a thread starts with its parent's registers, its argument in r0 and a stack of its own", () => {
    const machine = run([
      ["mov", 5, 11n],
      ["mov", 6, 22n],
      ["spawn", 5, "child", 6],
      ["join", 7, 5],
      ["load.d", 1, [ZERO, DATA]],
      ["load.d", 2, [ZERO, DATA + 8n]],
      ["load.d", 3, [ZERO, DATA + 16n]],
      ["mov", 0, 7],
      ["halt"],
      "child",
      ["store.d", 0, [ZERO, DATA]],
      ["store.d", 5, [ZERO, DATA + 8n]],
      ["store.d", SP, [ZERO, DATA + 16n]],
      ["mov", 0, 99n],
    ])
    assert.strictEqual(outcome(machine), "99")
    assert.deepStrictEqual(
      [1, 2, 3, 5].map((n) => machine.register(n)),
      [22n, 11n, 2n * 1024n * 1024n - 4096n, 1n],
    )
    // 8 of the main thread, 4 of the child; running past the end is no instruction.
    assert.strictEqual(machine.steps, 13)
  })

  it("r0 is the parent's where no argument is given", () => {
    assert.strictEqual(
      outcome(run([["mov", 0, 5n], ["spawn", 1, "child"], ["join", 0, 1], ["halt"], "child", ["add", 0, 0, 1n]])),
      "6",
    )
  })

  it("join without rd discards the result; a thread can be joined twice", () => {
    const code: ReadonlyArray<Statement> = [
      ["spawn", 1, "child"],
      ["join", 1],
      ["join", 2, 1],
      ["halt"],
      "child",
      ["mov", 0, 7n],
    ]
    const machine = run(code)
    assert.strictEqual(outcome(machine), "0")
    assert.strictEqual(machine.register(2), 7n)
  })

  it("the turn changes every 64 instructions", () => {
    // The child counts for ever; the main thread looks at the counter after its own 64, 64 + 64 … instructions.
    const machine = run([
      ["spawn", 1, "child"],
      ...Array.from({ length: 63 }, (): Statement => ["nop"]),
      ["load.d", 0, [ZERO, DATA]],
      ["halt"],
      "child",
      ["add", 2, 2, 1n],
      ["store.d", 2, [ZERO, DATA]],
      ["b", "child"],
    ])
    assert.strictEqual(outcome(machine), "21")
    assert.strictEqual(machine.steps, 64 + 64 + 2)
  })

  it("alone, a thread's count runs on: a thread made after 40 instructions waits for 24 more", () => {
    const machine = run([
      ...Array.from({ length: 39 }, (): Statement => ["nop"]),
      ["spawn", 1, "child"],
      ...Array.from({ length: 24 }, (): Statement => ["nop"]),
      ["load.d", 0, [ZERO, DATA]],
      ["halt"],
      "child",
      ["mov", 2, 1n],
      ["store.d", 2, [ZERO, DATA]],
      "forever",
      ["b", "forever"],
    ])
    assert.strictEqual(outcome(machine), "1")
    assert.strictEqual(machine.steps, 64 + 64 + 2)
  })

  it("yield lets the next one run, in order of id", () => {
    const machine = run([
      ["spawn", 1, "child"],
      ["spawn", 1, "child"],
      ["yield"],
      ["load.d", 0, [ZERO, DATA]],
      ["halt"],
      "child",
      ["load.d", 2, [ZERO, DATA]],
      ["mul", 2, 2, 10n],
      ["add", 2, 2, 1],
      ["add", 2, 2, 1n],
      ["store.d", 2, [ZERO, DATA]],
      ["yield"],
    ])
    // Thread 1 has r1 = 0 (copied before rd is written), thread 2 has r1 = 1.
    assert.strictEqual(outcome(machine), "12")
  })

  it("each thread has a call stack of its own; ret without a call ends it", () => {
    const machine = run([
      ["call", "inner"],
      ["halt"],
      "inner",
      ["spawn", 1, "child"],
      ["join", 0, 1],
      ["ret"],
      "child",
      ["mov", 0, 3n],
      ["ret"],
    ])
    assert.strictEqual(outcome(machine), "3")
  })

  it("waiting costs nothing, and what cannot go on is a Deadlock at the main thread's instruction", () => {
    const self = run([["nop"], ["join", 0, ZERO]])
    assert.strictEqual(outcome(self), "Deadlock at 4")
    assert.strictEqual(self.steps, 1)
    const both = run([
      ["chan.create", 1],
      ["spawn", 2, "child"],
      ["join", 0, 2],
      ["halt"],
      "child",
      ["chan.recv", 0, 1],
    ])
    assert.strictEqual(outcome(both), "Deadlock at 12")
    assert.strictEqual(both.fault?.thread, 0)
    assert.strictEqual(both.steps, 2)
  })

  it("when the main thread halts the run ends, whatever the others do", () => {
    assert.strictEqual(outcome(run([["spawn", 1, "child"], ["mov", 0, 4n], ["halt"], "child", ["b", "child"]])), "4")
  })

  it("a fault in any thread ends the run, and names the thread", () => {
    const machine = run([["spawn", 1, "child"], ["join", 0, 1], ["halt"], "child", ["trap", 9n]])
    assert.strictEqual(outcome(machine), "UserTrap at 16")
    assert.strictEqual(machine.fault?.thread, 1)
    assert.include(machine.fault?.message, "thread 1")
  })

  it("256 threads in a run, and no more", () => {
    const spawning = (count: bigint): Machine =>
      run([
        ["mov", 2, count],
        "again",
        ["spawn", 1, "child"],
        ["join", 1],
        ["sub", 2, 2, 1n],
        ["bne", 2, ZERO, "again"],
        ["mov", 0, 1],
        "child",
        ["halt"],
      ])
    assert.strictEqual(outcome(spawning(255n)), "255")
    assert.strictEqual(outcome(spawning(256n)), "ResourceLimit at 8")
  })

  it("no such thread: InvalidHandle", () => {
    for (const id of [1n, -1n, 2n ** 32n]) {
      assert.strictEqual(
        run([
          ["mov", 1, id],
          ["join", 0, 1],
        ]).fault?.kind,
        "InvalidHandle",
      )
    }
  })

  it("the same program takes the same course every time, after any other", () => {
    const machine = new Machine()
    const code = build([
      ["chan.create", 5, 2n],
      ["spawn", 1, "worker"],
      ["spawn", 2, "worker"],
      ["mov", 3, 20n],
      "next",
      ["chan.recv", 4, 5],
      ["mul", 0, 0, 31n],
      ["add", 0, 0, 4],
      ["sub", 3, 3, 1n],
      ["bne", 3, ZERO, "next"],
      ["halt"],
      "worker",
      ["add", 6, 6, 1n],
      ["rand.u64", 7],
      ["and", 7, 7, 15n],
      ["add", 7, 7, 6],
      ["chan.send", 5, 7],
      ["b", "worker"],
    ])
    machine.run(code, code.length)
    const [first, steps] = [machine.result, machine.steps]
    assert.isUndefined(machine.fault)
    const other = build([["spawn", 1, "x"], ["chan.create", 2], ["chan.recv", 3, 2], "x", ["trap", 1n]])
    machine.run(other, other.length)
    machine.run(code, code.length)
    assert.deepStrictEqual([machine.result, machine.steps], [first, steps])
  })
})

describe("channels", () => {
  it("hold 16 values unless told otherwise, first in, first out", () => {
    const fill = (capacity: ReadonlyArray<bigint>, count: bigint): Machine =>
      run([
        ["chan.create", 1, ...capacity],
        ["mov", 2, count],
        "again",
        ["chan.send", 1, 2],
        ["sub", 2, 2, 1n],
        ["bne", 2, ZERO, "again"],
        ["chan.recv", 0, 1],
      ])
    assert.strictEqual(outcome(fill([], 16n)), "16")
    assert.strictEqual(fill([], 17n).fault?.kind, "Deadlock")
    assert.strictEqual(outcome(fill([1n], 1n)), "1")
    assert.strictEqual(fill([1n], 2n).fault?.kind, "Deadlock")
    assert.strictEqual(fill([0n], 1n).fault?.kind, "Deadlock")
  })

  for (const capacity of [0n, 1n, 3n, 100n]) {
    it(`capacity ${capacity}: producer and consumer, to the end`, () => {
      const machine = run([
        ["chan.create", 1, capacity],
        ["spawn", 2, "producer"],
        "next",
        ["chan.recv", 3, 1],
        ["blt", 3, ZERO, "done"],
        ["mul", 0, 0, 3n],
        ["add", 0, 0, 3],
        ["b", "next"],
        "done",
        ["halt"],
        "producer",
        ["mov", 4, 20n],
        "again",
        ["chan.send", 1, 4],
        ["sub", 4, 4, 1n],
        ["bne", 4, ZERO, "again"],
        ["chan.close", 1],
      ])
      let want = 0n
      for (let n = 20n; n > 0n; n--) want = want * 3n + n
      assert.strictEqual(outcome(machine), String(BigInt.asIntN(64, want)))
      assert.strictEqual(machine.steps, 2 + 20 * 5 + 3 + 1 + 20 * 3 + 1)
    })
  }

  it("waiting senders are served in order of arrival", () => {
    // Threads 2, 1 and 3 arrive at a rendezvous in this order, since 1 and then 3 yield first.
    const machine = run([
      ["chan.create", 5, 0n],
      ["mov", 6, 1n],
      ["spawn", 1, "late", 6],
      ["mov", 6, 2n],
      ["spawn", 1, "sender", 6],
      ["mov", 6, 3n],
      ["spawn", 1, "late", 6],
      ["yield"],
      ["yield"],
      ["mov", 0, ZERO],
      ...[1, 2, 3].flatMap((): ReadonlyArray<Statement> => [
        ["chan.recv", 3, 5],
        ["mul", 0, 0, 10n],
        ["add", 0, 0, 3],
      ]),
      ["halt"],
      "late",
      ["yield"],
      "sender",
      ["chan.send", 5, 0],
    ])
    assert.strictEqual(outcome(machine), "213")
  })

  it("closed: recv drains it and then gives −1, send is an InvalidHandle, closing again does nothing", () => {
    const start: ReadonlyArray<Statement> = [
      ["chan.create", 1],
      ["mov", 2, 8n],
      ["chan.send", 1, 2],
      ["chan.close", 1],
      ["chan.close", 1],
      ["chan.recv", 3, 1],
      ["chan.recv", 0, 1],
    ]
    const machine = run(start)
    assert.strictEqual(outcome(machine), "-1")
    assert.strictEqual(machine.register(3), 8n)
    assert.strictEqual(run([...start, ["chan.send", 1, 2]]).fault?.kind, "InvalidHandle")
  })

  it("a sender that still waits when the channel closes faults", () => {
    const machine = run([
      ["chan.create", 1, 0n],
      ["spawn", 2, "sender"],
      ["yield"],
      ["chan.close", 1],
      ["join", 0, 2],
      ["halt"],
      "sender",
      ["chan.send", 1, 1],
    ])
    assert.strictEqual(outcome(machine), "InvalidHandle at 32")
    assert.strictEqual(machine.fault?.thread, 1)
  })

  it("no such channel: InvalidHandle", () => {
    const operations: ReadonlyArray<Statement> = [
      ["chan.send", 1, 2],
      ["chan.recv", 2, 1],
      ["chan.close", 1],
    ]
    for (const operation of operations) {
      for (const id of [0n, 2n, -1n, 2n ** 32n + 1n]) {
        assert.strictEqual(run([["chan.create", 3], ["mov", 1, id], operation]).fault?.kind, "InvalidHandle")
      }
    }
  })

  it("65,536 values in the buffers of a run, and no more, whatever the capacities", () => {
    const fill = (count: bigint): ReadonlyArray<Statement> => [
      ["chan.create", 1, 2147483647n],
      ["chan.create", 2, 40_000n],
      ["mov", 3, count],
      "again",
      ["chan.send", 1, 3],
      ["chan.send", 2, 3],
      ["sub", 3, 3, 1n],
      ["bne", 3, ZERO, "again"],
    ]
    assert.strictEqual(run(fill(32_768n)).fault, undefined)
    assert.strictEqual(run(fill(32_769n)).fault?.kind, "ResourceLimit")
    assert.strictEqual(run([...fill(32_768n), ["chan.send", 1, 3]]).fault?.kind, "ResourceLimit")
    // What is received makes room; a run begins with none.
    assert.strictEqual(run([...fill(32_768n), ["chan.recv", 4, 2], ["chan.send", 1, 4]]).fault, undefined)
    const machine = new Machine()
    for (const _ of [1, 2]) assert.isTrue(machine.run(build(fill(32_768n)), build(fill(32_768n)).length))
  })

  it("values that senders wait with count when they are in the buffer", () => {
    // The child's value takes the place of the one that is received, so that the buffers stay full.
    const code: ReadonlyArray<Statement> = [
      ["chan.create", 1, 100_000n],
      ["chan.create", 2, 1n],
      ["mov", 3, 65_535n],
      "again",
      ["chan.send", 1, 3],
      ["sub", 3, 3, 1n],
      ["bne", 3, ZERO, "again"],
      ["chan.send", 2, 3],
      ["spawn", 5, "child"],
      ["yield"],
      ["chan.recv", 0, 2],
    ]
    const child: ReadonlyArray<Statement> = ["child", ["mov", 6, 7n], ["chan.send", 2, 6]]
    assert.strictEqual(run([...code, ["chan.recv", 0, 2], ["halt"], ...child]).result, 7n)
    assert.strictEqual(run([...code, ["chan.send", 1, 3], ["halt"], ...child]).fault?.kind, "ResourceLimit")
  })

  it("take and give in order, and as quickly when they are long", () => {
    const machine = run(
      [
        ["chan.create", 1, 65_536n],
        ["mov", 2, 60_000n],
        "fill",
        ["chan.send", 1, 2],
        ["sub", 2, 2, 1n],
        ["bne", 2, ZERO, "fill"],
        ["mov", 2, 1_000_000n],
        "turn",
        ["chan.recv", 3, 1],
        ["chan.send", 1, 3],
        ["sub", 2, 2, 1n],
        ["bne", 2, ZERO, "turn"],
        // A million is 40,000 more than a multiple of 60,000.
        ["chan.recv", 0, 1],
      ],
      { fuel: 10_000_000 },
    )
    assert.strictEqual(outcome(machine), "20000")
  })

  it("1,024 channels in a run, and no more", () => {
    const creating = (count: bigint): Machine =>
      run([["mov", 2, count], "again", ["chan.create", 0], ["sub", 2, 2, 1n], ["bne", 2, ZERO, "again"]])
    assert.strictEqual(outcome(creating(1024n)), "1024")
    assert.strictEqual(outcome(creating(1025n)), "ResourceLimit at 8")
  })
})
