import { algorithms } from "./exceptions/algorithms.js"
import { arithmetic } from "./exceptions/arithmetic.js"
import { bitwise } from "./exceptions/bitwise.js"
import { comparisons } from "./exceptions/comparisons.js"
import { concurrency } from "./exceptions/concurrency.js"
import { functions } from "./exceptions/functions.js"
import { loops } from "./exceptions/loops.js"
import { math } from "./exceptions/math.js"
import { memory } from "./exceptions/memory.js"
import { memory2 } from "./exceptions/memory2.js"
import { security } from "./exceptions/security.js"

/** What families may do that the checks refuse, each with its reason: by family, check and what is excepted. */

/** The checks, in the order in which they are told of. */
export const CHECKS = [
  "method",
  "idle instruction",
  "worked out",
  "schedules",
  "synchronisation",
  "one-sided branch",
  "case",
  "guess",
  "one sentence too often",
  "language",
  "hexadecimal",
  "level",
  "combinations",
  "wrong programs",
] as const
export type Check = (typeof CHECKS)[number]

export interface Exception {
  readonly family: string
  readonly check: Check
  /** In the message of what is excepted; all of the check if it is left out. */
  readonly about?: string
  /** Whether it is about the family as functions; about the family as it is if it is left out. */
  readonly ofFunctions?: true
  readonly reason: string
}

/** By category, a file each. */
export const EXCEPTIONS: ReadonlyArray<Exception> = [
  ...algorithms,
  ...arithmetic,
  ...bitwise,
  ...comparisons,
  ...concurrency,
  ...functions,
  ...loops,
  ...math,
  ...memory,
  ...memory2,
  ...security,
]

/** A finding's exception, if it has one. */
export const exceptionTo =
  (family: string, ofFunctions: boolean, exceptions: ReadonlyArray<Exception>) =>
  ({ check, message }: { readonly check: Check; readonly message: string }): Exception | undefined =>
    exceptions.find(
      (one) =>
        one.family === family &&
        (one.ofFunctions ?? false) === ofFunctions &&
        one.check === check &&
        message.includes(one.about ?? ""),
    )
