import * as FileSystem from "@effect/platform/FileSystem"
import * as Effect from "effect/Effect"
import { platformRefusal } from "../../layers/files/FileBytes.js"
import { SHORT_CARD } from "../../services/tables/instructionCard.js"

/** The system message that `--system` names: `none`, `short`, or a file with one. */
export const systemText = (system: string) =>
  Effect.gen(function* () {
    if (system === "none") return ""
    if (system === "short") return SHORT_CARD
    const fs = yield* FileSystem.FileSystem
    return yield* Effect.mapError(fs.readFileString(system), platformRefusal(system))
  })
