import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Layer from "effect/Layer"
import { ModelError, SinkError } from "../../../src/domain/errors.js"
import type { ModelAnswer } from "../../../src/domain/ModelAnswer.js"
import { askModel, type AskOptions } from "../../../src/services/model/askModel.js"
import { AnswerStore } from "../../../src/services/model/AnswerStore.js"
import { type AskSettings, requestName } from "../../../src/services/model/keptAnswers.js"
import { Model } from "../../../src/services/model/Model.js"
import { progress } from "../../cli/support/inProcess.js"

const SETTINGS: AskSettings = { model: "m", api: "chat", system: "s", temperature: 0, maxTokens: 9 }

const CASES = Array.from({ length: 6 }, (_, n) => ({ id: `test/${n}`, prompt: `prompt “${n}”` }))

const failure = new ModelError({ endpoint: "http://a", reason: "Refused", status: 400, description: "no" })

/** A model that tells what it was asked, and a store in memory. */
const world = (before: string | Uint8Array = "", fails: ReadonlyArray<string> = [], isFull = false) => {
  const state = { bytes: Buffer.from(before), asked: new Array<string>(), most: 0, now: 0, writes: 0 }
  const model = Layer.succeed(Model, {
    name: "m",
    complete: ({ prompt, system }) =>
      Effect.gen(function* () {
        state.most = Math.max(state.most, ++state.now)
        yield* Effect.yieldNow()
        state.now--
        if (fails.includes(prompt)) return yield* failure
        state.asked.push(prompt)
        return { text: `${system} answers ${prompt} ${state.asked.length}`, latencyMs: 1.23456 }
      }),
  })
  const store = Layer.succeed(AnswerStore, {
    name: "memory",
    read: Effect.sync(() => new Uint8Array(state.bytes)),
    append: (keep) =>
      Effect.sync(() => {
        state.bytes = state.bytes.subarray(0, keep)
        return (line: string) =>
          Effect.suspend(() => {
            if (isFull) return new SinkError({ path: "memory", reason: "NoSpace", description: "it is full" })
            state.writes++
            state.bytes = Buffer.concat([state.bytes, Buffer.from(line)])
            return Effect.void
          })
      }),
  })
  const { layer, told } = progress()
  const found: Array<number> = []
  const ask = (options: Partial<AskOptions> = {}, cases = CASES) =>
    askModel(cases, {
      ...{ settings: SETTINGS, samples: 1, concurrency: 2 },
      found: (answers) => Effect.sync(() => found.push(answers)),
      ...options,
    }).pipe(Effect.provide(Layer.mergeAll(model, store, layer)), Effect.either)
  const lines = () =>
    state.bytes
      .toString()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as ModelAnswer)
  return { state, ask, lines, told, found }
}

const line = (n: number, change: Partial<ModelAnswer> = {}): string => {
  const one = { ...CASES[n]!, sample: 0, ...change }
  return JSON.stringify({
    ...{ id: one.id, sample: one.sample, prompt: one.prompt, completion: "kept", latency_ms: 2 },
    request: requestName(SETTINGS, one.prompt, one.sample),
    ...change,
  })
}

describe("a model is asked", () => {
  it.effect("all cases, so many at once, and each answer is kept", () =>
    Effect.gen(function* () {
      const { ask, lines, state, told } = world()
      const answers = Either.getOrThrow(yield* ask({ samples: 2 }))
      assert.strictEqual(state.most, 2)
      assert.deepStrictEqual(
        answers.map((some) => some.map(({ id, sample }) => [id, sample])),
        CASES.map(({ id }) => [0, 1].map((sample) => [id, sample])),
      )
      assert.strictEqual(lines().length, 12)
      assert.deepStrictEqual(Object.keys(lines()[0]!), [
        ...["id", "sample", "prompt", "completion", "latency_ms", "request"],
      ])
      assert.strictEqual(lines()[0]!.latency_ms, 1.235)
      assert.deepStrictEqual(told[0], ["start", 12, "answers"])
      assert.deepStrictEqual(told.at(-1), ["stop"])
      assert.strictEqual(told.length, 14)
    }),
  )

  it.effect("what is there already it is not asked again, however many samples there are now", () =>
    Effect.gen(function* () {
      const first = world()
      yield* first.ask()
      const { ask, found, lines, state, told } = world(first.state.bytes)
      yield* ask()
      assert.deepStrictEqual(told, [])
      assert.strictEqual(state.writes, 0)
      const answers = Either.getOrThrow(yield* ask({ samples: 3 }))
      assert.deepStrictEqual(found, [6, 6])
      assert.strictEqual(state.asked.length, 12)
      assert.strictEqual(lines().length, 18)
      assert.deepStrictEqual(
        answers.map(([one]) => one),
        CASES.map(({ id }) => first.lines().find((each) => each.id === id)!),
      )
      Either.getOrThrow(yield* ask({ samples: 1 }))
      assert.strictEqual(lines().length, 18)
    }),
  )

  it.effect("what came before a failure is kept", () =>
    Effect.gen(function* () {
      const { ask, lines, state } = world("", [CASES[4]!.prompt])
      assert.deepStrictEqual(yield* ask({ concurrency: 1 }), Either.left(failure))
      assert.deepStrictEqual(
        lines().map(({ id }) => id),
        CASES.slice(0, 4).map(({ id }) => id),
      )
      const again = world(state.bytes)
      yield* again.ask()
      assert.deepStrictEqual(again.state.asked, [CASES[4]!.prompt, CASES[5]!.prompt])
    }),
  )

  it.effect("what cannot be kept ends it", () =>
    Effect.map(world("", [], true).ask(), (result) =>
      assert.strictEqual(Either.isLeft(result) && result.left.message, "cannot write memory: it is full"),
    ),
  )
})

describe("after a process was killed in the middle of a line", () => {
  const two = `${line(0)}\n${line(1)}\n`

  it.effect("the whole lines count, wherever it was cut, and the rest is asked for", () =>
    Effect.gen(function* () {
      const bytes = Buffer.from(two)
      for (let cut = 1; cut < bytes.length; cut++) {
        const { ask, lines, state } = world(bytes.subarray(0, cut))
        const result = yield* ask({}, CASES.slice(0, 2))
        assert.isTrue(Either.isRight(result), `cut at ${cut}: ${String(result)}`)
        assert.deepStrictEqual(
          lines().map(({ id }) => id),
          ["test/0", "test/1"],
        )
        // A line that lacks nothing but its end is a whole one.
        const end = bytes.indexOf(10)
        assert.strictEqual(state.asked.length, cut < end ? 2 : cut < bytes.length - 1 ? 1 : 0)
      }
    }),
  )
})

describe("a store with something else in it is left alone", () => {
  it.effect.each<readonly [string, string | Uint8Array, RegExp]>([
    ["notes", "my notes\n", /line 1 is not an answer of a model that is tested/],
    ["notes without an end", "my notes", /line 1 is not an answer/],
    ["records", '{"prompt":"add 5 and 3"}\n', /line 1 is not an answer/],
    ["bytes", Uint8Array.of(0, 255, 10), /line 1 is not an answer/],
    ["an empty line", `${line(0)}\n\n`, /line 2 is not an answer/],
    ["a line that was cut, and others after it", `${line(0)}\n{"id":"te\n${line(1)}\n`, /line 2 is not an answer/],
    ["another model", `${line(0, { request: "0".repeat(32) })}\n`, /it has answers of another model, or with another/],
    ["another case", `${line(0, { id: "x" })}\n`, /line 1 answers a case that is not one of these/],
    ["another prompt", `${line(0)}\n${line(1, { id: "test/0" })}\n`, /line 2 answers a case that is not one of these/],
  ])("%s", ([, before, message]) =>
    Effect.gen(function* () {
      const { ask, state } = world(before)
      const result = yield* ask()
      const error = Either.getOrThrow(Either.flip(result))
      assert.strictEqual(error._tag, "SourceError")
      assert.match(error.message, message)
      assert.match(error.message, /^cannot use memory: .*; answers are kept in a file of their own, so choose another$/)
      assert.deepStrictEqual([state.asked, state.bytes], [[], Buffer.from(before)])
    }),
  )
})

it("a request is named by all that its answer depends on", () => {
  const others: ReadonlyArray<Partial<AskSettings>> = [
    ...[{ model: "n" }, { api: "completions" as const }, { system: "" }, { temperature: 1 }, { maxTokens: 8 }],
  ]
  const names = [
    requestName(SETTINGS, "p", 0),
    requestName(SETTINGS, "q", 0),
    requestName(SETTINGS, "p", 1),
    ...others.map((change) => requestName({ ...SETTINGS, ...change }, "p", 0)),
  ]
  assert.strictEqual(new Set(names).size, names.length)
})
