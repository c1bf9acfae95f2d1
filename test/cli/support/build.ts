import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const root = fileURLToPath(new URL("../../../", import.meta.url))

/**
 * Builds the program once a test run. While generation is not built in, the tests run the same program
 * with records of the right shape in its place.
 */
export const setup = async () => {
  execFileSync(process.execPath, [`${root}scripts/build.mjs`, "--no-types"], { stdio: "inherit" })
  await build({
    absWorkingDir: root,
    entryPoints: { nl: `${root}src/main.ts` },
    outdir: `${root}node_modules/.cache/nl-stub`,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "warning",
    plugins: [
      {
        name: "stub",
        setup: ({ onResolve }) =>
          onResolve({ filter: /PendingGeneration/ }, () => ({ path: `${root}test/cli/support/StubGeneration.ts` })),
      },
    ],
  })
}
