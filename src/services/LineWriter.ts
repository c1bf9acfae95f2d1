import type { TrainingExample } from "../domain/TrainingExample.js"
import { ByteWriter } from "../tasks/text/ByteWriter.js"
import type { RecordMaker } from "./RecordMaker.js"

const decoder = new TextDecoder()

/** Turns ranges of records into JSON lines in order, though they are made in another. */
export class LineWriter {
  /** The lines as they are made, and where each record's line begins and ends. */
  private readonly made = new ByteWriter(1 << 20)
  private starts = new Int32Array(0)
  private ends = new Int32Array(0)
  private count = 0

  /** Makes the records from … until − 1; returns the error of the first wrong one, if there is one. */
  write(maker: RecordMaker, from: number, until: number): ReturnType<RecordMaker["make"]> {
    const { made } = this
    this.count = until - from
    if (this.starts.length < this.count) {
      this.starts = new Int32Array(this.count)
      this.ends = new Int32Array(this.count)
    }
    made.at = 0
    return maker.make(from, until, made, (index, start) => {
      this.starts[index - from] = start
      this.ends[index - from] = made.at
    })
  }

  /**
   * The lines of the last range, in order, in a buffer of their own: `room`'s, if it is large enough. Fresh megabytes
   * for every chunk would pile up, because the collector does not see how much they hold.
   */
  take(room?: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    const { made } = this
    // A fifth more, so that it serves longer chunks, too.
    const buffer =
      room !== undefined && room.buffer.byteLength >= made.at ? room.buffer : new ArrayBuffer(made.at * 1.2)
    const lines = new Uint8Array(buffer, 0, made.at)
    let at = 0
    for (let n = 0; n < this.count; n++) {
      const line = made.bytes.subarray(this.starts[n], this.ends[n])
      lines.set(line, at)
      at += line.length
    }
    return lines
  }

  /** The records of the last range, in order. */
  records(): Array<TrainingExample> {
    const { bytes } = this.made
    return Array.from({ length: this.count }, (_, n) => {
      // Without the line break.
      const line = decoder.decode(bytes.subarray(this.starts[n], this.ends[n]! - 1))
      return JSON.parse(line) as TrainingExample
    })
  }
}
