import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Option from "effect/Option"
import { isStdin } from "../../domain/standardInput.js"
import { type OutputStream, StandardStreams } from "../../services/StandardStreams.js"
import { eventLoopTurn } from "../../services/turns/eventLoopTurn.js"
import type { Fault } from "../../vm/exec/fault.js"
import { Machine } from "../../vm/exec/Machine.js"
import { Tracer } from "../../vm/exec/Tracer.js"
import { formatDiagnostic } from "../../vm/text/diagnostic.js"
import { Failure, UsageError } from "../errors.js"
import { count } from "../text.js"
import { presetsOf } from "../../services/testCases.js"
import type { Values } from "../../vm/files/testValues.js"
import { readRecordTest, type RecordTest } from "./recordTest.js"
import { presets } from "./presets.js"
import { readBytes, readProgram, type Source } from "./read.js"

/** The options of `nl run`, read. */
interface RunOptions {
  readonly file: Option.Option<string>
  /** A record's test in the place of a file: `FILE:LINE` or `FILE:LINE:TEST`. */
  readonly test: Option.Option<string>
  readonly reg: ReadonlyArray<string>
  readonly mem: ReadonlyArray<string>
  readonly input: Option.Option<string>
  readonly arg: ReadonlyArray<string>
  readonly env: ReadonlyArray<string>
  readonly fuel: number
  readonly quantum: number
  readonly schedule: Option.Option<number>
  readonly trace: boolean
  readonly json: boolean
}

/** Instructions between two turns of the event loop: some ten milliseconds. */
const STRETCH = 2_000_000
/** The same for traced ones: about a screenful of kilobytes. */
const TRACED_STRETCH = 1000

const NEWLINE = 10

const NO_INPUT = new Uint8Array(0)
const NO_EXTENSIONS: ReadonlyMap<string, number> = new Map()

/** Executes to the end, and prints each instruction. */
const traced = (machine: Machine, source: Source, print: OutputStream["write"]) =>
  Effect.gen(function* () {
    const tracer = new Tracer(source.bytes, source.assembly?.assembled.labels)
    for (let running = true; running;) {
      let text = ""
      for (let n = 0; n < TRACED_STRETCH && running; n++) {
        const step = machine.step()
        if (step === undefined) running = false
        else text += tracer.line(step, machine.fault !== undefined)
      }
      // A trace that nobody reads has no end to wait for.
      if (!(yield* print(text))) return false
      yield* eventLoopTurn
    }
    return true
  })

const HINTS: Readonly<Partial<Record<Fault["kind"], string>>> = {
  OutOfFuel: "does it end? --fuel lets it run longer",
}

/** Where in its text, if it has one, the program faulted and why. */
const printFault = (fault: Fault, { assembly, name }: Source) =>
  Effect.flatMap(StandardStreams, ({ stderr }) => {
    const hint = HINTS[fault.kind]
    const place = assembly?.assembled.placeOf(fault.address)
    if (place === undefined) {
      return stderr.write(`${name}: error: ${fault.message}\n${hint === undefined ? "" : `      = ${hint}\n`}`)
    }
    const diagnostic = { ...place, length: place.text.length, message: fault.message, hint }
    return stderr.write(`${formatDiagnostic(diagnostic, assembly?.text ?? "", name)}\n`)
  })

const hasPassed = ({ fault, result }: Machine, { test }: RecordTest): boolean =>
  fault === undefined && result === BigInt(test.output)

/** The outcome as JSON. */
const outcome = (machine: Machine, { assembly }: Source, test: RecordTest | undefined): string => {
  const { console, fault, result, steps } = machine
  const number = Number(result)
  return JSON.stringify({
    result: fault !== undefined ? null : Number.isSafeInteger(number) ? number : `${result}`,
    steps,
    console: new TextDecoder().decode(console),
    ...(test === undefined
      ? {}
      : { test: { number: test.number, of: test.of, ...test.test, passed: hasPassed(machine, test) } }),
    fault:
      fault === undefined
        ? null
        : {
            kind: fault.kind,
            address: fault.address,
            thread: fault.thread,
            instruction: fault.instruction,
            detail: fault.detail,
            line: assembly?.assembled.placeOf(fault.address)?.line ?? null,
          },
  })
}

/** What a run begins with, its test's inputs first. */
const withTest = <A extends Values>(values: A, test: RecordTest | undefined): A => {
  if (test === undefined) return values
  const { memory, registers } = presetsOf(test.test)
  return { ...values, registers: [...registers, ...values.registers], memory: [...memory, ...values.memory] }
}

/** Runs the program in FILE and prints what came of it. */
export const run = (options: RunOptions) =>
  Effect.gen(function* () {
    const { fuel, input, json, quantum, schedule, trace } = options
    const values = presets(options)
    if (Either.isLeft(values)) return yield* new UsageError({ command: "nl run", problem: values.left })
    const refuse = (problem: string) => new UsageError({ command: "nl run", problem })
    if (Option.isSome(options.test) === Option.isSome(options.file))
      return yield* refuse(
        Option.isSome(options.file)
          ? "FILE and --test exclude each other, a record has its own program; leave one of them out"
          : "FILE is missing, or --test with a record of a dataset",
      )
    if (Option.isSome(input) && Option.exists(options.file, isStdin) && isStdin(input.value))
      return yield* refuse("FILE and --input are both standard input; give one of them as a file")
    const test = Option.isNone(options.test) ? undefined : yield* readRecordTest(options.test.value)
    const source = test?.source ?? (yield* readProgram(Option.getOrThrow(options.file)))
    const lines = Option.isNone(input) ? NO_INPUT : yield* readBytes(input.value)
    const { stderr, stdout } = yield* StandardStreams
    const machine = new Machine()
    const extensions = source.assembly?.assembled.extensions ?? NO_EXTENSIONS
    const turns = { quantum, ...(Option.isSome(schedule) ? { schedule: BigInt(schedule.value) } : {}) }
    machine.start(source.bytes, source.bytes.length, {
      ...withTest(values.right, test),
      ...turns,
      ...{ input: lines, extensions, fuel },
    })
    if (trace) {
      const read = yield* traced(machine, source, (json ? stderr : stdout).write)
      if (!read) return
    } else while (machine.advance(STRETCH)) yield* eventLoopTurn

    const { fault, steps } = machine
    if (json) yield* stdout.write(`${outcome(machine, source, test)}\n`)
    else {
      const { console } = machine
      if (console.length > 0) yield* stdout.write(console)
      if (console.length > 0 && console[console.length - 1] !== NEWLINE) yield* stdout.write("\n")
      if (fault === undefined) yield* stdout.write(`r0 = ${machine.result}\nsteps = ${steps}\n`)
      if (test !== undefined && hasPassed(machine, test)) yield* stdout.write(`${test.name}: passed\n`)
    }
    if (fault === undefined) {
      if (test === undefined || hasPassed(machine, test)) return
      return yield* new Failure({
        conclusion: `${source.name} fails ${test.name}: it leaves ${machine.result}, not ${test.test.output}`,
      })
    }
    yield* printFault(fault, source)
    return yield* new Failure({ conclusion: `${source.name} faulted after ${count(steps, "step")}` })
  })
