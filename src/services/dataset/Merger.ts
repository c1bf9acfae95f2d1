import { Split } from "../../domain/Split.js"
import type { BlockResult } from "./checkLines.js"
import { type DefectKind, DEFECT_KINDS, type Finding, noDefects, SHOWN, type VerificationReport } from "./defects.js"
import { HashIndex } from "./HashIndex.js"

const ALL_SPLITS = Split.literals

/** Puts the results of blocks together, in the order of the files and their lines, and finds the prompts that come again. */
export class Merger {
  private records = 0
  private readonly kinds = noDefects()
  private readonly first: Array<Finding> = []
  private readonly index = new HashIndex()
  /** The problems of a folder, each with the number of its split. */
  private readonly problems = new HashIndex()
  /** Why a file could not be read, or not to its end. */
  private readonly failures = new Map<number, string>()
  /** Lines of each file so far. */
  private readonly lines: Array<number>
  /** The file of the last block, and the lines of all files before it. */
  private current = 0
  private before = 0
  /** Lines before each file that has been begun. */
  private readonly starts = [0]

  /** `splits`: of a folder, the split of each file. */
  constructor(
    private readonly files: ReadonlyArray<string>,
    private readonly splits: ReadonlyArray<Split> = [],
  ) {
    this.lines = files.map(() => 0)
  }

  /** Distinct problems. */
  get distinctProblems(): number {
    return this.problems.size
  }

  /** Notes what is wrong with a file as a whole. */
  tell(file: string, kind: DefectKind, reason: string): void {
    this.kinds[kind]++
    if (this.first.length < SHOWN) this.first.push({ file, kind, reason })
  }

  /** Adds the next block of lines of file number `n`; of a folder, with two words a line: the name of its problem. */
  add(n: number, block: BlockResult & { readonly problems?: Uint32Array }): void {
    for (; this.current < n; this.current++) {
      this.before += this.lines[this.current]!
      this.starts.push(this.before)
    }
    const file = this.files[n]!
    const from = this.lines[n]!
    for (const kind of DEFECT_KINDS) this.kinds[kind] += block.kinds[kind]
    const found: Array<Finding & { readonly line: number }> = block.first.map((defect) => ({
      ...defect,
      file,
      line: from + defect.line + 1,
    }))
    const tell = (line: number, kind: DefectKind, reason: () => string): void => {
      this.kinds[kind]++
      if (this.first.length + found.length < 2 * SHOWN) found.push({ file, line, kind, reason: reason() })
    }
    for (let at = 0; at < block.lines; at++) {
      const answer = block.answers[at]!
      if (Number.isNaN(answer)) continue
      this.records++
      const line = from + at + 1
      if (block.problems !== undefined) this.addProblem(n, line, block.problems, at, tell)
      if (this.index.add(block.hashes[2 * at]!, block.hashes[2 * at + 1]!, answer, this.before + line)) continue
      const isSame = this.index.earlierValue === answer
      const how = isSame ? "the prompt stands already" : "the prompt stands, with another answer,"
      tell(line, isSame ? "duplicate" : "contradiction", () => `${how} ${this.place(n, this.index.earlier)}`)
    }
    this.lines[n] = from + block.lines
    found.sort((a, b) => a.line - b.line)
    for (const finding of found) if (this.first.length < SHOWN) this.first.push(finding)
  }

  /** Finds a problem that another split has, too. */
  private addProblem(
    n: number,
    line: number,
    problems: Uint32Array,
    at: number,
    tell: (line: number, kind: DefectKind, reason: () => string) => void,
  ): void {
    const [high, low] = [problems[2 * at]!, problems[2 * at + 1]!]
    // What has none is told of already.
    if (high === 0 && low === 0) return
    const split = ALL_SPLITS.indexOf(this.splits[n]!)
    if (this.problems.add(low, high, split, this.before + line) || this.problems.earlierValue === split) return
    tell(
      line,
      "leak",
      () =>
        `its problem is in ${ALL_SPLITS[this.problems.earlierValue]!}, too, ${this.place(n, this.problems.earlier)}`,
    )
  }

  /** Notes that file number `n` cannot be read, or no further. */
  fail(n: number, reason: string): void {
    this.failures.set(n, reason)
  }

  /** Where the earlier one is, in line `earlier` of all, for a line of file number `file`. */
  private place(file: number, earlier: number): string {
    let n = this.starts.length - 1
    while (n > 0 && this.starts[n]! >= earlier) n--
    const line = earlier - this.starts[n]!
    return n === file ? `in line ${line}` : `in line ${line} of ${this.files[n]}`
  }

  /** What all blocks so far give. */
  get report(): VerificationReport {
    const { failures, files, first, kinds, records } = this
    return {
      files,
      records,
      distinct_prompts: this.index.size,
      defects: Object.values<number>(kinds).reduce((sum, n) => sum + n, 0),
      kinds,
      first,
      unread: [...failures]
        .sort(([a], [b]) => a - b)
        .map(([n, reason]) => ({ file: files[n]!, reason, lines: this.lines[n]! })),
      empty: files.filter((_, n) => this.lines[n] === 0 && !failures.has(n)),
    }
  }
}
