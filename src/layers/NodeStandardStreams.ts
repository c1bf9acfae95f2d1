import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Writable } from "node:stream"
import { SinkError } from "../domain/errors.js"
import { type OutputStream, StandardStreams } from "../services/StandardStreams.js"
import { reasonOf } from "./files/systemReason.js"

type NodeStream = Writable & { readonly isTTY?: boolean; readonly columns?: number }

const GONE = new Set(["EPIPE", "ECONNRESET", "ERR_STREAM_DESTROYED"])

export const outputStream = (stream: NodeStream, path: string, canRedraw: boolean): OutputStream => {
  // Every failure also reaches the callback of the write that met it; without a listener it would end the process.
  stream.on("error", () => {})
  return {
    isTerminal: stream.isTTY === true && canRedraw,
    // Node follows the terminal's size, and has 0 where the terminal does not tell.
    get columns() {
      return stream.columns === 0 ? undefined : stream.columns
    },
    write: (content) =>
      Effect.async<boolean, SinkError>((resume) => {
        stream.write(content, (error: NodeJS.ErrnoException | null | undefined) => {
          if (error === null || error === undefined) resume(Effect.succeed(true))
          else if (GONE.has(error.code ?? "")) resume(Effect.succeed(false))
          else resume(Effect.fail(new SinkError({ path, ...reasonOf(error) })))
        })
      }),
  }
}

/** The streams of a process, as Node gives them. */
export const layer = (node: {
  readonly stdout: NodeStream
  readonly stderr: NodeStream
  readonly env: { readonly TERM?: string | undefined }
}) =>
  Layer.sync(StandardStreams, () => {
    const canRedraw = node.env.TERM !== "dumb"
    return {
      stdout: outputStream(node.stdout, "standard output", canRedraw),
      stderr: outputStream(node.stderr, "standard error", canRedraw),
    }
  })
