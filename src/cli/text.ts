/** Names of standard input. */
const STDIN = new Set(["-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"])

/** Whether the path is standard input. */
export const isStdin = (path: string): boolean => STDIN.has(path)

/** The text in one line that no control character can disturb. */
export const oneLine = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f]/g, (control) => JSON.stringify(control).slice(1, -1))

/** `1 error`, `2 errors`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`
