import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { execFileSync } from "node:child_process"
import { mkdirSync, realpathSync, symlinkSync, truncateSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import type { SourceError } from "../../src/domain/errors.js"
import * as Layer from "../../src/layers/DiskSourceFiles.js"
import { SourceFiles } from "../../src/services/SourceFiles.js"
import { testDirectory } from "../cli/support/directory.js"

const directory = testDirectory()

const link = (target: string, name: string) => symlinkSync(target, join(directory.path, name))
const short = (text: string) => text.replaceAll(`${directory.path}/`, "").replaceAll(directory.path, "DIR")

const using = <A, E>(use: (files: SourceFiles["Type"]) => Effect.Effect<A, E>) =>
  Effect.flatMap(SourceFiles, use).pipe(
    Effect.provide(Layer.layer(Stream.make(new TextEncoder().encode("ha"), new TextEncoder().encode("lt\n")))),
    Effect.provide(NodeFileSystem.layer),
  )

/** What lies below these paths of the directory, or the message that refuses them. */
const below = (...names: ReadonlyArray<string>) =>
  using(({ below }) => below(names.map((name) => (name === "" ? directory.path : `${directory.path}/${name}`)))).pipe(
    Effect.match({
      onSuccess: ({ files, unreadable }) => ({
        files: files.map(short),
        unreadable: unreadable.map(({ message }) => short(message)),
      }),
      onFailure: ({ message }) => short(message),
    }),
  )

const read = (name: string, how: "read" | "text" = "text") =>
  using((files): Effect.Effect<unknown, SourceError> =>
    files[how](name.startsWith("/") || name === "-" ? name : `${directory.path}/${name}`),
  ).pipe(
    Effect.match({
      onSuccess: (content) => content,
      onFailure: ({ message }): unknown => short(message),
    }),
  )

describe("SourceFiles.below", () => {
  it.effect("finds each program once, by path, and follows no links to directories", () =>
    Effect.gen(function* () {
      for (const name of ["b.nl", "a/z.nl", "a/B.nl", "a.nl/in.nl", "a-1/y.nl", "notes.txt", "x.nl.bak", "x.nl~"])
        directory.write(name, "halt\n")
      link(".", "circle")
      link("..", "a/up")
      link("/", "a/root")
      link("/", "a/root.nl")
      link("a", "again")
      const files = ["a-1/y.nl", "a.nl/in.nl", "a/B.nl", "a/z.nl", "b.nl"]
      assert.deepStrictEqual(yield* below(""), { files, unreadable: [] })
      // The path itself may be a link, and `..` is what the system says.
      assert.deepStrictEqual(yield* below("again"), { files: ["again/B.nl", "again/z.nl"], unreadable: [] })
      assert.deepStrictEqual(
        yield* below("a/root/../b.nl"),
        "cannot use a/root/../b.nl: there is no such file or directory",
      )
      assert.deepStrictEqual(yield* below("a", "again/z.nl", "circle/a", "b.nl", "a/../b.nl"), {
        files: ["a/B.nl", "a/z.nl", "b.nl"],
        unreadable: [],
      })
    }),
  )

  it.effect("passes over what is hidden and what is not a file", () =>
    Effect.gen(function* () {
      for (const name of ["x.nl", ".x.nl", "._x.nl", ".git/x.nl", "dir.nl/.y.nl"]) directory.write(name, "halt\n")
      link("somebody@somewhere.123", ".#x.nl")
      execFileSync("mkfifo", [join(directory.path, "pipe.nl")])
      link("pipe.nl", "pipe-link.nl")
      link("/dev/zero", "device.nl")
      const server = createServer()
      yield* Effect.async<void>((resume) => void server.listen(join(directory.path, "s.nl"), () => resume(Effect.void)))
      assert.deepStrictEqual(yield* below(""), { files: ["x.nl"], unreadable: [] })
      server.close()
      // Asked for by name, they count.
      assert.deepStrictEqual(yield* below(".x.nl", "pipe.nl"), { files: [".x.nl", "pipe.nl"], unreadable: [] })
      assert.strictEqual(yield* below("dir.nl"), "cannot use dir.nl: there are no .nl files in it")
    }),
  )

  it.effect("tells of links that lead nowhere, and goes on", () =>
    Effect.gen(function* () {
      directory.write("m/x.nl", "halt\n")
      directory.write("elsewhere/y.nl", "halt\n")
      link("nothing", "m/dangling.nl")
      link("round.nl", "m/round.nl")
      link("nothing", "m/no-program.txt")
      link("../elsewhere/y.nl", "m/y.nl")
      const { files, unreadable } = (yield* below("m")) as Exclude<
        Effect.Effect.Success<ReturnType<typeof below>>,
        string
      >
      assert.deepStrictEqual(files, ["m/x.nl", "m/y.nl"])
      assert.sameMembers(unreadable, [
        "cannot use m/dangling.nl: there is no such file or directory",
        "cannot use m/round.nl: its symbolic links go round in a circle; choose another path",
      ])
      assert.include(yield* below("m/dangling.nl"), "there is no such file or directory")
    }),
  )

  it.effect("tells of names that are not UTF-8", () =>
    Effect.gen(function* () {
      directory.write("x.nl", "halt\n")
      execFileSync("bash", ["-c", "echo halt > $'\\xff.nl'"], { cwd: directory.path })
      assert.deepStrictEqual(yield* below(""), {
        files: ["x.nl"],
        unreadable: ["cannot use \ufffd.nl: its name is not UTF-8; rename it"],
      })
      directory.write("proper/\ufffd.nl", "halt\n")
      assert.deepStrictEqual(yield* below("proper"), { files: ["proper/\ufffd.nl"], unreadable: [] })
    }),
  )

  it.effect("finds its way in deep directories, up to the system's limit", () =>
    Effect.gen(function* () {
      directory.write("x.nl", "halt\n")
      const deep = Array.from({ length: 1500 }, () => "d").join("/")
      directory.write(`${deep}/y.nl`, "halt\n")
      // Beyond the longest path there is.
      execFileSync("bash", ["-c", 'for n in {1..7}; do mkdir "$0" && cd "$0" || exit; done', "l".repeat(250)], {
        cwd: join(directory.path, deep),
      })
      const found = yield* below("")
      assert.deepInclude(found, { files: [`${deep}/y.nl`, "x.nl"] })
      assert.match(JSON.stringify(found), /"unreadable":\["cannot use [dl/]+: the name is too long; [^"]*"\]/)
      execFileSync("rm", ["-rf", join(directory.path, "d")])
    }),
  )

  it.effect("finds thousands of files", () =>
    Effect.gen(function* () {
      for (let n = 0; n < 3000; n++) directory.write(`${n % 7}/${n}.nl`, "halt\n")
      const found = yield* below("")
      assert.isObject(found)
      assert.strictEqual(typeof found === "string" ? 0 : found.files.length, 3000)
    }),
  )

  it.effect("takes standard input, pipes and devices, whatever their names", () =>
    Effect.gen(function* () {
      directory.write("notes.txt", "halt\n")
      const { files } = yield* using(({ below }) => below(["-", "/dev/stdin", "/dev/null"]))
      assert.deepStrictEqual(files, ["-", "/dev/stdin", "/dev/null"])
      assert.strictEqual(yield* below("notes.txt"), "cannot use notes.txt: it is not a .nl file")
    }),
  )
})

describe("SourceFiles.read", () => {
  it.effect("reads files, standard input and devices", () =>
    Effect.gen(function* () {
      directory.write("x.nl", "halt ; \u00e9\n")
      directory.write("bytes", Uint8Array.of(95, 0, 0, 255))
      directory.write("empty", "")
      mkdirSync(join(directory.path, "dir"))
      assert.strictEqual(yield* read("x.nl"), "halt ; \u00e9\n")
      assert.strictEqual(yield* read("-"), "halt\n")
      assert.deepStrictEqual(yield* read("bytes", "read"), Uint8Array.of(95, 0, 0, 255))
      assert.strictEqual(yield* read("empty"), "")
      assert.strictEqual(yield* read("/dev/null"), "")
      assert.strictEqual(yield* read("dir"), "cannot use dir: it is a directory; name a file in it")
      assert.strictEqual(
        yield* read("x.nl/y"),
        "cannot use x.nl/y: a part of the path is a file, not a directory; choose another path",
      )
    }),
  )

  it.effect("refuses what is too large, also where the size is not known", () =>
    Effect.gen(function* () {
      directory.write("large.nl", "")
      truncateSync(join(directory.path, "large.nl"), (64 << 20) + 1)
      for (const path of [join(realpathSync(directory.path), "large.nl"), "/dev/zero"])
        assert.match(String(yield* read(path)), /: it is larger than 64 MiB, the most that is read$/)
    }),
  )

  it.effect("says what a file is that is not text", () =>
    Effect.gen(function* () {
      directory.write("latin.nl", Uint8Array.of(0x68, 0xe9))
      directory.write("packed.nl", gzipSync("halt\n"))
      assert.strictEqual(yield* read("latin.nl"), "cannot use latin.nl: it is not UTF-8 text")
      assert.match(
        String(yield* read("packed.nl")),
        /^cannot use packed\.nl: it is compressed with gzip; decompress it first, as in: gzip -dc [^|]*packed\.nl \| nl run -$/,
      )
      // As bytes it can be anything.
      assert.deepStrictEqual(yield* read("packed.nl", "read"), new Uint8Array(gzipSync("halt\n")))
    }),
  )
})
