import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as FileSystem from "@effect/platform/FileSystem"
import { assert, describe, it } from "@effect/vitest"
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { gzipSync } from "node:zlib"
import * as DatasetFiles from "../../src/layers/FileDatasetReader.js"
import { DatasetReader } from "../../src/services/dataset/DatasetReader.js"

const text = (string: string) => new TextEncoder().encode(string)

const pieces = (bytes: Uint8Array, size: number) =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => bytes.subarray(n * size, (n + 1) * size))

/** The blocks that standard input gives when it comes in these pieces. */
const blocks = (input: Iterable<Uint8Array>) =>
  Stream.unwrap(Effect.map(DatasetReader, (dataset) => dataset.blocks("-"))).pipe(
    Stream.runCollect,
    Effect.map(Chunk.toReadonlyArray),
    Effect.provide(DatasetFiles.layer(Stream.fromIterable(input))),
    Effect.provide(NodeFileSystem.layer),
  )

/** What standard input holds, or the message that refuses it. */
const read = (bytes: Uint8Array, size = 1 << 16) =>
  blocks(pieces(bytes, size)).pipe(
    Effect.map((all) => Buffer.concat([...all]).toString()),
    Effect.catchAll(({ message }) => Effect.succeed(message)),
  )

const LINES = Array.from({ length: 9 }, (_, n) => `{"prompt":"add ${n} and ${n * n}","expected_output":${n}}\n`).join(
  "",
)
const PACKED = gzipSync(LINES)
const DAMAGED = "cannot use standard input: it is damaged gzip data: "

describe("DatasetFiles", () => {
  it.effect("have no standard input unless one is given", () =>
    Effect.gen(function* () {
      const dataset = yield* DatasetReader
      const error = yield* Effect.flip(Stream.runDrain(dataset.blocks("-")))
      assert.strictEqual(error.reason, "NotFound")
      assert.strictEqual(error.message, "cannot use standard input: this program does not give any")
    }).pipe(Effect.provide(DatasetFiles.layer()), Effect.provide(NodeFileSystem.layer)),
  )

  it.effect.each([1, 2, 3, 100, 1 << 16])("reads lines and gzip data that come %i bytes at a time", (size) =>
    Effect.gen(function* () {
      assert.strictEqual(yield* read(text(LINES), size), LINES)
      assert.strictEqual(yield* read(PACKED, size), LINES)
      assert.strictEqual(yield* read(Buffer.concat([PACKED, new Uint8Array(100), PACKED]), size), garbage)
    }),
  )

  const cut = `${DAMAGED}it is cut off, or one more byte follows its end; "gzip -dc" gives what can be saved of it`
  const garbage = `${DAMAGED}something else follows its end; "gzip -dc" gives what can be saved of it`

  it.effect("reads gzip data of many members, also empty ones, and zeros behind the last", () =>
    Effect.gen(function* () {
      const empty = gzipSync("")
      assert.strictEqual(yield* read(empty), "")
      const members = LINES.split(/(?<=\n)/).flatMap((line) => [gzipSync(line), empty, empty])
      assert.strictEqual(yield* read(Buffer.concat(members)), LINES)
      assert.strictEqual(yield* read(Buffer.concat(members), 7), LINES)
      assert.strictEqual(
        yield* read(Buffer.concat(Array.from({ length: 1000 }, () => gzipSync("{}\n")))),
        "{}\n".repeat(1000),
      )
      for (const zeros of [1, 511, 100_000])
        assert.strictEqual(yield* read(Buffer.concat([PACKED, new Uint8Array(zeros)])), LINES, `${zeros}`)
    }),
  )

  it.effect("refuses other bytes behind gzip data, in the same piece and in later ones, and never waits for ever", () =>
    Effect.gen(function* () {
      for (const tail of ["xy", "trailing garbage\n", "\0\0\0x", `${"\0".repeat(70_000)}{}\n`, "\x1e\x8b", "\x1f\x8c"])
        for (const size of [1, PACKED.length, 1 << 16])
          assert.strictEqual(
            yield* read(Buffer.concat([PACKED, text(tail)]), size),
            garbage,
            JSON.stringify([tail, size]),
          )
    }),
  )

  it.effect("refuses gzip data that is cut off, wherever", () =>
    Effect.gen(function* () {
      for (let length = 1; length < PACKED.length; length++)
        assert.strictEqual(yield* read(PACKED.subarray(0, length)), cut, `${length} bytes`)
      // One byte more may be the beginning of another member.
      for (const byte of ["\x1f", "\n"]) assert.strictEqual(yield* read(Buffer.concat([PACKED, text(byte)])), cut)
    }),
  )

  it.effect("gives lines, or one message, for gzip data with any byte changed", () =>
    Effect.gen(function* () {
      for (let at = 2; at < PACKED.length; at++)
        for (const change of [1, 0x80]) {
          const changed = Uint8Array.from(PACKED)
          changed[at]! ^= change
          const result = yield* read(changed)
          if (result !== LINES) assert.include(result, DAMAGED, `byte ${at}`)
        }
      const checksum = Uint8Array.from(PACKED)
      checksum[PACKED.length - 8]! ^= 1
      assert.include(yield* read(checksum), `${DAMAGED}its checksum is wrong; `)
    }),
  )

  it.effect("tells what else a file is, in gzip data, too", () =>
    Effect.gen(function* () {
      const zstd = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 4, 0, 1, 0)
      for (const size of [1, 1000])
        assert.strictEqual(
          yield* read(zstd, size),
          "cannot use standard input: it is compressed with zstd; decompress it first, as in: zstd -dc - | nl verify -",
        )
      assert.strictEqual(
        yield* read(gzipSync(zstd)),
        "cannot use standard input: what its gzip data holds is compressed with zstd; decompress it first, as in: gzip -dc - | zstd -dc - | nl verify -",
      )
      assert.include(yield* read(gzipSync(PACKED)), "what its gzip data holds is compressed with gzip; ")
    }),
  )

  it.effect("keeps a byte order mark, which line 1 is to blame for", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* read(text(`\ufeff${LINES}`)), `\ufeff${LINES}`)
    }),
  )

  it.effect("cuts blocks at ends of lines only, each with its memory for itself", () =>
    Effect.gen(function* () {
      const line = `${"x".repeat(999)}\n`
      const large = text(line.repeat(5000))
      for (const input of [large, gzipSync(large)]) {
        const all = yield* blocks(pieces(input, 65_537))
        assert.isAbove(all.length, 3)
        for (const block of all) {
          assert.strictEqual(block.at(-1), 10)
          assert.strictEqual(block.buffer.byteLength, block.length)
        }
        assert.strictEqual(Buffer.compare(Buffer.concat([...all]), large), 0)
      }
      const [small] = yield* blocks([text("{}")])
      assert.strictEqual(small!.buffer.byteLength, 2)
    }),
  )

  it.effect("gives a line of 40 MB in one block, and refuses one beyond 64 MiB, however it is packed", () =>
    Effect.gen(function* () {
      const part = new Uint8Array(1 << 20).fill(120)
      const parts = (count: number) => Array.from({ length: count }, () => part)
      const all = yield* blocks([...parts(40), text("\n{}\n")])
      assert.deepStrictEqual(
        all.map((block) => block.length),
        [(40 << 20) + 4],
      )
      const tooLong = "cannot use standard input: a line is longer than 64 MiB; this is not a file of JSON lines"
      assert.strictEqual((yield* Effect.flip(blocks(parts(200)))).message, tooLong)
      assert.strictEqual(yield* read(gzipSync(Buffer.concat(parts(200)))), tooLong)
    }),
  )

  it.effect("says what the system's error means, whatever it is", () =>
    Effect.gen(function* () {
      const failing = DatasetFiles.layer(
        Stream.fail(Object.assign(new Error("EIO: i/o error, read"), { code: "EIO", errno: -5, syscall: "read" })),
      )
      const { message } = yield* Effect.flatMap(DatasetReader, (dataset) => Stream.runDrain(dataset.blocks("-"))).pipe(
        Effect.flip,
        Effect.provide(Layer.provide(failing, NodeFileSystem.layer)),
      )
      assert.strictEqual(
        message,
        "cannot use standard input: the device reports an input/output error; copy the file from another device",
      )
    }),
  )

  it.effect("knows the size of files, and of nothing else", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const path = yield* fs.makeTempFileScoped()
      yield* fs.writeFileString(path, LINES)
      const { size } = yield* DatasetReader
      assert.strictEqual(yield* size(path), LINES.length)
      assert.strictEqual(yield* size("-"), Number.POSITIVE_INFINITY)
      assert.strictEqual(yield* size("/dev/null"), Number.POSITIVE_INFINITY)
      assert.strictEqual((yield* Effect.flip(size("/"))).message, "cannot use /: it is a directory; name a file in it")
    }).pipe(Effect.scoped, Effect.provide(DatasetFiles.layer(Stream.empty)), Effect.provide(NodeFileSystem.layer)),
  )
})
