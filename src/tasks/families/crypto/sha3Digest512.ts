import { asm, family } from "../../dsl/index.js"
import { answerOf, digestFormats } from "./_shared/digestWanted.js"
import { hashParameters, hashPrograms, hashWordings } from "./_shared/hash.js"
import { bytesOf } from "./_shared/oracle/bytes.js"
import { sha3_512 } from "./_shared/oracle/sha3.js"

export const sha3Digest512 = family({
  id: "crypto/sha3_digest512",
  level: 5,
  parameters: hashParameters(64),
  formats: digestFormats,
  prompt: [
    ...hashWordings("SHA3_512"),
    "with SHA3-512 as in FIPS 202, digest {text} and [return|output] {want:of} of the result",
  ],
  answer: ({ text, want }) => answerOf(sha3_512(bytesOf(text)), want),
  programs: hashPrograms(64, (data) => asm`ext.call %n, sha3_512, ${data}, %n`),
})
