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

/** Whether two paths lead to the same file, by whatever names, links and hard links. */
const areOneFile = (first: string, second: string) =>
  Effect.gen(function* () {
    const [one, other] = yield* Effect.all([fileIdentity(first), fileIdentity(second)])
    return one !== undefined && one.type === "File" && one.key === other?.key
  })

/** Fails where `option` would have a command write over what it reads: files, with what the command line calls them. */
export const keepInputs = (
  command: string,
  option: string,
  output: string,
  inputs: ReadonlyArray<readonly [what: string, path: string]>,
) =>
  Effect.forEach(
    inputs,
    ([what, path]) =>
      Effect.flatMap(areOneFile(isStdin(path) ? "/dev/stdin" : path, output), (isOne) =>
        isOne
          ? new UsageError({
              command,
              problem: `option ${option} names ${what} itself, ${output}; choose another path`,
            })
          : Effect.void,
      ),
    { discard: true },
  )
