import { asm, family } from "../../dsl/index.js"
import { answerOf, digestFormats } from "./_shared/digestWanted.js"
import { hashParameters, hashPrograms, hashWordings } from "./_shared/hash.js"
import { bytesOf } from "./_shared/oracle/bytes.js"
import { sha256 } from "./_shared/oracle/sha256.js"

export const sha256Digest = family({
  id: "crypto/sha256_digest",
  level: 5,
  parameters: hashParameters(32),
  formats: digestFormats,
  prompt: [...hashWordings("SHA256"), "fingerprint {text} with SHA-256 and <report> {want:of} of the fingerprint"],
  answer: ({ text, want }) => answerOf(sha256(bytesOf(text)), want),
  programs: hashPrograms(32, (data) => asm`ext.call %n, sha256, ${data}, %n`),
})
