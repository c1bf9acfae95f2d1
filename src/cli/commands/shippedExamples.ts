import { SourceError } from "../../domain/errors.js"

/** The directory of programs that commands look for where none is named. */
export const DEFAULT_DIRECTORY = "examples"

/** Where an installed package has its programs. */
const SHIPPED = "node_modules/nl-datagen/examples"

/** The error; if it is about the default directory, with what to do, and a directory that there is. */
export const whereExamplesAre = <E>(error: E, advice: string): E | SourceError =>
  error instanceof SourceError && error.path === DEFAULT_DIRECTORY
    ? new SourceError({
        path: error.path,
        reason: error.reason,
        description: `${error.description}; ${advice}, such as ${SHIPPED}, where the shipped examples are`,
      })
    : error
