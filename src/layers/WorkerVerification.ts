import * as Transferable from "@effect/platform/Transferable"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { SourceError, type WorkerFailure } from "../domain/errors.js"
import { checkLines, type BlockResult, HASH_WORDS } from "../services/dataset/checkLines.js"
import { Dataset } from "../services/dataset/Dataset.js"
import { PromptIndex } from "../services/dataset/PromptIndex.js"
import { DEFECT_KINDS, type Finding, noDefects, SHOWN } from "../services/dataset/defects.js"
import { RecordChecker } from "../services/dataset/RecordChecker.js"
import { Verification } from "../services/dataset/Verification.js"
import { type Ask, inThreads, type Threads } from "./ThreadPool.js"

/** Files that are checked sooner than threads start, in bytes. */
const SMALL = 8 << 20

const Kind = Schema.Literal(...DEFECT_KINDS)

const Words = Transferable.schema(
  Schema.declare((u): u is Uint32Array<ArrayBuffer> => u instanceof Uint32Array),
  (words) => [words.buffer],
)
const Flags = Transferable.schema(
  Schema.declare((u): u is Uint8Array<ArrayBuffer> => u instanceof Uint8Array),
  (flags) => [flags.buffer],
)

/** Asks a worker to check a block of lines. */
export class CheckLines extends Schema.TaggedRequest<CheckLines>()("CheckLines", {
  failure: Schema.Never,
  success: Schema.Struct({
    lines: Schema.Number,
    kinds: Schema.Record({ key: Kind, value: Schema.Number }),
    first: Schema.Array(Schema.Struct({ line: Schema.Number, kind: Kind, reason: Schema.String })),
    hashes: Words,
    isRecord: Flags,
  }),
  payload: { bytes: Transferable.Uint8Array },
}) {}

/** What a worker does with its requests. */
export const checkHandler = Effect.sync(() => {
  const checker = new RecordChecker()
  return ({ bytes }: CheckLines) => Effect.sync(() => checkLines(checker, bytes))
})

/** Puts the blocks' results together, in order, and finds the prompts that come again. */
class Merger {
  records = 0
  readonly kinds = noDefects()
  readonly first: Array<Finding> = []
  readonly index = new PromptIndex()
  /** Lines of the current file so far, and of all files before it. */
  line = 0
  private before = 0

  constructor(private readonly files: ReadonlyArray<string>) {}

  private readonly starts: Array<number> = []

  begin(): void {
    this.before += this.line
    this.starts.push(this.before)
    this.line = 0
  }

  add(file: string, block: BlockResult): void {
    for (const kind of DEFECT_KINDS) this.kinds[kind] += block.kinds[kind]
    const found: Array<Finding> = block.first.map((defect) => ({ ...defect, file, line: this.line + defect.line + 1 }))
    for (let n = 0; n < block.lines; n++) {
      this.line++
      if (block.isRecord[n] === 0) continue
      this.records++
      const at = n * HASH_WORDS
      const answer = block.hashes[at + 2]!
      if (this.index.add(block.hashes[at]!, block.hashes[at + 1]!, answer, this.before + this.line)) continue
      const kind = this.index.earlierAnswer === (answer | 0) ? "duplicate" : "contradiction"
      this.kinds[kind]++
      if (this.first.length + found.length < 2 * SHOWN) {
        const how = kind === "duplicate" ? "the prompt stands already" : "the prompt stands, with another answer,"
        found.push({ file, line: this.line, kind, reason: `${how} ${this.place(file)}` })
      }
    }
    found.sort((a, b) => a.line - b.line)
    for (const finding of found) if (this.first.length < SHOWN) this.first.push(finding)
  }

  /** Where the earlier prompt is. */
  private place(file: string): string {
    let n = this.starts.length - 1
    while (n > 0 && this.starts[n]! >= this.index.earlier) n--
    const line = this.index.earlier - this.starts[n]!
    return this.files[n] === file ? `in line ${line}` : `in line ${line} of ${this.files[n]}`
  }
}

/** Verification on worker threads; small files, and one worker, stay in this thread. */
export const layer = (threads: Threads): Layer.Layer<Verification, never, Dataset> =>
  Layer.effect(
    Verification,
    Effect.map(Dataset, (dataset) =>
      Verification.of({
        verify: (files, workers) =>
          Effect.gen(function* () {
            const merger = new Merger(files)
            let size = 0
            for (const file of files) size += yield* dataset.size(file)
            const here = workers === 1 || size < SMALL
            const checker = new RecordChecker()
            for (const file of files) {
              merger.begin()
              const blocks = dataset.blocks(file)
              const results: Stream.Stream<BlockResult, SourceError | WorkerFailure> = here
                ? Stream.map(blocks, (bytes) => checkLines(checker, bytes))
                : inThreads(
                    threads,
                    // Two blocks a thread keep it busy.
                    {
                      size: workers,
                      ahead: 2 * workers,
                      otherwise: () => Stream.map(blocks, (bytes) => checkLines(checker, bytes)),
                    },
                    Stream.zipWithIndex(blocks),
                    (ask: Ask<CheckLines>, [bytes, n]) => ask(n, new CheckLines({ bytes })),
                  )
              yield* Stream.runForEach(results, (block) => Effect.sync(() => merger.add(file, block)))
              if (merger.line === 0) {
                return yield* new SourceError({
                  path: file === "-" ? "standard input" : file,
                  reason: "it is empty; a dataset has one record a line",
                })
              }
            }
            const defects = Object.values<number>(merger.kinds).reduce((sum, n) => sum + n, 0)
            return {
              files,
              records: merger.records,
              distinct_prompts: merger.index.size,
              defects,
              kinds: merger.kinds,
              first: merger.first,
            }
          }),
      }),
    ),
  )
