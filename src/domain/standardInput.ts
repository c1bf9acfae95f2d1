/** What a command line calls standard input. */
export const STDIN = "-"

/** Other names of it. */
const PATHS: ReadonlySet<string> = new Set(["/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"])

/** Whether the path is standard input. */
export const isStdin = (path: string): boolean => path === STDIN || PATHS.has(path)

/** What messages call the file at a path. */
export const fileName = (path: string): string => (path === STDIN ? "standard input" : path)
