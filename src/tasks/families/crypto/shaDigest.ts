import { asm, family, text } from "../../dsl/index.js"
import { digestFormats } from "./_shared/digestWanted.js"
import {
  type Hash,
  hashAnswer,
  hashFormats,
  hashInputPrograms,
  hashInputWordings,
  hashParameters,
  hashPrograms,
  hashWordings,
} from "./_shared/hash.js"
import { sha1 } from "./_shared/oracle/sha1.js"
import { sha256 } from "./_shared/oracle/sha256.js"
import { sha384, sha512 } from "./_shared/oracle/sha512.js"

const HASHES: ReadonlyArray<Hash> = [
  { name: "SHA-1", spelt: "sha1", size: 20, of: sha1, call: (data) => asm`ext.call %n, sha1, ${data}, %n` },
  { name: "SHA-256", spelt: "sha256", size: 32, of: sha256, call: (data) => asm`ext.call %n, sha256, ${data}, %n` },
  { name: "SHA-384", spelt: "sha384", size: 48, of: sha384, call: (data) => asm`ext.call %n, sha384, ${data}, %n` },
  { name: "SHA-512", spelt: "sha512", size: 64, of: sha512, call: (data) => asm`ext.call %n, sha512, ${data}, %n` },
]

export const shaDigest = family({
  id: "crypto/sha_digest",
  level: 5,
  weight: 2,
  parameters: hashParameters(HASHES),
  formats: { ...digestFormats, ...hashFormats },
  prompt: [
    ...hashWordings,
    "a store names each thing by the {hash:name} digest of its content; what is {want:of} of the name of a thing that contains just {text}?",
  ],
  answer: hashAnswer,
  asFunction: {
    inputs: ["text"],
    names: { text: "s" },
    domains: { text: text({ length: [0, 24] }) },
    registers: [4, 7],
    prompt: [
      ...hashInputWordings,
      "a store names each thing by the {hash:name} digest of its content. A thing has just {text} in it. What is {want:of} of its name?",
    ],
    programs: hashInputPrograms,
  },
  programs: hashPrograms,
})
