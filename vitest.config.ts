import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/eventLoopTurn.ts"],
    globalSetup: ["test/cli/support/build.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
