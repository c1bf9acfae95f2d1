import type * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import { Category } from "../../domain/Category.js"
import { Level } from "../../domain/Level.js"
import { decode, F_OPCODE, Image, InvalidProgram, STRIDE } from "../../vm/binary/decode.js"
import { BY_OPCODE, type Operation } from "../../vm/isa/instructionSet.js"
import type { AnyRecord } from "../../domain/DatasetRecord.js"
import type { TrainingExample } from "../../domain/TrainingExample.js"
import { checkedRun, execute } from "../checkedVm.js"
import { presetsOf } from "../testCases.js"
import { takesInputs } from "./recordTests.js"
import { inTurns } from "../turns/inTurns.js"
import type { Vm } from "../Vm.js"
import { linesOf } from "./checkLines.js"
import type { FamilyCounter, FamilyStatistics } from "./FamilyCounter.js"
import { hash, hashPrompt, hashText } from "./promptHash.js"
import { HashIndex } from "./HashIndex.js"
import { type Distribution, Histogram } from "./Histogram.js"
import { RecordReader } from "./RecordReader.js"

interface Share {
  readonly records: number
  /** Of all records, 0 … 1. */
  readonly share: number
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

/** Distinct answers that are counted one by one: a bound on memory. */
const COUNTED_ANSWERS = 1_000_000

/** The name of an operation; two are called `call`, and two `jump`. */
export const operationName = ({ name, operands }: Operation): string =>
  operands.some(({ field }) => field === "rs1") && /^(call|jump)$/.test(name) ? `${name} (register)` : name

/** What is known of a record when it has been counted. It holds until the next one. */
export interface CountedRecord {
  readonly record: AnyRecord
  /** Its number among the records, from 1. */
  readonly number: number
  /** A hash of its prompt, the same for prompts that are the same: 32 bits. */
  readonly promptHash: number
  /** Its prompt with digits masked, and how many records have had that, with this one. */
  readonly sentence: string
  readonly sentences: number
  /** Its operations, a character each: their codes; and how many records have had these. `undefined` and 0 for what is no program. */
  readonly operations: string | undefined
  readonly programs: number
  /** Each of them once. */
  readonly used: ReadonlySet<string>
  /** Instructions that it executed; `undefined` if it faulted. */
  readonly steps: number | undefined
  /** Why its program faulted, if it did. */
  readonly fault: string | undefined
  /** Whether it left the number that the record says: in its first test, if it takes inputs. */
  readonly isRight: boolean
  /** The number of the first record that has the same prompt, if an earlier one has, and whether that has the same answer. */
  readonly repeated: { readonly number: number; readonly isSame: boolean } | undefined
}

/** Takes records as they are counted. */
export interface RecordObserver {
  add(counted: CountedRecord): void
  /** A line is not a record: why. */
  refuse(reason: string): void
}

interface Ran {
  readonly fault: string | undefined
  readonly steps: number
  readonly isRight: boolean
}

/** Counts records as they pass. Memory does not grow with their number, apart from hashes of distinct things. */
export class StatisticsCounter {
  private records = 0
  private invalid = 0
  private faults = 0
  private readonly prompts = new HashIndex()
  /** Sentences with digits masked, and sequences of operations: how many records have each. */
  readonly promptShapes = new HashIndex()
  readonly programShapes = new HashIndex()
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

  /** `families` counts records family by family, too; `observer` is told of each record. */
  constructor(
    private readonly vm: Context.Tag.Service<typeof Vm>,
    private readonly families?: FamilyCounter,
    private readonly observer?: RecordObserver,
  ) {}

  /** Counts the records of a block of lines, with turns of the event loop in between. */
  add(block: Uint8Array): Effect.Effect<void> {
    return inTurns(linesOf(block), (line) => this.line(line))
  }

  private line(line: string | Uint8Array): void {
    const defect = this.reader.read(line)
    const { record } = this.reader
    if (record === undefined) {
      this.invalid++
      this.observer?.refuse(defect?.reason ?? "")
      return
    }
    this.records++
    const number = this.records
    hashPrompt(record.prompt)
    const { prompts } = this
    const isNew = prompts.add(hash.low, hash.high, record.expected_output, number)
    const repeated = isNew
      ? undefined
      : { number: prompts.earlier, isSame: prompts.earlierValue === record.expected_output }
    const promptHash = hash.low >>> 0
    const sentence = record.prompt.replace(/\d+/g, "#")
    hashText(sentence)
    const sentences = this.promptShapes.count(hash.low, hash.high)
    const bump = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
    bump(this.levels, String(record.level))
    bump(this.categories, record.category)
    this.promptLength.add(record.prompt.length)
    this.programBytes.add(record.binary_ir.length)
    this.answer(record.expected_output)
    const bytes = Uint8Array.from(record.binary_ir)
    const { fault, isRight, steps } = this.execute(record, bytes)
    if (fault === undefined) this.steps.add(steps)
    else this.faults++
    const operations = this.operations(bytes)
    const used = new Set(operations)
    for (const c of used) this.used[c.charCodeAt(0)]!++
    const programs = operations === undefined ? 0 : this.programShapes.count(hash.low, hash.high)
    this.families?.add(record, bytes)
    this.observer?.add({
      ...{ record, number, promptHash, sentence, sentences, operations, programs, used },
      ...{ fault, isRight, repeated, steps: fault === undefined ? steps : undefined },
    })
  }

  /** Runs a program, with the inputs of its first test if it takes some. */
  private execute({ expected_output, tests }: TrainingExample, bytes: Uint8Array): Ran {
    const { run } = this.vm
    if (tests !== undefined) this.tested++
    if (tests === undefined || !takesInputs(tests)) {
      const { fault, high, low, steps } = execute(this.vm, bytes, bytes.length)
      return { fault, steps, isRight: fault === undefined && high * 2 ** 32 + (low >>> 0) === expected_output }
    }
    this.functions++
    this.tests.add(tests.length)
    if (run === undefined) return { fault: "this Vm has no `run`, which inputs need", steps: 0, isRight: false }
    const { fault, register, steps } = checkedRun(run)(bytes, bytes.length, presetsOf(tests[0]!))
    return { fault, steps, isRight: fault === undefined && register(0) === BigInt(tests[0]!.output) }
  }

  /** Counts the operations of a program, and hashes their sequence; gives that; `undefined` for what is not a program. */
  private operations(bytes: Uint8Array): string | undefined {
    const { image } = this
    try {
      decode(bytes, bytes.length, image)
    } catch (error) {
      if (error instanceof InvalidProgram) return undefined
      throw error
    }
    this.instructions.add(image.count)
    let sequence = ""
    for (let n = 0; n < image.count; n++) {
      const opcode = image.code[n * STRIDE + F_OPCODE]!
      sequence += String.fromCharCode(opcode)
      this.occurrences[opcode]!++
    }
    hashText(sequence)
    return sequence
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
    const byName = new Map(
      operations.map(([row, records, occurrences]) => [operationName(row), { records, occurrences }]),
    )
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
