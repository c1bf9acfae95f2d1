import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import * as FileSystem from "@effect/platform/FileSystem"
import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Sink from "effect/Sink"
import * as Stream from "effect/Stream"
import { SinkError } from "../../src/domain/errors.js"
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

  for (const [code, reason, description] of [
    ["ENOSPC", "NoSpace", "no space left on the device; free some or choose another path"],
    ["EDQUOT", "NoSpace", "the disk quota is used up; free some space or choose another path"],
    ["EIO", "DeviceFailed", "the device reports an input/output error; choose a path on another device"],
  ] as const)
    it.effect(`says what ${code} means, and leaves the old file`, () =>
      inDirectory((directory) =>
        Effect.gen(function* () {
          const fs = yield* FileSystem.FileSystem
          const path = `${directory}/a.jsonl`
          yield* fs.writeFileString(path, "as it was")
          const sink = yield* sinkAt(path)
          const error = yield* Effect.flip(sink.write(Stream.make(example(1))))
          assert.strictEqual(error.message, `cannot write ${path}: ${description}`)
          assert.strictEqual(error.reason, reason)
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

describe("JsonlSink.sink", () => {
  const real = Layer.merge(NodeFileSystem.layer, NodePath.layer)
  const examples = Array.from({ length: 9000 }, (_, index) => example(index))
  const text = examples.map((each) => `${Schema.encodeSync(TrainingExampleLine)(each)}\n`).join("")
  const whole = { records: 9000, bytes: Buffer.byteLength(text) }

  it.effect("takes a stream of records, in chunks of any size, and one of their lines", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const path = `${directory}/a.jsonl`
        for (const size of [1, 1000, 9000]) {
          const records = Stream.rechunk(Stream.fromIterable(examples), size)
          assert.deepStrictEqual(yield* Stream.run(records, JsonlSink.sink(path)), whole)
          assert.strictEqual(yield* fs.readFileString(path), text)
          yield* fs.remove(path)
        }
        const bytes = new TextEncoder().encode(text)
        const lines = Stream.make(bytes.subarray(0, 100), bytes.subarray(100, 5000), bytes.subarray(5000))
        assert.deepStrictEqual(yield* Stream.run(lines, JsonlSink.lineSink(path)), whole)
        assert.strictEqual(yield* fs.readFileString(path), text)
        assert.deepStrictEqual(yield* Stream.run(Stream.empty, JsonlSink.sink(path)), { records: 0, bytes: 0 })
        assert.strictEqual(yield* fs.readFileString(path), "")
      }),
    ).pipe(Effect.provide(real)),
  )

  it.effect("is one of several that take the same stream", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const [a, b] = [`${directory}/a.jsonl`, `${directory}/b.jsonl`]
        const records = Stream.fromIterable(examples)
        const both = Sink.zip(JsonlSink.sink(a), JsonlSink.sink(b), { concurrent: true })
        assert.deepStrictEqual(yield* Stream.run(records, both), [whole, whole])
        for (const path of [a, b]) assert.strictEqual(yield* fs.readFileString(path), text)

        const isEven = ({ expected_output }: TrainingExample) => expected_output % 2 === 0
        const halves = yield* Effect.scoped(
          Effect.flatMap(Stream.broadcast(records, 2, 16), ([left, right]) =>
            Effect.all(
              [
                Stream.run(Stream.filter(left, isEven), JsonlSink.sink(a)),
                Stream.run(
                  Stream.filter(right, (each) => !isEven(each)),
                  JsonlSink.sink(b),
                ),
              ],
              { concurrency: 2 },
            ),
          ),
        )
        assert.deepStrictEqual(
          halves.map(({ records }) => records),
          [4500, 4500],
        )
        assert.include(yield* fs.readFileString(b), "add 0 and")
        assert.deepStrictEqual((yield* fs.readDirectory(directory)).sort(), ["a.jsonl", "b.jsonl"])
      }),
    ).pipe(Effect.provide(real)),
  )

  it.live("leaves everything as it was when the stream fails, dies or is interrupted, or a record is none", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const path = `${directory}/a.jsonl`
        yield* fs.writeFileString(path, "as it was")
        const begun = yield* Deferred.make<void>()
        const records = Stream.fromIterable(examples)
        const after = (end: Stream.Stream<TrainingExample, string>) =>
          Stream.run(Stream.concat(records, end), JsonlSink.sink(path))
        const isUntouched = Effect.gen(function* () {
          assert.strictEqual(yield* fs.readFileString(path), "as it was")
          assert.deepStrictEqual(yield* fs.readDirectory(directory), ["a.jsonl"])
        })

        assert.strictEqual(yield* Effect.flip(after(Stream.fail("no more"))), "no more")
        yield* isUntouched
        assert.isTrue(Exit.isFailure(yield* Effect.exit(after(Stream.die("no more")))))
        yield* isUntouched
        const error = yield* Effect.flip(after(Stream.make({ ...example(1), level: 6 as never })))
        assert.instanceOf(error, SinkError)
        assert.strictEqual(error.reason, "Invalid")
        assert.include(error.message, `cannot write ${path}: a record is not valid: `)
        yield* isUntouched

        const waiting = Stream.fromEffect(Effect.zipRight(Deferred.succeed(begun, undefined), Effect.never))
        const fiber = yield* Effect.fork(after(waiting))
        yield* Deferred.await(begun)
        assert.lengthOf(yield* fs.readDirectory(directory), 2)
        yield* Fiber.interrupt(fiber)
        yield* isUntouched
      }),
    ).pipe(Effect.provide(real)),
  )

  it.effect("tells by a code why a file cannot be written", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        const reasonAt = (path: string) =>
          Effect.map(Effect.flip(Stream.run(Stream.empty, JsonlSink.sink(path))), ({ reason }) => reason)
        assert.strictEqual(yield* reasonAt(`${directory}/missing/a.jsonl`), "NotFound")
        assert.strictEqual(yield* reasonAt(directory), "BadPath")
        assert.strictEqual(yield* reasonAt(`${directory}/${"x".repeat(300)}`), "BadPath")
      }),
    ).pipe(Effect.provide(real)),
  )
})
