/** How many times larger the lines of a dataset usually are than its file, by the end of its name. */
const UNPACKED: ReadonlyArray<readonly [end: RegExp, times: number]> = [
  [/\.gz$/i, 6],
  [/\.parquet$/i, 3],
]

/** About how many bytes of lines a file has. */
export const unpacked = (file: string, size: number): number =>
  size * (UNPACKED.find(([end]) => end.test(file))?.[1] ?? 1)
