import { assert, describe, it } from "@effect/vitest"
import { EXTENSIONS } from "../../../src/vm/exec/extensions.js"
import type { Machine } from "../../../src/vm/exec/Machine.js"
import { EXTENSION_IDS, EXTENSION_NAMES } from "../../../src/vm/isa/extensionNames.js"
import { hex, outcome, run, text } from "../support/programs.js"

const OUT = 0x30000n
const INPUTS = [0x11000n, 0x12001n, 0x13003n, 0x14005n]

type Argument = bigint | Uint8Array | "length" | "out"

/** Calls an extension. Byte arguments are put in memory; "length" is that of the one before. */
const call = (name: string, args: ReadonlyArray<Argument>, fuel = 1_000_000): Machine => {
  const memory: Array<readonly [number, Uint8Array]> = []
  const registers = args.map((argument, n): readonly [number, bigint] => {
    const register = n < 2 ? 10 + n : n + 1
    if (typeof argument === "bigint") return [register, argument]
    if (argument === "out") return [register, OUT]
    if (argument === "length") return [register, BigInt((args[n - 1] as Uint8Array).length)]
    const at = INPUTS[memory.length]!
    memory.push([Number(at), argument])
    return [register, at]
  })
  return run([["ext.call", 0, BigInt(EXTENSION_IDS.get(name)!), 10, 11]], { registers, memory, fuel })
}

const written = (machine: Machine): string => {
  assert.strictEqual(machine.fault?.message, undefined)
  return Buffer.from(machine.read(Number(OUT), machine.resultLow)).toString("hex")
}

const ABC = text("abc")

describe("hashes", () => {
  const digests: ReadonlyArray<readonly [name: string, source: string, digest: string]> = [
    ["sha1", "FIPS 180-4", "a9993e364706816aba3e25717850c26c9cd0d89d"],
    ["sha256", "FIPS 180-4", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "sha384",
      "FIPS 180-4",
      "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7",
    ],
    [
      "sha512",
      "FIPS 180-4",
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a" +
        "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
    ],
    ["sha3_256", "FIPS 202", "3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532"],
    [
      "sha3_512",
      "FIPS 202",
      "b751850b1a57168a5693cd924b6b096e08f621827444f70d884f5d0240d2712e" +
        "10e116e9192af3c91a7ec57647e3934057340b4cf408d5a56592f8274eec53f0",
    ],
    [
      "blake2b_512",
      "RFC 7693, appendix A",
      "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1" +
        "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923",
    ],
  ]
  for (const [name, source, digest] of digests) {
    it(`${name} of "abc" (${source})`, () => assert.strictEqual(written(call(name, [ABC, "length", "out"])), digest))
  }

  it("sha256 of nothing (NIST's example)", () => {
    const digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert.strictEqual(written(call("sha256", [new Uint8Array(0), "length", "out"])), digest)
  })
})

describe("HMAC (RFC 4231, test case 2)", () => {
  const macs = {
    hmac_sha256: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    hmac_sha384: "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
    hmac_sha512:
      "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554" +
      "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
  }
  for (const [name, mac] of Object.entries(macs)) {
    it(name, () => {
      const machine = call(name, [text("what do ya want for nothing?"), "length", "out", text("Jefe"), "length"])
      assert.strictEqual(written(machine), mac)
    })
  }
})

describe("AES-256-GCM (NIST GCM specification, test cases 13, 14 and 15)", () => {
  const zeroKey = new Uint8Array(32)
  const zeroNonce = new Uint8Array(12)
  const key = hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")
  const nonce = hex("cafebabefacedbaddecaf888")
  const plain =
    "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72" +
    "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255"
  const sealed =
    "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa" +
    "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad" +
    "b094dac5d93471bdec1a502270e3cc6c"

  it("encrypts", () => {
    const empty = call("aes256_gcm_encrypt", [new Uint8Array(0), "length", "out", zeroKey, zeroNonce])
    assert.strictEqual(written(empty), "530f8afbc74536b9a963b4f1c4cb738b")
    const block = call("aes256_gcm_encrypt", [new Uint8Array(16), "length", "out", zeroKey, zeroNonce])
    assert.strictEqual(written(block), "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919")
    assert.strictEqual(written(call("aes256_gcm_encrypt", [hex(plain), "length", "out", key, nonce])), sealed)
  })

  it("decrypts", () => {
    assert.strictEqual(written(call("aes256_gcm_decrypt", [hex(sealed), "length", "out", key, nonce])), plain)
  })

  it("answers −1 and writes nothing where the tag is wrong", () => {
    const forged = hex(sealed)
    forged[3]! ^= 1
    const machine = call("aes256_gcm_decrypt", [forged, "length", "out", key, nonce])
    assert.strictEqual(outcome(machine), "-1")
    assert.deepStrictEqual(machine.read(Number(OUT), 64), new Uint8Array(64))
  })

  it("needs room for the tag", () => {
    const machine = call("aes256_gcm_decrypt", [new Uint8Array(15), "length", "out", key, nonce])
    assert.strictEqual(machine.fault?.kind, "ExtensionFailure")
  })
})

describe("PBKDF2-HMAC-SHA256 (RFC 7914, section 11)", () => {
  it("one iteration", () => {
    const machine = call("pbkdf2_sha256", [text("passwd"), "length", "out", text("salt"), "length", 1n, 64n])
    assert.strictEqual(
      written(machine),
      "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc" +
        "49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783",
    )
  })

  it("80,000 iterations, for 160,000 of fuel", () => {
    const args = [text("Password"), "length", "out", text("NaCl"), "length", 80_000n, 64n] as const
    const machine = call("pbkdf2_sha256", args)
    assert.strictEqual(
      written(machine),
      "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56" +
        "a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d",
    )
    // 8 + 4 + 64 bytes are one unit more, and the instruction is one.
    assert.strictEqual(outcome(call("pbkdf2_sha256", args, 160_002)), "64")
    assert.strictEqual(outcome(call("pbkdf2_sha256", args, 160_001)), "OutOfFuel at 0")
  })

  it("costs what the salt takes, which is read for every 32 bytes of output", () => {
    // 320 bytes of output are ten blocks, each of 7 iterations and 5 × 64 bytes of salt.
    const args = [ABC, "length", "out", new Uint8Array(320), "length", 7n, 320n] as const
    const bytes = Math.floor((3 + 320 + 320) / 64)
    assert.strictEqual(outcome(call("pbkdf2_sha256", args, 1 + bytes + 120)), "320")
    assert.strictEqual(outcome(call("pbkdf2_sha256", args, bytes + 120)), "OutOfFuel at 0")
  })

  it("refuses work that would take more than about a second", () => {
    const of = (iterations: bigint, length: bigint) =>
      outcome(call("pbkdf2_sha256", [ABC, "length", "out", ABC, "length", iterations, length], 1e15))
    assert.strictEqual(of(1_000_000n, 129n), "ExtensionFailure at 0")
    assert.strictEqual(of(1000n, 1_000_000n), "ExtensionFailure at 0")
  })

  it("refuses counts and lengths out of range", () => {
    const of = (iterations: bigint, length: bigint): string =>
      outcome(call("pbkdf2_sha256", [ABC, "length", "out", ABC, "length", iterations, length], 1e9))
    assert.strictEqual(of(0n, 32n), "ExtensionFailure at 0")
    assert.strictEqual(of(-1n, 32n), "ExtensionFailure at 0")
    assert.strictEqual(of(1_000_001n, 32n), "ExtensionFailure at 0")
    assert.strictEqual(of(1n, 0n), "ExtensionFailure at 0")
    assert.strictEqual(of(1n, -1n), "ExtensionFailure at 0")
  })
})

describe("the others", () => {
  it("aes128_ecb_encrypt (FIPS 197, appendix C.1)", () => {
    const block = hex("00112233445566778899aabbccddeeff")
    const key = hex("000102030405060708090a0b0c0d0e0f")
    const machine = call("aes128_ecb_encrypt", [block, "length", "out", key])
    assert.strictEqual(written(machine), "69c4e0d86a7b0430d8cdb78070b4c55a")
    const odd = call("aes128_ecb_encrypt", [block, 15n, "out", key])
    assert.strictEqual(odd.fault?.kind, "ExtensionFailure")
  })

  it("crc32 (the check value of CRC-32/ISO-HDLC)", () => {
    assert.strictEqual(call("crc32", [text("123456789"), "length"]).result, 0xcbf43926n)
    assert.strictEqual(call("crc32", [new Uint8Array(0), "length"]).result, 0n)
  })

  it("constant_time_eq", () => {
    assert.strictEqual(call("constant_time_eq", [ABC, text("abc"), 3n]).result, 1n)
    assert.strictEqual(call("constant_time_eq", [ABC, text("abd"), 3n]).result, 0n)
    assert.strictEqual(call("constant_time_eq", [ABC, text("abd"), 2n]).result, 1n)
    assert.strictEqual(call("constant_time_eq", [ABC, text("xyz"), 0n]).result, 1n)
  })

  it("secure_random takes ⌈n/8⌉ draws of the run's generator (SplitMix64 of seed 0)", () => {
    const machine = call("secure_random", [OUT, 9n])
    assert.strictEqual(written(machine), "afcd1d7b39a820e2f4")
  })
})

describe("calls", () => {
  it("every name has an implementation, and every implementation a name", () => {
    assert.deepStrictEqual([...EXTENSIONS.keys()].sort(), [...EXTENSION_NAMES.keys()].sort())
    for (const [id, extension] of EXTENSIONS) assert.strictEqual(extension.name, EXTENSION_NAMES.get(id))
  })

  it("fault with OutOfBounds for pointers outside memory, but not for lengths of zero", () => {
    const end = 2n * 1024n * 1024n
    for (const pointer of [end - 2n, end, -1n, 2n ** 40n]) {
      assert.strictEqual(outcome(call("crc32", [pointer, 3n])), "OutOfBounds at 0")
      assert.strictEqual(outcome(call("crc32", [pointer, 0n])), "0")
      assert.strictEqual(outcome(call("secure_random", [pointer, 3n])), "OutOfBounds at 0")
    }
    assert.strictEqual(
      outcome(call("crc32", [end - 3n, 3n])),
      String(call("crc32", [new Uint8Array(3), "length"]).result),
    )
    assert.strictEqual(outcome(call("sha256", [ABC, "length", end - 31n])), "OutOfBounds at 0")
    assert.strictEqual(outcome(call("sha256", [ABC, -1n, end])), "ExtensionFailure at 0")
  })

  it("cost what it takes to set them up", () => {
    for (const [name, args] of [
      ["sha256", [ABC, "length", "out"]],
      ["sha3_512", [ABC, "length", "out"]],
      ["hmac_sha512", [ABC, "length", "out", ABC, "length"]],
      ["aes128_ecb_encrypt", [new Uint8Array(16), "length", "out", new Uint8Array(16)]],
      ["aes256_gcm_encrypt", [new Uint8Array(3), "length", "out", new Uint8Array(32), new Uint8Array(12)]],
      ["pbkdf2_sha256", [ABC, "length", "out", ABC, "length", 1n, 16n]],
    ] as const) {
      const spent = (fuel: number) => call(name, args, fuel).fault?.kind
      const least = Array.from({ length: 70 }, (_, n) => n).find((fuel) => spent(fuel) === undefined)
      assert.isAtLeast(least!, 65, name)
      assert.isAtMost(least!, 67, name)
    }
  })

  it("that are random cost one for each draw", () => {
    assert.strictEqual(outcome(call("secure_random", [OUT, 640n], 91)), "640")
    assert.strictEqual(outcome(call("secure_random", [OUT, 640n], 90)), "OutOfFuel at 0")
  })

  it("cost one more for every 64 bytes", () => {
    assert.strictEqual(call("crc32", [0n, 6400n], 101).fault, undefined)
    assert.strictEqual(outcome(call("crc32", [0n, 6400n], 100)), "OutOfFuel at 0")
    assert.strictEqual(outcome(call("crc32", [-1n, 6400n], 100)), "OutOfFuel at 0")
  })

  it("read their inputs before they write", () => {
    const machine = call("sha256", [INPUTS[0]!, 3n, INPUTS[0]!])
    const zeros = "709e80c88487a2411e1ee4dfb9f22a861492d20c4765150c0c794abd70f8147c"
    assert.strictEqual(Buffer.from(machine.read(Number(INPUTS[0]), 32)).toString("hex"), zeros)
  })

  it("that are unknown are called by their name, where the assembler gave them a number", () => {
    const extensions = new Map([
      ["rain", 65536],
      ["snow", 65537],
    ])
    const message = (id: bigint) => run([["ext.call", 0, id]], { extensions }).fault!.message
    assert.include(message(65537n), "there is no extension `snow`")
    assert.include(message(999n), "there is no extension 999")
  })

  it("fault with UnknownExtension, unless mocked by number or name", () => {
    assert.strictEqual(outcome(run([["ext.call", 0, 65536n]])), "UnknownExtension at 0")
    assert.strictEqual(outcome(run([["ext.call", 0, 65536n]], { mocks: new Map([[65536, -5n]]) })), "-5")
    assert.strictEqual(outcome(run([["ext.call", 0, 1n]], { mocks: new Map([["sha256", 77n]]) })), "77")
  })
})
