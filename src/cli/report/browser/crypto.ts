/**
 * What the machine's extensions call of `node:crypto`, for a page, where there is no Node: the build puts this file in
 * its place. Web Crypto would not do, as its results come later and the machine does not wait.
 */
import { ecb, gcm } from "@noble/ciphers/aes.js"
import { blake2b } from "@noble/hashes/blake2.js"
import { hmac } from "@noble/hashes/hmac.js"
import { sha1 } from "@noble/hashes/legacy.js"
import { pbkdf2 } from "@noble/hashes/pbkdf2.js"
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js"
import { sha3_256, sha3_512 } from "@noble/hashes/sha3.js"

const HMAC_HASHES = { sha1, sha256, sha384, sha512 }

const HASHES = { ...HMAC_HASHES, "sha3-256": sha3_256, "sha3-512": sha3_512, blake2b512: blake2b }

const isIn = <A extends object>(table: A, name: PropertyKey): name is keyof A => Object.hasOwn(table, name)

const unknown = (name: string): never => {
  throw new Error(`there is no ${name} here`)
}

/** Both kinds of digest: bytes go in, and come out in the end. */
interface Digest {
  readonly update: (data: Uint8Array) => Digest
  readonly digest: () => Uint8Array
}

const digestWith = (hash: { update: (data: Uint8Array) => unknown; digest: () => Uint8Array }): Digest => {
  const self: Digest = {
    update: (data) => {
      hash.update(data)
      return self
    },
    digest: () => hash.digest(),
  }
  return self
}

export const createHash = (algorithm: string): Digest =>
  digestWith(isIn(HASHES, algorithm) ? HASHES[algorithm].create() : unknown(algorithm))

export const createHmac = (algorithm: string, key: Uint8Array): Digest =>
  digestWith(isIn(HMAC_HASHES, algorithm) ? hmac.create(HMAC_HASHES[algorithm], key) : unknown(algorithm))

const TAG = 16
const NO_BYTES = new Uint8Array(0)

/** Takes all of the data in one `update`, as the extensions give it. */
interface Encryption {
  readonly setAutoPadding: (padded: boolean) => Encryption
  readonly update: (data: Uint8Array) => Uint8Array
  readonly final: () => Uint8Array
  readonly getAuthTag: () => Uint8Array
}

export const createCipheriv = (algorithm: string, key: Uint8Array, nonce: Uint8Array | null): Encryption => {
  let tag: Uint8Array = NO_BYTES
  let padded = true
  const encrypt = (data: Uint8Array): Uint8Array => {
    if (algorithm === "aes-128-ecb") return ecb(key, { disablePadding: !padded }).encrypt(data)
    if (algorithm !== "aes-256-gcm" || nonce === null) return unknown(algorithm)
    const sealed = gcm(key, nonce).encrypt(data)
    tag = sealed.slice(data.length)
    return sealed.subarray(0, data.length)
  }
  const self: Encryption = {
    setAutoPadding: (given) => {
      padded = given
      return self
    },
    update: encrypt,
    final: () => NO_BYTES,
    getAuthTag: () => tag,
  }
  return self
}

interface Decryption {
  readonly setAuthTag: (tag: Uint8Array) => Decryption
  readonly update: (data: Uint8Array) => Uint8Array
  readonly final: () => Uint8Array
}

export const createDecipheriv = (
  algorithm: string,
  key: Uint8Array,
  nonce: Uint8Array,
  { authTagLength }: { readonly authTagLength: number },
): Decryption => {
  if (algorithm !== "aes-256-gcm" || authTagLength !== TAG) unknown(algorithm)
  const cipher = gcm(key, nonce)
  let tag: Uint8Array = NO_BYTES
  let failure: Error | undefined
  const self: Decryption = {
    setAuthTag: (given) => {
      tag = given
      return self
    },
    // The tag is checked before there is any plain text; `final` tells of it, as in Node.
    update: (data) => {
      const sealed = new Uint8Array(data.length + tag.length)
      sealed.set(data)
      sealed.set(tag, data.length)
      try {
        return cipher.decrypt(sealed)
      } catch (error) {
        failure = new Error("the tag is wrong", { cause: error })
        return NO_BYTES
      }
    },
    final: () => {
      if (failure !== undefined) throw failure
      return NO_BYTES
    },
  }
  return self
}

export const timingSafeEqual = (left: Uint8Array, right: Uint8Array): boolean => {
  if (left.length !== right.length) throw new RangeError("the lengths differ")
  let difference = 0
  for (let n = 0; n < left.length; n++) difference |= left[n]! ^ right[n]!
  return difference === 0
}

export const pbkdf2Sync = (
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  length: number,
  algorithm: string,
): Uint8Array =>
  isIn(HMAC_HASHES, algorithm)
    ? pbkdf2(HMAC_HASHES[algorithm], password, salt, { c: iterations, dkLen: length })
    : unknown(algorithm)
