import { constants } from "node:os"
import { assert, describe, it } from "vitest"
import { reasonOf } from "../../../src/layers/files/systemReason.js"

const error = (code: string, errno?: number) =>
  Object.assign(new Error(`${code}: some words, open '/x/y'`), { code, errno, syscall: "open", path: "/x/y" })

describe("reasonOf", () => {
  it.each([
    [
      "ENOENT",
      "NotFound",
      "there is no such file or directory",
      "there is no such directory; create it first or choose another path",
    ],
    [
      "EACCES",
      "PermissionDenied",
      "permission denied; choose a file that you may read",
      "permission denied; choose a path that you may write",
    ],
    ["EISDIR", "BadPath", "it is a directory; name a file in it", "it is a directory; name a file in it"],
    [
      "EMFILE",
      "Busy",
      "too many files are open; close some and try again",
      "too many files are open; close some and try again",
    ],
    [
      "EIO",
      "DeviceFailed",
      "the device reports an input/output error; copy the file from another device",
      "the device reports an input/output error; choose a path on another device",
    ],
    [
      "ENXIO",
      "BadPath",
      "it is a socket, or there is no device behind it; choose a file or a pipe",
      "there is no device or reader behind it; choose another path",
    ],
    [
      "ELOOP",
      "BadPath",
      "its symbolic links go round in a circle; choose another path",
      "its symbolic links go round in a circle; choose another path",
    ],
  ])("says of %s what it means to programs, to readers and to writers", (code, reason, reading, writing) => {
    assert.deepStrictEqual(reasonOf(error(code), "read"), { reason, description: reading })
    assert.deepStrictEqual(reasonOf(error(code), "write"), { reason, description: writing })
  })

  it("has words for everything that the system may say, without the call and the path", () => {
    for (const [code, errno] of Object.entries(constants.errno))
      for (const purpose of ["read", "write"] as const) {
        const { description } = reasonOf(error(code, -errno), purpose)
        assert.notInclude(description, "/x/y", code)
        assert.notInclude(description, "open '", code)
        assert.match(description, /^[a-z].*[a-z0-9)]$/i, code)
      }
    assert.deepStrictEqual(reasonOf(error("EPROTO", -constants.errno.EPROTO)), {
      reason: "Unknown",
      description: "protocol error (EPROTO)",
    })
  })

  it("says what is wrong with the current directory", () => {
    const gone = Object.assign(new Error("ENOENT: no such file or directory, uv_cwd"), {
      code: "ENOENT",
      errno: -2,
      syscall: "uv_cwd",
    })
    assert.deepStrictEqual(reasonOf(gone), {
      reason: "NotFound",
      description: "the current directory was deleted; go to one that exists",
    })
  })

  it("leaves other errors their own words", () => {
    assert.strictEqual(reasonOf(new Error("it is too late")).description, "it is too late")
    assert.deepStrictEqual(reasonOf("no"), { reason: "Unknown", description: "no" })
  })
})
