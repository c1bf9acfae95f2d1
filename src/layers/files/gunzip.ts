import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { createGunzip } from "node:zlib"
import type { SourceError } from "../../domain/errors.js"
import { refusal } from "./FileBytes.js"

/** Packed bytes that are unpacked at once. They become at most a thousand times as many: so much is held in memory. */
const SLICE = 1 << 14

/** zlib's words that say too little. */
const DAMAGE: Readonly<Record<string, string>> = {
  "unexpected end of file": "it is cut off, or one more byte follows its end",
  // The first header has been recognised, so this is a later one.
  "incorrect header check": "something else follows its end",
  "incorrect data check": "its checksum is wrong",
  "incorrect length check": "its length is wrong",
}

const slices = (bytes: Uint8Array): ReadonlyArray<Uint8Array> =>
  Array.from({ length: Math.ceil(bytes.length / SLICE) }, (_, n) => bytes.subarray(n * SLICE, (n + 1) * SLICE))

/**
 * Unpacks gzip data: any number of members, and zeros behind the last. Anything else behind it is damage.
 *
 * Node's stream ends at such bytes and leaves the writer waiting for ever (nodejs/node#58247), so each step here is over
 * when the stream ends or fails, too.
 */
export const gunzip = (
  path: string,
  packed: Stream.Stream<Uint8Array, SourceError>,
): Stream.Stream<Uint8Array, SourceError> => {
  const damaged = (reason: string) =>
    refusal(path, `it is damaged gzip data: ${DAMAGE[reason] ?? reason}; "gzip -dc" gives what can be saved of it`)
  return Stream.unwrapScoped(
    Effect.map(
      Effect.acquireRelease(
        Effect.sync(() => createGunzip({ chunkSize: SLICE << 2 })),
        (unpacker) => Effect.sync(() => unpacker.destroy()),
      ),
      (unpacker) => {
        let unpacked: Array<Uint8Array> = []
        let failure: Error | undefined
        let ended = false
        let given = 0
        let settle = () => {}
        unpacker.on("data", (part: Uint8Array) => void unpacked.push(part))
        unpacker.on("end", () => {
          ended = true
          settle()
        })
        unpacker.on("error", (error) => {
          failure = error
          settle()
        })

        const taken = (): ReadonlyArray<Uint8Array> => {
          const all = unpacked
          unpacked = []
          return all
        }

        /** What is unpacked once `begin` has called back, or the stream has ended. */
        const step = (begin: (done: () => void) => void) =>
          Effect.async<ReadonlyArray<Uint8Array>, SourceError>((resume) => {
            settle = () => {
              if (failure !== undefined) resume(Effect.fail(damaged(failure.message)))
              else resume(Effect.succeed(taken()))
              settle = () => {}
            }
            begin(() => settle())
          })

        const padding = (bytes: Uint8Array) =>
          bytes.every((byte) => byte === 0) ? Effect.succeed(taken()) : Effect.fail(damaged("incorrect header check"))

        const take = (slice: Uint8Array) => {
          if (ended) return padding(slice)
          given += slice.length
          return Effect.tap(
            step((done) => unpacker.write(slice, done)),
            () => (ended ? padding(slice.subarray(slice.length - (given - unpacker.bytesWritten))) : Effect.void),
          )
        }
        const rest = Effect.suspend(() => (ended ? Effect.succeed(taken()) : step(() => unpacker.end())))
        return packed.pipe(
          Stream.mapConcat(slices),
          Stream.mapConcatEffect(take),
          Stream.concat(Stream.unwrap(Effect.map(rest, Stream.fromIterable))),
        )
      },
    ),
  )
}
