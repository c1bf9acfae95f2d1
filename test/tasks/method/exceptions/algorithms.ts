import type { Exception } from "../exceptions.js"

export const algorithms: ReadonlyArray<Exception> = []
