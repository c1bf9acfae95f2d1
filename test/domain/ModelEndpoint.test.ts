import { assert, describe, it } from "@effect/vitest"
import * as Either from "effect/Either"
import { type ModelApi, readEndpoint, shownEndpoint } from "../../src/domain/ModelEndpoint.js"

describe("an endpoint", () => {
  it.each<readonly [text: string, api: ModelApi | undefined, url: string, chosen: ModelApi]>([
    ["http://localhost:8000/v1", undefined, "http://localhost:8000/v1/chat/completions", "chat"],
    ["http://localhost:8000/v1/", undefined, "http://localhost:8000/v1/chat/completions", "chat"],
    ["http://localhost:8000", undefined, "http://localhost:8000/chat/completions", "chat"],
    ["http://localhost:8000/v1", "completions", "http://localhost:8000/v1/completions", "completions"],
    ["http://localhost:8000/v1/completions", undefined, "http://localhost:8000/v1/completions", "completions"],
    ["http://a/v1/chat/completions/", "chat", "http://a/v1/chat/completions", "chat"],
    ["https://a/d/chat/completions?api-version=1#x", undefined, "https://a/d/chat/completions?api-version=1", "chat"],
    ["https://a/d?api-version=1", undefined, "https://a/d/chat/completions?api-version=1", "chat"],
  ])("%s (--api %s)", (text, api, url, chosen) => {
    assert.deepStrictEqual(readEndpoint(text, api), Either.right({ url, api: chosen }))
  })

  it.each<readonly [text: string, api: ModelApi | undefined, problem: RegExp]>([
    ["localhost", undefined, /^must be a URL/],
    ["localhost:8000/v1", undefined, /^must begin with http:\/\/ or https:\/\//],
    ["ftp://a/v1", undefined, /^must begin with http/],
    ["http://me:secret@a/v1", undefined, /^must not have a password in it/],
    ["http://a/v1/completions", "chat", /^has the path of the completions API, but --api is chat/],
  ])("%s (--api %s) is refused", (text, api, problem) => {
    const read = readEndpoint(text, api)
    assert.match(Either.isLeft(read) ? read.left : "", problem)
    assert.notInclude(JSON.stringify(read), "secret")
  })

  it("is shown without what may be a key", () => {
    assert.strictEqual(shownEndpoint({ url: "https://a:8/v1/completions?key=secret" }), "https://a:8/v1/completions")
  })
})
