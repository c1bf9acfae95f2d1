import { asm, family } from "../../dsl/index.js"
import { answerOf, digestFormats } from "./_shared/digestWanted.js"
import { hashParameters, hashPrograms, hashWordings } from "./_shared/hash.js"
import { bytesOf } from "./_shared/oracle/bytes.js"
import { sha384 } from "./_shared/oracle/sha512.js"

export const sha384Digest = family({
  id: "crypto/sha384_digest",
  level: 5,
  parameters: hashParameters(48),
  formats: digestFormats,
  prompt: [
    ...hashWordings("SHA384"),
    "run {text} through SHA-384 and [report|return] {want:of} of [the digest|what comes out]",
  ],
  answer: ({ text, want }) => answerOf(sha384(bytesOf(text)), want),
  programs: hashPrograms(48, (data) => asm`ext.call %n, sha384, ${data}, %n`),
})
