import { makeRunMain } from "@effect/platform/Runtime"
import { readFileSync } from "node:fs"
import { constants } from "node:os"
import { basename } from "node:path"

/**
 * Signals that would end the process where nobody listens, other than those that say that the program itself is broken.
 * Node keeps SIGUSR1 and SIGPROF for its debugger and profiler, and ignores SIGPIPE and SIGXFSZ.
 */
const ENDING = [
  "SIGINT",
  "SIGTERM",
  "SIGHUP",
  "SIGQUIT",
  "SIGALRM",
  "SIGVTALRM",
  "SIGUSR2",
  "SIGXCPU",
  "SIGIO",
  "SIGPWR",
] as const

type Ending = (typeof ENDING)[number]

/** What a shell shows for a process that ended by the signal: 128 and its number. */
export const exitCodeOf = (signal: Ending): number => 128 + constants.signals[signal]

/** The signals that a process ignores, as Linux tells it: a bit each, the lowest for signal 1. */
const ignoredBy = (pid: number): bigint => {
  try {
    const hex = /^SigIgn:\s*([0-9a-f]+)$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1]
    return hex === undefined ? 0n : BigInt(`0x${hex}`)
  } catch {
    return 0n
  }
}

/**
 * Whether whoever started the program wants it to outlive its terminal. An ignored SIGHUP is inherited, but Node sets it
 * back to what ends the process before any script runs; what remains are the parent, which often ignores it too, and the
 * shell's note of the command that it started.
 */
const outlivesTerminal = ({ env, ppid }: NodeJS.Process): boolean =>
  basename(env["_"] ?? "") === "nohup" || (ignoredBy(ppid) & (1n << BigInt(constants.signals.SIGHUP - 1))) !== 0n

interface Handling {
  /** Called at once when the first signal comes; the program is interrupted then. */
  readonly onFirst: (signal: Ending) => void
  /** Called when another one comes: all that must be done before the process ends, at once and without waiting. */
  readonly onSecond: () => void
}

/** Runs a program as `NodeRuntime.runMain` does, except that all signals interrupt, and a second one ends the process. */
export const runMain = (process: NodeJS.Process, { onFirst, onSecond }: Handling) =>
  makeRunMain(({ fiber, teardown }) => {
    // A fiber that waits keeps no process alive.
    const keepAlive = setInterval(() => {}, 2 ** 31 - 1)
    let interrupted = false
    const listen = (signal: Ending): void => {
      if (interrupted) {
        onSecond()
        // By the signal itself, since an exit would wait for threads that open a pipe.
        process.removeListener(signal, listen)
        process.kill(process.pid, signal)
        return
      }
      interrupted = true
      onFirst(signal)
      fiber.unsafeInterruptAsFork(fiber.id())
    }
    const outlives = outlivesTerminal(process)
    for (const signal of ENDING) process.on(signal, signal === "SIGHUP" && outlives ? () => {} : listen)
    fiber.addObserver((exit) => {
      clearInterval(keepAlive)
      teardown(exit, (code) => {
        if (interrupted || code !== 0) process.exit(code)
      })
    })
  })
