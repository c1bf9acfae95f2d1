import type { PlatformError } from "@effect/platform/Error"
import { getSystemErrorMap } from "node:util"
import type { FileErrorReason } from "../../domain/errors.js"

/** What the person who chose the path wants to do with it. */
type Purpose = "read" | "write"

type Words = Readonly<Record<Purpose, string>>

const both = (what: string, wayOut: Words): Words => ({
  read: `${what}; ${wayOut.read}`,
  write: `${what}; ${wayOut.write}`,
})
const same = (words: string): Words => ({ read: words, write: words })

const OTHER_PATH = same("choose another path")
const OWN_PATH = { read: "choose a file that you may read", write: "choose a path that you may write" }
const TRY_AGAIN = same("try again")
const FEWER_FILES = same("close some and try again")

/** What the system's error codes mean: for programs, and, with what to do about it, for the person who chose the path. */
const REASONS: Readonly<Record<string, readonly [FileErrorReason, Words]>> = {
  EACCES: ["PermissionDenied", both("permission denied", OWN_PATH)],
  EPERM: ["PermissionDenied", both("the system does not allow it", OWN_PATH)],
  EROFS: ["PermissionDenied", both("the file system is read-only", OTHER_PATH)],
  ENOENT: [
    "NotFound",
    {
      read: "there is no such file or directory",
      write: "there is no such directory; create it first or choose another path",
    },
  ],
  ENOTDIR: ["BadPath", both("a part of the path is a file, not a directory", OTHER_PATH)],
  EISDIR: ["BadPath", same("it is a directory; name a file in it")],
  ENOSPC: ["NoSpace", same("no space left on the device; free some or choose another path")],
  EDQUOT: ["NoSpace", same("the disk quota is used up; free some space or choose another path")],
  EFBIG: [
    "TooLarge",
    {
      read: "the file is larger than the system can read",
      write: "the file would be larger than the system allows; ask for fewer examples or choose another path",
    },
  ],
  ENAMETOOLONG: [
    "BadPath",
    both("the name is too long", { read: "go to a directory nearer to it", write: "choose a shorter one" }),
  ],
  ELOOP: ["BadPath", both("its symbolic links go round in a circle", OTHER_PATH)],
  EMFILE: ["Busy", both("too many files are open", FEWER_FILES)],
  ENFILE: ["Busy", both("too many files are open", FEWER_FILES)],
  ENOMEM: ["Busy", both("there is not enough memory", TRY_AGAIN)],
  EAGAIN: ["Busy", both("it is not ready", TRY_AGAIN)],
  EBUSY: ["Busy", both("it is in use", { read: "try again", write: "try again or choose another path" })],
  ETXTBSY: ["Busy", both("it is a program that is running", OTHER_PATH)],
  EIO: [
    "DeviceFailed",
    both("the device reports an input/output error", {
      read: "copy the file from another device",
      write: "choose a path on another device",
    }),
  ],
  ESTALE: ["DeviceFailed", both("the file has gone from its server", TRY_AGAIN)],
  ETIMEDOUT: ["DeviceFailed", both("the device does not answer", TRY_AGAIN)],
  ENODEV: ["BadPath", both("there is no device behind it", OTHER_PATH)],
  ENXIO: [
    "BadPath",
    {
      read: "it is a socket, or there is no device behind it; choose a file or a pipe",
      write: "there is no device or reader behind it; choose another path",
    },
  ],
  EBADF: ["Closed", { read: "it is not open for reading", write: "it is not open for writing" }],
  EINVAL: ["BadPath", { read: "it cannot be read", write: "it cannot be written" }],
  ECONNRESET: ["Closed", { read: "its other end broke off", write: "nobody reads it any more" }],
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

/** Why the system refused: a code for programs, and words for the person who chose the path. */
export const reasonOf = (
  error: unknown,
  purpose: Purpose = "write",
): { readonly reason: FileErrorReason; readonly description: string } => {
  const { syscall } = (error ?? {}) as SystemError
  if (syscall === "uv_cwd")
    return { reason: "NotFound", description: "the current directory was deleted; go to one that exists" }
  const known = REASONS[codeOf(error) ?? ""]
  if (known === undefined) return { reason: "Unknown", description: systemWords(error) }
  const [reason, words] = known
  return { reason, description: words[purpose] }
}

/** The system's own error inside a platform error. */
export const systemError = (error: PlatformError): unknown => error.cause ?? error
