const NEWLINE = 10
const RETURN = 13

/** Lines of a text, one after another. */
export class Lines {
  private at = 0

  constructor(private readonly bytes: Uint8Array) {}

  /** The next line without its end, a line feed with or without a carriage return; `undefined` after the last. */
  next(): Uint8Array | undefined {
    const { at, bytes } = this
    if (at >= bytes.length) return undefined
    const next = bytes.indexOf(NEWLINE, at)
    const end = next < 0 ? bytes.length : next
    this.at = end + 1
    return bytes.subarray(at, end > at && next >= 0 && bytes[end - 1] === RETURN ? end - 1 : end)
  }
}

/** Each text with a 0 behind it. */
const terminated = (texts: ReadonlyArray<string>): Uint8Array =>
  new TextEncoder().encode(texts.map((text) => `${text}\0`).join(""))

/** Arguments as `io.getargs` gives them. Throws `RangeError` where one holds a 0. */
export const argumentBlock = (args: ReadonlyArray<string>): Uint8Array => {
  if (args.some((each) => each.includes("\0"))) throw new RangeError("an argument cannot hold the character U+0000")
  return terminated(args)
}

/** Variables as `io.getenv` gives them. Throws `RangeError` where a name or value cannot be one. */
export const environmentBlock = (env: ReadonlyMap<string, string>): Uint8Array => {
  const texts = Array.from(env, ([name, value]) => {
    if (name === "" || name.includes("=")) throw new RangeError("a variable has a name without `=`")
    return `${name}=${value}`
  })
  if (texts.some((each) => each.includes("\0"))) throw new RangeError("a variable cannot hold the character U+0000")
  return terminated(texts)
}
