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

/** Which records a command line names. */
interface Named {
  /** The command, as typed. */
  readonly command: string
  /** A file, or a dataset folder. */
  readonly file: string
  readonly split: Option.Option<Split>
  /** The split of a folder that is meant where none is named; all of them without it. */
  readonly usual?: Split
}

/** The files of what is named: a file, or those of a folder, of one split or of all. */
export const datasetFiles = ({ command, file, split, usual }: Named) =>
  Effect.gen(function* () {
    const refuse = (problem: string) => new UsageError({ command, problem })
    const isFolder = file !== STDIN && (yield* fileIdentity(file))?.type === "Directory"
    if (!isFolder)
      return Option.isNone(split) ? [file] : yield* refuse("--split is for a dataset folder, and this is a file")
    const wanted = Option.getOrElse(split, () => usual)
    const all = yield* endingAtFolder(Effect.provide(recordFiles(FAILED), folderAt(file)))
    const paths = all.flatMap((one) => (wanted !== undefined && one.split !== wanted ? [] : [one.path]))
    return paths.length > 0 || wanted === undefined
      ? paths
      : yield* refuse(
          `${oneLine(file)} has no split ${wanted}, but ${[...new Set(all.map((one) => one.split))].join(", ")}`,
        )
  })
