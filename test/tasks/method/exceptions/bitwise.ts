import type { Exception } from "../exceptions.js"

export const bitwise: ReadonlyArray<Exception> = []
