import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { statSync } from "node:fs"
import { gzipSync } from "node:zlib"
import * as DatasetProgress from "../../src/layers/DatasetProgress.js"
import * as DatasetFiles from "../../src/layers/FileDatasetReader.js"
import { DatasetReader } from "../../src/services/dataset/DatasetReader.js"
import { Progress } from "../../src/services/Progress.js"
import { testDirectory } from "../cli/support/directory.js"

const directory = testDirectory()

/** Three megabytes and a half, which gzip hardly makes smaller. */
const LINES = Array.from({ length: 100_000 }, (_, n) =>
  `${Math.imul(n, 0x9e3779b1) >>> 0} ${Math.imul(n, n)}`.padEnd(34),
).join("\n")

it.effect.each(["plain", "packed", "stdin"])("counts the bytes of the file itself: %s", (kind) => {
  const bytes = kind === "packed" ? gzipSync(LINES) : Buffer.from(LINES)
  directory.write("lines", bytes)
  const told: Array<number> = []
  const progress = Layer.succeed(Progress, {
    start: () => Effect.void,
    advance: (amount) => Effect.sync(() => void told.push(amount)),
    stop: Effect.void,
  })
  const files = Layer.provide(
    DatasetFiles.layer(Stream.make(bytes.subarray(0, 99), bytes.subarray(99))),
    NodeFileSystem.layer,
  )
  const layer = Layer.provide(DatasetProgress.layer, Layer.merge(files, progress))
  return Effect.gen(function* () {
    const { blocks, size } = yield* DatasetReader
    const path = kind === "stdin" ? "-" : `${directory.path}/lines`
    const read = yield* Stream.runFold(blocks(path), 0, (sum, block) => sum + block.length)
    assert.strictEqual(read, Buffer.byteLength(LINES))
    assert.isAtLeast(told.length, 2)
    const sum = told.reduce((all, each) => all + each, 0)
    assert.strictEqual(sum, statSync(`${directory.path}/lines`).size)
    assert.strictEqual(yield* size(path), kind === "stdin" ? Number.POSITIVE_INFINITY : sum)
  }).pipe(Effect.provide(layer))
})
