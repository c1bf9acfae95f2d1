import * as Effect from "effect/Effect"
import type { RunProgram } from "../../vm/exec/FinalState.js"
import type { ProgramFile } from "../../vm/files/programFile.js"
import { prepareProgramTests, type ProgramTestResult, type ProgramTestRun } from "../../vm/files/programTests.js"
import { inTurns } from "./inTurns.js"

/** Runs the tests of a program file by `run`, with turns of the event loop in between: a file may have thousands that loop. */
export const programTestsInTurns = (file: ProgramFile, run: RunProgram): Effect.Effect<ProgramTestRun> =>
  Effect.suspend(() => {
    const { results, ...rest } = prepareProgramTests(file, { run })
    const done: Array<ProgramTestResult> = []
    return Effect.as(
      inTurns(results, (result) => done.push(result)),
      { ...rest, results: done },
    )
  })
