import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import * as FileSystem from "@effect/platform/FileSystem"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { type TrainingExample, TrainingExampleLine } from "../../src/domain/TrainingExample.js"
import * as JsonlSink from "../../src/layers/JsonlSink.js"
import { ExampleSink } from "../../src/services/ExampleSink.js"
import { fileSystem, inDirectory, systemError, tampering } from "./support/fileSystem.js"

const example = (index: number): TrainingExample => ({
  prompt: `add ${index} and “3”`,
  binary_ir: [80, 128, 255],
  assembly: "mov r0, 5\nhalt",
  expected_output: 1 - index,
  level: 1,
  category: "arithmetic",
})

/** The service that writes there. */
const sinkAt = (path: string) => Effect.provide(ExampleSink, JsonlSink.layer(path))

describe("JsonlSink", () => {
  const counted = fileSystem(
    tampering((file, count) => ({
      writeAll: (bytes) => {
        count()
        return file.writeAll(bytes)
      },
    })),
  )

  it.effect("writes records one by one as one batch, and what it says it wrote", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const sink = yield* sinkAt(`${directory}/a.jsonl`)
        const examples = Array.from({ length: 1000 }, (_, index) => example(index))
        const written = yield* sink.write(Stream.fromIterable(examples).pipe(Stream.mapEffect(Effect.succeed)))
        const text = yield* fs.readFileString(`${directory}/a.jsonl`)
        assert.deepStrictEqual(written, { records: 1000, bytes: new TextEncoder().encode(text).length })
        assert.strictEqual(counted.count.writes, 1)
        const lines = text.trimEnd().split("\n")
        assert.deepStrictEqual(
          lines.map((line) => Schema.decodeSync(TrainingExampleLine)(line)),
          examples,
        )
      }),
    ).pipe(Effect.provide(counted.layer)),
  )

  it.effect("leaves everything as it was when the stream fails", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        yield* fs.writeFileString(`${directory}/a.jsonl`, "as it was")
        const sink = yield* sinkAt(`${directory}/a.jsonl`)
        const error = yield* Effect.flip(
          sink.write(Stream.concat(Stream.succeed(example(1)), Stream.fail("no more" as const))),
        )
        assert.strictEqual(error, "no more")
        assert.strictEqual(yield* fs.readFileString(`${directory}/a.jsonl`), "as it was")
        assert.deepStrictEqual(yield* fs.readDirectory(directory), ["a.jsonl"])
      }),
    ).pipe(Effect.provide(Layer.merge(NodeFileSystem.layer, NodePath.layer))),
  )

  it.effect("refuses a record that is none, and writes nothing", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const sink = yield* sinkAt(`${directory}/a.jsonl`)
        const error = yield* Effect.flip(sink.write(Stream.make(example(1), { ...example(2), expected_output: 0.5 })))
        assert.strictEqual(error._tag, "SinkError")
        assert.include(error.message, "a record is not valid")
        assert.deepStrictEqual(yield* fs.readDirectory(directory), [])
      }),
    ).pipe(Effect.provide(Layer.merge(NodeFileSystem.layer, NodePath.layer))),
  )

  for (const [code, reason] of [
    ["ENOSPC", "no space left on the device; free some or choose another path"],
    ["EDQUOT", "the disk quota is used up; free some space or choose another path"],
    ["EIO", "the device reports an input/output error; choose a path on another device"],
  ] as const)
    it.effect(`says what ${code} means, and leaves the old file`, () =>
      inDirectory((directory) =>
        Effect.gen(function* () {
          const fs = yield* FileSystem.FileSystem
          const path = `${directory}/a.jsonl`
          yield* fs.writeFileString(path, "as it was")
          const sink = yield* sinkAt(path)
          const error = yield* Effect.flip(sink.write(Stream.make(example(1))))
          assert.strictEqual(error.message, `cannot write ${path}: ${reason}`)
          assert.strictEqual(yield* fs.readFileString(path), "as it was")
          assert.deepStrictEqual(yield* fs.readDirectory(directory), ["a.jsonl"])
        }),
      ).pipe(Effect.provide(fileSystem(tampering(() => ({ writeAll: () => Effect.fail(systemError(code)) }))).layer)),
    )

  it.effect("says in which directory it may not create a file", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        const sink = yield* sinkAt(`${directory}/a.jsonl`)
        const error = yield* Effect.flip(sink.write(Stream.make(example(1))))
        assert.strictEqual(
          error.message,
          `cannot write ${directory}/a.jsonl: no permission to create a file in ${directory}; choose a path that you may write`,
        )
      }),
    ).pipe(Effect.provide(fileSystem(() => ({ open: () => Effect.fail(systemError("EACCES")) })).layer)),
  )
})
