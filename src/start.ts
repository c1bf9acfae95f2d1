#!/usr/bin/env node
/** The entry of the command: so small that it can tell why the rest, which is in many files, does not load. */
import("./main.js").catch((error: unknown) => {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  if (code !== "EMFILE" && code !== "ENFILE") throw error
  process.stderr.write('nl: too many files are open; close some, or allow more ("ulimit -n 256" in a shell)\n')
  process.exitCode = 1
})
