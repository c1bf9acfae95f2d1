import { Category } from "../../domain/Category.js"
import type { AnyRecord } from "../../domain/DatasetRecord.js"
import type { TestCase } from "../../domain/TrainingExample.js"
import type { RunProgram } from "../../vm/exec/FinalState.js"
import { linesOf } from "../dataset/checkLines.js"
import { hash, hashPrompt, hashText } from "../dataset/promptHash.js"
import { RecordReader } from "../dataset/RecordReader.js"
import { promptAsRead } from "../../domain/normalise.js"
import { presetsOf } from "../testCases.js"
import type { ProblemName } from "./predictions.js"
import { type Problem, problemOf, valueTests } from "./ProgramScorer.js"

/** Problems as threads share them: the lines of the records, and where to find which. */
export interface SharedTestData {
  /** The records' lines, one after the other, in blocks. */
  readonly blocks: ReadonlyArray<SharedArrayBuffer>
  /** Three numbers a problem: its block, and the first and the last byte but one of its line there. */
  readonly places: Uint32Array
  /** Two words a problem: the hash of its id. */
  readonly ids: Uint32Array
  /** Two words a problem: the hash of its prompt, the same for all prompts that are the same. */
  readonly prompts: Uint32Array
  /** Hash tables: 1 + number of the problem, 0 for a free place. */
  readonly byId: Int32Array
  readonly byPrompt: Int32Array
}

/** A problem of the test data. */
export interface KnownProblem extends Problem {
  /** Its number in the test data, from 0. */
  readonly number: number
  /** Its id: the record's, or its number. */
  readonly id: string
  readonly prompt: string
}

const shared = (words: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * words))

const place = (hashes: Uint32Array, number: number): number => hashes[2 * number]! ^ (hashes[2 * number + 1]! >>> 7)

/** A table in which each hash finds the first problem that has it. */
const tableOf = (hashes: Uint32Array): Int32Array => {
  const count = hashes.length / 2
  const size = 2 ** Math.ceil(Math.log2(2 * count + 2))
  const table = new Int32Array(new SharedArrayBuffer(4 * size))
  for (let number = 0; number < count; number++) {
    let slot = place(hashes, number) & (size - 1)
    while (table[slot] !== 0) slot = (slot + 1) & (size - 1)
    table[slot] = number + 1
  }
  return table
}

/** The problems that have the hash of the last `hashText` or `hashPrompt`. */
function* found(table: Int32Array, hashes: Uint32Array): Generator<number> {
  const [low, high] = [hash.low >>> 0, hash.high >>> 0]
  const mask = table.length - 1
  for (let slot = (low ^ (high >>> 7)) & mask; table[slot] !== 0; slot = (slot + 1) & mask) {
    const number = table[slot]! - 1
    if (hashes[2 * number] === low && hashes[2 * number + 1] === high) yield number
  }
}

/** Problems that a thread keeps as the machine takes them, by their number modulo this. */
const KEPT = 8192

/** The problems that answers are scored against, as one thread sees them. */
export class TestData {
  private readonly kept: Array<KnownProblem | undefined> = []
  private readonly reader = new RecordReader()
  private readonly views: ReadonlyArray<Uint8Array>

  constructor(
    readonly shared: SharedTestData,
    private readonly run: RunProgram,
  ) {
    this.views = shared.blocks.map((block) => new Uint8Array(block))
  }

  /** How many problems there are. */
  get size(): number {
    return this.shared.places.length / 3
  }

  /** A problem by its number. */
  problem(number: number): KnownProblem {
    const kept = this.kept[number % KEPT]
    if (kept?.number === number) return kept
    const record = this.record(number)
    const { expected_output, id, prompt, tests = valueTests(expected_output) } = record
    const steps = record.steps ?? this.stepsOf(record, tests[0]!)
    const problem = { number, id: id ?? String(number), prompt, ...problemOf(tests, steps) }
    this.kept[number % KEPT] = problem
    return problem
  }

  /** The record of a problem. */
  record(number: number): AnyRecord {
    const { places } = this.shared
    const [block, start, end] = [places[3 * number]!, places[3 * number + 1]!, places[3 * number + 2]!]
    // A text decoder does not take shared memory.
    this.reader.read(this.views[block]!.slice(start, end))
    return this.reader.record!
  }

  /** Instructions that a record's own program completes in a test. */
  private stepsOf({ binary_ir }: AnyRecord, test: TestCase): number {
    return this.run(Uint8Array.from(binary_ir), binary_ir.length, presetsOf(test)).steps
  }

  /** The problem that a name means; `undefined` if there is none. */
  find(name: ProblemName): KnownProblem | undefined {
    const { byId, byPrompt, ids, prompts } = this.shared
    if (name.kind === "number") return name.number < this.size ? this.problem(name.number) : undefined
    if (name.kind === "id") {
      hashText(name.id)
      for (const number of found(byId, ids)) if (this.problem(number).id === name.id) return this.problem(number)
      return undefined
    }
    hashPrompt(name.prompt)
    const asRead = promptAsRead(name.prompt)
    for (const number of found(byPrompt, prompts)) {
      if (promptAsRead(this.problem(number).prompt) === asRead) return this.problem(number)
    }
    return undefined
  }
}

/** What test data consist of, problem by problem. */
export interface Kinds {
  readonly levels: Uint8Array
  /** Places in `Category.literals`. */
  readonly categories: Uint8Array
  /** Places in `families`; empty where the records do not all name theirs. */
  readonly families: Uint32Array
  readonly familyNames: ReadonlyArray<string>
}

const CATEGORY_NUMBERS = new Map(Category.literals.map((name, n) => [name, n]))

/** Why lines are not test data. */
export class TestDataProblem {
  constructor(
    /** From 1. */
    readonly line: number,
    readonly reason: string,
  ) {}
}

/** Puts test data together from the lines of their files. */
export class TestDataBuilder {
  private readonly blocks: Array<SharedArrayBuffer> = []
  private readonly places: Array<number> = []
  private readonly ids: Array<number> = []
  private readonly prompts: Array<number> = []
  private readonly levels: Array<number> = []
  private readonly categories: Array<number> = []
  private readonly families: Array<number> = []
  private readonly names = new Map<string, number>()
  private readonly reader = new RecordReader()

  get size(): number {
    return this.levels.length
  }

  /** Adds a block of whole lines, the first of which has this number; gives what is wrong with the first bad line, if one is. */
  add(block: Uint8Array, firstLine: number): TestDataProblem | undefined {
    const bytes = new SharedArrayBuffer(block.length)
    const view = new Uint8Array(bytes)
    view.set(block)
    let line = firstLine
    let at = 0
    for (const text of linesOf(block)) {
      const problem = this.reader.read(text)
      if (problem !== undefined) return new TestDataProblem(line, problem.reason)
      const newline = view.indexOf(10, at)
      const end = newline < 0 ? view.length : newline
      const last = view[end - 1] === 13 ? end - 1 : end
      this.places.push(this.blocks.length, at, last)
      this.note(this.reader.record!)
      at = end + 1
      line++
    }
    this.blocks.push(bytes)
    return undefined
  }

  private note(record: AnyRecord): void {
    const { category, family, id, level, prompt } = record
    hashText(id ?? String(this.size))
    this.ids.push(hash.low >>> 0, hash.high >>> 0)
    hashPrompt(prompt)
    this.prompts.push(hash.low >>> 0, hash.high >>> 0)
    this.levels.push(level)
    this.categories.push(CATEGORY_NUMBERS.get(category)!)
    if (family === undefined) return
    if (!this.names.has(family)) this.names.set(family, this.names.size)
    this.families.push(this.names.get(family)!)
  }

  /** All that was added. */
  finish(): { readonly data: SharedTestData; readonly kinds: Kinds } {
    const words = (values: ReadonlyArray<number>): Uint32Array => {
      const array = shared(values.length)
      array.set(values)
      return array
    }
    const [ids, prompts] = [words(this.ids), words(this.prompts)]
    const haveFamilies = this.families.length === this.size
    return {
      data: {
        ...{ blocks: this.blocks, places: words(this.places), ids, prompts },
        ...{ byId: tableOf(ids), byPrompt: tableOf(prompts) },
      },
      kinds: {
        levels: Uint8Array.from(this.levels),
        categories: Uint8Array.from(this.categories),
        families: Uint32Array.from(haveFamilies ? this.families : []),
        familyNames: haveFamilies ? [...this.names.keys()] : [],
      },
    }
  }
}
