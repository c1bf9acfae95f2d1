import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Layer from "effect/Layer"
import { allShards, type DatasetPlan } from "../../../src/domain/DatasetPlan.js"
import { CapacityExceeded, FolderError, SinkError } from "../../../src/domain/errors.js"
import * as LocalGeneration from "../../../src/layers/LocalGeneration.js"
import * as LocalShardMaker from "../../../src/layers/LocalShardMaker.js"
import { finish, isFinished } from "../../../src/services/folder/finish.js"
import { beginPlan, needPlan, readPlan } from "../../../src/services/folder/planFile.js"
import { planOf } from "../../../src/services/folder/planOf.js"
import { ShardMaker } from "../../../src/services/folder/ShardMaker.js"
import { adoptShards, makeShards, numbers, receiptsOf, statesOf } from "../../../src/services/folder/shards.js"
import { memoryFolder, shown } from "./memoryFolder.js"

const NONE = { train: 0, validation: 0, test: 0, test_wording: 0, test_family: 0 }

const planned = (train: number, test: number, format: DatasetPlan["format"] = "jsonl"): DatasetPlan =>
  planOf({
    ...{ seed: 42, level: 1, format, views: ["sft"], system: "", recordsPerShard: 2 },
    records: { ...NONE, train, test },
  })

const maker = Layer.provide(LocalShardMaker.layer, LocalGeneration.services)

/** All that a dataset takes, as `nl dataset make` does it. */
const made = (plan: DatasetPlan) =>
  Effect.gen(function* () {
    yield* beginPlan(plan)
    yield* adoptShards(plan)
    const states = yield* statesOf(plan, "hash")
    const missing = states.flatMap(({ kind, shard }) => (kind === "done" ? [] : [shard]))
    yield* makeShards(plan, missing, 1, () => Effect.void)
    return { made: missing.length, ...(yield* finish(plan)) }
  })

describe("a dataset in a folder that fails", () => {
  it.effect.each([
    ["anew", undefined],
    ["that grows", planned(3, 2)],
  ] as const)("at any step is none until it is whole, and goes on: %s", ([, before]) =>
    Effect.gen(function* () {
      const plan = planned(6, 2)
      const old = new Map<string, Uint8Array>()
      if (before !== undefined) yield* Effect.provide(made(before), memoryFolder(old).layer)
      const whole = new Map<string, Uint8Array>()
      const { content } = yield* Effect.provide(made(plan), memoryFolder(whole).layer)
      let failures = 0
      for (let failsAt = 0; ; failsAt++) {
        const files = new Map(old)
        const failing = memoryFolder(files, failsAt)
        const end = yield* Effect.either(Effect.provide(made(plan), failing.layer))
        assert.strictEqual(failing.state.open, 0, "a target is left open")
        if (Either.isRight(end)) break
        failures++
        assert.instanceOf(end.left, SinkError)
        const healthy = memoryFolder(files).layer
        if (files.has("plan.json")) {
          const { splits } = yield* Effect.provide(needPlan, healthy)
          // The old plan or the new one, and nothing that says it is finished with the new one.
          const isNew = splits[0].records === 6
          if (isNew) assert.isFalse(files.has("SHA256SUMS"))
          else assert.isTrue(before !== undefined)
        }
        const again = yield* Effect.provide(made(plan), healthy)
        assert.strictEqual(again.content, content)
        assert.deepStrictEqual(shown(files), shown(whole), `after step ${failsAt}`)
      }
      // Plan, four shards of two tables with a receipt each, card, manifest, checksums: two steps a file at least.
      assert.isAtLeast(failures, before === undefined ? 32 : 24)
    }).pipe(Effect.provide(maker)),
  )
})

describe("beginPlan", () => {
  it.effect("refuses what cannot be, and writes nothing then", () =>
    Effect.gen(function* () {
      const files = new Map<string, Uint8Array>()
      const { layer, state } = memoryFolder(files)
      const end = yield* Effect.flip(Effect.provide(beginPlan(planned(2 ** 52, 0)), layer))
      assert.instanceOf(end, CapacityExceeded)
      assert.strictEqual(state.steps, 0)
      assert.strictEqual(files.size, 0)
    }).pipe(Effect.provide(maker)),
  )

  it.effect("keeps a plan that is there", () =>
    Effect.gen(function* () {
      const files = new Map<string, Uint8Array>()
      yield* Effect.provide(beginPlan(planned(4, 2)), memoryFolder(files).layer)
      const { layer, state } = memoryFolder(files)
      yield* Effect.provide(beginPlan(planned(4, 2)), layer)
      for (const other of [planned(3, 2), planned(4, 0), planned(4, 2, "parquet")]) {
        const end = yield* Effect.flip(Effect.provide(beginPlan(other), layer))
        assert.isTrue(end instanceof FolderError && end.reason === "OtherPlan", String(end))
      }
      assert.strictEqual(state.steps, 0)
      assert.deepStrictEqual(yield* Effect.provide(needPlan, layer), planned(4, 2))
    }).pipe(Effect.provide(maker)),
  )
})

describe("LocalShardMaker", () => {
  it.effect("makes shards in any order with the same bytes, and tells of their records", () =>
    Effect.gen(function* () {
      const plan = planned(6, 2, "parquet")
      const written = (shards: ReturnType<typeof allShards>) =>
        Effect.gen(function* () {
          const files = new Map<string, Uint8Array>()
          const told: Array<number> = []
          const work = makeShards(plan, shards, 1, (records) => Effect.sync(() => void told.push(records)))
          yield* Effect.provide(work, memoryFolder(files).layer)
          return { told, files: shown(files) }
        })
      const inOrder = yield* written(allShards(plan))
      const backwards = yield* written(allShards(plan).toReversed())
      assert.deepStrictEqual(inOrder.told, [2, 2, 2, 2])
      assert.deepStrictEqual(backwards, inOrder)
      const [, second] = allShards(plan)
      const alone = yield* written([second!])
      assert.deepInclude(inOrder.files, alone.files)
      assert.deepStrictEqual(Object.keys(alone.files), [
        "_shards/train-00001.json",
        "data/train-00001-of-00003.parquet",
        "sft/train-00001-of-00003.parquet",
      ])
    }).pipe(Effect.provide(maker)),
  )

  it.effect("says before anything is made that a split cannot have so many records", () =>
    Effect.gen(function* () {
      const { check } = yield* ShardMaker
      yield* check(planned(1000, 10))
      const end = yield* Effect.flip(check(planned(10, 2 ** 52)))
      assert.isTrue(end instanceof CapacityExceeded && end.split === "test", String(end))
    }).pipe(Effect.provide(maker)),
  )
})

describe("statesOf, receiptsOf and isFinished", () => {
  it.effect("tell what is missing, and what is damaged", () =>
    Effect.gen(function* () {
      const plan = planned(6, 2)
      const files = new Map<string, Uint8Array>()
      const { layer } = memoryFolder(files)
      const kinds = (depth: "size" | "hash") =>
        Effect.map(statesOf(plan, depth), (states) => states.map(({ kind }) => kind).join(" "))
      yield* Effect.gen(function* () {
        assert.strictEqual(yield* kinds("hash"), "missing missing missing missing")
        yield* made(plan)
        assert.isTrue(yield* isFinished(plan))
        const path = "sft/train-00001-of-00003.jsonl"
        files.set(path, files.get(path)!.toReversed())
        assert.strictEqual(yield* kinds("size"), "done done done done")
        assert.strictEqual(yield* kinds("hash"), "done damaged done done")
        files.delete("_shards/test-00000.json")
        assert.strictEqual(yield* kinds("hash"), "done damaged done missing")
        const end = yield* Effect.flip(Effect.flatMap(statesOf(plan, "hash"), receiptsOf))
        assert.strictEqual(end.reason, "Incomplete")
        assert.include(end.description, `2 of 4 shards are missing or damaged (1,3): ${path} is not what was written`)
        assert.strictEqual((yield* made(plan)).made, 2)
        files.delete("README.md")
        assert.isFalse(yield* isFinished(plan))
      }).pipe(Effect.provide(layer))
    }).pipe(Effect.provide(maker)),
  )

  it.effect("give a plan of nobody as none", () =>
    Effect.gen(function* () {
      assert.isTrue((yield* readPlan)._tag === "None")
      assert.strictEqual((yield* Effect.flip(needPlan)).message.split(";")[0], "cannot use memory: it has no plan.json")
    }).pipe(Effect.provide(memoryFolder(new Map()).layer)),
  )
})

describe("numbers", () => {
  it.each([
    [[], ""],
    [[7], "7"],
    [[0, 1], "0-1"],
    [[3, 17, 40, 41, 42, 44], "3,17,40-42,44"],
  ])("of %j are written %j", (all, text) => assert.strictEqual(numbers(all), text))
})
