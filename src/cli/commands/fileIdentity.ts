import * as FileSystem from "@effect/platform/FileSystem"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { isStdin } from "../../domain/standardInput.js"
import { UsageError } from "../errors.js"

/** Device and number of what a path leads to: the same by all its names, links and hard links; `undefined` if not known. */
export const fileIdentity = (path: string) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const { dev, ino, type } = yield* fs.stat(path)
    return Option.getOrUndefined(Option.map(ino, (number) => ({ type, key: `${dev}:${number}` })))
  }).pipe(Effect.orElseSucceed(() => undefined))

/**
 * Fails where `option` would have a command write over a file that it reads, by whatever names, links and hard links; `what` is what
 * the command line calls that.
 */
export const keepInputs = (
  command: string,
  option: string,
  output: string,
  inputs: ReadonlyArray<readonly [what: string, path: string]>,
) =>
  Effect.gen(function* () {
    const there = yield* fileIdentity(output)
    if (there?.type !== "File") return
    for (const [what, path] of inputs) {
      const input = yield* fileIdentity(isStdin(path) ? "/dev/stdin" : path)
      if (input?.key !== there.key) continue
      const problem = `option ${option} names ${what} itself, ${output}; choose another path`
      return yield* new UsageError({ command, problem })
    }
  })
