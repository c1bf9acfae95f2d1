import type { BlockResult } from "./checkLines.js"
import { DEFECT_KINDS, type Finding, noDefects, SHOWN, type VerificationReport } from "./defects.js"
import { PromptIndex } from "./PromptIndex.js"

/** Puts the results of blocks together, in the order of the files and their lines, and finds the prompts that come again. */
export class Merger {
  private records = 0
  private readonly kinds = noDefects()
  private readonly first: Array<Finding> = []
  private readonly index = new PromptIndex()
  /** Why a file could not be read, or not to its end. */
  private readonly failures = new Map<number, string>()
  /** Lines of each file so far. */
  private readonly lines: Array<number>
  /** The file of the last block, and the lines of all files before it. */
  private current = 0
  private before = 0
  /** Lines before each file that has been begun. */
  private readonly starts = [0]

  constructor(private readonly files: ReadonlyArray<string>) {
    this.lines = files.map(() => 0)
  }

  /** Adds the next block of lines of file number `n`. */
  add(n: number, block: BlockResult): void {
    for (; this.current < n; this.current++) {
      this.before += this.lines[this.current]!
      this.starts.push(this.before)
    }
    const file = this.files[n]!
    const from = this.lines[n]!
    for (const kind of DEFECT_KINDS) this.kinds[kind] += block.kinds[kind]
    const found: Array<Finding> = block.first.map((defect) => ({ ...defect, file, line: from + defect.line + 1 }))
    for (let at = 0; at < block.lines; at++) {
      const answer = block.answers[at]!
      if (Number.isNaN(answer)) continue
      this.records++
      const line = from + at + 1
      if (this.index.add(block.hashes[2 * at]!, block.hashes[2 * at + 1]!, answer, this.before + line)) continue
      const kind = this.index.earlierAnswer === answer ? "duplicate" : "contradiction"
      this.kinds[kind]++
      if (this.first.length + found.length < 2 * SHOWN) {
        const how = kind === "duplicate" ? "the prompt stands already" : "the prompt stands, with another answer,"
        found.push({ file, line, kind, reason: `${how} ${this.place(n)}` })
      }
    }
    this.lines[n] = from + block.lines
    found.sort((a, b) => a.line - b.line)
    for (const finding of found) if (this.first.length < SHOWN) this.first.push(finding)
  }

  /** Notes that file number `n` cannot be read, or no further. */
  fail(n: number, reason: string): void {
    this.failures.set(n, reason)
  }

  /** Where the earlier prompt is, for a line of file number `file`. */
  private place(file: number): string {
    let n = this.starts.length - 1
    while (n > 0 && this.starts[n]! >= this.index.earlier) n--
    const line = this.index.earlier - this.starts[n]!
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
