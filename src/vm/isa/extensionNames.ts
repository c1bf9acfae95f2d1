/** The extensions of isa.md: name and id. What each does is in `extensions.ts`. */
export const EXTENSION_IDS: ReadonlyMap<string, number> = new Map([
  ["sha256", 1],
  ["hmac_sha256", 2],
  ["aes256_gcm_encrypt", 3],
  ["aes256_gcm_decrypt", 4],
  ["constant_time_eq", 5],
  ["secure_random", 6],
  ["pbkdf2_sha256", 7],
  ["sha384", 15],
  ["sha512", 16],
  ["sha3_256", 17],
  ["sha3_512", 18],
  ["blake2b_512", 19],
  ["hmac_sha384", 21],
  ["hmac_sha512", 22],
  ["sha1", 38],
  ["aes128_ecb_encrypt", 60],
  ["crc32", 61],
])

/** The name of each id that has one. */
export const EXTENSION_NAMES: ReadonlyMap<number, string> = new Map([...EXTENSION_IDS].map(([name, id]) => [id, name]))
