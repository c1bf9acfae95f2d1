import { asm, family } from "../../dsl/index.js"
import { answerOf, digestFormats } from "./_shared/digestWanted.js"
import { hmacParameters, hmacPrograms, hmacWordings } from "./_shared/hmac.js"
import { bytesOf } from "./_shared/oracle/bytes.js"
import { hmacSha512 } from "./_shared/oracle/hmac.js"

export const hmacSha512Tag = family({
  id: "crypto/hmac_sha512_tag",
  level: 5,
  parameters: hmacParameters(64),
  formats: digestFormats,
  prompt: hmacWordings("SHA512"),
  answer: ({ key, text, want }) => answerOf(hmacSha512(bytesOf(text), bytesOf(key)), want),
  programs: hmacPrograms(64, asm`ext.call %n, hmac_sha512, %p, %n`),
})
