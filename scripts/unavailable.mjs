/** This machine cannot run a check. */
export class Unavailable extends Error {}

/** Says that a check did not come to its end, and why: what is lacking is a failure where CI is set, and skipped elsewhere. */
export const tellEnd = (name, error) => {
  const isLack = error instanceof Unavailable
  const mustRun = Boolean(process.env.CI) || !isLack
  console.log(`${name}: ${mustRun ? "failed" : "skipped"}: ${isLack ? error.message : error.stack}`)
  if (mustRun) process.exitCode = 1
}
