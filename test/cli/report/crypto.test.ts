import { assert, describe, it, vi } from "vitest"
import { EXTENSIONS, type Extension } from "../../../src/vm/exec/extensions.js"
import { EXTENSION_IDS } from "../../../src/vm/isa/extensionNames.js"
import { SplitMix64 } from "../../../src/vm/exec/random.js"

// The same module again, as it is in the page.
vi.resetModules()
vi.doMock("node:crypto", () => import("../../../src/cli/report/browser/crypto.js"))
const { EXTENSIONS: IN_PAGE } = await import("../../../src/vm/exec/extensions.js")
vi.doUnmock("node:crypto")

/** The same bytes for the same seed. */
const bytes = (length: number, seed: number): Uint8Array => {
  const generator = new SplitMix64(BigInt(seed))
  return Uint8Array.from({ length }, () => Number(generator.next() & 0xffn))
}

const LENGTHS = [0, 1, 15, 16, 17, 32, 63, 64, 65, 111, 112, 127, 128, 129, 135, 136, 137, 1000, 100_000]

/** What a call gives, or that it throws. */
const outcome = ({ call, plan }: Extension, inputs: ReadonlyArray<Uint8Array>, args: ReadonlyArray<bigint>) => {
  assert.strictEqual(plan(args).failure, undefined)
  const result = call(inputs, args, (length) => bytes(length, 7))
  return typeof result === "bigint" ? result : Array.from(result)
}

/** Inputs of a length, as the extension's own plan cuts them; `keyLength` is that of keys that may have any. */
const inputsOf = (extension: Extension, length: number, keyLength: number) => {
  const args = [0n, BigInt(length), 0n, 0n, BigInt(keyLength), 3n, 70n]
  if (extension.name === "constant_time_eq") args[2] = BigInt(length)
  const inputs = extension.plan(args).reads.map((span, n) => bytes(Number(span.length), n))
  return { args, inputs }
}

describe("cryptography in the page", () => {
  it("has every extension, by code of its own", () => {
    assert.deepStrictEqual([...IN_PAGE.keys()], [...EXTENSIONS.keys()])
    assert.notStrictEqual(IN_PAGE.get(1), EXTENSIONS.get(1))
  })

  it.each([...EXTENSIONS.values()].map((extension) => [extension.name, extension] as const))(
    "%s is what it is in Node",
    (name, extension) => {
      const other = IN_PAGE.get(extension.id)!
      let calls = 0
      for (const length of LENGTHS) {
        for (const keyLength of [0, 1, 20, 64, 65, 128, 129, 300]) {
          const { args, inputs } = inputsOf(extension, length, keyLength)
          if (extension.plan(args).failure !== undefined) continue
          assert.deepStrictEqual(outcome(other, inputs, args), outcome(extension, inputs, args), `${length} bytes`)
          calls++
          // Others do not depend on it, and hash the same again.
          if (!/hmac|pbkdf2/.test(name)) break
        }
      }
      assert.isAtLeast(calls, 7)
    },
  )

  it("constant_time_eq tells equal bytes", () => {
    const [left, same, other] = [bytes(40, 1), bytes(40, 1), bytes(40, 2)]
    for (const table of [EXTENSIONS, IN_PAGE]) {
      const { call } = table.get(EXTENSION_IDS.get("constant_time_eq")!)!
      assert.strictEqual(
        call([left, same], [], () => left),
        1n,
      )
      assert.strictEqual(
        call([left, other], [], () => left),
        0n,
      )
    }
  })

  it.each([0, 1, 16, 1000])("AES-GCM opens %i bytes that Node sealed, and not with a wrong tag or text", (length) => {
    const [key, nonce] = [bytes(32, 3), bytes(12, 4)]
    const plain = bytes(length, 5)
    const args = (size: number) => [0n, BigInt(size), 0n, 0n, 0n]
    const named = (table: typeof EXTENSIONS, name: string) => table.get(EXTENSION_IDS.get(name)!)!
    const sealed = outcome(named(EXTENSIONS, "aes256_gcm_encrypt"), [plain, key, nonce], args(length))
    assert.isArray(sealed)
    const open = named(IN_PAGE, "aes256_gcm_decrypt")
    const whole = Uint8Array.from(sealed as Array<number>)
    assert.deepStrictEqual(outcome(open, [whole, key, nonce], args(whole.length)), Array.from(plain))
    for (const place of [0, whole.length - 1]) {
      const forged = whole.slice()
      forged[place]! ^= 1
      for (const table of [EXTENSIONS, IN_PAGE])
        assert.strictEqual(
          outcome(named(table, "aes256_gcm_decrypt"), [forged, key, nonce], args(forged.length)),
          -1n,
          `byte ${place}`,
        )
    }
  })
})
