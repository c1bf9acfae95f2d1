import { assert, describe, it } from "vitest"
import { type Prediction, readPrediction, Unreadable } from "../../../src/services/scoring/predictions.js"

const read = (line: unknown): Prediction => {
  const prediction = readPrediction(typeof line === "string" ? line : JSON.stringify(line))
  if (prediction instanceof Unreadable) throw new Error(prediction.reason)
  return prediction
}

const reason = (line: unknown): string => {
  const prediction = readPrediction(typeof line === "string" ? line : JSON.stringify(line))
  return prediction instanceof Unreadable ? prediction.reason : "it was read"
}

describe("readPrediction", () => {
  it("takes an answer under any of the keys, the first of which counts", () => {
    for (const key of ["completion", "solution", "assembly", "output", "response", "binary_ir"])
      assert.deepStrictEqual(read({ id: "a", [key]: "halt" }).answers, ["halt"], key)
    assert.deepStrictEqual(read({ id: "a", binary_ir: [95, 0, 0, 0] }).answers, [[95, 0, 0, 0]])
    assert.deepStrictEqual(read({ id: "a", binary_ir: [95, 0, 0, 0], assembly: "halt" }).answers, ["halt"])
    assert.deepStrictEqual(read({ id: "a", completions: ["halt", null, [95, 0, 0, 0], "```\nhalt\n```"] }).answers, [
      ...["halt", undefined, [95, 0, 0, 0], "halt\n"],
    ])
    assert.deepStrictEqual(read({ id: "a", completion: null }).answers, [undefined])
    assert.deepStrictEqual(read({ id: "a", completions: [] }).answers, [])
  })

  it("takes messages, of which the assistant's last counts", () => {
    const messages = [
      { role: "user", content: "do" },
      { role: "assistant", content: "nop" },
      {
        role: "assistant",
        content: [
          { type: "text", text: "ha" },
          { type: "text", text: "lt" },
        ],
      },
      { role: "tool", content: "x" },
    ]
    assert.deepStrictEqual(read({ id: "a", completion: messages }).answers, ["halt"])
    assert.deepStrictEqual(read({ id: "a", completion: [{ role: "assistant", content: null }] }).answers, [undefined])
    assert.deepStrictEqual(read({ prompt: messages, completion: "" }).problem, { kind: "prompt", prompt: "do" })
  })

  it("names its problem by id, number or prompt, in this order", () => {
    assert.deepStrictEqual(read({ id: "test/1", prompt: "p", completion: "" }).problem, { kind: "id", id: "test/1" })
    assert.deepStrictEqual(read({ task_id: "test/1", completion: "" }).problem, { kind: "id", id: "test/1" })
    assert.deepStrictEqual(read({ id: null, task_id: 7, completion: "" }).problem, { kind: "number", number: 7 })
    assert.deepStrictEqual(read({ prompt: "p", completion: "" }).problem, { kind: "prompt", prompt: "p" })
  })

  it("says what is wrong with a line", () => {
    assert.strictEqual(reason(""), "the line is empty")
    assert.match(reason('{"id":'), /^the line is cut off/)
    assert.strictEqual(reason("[1]"), "the line must be a JSON object, not [1]")
    assert.strictEqual(reason({ completion: "halt" }), "it names no problem: a line has id, task_id or prompt")
    assert.strictEqual(reason({ id: -1, completion: "" }), "id must be a text or a number from 0, not -1")
    assert.strictEqual(reason({ prompt: 5, completion: "" }), "prompt must be a text or a list of messages, not 5")
    assert.strictEqual(
      reason({ id: "a", answer: "halt" }),
      "it has no answer: a line has one of completion, solution, assembly, output, response, binary_ir, completions",
    )
    assert.match(
      reason({ id: "a", completion: 5 }),
      /^completion must be a text, a list of bytes or of messages, or null, not 5$/,
    )
    assert.match(reason({ id: "a", completions: "halt" }), /^completions must be a list of answers, not "halt"$/)
    assert.match(reason({ id: "a", completions: ["halt", {}] }), /^completions\[1\] must be/)
    const invalid = readPrediction(Uint8Array.from([123, 0xff, 125]))
    assert.match((invalid as Unreadable).reason, /^the line is not UTF-8: 0xff at byte offset 1/)
  })

  it("survives what is deep, long or odd", () => {
    const deep = `{"id":"a","completion":${"[".repeat(100_000)}${"]".repeat(100_000)}}`
    assert.match(reason(deep), /^completion must be/)
    assert.strictEqual(reason("[".repeat(1_000_000)).length > 0, true)
    assert.deepStrictEqual(read({ id: "__proto__", completion: "halt", constructor: 1 }).problem, {
      kind: "id",
      id: "__proto__",
    })
  })
})
