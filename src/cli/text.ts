export { count, fileSize } from "../domain/quantity.js"

/** Names of standard output. A file opened under one of them would not share its place in the stream. */
const STDOUT = new Set(["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])

/** Whether the path is standard output. */
export const isStdout = (path: string): boolean => STDOUT.has(path)

/** Whether what is written to the path may come out on the terminal: devices and descriptors, but for /dev/null. */
export const mayBeScreen = (path: string): boolean =>
  isStdout(path) || /^\/(dev\/(tty|pts\/|console|stderr|fd\/)|proc\/)/.test(path)

/** What moves the cursor, breaks the line or turns the direction of writing. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

const SHORT: Readonly<Record<string, string>> = { "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r" }

/** The text in one line that no control character can disturb. */
export const oneLine = (text: string): string =>
  text.replace(CONTROL, (control) => SHORT[control] ?? `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`)

/** As much of a value as a message shows. */
const MOST_SHOWN = 200

/** The text, or the first 200 characters of a longer one with "…". */
export const cut = (text: string): string =>
  text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN).replace(/[\ud800-\udbff]$/, "")}…`
