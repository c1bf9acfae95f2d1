import * as fc from "effect/FastCheck"
import * as crypto from "node:crypto"
import * as zlib from "node:zlib"
import { describe, expect, it } from "vitest"
import { aesEcb, aesGcm } from "../../src/tasks/families/crypto/_shared/oracle/aes.js"
import { blake2b_512 } from "../../src/tasks/families/crypto/_shared/oracle/blake2b.js"
import { bytesOf } from "../../src/tasks/families/crypto/_shared/oracle/bytes.js"
import { crc, crc32 } from "../../src/tasks/families/crypto/_shared/oracle/crc.js"
import {
  hmacSha256,
  hmacSha384,
  hmacSha512,
  pbkdf2Sha256,
} from "../../src/tasks/families/crypto/_shared/oracle/hmac.js"
import { sha1 } from "../../src/tasks/families/crypto/_shared/oracle/sha1.js"
import { sha256 } from "../../src/tasks/families/crypto/_shared/oracle/sha256.js"
import { sha3_256, sha3_512 } from "../../src/tasks/families/crypto/_shared/oracle/sha3.js"
import { sha384, sha512 } from "../../src/tasks/families/crypto/_shared/oracle/sha512.js"

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex")

/** Checks with any bytes of those lengths; a failure shows a smallest case, and the seed that leads to it. */
const withBytes = <const Lengths extends ReadonlyArray<number>>(
  lengths: Lengths,
  check: (...data: { readonly [K in keyof Lengths]: Uint8Array }) => void,
  runs = 1,
): void => {
  const data = fc.tuple(...lengths.map((length) => fc.uint8Array({ minLength: length, maxLength: length })))
  const property = fc.property(data, (data) => {
    check(...(data as { readonly [K in keyof Lengths]: Uint8Array }))
  })
  fc.assert(property, { seed: 11, numRuns: runs, unbiased: true })
}

const HASHES = [
  ["sha1", sha1, "a9993e364706816aba3e25717850c26c9cd0d89d"],
  ["sha256", sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "sha384",
    sha384,
    "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7",
  ],
  [
    "sha512",
    sha512,
    "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a" +
      "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
  ],
  ["sha3-256", sha3_256, "3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532"],
  [
    "sha3-512",
    sha3_512,
    "b751850b1a57168a5693cd924b6b096e08f621827444f70d884f5d0240d2712e" +
      "10e116e9192af3c91a7ec57647e3934057340b4cf408d5a56592f8274eec53f0",
  ],
  [
    "blake2b512",
    blake2b_512,
    "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1" +
      "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923",
  ],
] as const

describe("hash oracles", () => {
  it.each(HASHES)("%s of abc is the published digest", (_, hash, digest) => {
    expect(hex(hash(bytesOf("abc")))).toBe(digest)
  })

  it.each(HASHES)("%s agrees with node:crypto at every length up to 300", (name, hash) => {
    for (let length = 0; length <= 300; length++)
      withBytes([length], (data) => expect(hex(hash(data))).toBe(crypto.createHash(name).update(data).digest("hex")))
  })
})

describe("oracles with a key", () => {
  it("agree with node:crypto on HMAC, also with keys longer than a block", () => {
    for (let length = 0; length <= 200; length += 7) {
      withBytes([length, 201 - length], (data, key) => {
        expect(hex(hmacSha256(data, key))).toBe(crypto.createHmac("sha256", key).update(data).digest("hex"))
        expect(hex(hmacSha384(data, key))).toBe(crypto.createHmac("sha384", key).update(data).digest("hex"))
        expect(hex(hmacSha512(data, key))).toBe(crypto.createHmac("sha512", key).update(data).digest("hex"))
      })
    }
  })

  it("give the HMAC-SHA-256 of RFC 4231, test case 2", () => {
    expect(hex(hmacSha256(bytesOf("what do ya want for nothing?"), bytesOf("Jefe")))).toBe(
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    )
  })

  it("agree with node:crypto on PBKDF2", () => {
    for (let iterations = 1; iterations <= 6; iterations++) {
      withBytes([9, iterations], (password, salt) => {
        const expected = crypto.pbkdf2Sync(password, salt, iterations, 8 + iterations, "sha256").toString("hex")
        expect(hex(pbkdf2Sha256(password, salt, iterations, 8 + iterations))).toBe(expected)
      })
    }
  })

  it("give the ciphertext of FIPS 197 for AES-128", () => {
    const data = Buffer.from("00112233445566778899aabbccddeeff", "hex")
    const key = Buffer.from("000102030405060708090a0b0c0d0e0f", "hex")
    expect(hex(aesEcb(data, key))).toBe("69c4e0d86a7b0430d8cdb78070b4c55a")
  })

  it("agree with node:crypto on AES", () => {
    for (let length = 0; length <= 70; length++) {
      withBytes([length, 32, 12, 16 * (length % 4)], (data, key, nonce, blocks) => {
        const gcm = crypto.createCipheriv("aes-256-gcm", key, nonce)
        const sealed = Buffer.concat([gcm.update(data), gcm.final(), gcm.getAuthTag()])
        expect(hex(aesGcm(data, key, nonce))).toBe(sealed.toString("hex"))
        const ecb = crypto.createCipheriv("aes-128-ecb", key.subarray(0, 16), null).setAutoPadding(false)
        const enciphered = Buffer.concat([ecb.update(blocks), ecb.final()])
        expect(hex(aesEcb(blocks, key.subarray(0, 16)))).toBe(enciphered.toString("hex"))
      })
    }
  })
})

describe("CRC oracles", () => {
  it("give the catalogued check values", () => {
    const check = bytesOf("123456789")
    expect(crc32(check)).toBe(0xcbf43926)
    expect(crc(check, 8, 0x07, 0)).toBe(0xf4)
    expect(crc(check, 16, 0x1021, 0xffff)).toBe(0x29b1)
    expect(crc(check, 16, 0x1021, 0)).toBe(0x31c3)
  })

  it("agree with zlib", () => {
    withBytes([99], (data) => expect(crc32(data)).toBe(zlib.crc32(data)), 100)
  })
})
