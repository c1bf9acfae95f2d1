import { constants } from "node:os"
import { assert, describe, it } from "vitest"
import { reasonOf } from "../../../src/layers/files/systemReason.js"

const error = (code: string, errno?: number) =>
  Object.assign(new Error(`${code}: some words, open '/x/y'`), { code, errno, syscall: "open", path: "/x/y" })

describe("reasonOf", () => {
  it.each([
    [
      "ENOENT",
      "there is no such file or directory",
      "there is no such directory; create it first or choose another path",
    ],
    [
      "EACCES",
      "permission denied; choose a file that you may read",
      "permission denied; choose a path that you may write",
    ],
    ["EISDIR", "it is a directory; name a file in it", "it is a directory; name a file in it"],
    [
      "EMFILE",
      "too many files are open; close some and try again",
      "too many files are open; close some and try again",
    ],
    [
      "EIO",
      "the device reports an input/output error; copy the file from another device",
      "the device reports an input/output error; choose a path on another device",
    ],
    [
      "ENXIO",
      "it is a socket, or there is no device behind it; choose a file or a pipe",
      "there is no device or reader behind it; choose another path",
    ],
    [
      "ELOOP",
      "its symbolic links go round in a circle; choose another path",
      "its symbolic links go round in a circle; choose another path",
    ],
  ])("says of %s what it means to readers and to writers", (code, reading, writing) => {
    assert.strictEqual(reasonOf(error(code), "read"), reading)
    assert.strictEqual(reasonOf(error(code), "write"), writing)
  })

  it("has words for everything that the system may say, without the call and the path", () => {
    for (const [code, errno] of Object.entries(constants.errno))
      for (const purpose of ["read", "write"] as const) {
        const reason = reasonOf(error(code, -errno), purpose)
        assert.notInclude(reason, "/x/y", code)
        assert.notInclude(reason, "open '", code)
        assert.match(reason, /^[a-z].*[a-z0-9)]$/i, code)
      }
    assert.strictEqual(reasonOf(error("EPROTO", -constants.errno.EPROTO)), "protocol error (EPROTO)")
  })

  it("says what is wrong with the current directory", () => {
    const gone = Object.assign(new Error("ENOENT: no such file or directory, uv_cwd"), {
      code: "ENOENT",
      errno: -2,
      syscall: "uv_cwd",
    })
    assert.strictEqual(reasonOf(gone), "the current directory was deleted; go to one that exists")
  })

  it("leaves other errors their own words", () => {
    assert.strictEqual(reasonOf(new Error("it is too late")), "it is too late")
    assert.strictEqual(reasonOf("no"), "no")
  })
})
