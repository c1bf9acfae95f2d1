import { createHash, type Hash } from "node:crypto"
import type { DatasetRecord } from "../../domain/DatasetRecord.js"
import { type DatasetPlan, fileOf, type Shard, type ShardReceipt, tablesOf } from "../../domain/DatasetPlan.js"
import type { OracleMismatch, RecordFault } from "../../domain/errors.js"
import { inOrder, linesOf, type RangeBuffer, type RangeLines, recordOf } from "../generator/RangeBuffer.js"
import type { RecordGenerator } from "../generator/RecordGenerator.js"
import { type FileEncoder, fileEncoder } from "../tables/fileEncoder.js"
import { recordTable, type Table } from "../tables/Table.js"
import { viewTable } from "../tables/views.js"
import { fingerprintOf } from "./fingerprint.js"
import { added } from "./manifest.js"
import { ShardCounts } from "./ShardCounts.js"
import type { ShardPart } from "./ShardMaker.js"

/** Records of a part, which are a row group of a Parquet file. */
const ROWS = 16_384

/** A file that is being made. */
interface File {
  readonly path: string
  readonly encoder: FileEncoder
  readonly hash: Hash
  bytes: number
}

/** Makes one shard, part after part, in this thread. */
export class ShardWork {
  private readonly content = createHash("sha256")
  private readonly files: ReadonlyArray<File>
  private readonly counts = new ShardCounts()
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
      if (shard.index === 0) this.sample ??= recordOf<DatasetRecord>(line)
      if (takers.length === 0) continue
      // One by one: each can be forgotten before the next comes.
      const record = recordOf<DatasetRecord>(line)
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
    const { buffer, counts, generator } = this
    const failure = buffer.write(generator, from, until, 0, 1, (_, __, { category, id, level }, { call }) =>
      counts.add({ category, family: id, level }, call !== undefined),
    )
    return failure ?? buffer.made()
  }

  /** The lines of records as the content of a file. */
  private lines(made: RangeLines): Uint8Array {
    const lines = inOrder([made], this.room)
    if (this.plan.format !== "jsonl") this.room = lines
    return lines
  }

  private get receipt(): ShardReceipt {
    const { counts, plan, shard } = this
    return {
      fingerprint: fingerprintOf(plan, shard),
      split: shard.split,
      index: shard.index,
      from: shard.from,
      records: shard.until - shard.from,
      content_sha256: this.content.digest("hex"),
      files: this.files.map(({ bytes, hash, path }) => ({ path, bytes, sha256: hash.digest("hex") })),
      // Keys in order, so that receipts are the same whatever comes first.
      levels: added([counts.levels]),
      categories: added([counts.categories]),
      families: added([counts.families]),
      functions: counts.functions,
      ...(this.sample === undefined ? {} : { sample: this.sample }),
    }
  }
}
