import type { Exception } from "../exceptions.js"

export const functions: ReadonlyArray<Exception> = []
