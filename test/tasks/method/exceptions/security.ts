import type { Exception } from "../exceptions.js"

export const security: ReadonlyArray<Exception> = []
