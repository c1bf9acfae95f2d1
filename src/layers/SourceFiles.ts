import type { PlatformError } from "@effect/platform/Error"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { SourceError } from "../domain/errors.js"
import { SourceFiles } from "../services/SourceFiles.js"
import { codeOf, systemError } from "./systemReason.js"

const STDIN = "-"
const EXTENSION = ".nl"
const LIMIT = 64 << 20

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or directory",
  EISDIR: "it is a directory; name a file in it",
  EACCES: "there is no permission to read it",
  EPERM: "the system does not allow it",
  ENOTDIR: "a part of the path is a file, not a directory",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "its symbolic links go round in a circle",
}

const joined = (parts: ReadonlyArray<Uint8Array>, length: number): Uint8Array => {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Files of the file system, and `stdin`. */
export const layer = (
  stdin: Stream.Stream<Uint8Array, unknown>,
): Layer.Layer<SourceFiles, never, FileSystem.FileSystem | Path.Path> =>
  Layer.effect(
    SourceFiles,
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const paths = yield* Path.Path

      const refused = (path: string) => (error: PlatformError) => {
        const system = systemError(error)
        const reason = REASONS[codeOf(system) ?? ""] ?? (system instanceof Error ? system.message : String(system))
        return new SourceError({ path, reason })
      }

      const whole = (path: string, bytes: Stream.Stream<Uint8Array, SourceError>) =>
        Effect.suspend(() => {
          const parts: Array<Uint8Array> = []
          let length = 0
          return Stream.runForEach(bytes, (part) => {
            parts.push(part)
            length += part.length
            if (length <= LIMIT) return Effect.void
            return Effect.fail(new SourceError({ path, reason: "it is larger than 64 MiB, the most that is read" }))
          }).pipe(Effect.map(() => joined(parts, length)))
        })

      const below = (path: string) =>
        Effect.gen(function* () {
          const info = yield* fs.stat(path)
          if (info.type !== "Directory") {
            if (path.endsWith(EXTENSION)) return [path]
            return yield* new SourceError({ path, reason: `it is no ${EXTENSION} file` })
          }
          const names = yield* fs.readDirectory(path, { recursive: true })
          const candidates = names.filter((name) => name.endsWith(EXTENSION)).map((name) => paths.join(path, name))
          const files = yield* Effect.filter(candidates, (file) =>
            fs.stat(file).pipe(
              Effect.map(({ type }) => type !== "Directory"),
              Effect.mapError(refused(file)),
            ),
          )
          if (files.length === 0)
            return yield* new SourceError({ path, reason: `there are no ${EXTENSION} files in it` })
          return files.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
        }).pipe(Effect.mapError((error) => (error instanceof SourceError ? error : refused(path)(error))))

      return SourceFiles.of({
        read: (path) => {
          if (path !== STDIN) return whole(path, Stream.mapError(fs.stream(path), refused(path)))
          const name = "standard input"
          const reason = (error: unknown) => (error instanceof Error ? error.message : String(error))
          return whole(
            name,
            Stream.mapError(stdin, (error) => new SourceError({ path: name, reason: reason(error) })),
          )
        },
        below,
      })
    }),
  )
