import type * as Context from "effect/Context"
import { CapacityExceeded, OracleMismatch, RecordFault } from "../domain/errors.js"
import { type Level, recordsAtLevel } from "../domain/Level.js"
import type { Draws } from "../tasks/Draws.js"
import type { Family, Task } from "../tasks/Family.js"
import { keyOf } from "../tasks/key.js"
import { Schedule, type Turn } from "../tasks/schedule.js"
import { type ByteWriter, type Token, tokenOf } from "../tasks/text/ByteWriter.js"
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

const PROMPT = tokenOf('{"prompt":"')
const BINARY = tokenOf('","binary_ir":[')
const ASSEMBLY = tokenOf('],"assembly":"')
const ANSWER = tokenOf('","expected_output":')

/**
 * Records that a part makes in order before it makes others family by family: V8 compiles the shared code for what it has
 * seen so far, and throws it away at the first thing that is new. So it sees all kinds of records at the start.
 */
const MIXED = 1000

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
export class RecordMaker {
  private readonly random: SeededRandomness
  private readonly levels: ReadonlyArray<LevelPlan>
  /** All families, level after level. */
  private readonly members: ReadonlyArray<Member>
  private readonly turn: Turn = { member: 0, occurrence: 0 }
  private task: Task | undefined
  /** Of the range at hand, by place: which member makes the record, and its how-manieth sample that is. */
  private makers = new Int32Array(0)
  private occurrences = new Float64Array(0)
  private order = new Int32Array(0)
  /** Whether nothing has been made yet. */
  private isNew = true

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
   * makes it several times as fast. Of several parts of a range, each has families of its own. Returns the error of the
   * first wrong record, if there is one.
   */
  make(
    from: number,
    until: number,
    part: number,
    parts: number,
    out: ByteWriter,
    made: (index: number, start: number) => void,
  ): OracleMismatch | RecordFault | undefined {
    const count = this.arrange(from, until, part, parts)
    let failure: OracleMismatch | RecordFault | undefined
    for (let n = 0; n < count; n++) {
      const place = this.order[n]!
      const start = out.at
      const wrong = this.makeOne(from + place, this.members[this.makers[place]!]!, this.occurrences[place]!, out)
      if (wrong === undefined) made(from + place, start)
      else if (failure === undefined || wrong.index < failure.index) failure = wrong
    }
    return failure
  }

  /**
   * Finds whose turn each record is, and puts the part's places in order of their makers (a counting sort), but for the
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
    let program: LinkedProgram
    this.task = undefined
    out.token(PROMPT)
    try {
      const point = this.random.permute(key, size, occurrence)
      const draws = this.random.draws(key, occurrence)
      this.task = family.write(point, draws, out)
      program = assembler.link(this.task.program, draws)
    } catch (error) {
      out.at = start
      const reason = error instanceof Error ? error.message : String(error)
      return new RecordFault({ ...this.address(index, family), reason })
    }
    const { answer } = this.task
    const execution = vm.execute(program.bytes, program.length)
    // A value beyond 2^53 may be rounded here, but never to one below.
    const value = execution.high * 2 ** 32 + (execution.low >>> 0)
    if (execution.fault !== undefined || value !== answer || !Number.isSafeInteger(answer)) {
      out.at = start
      if (execution.fault !== undefined)
        return new RecordFault({ ...this.address(index, family), reason: execution.fault })
      const actual = ((BigInt(execution.high) << 32n) | BigInt(execution.low >>> 0)).toString()
      return new OracleMismatch({ ...this.address(index, family), expected: answer, actual })
    }
    out.token(BINARY)
    out.byteList(program.bytes, program.length)
    out.token(ASSEMBLY)
    program.writeText(out)
    out.token(ANSWER)
    out.integer(answer)
    out.token(end)
    return undefined
  }

  private address(index: number, family: Family) {
    return {
      seed: this.config.seed,
      index,
      family: family.id,
      parameters: JSON.stringify(this.task?.parameters ?? {}, (_, value: unknown) =>
        typeof value === "bigint" ? value.toString() : value,
      ),
    }
  }
}
