/** Executed instructions a second, against the same algorithms as plain JavaScript on 64-bit BigInt. */
import { Machine } from "../src/vm/exec/Machine.js"
import { assemble } from "../src/vm/text/assemble.js"

const program = (source: string): Uint8Array => {
  const assembled = assemble(source)
  if (!assembled.ok) throw new Error(assembled.diagnostics[0]!.message)
  return assembled.bytes
}

const u64 = (n: bigint) => BigInt.asIntN(64, n)

interface Contest {
  readonly code: Uint8Array
  /** The same computation on BigInt. */
  readonly script: () => bigint
}

const contests: Record<string, Contest> = {
  "arithmetic loop": {
    code: program(`
        mov r1, 200000
        mov r2, 1
    loop:
        muli r2, r2, 31
        addi r2, r2, 7
        xor r0, r0, r2
        subi r1, r1, 1
        bnez r1, loop
        halt`),
    script: () => {
      let r0 = 0n
      let r2 = 1n
      for (let r1 = 200000n; r1 !== 0n; r1 = u64(r1 - 1n)) {
        r2 = u64(r2 * 31n)
        r2 = u64(r2 + 7n)
        r0 = u64(r0 ^ r2)
      }
      return r0
    },
  },
  "sieve of 50,000": {
    code: program(`
        mov r1, 50000
        mov r2, 2
        mov r6, 1
    outer:
        bge r2, r1, count
        load.b r3, [r2 + 65536]
        bnez r3, next
        addi r0, r0, 1
        add r4, r2, r2
    inner:
        bge r4, r1, next
        store.b r6, [r4 + 65536]
        add r4, r4, r2
        b inner
    next:
        addi r2, r2, 1
        b outer
    count:
        halt`),
    script: () => {
      const flags = new BigInt64Array(50_000)
      let r0 = 0n
      for (let r2 = 2n; r2 < 50_000n; r2 = u64(r2 + 1n)) {
        if (flags[Number(r2)] !== 0n) continue
        r0 = u64(r0 + 1n)
        for (let r4 = u64(r2 + r2); r4 < 50_000n; r4 = u64(r4 + r2)) flags[Number(r4)] = 1n
      }
      return r0
    },
  },
  "recursive fib(23)": {
    code: program(`
        mov r0, 23
        call fib
        halt
    fib:
        mov r1, 2
        blt r0, r1, base
        subi sp, sp, 16
        store.d r0, [sp]
        subi r0, r0, 1
        call fib
        store.d r0, [sp + 8]
        load.d r0, [sp]
        subi r0, r0, 2
        call fib
        load.d r1, [sp + 8]
        addi sp, sp, 16
        add r0, r0, r1
    base:
        ret`),
    script: () => {
      const fib = (n: bigint): bigint => (n < 2n ? n : u64(fib(u64(n - 1n)) + fib(u64(n - 2n))))
      return fib(23n)
    },
  },
}

const median = (numbers: Array<number>) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!

const machine = new Machine()
const results: Record<string, unknown> = {}
for (const [name, { code, script }] of Object.entries(contests)) {
  const own: Array<number> = []
  const other: Array<number> = []
  for (let round = 0; round < 12; round++) {
    let start = performance.now()
    if (!machine.run(code, code.length, { fuel: 100_000_000 })) throw new Error(machine.fault!.message)
    own.push(performance.now() - start)
    start = performance.now()
    const expected = script()
    other.push(performance.now() - start)
    if (machine.result !== expected) throw new Error(`${name}: ${machine.result}, not ${expected}`)
  }
  const million = machine.steps / median(own) / 1000
  results[name] = { "M/s": million.toFixed(0), "x BigInt": (median(other) / median(own)).toFixed(1) }
}

const small = program("mov r0, 5\nmov r1, 3\nadd r0, r0, r1\nhalt")
const RUNS = 200_000
const times: Array<number> = []
for (let round = 0; round < 7; round++) {
  const start = performance.now()
  for (let n = 0; n < RUNS; n++) machine.run(small, small.length)
  times.push(((performance.now() - start) / RUNS) * 1000)
}
results["fresh run of four instructions"] = { µs: median(times).toFixed(3) }
console.log(JSON.stringify(results))
