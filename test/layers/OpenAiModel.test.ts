import * as HttpClient from "@effect/platform/HttpClient"
import * as HttpClientResponse from "@effect/platform/HttpClientResponse"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as TestClock from "effect/TestClock"
import type { ModelError } from "../../src/domain/errors.js"
import { readEndpoint } from "../../src/domain/ModelEndpoint.js"
import * as OpenAiModel from "../../src/layers/OpenAiModel.js"
import * as NodeHttp from "../../src/httpClient.js"
import { type Completion, Model } from "../../src/services/model/Model.js"
import { type Behaviour, chat, first, json, says, startServer } from "../support/modelServer.js"

const KEY = "sk-a-key-that-nobody-may-see"

const QUICK = { model: "m", temperature: 0.5, maxTokens: 77, timeout: "5 seconds", pause: "1 millis" } as const

const request = { system: "You are a machine.", prompt: "add 5 and 3" }

const ask = Effect.flatMap(Model, ({ complete }) => complete(request))

const endpointAt = (url: string) => Either.getOrThrow(readEndpoint(url))

/** Asks a server that behaves so, once. */
const asked = (behaviour: Behaviour, options: Partial<OpenAiModel.OpenAiOptions> = {}, path = "") =>
  Effect.acquireUseRelease(
    Effect.promise(() => startServer(behaviour)),
    (server) =>
      Effect.map(
        ask.pipe(
          Effect.provide(OpenAiModel.layer({ ...QUICK, endpoint: endpointAt(server.url + path), ...options })),
          Effect.provide(NodeHttp.layer),
          Effect.either,
        ),
        (result) => ({ result, asked: server.asked, url: server.url }),
      ),
    (server) => Effect.promise(() => server.stop()),
  )

const textOf = (result: Either.Either<Completion, ModelError>): string => {
  assert.isTrue(Either.isRight(result), String(result))
  return Either.getOrThrow(result).text
}

const errorOf = (result: Either.Either<Completion, ModelError>): ModelError => {
  assert.isTrue(Either.isLeft(result))
  return Either.getOrThrow(Either.flip(result))
}

const good = says(() => "mov r0, 8\nhalt")

describe("a request", () => {
  it.live("of the chat API has the system message, the request and the settings", () =>
    Effect.gen(function* () {
      const { asked: requests, result } = yield* asked(good, { key: Redacted.make(KEY) })
      assert.strictEqual(textOf(result), "mov r0, 8\nhalt")
      assert.isAbove(Either.getOrThrow(result).latencyMs, 0)
      assert.strictEqual(requests.length, 1)
      const [{ body, headers, path }] = requests as [(typeof requests)[number]]
      assert.strictEqual(path, "/v1/chat/completions")
      assert.strictEqual(headers.authorization, `Bearer ${KEY}`)
      assert.deepStrictEqual(
        Object.keys(headers).filter((name) => /trace|b3/.test(name)),
        [],
      )
      assert.deepStrictEqual(body, {
        model: "m",
        messages: [
          { role: "system", content: request.system },
          { role: "user", content: request.prompt },
        ],
        temperature: 0.5,
        max_tokens: 77,
      })
    }),
  )

  it.live("of the completions API has both as one text", () =>
    Effect.gen(function* () {
      const { asked: requests, result } = yield* asked(good, {}, "/completions")
      assert.strictEqual(textOf(result), "mov r0, 8\nhalt")
      assert.strictEqual(requests[0]!.path, "/v1/completions")
      assert.strictEqual(requests[0]!.headers.authorization, undefined)
      assert.deepStrictEqual(requests[0]!.body, {
        ...{ model: "m", prompt: "You are a machine.\n\nadd 5 and 3" },
        ...{ temperature: 0.5, max_tokens: 77 },
      })
    }),
  )
})

describe("an answer", () => {
  it.live.each([
    ["null", chat(null), ""],
    ["missing", { choices: [{ message: { role: "assistant", tool_calls: [] } }] }, ""],
    [
      "in parts",
      chat([
        { type: "thinking", thinking: "hm" },
        { type: "text", text: "halt" },
      ]),
      "halt",
    ],
  ] as const)("whose content is %s", ([, body, text]) =>
    Effect.map(
      asked((_, response) => json(response, 200, body)),
      ({ result }) => assert.strictEqual(textOf(result), text),
    ),
  )
})

describe("what goes wrong at first is tried again", () => {
  const half: Behaviour = (_, response) => {
    response.writeHead(200, { "content-length": "1000" })
    response.write('{"choices":')
    setTimeout(() => response.socket?.destroy(), 20)
  }
  const closes: Behaviour = (_, response) => void response.socket?.destroy()
  const resets: Behaviour = (_, response) => void response.socket?.resetAndDestroy()
  const silent: Behaviour = () => {}

  it.live.each<readonly [string, ReadonlyArray<Behaviour>]>([
    ["status 500", [(_, response) => json(response, 500, { error: { message: "out of memory" } })]],
    ["status 503 without a body", [(_, response) => void response.writeHead(503).end()]],
    ["status 429 with Retry-After", [(_, response) => json(response, 429, {}, { "retry-after": "1" })]],
    ["a connection that is closed", [closes, closes, closes]],
    ["a connection that is reset", [resets]],
    ["half an answer", [half, half]],
    ["no JSON", [(_, response) => void response.end("<html>busy</html>")]],
    ["other JSON", [(_, response) => json(response, 200, { choices: [] })]],
    ["an answer that does not come", [silent]],
    ["all of these", [closes, half, (_, response) => json(response, 502, "bad gateway"), resets]],
  ])("%s", ([, behaviours]) =>
    Effect.map(asked(first(...behaviours)(good), { timeout: "300 millis" }), ({ asked: requests, result }) => {
      assert.strictEqual(textOf(result), "mov r0, 8\nhalt")
      assert.strictEqual(requests.length, behaviours.length + 1)
    }),
  )
})

describe("an error says where, what the server said, and what can be done", () => {
  const repeats =
    (status: number, body: unknown): Behaviour =>
    (_, response) =>
      json(response, status, body)

  it.live.each<readonly [string, Behaviour, reason: string, attempts: number, message: RegExp]>([
    [
      "401",
      repeats(401, { error: { message: `Incorrect\nkey ${KEY}` } }),
      ...([
        "Refused",
        1,
        /: status 401, "Incorrect key …"; see that the key is the right one, and may use this model$/,
      ] as const),
    ],
    ["402", repeats(402, { error: `${"x".repeat(190)}${KEY}` }), "Refused", 1, /x…"; change what is asked$/],
    ["404", repeats(404, { detail: "Not Found" }), "Refused", 1, /: status 404, "Not Found"; .* most end with \/v1$/],
    ["400", repeats(400, { message: "too many tokens" }), "Refused", 1, /: status 400, "too many tokens"; change/],
    ["308", repeats(308, {}), "Refused", 1, /: status 308, "\{\}"; give the endpoint that it names$/],
    ["500", repeats(500, { error: "boom" }), "Overloaded", 7, /: status 500, "boom", after 7 attempts; /],
    ["429", repeats(429, "slow down"), "Overloaded", 11, /: status 429, ""slow down"", after 11 attempts; ask fewer/],
    [
      "a long wait",
      (_, response) => json(response, 429, {}, { "retry-after": "86400" }),
      ...([
        "Overloaded",
        1,
        /: status 429, "\{\}"; it asks to be left alone for 86400 seconds; try again then$/,
      ] as const),
    ],
    [
      "a page",
      (_, response) => void response.end("<html><b>Hello</b></html>"),
      ...([
        "Invalid",
        3,
        /: status 200, but what came is not a chat completion \(.*\), "Hello", after 3 attempts; /,
      ] as const),
    ],
    [
      "a long page",
      repeats(400, { error: { message: "x".repeat(9999) } }),
      ...(["Refused", 1, /^.{250,400}$/] as const),
    ],
    ["silence", () => {}, "TimedOut", 3, /: no answer within 0.1 seconds, after 3 attempts; give it more time/],
    [
      "a closed connection",
      (_, response) => void response.socket?.destroy(),
      ...(["Unreachable", 7, /: the connection broke off \(ECONNRESET\), after 7 attempts; /] as const),
    ],
  ])("%s", ([, behaviour, reason, attempts, message]) =>
    Effect.map(
      asked(behaviour, { key: Redacted.make(KEY), timeout: reason === "TimedOut" ? "100 millis" : "5 seconds" }),
      ({ asked: requests, result, url }) => {
        const error = errorOf(result)
        assert.strictEqual(error.reason, reason)
        assert.match(error.message, message)
        assert.isTrue(error.message.startsWith(`cannot ask the model at ${url}/chat/completions: `), error.message)
        assert.notInclude(error.message, KEY)
        assert.notInclude(JSON.stringify(error), KEY)
        assert.strictEqual(requests.length, attempts)
      },
    ),
  )

  it.live("nobody there", () =>
    Effect.gen(function* () {
      const server = yield* Effect.promise(() => startServer(good))
      yield* Effect.promise(() => server.stop())
      const model = OpenAiModel.layer({ ...QUICK, endpoint: endpointAt(`${server.url}?key=${KEY}`) })
      const error = errorOf(yield* ask.pipe(Effect.provide(model), Effect.provide(NodeHttp.layer), Effect.either))
      assert.strictEqual(
        error.message,
        `cannot ask the model at ${server.url}/chat/completions: nobody listens there (ECONNREFUSED), after 3 attempts; ` +
          "see that the server runs, and that the endpoint is its address",
      )
    }),
  )
})

describe("how long it waits", () => {
  const NOW = Date.parse("2024-01-01T00:00:00Z")

  /** When, in milliseconds from the first, each request came to a server that never answers well. */
  const times = (headers: Readonly<Record<string, string>>, status = 429) =>
    Effect.gen(function* () {
      yield* TestClock.setTime(NOW)
      const came: Array<number> = []
      const client = HttpClient.make((request) =>
        Effect.map(
          Effect.clockWith((clock) => clock.currentTimeMillis),
          (now) => {
            came.push(now - NOW)
            return HttpClientResponse.fromWeb(request, new Response("{}", { status, headers }))
          },
        ),
      )
      const model = OpenAiModel.layer({ ...QUICK, pause: "500 millis", endpoint: endpointAt("http://a/v1") })
      const fiber = yield* ask.pipe(
        Effect.provide(Layer.provide(model, Layer.succeed(HttpClient.HttpClient, client))),
        Effect.either,
        Effect.fork,
      )
      yield* TestClock.adjust("1 hours")
      yield* Fiber.join(fiber)
      return came.slice(1).map((time, n) => time - came[n]!)
    })

  it.effect("doubles, with chance, up to half a minute", () =>
    Effect.map(times({}), (pauses) => {
      assert.strictEqual(pauses.length, 10)
      for (const [n, pause] of pauses.entries()) {
        const most = Math.min(30_000, 500 * 2 ** n)
        assert.isTrue(pause >= Math.floor(most / 2) && pause <= most, `${pause} of ${most}`)
      }
    }),
  )

  it.effect.each([["seconds", "60"] as const, ["a date", "Mon, 01 Jan 2024 00:01:00 GMT"] as const])(
    "is what Retry-After says in %s",
    ([, header]) => Effect.map(times({ "retry-after": header }), (pauses) => assert.strictEqual(pauses[0], 60_000)),
  )

  it.effect("is its own choice where Retry-After is nonsense", () =>
    Effect.map(times({ "retry-after": "soon" }, 503), (pauses) => assert.isAtMost(pauses[0]!, 500)),
  )
})
