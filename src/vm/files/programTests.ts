import { cut, thrownReason } from "../../domain/shown.js"
import { decodeProgram } from "../binary/decode.js"
import { type FinalState, runOn, type RunProgram } from "../exec/FinalState.js"
import { Machine } from "../exec/Machine.js"
import { EXTENSION_IDS, EXTENSION_NAMES } from "../isa/extensionNames.js"
import { OPERATIONS } from "../isa/instructionSet.js"
import { registerName } from "../isa/registers.js"
import { assemble } from "../text/assemble.js"
import type { Diagnostic } from "../text/diagnostic.js"
import type { ProgramFile, ProgramTest, Remark } from "./programFile.js"
import type { Relation } from "./testValues.js"

/** How one `@test` of a program file went. */
export interface ProgramTestResult {
  readonly test: ProgramTest
  /** Why it failed; empty if it passed. */
  readonly failures: ReadonlyArray<string>
  /** Instructions that it completed. */
  readonly steps: number
}

export interface ProgramTestRun {
  /** What the source assembles to, if it does. */
  readonly bytes: Uint8Array | undefined
  readonly results: ReadonlyArray<ProgramTestResult>
  /** Why the program does not assemble; its tests have then not been run. */
  readonly diagnostics: ReadonlyArray<Diagnostic>
  /** How many things are wrong in all. */
  readonly errors: number
  /** Mocks of extensions that the program does not call. */
  readonly unusedMocks: ReadonlyArray<Remark>
}

export interface ProgramTestOptions {
  /** Instructions that a test may complete. */
  readonly fuel?: number
  /** What runs the program: a machine of its own unless given. */
  readonly run?: RunProgram
}

/** The same before the tests have run: each runs when its result is asked for. */
type PreparedTests = Omit<ProgramTestRun, "results"> & { readonly results: Iterable<ProgramTestResult> }

/** Assembles the program and runs all its tests, each from a fresh state. */
export const runProgramTests = (file: ProgramFile, options: ProgramTestOptions = {}): ProgramTestRun => {
  const { results, ...rest } = prepareProgramTests(file, options)
  return { ...rest, results: [...results] }
}

/** Assembles the program; its tests run one by one, as `results` is read, once. */
export const prepareProgramTests = (file: ProgramFile, options: ProgramTestOptions = {}): PreparedTests => {
  const assembled = assemble(file.source)
  if (!assembled.ok)
    return {
      bytes: undefined,
      results: [],
      diagnostics: assembled.diagnostics,
      errors: assembled.errors,
      unusedMocks: [],
    }
  const { bytes, extensions } = assembled
  const idOf = (name: string | number) =>
    typeof name === "number" ? name : (EXTENSION_IDS.get(name) ?? extensions.get(name) ?? name)
  const mocks = new Map(Array.from(file.mocks, ([name, value]) => [idOf(name), value] as const))
  const run = options.run ?? runOn(new Machine())
  const resultOf = (test: ProgramTest): ProgramTestResult => {
    if (test.unreadable !== undefined) return { test, failures: [`unreadable: ${test.unreadable}`], steps: 0 }
    const { registers, memory } = test.inputs
    const fuel = options.fuel === undefined ? {} : { fuel: options.fuel }
    const state = run(bytes, bytes.length, { registers, memory, mocks, extensions, ...fuel })
    return { test, failures: failuresOf(state, test), steps: state.steps }
  }
  return {
    bytes,
    results: mapped(file.tests, resultOf),
    diagnostics: [],
    errors: 0,
    unusedMocks: file.mocks.size > 0 ? unusedMocks(file, bytes, extensions, idOf) : [],
  }
}

function* mapped<A, B>(items: Iterable<A>, make: (item: A) => B): Iterable<B> {
  for (const item of items) yield make(item)
}

const EXT_CALL = OPERATIONS.find(({ name }) => name === "ext.call")!.opcode

const unusedMocks = (
  { mockLines }: ProgramFile,
  bytes: Uint8Array,
  extensions: ReadonlyMap<string, number>,
  idOf: (name: string | number) => string | number,
): Array<Remark> => {
  const names = new Map([...EXTENSION_NAMES, ...Array.from(extensions, ([name, id]) => [id, name] as const)])
  const calls = decodeProgram(bytes).instructions.filter(({ opcode }) => opcode === EXT_CALL)
  const called = new Set<string | number>(calls.map(({ immediate }) => Number(immediate ?? 0n)))
  const list = Array.from(called, (id) => names.get(Number(id)) ?? `${id}`).join(", ")
  const instead = called.size === 0 ? "no extension" : `only ${cut(list)}`
  return Array.from(mockLines)
    .filter(([name]) => !called.has(idOf(name)))
    .map(([name, line]) => ({
      line,
      reason: `nothing uses this mock: the program calls ${instead}, not ${cut(`${name}`)}`,
    }))
}

/** What does not hold, after a run, of all that a test expects; empty if it passed. */
export const failuresOf = (state: FinalState, test: ProgramTest): ReadonlyArray<string> => {
  if (state.fault !== undefined) return [state.fault]
  try {
    return differences(state, test)
  } catch (error) {
    // Only a machine that is not ours cannot be asked.
    return [thrownReason(error)]
  }
}

const holds = (actual: bigint, relation: Relation, value: bigint): boolean => {
  switch (relation) {
    case "=":
      return actual === value
    case "!=":
      return actual !== value
    case "<":
      return actual < value
    case "<=":
      return actual <= value
    case ">":
      return actual > value
    case ">=":
      return actual >= value
  }
}

/** A relation as a message has it in front of its value: `> `, nothing for equality. */
const unlessEqual = (relation: Relation): string => (relation === "=" ? "" : `${relation} `)

const numberOf = (bytes: Uint8Array): bigint =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getBigInt64(0, true)

const differences = (state: FinalState, { expected }: ProgramTest): ReadonlyArray<string> => {
  const failures: Array<string> = []
  for (const [register, value, relation] of expected.registers) {
    const actual = state.register(register)
    if (!holds(actual, relation, value))
      failures.push(`${registerName(register)} is ${actual}, not ${unlessEqual(relation)}${value}`)
  }
  for (const [address, bytes, relation] of expected.memory) {
    const actual = state.read(address, bytes.length)
    const first = bytes.findIndex((byte, n) => byte !== actual[n])
    if (relation !== "=") {
      // Memory that is ordered is a number.
      const number = bytes.length === 8 ? holds(numberOf(actual), relation, numberOf(bytes)) : first >= 0
      if (!number) failures.push(`memory at ${address} is ${shown(actual, 0)}, not ${relation} ${shown(bytes, 0)}`)
      continue
    }
    if (first < 0) continue
    // Of long ones, the part that differs.
    const from = bytes.length > MOST_SHOWN ? Math.max(0, first - SHOWN_BEFORE) : 0
    failures.push(`memory at ${address + from} is ${shown(actual, from)}, not ${shown(bytes, from)}`)
  }
  return failures
}

/** Bytes that a message shows; each may take four characters. */
const MOST_SHOWN = 50
const SHOWN_BEFORE = 10

const shown = (bytes: Uint8Array, from: number): string => {
  const text = Array.from(bytes.subarray(from, from + MOST_SHOWN), (byte) =>
    byte >= 32 && byte < 127 && byte !== 34 && byte !== 92
      ? String.fromCharCode(byte)
      : `\\x${byte.toString(16).padStart(2, "0")}`,
  )
  return `"${cut(text.join(""))}${bytes.length > from + MOST_SHOWN ? "…" : ""}"`
}
