import { asm, family } from "../dsl.js"
import { hashParameters, hashPrograms, hashWordings } from "./digest/hash.js"
import { answerOf, digestFormats } from "./digest/wanted.js"
import { bytesOf } from "./oracle/bytes.js"
import { sha512 } from "./oracle/sha512.js"

export const sha512Digest = family({
  id: "crypto/sha512_digest",
  level: 5,
  parameters: hashParameters(64),
  formats: digestFormats,
  prompt: [...hashWordings("SHA512"), "digest {text} using SHA-512, then [return|report] {want:of} of the result"],
  answer: ({ text, want }) => answerOf(sha512(bytesOf(text)), want),
  programs: hashPrograms(64, (data) => asm`ext.call %n, sha512, ${data}, %n`),
})
