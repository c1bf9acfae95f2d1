import * as Args from "@effect/cli/Args"
import * as Options from "@effect/cli/Options"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FastCheck from "effect/FastCheck"
import * as Option from "effect/Option"
import type { Entries } from "../../../src/cli/kit/entries.js"
import { parse } from "../../../src/cli/kit/grammar.js"
import { commandHelp } from "../../../src/cli/kit/Help.js"
import * as Values from "../../../src/cli/kit/values.js"

const entries = {
  size: Values.integer("size", 1, 9).pipe(
    Options.withAlias("s"),
    Options.withDescription("How large"),
    Options.withDefault(3),
  ),
  shape: Options.choice("shape", ["round", "flat"]).pipe(Options.withDescription("Which shape"), Options.optional),
  note: Options.text("note").pipe(Options.withPseudoName("TEXT"), Options.withDescription("A note"), Options.repeated),
  dry: Options.boolean("dry").pipe(Options.withAlias("d"), Options.withDescription("Change nothing")),
  from: Args.text({ name: "FROM" }).pipe(Args.withDescription("Where it is")),
  to: Args.text({ name: "TO" }).pipe(
    Args.withDescription("Where it goes"),
    Args.repeated,
    Args.map((given) => (given.length === 0 ? ["here"] : given)),
  ),
} satisfies Entries

const read = (...words: ReadonlyArray<string>) => parse({ command: "nl move", entries }, words)
const problem = (...words: ReadonlyArray<string>) => Effect.map(Effect.flip(read(...words)), ({ problem }) => problem)

const DEFAULTS = { size: 3, shape: Option.none(), note: [], dry: false, from: "a", to: ["here"] }

describe("the words of a command line", () => {
  it.effect("become typed values", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* read("a"), DEFAULTS)
      assert.deepStrictEqual(yield* read("-s5", "a", "--shape=flat", "b", "--dry", "c"), {
        ...DEFAULTS,
        size: 5,
        shape: Option.some("flat"),
        dry: true,
        to: ["b", "c"],
      })
      assert.deepStrictEqual(yield* read("-ds", "5", "a"), { ...DEFAULTS, size: 5, dry: true })
      assert.deepStrictEqual(yield* read("--dry", "true"), { ...DEFAULTS, dry: true, from: "true" })
      assert.deepStrictEqual(yield* read("--", "--dry", "-"), { ...DEFAULTS, from: "--dry", to: ["-"] })
    }),
  )

  it.effect.prop(
    "come as they are, whatever is in them",
    [FastCheck.array(FastCheck.fullUnicodeString(), { maxLength: 5 })],
    ([texts]) =>
      Effect.gen(function* () {
        const inline = yield* read("a", ...texts.map((text) => `--note=${text}`))
        assert.deepStrictEqual(inline["note"], texts)
        // What begins with a sign would be an option.
        const plain = texts.filter((text) => !text.startsWith("-"))
        const apart = yield* read("a", ...plain.flatMap((text) => ["--note", text]))
        assert.deepStrictEqual(apart["note"], plain)
        const operands = texts.filter((text) => text !== "")
        const { to } = yield* read("--", "a", "b", ...operands)
        assert.deepStrictEqual(to, ["b", ...operands])
      }),
  )

  it.effect.each([
    [[], "no FROM given (Where it is)"],
    [["--dry"], "no FROM given (Where it is)"],
    [["a", ""], "an argument is empty"],
    [["a", "--shape", "square"], '--shape must be round or flat, not "square"'],
    [["a", "--shape="], "--shape must be round or flat, not empty"],
    [["a", "--shape"], "option --shape needs a value, --shape round|flat"],
    [["a", "--size", "0", "--shape", "square"], '--size must be a whole number from 1 to 9, in plain digits, not "0"'],
    [["a", "--notes", "x"], "unknown option --notes (did you mean --note?)"],
    [["a", "-d", "--dry"], "option --dry is given twice"],
  ] as const)("%j: %s", ([words, expected]) =>
    Effect.gen(function* () {
      assert.strictEqual(yield* problem(...words), expected)
    }),
  )

  it.effect("that may not be many", () =>
    Effect.gen(function* () {
      const one = { from: entries.from, size: entries.size }
      const surplus = yield* Effect.flip(parse({ command: "nl move", entries: one }, ["a", "size"]))
      assert.strictEqual(surplus.problem, 'unexpected argument "size" (did you mean --size?)')
      const unknown = yield* Effect.flip(parse({ command: "nl", entries: one, otherwise: ", see below" }, ["-x"]))
      assert.strictEqual(unknown.problem, "unknown option -x, see below")
    }),
  )
})

describe("help", () => {
  it.effect("tells what the definitions say", () =>
    Effect.gen(function* () {
      const help = yield* commandHelp({
        name: "move",
        summary: "Move a thing",
        entries,
        tables: [{ title: "Shapes", rows: [["round", "Has no corners"]] }],
        examples: [{ what: "Move it here", words: "nl move there" }],
      })
      assert.strictEqual(
        help,
        `Move a thing

Usage: nl move [OPTIONS] <FROM> [TO]...

Arguments:
  FROM  Where it is
  TO    Where it goes (default: here)

Options:
  -s, --size <N>            How large (default: 3)
      --shape <round|flat>  Which shape
      --note <TEXT>         A note; may be repeated
  -d, --dry                 Change nothing (default: no)
  -h, --help                Show this help
  -V, --version             Show the version

Shapes:
  round  Has no corners

Examples:
  # Move it here
  nl move there
`,
      )
    }),
  )
})
