import type { PlatformError } from "@effect/platform/Error"
import { getSystemErrorMap } from "node:util"

/** What the person who chose the path wants to do with it. */
type Purpose = "read" | "write"

const both = (what: string, wayOut: Readonly<Record<Purpose, string>>): Readonly<Record<Purpose, string>> => ({
  read: `${what}; ${wayOut.read}`,
  write: `${what}; ${wayOut.write}`,
})

const OTHER_PATH = { read: "choose another path", write: "choose another path" }
const OWN_PATH = { read: "choose a file that you may read", write: "choose a path that you may write" }
const TRY_AGAIN = { read: "try again", write: "try again" }
const FEWER_FILES = { read: "close some and try again", write: "close some and try again" }

/** What the system's error codes mean to the person who chose the path, and what to do about it. */
const REASONS: Readonly<Record<string, string | Readonly<Record<Purpose, string>>>> = {
  EACCES: both("permission denied", OWN_PATH),
  EPERM: both("the system does not allow it", OWN_PATH),
  EROFS: both("the file system is read-only", OTHER_PATH),
  ENOENT: {
    read: "there is no such file or directory",
    write: "there is no such directory; create it first or choose another path",
  },
  ENOTDIR: both("a part of the path is a file, not a directory", OTHER_PATH),
  EISDIR: "it is a directory; name a file in it",
  ENOSPC: "no space left on the device; free some or choose another path",
  EDQUOT: "the disk quota is used up; free some space or choose another path",
  EFBIG: {
    read: "the file is larger than the system can read",
    write: "the file would be larger than the system allows; ask for fewer examples or choose another path",
  },
  ENAMETOOLONG: both("the name is too long", { read: "go to a directory nearer to it", write: "choose a shorter one" }),
  ELOOP: both("its symbolic links go round in a circle", OTHER_PATH),
  EMFILE: both("too many files are open", FEWER_FILES),
  ENFILE: both("too many files are open", FEWER_FILES),
  ENOMEM: both("there is not enough memory", TRY_AGAIN),
  EAGAIN: both("it is not ready", TRY_AGAIN),
  EBUSY: both("it is in use", { read: "try again", write: "try again or choose another path" }),
  ETXTBSY: both("it is a program that is running", OTHER_PATH),
  EIO: both("the device reports an input/output error", {
    read: "copy the file from another device",
    write: "choose a path on another device",
  }),
  ESTALE: both("the file has gone from its server", TRY_AGAIN),
  ETIMEDOUT: both("the device does not answer", TRY_AGAIN),
  ENODEV: both("there is no device behind it", OTHER_PATH),
  ENXIO: {
    read: "it is a socket, or there is no device behind it; choose a file or a pipe",
    write: "there is no device or reader behind it; choose another path",
  },
  EBADF: { read: "it is not open for reading", write: "it is not open for writing" },
  EINVAL: { read: "it cannot be read", write: "it cannot be written" },
  ECONNRESET: { read: "its other end broke off", write: "nobody reads it any more" },
}

interface SystemError {
  readonly code?: unknown
  readonly errno?: unknown
  readonly syscall?: unknown
}

/** The system's code of a failure (`ENOENT`, …), if it has one. */
export const codeOf = (error: unknown): string | undefined => {
  const { code } = (error ?? {}) as SystemError
  return typeof code === "string" ? code : undefined
}

/** The system's words for a code that has none here. Node's message around them repeats the path and the call. */
const systemWords = (error: unknown): string => {
  const { errno } = (error ?? {}) as SystemError
  if (typeof errno !== "number") return error instanceof Error ? error.message : String(error)
  const known = getSystemErrorMap().get(errno)
  return known === undefined ? `the system reports error ${Math.abs(errno)}` : `${known[1]} (${known[0]})`
}

/** Why the system refused, in words for the person who chose the path. */
export const reasonOf = (error: unknown, purpose: Purpose = "write"): string => {
  const { syscall } = (error ?? {}) as SystemError
  if (syscall === "uv_cwd") return "the current directory was deleted; go to one that exists"
  const reason = REASONS[codeOf(error) ?? ""] ?? systemWords(error)
  return typeof reason === "string" ? reason : reason[purpose]
}

/** The system's own error inside a platform error. */
export const systemError = (error: PlatformError): unknown => error.cause ?? error
