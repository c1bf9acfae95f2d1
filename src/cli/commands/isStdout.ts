import * as Effect from "effect/Effect"
import { followLinks } from "../../layers/files/followLinks.js"

/** Whether the path is standard output. A file opened under one of its names would not share its place in the stream. */
export const isStdout = (path: string) =>
  path === "-"
    ? Effect.succeed(true)
    : Effect.all([followLinks(path), followLinks("/dev/stdout")]).pipe(
        Effect.map(([place, stdout]) => place.path === stdout.path),
        Effect.orElseSucceed(() => false),
      )
