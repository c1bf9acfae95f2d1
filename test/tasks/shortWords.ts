import { WORDS } from "../../src/tasks/dsl/words.js"

/** Makes texts of the shortest words alone; to be imported before the families, which count the words. */
const shortest = WORDS.toSorted((a, b) => a.length - b.length).slice(0, 3)
;(WORDS as Array<string>).splice(0, WORDS.length, ...shortest)
