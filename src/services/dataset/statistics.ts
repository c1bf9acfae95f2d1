import type * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import { Category } from "../../domain/Category.js"
import { Level } from "../../domain/Level.js"
import { decode, F_OPCODE, Image, InvalidProgram, STRIDE } from "../../vm/binary/decode.js"
import { BY_OPCODE } from "../../vm/isa/instructionSet.js"
import type { TrainingExample } from "../../domain/TrainingExample.js"
import { checkedRun, execute } from "../checkedVm.js"
import { presetsOf } from "../testCases.js"
import { takesInputs } from "./recordTests.js"
import { inTurns } from "../turns/inTurns.js"
import type { Execution, Vm } from "../Vm.js"
import { linesOf } from "./checkLines.js"
import type { FamilyCounter, FamilyStatistics } from "./FamilyCounter.js"
import { hash, hashPrompt, hashText } from "./promptHash.js"
import { HashIndex } from "./HashIndex.js"
import { RecordReader } from "./RecordReader.js"

interface Share {
  readonly records: number
  /** Of all records, 0 … 1. */
  readonly share: number
}

/** Smallest, mean and largest value, and quantiles (exact up to 65,535, where larger values count as that). */
interface Distribution {
  readonly min: number
  readonly mean: number
  readonly median: number
  readonly p95: number
  readonly max: number
}

/** What a dataset consists of. */
export interface DatasetStatistics {
  readonly records: number
  /** Lines that are not a record of this form; they count nowhere else. */
  readonly invalid_lines: number
  readonly distinct_prompts: number
  /** Distinct prompts when digits are masked. */
  readonly prompt_shapes: number
  /** Distinct sequences of operations. */
  readonly program_shapes: number
  readonly levels: Readonly<Record<string, Share>>
  readonly categories: Readonly<Record<string, Share>>
  /** Characters. */
  readonly prompt_length: Distribution
  readonly program_bytes: Distribution
  readonly program_instructions: Distribution
  /** Instructions executed. */
  readonly executed_steps: Distribution
  /** Records whose program faults. */
  readonly faults: number
  /** By mnemonic: records that use the operation, and its occurrences. */
  readonly operations: Readonly<Record<string, { readonly records: number; readonly occurrences: number }>>
  readonly answers: {
    readonly distinct: number
    readonly negative: number
    readonly zero: number
    readonly positive: number
    /** The most frequent answers among the first million distinct ones. */
    readonly most_common: ReadonlyArray<{ readonly answer: number; readonly records: number; readonly share: number }>
  }
  /** Where records have tests. */
  readonly tests?: {
    /** Records that have some. */
    readonly records: number
    /** Records whose program takes inputs. */
    readonly function_records: number
    /** Tests of such a record. */
    readonly per_function: Distribution
  }
  /** By id of the task family, on demand; records of no family count in `other_records`. */
  readonly families?: Readonly<Record<string, FamilyStatistics>>
  readonly other_records?: number
}

const LARGEST = 65_535
/** Distinct answers that are counted one by one: a bound on memory. */
const COUNTED_ANSWERS = 1_000_000

class Histogram {
  private readonly counts = new Uint32Array(LARGEST + 1)
  private count = 0
  private sum = 0
  private min = Number.POSITIVE_INFINITY
  private max = 0

  add(value: number): void {
    this.counts[Math.min(value, LARGEST)]!++
    this.count++
    this.sum += value
    if (value < this.min) this.min = value
    if (value > this.max) this.max = value
  }

  private quantile(share: number): number {
    let rest = share * this.count
    for (let value = 0; value <= LARGEST; value++) {
      rest -= this.counts[value]!
      if (rest <= 0) return value
    }
    return LARGEST
  }

  get distribution(): Distribution {
    if (this.count === 0) return { min: 0, mean: 0, median: 0, p95: 0, max: 0 }
    const mean = Math.round((100 * this.sum) / this.count) / 100
    return { min: this.min, mean, median: this.quantile(0.5), p95: this.quantile(0.95), max: this.max }
  }
}

/** Counts records as they pass. Memory does not grow with their number, apart from hashes of distinct things. */
export class StatisticsCounter {
  private records = 0
  private invalid = 0
  private faults = 0
  private readonly prompts = new HashIndex()
  private readonly promptShapes = new HashIndex()
  private readonly programShapes = new HashIndex()
  private readonly distinctAnswers = new HashIndex()
  private readonly levels = new Map<string, number>(Level.literals.map((level) => [String(level), 0]))
  private readonly categories = new Map<string, number>(Category.literals.map((category) => [category, 0]))
  private readonly promptLength = new Histogram()
  private readonly programBytes = new Histogram()
  private readonly instructions = new Histogram()
  private readonly steps = new Histogram()
  private readonly tests = new Histogram()
  private tested = 0
  private functions = 0
  private readonly used = new Float64Array(256)
  private readonly occurrences = new Float64Array(256)
  private readonly signs = { negative: 0, zero: 0, positive: 0 }
  private readonly answers = new Map<number, number>()
  private readonly reader = new RecordReader()
  private readonly image = new Image()

  /** `families` counts records family by family, too. */
  constructor(
    private readonly vm: Context.Tag.Service<typeof Vm>,
    private readonly families?: FamilyCounter,
  ) {}

  /** Counts the records of a block of lines, with turns of the event loop in between. */
  add(block: Uint8Array): Effect.Effect<void> {
    return inTurns(linesOf(block), (line) => this.line(line))
  }

  private line(line: string | Uint8Array): void {
    this.reader.read(line)
    const { record } = this.reader
    if (record === undefined) {
      this.invalid++
      return
    }
    this.records++
    const number = this.records
    hashPrompt(record.prompt)
    this.prompts.add(hash.low, hash.high, 0, number)
    hashText(record.prompt.replace(/\d+/g, "#"))
    this.promptShapes.add(hash.low, hash.high, 0, number)
    const bump = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
    bump(this.levels, String(record.level))
    bump(this.categories, record.category)
    this.promptLength.add(record.prompt.length)
    this.programBytes.add(record.binary_ir.length)
    this.answer(record.expected_output)
    const bytes = Uint8Array.from(record.binary_ir)
    const { fault, steps } = this.execute(record, bytes)
    if (fault === undefined) this.steps.add(steps)
    else this.faults++
    this.operations(bytes)
    this.families?.add(record, bytes)
  }

  /** Runs a program, with the inputs of its first test if it takes some. */
  private execute({ tests }: TrainingExample, bytes: Uint8Array): Pick<Execution, "fault" | "steps"> {
    const { run } = this.vm
    if (tests !== undefined) this.tested++
    if (tests === undefined || !takesInputs(tests)) return execute(this.vm, bytes, bytes.length)
    this.functions++
    this.tests.add(tests.length)
    return run === undefined
      ? { fault: "this Vm has no `run`, which inputs need", steps: 0 }
      : checkedRun(run)(bytes, bytes.length, presetsOf(tests[0]!))
  }

  private operations(bytes: Uint8Array): void {
    const { image } = this
    try {
      decode(bytes, bytes.length, image)
    } catch (error) {
      if (error instanceof InvalidProgram) return
      throw error
    }
    this.instructions.add(image.count)
    let sequence = ""
    for (let n = 0; n < image.count; n++) {
      const opcode = image.code[n * STRIDE + F_OPCODE]!
      sequence += String.fromCharCode(opcode)
      this.occurrences[opcode]!++
    }
    for (const c of new Set(sequence)) this.used[c.charCodeAt(0)]!++
    hashText(sequence)
    this.programShapes.add(hash.low, hash.high, 0, this.records)
  }

  private answer(answer: number): void {
    this.signs[answer < 0 ? "negative" : answer > 0 ? "positive" : "zero"]++
    hashText(String(answer))
    this.distinctAnswers.add(hash.low, hash.high, 0, this.records)
    const count = this.answers.get(answer)
    if (count !== undefined || this.answers.size < COUNTED_ANSWERS) this.answers.set(answer, (count ?? 0) + 1)
  }

  get statistics(): DatasetStatistics {
    const share = (records: number): number =>
      this.records === 0 ? 0 : Math.round((1e6 * records) / this.records) / 1e6
    const shares = (map: ReadonlyMap<string, number>) =>
      Object.fromEntries([...map].map(([key, records]) => [key, { records, share: share(records) }]))
    const operations = BY_OPCODE.flatMap((row, opcode) =>
      row === undefined ? [] : [[row, this.used[opcode]!, this.occurrences[opcode]!] as const],
    )
    // Two operations are called `call`, and two `jump`.
    const byName = new Map<string, { records: number; occurrences: number }>()
    for (const [row, records, occurrences] of operations) {
      const name =
        row.operands.some((operand) => operand.field === "rs1") && /^(call|jump)$/.test(row.name)
          ? `${row.name} (register)`
          : row.name
      byName.set(name, { records, occurrences })
    }
    const common = [...this.answers].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 10)
    return {
      records: this.records,
      invalid_lines: this.invalid,
      distinct_prompts: this.prompts.size,
      prompt_shapes: this.promptShapes.size,
      program_shapes: this.programShapes.size,
      levels: shares(this.levels),
      categories: shares(this.categories),
      prompt_length: this.promptLength.distribution,
      program_bytes: this.programBytes.distribution,
      program_instructions: this.instructions.distribution,
      executed_steps: this.steps.distribution,
      faults: this.faults,
      operations: Object.fromEntries(byName),
      answers: {
        distinct: this.distinctAnswers.size,
        ...this.signs,
        most_common: common.map(([answer, records]) => ({ answer, records, share: share(records) })),
      },
      ...(this.tested === 0
        ? {}
        : {
            tests: {
              records: this.tested,
              function_records: this.functions,
              per_function: this.tests.distribution,
            },
          }),
      ...(this.families === undefined
        ? {}
        : { families: this.families.statistics, other_records: this.families.others }),
    }
  }
}
