/** Characters as messages name them: what cannot be seen, or looks like another, is told by its code point. */

const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00a0, "no-break space"],
  [0x00ad, "soft hyphen"],
  [0x061c, "Arabic letter mark"],
  [0x180e, "Mongolian vowel separator"],
  [0x200b, "zero-width space"],
  [0x200c, "zero-width non-joiner"],
  [0x200d, "zero-width joiner"],
  [0x200e, "left-to-right mark"],
  [0x200f, "right-to-left mark"],
  [0x2028, "line separator"],
  [0x2029, "paragraph separator"],
  [0x202a, "left-to-right embedding"],
  [0x202b, "right-to-left embedding"],
  [0x202c, "pop directional formatting"],
  [0x202d, "left-to-right override"],
  [0x202e, "right-to-left override"],
  [0x202f, "narrow no-break space"],
  [0x2060, "word joiner"],
  [0x2066, "left-to-right isolate"],
  [0x2067, "right-to-left isolate"],
  [0x2068, "first strong isolate"],
  [0x2069, "pop directional isolate"],
  [0x3000, "ideographic space"],
  [0xfeff, "byte order mark"],
])

/** Characters that stand for one of ASCII where a word processor or another keyboard wrote them. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '"': "“”„‟«»″",
    "'": "‘’‚‛`´′",
    "-": "−–—‐‑‒―",
    ";": "\u037e",
    ",": "،、",
    ":": "∶",
    "*": "×",
  }).flatMap(([plain, others]) => [...others].map((other) => [other, plain] as const)),
)

/** The ASCII character that a full-width form or a look-alike stands for. */
const plainOf = (text: string): string | undefined => {
  const code = text.codePointAt(0)!
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : LOOK_ALIKES.get(text)
}

/** Blanks, control and format characters, marks that need another character, and letters that have no shape. */
const UNSEEN = /^[\p{C}\p{Z}\p{M}\u115f\u1160\u2800\u3164\uffa0]$/u
const BLANK = /^[\p{Z}\p{Cc}\u2800\u3164]$/u

/** `U+200B`. */
export const codePoint = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, "0")}`

/** How a message shows a character, and what to write instead of it where that is plain. */
export const describeCharacter = (code: number): { readonly shown: string; readonly hint: string | undefined } => {
  const text = String.fromCodePoint(code)
  if (code > 32 && code < 127) return { shown: `\`${text}\``, hint: undefined }
  if (UNSEEN.test(text)) {
    const name = NAMES.get(code)
    const hint = BLANK.test(text) ? "write an ordinary blank" : "it cannot be seen; delete it"
    return { shown: name === undefined ? codePoint(code) : `${codePoint(code)} (${name})`, hint }
  }
  const plain = plainOf(text)
  return { shown: `\`${text}\` (${codePoint(code)})`, hint: plain === undefined ? undefined : `write \`${plain}\`` }
}
