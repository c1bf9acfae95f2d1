import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Split } from "../../domain/Split.js"
import { STDIN } from "../../domain/standardInput.js"
import { UsageError } from "../errors.js"
import { oneLine } from "../text.js"
import { endingAtFolder } from "./dataset/folder.js"
import { fileIdentity } from "./fileIdentity.js"
import { folderAt, recordFiles } from "./verification/folder.js"

/** The exit code of a run that did not do what it was asked for. */
const FAILED = 1

/** A file of records, and the split of a dataset folder that they are of. */
export interface RecordFile {
  readonly path: string
  readonly split?: Split
}

/** The files of records that are named: a file, or those of a dataset folder, of one split or of all. */
export const recordFilesOf = (
  command: string,
  path: string,
  split: Option.Option<Split>,
  /** The split of a folder where none is named: all of them unless given. */
  usual?: Split,
) =>
  Effect.gen(function* () {
    const refuse = (problem: string) => new UsageError({ command, problem })
    const isFolder = path !== STDIN && (yield* fileIdentity(path))?.type === "Directory"
    if (!isFolder)
      return Option.isNone(split)
        ? ([{ path }] as ReadonlyArray<RecordFile>)
        : yield* refuse("--split is for a dataset folder, and this is a file")
    const all: ReadonlyArray<RecordFile> = yield* endingAtFolder(Effect.provide(recordFiles(FAILED), folderAt(path)))
    const wanted = Option.getOrElse(split, () => usual)
    const files = wanted === undefined ? all : all.filter((one) => one.split === wanted)
    if (files.length > 0) return files
    const there = [...new Set(all.map((one) => one.split))].join(", ")
    return yield* refuse(
      `${oneLine(path)} has no split ${wanted}, but ${there}${Option.isNone(split) ? "; choose one with --split" : ""}`,
    )
  })

/** The paths of `recordFilesOf`. */
export const recordsOf = (...named: Parameters<typeof recordFilesOf>) =>
  Effect.map(recordFilesOf(...named), (files) => files.map(({ path }) => path))
