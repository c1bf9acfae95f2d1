import { WORDS } from "../../src/tasks/dsl/words.js"

/** The shortest words: from when this is imported on, which has to be before the families, there are no others. */
export const SHORTEST: ReadonlyArray<string> = WORDS.toSorted((a, b) => a.length - b.length).slice(0, 3)

;(WORDS as Array<string>).splice(0, WORDS.length, ...SHORTEST)
