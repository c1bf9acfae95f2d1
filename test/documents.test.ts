import * as Command from "@effect/cli/Command"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import type { Simplify } from "effect/Types"
import { existsSync, readFileSync } from "node:fs"
import { afterAll, beforeAll } from "vitest"
import * as Asm from "../src/cli/commands/asm.js"
import * as Datagen from "../src/cli/commands/datagen.js"
import * as DatasetFinish from "../src/cli/commands/dataset/finish.js"
import * as DatasetMake from "../src/cli/commands/dataset/make.js"
import * as DatasetPlan from "../src/cli/commands/dataset/plan.js"
import * as ScriptKubernetes from "../src/cli/commands/dataset/script/kubernetes.js"
import * as ScriptRay from "../src/cli/commands/dataset/script/ray.js"
import * as ScriptSlurm from "../src/cli/commands/dataset/script/slurm.js"
import * as DatasetShard from "../src/cli/commands/dataset/shard.js"
import * as DatasetStatus from "../src/cli/commands/dataset/status.js"
import * as Disasm from "../src/cli/commands/disasm.js"
import * as Report from "../src/cli/commands/report.js"
import * as Run from "../src/cli/commands/run.js"
import * as Stats from "../src/cli/commands/stats.js"
import * as Test from "../src/cli/commands/test.js"
import * as Score from "../src/cli/commands/score.js"
import * as TestAccuracy from "../src/cli/commands/testAccuracy.js"
import * as Verify from "../src/cli/commands/verify.js"
import type { Documentation, Entries } from "../src/cli/kit/entries.js"
import { documented, group } from "../src/cli/nl.js"
import { inProcess } from "./cli/support/inProcess.js"
import { codeBlocks, commandsOf, DOCUMENTS } from "./support/documents.js"
import { type Checked, toJavaScript, typeCheck } from "./support/typeCheck.js"
import { userProject } from "./support/userProject.js"

/** The code that README.md and docs/ show: programs are compiled and run, command lines have options that there are. */

const packageJson = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  readonly name: string
  readonly version: string
  readonly scripts: Readonly<Record<string, string>>
}

const programs = DOCUMENTS.flatMap((document) => codeBlocks(document, "ts")).map((block) => {
  const { code } = block
  return {
    ...block,
    /** A part of a file that is shown with gaps. */
    isExcerpt: /\/\/ …/.test(code),
    /** Lines without the imports around them. */
    isFragment: !/^import /m.test(code),
    /** A file of this repository. */
    isOurs: /from "\.\.?\//.test(code),
  }
})

/** What TypeScript says where there is no such module, and where a module has no such export. */
const IMPORTS = new Set([2305, 2307, 2614, 2724])
/** The same of a name that nothing declares. */
const NAMES = new Set([2304, 2552, 18004])

describe("programs in documents", () => {
  let checked: ReadonlyArray<Checked> = []
  beforeAll(() => {
    checked = typeCheck(
      programs.map(({ code, isOurs }, n) => ({
        path: `${isOurs ? "src/tasks/families/arithmetic" : "examples/compose"}/shown${n}.ts`,
        source: code,
      })),
    )
  })

  it("are there", () => {
    assert.isAtLeast(programs.length, 5)
    assert.isAtLeast(programs.filter(({ isExcerpt, isFragment }) => !isExcerpt && !isFragment).length, 4)
  })

  it.each(programs.map((program, n) => [program.place, { ...program, n }] as const))(
    "%s is well typed",
    (_, { isExcerpt, isFragment, n }) => {
      const errors = checked[n]!.errors.filter(({ code }) => {
        const isSyntax = code < 2000
        if (isExcerpt) return isSyntax || IMPORTS.has(code)
        return !(isFragment && NAMES.has(code))
      })
      assert.deepStrictEqual(errors, [])
    },
  )

  describe("run", () => {
    let project: ReturnType<typeof userProject>
    beforeAll(() => void (project = userProject()))
    afterAll(() => project.remove())

    const whole = programs
      .map((program, n) => ({ ...program, n }))
      .filter(({ isExcerpt, isFragment, isOurs }) => !isExcerpt && !isFragment && !isOurs)

    it.each(whole.map((program) => [program.place, program] as const))("%s", async (_, { code, n }) => {
      const { documented } = checked[n]!
      const runs = documented.map(({ kind, name }) =>
        kind === "Effect" ? `await $Effect.runPromise(${name})` : `await $Effect.runPromise($Stream.runDrain(${name}))`,
      )
      const few = code.replace(/(numExamples: )(\d+)/g, (_, key, count) => `${key}${Math.min(Number(count), 500)}`)
      const source = [
        'import * as $Effect from "effect/Effect"',
        'import * as $Stream from "effect/Stream"',
        toJavaScript(few),
        ...runs,
        'console.log("done")',
      ]
      assert.match(await project.run(`shown${n}.mjs`, source.join("\n")), /(^|\n)done\n$/)
    })

    it("are not all without anything to run", () => {
      assert.isAtLeast(
        whole.reduce((sum, { n }) => sum + checked[n]!.documented.length, 0),
        2,
      )
    })
  })
})

/** Each command with nothing behind it: its words are read, and that is all. */
const readOnly = <Name extends string, R, E, const Takes extends Entries>(
  command: Command.Command<Name, R, E, Simplify<Command.Command.ParseConfig<Takes>>>,
  about: Documentation<Takes>,
) =>
  documented(
    Command.withHandler(command, () => Effect.void),
    about,
  )

const commands = [
  readOnly(Asm.command, Asm.documentation),
  readOnly(Datagen.command, Datagen.documentation),
  group({
    name: "dataset",
    summary: "Dataset folders",
    commands: [
      readOnly(DatasetMake.command, DatasetMake.documentation),
      readOnly(DatasetPlan.command, DatasetPlan.documentation),
      readOnly(DatasetShard.command, DatasetShard.documentation),
      readOnly(DatasetStatus.command, DatasetStatus.documentation),
      readOnly(DatasetFinish.command, DatasetFinish.documentation),
      group({
        name: "script",
        summary: "Scripts",
        commands: [
          readOnly(ScriptSlurm.command, ScriptSlurm.documentation),
          readOnly(ScriptKubernetes.command, ScriptKubernetes.documentation),
          readOnly(ScriptRay.command, ScriptRay.documentation),
        ],
      }),
    ],
  }),
  readOnly(Disasm.command, Disasm.documentation),
  readOnly(Report.command, Report.documentation),
  readOnly(Run.command, Run.documentation),
  readOnly(Stats.command, Stats.documentation),
  readOnly(Test.command, Test.documentation),
  readOnly(Score.command, Score.documentation),
  readOnly(TestAccuracy.command, TestAccuracy.documentation),
  readOnly(Verify.command, Verify.documentation),
]

/** The words after `nl`, if the command line is one of it. */
const nlWords = (words: ReadonlyArray<string>): ReadonlyArray<string> | undefined => {
  const rest = words[0] === "npx" ? words.slice(1) : words
  if (rest[0] === "nl") return rest.slice(1)
  return rest[0] === "node" && rest[1]?.endsWith("nl.js") === true ? rest.slice(2) : undefined
}

describe("command lines in documents", () => {
  const lines = [...DOCUMENTS, "bench/README.md"].flatMap((document) =>
    codeBlocks(document, "sh").flatMap(({ code, place }) =>
      commandsOf(code).map((words) => [`${place}: ${words.join(" ")}`, words] as const),
    ),
  )

  it("are there, of every command", () => {
    const names = new Set(lines.map(([, words]) => nlWords(words)?.[0]))
    for (const { name } of commands) assert.isTrue(names.has(name), `no document shows nl ${name}`)
  })

  it.effect.each(lines.filter(([, words]) => nlWords(words) !== undefined))("%s", ([, words]) =>
    Effect.gen(function* () {
      const own = nlWords(words)!
      // An option of `nl` itself needs no command, and any will do.
      const command = own[0]?.startsWith("-") ? commands[0] : commands.find(({ name }) => name === own[0])
      assert.isDefined(command, `there is no command ${own[0]}`)
      const { exit } = yield* inProcess(command, own, Layer.empty)
      assert.isTrue(Exit.isSuccess(exit), String(exit))
    }),
  )

  it.each(lines.filter(([, words]) => words[0] === "npm"))("%s", (_, [, what, ...rest]) => {
    if (what === "run") assert.property(packageJson.scripts, rest[0]!)
    else if (what === "install") {
      const { name, version } = packageJson
      for (const word of rest) if (word.endsWith(".tgz")) assert.strictEqual(word, `./${name}-${version}.tgz`)
    } else assert.include(["ci", "test", "pack"], what)
  })

  it.each(lines.filter(([, words]) => words[1] === "vitest"))("%s", (_, words) => {
    for (const word of words)
      if (word.startsWith("test/")) assert.isTrue(existsSync(new URL(`../${word}`, import.meta.url)), word)
  })
})
