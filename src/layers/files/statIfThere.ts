import type { PlatformError } from "@effect/platform/Error"
import type * as FileSystem from "@effect/platform/FileSystem"
import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import { codeOf, systemError } from "./systemReason.js"

/** What is at a path; none if nothing is. */
export const statIfThere = (
  fs: FileSystem.FileSystem,
  path: string,
): Effect.Effect<Option.Option<FileSystem.File.Info>, PlatformError> =>
  fs.stat(path).pipe(
    Effect.asSome,
    Effect.catchIf(
      (error) => codeOf(systemError(error)) === "ENOENT",
      () => Effect.succeedNone,
    ),
  )
