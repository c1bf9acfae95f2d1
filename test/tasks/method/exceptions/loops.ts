import type { Exception } from "../exceptions.js"

export const loops: ReadonlyArray<Exception> = []
