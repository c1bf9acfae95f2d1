import { createHash, type Hash } from "node:crypto"
import type { DatasetRecord } from "../../domain/DatasetRecord.js"
import { type DatasetPlan, fileOf, type Shard, type ShardReceipt, tablesOf } from "../../domain/DatasetPlan.js"
import type { OracleMismatch, RecordFault } from "../../domain/errors.js"
import { inOrder, type RangeBuffer, type RangeLines } from "../generator/RangeBuffer.js"
import type { RecordGenerator } from "../generator/RecordGenerator.js"
import { type FileEncoder, fileEncoder } from "../tables/fileEncoder.js"
import { recordTable, type Table } from "../tables/Table.js"
import { viewTable } from "../tables/views.js"
import { fingerprintOf } from "./fingerprint.js"
import type { ShardPart } from "./ShardMaker.js"

/** Records of a part, which are a row group of a Parquet file. */
export const ROWS = 16_384

const decoder = new TextDecoder()

/** The lines of all records of a range in order, each with its line break. */
function* linesOf({ bytes, spans }: RangeLines): Generator<Uint8Array> {
  for (let n = 0; n < spans.length; n += 2) yield bytes.subarray(spans[n], spans[n + 1])
}

/** The record of a line that this program wrote. */
const recordOf = (line: Uint8Array): DatasetRecord => JSON.parse(decoder.decode(line)) as DatasetRecord

/** A file that is being made. */
interface File {
  readonly path: string
  readonly encoder: FileEncoder
  readonly hash: Hash
  bytes: number
}

const count = (counts: Record<string, number>, key: string | number): void => {
  counts[key] = (counts[key] ?? 0) + 1
}

/** Counts, keys in order, so that receipts are the same whatever comes first. */
const sorted = (counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Makes one shard, part after part, in this thread. */
export class ShardWork {
  private readonly content = createHash("sha256")
  private readonly files: ReadonlyArray<File>
  private readonly levels: Record<string, number> = {}
  private readonly categories: Record<string, number> = {}
  private readonly families: Record<string, number> = {}
  private functions = 0
  private at: number
  /** Where lines are put, if nobody else keeps them. */
  private room: Uint8Array | undefined
  private sample: DatasetRecord | undefined

  /**
   * `generator` is of a run with origins (`recordGenerator`), of the shard's split from record 0 on. Nobody else uses it, or the
   * buffer, between two parts.
   */
  constructor(
    private readonly generator: RecordGenerator,
    private readonly buffer: RangeBuffer,
    private readonly plan: DatasetPlan,
    private readonly shard: Shard,
  ) {
    this.at = shard.from
    const tables = tablesOf(plan).map((name): readonly [path: string, table: Table] => [
      fileOf(plan, shard, name),
      name === "data" ? recordTable(plan.tests !== undefined) : viewTable(name, plan),
    ])
    this.files = tables.map(([path, table], n) => ({
      path,
      encoder: fileEncoder(plan.format, table, n === 0),
      hash: createHash("sha256"),
      bytes: 0,
    }))
  }

  /** The next part, or what is wrong with a record of it. */
  next(): ShardPart | OracleMismatch | RecordFault {
    const { shard } = this
    const until = Math.min(this.at + ROWS, shard.until)
    const made = this.write(this.at, until)
    if (!("spans" in made)) return made
    const takers = this.files.flatMap(({ encoder }) => encoder.add ?? [])
    for (const line of linesOf(made)) {
      this.content.update(line)
      if (shard.index === 0) this.sample ??= recordOf(line)
      if (takers.length === 0) continue
      // One by one: each can be forgotten before the next comes.
      const record = recordOf(line)
      for (const add of takers) add(record)
    }
    const lines = () => this.lines(made)
    const records = until - this.at
    this.at = until
    const isLast = until === shard.until
    const files = this.files.map((file) => {
      const parts = [
        file.encoder.part(lines),
        ...(isLast && file.encoder.end !== undefined ? [file.encoder.end()] : []),
      ]
      const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts)
      file.hash.update(bytes)
      file.bytes += bytes.length
      return bytes
    })
    return { records, files, receipt: isLast ? this.receipt : undefined }
  }

  /** Makes records, and counts them. */
  private write(from: number, until: number): RangeLines | OracleMismatch | RecordFault {
    const { buffer, categories, families, generator, levels } = this
    const work = buffer.writing(generator, from, until, 0, 1, (_, __, { category, id, level }, { call }) => {
      count(levels, level)
      count(categories, category)
      count(families, id)
      if (call !== undefined) this.functions++
    })
    for (;;) {
      const { done, value } = work.next()
      if (done === true) return value ?? buffer.made()
    }
  }

  /** The lines of records as the content of a file. */
  private lines(made: RangeLines): Uint8Array {
    const lines = inOrder([made], this.room)
    if (this.plan.format !== "jsonl") this.room = lines
    return lines
  }

  private get receipt(): ShardReceipt {
    const { plan, shard } = this
    return {
      fingerprint: fingerprintOf(plan, shard),
      split: shard.split,
      index: shard.index,
      from: shard.from,
      records: shard.until - shard.from,
      content_sha256: this.content.digest("hex"),
      files: this.files.map(({ bytes, hash, path }) => ({ path, bytes, sha256: hash.digest("hex") })),
      levels: sorted(this.levels),
      categories: sorted(this.categories),
      families: sorted(this.families),
      functions: this.functions,
      ...(this.sample === undefined ? {} : { sample: this.sample }),
    }
  }
}
