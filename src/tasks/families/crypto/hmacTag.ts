import { asm, family } from "../../dsl/index.js"
import { digestFormats } from "./_shared/digestWanted.js"
import { hashFormats } from "./_shared/hash.js"
import { type Hmac, hmacAnswer, hmacParameters, hmacPrograms, hmacWordings } from "./_shared/hmac.js"
import { hmacSha256, hmacSha384, hmacSha512 } from "./_shared/oracle/hmac.js"

const HMACS: ReadonlyArray<Hmac> = [
  { name: "SHA256", spelt: "sha256", size: 32, of: hmacSha256, call: asm`ext.call %n, hmac_sha256, %p, %n` },
  { name: "SHA384", spelt: "sha384", size: 48, of: hmacSha384, call: asm`ext.call %n, hmac_sha384, %p, %n` },
  { name: "SHA512", spelt: "sha512", size: 64, of: hmacSha512, call: asm`ext.call %n, hmac_sha512, %p, %n` },
]

export const hmacTag = family({
  id: "crypto/hmac_tag",
  level: 5,
  parameters: hmacParameters(HMACS),
  formats: { ...digestFormats, ...hashFormats },
  prompt: hmacWordings,
  answer: hmacAnswer,
  programs: hmacPrograms,
})
