import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Scope from "effect/Scope"
import * as TestClock from "effect/TestClock"
import { spawn } from "node:child_process"
import { once } from "node:events"
import * as fs from "node:fs"
import { setTimeout } from "node:timers/promises"
import * as temporaries from "../../../src/layers/files/temporaries.js"
import { fileSystem, inDirectory, systemError } from "../support/fileSystem.js"

const DAY = 24 * 3600 * 1000

/** The parts of the name of a temporary that this process makes in `directory`, which it then no longer has. */
const ownName = (directory: string) =>
  Effect.scoped(
    Effect.gen(function* () {
      const { create } = yield* temporaries.make(directory)
      yield* create(0o600)
      const [name] = fs.readdirSync(directory)
      const [, host, pid, start] = /^\.nl-(\w+)-(\d+)-(\d+)-\w+\.tmp$/.exec(name ?? "") ?? []
      return { host: host!, pid: Number(pid), start: Number(start) }
    }),
  )

/** Which of these files, not written to for `days`, are still there after leftovers were removed. */
const remaining = (directory: string, names: ReadonlyArray<string>, days = 0) =>
  Effect.gen(function* () {
    const now = 1_800_000_000_000
    yield* TestClock.setTime(now)
    for (const name of names) {
      fs.writeFileSync(`${directory}/${name}`, "")
      fs.utimesSync(`${directory}/${name}`, now / 1000, (now - days * DAY) / 1000)
    }
    yield* temporaries.removeLeftovers(directory)
    return fs.readdirSync(directory)
  })

describe.skipIf(!fs.existsSync("/proc/self/stat"))("temporaries", () => {
  it.effect("are named after the process that makes them", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        const { host, pid } = yield* ownName(directory)
        assert.strictEqual(pid, process.pid)
        assert.match(host, /^[0-9a-f]{12}$/)
        assert.deepStrictEqual(fs.readdirSync(directory), [])
      }),
    ).pipe(Effect.provide(NodeFileSystem.layer)),
  )

  it.effect("of processes that are gone are removed, and of others whose number came again", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        const { host, pid, start } = yield* ownName(directory)
        const dead = [`.nl-${host}-999999999-1-a.tmp`, `.nl-${host}-${pid}-${start - 1}-b.tmp`]
        assert.deepStrictEqual(yield* remaining(directory, dead), [])
      }),
    ).pipe(Effect.provide(NodeFileSystem.layer)),
  )

  it.effect("of a process that has ended without anybody having asked how are removed", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        const { host } = yield* ownName(directory)
        const parent = spawn("bash", ["-c", "sleep 1 & echo $!; exec sleep 60"], {
          stdio: ["ignore", "pipe", "ignore"],
        })
        try {
          const [printed] = (yield* Effect.promise(() => once(parent.stdout, "data"))) as [Buffer]
          const child = String(printed).trim()
          let fields: ReadonlyArray<string> = []
          while (fields[0] !== "Z") {
            yield* Effect.promise(() => setTimeout(10))
            fields = fs.readFileSync(`/proc/${child}/stat`, "utf8").split(") ")[1]!.split(" ")
          }
          assert.deepStrictEqual(yield* remaining(directory, [`.nl-${host}-${child}-${fields[19]}-a.tmp`]), [])
        } finally {
          parent.kill("SIGKILL")
        }
      }),
    ).pipe(Effect.provide(NodeFileSystem.layer)),
  )

  it.effect("of processes that are alive stay, however old", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        const { host, pid, start } = yield* ownName(directory)
        const alive = `.nl-${host}-${pid}-${start}-a.tmp`
        assert.deepStrictEqual(yield* remaining(directory, [alive], 400), [alive])
      }),
    ).pipe(Effect.provide(NodeFileSystem.layer)),
  )

  it.effect.each([
    [6, true],
    [8, false],
  ] as const)("of others stay until they are abandoned: %i days", ([days, stays]) =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        const others = [".nl-0123456789ab-999999999-1-a.tmp", ".nl-bnz3jd.tmp"]
        assert.deepStrictEqual(yield* remaining(directory, others, days), stays ? others : [])
      }),
    ).pipe(Effect.provide(NodeFileSystem.layer)),
  )

  it.effect("are nothing but what is called so", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        const { host } = yield* ownName(directory)
        const others = [
          "a.jsonl",
          ".nl-.tmp",
          ".nl-A.tmp",
          ".nl-a.tmp.bak",
          ".nl-a",
          "a.nl-a.tmp",
          `.nl-${host}-1.5-1-a.tmp`,
          `x.nl-${host}-999999999-1-a.tmp`,
        ]
        fs.mkdirSync(`${directory}/.nl-${host}-999999999-1-d.tmp`)
        assert.sameMembers(yield* remaining(directory, others, 400), [...others, `.nl-${host}-999999999-1-d.tmp`])
      }),
    ).pipe(Effect.provide(NodeFileSystem.layer)),
  )

  it.effect("have names, and are removed when they are old, where the system does not tell who we are", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        yield* Effect.scoped(
          Effect.gen(function* () {
            yield* (yield* temporaries.make(directory)).create(0o600)
            assert.match(fs.readdirSync(directory).join(), /^\.nl-[0-9a-z]+\.tmp$/)
          }),
        )
        assert.deepStrictEqual(yield* remaining(directory, [".nl-0123456789ab-999999999-1-a.tmp"], 1), [
          ".nl-0123456789ab-999999999-1-a.tmp",
        ])
        assert.deepStrictEqual(yield* remaining(directory, [".nl-0123456789ab-999999999-1-a.tmp"], 8), [])
      }),
    ).pipe(Effect.provide(fileSystem(() => ({ readLink: () => Effect.fail(systemError("ENOENT")) })).layer)),
  )

  it.effect("of a process that may not be looked at stay", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        const { host } = yield* ownName(directory)
        const name = `.nl-${host}-999999999-1-a.tmp`
        assert.deepStrictEqual(yield* remaining(directory, [name]), [name])
      }),
    ).pipe(
      Effect.provide(
        fileSystem((real) => ({
          readFileString: (path) =>
            path.includes("999999999") ? Effect.fail(systemError("EACCES")) : real.readFileString(path),
        })).layer,
      ),
    ),
  )

  it.effect("of this process can be removed at once, but not what has taken its place", () =>
    inDirectory((directory) =>
      Effect.gen(function* () {
        const scope = yield* Scope.make()
        const [moved, first, second] = yield* Scope.extend(
          Effect.all([temporaries.make(directory), temporaries.make(directory), temporaries.make(directory)]),
          scope,
        )
        for (const each of [moved, first, second]) yield* Scope.extend(each.create(0o600), scope)
        yield* moved.moveTo(`${directory}/a.jsonl`)
        assert.strictEqual(fs.readdirSync(directory).length, 3)
        temporaries.removeTemporaries()
        assert.deepStrictEqual(fs.readdirSync(directory), ["a.jsonl"])
      }),
    ).pipe(Effect.provide(NodeFileSystem.layer)),
  )
})
