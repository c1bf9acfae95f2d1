import type { Exception } from "../exceptions.js"

export const math: ReadonlyArray<Exception> = []
