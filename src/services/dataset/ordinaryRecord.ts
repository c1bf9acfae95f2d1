import { Category } from "../../domain/Category.js"
import type { AnyRecord } from "../../domain/DatasetRecord.js"
import type { Level } from "../../domain/Level.js"
import { isTests } from "./recordTests.js"

export const CATEGORIES: ReadonlySet<unknown> = new Set(Category.literals)

/** A string, not empty, in which nothing needs a closer look. */
const STRING = String.raw`"(?!")([^"\\\x00-\x1f\ud800-\udfff]*(?:\\["\\/bfnrt][^"\\\x00-\x1f\ud800-\udfff]*)*)"`
const BYTE = String.raw`(?:0|[1-9]\d{0,2})`

const INTEGER = String.raw`-?(?:0|[1-9]\d{0,14})`
const TEST =
  String.raw`\{"input":\[(?:${INTEGER}(?:,${INTEGER})*)?\],` +
  String.raw`"memory":\[(?:${BYTE}(?:,${BYTE})*)?\],"output":${INTEGER}\}`

/** Where a record of a dataset folder comes from. */
const ORIGIN = String.raw`"id":${STRING},"family":${STRING},"problem":"([0-9a-f]{16})","steps":(0|[1-9]\d{0,14})`

/** What the lines of nearly all records look like. */
const ORDINARY = new RegExp(
  String.raw`^\{"prompt":${STRING},"binary_ir":\[(${BYTE}(?:,${BYTE})*)\],"assembly":${STRING},` +
    String.raw`"expected_output":(${INTEGER}),"level":([1-5]),"category":"([a-z]+)"` +
    String.raw`(?:,${ORIGIN})?(?:,"tests":(\[${TEST}(?:,${TEST})*\]))?\}$`,
)
/** Characters of a line up to which the stack of a regular expression surely suffices. */
const SHORT = 1 << 16

const unescaped = (text: string): string => (text.includes("\\") ? (JSON.parse(`"${text}"`) as string) : text)

/** The numbers in a list, if they are bytes. */
const bytesOf = (list: string): Array<number> | undefined => {
  const bytes: Array<number> = []
  let byte = 0
  for (let n = 0; n <= list.length; n++) {
    const digit = n < list.length ? list.charCodeAt(n) - 48 : -1
    if (digit >= 0) byte = byte * 10 + digit
    else if (byte > 255) return undefined
    else {
      bytes.push(byte)
      byte = 0
    }
  }
  return bytes
}

const origin = (parts: RegExpExecArray) => ({
  id: unescaped(parts[7]!),
  family: unescaped(parts[8]!),
  problem: parts[9]!,
  steps: Number(parts[10]),
})

/**
 * The record of a line that is as nearly all are: its keys in the usual order, without blanks, Unicode escapes or anything
 * doubtful. It is read in less time than `JSON.parse` takes. `undefined` says nothing about the line.
 */
export const ordinaryRecord = (line: string): AnyRecord | undefined => {
  const parts = line.length <= SHORT ? ORDINARY.exec(line) : null
  if (parts === null || !CATEGORIES.has(parts[6])) return undefined
  const bytes = bytesOf(parts[2]!)
  if (bytes === undefined) return undefined
  const tests: unknown = parts[11] === undefined ? undefined : JSON.parse(parts[11])
  if (tests !== undefined && !isTests(tests)) return undefined
  return {
    prompt: unescaped(parts[1]!),
    binary_ir: bytes,
    assembly: unescaped(parts[3]!),
    expected_output: Number(parts[4]),
    level: Number(parts[5]) as Level,
    category: parts[6] as Category,
    ...(parts[7] === undefined ? {} : origin(parts)),
    ...(tests === undefined ? {} : { tests }),
  }
}
