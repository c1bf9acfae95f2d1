import { asm, family } from "../../dsl/index.js"
import { answerOf, digestFormats } from "./_shared/digestWanted.js"
import { hashParameters, hashPrograms, hashWordings } from "./_shared/hash.js"
import { blake2b_512 } from "./_shared/oracle/blake2b.js"
import { bytesOf } from "./_shared/oracle/bytes.js"

export const blake2bDigest = family({
  id: "crypto/blake2b_digest",
  level: 5,
  parameters: hashParameters(64),
  formats: digestFormats,
  prompt: [
    ...hashWordings("BLAKE2b-512"),
    "unkeyed BLAKE2b with a 64-byte output, applied to {text}: <report> {want:of} of the [output|result]",
  ],
  answer: ({ text, want }) => answerOf(blake2b_512(bytesOf(text)), want),
  programs: hashPrograms(64, (data) => asm`ext.call %n, blake2b_512, ${data}, %n`),
})
