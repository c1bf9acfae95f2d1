// Written by `npm run catalogue`: do not edit.
import { add } from "./arithmetic/add.js"
import { arraySum } from "./memory/arraySum.js"
import { countdownSum } from "./loops/countdownSum.js"
import { recursiveFactorial } from "./functions/recursiveFactorial.js"
import type { Family } from "./Family.js"

/** All task families, in order of category and file. The order is part of the generator's version. */
export const catalogue: ReadonlyArray<Family> = [add, arraySum, countdownSum, recursiveFactorial]
