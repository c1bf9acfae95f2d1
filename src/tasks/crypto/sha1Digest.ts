import { asm, family } from "../dsl.js"
import { hashParameters, hashPrograms, hashWordings } from "./digest/hash.js"
import { answerOf, digestFormats } from "./digest/wanted.js"
import { bytesOf } from "./oracle/bytes.js"
import { sha1 } from "./oracle/sha1.js"

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
