import * as crypto from "node:crypto"
import { EXTENSION_IDS } from "../isa/extensionNames.js"

/** Memory that an extension reads or writes. */
export interface Span {
  /** Index of the argument that points to it. */
  readonly argument: number
  readonly length: bigint
}

/** What a call is going to do, worked out from its arguments before anything is checked. */
export interface Plan {
  readonly reads: ReadonlyArray<Span>
  readonly write?: Span
  /** Fuel besides that for the bytes. */
  readonly work?: bigint
  /** What is wrong with a length or count: the call faults with ExtensionFailure. */
  readonly failure?: string | undefined
}

/** An operation behind `ext.call`. Arguments are registers, as signed 64-bit integers: rs1, rs2, then `implicit`. */
export interface Extension {
  readonly id: number
  readonly name: string
  /** Numbers of the registers that it reads besides rs1 and rs2. */
  readonly implicit: ReadonlyArray<number>
  readonly plan: (args: ReadonlyArray<bigint>) => Plan
  /**
   * Does the work, given what `plan` reads. Bytes are written where `plan` says and `rd` gets their number; a number
   * is what `rd` gets.
   */
  readonly call: (
    inputs: ReadonlyArray<Uint8Array>,
    args: ReadonlyArray<bigint>,
    random: (length: number) => Uint8Array,
  ) => Uint8Array | bigint
}

const span = (argument: number, length: bigint): Span => ({ argument, length })

type Definition = Omit<Extension, "id">

const joined = (parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Fuel for setting up an algorithm, whatever it is applied to. */
const SET_UP = 64n

const hash = (name: string, size: number, algorithm = name): Definition => ({
  name,
  implicit: [3],
  plan: ([, length]) => ({ reads: [span(0, length!)], write: span(2, BigInt(size)), work: SET_UP }),
  call: ([data]) => crypto.createHash(algorithm).update(data!).digest(),
})

const hmac = (name: string, size: number, algorithm: string): Definition => ({
  name,
  implicit: [3, 4, 5],
  plan: ([, length, , , keyLength]) => ({
    reads: [span(0, length!), span(3, keyLength!)],
    write: span(2, BigInt(size)),
    work: SET_UP,
  }),
  call: ([data, key]) => crypto.createHmac(algorithm, key!).update(data!).digest(),
})

const TAG = 16n
const GCM_KEY = span(3, 32n)
const GCM_NONCE = span(4, 12n)

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let word = n
  for (let bit = 0; bit < 8; bit++) word = (word & 1) === 0 ? word >>> 1 : (word >>> 1) ^ 0xedb88320
  return word
})

const crc32 = (bytes: Uint8Array): bigint => {
  let crc = -1
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8)
  return BigInt(~crc >>> 0)
}

const MAX_ITERATIONS = 1_000_000n
/** PBKDF2 cannot be interrupted: this is about a second. */
const MAX_WORK = 4_000_000n

/** Each 32 bytes of output take all the iterations, and read the salt again. */
const pbkdf2Work = (saltLength: bigint, iterations: bigint, outLength: bigint): bigint =>
  iterations > 0n && outLength > 0n
    ? ((outLength + 31n) / 32n) * (iterations + (saltLength > 0n ? saltLength / 64n : 0n))
    : 0n

const DEFINITIONS: ReadonlyArray<Definition> = [
  hash("sha256", 32),
  hmac("hmac_sha256", 32, "sha256"),
  {
    name: "aes256_gcm_encrypt",
    implicit: [3, 4, 5],
    plan: ([, length]) => ({
      reads: [span(0, length!), GCM_KEY, GCM_NONCE],
      write: span(2, length! + TAG),
      work: SET_UP,
    }),
    call: ([data, key, nonce]) => {
      const cipher = crypto.createCipheriv("aes-256-gcm", key!, nonce!)
      return joined([cipher.update(data!), cipher.final(), cipher.getAuthTag()])
    },
  },
  {
    name: "aes256_gcm_decrypt",
    implicit: [3, 4, 5],
    plan: ([, length]) => ({
      reads: [span(0, length!), GCM_KEY, GCM_NONCE],
      write: span(2, length! - TAG),
      work: SET_UP,
      failure: length! < TAG ? `length ${length} is too short for a tag of 16 bytes` : undefined,
    }),
    call: ([data, key, nonce]) => {
      const end = data!.length - 16
      const decipher = crypto.createDecipheriv("aes-256-gcm", key!, nonce!, { authTagLength: 16 })
      decipher.setAuthTag(data!.subarray(end))
      const plain = decipher.update(data!.subarray(0, end))
      try {
        decipher.final()
      } catch {
        return -1n
      }
      return plain
    },
  },
  {
    name: "constant_time_eq",
    implicit: [3],
    plan: ([, , length]) => ({ reads: [span(0, length!), span(1, length!)] }),
    call: ([left, right]) => (crypto.timingSafeEqual(left!, right!) ? 1n : 0n),
  },
  {
    name: "secure_random",
    implicit: [],
    plan: ([, length]) => ({ reads: [], write: span(0, length!), work: length! > 0n ? length! / 8n : 0n }),
    call: (_, [, length], random) => random(Number(length)),
  },
  {
    name: "pbkdf2_sha256",
    implicit: [3, 4, 5, 6, 7],
    plan: ([, length, , , saltLength, iterations, outLength]) => {
      const work = pbkdf2Work(saltLength!, iterations!, outLength!)
      return {
        reads: [span(0, length!), span(3, saltLength!)],
        write: span(2, outLength!),
        work: work > SET_UP ? work : SET_UP,
        failure:
          iterations! < 1n || iterations! > MAX_ITERATIONS
            ? `${iterations} iterations, not 1 to ${MAX_ITERATIONS}`
            : outLength! < 1n
              ? `output of ${outLength} bytes, not at least one`
              : work > MAX_WORK
                ? `work of ${work}, not at most ${MAX_WORK}`
                : undefined,
      }
    },
    call: ([password, salt], [, , , , , iterations, outLength]) =>
      crypto.pbkdf2Sync(password!, salt!, Number(iterations), Number(outLength), "sha256"),
  },
  hash("sha384", 48),
  hash("sha512", 64),
  hash("sha3_256", 32, "sha3-256"),
  hash("sha3_512", 64, "sha3-512"),
  hash("blake2b_512", 64, "blake2b512"),
  hmac("hmac_sha384", 48, "sha384"),
  hmac("hmac_sha512", 64, "sha512"),
  hash("sha1", 20),
  {
    name: "aes128_ecb_encrypt",
    implicit: [3, 4],
    plan: ([, length]) => ({
      reads: [span(0, length!), span(3, 16n)],
      write: span(2, length!),
      work: SET_UP,
      failure: length! % 16n === 0n ? undefined : `length ${length} is not a multiple of 16`,
    }),
    call: ([data, key]) => {
      const cipher = crypto.createCipheriv("aes-128-ecb", key!, null).setAutoPadding(false)
      return joined([cipher.update(data!), cipher.final()])
    },
  },
  {
    name: "crc32",
    implicit: [],
    plan: ([, length]) => ({ reads: [span(0, length!)] }),
    call: ([data]) => crc32(data!),
  },
]

/** The extensions of isa.md by id. */
export const EXTENSIONS: ReadonlyMap<number, Extension> = new Map(
  DEFINITIONS.map((definition) => {
    const id = EXTENSION_IDS.get(definition.name)!
    return [id, { ...definition, id }]
  }),
)
