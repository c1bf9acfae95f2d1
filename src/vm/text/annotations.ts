import { nearest } from "../../domain/nearest.js"
import { cut } from "../../domain/shown.js"

/** Lines of a program file that are annotations (isa.md, "Program files"), and lines that seem meant as one. */

/** Kinds that decide what the program is taken for, and whether a comment may follow their text. */
const DECIDING = {
  prompt: { comment: false },
  param: { comment: false },
  test: { comment: true },
  mock: { comment: true },
  difficulty: { comment: true },
  category: { comment: true },
} as const

const FOR_READERS = ["name", "description", "note", "author", "license", "version"] as const

export type AnnotationKind = keyof typeof DECIDING | (typeof FOR_READERS)[number]

const isDeciding = (kind: string): kind is keyof typeof DECIDING => Object.hasOwn(DECIDING, kind)

const isKind = (word: string): word is AnnotationKind => isDeciding(word) || FOR_READERS.some((known) => known === word)

const KINDS: ReadonlyArray<string> = [...Object.keys(DECIDING), ...FOR_READERS]

interface Annotation {
  readonly kind: AnnotationKind
  /** Free text to the end of the line; of the other kinds, what stands before a comment. */
  readonly text: string
  /** The comment behind the text; `undefined` if there is none. */
  readonly comment: string | undefined
}

/** A line that looks like an annotation but is not one. */
interface Slip {
  readonly reason: string
  /** Whether what was meant would decide what the program is taken for: a test that does not run, for example. */
  readonly decides: boolean
}

/** `; @word: …`, also with a blank behind the `@` or without the colon. */
const COMMENT_LINE = /^[ \t\uFEFF]*[;#][;# \t]*@([ \t]*)([A-Za-z_][A-Za-z0-9_-]*)([ \t]*:)?/

/** What would be an annotation on a line of its own. */
const DECIDING_ANYWHERE = new RegExp(`@(${Object.keys(DECIDING).join("|")})[ \\t]*:`, "i")

/** The annotation of a line, or what seems meant as one; `undefined` if it is code or a free comment. */
export const readAnnotation = (line: string): Annotation | Slip | undefined => {
  if (!line.includes("@")) return undefined
  const match = COMMENT_LINE.exec(line)
  if (match === null) return behindCode(line)
  const rest = line.slice(match[0].length)
  const word = match[2]!
  const kind = word.toLowerCase()
  if (match[3] === undefined) return withoutColon(word, kind, rest)
  if (match[1] !== "") return apart(word, kind)
  if (isKind(kind)) return annotation(kind, rest)
  // `@http://…` and `@std::…` are not annotations.
  if (/^[/:]/.test(rest)) return undefined
  const near = nearKind(kind)
  return {
    reason: `unknown annotation \`@${cut(word)}\`${asking(near)}`,
    decides: near !== undefined && isDeciding(near),
  }
}

/** Names of the extensions that the source's annotations mock. */
export const mockedExtensions = (source: string): Array<string> => {
  const names: Array<string> = []
  for (const [line] of source.matchAll(/^.*@mock.*$/gim)) {
    const mock = readAnnotation(line)
    const name = mock !== undefined && "kind" in mock && mock.kind === "mock" ? MOCK.exec(mock.text)?.[1] : undefined
    if (name !== undefined) names.push(name)
  }
  return names
}

/** `name=value`. */
const MOCK = /^([A-Za-z_.$][A-Za-z0-9_.$]*)\s*=/

const annotation = (kind: AnnotationKind, rest: string): Annotation => {
  const end = isDeciding(kind) && DECIDING[kind].comment ? commentAt(rest) : -1
  return end < 0
    ? { kind, text: rest.trim(), comment: undefined }
    : { kind, text: rest.slice(0, end).trim(), comment: rest.slice(end).trim() }
}

/** `; @test r0=1 -> r0=1`. */
const withoutColon = (word: string, kind: string, rest: string): Slip | undefined => {
  // `@name@host`, `@scope/package`, `@me, …` are free text.
  if (/^[^\s=([<>-]/.test(rest)) return undefined
  if (isKind(kind)) return { reason: `\`@${word}\` lacks its colon: write \`@${kind}:\``, decides: isDeciding(kind) }
  const near = nearKind(kind)
  if (near === undefined) return undefined
  const decides = isDeciding(near) && /->|[={]|^\s*[0-9]+\s*$/.test(rest)
  return { reason: `unknown annotation \`@${cut(word)}\`${asking(near)}`, decides }
}

/** `; @ test: …`. */
const apart = (word: string, kind: string): Slip | undefined => {
  const near = isKind(kind) ? kind : nearKind(kind)
  if (near === undefined) return undefined
  const reason = `\`@ ${cut(word)}\` has a blank after its \`@\`: write \`@${near}:\``
  return { reason, decides: isDeciding(near) }
}

/** `halt ; @test: …`. */
const behindCode = (line: string): Slip | undefined => {
  const match = DECIDING_ANYWHERE.exec(line)
  if (match === null || /^[ \t\uFEFF]*[;#]/.test(line)) return undefined
  const comment = commentAt(line)
  if (comment < 0 || !/^[;#][;# \t]*$/.test(line.slice(comment, match.index))) return undefined
  return { reason: `\`@${match[1]!}\` needs a line of its own`, decides: true }
}

/** The kind that a word may mean: one with a few other letters, or one that it begins with. */
const nearKind = (word: string): string | undefined =>
  nearest(word, KINDS) ?? KINDS.find((kind) => word.startsWith(kind))

const asking = (near: string | undefined): string => (near === undefined ? "" : `; did you mean \`@${near}:\`?`)

/** Places of `;`, `#` and `->` outside strings. A quotation mark without a partner opens no string. */
function* marks(text: string): Generator<number> {
  let closes = true
  for (let n = 0; n < text.length; n++) {
    const c = text[n]
    if (c === '"' && closes) {
      const end = endOfString(text, n)
      if (end < 0) closes = false
      else n = end
    } else if (c === ";" || c === "#" || (c === "-" && text[n + 1] === ">")) yield n
  }
}

const endOfString = (text: string, start: number): number => {
  for (let n = start + 1; n < text.length; n++) {
    if (text[n] === "\\") n++
    else if (text[n] === '"') return n
  }
  return -1
}

/** Place of the `;`, or of the `#` behind a blank, that begins a comment; or −1. */
export const commentAt = (text: string): number => {
  for (const n of marks(text)) {
    if (text[n] === ";" || (text[n] === "#" && (n === 0 || /\s/.test(text[n - 1]!)))) return n
  }
  return -1
}

/** Place of the first `->`, or −1. */
export const arrowAt = (text: string): number => {
  for (const n of marks(text)) if (text[n] === "-") return n
  return -1
}
