import type { Parameter, ProgramTest } from "../../vm/files/programFile.js"
import type { Values } from "../../vm/files/testValues.js"

/** What the tests of a program file preset in memory, as one would speak of it: texts, bytes, arrays of numbers. */

export interface Block {
  readonly address: number
  readonly bytes: Uint8Array
  /** Whether it is written as a string; else as numbers of 8 bytes. */
  readonly isString: boolean
}

/** The strings, and the rows of numbers without gaps, by address. */
export const blocksOf = ({ inputs, strings }: ProgramTest): ReadonlyArray<Block> => {
  const blocks: Array<Block> = []
  for (const [address, bytes] of [...inputs.memory].sort(([a], [b]) => a - b)) {
    const isString = strings.has(address)
    const last = blocks.at(-1)
    const end = last === undefined ? -1 : last.address + last.bytes.length
    if (last !== undefined && address === last.address && bytes.length === last.bytes.length) continue
    if (last !== undefined && !isString && !last.isString && address === end)
      blocks[blocks.length - 1] = { ...last, bytes: joined(last.bytes, bytes) }
    else blocks.push({ address, bytes, isString })
  }
  return blocks
}

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

/** What a parameter is, by all the tests of its file: a number, or the address of one of these. */
export type ParameterKind = "number" | "text" | "terminated text" | "bytes" | "array"

/** The kind of each parameter: by where its register points to in some test. */
export const kindsOf = (
  parameters: ReadonlyArray<Parameter>,
  tests: ReadonlyArray<ProgramTest>,
): ReadonlyMap<string, ParameterKind> => {
  const blocks = tests.map((test) => ({ test, blocks: blocksOf(test) }))
  return new Map(
    parameters.map(({ name, register }) => {
      const pointed = blocks.flatMap(({ blocks: some, test }) => blockAt(some, valueOf(test, register)) ?? [])
      return [name, kindOf(pointed)]
    }),
  )
}

const kindOf = (blocks: ReadonlyArray<Block>): ParameterKind => {
  if (blocks.length === 0) return "number"
  if (blocks.some(({ isString }) => !isString)) return "array"
  if (blocks.every(({ bytes }) => textOf(bytes) !== undefined)) return "text"
  const terminated = blocks.every(
    ({ bytes }) => bytes.length > 0 && bytes.at(-1) === 0 && textOf(bytes.subarray(0, -1)) !== undefined,
  )
  return terminated ? "terminated text" : "bytes"
}

const utf8 = new TextDecoder("utf-8", { fatal: true })

/** The bytes as a text that can be shown; `undefined` if they are none. */
const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    const text = utf8.decode(bytes)
    return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(text) ? undefined : text
  } catch {
    return undefined
  }
}

const valueOf = ({ inputs }: ProgramTest, register: number): bigint | undefined =>
  inputs.registers.find(([number]) => number === register)?.[1]

export const blockAt = (blocks: ReadonlyArray<Block>, address: bigint | undefined): Block | undefined =>
  blocks.find((block) => BigInt(block.address) === address)

/** What a block holds, as a prompt says it; nothing where a test presets none. */
export const shownBlock = (block: Block | undefined, kind: ParameterKind): string => {
  const bytes = block?.bytes ?? new Uint8Array(0)
  switch (kind) {
    case "text":
      return JSON.stringify(textOf(bytes))
    case "terminated text":
      return JSON.stringify(textOf(bytes.subarray(0, -1)))
    case "array": {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
      const length = Math.floor(bytes.length / 8)
      return `[${Array.from({ length }, (_, n) => view.getBigInt64(8 * n, true)).join(", ")}]`
    }
    default:
      return `[${Array.from(bytes, (byte) => `0x${byte.toString(16).padStart(2, "0")}`).join(", ")}]`
  }
}

/** Inputs whose memory has been moved: registers that hold addresses in it go along, and so do expectations of it. */
export interface Moved {
  readonly inputs: Values
  readonly test: ProgramTest
}

/** The test with its memory packed from `base` on, a multiple of 8, each piece at a multiple of 8. */
export const packedAt = (test: ProgramTest, base: number): Moved => {
  const pieces: Array<{ readonly from: number; readonly to: number; readonly bytes: Uint8Array }> = []
  let next = base
  for (const { address, bytes } of blocksOf(test)) {
    const last = pieces.at(-1)
    // What lies together stays together.
    if (last !== undefined && last.from + last.bytes.length === address) {
      pieces[pieces.length - 1] = { ...last, bytes: joined(last.bytes, bytes) }
      next = aligned(last.to + last.bytes.length + bytes.length)
    } else {
      pieces.push({ from: address, to: next, bytes })
      next = aligned(next + bytes.length)
    }
  }
  const moved = (address: number): number => {
    const piece =
      pieces.find(({ bytes, from }) => address >= from && address < from + bytes.length) ??
      pieces.find(({ bytes, from }) => address === from + bytes.length)
    return piece === undefined ? address : address - piece.from + piece.to
  }
  const inputs: Values = {
    registers: test.inputs.registers.map(([register, value]) => [
      register,
      value >= 0n && value <= 0xffffffffn ? BigInt(moved(Number(value))) : value,
    ]),
    memory: pieces.map(({ bytes, to }) => [to, bytes]),
  }
  return {
    inputs,
    test: {
      ...test,
      expected: {
        ...test.expected,
        memory: test.expected.memory.map(([address, bytes, relation]) => [moved(address), bytes, relation]),
      },
    },
  }
}

const aligned = (address: number): number => (address + 7) & ~7
