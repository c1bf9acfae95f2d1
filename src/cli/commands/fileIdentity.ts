import * as FileSystem from "@effect/platform/FileSystem"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"

/** Device and number of what a path leads to: the same by all its names, links and hard links; `undefined` if not known. */
export const fileIdentity = (path: string) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const { dev, ino, type } = yield* fs.stat(path)
    return Option.getOrUndefined(Option.map(ino, (number) => ({ type, key: `${dev}:${number}` })))
  }).pipe(Effect.orElseSucceed(() => undefined))
