import * as Effect from "effect/Effect"
import * as DirectoryFolder from "../../../layers/DirectoryFolder.js"
import { allShards, fileOf } from "../../../domain/DatasetPlan.js"
import type { FolderReport } from "../../../services/dataset/defects.js"
import { Verification, type VerificationOptions } from "../../../services/dataset/Verification.js"
import { DatasetFolder } from "../../../services/folder/DatasetFolder.js"
import { needAnyPlan, PLAN } from "../../../services/folder/planFile.js"
import { StandardStreams } from "../../../services/StandardStreams.js"
import { Failure } from "../../errors.js"
import { count } from "../../text.js"
import { endingAtFolder, shownFolder } from "../dataset/folder.js"
import { showReading } from "../reading.js"
import { defectCount, printReport, UNREAD } from "./findings.js"

/** A folder by its path, as a command line has it. */
export const folderAt = (directory: string) => DirectoryFolder.layer(directory.replace(/(?<=.)\/+$/, ""))

/** The files of records that a folder has by its plan; one without a plan ends the command with this exit code. */
export const recordFiles = (code: number) =>
  Effect.gen(function* () {
    const { name } = yield* DatasetFolder
    const plan = yield* needAnyPlan
    return allShards(plan).map((shard) => ({ split: shard.split, path: `${name}/${fileOf(plan, shard, "data")}` }))
  }).pipe(
    Effect.catchIf(
      (error) => error._tag === "FolderError" && error.reason === "NoPlan",
      (error) =>
        new Failure({
          conclusion: `${shownFolder((error as { readonly folder: string }).folder)} is a folder without ${PLAN}, so it is no dataset folder; name the files in it`,
          code,
        }),
    ),
  )

const conclusion = ({ folder, records, ...report }: FolderReport): string => {
  const of = `${count(records, "record")} of ${count(folder.distinct_problems, "problem")}`
  const proved = report.defects === 0 ? "; no problem is in two splits" : ""
  return `Checked ${of} in ${shownFolder(folder.directory)}: ${defectCount({ folder, records, ...report } as FolderReport)}${proved}`
}

const headLines = ({
  folder: { directory, finished, generator, missing_shards, scheme, seed, splits },
}: FolderReport) => [
  `${shownFolder(directory)}: generator ${generator}, splits ${scheme}, seed ${seed}`,
  ...splits.map(({ name, records }) => `  ${name}: ${count(records, "record")}`),
  ...(finished || missing_shards.length > 0
    ? []
    : [
        `  It is not finished: "nl dataset finish ${shownFolder(directory)}" writes the card, the manifest and the checksums`,
      ]),
  "",
]

/** Checks the folder that is supplied, and prints what is found; fails where there are defects. */
export const checkFolder = (options: VerificationOptions, json: boolean) =>
  endingAtFolder(
    Effect.gen(function* () {
      const { stdout } = yield* StandardStreams
      const { verifyFolder } = yield* Verification
      const files = (yield* recordFiles(UNREAD)).map(({ path }) => path)
      const report = yield* showReading(files, verifyFolder(options))
      if (!json) yield* stdout.write(headLines(report).join("\n"))
      yield* printReport(report, conclusion(report), json)
    }),
  )
