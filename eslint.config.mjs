import { fileURLToPath } from "node:url"
import importX from "eslint-plugin-import-x"
import tseslint from "typescript-eslint"

const root = fileURLToPath(new URL(".", import.meta.url))

/** Imports go one way: each layer may import itself and what stands left of it. */
const ORDER = ["domain", "vm", "tasks", "services", "layers", "cli"]

const direction = ORDER.map((layer, at) => ({
  target: `${root}src/${layer}`,
  from: [...ORDER.slice(at + 1).map((right) => `${root}src/${right}/**`), `${root}src/*.ts`],
  message: `Imports go one way: ${ORDER.join(" → ")} → main.`,
}))

/** The same inside the machine, by the chapters of its specification, and inside the catalogue. */
const within = (folder, order) =>
  order.map((chapter, at) => ({
    target: `${root}src/${folder}/${chapter}`,
    from: order.slice(at + 1).map((right) => `${root}src/${folder}/${right}/**`),
    message: `Imports in src/${folder} go one way: ${order.join(" → ")}.`,
  }))

/** What runs in the report page has no file system, no threads and no command line. */
const page = {
  target: `${root}src/cli/report/browser`,
  from: [`${root}src/{tasks,layers}/**`, `${root}src/cli/!(report)/**`, `${root}src/cli/*.ts`],
  message: "The report page imports src/domain, src/vm and src/services alone.",
}

const zones = [
  ...direction,
  page,
  ...within("vm", ["isa", "binary", "text", "exec", "files"]),
  ...within("tasks", ["dsl", "idioms", "families"]),
].filter(({ from }) => from.length > 0)

/** The files that are a process's entry, and a part that loads later: only they know what process they are in. */
const ENTRIES = ["src/start.ts", "src/main.ts", "src/httpClient.ts", "src/worker.ts"]

/** Whole packages, where one module would do. */
const barrels = ["effect", "@effect/cli", "@effect/platform", "@effect/platform-node"].map((name) => ({
  name,
  message: "Import the one module (effect/Effect): whole packages make the program start slowly.",
}))

const platform = {
  group: ["@effect/platform-node/*", "@effect/platform-node-shared", "@effect/platform-node-shared/*"],
  message: "Only src/main.ts, src/httpClient.ts and src/worker.ts choose the platform.",
}

const noProcess = {
  group: ["node:process", "process"],
  message: "Only the entries (src/start.ts, src/main.ts, src/worker.ts) know the process.",
}

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/"] },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-for-in-array": "error",
      "@typescript-eslint/no-base-to-string": "error",
      "@typescript-eslint/restrict-plus-operands": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/only-throw-error": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "import-x": importX },
    settings: {
      "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
      "import-x/resolver-next": [
        importX.createNodeResolver({ extensions: [".ts", ".tsx"], extensionAlias: { ".js": [".ts", ".tsx"] } }),
      ],
    },
    rules: {
      "import-x/no-restricted-paths": ["error", { basePath: root, zones }],
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "import-x/no-unresolved": [
        "error",
        { ignore: ["^node:", "^effect", "^@effect/", "^hyparquet", "^hysnappy$", "^preact", "^@noble/", "^echarts/"] },
      ],
      "no-restricted-imports": ["error", { paths: barrels, patterns: [platform, noProcess] }],
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ENTRIES,
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "process", message: "Only the entries (src/start.ts, src/main.ts, src/worker.ts) know the process." },
      ],
      "no-restricted-properties": ["error", { object: "globalThis", property: "process" }],
    },
  },
  {
    files: ENTRIES,
    rules: { "no-restricted-imports": ["error", { paths: barrels }] },
  },
)
