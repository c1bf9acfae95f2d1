import { asm, family } from "../../dsl/index.js"
import { answerOf, digestFormats } from "./_shared/digestWanted.js"
import { hashParameters, hashPrograms, hashWordings } from "./_shared/hash.js"
import { bytesOf } from "./_shared/oracle/bytes.js"
import { sha3_256 } from "./_shared/oracle/sha3.js"

export const sha3Digest256 = family({
  id: "crypto/sha3_digest256",
  level: 5,
  parameters: hashParameters(32),
  formats: digestFormats,
  prompt: [
    ...hashWordings("SHA3_256"),
    "absorb {text} into SHA3-256 (the FIPS 202 hash[|, not Keccak-256]), squeeze the digest, and return {want:of} of it",
  ],
  answer: ({ text, want }) => answerOf(sha3_256(bytesOf(text)), want),
  programs: hashPrograms(32, (data) => asm`ext.call %n, sha3_256, ${data}, %n`),
})
