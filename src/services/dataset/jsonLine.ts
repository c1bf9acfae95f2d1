import { codePoint } from "../../vm/text/characters.js"
import { cut, quoted } from "./quoted.js"

/** Arrays and objects inside one another that every reader takes (docs/data.md); a record has two. */
const DEEPEST = 32
/** Problems of one line that are told. */
const TOLD = 3
/** Elements of arrays whose spelling is kept for a message. */
const ELEMENTS = 16

const QUOTE = 34
const BACKSLASH = 92
const MINUS = 45
const ZERO = 48

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isHighHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isLowHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/** What stands at a place, for a message: a word, a sign, or a sign's number. */
const standing = (text: string, at: number): string => {
  const word = /^[\w$+.-]+/.exec(text.slice(at, at + 20))
  if (word !== null) return word[0]
  const code = text.codePointAt(at)!
  return code > 32 && code < 127 ? String.fromCharCode(code) : codePoint(code)
}

const WORDS: ReadonlyArray<string> = ["true", "false", "null"]

/**
 * Reads a line as JSON for what `JSON.parse` does not tell: keys that come twice, halves of surrogate pairs, NUL, numbers as
 * they are written, and how deep it goes. It takes time in proportion to the line, and stack for `DEEPEST` levels alone.
 */
export class JsonLine {
  /**
   * Numbers that are not written as an integer of at most 15 digits, by the place where a record has a number:
   * `expected_output`, `binary_ir[3]`.
   */
  readonly literals = new Map<string, string>()
  private text = ""
  private at = 0
  private readonly problems: Array<string> = []
  /** The keys of the objects around the current place, by depth. */
  private readonly keys: Array<Set<string>> = []
  /** The key of the outermost object, and the index in an array there. */
  private key = ""
  private index = 0

  /** What keeps the line from being JSON that every reader takes in the same way: the first few things, if any. */
  read(text: string): ReadonlyArray<string> {
    this.text = text
    this.at = 0
    this.problems.length = 0
    this.literals.clear()
    this.key = ""
    this.blanks()
    if (this.at === text.length) return ["the line is empty"]
    if (text.charCodeAt(0) === 0xfeff) {
      return ["the line begins with a byte order mark (U+FEFF); save the file as UTF-8 without one"]
    }
    if (this.value(0)) {
      this.blanks()
      if (this.at < text.length) this.fail(`the JSON value ends, and ${standing(text, this.at)} follows`)
    }
    return this.problems
  }

  private tell(problem: string): void {
    if (this.problems.length < TOLD) this.problems.push(problem)
  }

  /** What cannot be read on from. */
  private fail(problem: string, at = this.at): false {
    this.tell(`${problem} at column ${at + 1}`)
    return false
  }

  /** Something else stands where `wanted` should. */
  private unexpected(wanted: string): false {
    if (this.at < this.text.length) return this.fail(`${wanted} is expected, not ${standing(this.text, this.at)},`)
    this.tell(`the line is cut off: it ends where ${wanted} is expected`)
    return false
  }

  private blanks(): void {
    for (; ; this.at++) {
      const code = this.text.charCodeAt(this.at)
      if (code !== 32 && code !== 9 && code !== 13 && code !== 10) return
    }
  }

  private value(depth: number): boolean {
    const code = this.text.charCodeAt(this.at)
    if (code === QUOTE) return this.string()
    if (code === MINUS || isDigit(code)) return this.number(depth)
    if (code === 123 || code === 91) {
      if (depth === DEEPEST) return this.fail(`arrays and objects are nested more than ${DEEPEST} deep`)
      return code === 123 ? this.object(depth + 1) : this.array(depth + 1)
    }
    for (const word of WORDS) {
      if (!this.text.startsWith(word, this.at)) continue
      this.at += word.length
      return true
    }
    return this.unexpected("a value")
  }

  private array(depth: number): boolean {
    this.at++
    this.blanks()
    if (this.text.charCodeAt(this.at) === 93) {
      this.at++
      return true
    }
    for (let index = 0; ; index++) {
      if (depth === 2) this.index = index
      if (!this.value(depth)) return false
      this.blanks()
      const code = this.text.charCodeAt(this.at)
      if (code !== 44 && code !== 93) return this.unexpected(", or ]")
      this.at++
      if (code === 93) return true
      this.blanks()
    }
  }

  private object(depth: number): boolean {
    const keys = (this.keys[depth] ??= new Set())
    keys.clear()
    this.at++
    this.blanks()
    if (this.text.charCodeAt(this.at) === 125) {
      this.at++
      return true
    }
    for (;;) {
      if (this.text.charCodeAt(this.at) !== QUOTE) return this.unexpected("a key in double quotes")
      const from = this.at
      if (!this.string()) return false
      const raw = this.text.slice(from + 1, this.at - 1)
      const key = raw.includes("\\") ? (JSON.parse(`"${raw}"`) as string) : raw
      if (keys.size === keys.add(key).size) this.tell(`the key ${quoted(key)} comes twice in one object`)
      if (depth === 1) this.key = key
      this.blanks()
      if (this.text.charCodeAt(this.at) !== 58) return this.unexpected(":")
      this.at++
      this.blanks()
      if (!this.value(depth)) return false
      this.blanks()
      const code = this.text.charCodeAt(this.at)
      if (code !== 44 && code !== 125) return this.unexpected(", or }")
      this.at++
      if (code === 125) return true
      this.blanks()
    }
  }

  private string(): boolean {
    const { text } = this
    const { length } = text
    for (let at = this.at + 1; at < length; at++) {
      const code = text.charCodeAt(at)
      if (code === QUOTE) {
        this.at = at + 1
        return true
      }
      if (code === BACKSLASH) {
        at = this.escape(at)
        if (at < 0) return false
      } else if (code < 32)
        return this.fail(`the control character ${codePoint(code)} stands in a string unescaped`, at)
      else if (code >= 0xd800 && code <= 0xdfff) {
        if (isHighHalf(code) && isLowHalf(text.charCodeAt(at + 1))) at++
        else this.lone(code, at)
      }
    }
    this.tell("the line is cut off: it ends inside a string")
    return false
  }

  private lone(code: number, at: number): void {
    this.tell(`half of a surrogate pair, ${codePoint(code)}, stands alone at column ${at + 1}`)
  }

  /** Where the escape sequence at `at` has its last character; -1 if it is none. */
  private escape(at: number): number {
    const { text } = this
    const sign = text[at + 1] ?? ""
    if (sign !== "" && '"\\/bfnrt'.includes(sign)) return at + 1
    const code = this.unicode(at)
    if (code < 0) {
      if (at + (sign === "u" ? 6 : 2) > text.length) this.tell("the line is cut off: it ends inside a string")
      else this.fail(`${standing(text, at)}${standing(text, at + 1)} is not an escape sequence`, at)
      return -1
    }
    if (code === 0) this.tell(`a string has the character NUL at column ${at + 1}, which databases do not take`)
    if (isHighHalf(code) && isLowHalf(this.unicode(at + 6))) return at + 11
    if (isHighHalf(code) || isLowHalf(code)) this.lone(code, at)
    return at + 5
  }

  /** The code unit that a `\uXXXX` at `at` stands for; -1 if there is none. */
  private unicode(at: number): number {
    const written = this.text.slice(at, at + 6)
    return /^\\u[0-9a-fA-F]{4}$/.test(written) ? Number.parseInt(written.slice(2), 16) : -1
  }

  private digits(from: number): number {
    let at = from
    while (isDigit(this.text.charCodeAt(at))) at++
    return at
  }

  private number(depth: number): boolean {
    const { text } = this
    const start = this.at
    const first = text.charCodeAt(start) === MINUS ? start + 1 : start
    let at = this.digits(first)
    const count = at - first
    if (count === 0 || (count > 1 && text.charCodeAt(first) === ZERO)) {
      return this.fail(`${cut(text.slice(start, Math.max(at, start + 1)))} is not a number in JSON`)
    }
    let plain = count <= 15
    let code = text.charCodeAt(at)
    if (code === 46) {
      plain = false
      const end = this.digits(at + 1)
      if (end === at + 1) return this.fail(`${cut(text.slice(start, end))} is not a number in JSON`)
      at = end
      code = text.charCodeAt(at)
    }
    if (code === 69 || code === 101) {
      plain = false
      const sign = text.charCodeAt(at + 1)
      const from = sign === 43 || sign === MINUS ? at + 2 : at + 1
      const end = this.digits(from)
      if (end === from) return this.fail(`${cut(text.slice(start, end))} is not a number in JSON`)
      at = end
    }
    this.at = at
    if (!plain && depth === 1) this.literals.set(this.key, text.slice(start, at))
    else if (!plain && depth === 2 && this.literals.size < ELEMENTS) {
      this.literals.set(`${this.key}[${this.index}]`, text.slice(start, at))
    }
    // Further inside, the key has to do; what is no integer at all comes first.
    else if (!plain && depth > 2 && !/[.eE]/.test(this.literals.get(this.key) ?? "")) {
      this.literals.set(this.key, text.slice(start, at))
    }
    return true
  }
}
