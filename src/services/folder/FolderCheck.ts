import { createHash, type Hash } from "node:crypto"
import { type DatasetPlan, fileOf, type ShardReceipt } from "../../domain/DatasetPlan.js"
import type { FolderReport } from "../dataset/defects.js"
import { Merger } from "../dataset/Merger.js"
import type { ShardResult } from "./ShardCheck.js"
import { ShardCounts } from "./ShardCounts.js"
import type { FileDefect } from "./folderDefects.js"
import type { ShardState } from "./shards.js"

const NEWLINE = 10
const decoder = new TextDecoder()

/** What has been read of a shard's records. */
interface Tally {
  readonly hash: Hash
  readonly counts: ShardCounts
  lines: number
  firstLine: string | undefined
}

/** Compares what was read of a shard with its receipt: what is not the same. */
const differencesOf = ({ counts, firstLine, hash }: Tally, receipt: ShardReceipt): ReadonlyArray<string> => [
  ...(hash.digest("hex") === receipt.content_sha256
    ? []
    : ["its records are not those of its receipt (content_sha256)"]),
  ...counts.differences(receipt).map((name) => `its receipt counts other ${name}`),
  ...(receipt.sample === undefined || JSON.stringify(receipt.sample) === firstLine
    ? []
    : ["the sample in its receipt is not its first record"]),
]

/** Puts together what is found in a folder, whose shards are read in order. */
export class FolderCheck {
  /** The files of records that are there, in the order of the plan: file n is that of `shards[n]`. */
  readonly files: ReadonlyArray<string>
  private readonly merger: Merger
  private readonly tallies = new Map<number, Tally>()
  private readonly failed = new Set<number>()

  constructor(
    private readonly directory: string,
    private readonly plan: DatasetPlan,
    private readonly states: ReadonlyArray<ShardState>,
    /** The states of those shards whose files of records are there. */
    private readonly shards: ReadonlyArray<ShardState>,
    private readonly finished: boolean,
    defects: ReadonlyArray<FileDefect>,
  ) {
    this.files = shards.map(({ shard }) => this.at(fileOf(plan, shard, "data")))
    this.merger = new Merger(
      this.files,
      shards.map(({ shard }) => shard.split),
    )
    for (const { path, reason } of defects) this.merger.tell(this.at(path), "content", reason)
  }

  private at(path: string): string {
    return `${this.directory}/${path}`
  }

  private tally(file: number): Tally {
    let tally = this.tallies.get(file)
    if (tally === undefined) {
      tally = { hash: createHash("sha256"), counts: new ShardCounts(), lines: 0, firstLine: undefined }
      this.tallies.set(file, tally)
    }
    return tally
  }

  /** Notes lines of a file, in their order, before they are checked. */
  read(file: number, bytes: Uint8Array): void {
    const tally = this.tally(file)
    tally.hash.update(bytes)
    tally.firstLine ??= decoder.decode(bytes.subarray(0, bytes.indexOf(NEWLINE)))
  }

  /** Adds what checking them gave, in the same order. */
  add(file: number, result: ShardResult): void {
    const tally = this.tally(file)
    tally.lines += result.lines
    tally.counts.addAll(result.counts)
    this.merger.add(file, result)
  }

  /** Notes that a file cannot be read, or no further. */
  fail(file: number, reason: string): void {
    this.failed.add(file)
    this.merger.fail(file, reason)
  }

  /** Compares a shard that has been read to its end with plan and receipt. */
  end(file: number): void {
    const tally = this.tally(file)
    this.tallies.delete(file)
    if (this.failed.has(file)) return
    const state = this.shards[file]!
    const { from, until } = state.shard
    const count = tally.lines === until - from ? [] : [`it has ${tally.lines} records, and the plan ${until - from}`]
    const differences = state.kind === "done" ? differencesOf(tally, state.receipt) : []
    for (const reason of [...count, ...differences]) this.merger.tell(this.files[file]!, "content", reason)
  }

  get report(): FolderReport {
    const { directory, finished, merger, plan, states } = this
    const of = (kind: ShardState["kind"]) =>
      states.flatMap((state) => (state.kind === kind ? [state.shard.number] : []))
    return {
      ...merger.report,
      folder: {
        directory,
        ...{ generator: plan.generator, scheme: plan.scheme, seed: plan.seed, finished },
        splits: plan.splits.map(({ name, records }) => ({ name, records })),
        distinct_problems: merger.distinctProblems,
        missing_shards: of("missing"),
        damaged_shards: of("damaged"),
      },
    }
  }
}
