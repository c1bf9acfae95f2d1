import * as FileSystem from "@effect/platform/FileSystem"
import * as Effect from "effect/Effect"
import * as FiberSet from "effect/FiberSet"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { connect, createServer, type Server, type Socket } from "node:net"
import { SinkError } from "../domain/errors.js"
import { STDIN } from "../domain/standardInput.js"
import { type Client, Clients } from "../services/scoring/Clients.js"
import { StandardStreams } from "../services/StandardStreams.js"
import { partsOf, readRefusal } from "./files/FileBytes.js"
import { reasonOf } from "./files/systemReason.js"
import { outputStream } from "./NodeStandardStreams.js"

/** Whether a process listens at a socket. */
const isAlive = (path: string) =>
  Effect.async<boolean>((resume) => {
    const socket = connect(path)
    const end = (alive: boolean) => {
      socket.destroy()
      resume(Effect.succeed(alive))
    }
    socket.on("connect", () => end(true))
    socket.on("error", () => end(false))
  })

/** Takes the socket of a process that is gone away; fails if what is there is anything else. */
const clear = (path: string) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const there = yield* Effect.option(fs.stat(path))
    if (there._tag === "None") return
    const refuse = (description: string) => new SinkError({ path, reason: "BadPath", description })
    if (there.value.type !== "Socket")
      return yield* refuse("something that is not a socket is there; choose another path")
    if (yield* isAlive(path)) return yield* refuse("a process listens there already; use it, or choose another path")
    yield* Effect.ignore(fs.remove(path))
  })

const open = (path: string, onClient: (socket: Socket) => void) =>
  Effect.async<Server, SinkError>((resume) => {
    // A client may say that it has no more requests, and still read answers.
    const server = createServer({ allowHalfOpen: true }, onClient)
    server.on("error", (error) => resume(Effect.fail(new SinkError({ path, ...reasonOf(error) }))))
    server.listen(path, () => resume(Effect.succeed(server)))
  })

const clientOf = (socket: Socket, path: string): Client => {
  const { write } = outputStream(socket, path, false)
  return { requests: partsOf(path, socket), answer: write }
}

/** Clients of a process: at standard input, which is given, and at sockets. */
export const layer = (
  stdin: Stream.Stream<Uint8Array, unknown>,
): Layer.Layer<Clients, never, FileSystem.FileSystem | StandardStreams> =>
  Layer.effect(
    Clients,
    Effect.map(Effect.all([FileSystem.FileSystem, StandardStreams]), ([fs, { stdout }]) =>
      Clients.of({
        starter: { requests: Stream.mapError(stdin, readRefusal(STDIN)), answer: stdout.write },
        listen: (path, serve) =>
          Effect.gen(function* () {
            yield* Effect.provideService(clear(path), FileSystem.FileSystem, fs)
            const run = yield* FiberSet.makeRuntime<never, void>()
            // Its socket goes with the server.
            yield* Effect.acquireRelease(
              open(path, (socket) => {
                run(
                  Effect.ensuring(
                    serve(clientOf(socket, path)),
                    Effect.sync(() => socket.destroySoon()),
                  ),
                )
              }),
              (server) => Effect.sync(() => server.close()),
            )
            return yield* Effect.never
          }).pipe(Effect.scoped),
      }),
    ),
  )
