import { asm, family } from "../../dsl/index.js"
import { answerOf, digestFormats } from "./_shared/digestWanted.js"
import { hashParameters, hashPrograms, hashWordings } from "./_shared/hash.js"
import { bytesOf } from "./_shared/oracle/bytes.js"
import { sha1 } from "./_shared/oracle/sha1.js"

export const sha1Digest = family({
  id: "crypto/sha1_digest",
  level: 5,
  parameters: hashParameters(20),
  formats: digestFormats,
  prompt: [
    ...hashWordings("SHA1"),
    "[calculate|take] the SHA-1 checksum of {text} and [report|return] {want:of} of it",
  ],
  answer: ({ text, want }) => answerOf(sha1(bytesOf(text)), want),
  programs: hashPrograms(20, (data) => asm`ext.call %n, sha1, ${data}, %n`),
})
