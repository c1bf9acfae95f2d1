import { MEMORY_SIZE } from "../isa/limits.js"

export const MAX_ADDRESS = BigInt(MEMORY_SIZE - 1)

export const PAGE_BITS = 10
const PAGE = 1 << PAGE_BITS

/**
 * Data memory. A run leaves most of it untouched, so pages that were written are noted, and only those are zeroed
 * for the next run. A note covers the 8 bytes behind its page too: a store looks at the page of its first byte alone.
 */
export class Memory {
  readonly bytes = new Uint8Array(MEMORY_SIZE)
  readonly view = new DataView(this.bytes.buffer)
  /** 1 for a page that is noted. */
  readonly written = new Uint8Array(MEMORY_SIZE >> PAGE_BITS)
  private readonly pages = new Int32Array(MEMORY_SIZE >> PAGE_BITS)
  private count = 0

  /** Notes the page that holds the address: before a store of at most 8 bytes there. */
  touch(address: number): void {
    const page = address >> PAGE_BITS
    if (this.written[page] !== 0) return
    this.written[page] = 1
    this.pages[this.count++] = page
  }

  /** Writes bytes that are known to lie inside. */
  write(address: number, source: Uint8Array, from = 0, to = source.length): void {
    const length = to - from
    if (length <= 0) return
    for (let page = address >> PAGE_BITS; page <= (address + length - 1) >> PAGE_BITS; page++)
      this.touch(page << PAGE_BITS)
    if (length > 64) this.bytes.set(source.subarray(from, to), address)
    else for (let n = 0; n < length; n++) this.bytes[address + n] = source[from + n]!
  }

  /** Whether `length` bytes at `address` lie inside; none always do. */
  holds(address: bigint, length: bigint): boolean {
    return length === 0n || (length > 0n && address >= 0n && address + length <= MAX_ADDRESS + 1n)
  }

  /** The same of whole numbers, for what comes by the million. */
  contains(address: number, length: number): boolean {
    return length === 0 || (Number.isInteger(address) && address >= 0 && address + length <= MEMORY_SIZE)
  }

  /** A view of memory, empty for a length of 0. */
  range(address: number, length: number): Uint8Array {
    return length === 0 ? EMPTY : this.bytes.subarray(address, address + length)
  }

  /** Calls `visit` with the bounds of every part that may have been written. */
  eachWritten(visit: (from: number, to: number) => void): void {
    for (let n = 0; n < this.count; n++) {
      const from = this.pages[n]! << PAGE_BITS
      visit(from, Math.min(from + PAGE + 8, MEMORY_SIZE))
    }
  }

  clear(): void {
    for (let n = 0; n < this.count; n++) {
      const page = this.pages[n]!
      const from = page << PAGE_BITS
      this.bytes.fill(0, from, Math.min(from + PAGE + 8, MEMORY_SIZE))
      this.written[page] = 0
    }
    this.count = 0
  }
}

const EMPTY = new Uint8Array(0)
