export { count, fileSize, percent } from "../domain/quantity.js"

/** Whether what is written to the path may come out on the terminal: devices and descriptors, except /dev/null. */
export const mayBeScreen = (path: string): boolean =>
  path === "-" || /^\/(dev\/(tty|pts\/|console|stdout|stderr|fd\/)|proc\/)/.test(path)

/** What moves the cursor, breaks the line or turns the direction of writing. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

const SHORT: Readonly<Record<string, string>> = { "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r" }

/** The text in one line that no control character can disturb. */
export const oneLine = (text: string): string =>
  text.replace(CONTROL, (control) => SHORT[control] ?? `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`)
