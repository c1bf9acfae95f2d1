import type { Exception } from "../exceptions.js"

export const arithmetic: ReadonlyArray<Exception> = []
