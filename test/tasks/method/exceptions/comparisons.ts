import type { Exception } from "../exceptions.js"

export const comparisons: ReadonlyArray<Exception> = []
