/** How many shards are divided among the tasks of an engine. */
export interface Shares {
  /** Tasks, from 0 on. */
  readonly tasks: number
  /** Shards that a task makes at once. */
  readonly width: number
  /** A task makes shards task × width + 0 … width − 1, and each that is a multiple of so many further. */
  readonly stride: number
}

/** Divides the shards evenly among at most `most` tasks. */
export const divide = (shards: number, most: number, width = 1): Shares => {
  const rounds = Math.ceil(shards / (most * width))
  const tasks = Math.ceil(shards / (rounds * width))
  return { tasks, width, stride: tasks * width }
}

/** The tasks, in order, that make these shards. */
export const tasksOf = (shards: ReadonlyArray<number>, { stride, width }: Shares): ReadonlyArray<number> =>
  [...new Set(shards.map((shard) => Math.floor((shard % stride) / width)))].sort((a, b) => a - b)
