import type { OracleMismatch, RecordFault } from "../../domain/errors.js"
import type { TrainingExample } from "../../domain/TrainingExample.js"
import { ByteWriter, copyText } from "../../tasks/dsl/ByteWriter.js"
import type { Made, RecordGenerator } from "./RecordGenerator.js"

/** Lines of a range's records, or of some of them, as they were made: in any order. */
export interface RangeLines {
  /** A view of a buffer that goes on for eight bytes at least. */
  readonly bytes: Uint8Array
  /** By the record's place in the range: where its line begins and ends in `bytes`; twice the same for one that is not here. */
  readonly spans: Int32Array
}

type Failure = OracleMismatch | RecordFault

/** Has ranges of records made. */
export class RangeBuffer {
  private readonly out = new ByteWriter(1 << 20)
  private spans = new Int32Array(0)

  /**
   * Makes the records from … until − 1 (of them, part `part` of `parts`; see `RecordGenerator.make`). Returns the error of
   * the first wrong one, if there is one. `note` is told of each record when it has been made.
   */
  write(
    generator: RecordGenerator,
    from: number,
    until: number,
    part = 0,
    parts = 1,
    note?: Made,
  ): Failure | undefined {
    const work = this.writing(generator, from, until, part, parts, note)
    for (;;) {
      const { done, value } = work.next()
      if (done === true) return value
    }
  }

  /** The same with pauses; nobody else may use the buffer or the generator meanwhile. */
  writing(
    generator: RecordGenerator,
    from: number,
    until: number,
    part = 0,
    parts = 1,
    note?: Made,
  ): Generator<void, Failure | undefined> {
    const { out } = this
    const spans = new Int32Array(2 * (until - from))
    this.spans = spans
    out.at = 0
    return generator.make(from, until, part, parts, out, (index, start, family, task) => {
      spans[2 * (index - from)] = start
      spans[2 * (index - from) + 1] = out.at
      note?.(index, start, family, task)
    })
  }

  /** The lines of the last range, until the next one is made. */
  made(): RangeLines {
    return { bytes: this.out.bytes, spans: this.spans }
  }

  /** The same for good: the buffer changes hands, and the next lines go to `room`, or to a buffer of its own. */
  handOver(room?: Uint8Array<ArrayBuffer>): RangeLines {
    return { bytes: this.out.exchange(room), spans: this.spans }
  }
}

/** The part that has the line of that place. */
const partOf = <A extends Pick<RangeLines, "spans">>(parts: ReadonlyArray<A>, place: number): A => {
  for (let n = 0; n < parts.length; n++) {
    const { spans } = parts[n]!
    if (spans[2 * place + 1]! > spans[2 * place]!) return parts[n]!
  }
  throw new Error(`record ${place} of the range was not made`)
}

/**
 * All lines of a range in order, in `room` if it is large enough. Fresh megabytes for every range would pile up, because
 * the collector does not see how much they hold.
 */
export const inOrder = (parts: ReadonlyArray<RangeLines>, room?: Uint8Array): Uint8Array => {
  const count = parts[0]!.spans.length / 2
  let length = 0
  for (const { spans } of parts) for (let n = 0; n < spans.length; n += 2) length += spans[n + 1]! - spans[n]!
  // A fifth more, so that it serves longer ranges, too; and eight bytes that are copied beyond the last line.
  const needed = length + 8
  const buffer = room !== undefined && room.buffer.byteLength >= needed ? room.buffer : new ArrayBuffer(needed * 1.2)
  const target = new DataView(buffer)
  const sources = parts.map(({ bytes, spans }) => ({ view: new DataView(bytes.buffer, bytes.byteOffset), spans }))
  let at = 0
  for (let place = 0; place < count; place++) {
    const { spans, view } = partOf(sources, place)
    const from = spans[2 * place]!
    const size = spans[2 * place + 1]! - from
    copyText(target, at, view, from, size)
    at += size
  }
  return new Uint8Array(buffer, 0, length)
}

const NEWLINE = 10

const decoder = new TextDecoder()

/** The record of a JSON line that this program wrote (the tests compare it with the Schema); with its origin, if it has that. */
export const recordOf = <A extends TrainingExample = TrainingExample>(line: Uint8Array): A =>
  JSON.parse(decoder.decode(line)) as A

/** The records of lines that this program wrote. */
export const recordsOfLines = (lines: Uint8Array): Array<TrainingExample> => {
  const records: Array<TrainingExample> = []
  for (let from = 0; from < lines.length;) {
    const end = lines.indexOf(NEWLINE, from)
    records.push(recordOf(lines.subarray(from, end)))
    from = end + 1
  }
  return records
}

/** The lines of all records of a range in order, each with its line break, where none was left to another part. */
export function* linesOf({ bytes, spans }: RangeLines): Generator<Uint8Array> {
  for (let n = 0; n < spans.length; n += 2) yield bytes.subarray(spans[n], spans[n + 1])
}

/** The records of such a range in order. */
export const recordsOf = <A extends TrainingExample = TrainingExample>(made: RangeLines): Array<A> =>
  Array.from(linesOf(made), (line) => recordOf<A>(line))
