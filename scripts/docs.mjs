// Writes what the documentation has from the code: the tables of docs/isa.md, docs/catalogue.md, docs/examples.md, and
// examples in docs/library.md. With `--check` it writes nothing, and fails if a file is out of date.
import { readdir, readFile, writeFile } from "node:fs/promises"
import { join, sep } from "node:path"
import { format, resolveConfig } from "prettier"
import { loadTypeScript, root } from "./loadTypeScript.mjs"

/** The seed of the sample prompts in docs/catalogue.md. */
const SEED = 42

/** The parts of src/ that the documents are made from. */
const PARTS = `
  export { Category } from "./src/domain/Category.js"
  export { makeSeeded } from "./src/layers/SeededRandomness.js"
  export { catalogue } from "./src/tasks/catalogue.js"
  export { SampleOrder } from "./src/services/generator/SampleOrder.js"
  export { EXTENSIONS } from "./src/vm/exec/extensions.js"
  export { OPERATIONS } from "./src/vm/isa/instructionSet.js"
  export { CATEGORY_WORDS } from "./src/services/examples/exampleCategory.js"
  export { parseProgramFile } from "./src/vm/files/programFile.js"
`

const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")

const code = (text) => {
  const fence = text.includes("`") ? "``" : "`"
  const pad = /^`|`$/.test(text) ? " " : ""
  return `${fence}${pad}${text.replaceAll("|", "\\|")}${pad}${fence}`
}

/** Operands as the text has them: `rd, rs1, rs2 or imm`, optional ones in brackets. */
const operandsOf = ({ operands }) => {
  let text = ""
  for (const [n, { field, immediate, optional }] of operands.entries()) {
    const name = { mem: "[rs1 + imm]", ext: "extension" }[field] ?? field
    const operand = immediate > 0 ? `${name} or imm${immediate === 64 ? " (64 bits)" : ""}` : name
    if (optional) text += n === 0 ? `[${operand},] ` : ` [, ${operand}]`
    else text += n === 0 || text.endsWith(" ") ? operand : `, ${operand}`
  }
  return text
}

const hex = (opcode) => opcode.toString(16).toUpperCase().padStart(2, "0")

const operationTable = ({ OPERATIONS }) =>
  table(
    ["opcode", "name", "operands", "effect", "also written"],
    OPERATIONS.map((row) => [
      hex(row.opcode),
      [row.name, row.immediateName].filter(Boolean).map(code).join(", "),
      operandsOf(row),
      row.effect,
      row.aliases.map(code).join(", "),
    ]),
  )

const extensionTable = ({ EXTENSIONS }) =>
  table(
    ["id", "name", "registers read"],
    [...EXTENSIONS.values()]
      .sort((a, b) => a.id - b.id)
      .map(({ id, implicit, name }) => [id, code(name), ["rs1", "rs2", ...implicit.map((n) => `r${n}`)].join(", ")]),
  )

const number = (n) => (n >= Number.MAX_SAFE_INTEGER ? "≥ 2^53 − 1" : n.toLocaleString("en-US"))

const catalogueText = ({ Category, catalogue, makeSeeded, SampleOrder }) => {
  const random = makeSeeded(SEED)
  const levels = [1, 2, 3, 4, 5]
  const count = (category, level) =>
    catalogue.filter((f) => (category ?? f.category) === f.category && (level ?? f.level) === f.level).length
  const functions = (category) =>
    catalogue.filter((f) => (category ?? f.category) === f.category && f.asFunction !== undefined).length
  const row = (name, category) => [
    ...[name, ...levels.map((level) => count(category, level) || "")],
    ...[count(category), functions(category)],
  ]

  const rowOf = (family) => {
    const order = new SampleOrder(family, random)
    order.find(0)
    const { answer, prompt } = family.sample(order.part, order.point, order.draws(0))
    const name = family.id.slice(family.id.indexOf("/") + 1)
    const { asFunction } = family
    const functions = asFunction === undefined ? "" : number(asFunction.size)
    return [
      code(name),
      family.level,
      number(family.wordings.size),
      number(family.size),
      functions,
      code(prompt),
      answer,
    ]
  }
  const section = (category) => {
    const families = catalogue.filter((family) => family.category === category)
    const head = ["family", "level", "wordings", "prompts", "as functions", "sample", "answer"]
    return families.length === 0 ? [] : [`## ${category}`, table(head, families.map(rowOf))]
  }
  return [
    "<!-- Written by `npm run docs`: do not edit. -->",
    "# Task families",
    `There are ${catalogue.length} of them. A family is one kind of task: all the sentences that ask for it, and all ` +
      "the programs that do it. _Wordings_ counts its sentences before numbers are filled in, _prompts_ its distinct " +
      "prompts: wordings times the combinations of what is counted of its parameters (long arrays and the like vary " +
      "further). _Sample_ is its first prompt at seed " +
      `${SEED}, _answer_ what the program for that leaves in \`r0\`. _As functions_ counts the prompts that say where inputs ` +
      "are, in place of their values (`nl datagen --tests K`); families without a number there have no such form.",
    table(
      ["category", ...levels.map((level) => `level ${level}`), "all", "as functions"],
      [...Category.literals.map((category) => row(`[${category}](#${category})`, category)), row("all")],
    ),
    ...Category.literals.flatMap(section),
    "",
  ].join("\n\n")
}

const categoryTable = ({ Category, CATEGORY_WORDS }) =>
  table(
    ["category", "also called"],
    Category.literals.map((category) => [category, CATEGORY_WORDS[category].map(code).join(", ")]),
  )

/** The programs in examples/ by topic: what each does, how it is asked for, and how long it is. */
const examplesText = async ({ parseProgramFile }) => {
  const paths = (await readdir(join(root, "examples"), { recursive: true })).filter((path) => path.endsWith(".nl"))
  const programs = await Promise.all(
    paths.sort().map(async (path) => {
      const source = await readFile(join(root, "examples", path), "utf8")
      const [topic, file] = path.split(sep)
      return { ...parseProgramFile(source), topic, file, lines: source.trimEnd().split("\n").length }
    }),
  )
  const topics = [...new Set(programs.map(({ topic }) => topic))]
  const of = (topic) => programs.filter((program) => program.topic === topic)
  const sum = (some, count) => some.reduce((total, program) => total + count(program), 0).toLocaleString("en-US")
  const counts = (some) => [some.length, sum(some, ({ tests }) => tests.length), sum(some, ({ lines }) => lines)]
  const rowOf = ({ category, description, difficulty, file, lines, name, prompts, tests, topic }) => [
    `[${name}](../examples/${topic}/${file})`,
    `${description} <br> ${code(prompts[0])} and ${prompts.length - 1} more`,
    ...[category, difficulty, tests.length, lines],
  ]
  return [
    "<!-- Written by `npm run docs`: do not edit. -->",
    "# Example programs",
    `There are ${programs.length} of them in \`examples/\`, each with prompts and tests. \`nl test examples\` runs the tests, ` +
      "`nl datagen --include-examples` makes records of them ([how](isa.md#records-of-program-files)), and " +
      "[examples/README.md](../examples/README.md) proposes an order in which to read them.",
    table(
      ["topic", "programs", "tests", "lines"],
      [...topics.map((topic) => [`[${topic}](#${topic})`, ...counts(of(topic))]), ["all", ...counts(programs)]],
    ),
    ...topics.flatMap((topic) => [
      `## ${topic}`,
      table(["program", "what it does, and a prompt", "category", "level", "tests", "lines"], of(topic).map(rowOf)),
    ]),
    "",
  ].join("\n\n")
}

const between = (text, name, content) => {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`]
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`there is no ${begin} … ${end}`)
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`
}

const read = (path) => readFile(join(root, path), "utf8").catch(() => "")

const parts = await loadTypeScript(PARTS)
/** Examples of examples/compose that stand in docs/library.md. */
const examples = await Promise.all(
  ["score.ts", "threads.ts", "ownAssembler.ts", "ownFamily.ts"].map(async (name) => [
    name,
    await read(`examples/compose/${name}`),
  ]),
)
const documents = {
  "docs/isa.md": async (text) =>
    [
      ["operations", operationTable],
      ["extensions", extensionTable],
      ["categories", categoryTable],
    ].reduce((whole, [name, make]) => between(whole, name, make(parts)), text),
  "docs/library.md": async (text) =>
    examples.reduce((whole, [name, code]) => between(whole, name, `\`\`\`ts\n${code}\`\`\``), text),
  "docs/catalogue.md": async () => catalogueText(parts),
  "docs/examples.md": async () => examplesText(parts),
}
/** Its tables are too wide to be aligned. */
const asItIs = ["docs/catalogue.md", "docs/examples.md"]

const outdated = []
for (const [path, make] of Object.entries(documents)) {
  const before = await read(path)
  const text = await make(before)
  const options = { ...(await resolveConfig(join(root, path))), parser: "markdown" }
  const after = asItIs.includes(path) ? text : await format(text, options)
  if (after === before) continue
  outdated.push(path)
  if (!process.argv.includes("--check")) await writeFile(join(root, path), after)
}
if (process.argv.includes("--check") && outdated.length > 0) {
  console.error(`${outdated.join(", ")} out of date: run \`npm run docs\``)
  process.exitCode = 1
}
