import { asm, family } from "../../dsl/index.js"
import { answerOf, digestFormats } from "./_shared/digestWanted.js"
import { hmacParameters, hmacPrograms, hmacWordings } from "./_shared/hmac.js"
import { bytesOf } from "./_shared/oracle/bytes.js"
import { hmacSha384 } from "./_shared/oracle/hmac.js"

export const hmacSha384Tag = family({
  id: "crypto/hmac_sha384_tag",
  level: 5,
  parameters: hmacParameters(48),
  formats: digestFormats,
  prompt: hmacWordings("SHA384"),
  answer: ({ key, text, want }) => answerOf(hmacSha384(bytesOf(text), bytesOf(key)), want),
  programs: hmacPrograms(48, asm`ext.call %n, hmac_sha384, %p, %n`),
})
