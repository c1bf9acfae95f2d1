import type { Exception } from "../exceptions.js"

const OUT =
  "where the output goes: what r3 happens to hold in the tests, 0 or a length, is an address of memory that would do, too; a program that leaves it to chance would be wrong all the same"

export const crypto: ReadonlyArray<Exception> = [
  { family: "crypto/hmac_tag", check: "idle instruction", about: "`subi r3, sp, ", reason: OUT },
  { family: "crypto/hmac_tag", check: "idle instruction", about: "`mov r3, 524288`", reason: OUT },
  { family: "crypto/pbkdf2_key", check: "idle instruction", about: "`subi r3, sp, ", reason: OUT },
  { family: "crypto/pbkdf2_key", check: "idle instruction", about: "`mov r3, 524288`", reason: OUT },
]
