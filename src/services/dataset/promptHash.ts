import { promptAsRead } from "../../domain/normalise.js"

/** 64 bits of hash, as two signed words. Reused: it holds until the next hash. */
export const hash = { high: 0, low: 0 }

const begin = (): void => {
  hash.high = 0x9747b28c | 0
  hash.low = 0x811c9dc5 | 0
}

const add = (c: number): void => {
  hash.low = Math.imul(hash.low ^ c, 0x01000193)
  hash.high = Math.imul(hash.high ^ c, 0x5bd1e995)
  hash.high ^= hash.high >>> 15
}

const finish = (): void => {
  hash.low ^= hash.low >>> 16
  hash.low = Math.imul(hash.low, 0x85ebca6b) ^ hash.high
  hash.low ^= hash.low >>> 13
}

/** Hashes a text as it is. */
export const hashText = (text: string): void => {
  begin()
  for (let n = 0; n < text.length; n++) add(text.charCodeAt(n))
  finish()
}

/** Hashes a prompt, the same for all prompts that are the same. */
export const hashPrompt = (prompt: string): void => hashText(promptAsRead(prompt))
