import { asm, family } from "../../dsl/index.js"
import { answerOf, digestFormats } from "./_shared/digestWanted.js"
import { hashParameters, hashPrograms, hashWordings } from "./_shared/hash.js"
import { bytesOf } from "./_shared/oracle/bytes.js"
import { sha512 } from "./_shared/oracle/sha512.js"

export const sha512Digest = family({
  id: "crypto/sha512_digest",
  level: 5,
  parameters: hashParameters(64),
  formats: digestFormats,
  prompt: [...hashWordings("SHA512"), "digest {text} using SHA-512, then <report> {want:of} of the result"],
  answer: ({ text, want }) => answerOf(sha512(bytesOf(text)), want),
  programs: hashPrograms(64, (data) => asm`ext.call %n, sha512, ${data}, %n`),
})
