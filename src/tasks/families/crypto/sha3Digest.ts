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
import { blake2b_512 } from "./_shared/oracle/blake2b.js"
import { sha3_256, sha3_512 } from "./_shared/oracle/sha3.js"

const HASHES: ReadonlyArray<Hash> = [
  {
    name: "SHA3-256",
    spelt: "sha3_256",
    size: 32,
    of: sha3_256,
    call: (data) => asm`ext.call %n, sha3_256, ${data}, %n`,
  },
  {
    name: "SHA3-512",
    spelt: "sha3_512",
    size: 64,
    of: sha3_512,
    call: (data) => asm`ext.call %n, sha3_512, ${data}, %n`,
  },
  {
    name: "BLAKE2b-512",
    spelt: "blake2b_512",
    size: 64,
    of: blake2b_512,
    call: (data) => asm`ext.call %n, blake2b_512, ${data}, %n`,
  },
]

/** The hashes that came after SHA-2. */
export const sha3Digest = family({
  id: "crypto/sha3_digest",
  level: 5,
  parameters: hashParameters(HASHES),
  formats: { ...digestFormats, ...hashFormats },
  prompt: [
    ...hashWordings,
    "without a key, apply {hash:name} (not the older Keccak padding) to {text} and <report> {want:of} of the [output|result]",
  ],
  answer: hashAnswer,
  asFunction: {
    inputs: ["text"],
    names: { text: "s" },
    domains: { text: text({ length: [0, 24] }) },
    registers: [4, 7],
    prompt: [
      ...hashInputWordings,
      "without a key, apply {hash:name} (not the older Keccak padding) to {text} and <report> {want:of} of the [output|result]",
    ],
    programs: hashInputPrograms,
  },
  programs: hashPrograms,
})
