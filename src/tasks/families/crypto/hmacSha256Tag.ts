import { asm, family } from "../../dsl/index.js"
import { answerOf, digestFormats } from "./_shared/digestWanted.js"
import { hmacParameters, hmacPrograms, hmacWordings } from "./_shared/hmac.js"
import { bytesOf } from "./_shared/oracle/bytes.js"
import { hmacSha256 } from "./_shared/oracle/hmac.js"

export const hmacSha256Tag = family({
  id: "crypto/hmac_sha256_tag",
  level: 5,
  parameters: hmacParameters(32),
  formats: digestFormats,
  prompt: hmacWordings("SHA256"),
  answer: ({ key, text, want }) => answerOf(hmacSha256(bytesOf(text), bytesOf(key)), want),
  programs: hmacPrograms(32, asm`ext.call %n, hmac_sha256, %p, %n`),
})
