import { ESLint } from "eslint"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "vitest"

const root = fileURLToPath(new URL("..", import.meta.url))
const eslint = new ESLint({ cwd: root })

/** The rules that this text would break if it stood in this file. */
const broken = async (file: string, text: string): Promise<ReadonlyArray<string | null>> => {
  const [result] = await eslint.lintText(text, { filePath: `${root}${file}` })
  return result!.messages.map(({ ruleId }) => ruleId)
}

describe("the linter", () => {
  it.each([
    ["src/domain/Level.ts", "../cli/errors.js"],
    ["src/domain/Level.ts", "../vm/isa/registers.js"],
    ["src/domain/Level.ts", "../main.js"],
    ["src/vm/binary/encode.ts", "../../tasks/dsl/Draws.js"],
    ["src/tasks/dsl/Draws.ts", "../../services/Vm.js"],
    ["src/services/Vm.ts", "../layers/NativeVm.js"],
    ["src/layers/NativeVm.ts", "../cli/errors.js"],
    ["src/cli/errors.ts", "../index.js"],
    ["src/vm/isa/registers.ts", "../binary/decode.js"],
    ["src/vm/binary/encode.ts", "../text/print.js"],
    ["src/vm/text/print.ts", "../exec/fault.js"],
    ["src/vm/exec/fault.ts", "../files/programFile.js"],
    ["src/tasks/dsl/Draws.ts", "../families/math/abundantNumber.js"],
    ["src/tasks/idioms/expressionTree.ts", "../families/math/abundantNumber.js"],
    ["src/cli/report/browser/Run.tsx", "../../../tasks/dsl/Draws.js"],
    ["src/cli/report/browser/Run.tsx", "../../../layers/NativeVm.js"],
    ["src/cli/report/browser/Run.tsx", "../../errors.js"],
    ["src/cli/report/browser/Run.tsx", "../../programs/read.js"],
  ])("refuses that %s imports %s", async (file, imported) => {
    assert.include(await broken(file, `import "${imported}"\n`), "import-x/no-restricted-paths")
    assert.include(
      await broken(file, `import type * as X from "${imported}"\nexport type Y = X\n`),
      "import-x/no-restricted-paths",
    )
  })

  it.each([
    ["src/cli/errors.ts", "../domain/Level.js"],
    ["src/layers/NativeVm.ts", "../services/Vm.js"],
    ["src/cli/report/browser/Run.tsx", "../../../vm/exec/Machine.js"],
  ])("lets %s import %s", async (file, imported) => {
    assert.deepStrictEqual(await broken(file, `import "${imported}"\n`), [])
  })

  it("keeps the process and its platform to the entries", async () => {
    for (const file of ["src/cli/errors.ts", "src/layers/NativeVm.ts"]) {
      assert.deepStrictEqual(await broken(file, "export const x = process.argv\n"), ["no-restricted-globals"])
      assert.deepStrictEqual(
        await broken(file, 'import process from "node:process"\nexport const x = process.argv\n'),
        ["no-restricted-imports"],
      )
      assert.deepStrictEqual(await broken(file, 'import "@effect/platform-node/NodePath"\n'), ["no-restricted-imports"])
    }
    assert.deepStrictEqual(
      await broken("src/main.ts", 'import "@effect/platform-node/NodePath"\nexport const x = process.argv\n'),
      [],
    )
  })

  it("refuses a promise that nobody waits for", async () => {
    assert.include(
      await broken("src/cli/errors.ts", "void 0\nPromise.resolve(1)\n"),
      "@typescript-eslint/no-floating-promises",
    )
  })
})
