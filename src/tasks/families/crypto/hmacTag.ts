import { asm, family, text } from "../../dsl/index.js"
import { digestFormats } from "./_shared/digestWanted.js"
import { hashFormats } from "./_shared/hash.js"
import {
  type Hmac,
  hmacAnswer,
  hmacInputPrograms,
  hmacInputWordings,
  hmacParameters,
  hmacPrograms,
  hmacWordings,
} from "./_shared/hmac.js"
import { hmacSha256, hmacSha384, hmacSha512 } from "./_shared/oracle/hmac.js"

const HMACS: ReadonlyArray<Hmac> = [
  { name: "SHA256", spelt: "sha256", size: 32, of: hmacSha256, call: asm`ext.call %n, hmac_sha256, %p, %n` },
  { name: "SHA384", spelt: "sha384", size: 48, of: hmacSha384, call: asm`ext.call %n, hmac_sha384, %p, %n` },
  { name: "SHA512", spelt: "sha512", size: 64, of: hmacSha512, call: asm`ext.call %n, hmac_sha512, %p, %n` },
]

export const hmacTag = family({
  id: "crypto/hmac_tag",
  level: 5,
  parameters: hmacParameters(HMACS),
  formats: { ...digestFormats, ...hashFormats },
  prompt: hmacWordings,
  answer: hmacAnswer,
  asFunction: {
    inputs: ["text", "key"],
    names: { text: "s", key: "k" },
    domains: { text: text({ length: [0, 24] }), key: text({ length: [1, 12] }) },
    registers: [6, 11],
    prompt: hmacInputWordings,
    programs: hmacInputPrograms,
  },
  programs: hmacPrograms,
})
