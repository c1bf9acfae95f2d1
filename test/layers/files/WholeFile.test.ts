import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as FastCheck from "effect/FastCheck"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import { execFileSync } from "node:child_process"
import * as fs from "node:fs"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"
import type { SinkError } from "../../../src/domain/errors.js"
import * as WholeFile from "../../../src/layers/files/WholeFile.js"
import type { Target } from "../../../src/services/dataset/lineSink.js"
import { fileSystem, inDirectory, systemError, tampering } from "../support/fileSystem.js"

const real = Layer.merge(NodeFileSystem.layer, NodePath.layer)
const utf8 = new TextEncoder()

/** Writes what `produce` gives to the file at `path`. */
const writeWhole = <E, R>(path: string, produce: (write: Target["write"]) => Effect.Effect<unknown, E, R>) =>
  Effect.scoped(
    Effect.flatMap(WholeFile.open(path, "a.jsonl"), ({ commit, write }) => Effect.zipRight(produce(write), commit)),
  )

/** Writes `text` to the file at `path`, after `meanwhile` has happened. */
const write = (path: string, text = "new", meanwhile: () => void = () => {}) =>
  writeWhole(path, (take) => Effect.zipRight(Effect.sync(meanwhile), take(utf8.encode(text))))

/** What the error says, without where the test runs. */
const refusal = (directory: string, effect: ReturnType<typeof write>) =>
  Effect.map(Effect.flip(effect), (error: SinkError) => error.message.replaceAll(`${directory}/`, ""))

/** All files and links below a directory, with what is in them. */
const snapshot = (root: string): ReadonlyArray<readonly [string, string]> =>
  fs.readdirSync(root, { withFileTypes: true, recursive: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name)
    const content = entry.isSymbolicLink()
      ? `-> ${fs.readlinkSync(path).replaceAll(root, "")}`
      : entry.isFile()
        ? fs.readFileSync(path, "utf8")
        : "directory"
    return [path.slice(root.length), content] as const
  })

interface Entry {
  readonly path: string
  readonly kind: "directory" | "file" | "link"
  readonly target: string
}

/** Makes the entries that can be made, in order. `/…` in a link's target is below the root. */
const plant = (root: string, entries: ReadonlyArray<Entry>) => {
  for (const { path, kind, target } of entries)
    try {
      if (kind === "directory") fs.mkdirSync(`${root}/${path}`, { recursive: true })
      else if (kind === "file") fs.writeFileSync(`${root}/${path}`, `old ${path}`)
      else fs.symlinkSync(target.startsWith("/") ? root + target : target, `${root}/${path}`)
    } catch {
      // Something else is there.
    }
}

const name = FastCheck.constantFrom("a", "b", "c")
const step = FastCheck.oneof(
  { weight: 5, arbitrary: name },
  { weight: 3, arbitrary: FastCheck.constant("..") },
  FastCheck.constantFrom(".", ""),
)
const plainPath = FastCheck.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join("/"))
const anyPath = FastCheck.tuple(FastCheck.array(step, { minLength: 1, maxLength: 5 }), FastCheck.boolean()).map(
  ([steps, absolute]) => (absolute ? "/" : "") + steps.join("/"),
)
const entry: FastCheck.Arbitrary<Entry> = FastCheck.record({
  path: plainPath,
  kind: FastCheck.constantFrom("directory", "file", "link", "link"),
  target: anyPath.filter((target) => target !== ""),
})

/** Deeper than all the `..` of a forest's links could lead out of. */
const DEPTH = 220

describe("WholeFile", () => {
  it("writes what the system would write at the same path, in any forest of links", async () => {
    const top = fs.mkdtempSync(join(tmpdir(), "nl-forest-"))
    const before = process.cwd()
    const forests = ["ours", "system"].map((each) => join(fs.realpathSync(top), each))
    try {
      let number = 0
      const property = FastCheck.asyncProperty(
        FastCheck.array(entry, { minLength: 3, maxLength: 12 }),
        anyPath.filter((path) => path !== ""),
        async (entries, path) => {
          number++
          const [ours, systems] = forests.map((forest) => {
            const root = join(forest, "d/".repeat(DEPTH), String(number))
            fs.mkdirSync(root, { recursive: true })
            plant(root, entries)
            return root
          }) as [string, string]
          const at = (root: string) => (path.startsWith("/") ? root + path : path)

          process.chdir(systems)
          let refuses = false
          try {
            fs.writeFileSync(at(systems), "new")
          } catch {
            refuses = true
          }
          process.chdir(ours)
          const result = await Effect.runPromise(Effect.either(Effect.provide(write(at(ours)), real)))
          assert.strictEqual(Either.isLeft(result), refuses)
          assert.deepStrictEqual(snapshot(ours), snapshot(systems))
        },
      )
      await FastCheck.assert(property, { numRuns: 400 })
      // Nor was anything else written, above.
      assert.deepStrictEqual(snapshot(forests[0]!), snapshot(forests[1]!))
    } finally {
      process.chdir(before)
      fs.rmSync(top, { recursive: true, force: true })
    }
  })

  it.effect("resolves `..` behind a link to a directory from that directory", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        fs.mkdirSync(`${directory}/real/dir`, { recursive: true })
        fs.symlinkSync("real/dir", `${directory}/s`)
        fs.symlinkSync("../t", `${directory}/s/lnk`)
        fs.writeFileSync(`${directory}/t`, "precious")
        yield* write(`${directory}/s/lnk`)
        assert.strictEqual(fs.readFileSync(`${directory}/real/t`, "utf8"), "new")
        assert.strictEqual(fs.readFileSync(`${directory}/t`, "utf8"), "precious")
      }),
    ).pipe(Effect.provide(real)),
  )

  const opened: Array<string> = []
  const spying = fileSystem((real) => ({
    open: (path, options) => {
      if (options?.flag === "wx") opened.push(path)
      return real.open(path, options)
    },
  }))

  it.effect.each(["d/../x", "d/inner/../x", "up", "chain", "d/./dangling", "new"])(
    "makes the temporary beside the file that %s leads to",
    (path) =>
      inDirectory((directory) =>
        Effect.gen(function* () {
          fs.mkdirSync(`${directory}/far/sub/inner`, { recursive: true })
          fs.symlinkSync("far/sub", `${directory}/d`)
          fs.symlinkSync("d/../up", `${directory}/up`)
          fs.symlinkSync(`${directory}/d/link`, `${directory}/chain`)
          fs.symlinkSync("../../far/sub/../end", `${directory}/far/sub/link`)
          fs.symlinkSync("inner/none", `${directory}/far/sub/dangling`)
          opened.length = 0
          yield* write(`${directory}/${path}`)
          const target = fs.realpathSync.native(`${directory}/${path}`)
          assert.strictEqual(fs.readFileSync(target, "utf8"), "new")
          assert.deepStrictEqual(
            opened.map((temporary) => dirname(temporary)),
            [dirname(target)],
          )
          assert.match(basename(opened[0]!), /^\.nl-[0-9a-z-]+\.tmp$/)
        }),
      ).pipe(Effect.provide(spying.layer)),
  )

  it.effect("follows as many links as the system, and no more", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        for (let link = 1; link <= 41; link++) fs.symlinkSync(`l${link - 1}`, `${directory}/l${link}`)
        yield* write(`${directory}/l40`)
        assert.strictEqual(fs.readFileSync(`${directory}/l0`, "utf8"), "new")
        const loop = "its symbolic links go round in a circle; choose another path"
        assert.strictEqual(yield* refusal(directory, write(`${directory}/l41`)), `cannot write l41: ${loop}`)
        fs.symlinkSync("b/x", `${directory}/a`)
        fs.symlinkSync("a", `${directory}/b`)
        assert.strictEqual(yield* refusal(directory, write(`${directory}/b/y`)), `cannot write b/y: ${loop}`)
      }),
    ).pipe(Effect.provide(real)),
  )

  it.effect("writes where the links led when it began", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        for (const each of ["one", "two"]) fs.mkdirSync(`${directory}/${each}`)
        fs.writeFileSync(`${directory}/two/x`, "precious")
        fs.symlinkSync("one", `${directory}/s`)
        yield* write(`${directory}/s/x`, "new", () => {
          fs.unlinkSync(`${directory}/s`)
          fs.symlinkSync("two", `${directory}/s`)
        })
        assert.deepStrictEqual(new Map(snapshot(directory)).get("/one/x"), "new")
        assert.deepStrictEqual(fs.readdirSync(`${directory}/two`), ["x"])
        assert.strictEqual(fs.readFileSync(`${directory}/two/x`, "utf8"), "precious")
      }),
    ).pipe(Effect.provide(real)),
  )

  it.effect.each([
    ["nd/", "there is no directory nd; create it first"],
    ["nd/.", "there is no directory nd; create it first"],
    ["nd/..", "there is no directory nd; create it first"],
    ["nd/../x", "there is no directory nd; create it first"],
    ["nd/x", "there is no directory nd; create it first"],
    ["to-nd", "there is no directory nd; create it first"],
    ["to-none/", "there is no directory none; create it first"],
    ["to-none/x", "there is no directory none; create it first"],
    ["d", "it is a directory; name a file in it, such as d/a.jsonl"],
    ["d//", "it is a directory; name a file in it, such as d/a.jsonl"],
    ["d/.", "it is a directory; name a file in it, such as d/a.jsonl"],
    ["to-d/inner/..", "it is a directory; name a file in it, such as to-d/inner/../a.jsonl"],
    ["f/", "a part of the path is a file, not a directory; choose another path"],
    ["f/.", "a part of the path is a file, not a directory; choose another path"],
    ["f/../x", "a part of the path is a file, not a directory; choose another path"],
  ])("refuses %s with a way out", ([path, reason]) =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        fs.mkdirSync(`${directory}/d/inner`, { recursive: true })
        fs.writeFileSync(`${directory}/f`, "precious")
        for (const [link, target] of [
          ["to-nd", "nd/"],
          ["to-none", "none"],
          ["to-d", "d"],
        ] as const)
          fs.symlinkSync(target, `${directory}/${link}`)
        const before = snapshot(directory)
        assert.strictEqual(yield* refusal(directory, write(`${directory}/${path}`)), `cannot write ${path}: ${reason}`)
        assert.deepStrictEqual(snapshot(directory), before)
      }),
    ).pipe(Effect.provide(real)),
  )

  describe("replaces nothing but files", () => {
    const appears = (what: string, make: (target: string) => void, reason: string) =>
      it.effect(`when ${what} appears at its place`, () =>
        inDirectory((directory) =>
          Effect.gen(function* () {
            fs.writeFileSync(`${directory}/other`, "precious")
            let before: ReturnType<typeof snapshot> = []
            const target = `${directory}/x`
            const meanwhile = () => {
              make(target)
              before = snapshot(directory).filter(([path]) => !path.startsWith("/.nl-"))
            }
            assert.strictEqual(yield* refusal(directory, write(target, "new", meanwhile)), `cannot write x: ${reason}`)
            assert.deepStrictEqual(snapshot(directory), before)
          }),
        ).pipe(Effect.provide(real)),
      )
    const meanwhile = "something that is not a file has appeared there meanwhile; remove it or choose another path"
    appears("a pipe", (target) => void execFileSync("mkfifo", [target]), meanwhile)
    appears("a link to a file", (target) => fs.symlinkSync("other", target), meanwhile)
    appears("a link to nothing", (target) => fs.symlinkSync("none", target), meanwhile)
    appears("a directory", (target) => fs.mkdirSync(target), "it is a directory; name a file in it, such as x/a.jsonl")

    it.effect("but a file that another run made meanwhile", () =>
      inDirectory((directory) =>
        Effect.gen(function* () {
          yield* write(`${directory}/x`, "new", () => fs.writeFileSync(`${directory}/x`, "another"))
          assert.deepStrictEqual(snapshot(directory), [["/x", "new"]])
        }),
      ).pipe(Effect.provide(real)),
    )

    it.effect.each(["its temporary", "its directory"])("and says so when %s is gone", (what) =>
      inDirectory((directory) =>
        Effect.gen(function* () {
          fs.mkdirSync(`${directory}/d`)
          const meanwhile = () => {
            for (const each of fs.readdirSync(`${directory}/d`)) fs.unlinkSync(`${directory}/d/${each}`)
            if (what === "its directory") fs.rmdirSync(`${directory}/d`)
          }
          assert.strictEqual(
            yield* refusal(directory, write(`${directory}/d/x`, "new", meanwhile)),
            "cannot write d/x: its directory or its unfinished file was removed meanwhile; try again",
          )
        }),
      ).pipe(Effect.provide(real)),
    )
  })

  it.effect("says that what is mounted on a file cannot be replaced", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        assert.strictEqual(
          yield* refusal(directory, write(`${directory}/x`)),
          "cannot write x: something is mounted on it, which cannot be replaced; choose another path",
        )
        assert.deepStrictEqual(snapshot(directory), [])
      }),
    ).pipe(Effect.provide(fileSystem(() => ({ rename: () => Effect.fail(systemError("EBUSY")) })).layer)),
  )

  it.effect("draws another name where the temporary's exists", () => {
    let refusals = 3
    const { layer } = fileSystem((real) => ({
      open: (path, options) =>
        options?.flag === "wx" && refusals-- > 0 ? Effect.fail(systemError("EEXIST")) : real.open(path, options),
    }))
    return inDirectory((directory) =>
      Effect.gen(function* () {
        yield* write(`${directory}/x`)
        assert.deepStrictEqual(snapshot(directory), [["/x", "new"]])
      }),
    ).pipe(Effect.provide(layer))
  })

  describe("has the file on the device before it takes its place", () => {
    it.effect("the file first, then its name", () => {
      const happened: Array<string> = []
      const { layer } = fileSystem((real) => ({
        open: (path, options) =>
          Effect.map(real.open(path, options), (file) => ({
            ...file,
            stat: file.stat,
            writeAll: (bytes: Uint8Array) => Effect.tap(file.writeAll(bytes), () => happened.push("write")),
            sync: Effect.tap(file.sync, () => happened.push(path.endsWith(".tmp") ? "flush file" : "flush directory")),
          })),
        rename: (from, to) => Effect.tap(real.rename(from, to), () => happened.push("rename")),
      }))
      return inDirectory((directory) =>
        Effect.gen(function* () {
          yield* write(`${directory}/x`)
          assert.deepStrictEqual(happened, ["write", "flush file", "rename", "flush directory"])
        }),
      ).pipe(Effect.provide(layer))
    })

    it.effect("and a large file while it is written, too", () => {
      let flushed = 0
      const { layer } = fileSystem(
        tampering((file) => ({
          sync: Effect.zipRight(
            Effect.sync(() => void flushed++),
            file.sync,
          ),
        })),
      )
      return inDirectory((directory) =>
        Effect.gen(function* () {
          const part = new Uint8Array(5_000_000)
          yield* writeWhole(`${directory}/x`, (take) =>
            Effect.forEach(Array.from({ length: 8 }), () => take(part), { discard: true }),
          )
          assert.strictEqual(fs.statSync(`${directory}/x`).size, 40_000_000)
          assert.isAtLeast(flushed, 3)
        }),
      ).pipe(Effect.provide(layer))
    })

    const failing = (code: string) => fileSystem(tampering(() => ({ sync: Effect.fail(systemError(code)) }))).layer
    const closing = (code: string) =>
      fileSystem((real) => ({
        open: (path, options) =>
          Effect.tap(real.open(path, options), () =>
            path.endsWith(".tmp") ? Effect.addFinalizer(() => Effect.die(systemError(code))) : Effect.void,
          ),
      })).layer

    it.effect.each(["EINVAL", "ENOTSUP", "EPERM", "ENOSYS"])("unless it cannot be done there (%s)", (code) =>
      inDirectory((directory) =>
        Effect.gen(function* () {
          yield* write(`${directory}/x`)
          assert.deepStrictEqual(snapshot(directory), [["/x", "new"]])
        }),
      ).pipe(Effect.provide(failing(code))),
    )

    for (const [when, layerFor] of [
      ["flushed", failing],
      ["closed", closing],
    ] as const)
      it.effect.each([
        ["ENOSPC", "no space left on the device; free some or choose another path"],
        ["EDQUOT", "the disk quota is used up; free some space or choose another path"],
        ["EIO", "the device reports an input/output error; choose a path on another device"],
      ] as const)(`and says %s when the file is ${when}, and leaves the old one`, ([code, reason]) =>
        inDirectory((directory) =>
          Effect.gen(function* () {
            fs.writeFileSync(`${directory}/x`, "precious")
            assert.strictEqual(yield* refusal(directory, write(`${directory}/x`)), `cannot write x: ${reason}`)
            assert.deepStrictEqual(snapshot(directory), [["/x", "precious"]])
          }),
        ).pipe(Effect.provide(layerFor(code))),
      )

    it.effect("and tells a failure that it met while it wrote on", () => {
      let flushes = 0
      const { layer } = fileSystem(
        tampering((file) => ({
          sync: Effect.suspend(() => (flushes++ === 0 ? Effect.fail(systemError("EIO")) : file.sync)),
        })),
      )
      return inDirectory((directory) =>
        Effect.gen(function* () {
          const error = yield* Effect.flip(writeWhole(`${directory}/x`, (take) => take(new Uint8Array(20_000_000))))
          assert.include(error.message, "the device reports an input/output error")
          assert.deepStrictEqual(fs.readdirSync(directory), [])
        }),
      ).pipe(Effect.provide(layer))
    })
  })

  describe("keeps what the file was", () => {
    it.effect.each([0o640, 0o600, 0o4755, 0o2755, 0o666])("mode %o", (mode) =>
      inDirectory((directory) =>
        Effect.gen(function* () {
          fs.writeFileSync(`${directory}/x`, "old")
          fs.chmodSync(`${directory}/x`, mode)
          yield* write(`${directory}/x`)
          assert.strictEqual(fs.readFileSync(`${directory}/x`, "utf8"), "new")
          assert.strictEqual(fs.statSync(`${directory}/x`).mode & 0o7777, mode)
        }),
      ).pipe(Effect.provide(real)),
    )

    it.effect("another hard link to it keeps the old content", () =>
      inDirectory((directory) =>
        Effect.gen(function* () {
          fs.writeFileSync(`${directory}/x`, "old")
          fs.linkSync(`${directory}/x`, `${directory}/y`)
          yield* write(`${directory}/x`)
          assert.deepStrictEqual(snapshot(directory), [
            ["/x", "new"],
            ["/y", "old"],
          ])
        }),
      ).pipe(Effect.provide(real)),
    )

    it.effect.skipIf(process.getuid?.() !== 0)("its owner, where we may give files away", () =>
      inDirectory((directory) =>
        Effect.gen(function* () {
          fs.writeFileSync(`${directory}/x`, "old")
          fs.chownSync(`${directory}/x`, 1000, 1001)
          fs.chmodSync(`${directory}/x`, 0o6750)
          yield* write(`${directory}/x`)
          const { uid, gid, mode } = fs.statSync(`${directory}/x`)
          assert.deepStrictEqual([uid, gid, mode & 0o7777], [1000, 1001, 0o6750])
        }),
      ).pipe(Effect.provide(real)),
    )

    /** The file belongs to others than us, who may not give it away, or to its group alone. */
    const ofOthers = (mayGroup: boolean) => {
      let group = 100
      const made = fileSystem((real, count) => ({
        stat: (path) =>
          Effect.map(real.stat(path), (info) => ({ ...info, uid: Option.some(500), gid: Option.some(501) })),
        chown: (_, uid, gid) =>
          Effect.suspend(() => {
            if (!mayGroup || uid === 500) return Effect.fail(systemError("EPERM"))
            group = gid
            return Effect.void
          }),
        ...tampering((file) => ({
          stat: Effect.map(file.stat, (info) => ({ ...info, uid: Option.some(100), gid: Option.some(group) })),
        }))(real, count),
      }))
      return made.layer
    }

    it.effect.each([
      [false, 0o6770, 0o0700],
      [false, 0o664, 0o644],
      [false, 0o640, 0o600],
      [true, 0o6770, 0o2770],
      [true, 0o640, 0o640],
    ] as const)("no more permissions than another owner's allow (group %s): %o", ([mayGroup, old, kept]) =>
      inDirectory((directory) =>
        Effect.gen(function* () {
          fs.writeFileSync(`${directory}/x`, "old")
          fs.chmodSync(`${directory}/x`, old)
          yield* write(`${directory}/x`)
          assert.strictEqual(fs.statSync(`${directory}/x`).mode & 0o7777, kept)
        }),
      ).pipe(Effect.provide(ofOthers(mayGroup))),
    )

    it.effect("and refuses another user's file in a sticky directory before anything is made", () => {
      const made: Array<string> = []
      return inDirectory((directory) =>
        Effect.gen(function* () {
          fs.writeFileSync(`${directory}/x`, "old")
          fs.chmodSync(directory, 0o1777)
          assert.strictEqual(
            yield* refusal(
              directory,
              write(`${directory}/x`, "new", () => void made.push("record")),
            ),
            "cannot write x: it belongs to another user, and in its directory each user may replace only files of their own; choose another path",
          )
          assert.deepStrictEqual(made, [])
          assert.deepStrictEqual(snapshot(directory), [["/x", "old"]])
        }),
      ).pipe(Effect.provide(ofOthers(false)))
    })
  })

  it.effect("leaves nothing behind when it is interrupted", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        fs.writeFileSync(`${directory}/x`, "old")
        const latch = yield* Effect.makeLatch()
        const run = yield* Effect.fork(
          writeWhole(`${directory}/x`, (take) =>
            Effect.zipRight(take(new Uint8Array(20_000_000)), Effect.zipRight(latch.open, Effect.never)),
          ),
        )
        yield* latch.await
        assert.strictEqual(fs.readdirSync(directory).length, 2)
        yield* Fiber.interrupt(run)
        assert.deepStrictEqual(snapshot(directory), [["/x", "old"]])
      }),
    ).pipe(Effect.provide(real)),
  )

  it.effect("appends to an open descriptor, by any of its names", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        const descriptor = fs.openSync(`${directory}/x`, "w")
        fs.symlinkSync(`/dev/fd/${descriptor}`, `${directory}/link`)
        for (const path of [
          `/dev/fd/${descriptor}`,
          `/proc/self/fd/${descriptor}`,
          `/dev/../dev//fd/${descriptor}`,
          `${directory}/link`,
        ])
          yield* write(path, "+")
        fs.closeSync(descriptor)
        assert.strictEqual(fs.readFileSync(`${directory}/x`, "utf8"), "++++")
        assert.deepStrictEqual(fs.readdirSync(directory), ["link", "x"])
      }),
    ).pipe(Effect.provide(real)),
  )

  it.effect("writes files whose names go through open descriptors and /proc like others", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        fs.writeFileSync(`${directory}/x`, "old")
        const descriptor = fs.openSync(directory, "r")
        yield* write(`/proc/self/fd/${descriptor}/x`)
        assert.deepStrictEqual(snapshot(directory), [["/x", "new"]])
        yield* write(`/proc/self/root${directory}/x`, "newer")
        fs.closeSync(descriptor)
        assert.deepStrictEqual(snapshot(directory), [["/x", "newer"]])
      }),
    ).pipe(Effect.provide(real)),
  )
})
