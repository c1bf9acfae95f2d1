import type { Exception } from "../exceptions.js"

export const concurrency: ReadonlyArray<Exception> = []
