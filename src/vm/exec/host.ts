import { type Extension, EXTENSIONS } from "./extensions.js"
import { SplitMix64 } from "./random.js"

/** What a `file.*` or `net.*` operation asks of the host. */
export interface DeviceCall {
  /** The operation's name, as `file.open`. */
  readonly operation: string
  readonly rs1: bigint
  readonly rs2: bigint
  /** The immediate; 0 if there is none. */
  readonly immediate: number
  /** A copy of data memory, or `undefined` where it lies outside. */
  readonly read: (address: bigint, length: number) => Uint8Array | undefined
  /** Writes data memory; false where it lies outside. */
  readonly write: (address: bigint, bytes: Uint8Array) => boolean
}

/** The world around a machine. `makeHost()` is a closed one; a program that embeds the machine can open it. */
export interface Host {
  /** A new run begins. */
  begin(seed: bigint): void
  /** Bytes that the run printed: valid during the call. The machine keeps a copy (`Machine.console`). */
  print(bytes: Uint8Array): void
  /** The next line of input without its end, or `undefined` after the last. */
  readLine(): Uint8Array | undefined
  /** Seconds since 1970, after that many instructions. */
  now(instructions: number): bigint
  /** Nanoseconds since the run began, after that many instructions. */
  monotonic(instructions: number): bigint
  /** Lets milliseconds pass. */
  sleep(milliseconds: bigint): void
  /** The next number of the run's generator, 0 to 2^64 − 1. */
  random(): bigint
  extension(id: number): Extension | undefined
  /** Carries out a file or network operation, and returns what `rd` gets; `undefined` denies it. */
  device(call: DeviceCall): bigint | undefined
}

/** `time.now` at the start of a run: 14 November 2023, 22:13:20 UTC. */
const EPOCH = 1_700_000_000n

export interface HostOptions {
  /** Lines that `io.readline` reads, the same ones in every run. */
  readonly input?: ReadonlyArray<string>
  /** Extensions besides, or instead of, those of isa.md. */
  readonly extensions?: ReadonlyArray<Extension>
}

/** The default host: a virtual clock, a seeded generator, input as given, and no files or network. */
export const makeHost = (options: HostOptions = {}): Host => {
  const extensions = new Map(EXTENSIONS)
  for (const extension of options.extensions ?? []) extensions.set(extension.id, extension)
  const input = (options.input ?? []).map((line) => new TextEncoder().encode(line))
  let generator: SplitMix64 | undefined
  let seed = 0n
  let slept = 0n
  let lines = 0
  return {
    begin(newSeed) {
      seed = newSeed
      generator = undefined
      slept = 0n
      lines = 0
    },
    print() {},
    readLine: () => input[lines++],
    now: (instructions) => EPOCH + (slept + BigInt(instructions)) / 1_000_000_000n,
    monotonic: (instructions) => slept + BigInt(instructions),
    sleep(milliseconds) {
      if (milliseconds > 0n) slept += milliseconds * 1_000_000n
    },
    random() {
      generator ??= new SplitMix64(seed)
      return generator.next()
    },
    extension: (id) => extensions.get(id),
    device: () => undefined,
  }
}
