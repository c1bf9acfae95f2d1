/** What needs no quotes in any shell. */
const BARE = /^[\w@%+=:,./-]+$/

const CONTROL = /[\u0000-\u001f\u007f]/g

/** A word of a bash script that stands for the text, whatever is in it. */
export const bashWord = (text: string): string => {
  if (BARE.test(text)) return text
  if (text.search(CONTROL) < 0) return `'${text.replaceAll("'", "'\\''")}'`
  const hex = (control: string) => `\\x${control.charCodeAt(0).toString(16).padStart(2, "0")}`
  return `$'${text.replace(/[\\']/g, "\\$&").replace(CONTROL, hex)}'`
}

/** What YAML does not take as it is, or nobody would see. */
const UNSEEN = /[\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\uffff]/g

/** The text in double quotes, with escapes that JSON, YAML and Python read alike. */
export const quoted = (text: string): string =>
  JSON.stringify(text).replace(UNSEEN, (hidden) => `\\u${hidden.charCodeAt(0).toString(16).padStart(4, "0")}`)

/** The text as lines of YAML below a key, as it stands if YAML can have it so. */
export const yamlText = (text: string, indent: string): string =>
  /^[^\s][\u0020-\u007e\n]*\n$/.test(text) && !/\n\n$/.test(text)
    ? `|\n${text.trimEnd().replace(/^(?=.)/gm, indent)}`
    : quoted(text)
