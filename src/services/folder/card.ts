import { dump } from "js-yaml"
import type { DatasetPlan, ShardReceipt, View } from "../../domain/DatasetPlan.js"
import type { DatasetRecord } from "../../domain/DatasetRecord.js"
import type { Split } from "../../domain/Split.js"
import { SHORT_CARD } from "../tables/instructionCard.js"
import { columnsOf, configsOf, datasetInfoOf, typeName } from "./datasetInfo.js"
import { loadingText } from "./loading.js"
import { added, inOrder } from "./manifest.js"

const NAME = "NL programs"
/** As in the file LICENSE. */
const COPYRIGHT = "Copyright (c) 2026 The nl-datagen authors"

/** The classes of size that Hugging Face knows, by the number of records below which each is. */
const SIZES: ReadonlyArray<readonly [below: number, name: string]> = [
  [1e3, "n<1K"],
  [1e4, "1K<n<10K"],
  [1e5, "10K<n<100K"],
  [1e6, "100K<n<1M"],
  [1e7, "1M<n<10M"],
  [1e8, "10M<n<100M"],
  [1e9, "100M<n<1B"],
  [1e10, "1B<n<10B"],
  [1e11, "10B<n<100B"],
  [1e12, "100B<n<1T"],
]

const recordsOf = ({ splits }: DatasetPlan): number => splits.reduce((sum, { records }) => sum + records, 0)

const sizeOf = (records: number): string => SIZES.find(([below]) => records < below)?.[1] ?? "n>1T"

const headOf = (plan: DatasetPlan, receipts: ReadonlyArray<ShardReceipt>): string =>
  dump(
    {
      pretty_name: NAME,
      license: "mit",
      language: ["en"],
      task_categories: ["text-generation"],
      annotations_creators: ["machine-generated"],
      size_categories: [sizeOf(recordsOf(plan))],
      tags: ["code", "synthetic", "program-synthesis", "assembly", "curriculum", "nl-datagen"],
      configs: configsOf(plan),
      dataset_info: datasetInfoOf(plan, receipts),
    },
    { lineWidth: -1, noRefs: true },
  )

/** A Markdown table. */
const table = (header: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")

const optionsOf = (plan: DatasetPlan): ReadonlyArray<string> => {
  const { form, format, level, seed, splits, system, tests, views } = plan
  const [{ records_per_shard: size, shards }] = splits
  return [
    ...splits.map(({ name, records }) => `--${name.replace("_", "-")} ${records}`),
    `--level ${level}`,
    `--seed ${seed}`,
    ...(tests === undefined ? [] : [`--tests ${tests}`]),
    ...(form === undefined ? [] : [`--form ${form}`]),
    `--format ${format}`,
    size === undefined ? `--shards ${shards}` : `--records-per-shard ${size}`,
    ...(views.length === 0 ? [] : [`--views ${views.join(",")}`]),
    ...(system === "" ? [] : [`--system ${system === SHORT_CARD ? "short" : "FILE"}`]),
  ]
}

/** Elements of a list, and tests, that a sample shows. */
const SHOWN = { numbers: 12, tests: 2 }

const shortened = (value: unknown): string => {
  if (!Array.isArray(value)) return JSON.stringify(value)
  if (value.every((each) => typeof each === "number")) {
    const some = value.slice(0, SHOWN.numbers).join(", ")
    return value.length > SHOWN.numbers ? `[${some}, …]` : `[${some}]`
  }
  const rows = value.slice(0, SHOWN.tests).map((row: object) => {
    const parts = Object.entries(row).map(([name, part]) => `"${name}": ${shortened(part)}`)
    return `\n    { ${parts.join(", ")} }`
  })
  return `[${rows.join()}${value.length > SHOWN.tests ? ",\n    …" : ""}\n  ]`
}

const sampleOf = (record: DatasetRecord): string => {
  const lines = Object.entries(record).map(([key, value]) => `  "${key}": ${shortened(value)}`)
  return `\`\`\`text\n{\n${lines.join(",\n")}\n}\n\`\`\``
}

const FIELDS: Readonly<Record<string, string>> = {
  prompt: "The request; everything that decides the answer is in it",
  binary_ir: "The program, encoded",
  assembly: "The same program as text",
  expected_output: "What the program leaves in `r0`; with tests, for the inputs of the first",
  level: "Curriculum level, 1 (basic) to 5 (advanced)",
  category: "Subject",
  id: "Split and index; unique in the dataset",
  family: "The kind of task: `category/name`",
  problem: "Names the problem: family and counted parameters, the same for each wording of it",
  steps: "Instructions that the program executes",
  tests:
    "`input` has the values of `r0`, `r1`, … at the start, `memory` the bytes from address 0x40000 on, `output` is what has to be in `r0`",
}

const MEASURES: Readonly<Record<Split, string>> = {
  train: "To learn from",
  validation: "Problems that no other split has: to choose by",
  test: "Problems that no other split has: new values",
  test_wording: "New problems, asked by sentence patterns that no other split has: paraphrase",
  test_family: "Kinds of task that no other split has: transfer",
}

const VIEWS: Readonly<Record<View, string>> = {
  sft: "`prompt` and `completion` as text, for supervised training",
  chat: "`messages`, for supervised training in a chat template",
  rl: "For training by reward: TRL, verl, verifiers and Inspect find the columns that they read. It does not have the programs",
}

const compositionOf = ({ splits }: DatasetPlan, receipts: ReadonlyArray<ShardReceipt>): string => {
  const names = splits.map(({ name }) => name)
  const rows = (of: (receipt: ShardReceipt) => Readonly<Record<string, number>>, title: (key: string) => string) => {
    const counts = names.map((name) => added(receipts.filter(({ split }) => split === name).map(of)))
    const keys = Object.keys(added(counts))
    return keys.map((key) => [title(key), ...counts.map((each) => String(each[key] ?? 0))])
  }
  return table(
    ["Records", ...names],
    [
      ...rows(
        ({ levels }) => levels,
        (level) => `level ${level}`,
      ),
      ...rows(
        ({ categories }) => categories,
        (category) => category,
      ),
      ...rows(
        ({ functions }) => ({ functions }),
        () => "programs that take inputs",
      ),
    ],
  )
}

const viewsText = (plan: DatasetPlan): string => {
  if (plan.views.length === 0) return ""
  const rows = plan.views.map((view) => [`\`${view}\``, columnNames(plan, view), VIEWS[view]])
  const system =
    plan.system === ""
      ? "There is no system message."
      : "Messages of `chat` and `rl` begin with a system message, the same in all of them, that says what the machine can do."
  return `## Views

The same records, in the same order, as trainers read them, each a config:

${table(["Config", "Columns", "What for"], rows)}

${system}

`
}

const columnNames = (plan: DatasetPlan, of: View): string =>
  columnsOf(plan, of)
    .map(([name]) => `\`${name}\``)
    .join(", ")

const testsText = ({ tests }: DatasetPlan): string =>
  tests === undefined
    ? `Records have no tests: a program that only names the right number is right, too. For training by reward, make a dataset with \
\`--tests\`.`
    : `A program that takes inputs is right if it leaves \`output\` for each of its tests; no constant does. The others have one test \
without inputs, which a program that only names the right number passes, too.`

/**
 * The dataset card, `README.md`, with the head by which Hugging Face and `load_dataset` know the files. It follows from its
 * arguments alone: receipts of all shards in any order, and records to show. Throws a `RangeError` where a shard has no receipt.
 */
export const cardOf = (
  plan: DatasetPlan,
  unordered: ReadonlyArray<ShardReceipt>,
  samples: ReadonlyArray<DatasetRecord>,
): string => {
  const receipts = inOrder(plan, unordered)
  const { generator, scheme, splits } = plan
  const fields = columnsOf(plan, "data").map(([name, type]) => [`\`${name}\``, typeName(type), FIELDS[name] ?? ""])
  return `---
${headOf(plan, receipts)}---

# ${NAME}

${recordsOf(plan)} requests in English, each with a program of the NL machine that fulfils it, as assembly and as bytes, and with the number
that the program computes: to train models that turn a sentence into a program, and to measure them. The machine has registers and
words of 64 bits; its specification is \`docs/isa.md\` of \`nl-datagen\`, the generator, which also runs and checks programs.

Every program was executed, and its result compared with an answer that is computed without the machine. No prompt comes twice.

## How it was made

\`\`\`sh
nl dataset make DIR ${optionsOf(plan).join(" ")}
\`\`\`

Generator version ${generator}, split scheme ${scheme}; \`plan.json\` says the same to programs. Record _i_ of a split depends on these, the seed, the
level, the tests and _i_ alone: the same command makes the same records on any machine.

## Records

${samples.length === 0 ? "" : `${samples.map(sampleOf).join("\n\n")}\n\n(Long lists end with …)\n\n`}${table(["Field", "Type", "Value"], fields)}

${testsText(plan)}

## Splits

${table(
  ["Split", "Records", "Files", "What it has"],
  splits.map(({ name, records, shards }) => [`\`${name}\``, String(records), String(shards), MEASURES[name]]),
)}

A problem is a kind of task with its counted parameters, whatever the wording. No problem is in two splits. Which split it belongs to
is decided by a public key and not by the seed: the test splits of any dataset of scheme ${scheme} are new to a model that was trained on
the \`train\` of any other.

${compositionOf(plan, receipts)}

## Loading

\`DIR\` is this folder.

${loadingText(plan)}

${viewsText(plan)}## Checking

\`\`\`sh
nl verify DIR                          # executes every record again
cd DIR && sha256sum --check SHA256SUMS # compares the files
\`\`\`

\`manifest.json\` has bytes and SHA-256 of each file; its \`content_sha256\` names the records, whatever their format and compression.

## Limits

- Requests are made from sentence patterns. They are more regular than what people write, and in English alone.
- Programs are for one machine, and short: most have fewer than thirty instructions.
- Each request has one program of the many that fulfil it. Judge others by what they compute, not by their text.
- Programs of the categories security and crypto are exercises, not code to be relied on.

## Licence

MIT, as the generator from whose sentences and programs it is made. ${COPYRIGHT}
`
}
