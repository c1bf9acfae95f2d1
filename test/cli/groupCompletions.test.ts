import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, beforeAll, it } from "vitest"
import { COMMANDS } from "./support/groups.js"
import { inProgram } from "./support/inProcess.js"
import { shell } from "./support/run.js"
import { offeredByBash, offeredByFish, withShell, zshCompletes } from "./support/shells.js"

/** What shells complete after commands of several words. */

let directory = ""
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "nl-completions-"))
  mkdirSync(join(directory, "folder"))
  writeFileSync(join(directory, "file.json"), "")
  for (const name of ["bash", "zsh", "fish"]) {
    const { stdout } = await Effect.runPromise(inProgram(COMMANDS, ["--completions", name], Layer.empty))
    writeFileSync(join(directory, `.nl.${name}`), stdout)
  }
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const BUILT_IN = ["-h", "--help", "-V", "--version"]
const OPTIONS = ["--seed", "--plan", "--format", ...BUILT_IN]

withShell("bash", () => {
  it.each([
    ["", "", ["verify", "dataset", "help", "version"]],
    ["dataset", "", ["make", "plan", "script"]],
    ["dataset", "p", ["plan"]],
    ["dataset", "-", BUILT_IN],
    ["dataset bogus", "", []],
    ["dataset bogus make", "-", []],
    ["dataset make", "", ["folder"]],
    ["dataset make", "-", OPTIONS],
    ["dataset make --format", "", ["parquet", "jsonl"]],
    ["dataset make --format =", "p", ["parquet"]],
    ["dataset make folder --plan", "", ["file.json", "folder"]],
    ["dataset make --seed", "", ["1", "2"]],
    ["dataset make --", "-", []],
    ["dataset plan", "-", BUILT_IN],
    ["dataset script", "", ["slurm"]],
    ["dataset script slurm", "f", ["folder"]],
    ["verify", "f", ["file.json", "folder"]],
    ["help", "", ["verify", "dataset"]],
    ["help dataset", "", ["make", "plan", "script"]],
    ["help dataset script", "", ["slurm"]],
    ["help dataset make", "", []],
    ["help verify", "", []],
    ["make", "", []],
  ])("completes nl %s %s", async (before, word, choices) => {
    const words = before.split(" ").filter((each) => each !== "")
    const offered = (await offeredByBash(directory, "nl", ...words, word)).filter((each) => !each.startsWith(".nl."))
    // Names of files come as the directory has them.
    assert.sameMembers([...offered], choices)
  })
})

withShell("fish", () => {
  it("takes the script", async () => {
    assert.deepInclude(await shell(directory, "fish --no-execute .nl.fish"), { code: 0, stderr: "" })
  })

  it.each([
    ["nl ", ["dataset", "help", "verify", "version"]],
    ["nl dataset ", ["make", "plan", "script"]],
    ["nl dataset p", ["plan"]],
    ["nl dataset --", ["--help", "--version"]],
    ["nl dataset bogus ", []],
    ["nl dataset make ", ["folder/"]],
    ["nl dataset make --", ["--format", "--help", "--plan", "--seed", "--version"]],
    ["nl dataset make --format ", ["jsonl", "parquet"]],
    ["nl dataset make --plan fi", ["file.json"]],
    ["nl dataset make --seed ", ["1", "2"]],
    ["nl dataset plan --", ["--help", "--version"]],
    ["nl dataset script ", ["slurm"]],
    ["nl dataset script slurm ", ["folder/"]],
    ["nl verify f", ["file.json", "folder/"]],
    ["nl help ", ["dataset", "verify"]],
    ["nl help dataset ", ["make", "plan", "script"]],
    ["nl help dataset script ", ["slurm"]],
    ["nl help dataset make ", []],
    ["nl make ", []],
  ])("completes %s", async (line, choices) => {
    assert.deepStrictEqual(await offeredByFish(directory, line), choices)
  })
})

withShell("zsh", () => {
  it("completes what has one continuation", async () => {
    const lines = [
      ["nl data", "nl dataset "],
      ["nl dataset p", "nl dataset plan "],
      ["nl dataset --he", "nl dataset --help "],
      ["nl dataset bogus p", "nl dataset bogus p"],
      ["nl dataset make f", "nl dataset make folder/"],
      ["nl dataset make --pl", "nl dataset make --plan="],
      ["nl dataset make --plan fi", "nl dataset make --plan file.json "],
      ["nl dataset make --format=p", "nl dataset make --format=parquet "],
      ["nl dataset make folder --see", "nl dataset make folder --seed="],
      ["nl dataset script s", "nl dataset script slurm "],
      ["nl dataset script slurm f", "nl dataset script slurm folder/"],
      ["nl verify fi", "nl verify file.json "],
      ["nl help d", "nl help dataset "],
      ["nl help dataset m", "nl help dataset make "],
      ["nl help dataset script s", "nl help dataset script slurm "],
      ["nl help dataset make f", "nl help dataset make f"],
    ] as const
    await zshCompletes(directory, lines)
  })
})
