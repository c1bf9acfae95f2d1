import { SINK } from "../binary/decode.js"
import type { Bounds, Mark } from "./marks.js"

/** Threads and channels: what they hold. What is done with them is in `threads.ts`. */

/** A value on its way through a channel. */
interface Message {
  readonly low: number
  readonly high: number
  readonly mark: Mark
  /** Whether it has left its sender: it is in the buffer, or received. */
  accepted: boolean
}

/** First in, first out: taking from the front of an array would move all the others. */
class Queue {
  private items: Array<Message | undefined> = []
  private head = 0

  get length(): number {
    return this.items.length - this.head
  }

  push(message: Message): void {
    this.items.push(message)
  }

  shift(): Message | undefined {
    if (this.length === 0) return undefined
    const message = this.items[this.head]
    this.items[this.head++] = undefined
    if (this.head * 2 > this.items.length) {
      this.items = this.items.slice(this.head)
      this.head = 0
    }
    return message
  }
}

export class Channel {
  closed = false
  /** Values that `recv` finds. */
  readonly buffer = new Queue()
  /** Values of senders that wait, in order of arrival. */
  readonly waiting: Array<Message> = []
  constructor(readonly capacity: number) {}
}

export class Thread {
  /** Its registers while another thread runs, and after its end. */
  readonly registers = new Int32Array(SINK)
  pc = 0
  ended = false
  /** Offsets in `Image.code` to return to. */
  stack: Int32Array<ArrayBuffer> = new Int32Array(64)
  depth = 0
  /** The message of a `chan.send` that has begun and not completed. */
  sending: Message | undefined = undefined
  /** Marks by register number; the last entry takes those of results that go nowhere. */
  readonly tainted = new Uint8Array((SINK >> 1) + 1)
  readonly bounds = new Array<Bounds | undefined>((SINK >> 1) + 1).fill(undefined)

  constructor(readonly id: number) {}

  reset(): void {
    this.pc = 0
    this.ended = false
    this.depth = 0
    this.sending = undefined
  }

  /** A stack of twice the size. */
  growStack(): Int32Array<ArrayBuffer> {
    const larger = new Int32Array(this.stack.length * 2)
    larger.set(this.stack)
    this.stack = larger
    return larger
  }

  clearMarks(): void {
    this.tainted.fill(0)
    this.bounds.fill(undefined)
  }
}
