import { assert, describe, it } from "vitest"
import type { Family } from "../../src/tasks/dsl/Family.js"
import { bundled } from "../support/bundled.js"

const { catalogue, familyDefects, SHORTEST, WORDS } = await bundled<{
  readonly catalogue: ReadonlyArray<Family>
  readonly SHORTEST: ReadonlyArray<string>
  readonly WORDS: ReadonlyArray<string>
  readonly familyDefects: (family: Family, samples: number) => ReadonlyArray<string>
}>(`
  export { SHORTEST } from "./test/tasks/shortWords.js"
  export { WORDS } from "./src/tasks/dsl/words.js"
  export { catalogue } from "./src/tasks/catalogue.js"
  export { familyDefects } from "./test/tasks/contract.js"
`)

/** Families whose prompts have texts of real words. */
const FAMILIES =
  "memory/byte_checksum memory/compare_strings memory/count_letter memory/count_vowels memory/count_words memory/index_of_letter " +
  "memory/reversed_string_byte memory/rolling_hash memory/string_length memory/upper_case security/line_length " +
  "security/masked_print crypto/adler32 crypto/aes_gcm_open crypto/aes_gcm_seal crypto/caesar_letter crypto/crc16 " +
  "crypto/crc32_checksum crypto/crc8 crypto/djb2 crypto/fnv1a crypto/hmac_tag crypto/hmac_verify crypto/pbkdf2_key " +
  "crypto/sha3_digest crypto/sha_digest"

describe("texts of the shortest words, which come once in ten thousand records", () => {
  it("there are no others", () => assert.deepStrictEqual(WORDS, SHORTEST))

  for (const id of FAMILIES.split(" "))
    it(`${id} answers what is asked of them`, () => {
      const family = catalogue.find((one) => one.id === id)!
      // With so few words, some answers are common.
      const defects = familyDefects(family, 800).filter((defect) => !/has a share of/.test(defect))
      assert.deepStrictEqual(defects, [])
    })
})
