import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { SourceError } from "../../domain/errors.js"
import { fileName } from "../../domain/standardInput.js"
import { linesOf } from "../dataset/checkLines.js"
import { DatasetReader } from "../dataset/DatasetReader.js"
import { lineCount } from "../dataset/lineCount.js"
import type { Answer } from "./Answer.js"
import { readPrediction, Unreadable } from "./predictions.js"
import { told } from "./scoreLines.js"
import type { TestData } from "./TestData.js"

/**
 * The answers in files of predictions, by the number of their problem, in the order in which they come. Fails with a `SourceError`
 * at a line that is not one of answers to the problems; `theyHave` begins what is said of a problem that is not there.
 */
export const answersByProblem = (files: ReadonlyArray<string>, data: TestData, theyHave: string) =>
  Effect.gen(function* () {
    const { blocks } = yield* DatasetReader
    const answers = Array.from({ length: data.size }, (): Array<Answer> => [])
    for (const file of files) {
      const refuse = (description: string) => new SourceError({ path: fileName(file), reason: "Invalid", description })
      let lines = 0
      yield* Stream.runForEach(blocks(file), (block) =>
        Effect.gen(function* () {
          let line = lines
          lines += lineCount(block)
          for (const text of linesOf(block)) {
            line++
            const prediction = readPrediction(text)
            if (prediction instanceof Unreadable) return yield* refuse(`line ${line}: ${prediction.reason}`)
            const problem = data.find(prediction.problem)
            if (problem === undefined) return yield* refuse(`line ${line}: ${theyHave} ${told(prediction.problem)}`)
            answers[problem.number]!.push(...prediction.answers)
          }
        }),
      )
    }
    return answers
  })
