import type { PlatformError } from "@effect/platform/Error"

/** What the system's error codes mean to the person who chose the path, and what to do about it. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied; choose a path that you may write",
  EPERM: "the system does not allow it; choose a path that you may write",
  EROFS: "the file system is read-only; choose another path",
  ENOENT: "there is no such directory; create it first or choose another path",
  ENOTDIR: "a part of the path is a file, not a directory; choose another path",
  EISDIR: "it is a directory; name a file in it",
  ENOSPC: "no space left on the device; free some or choose another path",
  EDQUOT: "the disk quota is used up; free some space or choose another path",
  EFBIG: "the file would be larger than the system allows; ask for fewer examples or choose another path",
  ENAMETOOLONG: "the name is too long; choose a shorter one",
  ELOOP: "its symbolic links go round in a circle; choose another path",
  EMFILE: "too many files are open; close some and try again",
  ENFILE: "too many files are open; close some and try again",
  EBUSY: "it is in use; try again or choose another path",
  ETXTBSY: "it is a program that is running; choose another path",
  EIO: "the device reports an input/output error; choose a path on another device",
  ENXIO: "there is no device or reader behind it; choose another path",
}

/** The system's code of a failure (`ENOENT`, …), if it has one. */
export const codeOf = (error: unknown): string | undefined => {
  const { code } = (error ?? {}) as { readonly code?: unknown }
  return typeof code === "string" ? code : undefined
}

/** Why the system refused, in words for the person who chose the path. */
export const reasonOf = (error: unknown): string =>
  REASONS[codeOf(error) ?? ""] ?? (error instanceof Error ? error.message : String(error))

/** The system's own error inside a platform error. */
export const systemError = (error: PlatformError): unknown => error.cause ?? error
