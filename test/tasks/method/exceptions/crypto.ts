import type { Exception } from "../exceptions.js"

export const crypto: ReadonlyArray<Exception> = []
