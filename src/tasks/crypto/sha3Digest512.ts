import { asm, family } from "../dsl.js"
import { hashParameters, hashPrograms, hashWordings } from "./digest/hash.js"
import { answerOf, digestFormats } from "./digest/wanted.js"
import { bytesOf } from "./oracle/bytes.js"
import { sha3_512 } from "./oracle/sha3.js"

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
