/** How a stretch of execution ended, and what an operation's handler answers. */
export const NEXT = 0
/** Done, but the scheduler has to look: marks, threads or fuel changed. */
export const RESYNC = 1
/** Done, and the thread gives way. */
export const YIELD = 2
/** Not done: the thread waits in front of this instruction. */
export const WAIT = 3
/** The thread is over. */
export const ENDED = 4
export const FAULT = 5
