import type * as Context from "effect/Context"
import type { Config } from "../../domain/Config.js"
import { CapacityExceeded, OracleMismatch, RecordFault } from "../../domain/errors.js"
import { type Level, recordsAtLevel } from "../../domain/Level.js"
import { shown, thrownReason } from "../../domain/shown.js"
import { type ByteWriter, type Token, tokenOf } from "../../tasks/dsl/ByteWriter.js"
import type { Draws } from "../../tasks/dsl/Draws.js"
import type { Family, Task } from "../../tasks/dsl/Family.js"
import { keyOf } from "../../tasks/dsl/key.js"
import { Linker } from "../../tasks/dsl/program/link.js"
import type { AssembledProgram, Assembler } from "../Assembler.js"
import { checkedExecution } from "../checkedVm.js"
import type { Randomness, SeededRandomness } from "../Randomness.js"
import { resultOf, type Vm } from "../Vm.js"
import { checkedRandomness } from "./checkedRandomness.js"
import { Schedule, type Turn } from "./familySchedule.js"

/** What a run's records depend on. */
export interface DatagenConfig extends Config {
  /** The task families to draw from: the whole catalogue unless given. Each level from 1 on needs one. */
  readonly families?: ReadonlyArray<Family> | undefined
}

interface Services {
  readonly randomness: Context.Tag.Service<typeof Randomness>
  readonly assembler: Context.Tag.Service<typeof Assembler>
  readonly vm: Context.Tag.Service<typeof Vm>
}

const PROMPT = tokenOf('{"prompt":"')
const BINARY = tokenOf('","binary_ir":[')
const ASSEMBLY = tokenOf('],"assembly":"')
const ANSWER = tokenOf('","expected_output":')

/**
 * Records that a part makes in order before it makes others family by family: V8 compiles the shared code for what it has
 * seen so far, and throws it away at the first thing that is new. So it sees all kinds of records at the start.
 */
const MIXED = 1000

/** Records between two pauses: some ten milliseconds. */
const PAUSE = 1024

/** A family with what the record path needs of it. */
interface Member {
  readonly family: Family
  readonly key: number
  readonly size: number
  /** The end of its records' lines: level and category. */
  readonly end: Token
}

/** The records of a level. */
interface LevelPlan {
  readonly schedule: Schedule
  /** Its first family among all. */
  readonly first: number
  readonly blockDraws: (block: number) => Draws
}

/**
 * Makes records, executed and checked, as JSON lines, by plain synchronous functions: an Effect a record would cost
 * more than the record.
 */
export class RecordGenerator {
  /** The choices of the run's seed; they are there as soon as records are made. */
  private random!: SeededRandomness
  private readonly levels: ReadonlyArray<LevelPlan>
  /** All families, level after level. */
  private readonly members: ReadonlyArray<Member>
  private readonly turn: Turn = { member: 0, occurrence: 0 }
  private task: Task | undefined
  private readonly linker = new Linker()
  /** Of the range at hand, by place: which member makes the record, and the number of that sample among its own. */
  private makers = new Int32Array(0)
  private occurrences = new Float64Array(0)
  private order = new Int32Array(0)
  /** The record whose turn is being found. */
  private arranged = 0
  /** Whether nothing has been made yet. */
  private isNew = true

  constructor(
    private readonly services: Services,
    catalogue: ReadonlyArray<Family>,
    readonly config: Config,
  ) {
    const members: Array<Member> = []
    this.levels = Array.from({ length: config.level }, (_, n) => {
      const families = catalogue.filter((family) => family.level === n + 1)
      const first = members.length
      for (const family of families) {
        const end = tokenOf(`,"level":${family.level},"category":"${family.category}"}\n`)
        members.push({ family, key: keyOf(family.id), size: family.size, end })
      }
      const key = keyOf(`level ${n + 1} of ${config.level}`)
      return { schedule: new Schedule(families), first, blockDraws: (block) => this.random.draws(key, block) }
    })
    this.members = members
  }

  /** Why the run cannot have `numExamples` distinct records, if it cannot. */
  shortage(): CapacityExceeded | undefined {
    const top = this.config.level
    /** The longest run for which each level has records, and the level that ends first. */
    const runs = this.levels.map(({ schedule }, n) => schedule.capacity * top + n)
    const largestRun = Math.min(...runs)
    const level = (runs.indexOf(largestRun) + 1) as Level
    const needed = recordsAtLevel(this.config.numExamples, level, top)
    const available = this.levels[level - 1]!.schedule.capacity
    if (needed > available) return new CapacityExceeded({ level, needed, available, largestRun })
    return undefined
  }

  /**
   * Makes the records from … until − 1, appends the line of each to `out`, and calls `made` with its index and where its
   * line begins. Most are made family by family, not in order: a family's code and templates are then in the caches, which
   * makes it several times as fast. Of several parts of a range, each has families of its own. Pauses after each thousand
   * records, and returns the error of the first wrong record, if there is one.
   */
  *make(
    from: number,
    until: number,
    part: number,
    parts: number,
    out: ByteWriter,
    made: (index: number, start: number) => void,
  ): Generator<void, OracleMismatch | RecordFault | undefined> {
    let count: number
    this.arranged = from
    try {
      if (this.isNew) this.random = checkedRandomness(this.services.randomness.seeded(this.config.seed))
      count = this.arrange(from, until, part, parts)
    } catch (error) {
      return this.fault(this.arranged, undefined, thrownReason(error))
    }
    let failure: OracleMismatch | RecordFault | undefined
    for (let n = 0; n < count; n++) {
      if (n % PAUSE === PAUSE - 1) yield
      const place = this.order[n]!
      const start = out.at
      const wrong = this.makeOne(from + place, this.members[this.makers[place]!]!, this.occurrences[place]!, out)
      if (wrong === undefined) made(from + place, start)
      else if (failure === undefined || wrong.index < failure.index) failure = wrong
    }
    return failure
  }

  /**
   * Finds whose turn each record is, and puts the part's places in order of their makers (a counting sort), except the
   * very first ones. Returns how many they are.
   */
  private arrange(from: number, until: number, part: number, parts: number): number {
    const count = until - from
    if (this.makers.length < count) {
      this.makers = new Int32Array(count)
      this.occurrences = new Float64Array(count)
      this.order = new Int32Array(count)
    }
    const { makers, occurrences, order, turn } = this
    const starts = new Int32Array(this.members.length + 1)
    const top = this.config.level
    const mixed = this.isNew ? Math.min(count, MIXED * parts) : 0
    this.isNew = false
    for (let level = 0; level < top; level++) {
      const { blockDraws, first, schedule } = this.levels[level]!
      // The first place of this level in the range.
      const place = (((level - from) % top) + top) % top
      let index = Math.floor((from + place) / top)
      for (let n = place; n < count; n += top) {
        this.arranged = from + n
        schedule.turn(index++, blockDraws, turn)
        const maker = first + turn.member
        makers[n] = maker
        occurrences[n] = turn.occurrence
        if (n >= mixed) starts[maker + 1]!++
      }
    }
    for (let place = 0; place < mixed; place++) if (makers[place]! % parts === part) order[starts[0]!++] = place
    for (let maker = 0; maker < this.members.length; maker++) {
      if (maker % parts !== part) starts[maker + 1] = 0
      starts[maker + 1]! += starts[maker]!
    }
    const own = starts[this.members.length]!
    for (let place = mixed; place < count; place++) {
      const maker = makers[place]!
      if (maker % parts === part) order[starts[maker]!++] = place
    }
    return own
  }

  private makeOne(
    index: number,
    member: Member,
    occurrence: number,
    out: ByteWriter,
  ): OracleMismatch | RecordFault | undefined {
    const { assembler, vm } = this.services
    const { end, family, key, size } = member
    const start = out.at
    this.task = undefined
    out.token(PROMPT)
    try {
      const point = this.random.permute(key, size, occurrence)
      const draws = this.random.draws(key, occurrence)
      const task = (this.task = family.write(point, draws, out))
      const { answer } = task
      if (!Number.isSafeInteger(answer))
        throw new TypeError(`its family's answer, ${shown(answer)}, is not a whole number within ±(2^53 - 1)`)
      const program = checkedProgram(assembler.assemble(this.linker.link(task.program, draws)))
      const execution = checkedExecution(vm.execute(program.bytes, program.length))
      if (execution.fault !== undefined) throw new Error(execution.fault)
      // A value beyond 2^53 may be rounded here, but never to one below.
      const value = execution.high * 2 ** 32 + (execution.low >>> 0)
      if (value !== answer) {
        out.at = start
        return new OracleMismatch({
          ...this.address(index, family),
          expected: answer,
          actual: `${resultOf(execution)}`,
        })
      }
      out.token(BINARY)
      out.byteList(program.bytes, program.length)
      out.token(ASSEMBLY)
      const text = out.at
      if (program.writeText === undefined) out.escaped(program.text)
      else program.writeText(out)
      if (!(out.at > text)) throw new TypeError("the Assembler wrote no text")
      out.token(ANSWER)
      out.integer(answer)
      out.token(end)
      return undefined
    } catch (error) {
      out.at = start
      return this.fault(index, family, thrownReason(error))
    }
  }

  private fault(index: number, family: Family | undefined, reason: string): RecordFault {
    return new RecordFault({ ...this.address(index, family), reason })
  }

  private address(index: number, family: Family | undefined) {
    const { seed } = this.config
    return {
      seed,
      index,
      family: family?.id ?? "",
      parameters: family === undefined ? "{}" : json(this.task?.parameters),
    }
  }
}

/** Parameters as JSON, as far as they are. */
const json = (parameters: unknown): string => {
  try {
    const bigints = (_: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value)
    return JSON.stringify(parameters ?? {}, bigints) ?? "{}"
  } catch {
    return "{}"
  }
}

/** Refuses what a supplied `Assembler` should not have given. */
const checkedProgram = (program: AssembledProgram): AssembledProgram => {
  const { bytes, length } = program
  if (!(bytes instanceof Uint8Array) || !(Number.isInteger(length) && length > 0 && length <= bytes.length))
    throw new TypeError(`the Assembler gave no program: length ${shown(length)}, bytes ${shown(bytes)}`)
  if (program.writeText === undefined && typeof program.text !== "string")
    throw new TypeError(`the Assembler wrote no text: ${shown(program.text)}`)
  return program
}
