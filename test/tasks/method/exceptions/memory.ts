import type { Exception } from "../exceptions.js"

export const memory: ReadonlyArray<Exception> = []
