import { normalisePrompt } from "../../domain/normalise.js"

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

const KEPT = 0
const DROPPED = 1
/** Dropped where a blank, the end, or another of its kind follows. */
const CLOSING = 2

const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const c = String.fromCharCode(code)
  return /[.?!;:]/.test(c) ? CLOSING : normalisePrompt(c) === "" ? DROPPED : KEPT
})

/** Hashes `normalisePrompt(prompt)` without making it. */
export const hashPrompt = (prompt: string): void => {
  begin()
  const { length } = prompt
  for (let n = 0; n < length; n++) {
    const c = prompt.charCodeAt(n)
    // Rare enough to be slow.
    if (c > 127) return hashText(normalisePrompt(prompt))
    const kind = KINDS[c]
    if (kind === DROPPED) continue
    if (kind === CLOSING && closes(prompt, n)) continue
    add(c >= 65 && c <= 90 ? c + 32 : c)
  }
  finish()
}

const closes = (prompt: string, at: number): boolean => {
  let n = at
  while (n < prompt.length && KINDS[prompt.charCodeAt(n)] === CLOSING) n++
  return n === prompt.length || /\s/.test(prompt[n]!)
}
