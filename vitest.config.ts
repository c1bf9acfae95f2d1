import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const source = (name: string) => fileURLToPath(new URL(`src/${name}.ts`, import.meta.url))

export default defineConfig({
  // As in tsconfig.json: what imports the package by its name in a test has the same modules as the test.
  resolve: {
    alias: [
      { find: /^nl-datagen$/, replacement: source("index") },
      { find: /^nl-datagen\/(machine|families|dataset)$/, replacement: source("$1") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/eventLoopTurn.ts"],
    globalSetup: ["test/cli/support/build.ts"],
    // Many wait for a process of their own: on two cores, one test file at a time would leave one idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
