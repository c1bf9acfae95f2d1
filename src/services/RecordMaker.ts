import type * as Context from "effect/Context"
import { CapacityExceeded, OracleMismatch, RecordFault } from "../domain/errors.js"
import { type Level, levelOf, recordsAtLevel } from "../domain/Level.js"
import type { TrainingExample } from "../domain/TrainingExample.js"
import { keyOf } from "../tasks/key.js"
import type { Family, Sample } from "../tasks/Family.js"
import { ByteWriter } from "../tasks/program/text.js"
import { Schedule, type Turn } from "../tasks/schedule.js"
import type { Assembler, LinkedProgram } from "./Assembler.js"
import type { Randomness, SeededRandomness } from "./Randomness.js"
import type { Vm } from "./Vm.js"

/** What a run's records depend on. */
export interface DatagenConfig {
  /** Records to make, 1 … 2^53 − 1. */
  readonly numExamples: number
  /** The highest level: records take levels 1 … level in turn. */
  readonly level: Level
  /** An integer 0 … 2^53 − 1. */
  readonly seed: number
  /** The task families to draw from: the whole catalogue unless given. Each level from 1 on needs some. */
  readonly families?: ReadonlyArray<Family> | undefined
}

interface Services {
  readonly randomness: Context.Tag.Service<typeof Randomness>
  readonly assembler: Context.Tag.Service<typeof Assembler>
  readonly vm: Context.Tag.Service<typeof Vm>
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))

const LINE = {
  prompt: ascii('{"prompt":"'),
  binary: ascii('","binary_ir":['),
  assembly: ascii('],"assembly":"'),
  answer: ascii('","expected_output":'),
  level: ascii(',"level":'),
  category: ascii(',"category":"'),
  end: ascii('"}\n'),
}

/** `"0,"` … `"255,"`, four bytes each, and their lengths. */
const BYTE_TEXT = new Uint8Array(1024)
const BYTE_TEXT_LENGTH = new Uint8Array(256)
for (let n = 0; n < 256; n++) {
  const text = ascii(`${n},`)
  BYTE_TEXT.set(text, n * 4)
  BYTE_TEXT_LENGTH[n] = text.length
}

/** A family with what the record path needs of it. */
interface Member {
  readonly family: Family
  readonly key: number
  readonly size: number
}

/**
 * Makes records, executed and checked, by plain synchronous functions: an Effect a record would cost more than the
 * record. The record just made is held until the next one.
 */
export class RecordMaker {
  private readonly random: SeededRandomness
  private readonly levels: ReadonlyArray<{ readonly key: number; readonly first: number; readonly schedule: Schedule }>
  /** All families, level after level. */
  private readonly members: ReadonlyArray<Member>
  private readonly turn: Turn = { member: 0, occurrence: 0 }
  private readonly text = new ByteWriter()
  private member: Member | undefined
  private sample: Sample | undefined
  private program: LinkedProgram | undefined
  private level: Level = 1
  /** Of the range at hand, by place: which member makes the record, and its how-manieth sample that is. */
  private makers = new Int32Array(0)
  private occurrences = new Float64Array(0)
  private order = new Int32Array(0)

  constructor(
    private readonly services: Services,
    catalogue: ReadonlyArray<Family>,
    private readonly config: DatagenConfig,
  ) {
    this.random = services.randomness.seeded(config.seed)
    const members: Array<Member> = []
    this.levels = Array.from({ length: config.level }, (_, n) => {
      const families = catalogue.filter((family) => family.level === n + 1)
      const first = members.length
      for (const family of families) members.push({ family, key: keyOf(family.id), size: family.size })
      return { key: keyOf(`level ${n + 1} of ${config.level}`), first, schedule: new Schedule(families) }
    })
    this.members = members
  }

  /** Why the run cannot have `numExamples` distinct records, if it cannot. */
  shortage(): CapacityExceeded | undefined {
    const top = this.config.level
    const largestRun = Math.min(...this.levels.map(({ schedule }, n) => schedule.capacity * top + n))
    for (const [n, { schedule }] of this.levels.entries()) {
      const needed = recordsAtLevel(this.config.numExamples, (n + 1) as Level, top)
      if (needed > schedule.capacity) {
        return new CapacityExceeded({ level: n + 1, needed, available: schedule.capacity, largestRun })
      }
    }
    return undefined
  }

  /**
   * Makes the records from … until − 1 and calls `use` with the index of each while it is held. They are made family by
   * family, not in order: a family's code and templates are then in the caches, which makes it several times as fast.
   * Returns the error of the first wrong record, if there is one.
   */
  make(from: number, until: number, use: (index: number) => void): OracleMismatch | RecordFault | undefined {
    this.arrange(from, until)
    let failure: OracleMismatch | RecordFault | undefined
    for (let n = 0; n < until - from; n++) {
      const place = this.order[n]!
      const wrong = this.makeOne(from + place, this.members[this.makers[place]!]!, this.occurrences[place]!)
      if (wrong === undefined) use(from + place)
      else if (failure === undefined || wrong.index < failure.index) failure = wrong
    }
    return failure
  }

  /** Finds whose turn each record is, and puts the places in order of their makers (a counting sort). */
  private arrange(from: number, until: number): void {
    const count = until - from
    if (this.makers.length < count) {
      this.makers = new Int32Array(count)
      this.occurrences = new Float64Array(count)
      this.order = new Int32Array(count)
    }
    const starts = new Int32Array(this.members.length + 1)
    const top = this.config.level
    for (let place = 0; place < count; place++) {
      const index = from + place
      const { first, key, schedule } = this.levels[index % top]!
      schedule.turn(Math.floor(index / top), (block) => this.random.draws(key, block), this.turn)
      const maker = first + this.turn.member
      this.makers[place] = maker
      this.occurrences[place] = this.turn.occurrence
      starts[maker + 1]!++
    }
    for (let maker = 0; maker < this.members.length; maker++) starts[maker + 1]! += starts[maker]!
    for (let place = 0; place < count; place++) this.order[starts[this.makers[place]!]!++] = place
  }

  private makeOne(index: number, member: Member, occurrence: number): OracleMismatch | RecordFault | undefined {
    const { assembler, vm } = this.services
    const { family, key, size } = member
    this.member = member
    this.sample = undefined
    this.level = levelOf(index, this.config.level)
    try {
      const point = this.random.permute(key, size, occurrence)
      const draws = this.random.draws(key, occurrence)
      this.sample = family.sample(point, draws)
      this.program = assembler.link(this.sample.program, draws)
    } catch (error) {
      return new RecordFault({ ...this.address(index), reason: error instanceof Error ? error.message : String(error) })
    }
    const execution = vm.execute(this.program.bytes, this.program.length)
    if (execution.fault !== undefined) return new RecordFault({ ...this.address(index), reason: execution.fault })
    // A value beyond 2^53 may be rounded here, but never to one below.
    const value = execution.high * 2 ** 32 + (execution.low >>> 0)
    const { answer } = this.sample
    if (value !== answer || !Number.isSafeInteger(answer)) {
      const actual = ((BigInt(execution.high) << 32n) | BigInt(execution.low >>> 0)).toString()
      return new OracleMismatch({ ...this.address(index), expected: answer, actual })
    }
    return undefined
  }

  private address(index: number) {
    return {
      seed: this.config.seed,
      index,
      family: this.member!.family.id,
      parameters: JSON.stringify(this.sample?.parameters ?? {}, (_, value: unknown) =>
        typeof value === "bigint" ? value.toString() : value,
      ),
    }
  }

  /** The record just made. */
  example(): TrainingExample {
    const sample = this.sample!
    const program = this.program!
    this.text.at = 0
    program.writeText(this.text, false)
    return {
      prompt: sample.prompt,
      binary_ir: Array.from(program.bytes.subarray(0, program.length)),
      assembly: String.fromCharCode(...this.text.bytes.subarray(0, this.text.at)),
      expected_output: sample.answer,
      level: this.level,
      category: this.member!.family.category,
    }
  }

  /** Appends the record just made as a JSON line: the bytes that `JSON.stringify(example())` would give. */
  writeLine(out: ByteWriter): void {
    const sample = this.sample!
    const program = this.program!
    out.reserve(sample.prompt.length * 2 + program.length * 4 + 256)
    out.ascii(LINE.prompt)
    out.escaped(sample.prompt)
    out.ascii(LINE.binary)
    const { bytes: code, length } = program
    const bytes = out.bytes
    let at = out.at
    for (let n = 0; n < length; n++) {
      const byte = code[n]!
      const from = byte << 2
      bytes[at] = BYTE_TEXT[from]!
      bytes[at + 1] = BYTE_TEXT[from + 1]!
      bytes[at + 2] = BYTE_TEXT[from + 2]!
      bytes[at + 3] = BYTE_TEXT[from + 3]!
      at += BYTE_TEXT_LENGTH[byte]!
    }
    // The last number's comma gives way to the bracket.
    out.at = at - 1
    out.ascii(LINE.assembly)
    program.writeText(out, true)
    out.reserve(256)
    out.ascii(LINE.answer)
    out.integer(sample.answer)
    out.ascii(LINE.level)
    out.integer(this.level)
    out.ascii(LINE.category)
    out.text(this.member!.family.category)
    out.ascii(LINE.end)
  }
}
